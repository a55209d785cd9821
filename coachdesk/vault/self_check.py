"""Whether the parts that guard the vault are the ones we count on; asked before the first key.

Refused are a database library without encryption, without full text or with the fault that
damages files (SQLite before 3.51.3), a second driver beside ours, and an Argon2id that gives
other keys than the standard does.
"""

from dataclasses import dataclass
from functools import cache

from coachdesk.domain.errors import SelfCheckFailed
from coachdesk.domain.wording import _
from coachdesk.vault.driver import argon2id, connect, one_driver

OLDEST_SQLCIPHER = (4, 19)
OLDEST_SQLITE = (3, 51, 3)
OPTIONS = frozenset({"HAS_CODEC", "ENABLE_FTS5", "TEMP_STORE=2"})
# Computed with the reference implementation of Argon2 (RFC 9106), version 19, one lane.
KNOWN_KEY = bytes.fromhex("96e18d36e72e360f63d6541e6d31b732251225ebb671d02ce8a019cd6fbca424")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What was found on this computer."""

    sqlcipher: tuple[int, ...]
    sqlite: tuple[int, ...]
    options: frozenset[str]
    one_driver: bool
    derived: bytes


def parts() -> Parts:
    """Look at what is installed."""
    connection = connect(":memory:")
    try:
        (cipher,) = connection.execute("PRAGMA cipher_version").fetchone() or ("0",)
        (sqlite,) = connection.execute("SELECT sqlite_version()").fetchone()
        options = frozenset(row[0] for row in connection.execute("PRAGMA compile_options"))
    finally:
        connection.close()
    return Parts(
        sqlcipher=_numbers(cipher),
        sqlite=_numbers(sqlite),
        options=options,
        one_driver=one_driver(),
        derived=bytes(
            argon2id(b"coachdesk self-check", b"0123456789abcdef", memory=1 << 20, passes=3)
        ),
    )


def faults(found: Parts) -> list[str]:
    """What is not as it should be; empty when all is well."""
    right = {
        "sqlcipher": found.sqlcipher >= OLDEST_SQLCIPHER,
        "sqlite": found.sqlite >= OLDEST_SQLITE,
        "options": found.options >= OPTIONS,
        "driver": found.one_driver,
        "argon2id": found.derived == KNOWN_KEY,
    }
    return [part for part, good in right.items() if not good]


@cache
def self_check() -> None:
    """Pass, once per process, or SelfCheckFailed: without it no vault is made or opened."""
    wrong = faults(parts())
    if wrong:
        raise SelfCheckFailed(
            _(
                "Coachdesk is niet goed geïnstalleerd ({parts}). "
                "Je kluis is niet aangeraakt. Installeer Coachdesk opnieuw."
            ).format(parts=", ".join(wrong))
        )


def _numbers(version: str) -> tuple[int, ...]:
    number, _space, _edition = version.partition(" ")
    return tuple(int(part) for part in number.split(".") if part.isdigit())
