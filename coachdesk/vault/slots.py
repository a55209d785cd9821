"""The slots of the key file: each wraps the root under one secret, bound to its own parameters."""

import json
import re
import secrets
from base64 import b64decode, b64encode
from dataclasses import dataclass, replace
from typing import Any, Self

from coachdesk.domain.errors import ComputerSlotUnavailable, WrongSecret
from coachdesk.domain.wording import _
from coachdesk.vault.driver import NONCE_BYTES, SALT_BYTES, decrypt, encrypt
from coachdesk.vault.keys import Cost, Derive, Root, computer_key, normal_form, slow_key, wipe

FORMAT, VERSION = "coachdesk-keys", 1
SLOT_NAME = re.compile(r"[0-9a-f]{8}")
COMPUTER_SECRET_BYTES = 32

Plain = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class PassphraseSlot:
    """The root, wrapped under a passphrase."""

    id: str
    cost: Cost
    salt: bytes
    nonce: bytes
    wrapped: bytes

    @classmethod
    def wrapping(
        cls, root: Root, passphrase: str, *, cost: Cost, derive: Derive = slow_key
    ) -> Self:
        """A new slot for this root. MemoryError when the computer cannot pay the cost."""
        slot = cls(
            id=secrets.token_hex(4),
            cost=cost,
            salt=secrets.token_bytes(SALT_BYTES),
            nonce=secrets.token_bytes(NONCE_BYTES),
            wrapped=b"",
        )
        key = derive(normal_form(passphrase), slot.salt, cost)
        context = slot.context(root.vault_id())
        wrapped = encrypt(root.reveal(), key=key, nonce=slot.nonce, context=context)
        wipe(key)
        return replace(slot, wrapped=wrapped)

    def unwrap(self, passphrase: str, vault_id: bytes, derive: Derive = slow_key) -> Root:
        """The root; WrongSecret when the passphrase is another."""
        key = derive(normal_form(passphrase), self.salt, self.cost)
        root = decrypt(self.wrapped, key=key, nonce=self.nonce, context=self.context(vault_id))
        wipe(key)
        if root is None:
            raise WrongSecret(_("Die wachtzin past niet. Controleer Caps Lock en spaties."))
        return Root(root)

    def context(self, vault_id: bytes) -> bytes:
        """Everything about this slot that may not change without breaking it."""
        return _context(self.plain(), vault_id)

    def plain(self) -> Plain:
        """As it stands in the file."""
        kdf = {"name": "argon2id", "v": 19, "m": self.cost.memory, "t": self.cost.passes, "p": 1}
        return {
            "id": self.id,
            "type": "passphrase",
            "kdf": {**kdf, "salt": as_text(self.salt)},
            "nonce": as_text(self.nonce),
            "wrapped": as_text(self.wrapped),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class ComputerSlot:
    """The root, wrapped under random bytes that the computer keeps for this user."""

    id: str
    salt: bytes
    nonce: bytes
    wrapped: bytes

    @classmethod
    def wrapping(cls, root: Root, secret: bytes) -> Self:
        """A new slot for this root."""
        slot = cls(
            id=secrets.token_hex(4),
            salt=secrets.token_bytes(SALT_BYTES),
            nonce=secrets.token_bytes(NONCE_BYTES),
            wrapped=b"",
        )
        key = computer_key(secret, slot.salt)
        context = slot.context(root.vault_id())
        wrapped = encrypt(root.reveal(), key=key, nonce=slot.nonce, context=context)
        wipe(key)
        return replace(slot, wrapped=wrapped)

    def unwrap(self, secret: bytes, vault_id: bytes) -> Root:
        """The root; ComputerSlotUnavailable when the computer kept another secret."""
        key = computer_key(secret, self.salt)
        root = decrypt(self.wrapped, key=key, nonce=self.nonce, context=self.context(vault_id))
        wipe(key)
        if root is None:
            raise unavailable()
        return Root(root)

    def context(self, vault_id: bytes) -> bytes:
        """Everything about this slot that may not change without breaking it."""
        return _context(self.plain(), vault_id)

    def plain(self) -> Plain:
        """As it stands in the file."""
        return {
            "id": self.id,
            "type": "computer",
            "salt": as_text(self.salt),
            "nonce": as_text(self.nonce),
            "wrapped": as_text(self.wrapped),
        }


Slot = PassphraseSlot | ComputerSlot


def passphrase_slot(plain: Plain) -> PassphraseSlot:
    """As it was read; KeyError, TypeError, ValueError or HeaderUnsupported when it is not right."""
    kdf = plain["kdf"]
    return PassphraseSlot(
        id=_name(plain),
        cost=Cost(kdf["m"], kdf["t"]),
        salt=as_bytes(kdf["salt"], SALT_BYTES),
        nonce=as_bytes(plain["nonce"], NONCE_BYTES),
        wrapped=as_bytes(plain["wrapped"], 36),
    )


def computer_slot(plain: Plain) -> ComputerSlot:
    """As it was read; KeyError, TypeError or ValueError when it is not right."""
    return ComputerSlot(
        id=_name(plain),
        salt=as_bytes(plain["salt"], SALT_BYTES),
        nonce=as_bytes(plain["nonce"], NONCE_BYTES),
        wrapped=as_bytes(plain["wrapped"], 36),
    )


def unavailable() -> ComputerSlotUnavailable:
    """The key of this computer is not to be had, for whatever reason."""
    return ComputerSlotUnavailable(
        _("De sleutel van deze computer is er nu niet. Gebruik je wachtzin.")
    )


def canonical(plain: Plain) -> bytes:
    """One spelling: names in order, no spaces, ASCII."""
    return json.dumps(plain, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()


def as_text(data: bytes) -> str:
    """Bytes as they stand in the file."""
    return b64encode(data).decode("ascii")


def as_bytes(text: str, length: int) -> bytes:
    """So many bytes; TypeError or ValueError when they are not that."""
    data = b64decode(text, validate=True)
    if len(data) != length:
        raise ValueError("another length")
    return data


def _context(slot: Plain, vault_id: bytes) -> bytes:
    del slot["wrapped"]
    return canonical({"f": FORMAT, "v": VERSION, "id": as_text(vault_id), "s": slot})


def _name(plain: Plain) -> str:
    name = plain["id"]
    if not SLOT_NAME.fullmatch(name):
        raise ValueError("no name of a slot")
    return str(name)
