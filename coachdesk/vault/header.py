"""The key file: which slots wrap the root, and which database they open.

Two digests guard it. SHA-256 needs no secret and finds accidents, so that a good file with a
failing passphrase means: wrong passphrase. The MAC is made with the root and finds a hand that
changed something; each slot is bound to its own parameters besides.
"""

import hashlib
import hmac
import json
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Self

from coachdesk.domain.errors import (
    HeaderDamaged,
    HeaderTampered,
    HeaderTooNew,
    HeaderUnsupported,
)
from coachdesk.domain.wording import _
from coachdesk.vault.keys import Derive, Purpose, Root, slow_key, wipe
from coachdesk.vault.slots import (
    FORMAT,
    VERSION,
    ComputerSlot,
    PassphraseSlot,
    Plain,
    Slot,
    as_bytes,
    as_text,
    canonical,
    computer_slot,
    passphrase_slot,
)

LARGEST_FILE = 1 << 20
MOST_SLOTS = 16
MOST_DIGITS = 18  # of a number in the file; more is no number of ours
DATABASE_NAME = re.compile(r"vault-[0-9]{4}\.db")


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What the key file says. *seq* goes up with every change."""

    vault_id: bytes
    seq: int
    database: str
    slots: tuple[Slot, ...]
    mac: bytes = b""

    def unwrap(self, passphrase: str, derive: Derive = slow_key) -> Root:
        """The root; WrongSecret, or HeaderTampered when the passphrase fits and the rest not."""
        slot = next((one for one in self.slots if isinstance(one, PassphraseSlot)), None)
        if slot is None:
            raise HeaderDamaged(lost_keys())
        root = slot.unwrap(passphrase, self.vault_id, derive)
        self.check(root)
        return root

    def computer_slots(self) -> tuple[ComputerSlot, ...]:
        """The keys of computers that open this vault without a passphrase; mostly none."""
        return tuple(one for one in self.slots if isinstance(one, ComputerSlot))

    def check(self, root: Root) -> None:
        """HeaderTampered when it is not as Coachdesk wrote it with this root."""
        if not hmac.compare_digest(self._signature(root), self.mac):
            raise HeaderTampered(changed_outside())

    def sealed(self, root: Root) -> Self:
        """The same, signed."""
        return replace(self, mac=self._signature(root))

    def to_bytes(self) -> bytes:
        """The one way to write it down."""
        signed = {**self._unsigned(), "mac": as_text(self.mac)}
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
            "vault_id": as_text(self.vault_id),
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
    if (
        [type(slot) for slot in slots].count(PassphraseSlot) != 1
        or not DATABASE_NAME.fullmatch(plain["db_file"])
        or plain["seq"] < 1
    ):
        raise ValueError("not one of ours")
    return Header(
        vault_id=as_bytes(plain["vault_id"], 16),
        seq=plain["seq"],
        database=plain["db_file"],
        slots=slots,
        mac=as_bytes(plain["mac"], 32),
    )


def _slot(plain: Plain) -> Slot:
    kinds: dict[str, Callable[[Plain], Slot]] = {
        "passphrase": passphrase_slot,
        "computer": computer_slot,
    }
    if plain["type"] not in kinds:
        raise HeaderTooNew(made_by_newer())
    return kinds[plain["type"]](plain)


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


def _number(text: str) -> int:
    if len(text) > MOST_DIGITS:
        raise ValueError("no number of ours")
    return int(text)


def _refuse(text: str) -> None:
    raise ValueError(text)
