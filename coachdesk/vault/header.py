"""The key file: which slots wrap the root, and which database they open.

Two digests guard it. SHA-256 needs no secret and finds accidents, so that a good file with a
failing passphrase means: wrong passphrase. The MAC is made with the root and finds a hand that
changed something; each slot is bound to its own parameters besides.
"""

import hashlib
import hmac
import json
import re
import secrets
from base64 import b64decode, b64encode
from dataclasses import dataclass, replace
from typing import Any, Self

from coachdesk.domain.errors import (
    HeaderDamaged,
    HeaderTampered,
    HeaderTooNew,
    HeaderUnsupported,
    WrongSecret,
)
from coachdesk.domain.wording import _
from coachdesk.vault.driver import NONCE_BYTES, SALT_BYTES, decrypt, encrypt
from coachdesk.vault.keys import Cost, Derive, Purpose, Root, normal_form, slow_key, wipe

FORMAT, VERSION = "coachdesk-keys", 1
LARGEST_FILE = 1 << 20
MOST_SLOTS = 16
MOST_DIGITS = 18  # of a number in the file; more is no number of ours
DATABASE_NAME = re.compile(r"vault-[0-9]{4}\.db")
SLOT_NAME = re.compile(r"[0-9a-f]{8}")

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
        slot = self.plain()
        del slot["wrapped"]
        return canonical({"f": FORMAT, "v": VERSION, "id": _base64(vault_id), "s": slot})

    def plain(self) -> Plain:
        """As it stands in the file."""
        kdf = {"name": "argon2id", "v": 19, "m": self.cost.memory, "t": self.cost.passes, "p": 1}
        return {
            "id": self.id,
            "type": "passphrase",
            "kdf": {**kdf, "salt": _base64(self.salt)},
            "nonce": _base64(self.nonce),
            "wrapped": _base64(self.wrapped),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What the key file says. *seq* goes up with every change."""

    vault_id: bytes
    seq: int
    database: str
    slots: tuple[PassphraseSlot, ...]
    mac: bytes = b""

    def unwrap(self, passphrase: str, derive: Derive = slow_key) -> Root:
        """The root; WrongSecret, or HeaderTampered when the passphrase fits and the rest not."""
        if not self.slots:
            raise HeaderDamaged(lost_keys())
        root = self.slots[0].unwrap(passphrase, self.vault_id, derive)
        self.check(root)
        return root

    def check(self, root: Root) -> None:
        """HeaderTampered when it is not as Coachdesk wrote it with this root."""
        if not hmac.compare_digest(self._signature(root), self.mac):
            raise HeaderTampered(changed_outside())

    def sealed(self, root: Root) -> Self:
        """The same, signed."""
        return replace(self, mac=self._signature(root))

    def to_bytes(self) -> bytes:
        """The one way to write it down."""
        signed = {**self._unsigned(), "mac": _base64(self.mac)}
        return canonical({**signed, "sha256": hashlib.sha256(canonical(signed)).hexdigest()})

    def _signature(self, root: Root) -> bytes:
        key = root.key(Purpose.HEADER)
        signature = hmac.digest(bytes(key), canonical(self._unsigned()), "sha256")
        wipe(key)
        return signature

    def _unsigned(self) -> Plain:
        return {
            "format": FORMAT,
            "version": VERSION,
            "vault_id": _base64(self.vault_id),
            "seq": self.seq,
            "db_file": self.database,
            "slots": [slot.plain() for slot in self.slots],
        }


def parse(raw: bytes) -> Header:
    """The header in these bytes.

    HeaderDamaged when an accident befell it; HeaderTooNew, HeaderUnsupported (a cost or a number
    of slots out of bounds) or HeaderTampered when it is whole and not one that we would write.
    """
    plain = _whole(raw)
    if plain.get("version") != VERSION:
        raise HeaderTooNew(made_by_newer())
    try:
        header = _header(plain)
    except (KeyError, TypeError, ValueError) as error:
        raise HeaderTampered(changed_outside()) from error
    if header.to_bytes() != raw:
        raise HeaderTampered(changed_outside())
    return header


def _whole(raw: bytes) -> Plain:
    """What the file says, if not a bit of it changed by accident."""
    try:
        if len(raw) > LARGEST_FILE:
            raise ValueError("too large")
        plain = json.loads(raw, parse_int=_number, parse_float=_refuse, parse_constant=_refuse)
        body = {name: value for name, value in plain.items() if name != "sha256"}
        sound = hashlib.sha256(canonical(body)).hexdigest() == plain["sha256"]
        if not sound or plain["format"] != FORMAT or canonical(plain) != raw:
            raise ValueError("not as written")
    except (ValueError, KeyError, AttributeError, TypeError, RecursionError) as error:
        raise HeaderDamaged(lost_keys()) from error
    return body


def _header(plain: Plain) -> Header:
    if len(plain["slots"]) > MOST_SLOTS:
        raise HeaderUnsupported(_("Het sleutelbestand vraagt iets wat Coachdesk niet doet."))
    slots = tuple(_slot(slot) for slot in plain["slots"])
    if len(slots) != 1 or not DATABASE_NAME.fullmatch(plain["db_file"]) or plain["seq"] < 1:
        raise ValueError("not one of ours")
    return Header(
        vault_id=_bytes(plain["vault_id"], 16),
        seq=plain["seq"],
        database=plain["db_file"],
        slots=slots,
        mac=_bytes(plain["mac"], 32),
    )


def _slot(plain: Plain) -> PassphraseSlot:
    if plain["type"] != "passphrase":
        raise HeaderTooNew(made_by_newer())
    kdf = plain["kdf"]
    if not SLOT_NAME.fullmatch(plain["id"]):
        raise ValueError("no name of a slot")
    return PassphraseSlot(
        id=plain["id"],
        cost=Cost(kdf["m"], kdf["t"]),
        salt=_bytes(kdf["salt"], SALT_BYTES),
        nonce=_bytes(plain["nonce"], NONCE_BYTES),
        wrapped=_bytes(plain["wrapped"], 36),
    )


def canonical(plain: Plain) -> bytes:
    """One spelling: names in order, no spaces, ASCII."""
    return json.dumps(plain, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()


def lost_keys() -> str:
    """What the coach reads when no copy of the key file is good."""
    return _(
        "Het sleutelbestand van je kluis is beschadigd of weg. "
        "Je dossiers zijn er nog. Gebruik je herstelsleutel of zet een reservekopie terug."
    )


def changed_outside() -> str:
    """What the coach reads when the key file is not the one that Coachdesk wrote."""
    return _(
        "Het sleutelbestand is buiten Coachdesk om veranderd. "
        "Gebruik je herstelsleutel of zet een reservekopie terug."
    )


def made_by_newer() -> str:
    """What the coach reads when this program is too old for the file."""
    return _("Deze kluis is gemaakt met een nieuwere versie. Werk Coachdesk bij.")


def _base64(data: bytes) -> str:
    return b64encode(data).decode("ascii")


def _bytes(text: str, length: int) -> bytes:
    data = b64decode(text, validate=True)
    if len(data) != length:
        raise ValueError("another length")
    return data


def _number(text: str) -> int:
    if len(text) > MOST_DIGITS:
        raise ValueError("no number of ours")
    return int(text)


def _refuse(text: str) -> None:
    raise ValueError(text)
