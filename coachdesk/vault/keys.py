"""From a passphrase or the root to keys; slow on purpose for the passphrase.

The root is 160 random bits and stands on paper as the recovery key. Every other key is made
from it with HKDF (RFC 5869), so none needs to be stored.
"""

import hmac
import secrets
import time
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from coachdesk.domain.errors import HeaderUnsupported
from coachdesk.domain.wording import _
from coachdesk.vault import driver
from coachdesk.vault.memory import installed_memory

ROOT_BYTES = 20
KEY_BYTES = 32
MIB = 1 << 20
LEAST_MEMORY, MOST_MEMORY = 64 * MIB, 2048 * MIB
FEWEST_PASSES, MOST_PASSES = 3, 64
SMALL_COMPUTER = 4096 * MIB
MOST_CALIBRATED_PASSES = 16
AIM_SECONDS = 0.95  # between 0.7 and 1.2 s, wherever the whole number of passes falls


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess at the passphrase costs. One below the floor or above the ceiling is refused.

    The floor keeps a forged key file from asking for a cheap guess, the ceiling from asking for
    all memory; both hold before anything is derived, whatever does the deriving.
    """

    memory: int
    passes: int

    def __post_init__(self) -> None:
        whole = type(self.memory) is int and type(self.passes) is int
        if not (
            whole
            and LEAST_MEMORY <= self.memory <= MOST_MEMORY
            and FEWEST_PASSES <= self.passes <= MOST_PASSES
        ):
            raise HeaderUnsupported(
                _(
                    "Het sleutelbestand vraagt iets wat Coachdesk niet doet. "
                    "Gebruik je herstelsleutel."
                )
            )


USUAL = Cost(256 * MIB, 3)
SMALL = Cost(64 * MIB, 4)

Derive = Callable[[bytes, bytes, Cost], bytearray]


def slow_key(passphrase: bytes, salt: bytes, cost: Cost) -> bytearray:
    """The key that a passphrase gives: Argon2id. MemoryError when there is too little."""
    return driver.argon2id(passphrase, salt, memory=cost.memory, passes=cost.passes)


def calibrated(
    derive: Derive = slow_key,
    *,
    seconds: Callable[[], float] = time.perf_counter,
    memory: Callable[[], int | None] = installed_memory,
) -> Cost:
    """The cost that takes this computer about a second; never below the floor."""
    installed = memory()
    cost = SMALL if installed is not None and installed < SMALL_COMPUTER else USUAL
    try:
        took = _seconds_for(derive, cost, seconds)
    except MemoryError:
        cost = SMALL
        took = _seconds_for(derive, cost, seconds)
    wanted = round(cost.passes * AIM_SECONDS / max(took, 0.001))
    return Cost(cost.memory, min(max(wanted, cost.passes), MOST_CALIBRATED_PASSES))


def _seconds_for(derive: Derive, cost: Cost, seconds: Callable[[], float]) -> float:
    start = seconds()
    wipe(derive(b"how long does this take", bytes(driver.SALT_BYTES), cost))
    return seconds() - start


class Purpose(Enum):
    """What a key made from the root is for; the text is part of the file format."""

    DATABASE = b"coachdesk/v1/sqlcipher"
    HEADER = b"coachdesk/v1/header-mac"
    JOURNAL = b"coachdesk/v1/journal"
    BACKUP = b"coachdesk/v1/backup-mac"
    VAULT_ID = b"coachdesk/v1/vault-id"


class Root:
    """The 160 bits that everything hangs on. Wiped when no longer needed; prints nothing."""

    __slots__ = ("_secret", "from_paper")

    def __init__(self, secret: bytes | bytearray, *, from_paper: bool = False) -> None:
        if len(secret) != ROOT_BYTES:
            raise ValueError("a root has 20 bytes")
        self._secret = bytearray(secret)
        self.from_paper = from_paper
        """Typed from the recovery sheet: opens the database also without a good key file."""

    @classmethod
    def fresh(cls) -> "Root":
        """A new one, from the system's random numbers."""
        return cls(secrets.token_bytes(ROOT_BYTES))

    def copy(self) -> "Root":
        """The same root once more, for work on another thread."""
        return Root(self.reveal(), from_paper=self.from_paper)

    def reveal(self) -> bytes:
        """The bare bytes; ValueError after wiping, so that no key is ever made of zeros."""
        secret = bytes(self._secret)
        if len(secret) != ROOT_BYTES:
            raise ValueError("this root was wiped")
        return secret

    def key(self, purpose: Purpose) -> bytearray:
        """The 32-byte key for one purpose; the caller wipes it."""
        return hkdf(self.reveal(), purpose.value, KEY_BYTES)

    def vault_id(self) -> bytes:
        """Sixteen bytes that name this vault and tell nothing of the root."""
        return bytes(hkdf(self.reveal(), Purpose.VAULT_ID.value, 16))

    def same_as(self, other: "Root") -> bool:
        """Whether both are the same root; takes as long when they are not."""
        return hmac.compare_digest(self.reveal(), other.reveal())

    def wipe(self) -> None:
        """Forget it. A copy that Python made on the way cannot be reached."""
        gone, self._secret = self._secret, bytearray()
        wipe(gone)

    def __repr__(self) -> str:
        return "<Root>"


def computer_key(secret: bytes, salt: bytes) -> bytearray:
    """The key of a computer slot: the secret is random, so nothing needs to be slow."""
    extracted = hmac.digest(salt, secret, "sha256")
    return bytearray(hmac.digest(extracted, b"coachdesk/v1/slot/computer\x01", "sha256"))


def hkdf(secret: bytes, info: bytes, length: int) -> bytearray:
    """HKDF-SHA256 with an empty salt (RFC 5869), up to 32 bytes: one block."""
    extracted = hmac.digest(bytes(32), secret, "sha256")
    return bytearray(hmac.digest(extracted, info + b"\x01", "sha256")[:length])


def wipe(secret: bytearray) -> None:
    """Overwrite with zeros, in place."""
    secret[:] = bytes(len(secret))


def normal_form(passphrase: str) -> bytes:
    """The bytes of a passphrase, the same however an é was typed (NFC); nothing is cut off."""
    return unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
