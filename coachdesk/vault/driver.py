"""The door to SQLCipher, sqlite-utils and libsodium: no other module imports them.

sqlite-utils looks for a module called pysqlite3 before it falls back on the standard library.
It must find our driver under that name before it is imported itself, or it listens for the
wrong exceptions and quietly does half the work.
"""

import sys

import sqlcipher3
import sqlcipher3.dbapi2

if "sqlite_utils" in sys.modules:
    raise ImportError("coachdesk.vault.driver must be imported before sqlite_utils")
sys.modules["pysqlite3"] = sqlcipher3
sys.modules["pysqlite3.dbapi2"] = sqlcipher3.dbapi2

from sqlite_utils import Database, Migrations  # noqa: E402  (only after the alias)

Connection = sqlcipher3.dbapi2.Connection
DriverError = sqlcipher3.dbapi2.Error
OperationalError = sqlcipher3.dbapi2.OperationalError
IntegrityError = sqlcipher3.dbapi2.IntegrityError
connect = sqlcipher3.dbapi2.connect

__all__ = [
    "Connection",
    "Database",
    "DriverError",
    "IntegrityError",
    "Migrations",
    "OperationalError",
    "connect",
]
