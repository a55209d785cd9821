"""The door to SQLCipher, sqlite-utils and libsodium: no other module imports them.

sqlite-utils looks for a module called pysqlite3 before it falls back on the standard library.
It must find our driver under that name before it is imported itself, or it listens for the
wrong exceptions and quietly does half the work.
"""

import sys

import nacl.bindings
import nacl.exceptions
import nacl.pwhash.argon2id
import sqlcipher3
import sqlcipher3.dbapi2

if "sqlite_utils" in sys.modules:
    raise ImportError("coachdesk.vault.driver must be imported before sqlite_utils")
for _name, _module in (("pysqlite3", sqlcipher3), ("pysqlite3.dbapi2", sqlcipher3.dbapi2)):
    if sys.modules.setdefault(_name, _module) is not _module:
        raise ImportError("another pysqlite3 was here first")

import sqlite_utils.db  # noqa: E402  (only after the alias)
from sqlite_utils import Database, Migrations  # noqa: E402  (only after the alias)

Connection = sqlcipher3.dbapi2.Connection
DriverError = sqlcipher3.dbapi2.Error
OperationalError = sqlcipher3.dbapi2.OperationalError
IntegrityError = sqlcipher3.dbapi2.IntegrityError
connect = sqlcipher3.dbapi2.connect

KEY_BYTES = 32
NONCE_BYTES = 24
SALT_BYTES = 16


def one_driver() -> bool:
    """Whether sqlite-utils works with SQLCipher and with nothing else."""
    return vars(sqlite_utils.db).get("sqlite3") is sqlcipher3


if not one_driver():
    raise ImportError("sqlite_utils found another driver than SQLCipher")


def argon2id(passphrase: bytes, salt: bytes, *, memory: int, passes: int) -> bytearray:
    """A 32-byte key, slow on purpose. MemoryError when the computer cannot spare *memory* bytes."""
    try:
        key = nacl.pwhash.argon2id.kdf(
            KEY_BYTES, passphrase, salt, opslimit=passes, memlimit=memory
        )
    except nacl.exceptions.RuntimeError as error:
        raise MemoryError from error
    return bytearray(key)


def encrypt(plain: bytes, *, key: bytearray, nonce: bytes, context: bytes) -> bytes:
    """XChaCha20-Poly1305: hides *plain*, and binds it to *context*."""
    return nacl.bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(
        plain, context, nonce, bytes(key)
    )


def decrypt(sealed: bytes, *, key: bytearray, nonce: bytes, context: bytes) -> bytes | None:
    """What was encrypted; None when the key, the nonce, the context or a single bit differs."""
    try:
        return nacl.bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(
            sealed, context, nonce, bytes(key)
        )
    except nacl.exceptions.CryptoError:
        return None


__all__ = [
    "Connection",
    "Database",
    "DriverError",
    "IntegrityError",
    "Migrations",
    "OperationalError",
    "argon2id",
    "connect",
    "decrypt",
    "encrypt",
    "one_driver",
]
