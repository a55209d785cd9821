"""The journal: one entry for every operation, chained by a MAC, with the rows as they were.

From it come the proof that nothing was changed behind the program's back, and the access log.
Each row's digest covers the row before and after and is salted, so that blanking what was
before (and the salt) leaves the chain whole and tells nothing. The digest of an entry covers its
rows and whom it is about. Source of the fields: NEN 7513 asks for event, moment, whose data and
who.
"""

import hashlib
import hmac
import json
import os
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from coachdesk.domain.changes import Row, RowChange, Value
from coachdesk.domain.clock import Clock
from coachdesk.domain.ids import ChildId
from coachdesk.store.writing import add
from coachdesk.vault.driver import Database

Sign = Callable[[bytes], bytes]
Place = tuple[str, str]  # a table and the id of a row
About = tuple[int, str]  # the number of a row in its entry, and the id of a child
START = bytes(32)
SALT_BYTES = 16
BREATH = 200  # entries or rows
LOWEST = -(2**63)  # of the numbers that SQLite gives to rows
SPELLING = json.JSONEncoder(sort_keys=True, separators=(",", ":"), default=bytes.hex)


def canonical(value: Any) -> bytes:
    """One spelling for a value, so that a digest can be repeated."""
    return SPELLING.encode(value).encode()


def row_digest(salt: bytes, place: Place, before: Row | None, after: Row | None) -> bytes:
    """The salted digest of one row's change; *place* is its table and id.

    A column without a value is as good as none, so that a later version may add columns.
    """
    plain = canonical([*place, _filled(before), _filled(after)])
    return hashlib.sha256(salt + plain).digest()


def _filled(row: Row | None) -> Row | None:
    return row and {column: value for column, value in row.items() if value is not None}


def entry_digest(rows: Iterable[bytes], about: Collection[About]) -> bytes:
    """The digest of an entry: of whom each of its rows is about, and of the rows in their order."""
    whom = "".join(f"{n} {len(child)} {child} " for n, child in sorted(about))
    plain = b"".join((f"{len(about)} {whom}".encode(), *rows))
    return hashlib.blake2b(plain, digest_size=32).digest()


@dataclass(frozen=True, slots=True, repr=False)
class Version:
    """A row as it once was, until which moment (UTC), and who changed it then."""

    row: Row
    until: datetime
    who: str


def _is_digest(digest: bytes, rows: Sequence[bytes], about: Collection[About]) -> bool:
    """Of the first entries ever written the digest covered the rows alone.

    It was of another kind, so that no row that is put in makes one of today pass for one of then.
    """
    if digest == entry_digest(rows, about):
        return True
    return digest == hashlib.sha256(b"".join(rows)).digest()


def _left(
    place: Place, row: Row | None, salt: bytes | None, before: str | None, digest: bytes
) -> bool:
    """Whether the newest change of a row left it like this; an erased one, without salt, may."""
    if salt is None:
        return True
    try:
        earlier = None if before is None else dict(json.loads(before))
    except (TypeError, ValueError):  # no row of ours
        return False
    return row_digest(salt, place, earlier, row) == digest


class Journal:
    """Writes entries inside the caller's transaction, and checks the chain."""

    def __init__(self, db: Database, *, sign: Sign, clock: Clock) -> None:
        self._db = db
        self._sign = sign
        self._clock = clock

    def write(self, what: str, label: str, rows: Sequence[RowChange], *, who: str) -> None:
        """One entry: what was done, with the rows as they were before it."""
        kept = [(row, os.urandom(SALT_BYTES)) for row in rows]
        digests = [
            row_digest(salt, (row.table, row.row_id), row.before, row.after) for row, salt in kept
        ]
        about = {(n, child) for n, row in enumerate(rows) for child in row.children}
        seq = self._entry(what, label, who, digests, about)
        entries: list[Row] = [
            {
                "seq": seq,
                "n": n,
                "table": row.table,
                "row_id": row.row_id,
                "salt": salt,
                "before": None if row.before is None else canonical(dict(row.before)).decode(),
                "digest_before_after": digest,
            }
            for n, ((row, salt), digest) in enumerate(zip(kept, digests, strict=True))
        ]
        add(self._db, "journal_rows", entries)

    def note(self, what: str, label: str, *, who: str, children: Sequence[ChildId] = ()) -> None:
        """An entry without rows: a dossier was read, a paper was given out, an unlock failed."""
        self._entry(what, label, who, [], {(0, child) for child in children})

    def noted_since(self, what: str, child_id: ChildId, moment: str) -> bool:
        """Whether such an entry about this child was written since a moment (UTC, ISO text)."""
        query = """SELECT 1 FROM journal_children c JOIN journal j ON j.seq = c.seq
            WHERE c.child_id = ? AND j.what = ? AND j.at >= ? LIMIT 1"""
        return self._db.execute(query, [child_id, what, moment]).fetchone() is not None

    def changed_since(
        self, what: str, row_id: str, child_id: ChildId, tables: Collection[str]
    ) -> bool:
        """Whether rows about this child changed after the last entry *what* about that row."""
        holes = ",".join("?" * len(tables))
        query = f"""SELECT 1 FROM journal_children c
            JOIN journal_rows r ON r.seq = c.seq AND r.n = c.n
            WHERE c.child_id = ? AND r."table" IN ({holes}) AND c.seq > (SELECT max(j.seq)
                FROM journal j JOIN journal_rows x ON x.seq = j.seq
                WHERE x.row_id = ? AND j.what = ?) LIMIT 1"""  # noqa: S608  (holes only)
        values = [child_id, *tables, row_id, what]
        return self._db.execute(query, values).fetchone() is not None

    def history_of(self, table: str, row_id: str) -> list[Version]:
        """The earlier versions of one row, the latest first; what was erased is not among them."""
        query = """SELECT r.before, j.at, j.who FROM journal_rows r JOIN journal j ON j.seq = r.seq
            WHERE r."table" = ? AND r.row_id = ? AND r.before IS NOT NULL
            ORDER BY r.seq DESC, r.n DESC"""
        rows = self._db.execute(query, [table, row_id]).fetchall()
        return [
            Version(json.loads(before), datetime.fromisoformat(at), who) for before, at, who in rows
        ]

    def history_of_parts(self, table: str, owner: str, owner_id: str) -> list[Version]:
        """The earlier versions of all rows of one thing's part, those taken away included.

        *owner* is the column of *table* that leads to the thing.
        """
        query = """SELECT r.before, j.at, j.who FROM journal_rows r JOIN journal j ON j.seq = r.seq
            WHERE r."table" = ? AND r.before IS NOT NULL AND json_extract(r.before, ?) = ?
            ORDER BY r.seq DESC, r.n DESC"""
        rows = self._db.execute(query, [table, f"$.{owner}", owner_id]).fetchall()
        return [
            Version(json.loads(before), datetime.fromisoformat(at), who) for before, at, who in rows
        ]

    def head(self) -> str:
        """The first eight characters of the newest MAC: an anchor outside the vault."""
        return self._last()[1].hex()[:8].upper()

    def length(self) -> int:
        """How many entries there are."""
        return self._last()[0]

    def broken_at(self) -> int | None:
        """The first entry that is not as it was written; None when the chain is whole."""
        return next((seq for seq in self.looking_for_breaks() if seq is not None), None)

    def looking_for_breaks(self) -> Iterator[int | None]:
        """Goes along the chain; gives the first broken entry, and None now and then until then."""
        previous, expected, first = START, 1, LOWEST  # somebody may have put one before the first
        while entries := self._entries(first):
            digests = self._digests(entries[0][0], entries[-1][0])
            about = self._about(entries[0][0], entries[-1][0])
            for seq, at, who, what, digest, prev, mac in entries:
                whole = (
                    seq == expected
                    and prev == previous
                    and _is_digest(digest, digests[seq], about[seq])
                    and hmac.compare_digest(
                        self._mac([seq, at, who, what, digest.hex(), prev.hex()]), mac
                    )
                )
                if not whole:
                    yield int(expected)
                    return
                previous, expected = mac, expected + 1
            first = expected
            yield None

    def changed_behind(self, tables: Collection[str]) -> list[Place]:
        """The rows of these tables that are not as their last entry left them.

        Rows are among them that no entry knows of, and rows that are gone without an entry. Of
        what was erased nothing can be told.
        """
        return [place for place in self.looking_behind(tables) if place is not None]

    def looking_behind(self, tables: Collection[str]) -> Iterator[Place | None]:
        """The same piece by piece: None is a breath."""
        for table in tables:
            yield from self._changed_rows(table)
            yield from self._gone_rows(table)

    def _changed_rows(self, table: str) -> Iterator[Place | None]:
        columns = list(self._db.table(table).columns_dict)
        first = LOWEST
        while rows := self._with_last_entry(table, first):
            for _number, _newest, salt, before, digest, *values in rows:
                row = dict(zip(columns, values, strict=True))
                place = (table, str(row["id"]))
                if digest is None or not _left(place, row, salt, before, digest):
                    yield place
            first = rows[-1][0] + 1
            yield None

    def _with_last_entry(self, table: str, first: int) -> list[tuple[Any, ...]]:
        # SQLite takes the other columns from the row that has the maximum
        query = f"""SELECT t.rowid, max(j.seq * 1000000 + j.n), j.salt, j.before,
                j.digest_before_after, t.*
            FROM "{table}" t LEFT JOIN journal_rows j ON j."table" = ? AND j.row_id = t.id
            WHERE t.rowid >= ? GROUP BY t.rowid LIMIT ?"""  # noqa: S608  (our own name)
        return self._db.execute(query, [table, first, BREATH]).fetchall()

    def _gone_rows(self, table: str) -> Iterator[Place]:
        query = f"""SELECT row_id, max(seq * 1000000 + n), salt, before, digest_before_after
            FROM journal_rows WHERE "table" = ?
            AND NOT EXISTS (SELECT 1 FROM "{table}" t WHERE t.id = row_id)
            GROUP BY row_id"""  # noqa: S608  (our own name)
        for row_id, _newest, salt, before, digest in self._db.execute(query, [table]).fetchall():
            if not _left((table, row_id), None, salt, before, digest):
                yield table, str(row_id)

    def _entry(
        self, what: str, label: str, who: str, digests: Sequence[bytes], about: Collection[About]
    ) -> int:
        last, prev = self._last()
        seq, at = last + 1, self._clock.utc().isoformat()
        digest = entry_digest(digests, about)
        mac = self._mac([seq, at, who, what, digest.hex(), prev.hex()])
        entry: dict[str, Value] = {"seq": seq, "at": at, "who": who, "what": what, "label": label}
        add(self._db, "journal", [{**entry, "digest": digest, "prev": prev, "mac": mac}])
        children: list[Row] = [
            {"seq": seq, "n": n, "child_id": child} for n, child in sorted(about)
        ]
        add(self._db, "journal_children", children)
        return seq

    def _mac(self, entry: list[Any]) -> bytes:
        return self._sign(canonical(entry))

    def _last(self) -> tuple[int, bytes]:
        query = "SELECT seq, mac FROM journal ORDER BY seq DESC LIMIT 1"
        found = self._db.execute(query).fetchone()
        return (int(found[0]), bytes(found[1])) if found else (0, START)

    def _entries(self, first: int) -> list[tuple[Any, ...]]:
        query = """SELECT seq, at, who, what, digest, prev, mac FROM journal
            WHERE seq >= ? ORDER BY seq LIMIT ?"""
        return self._db.execute(query, [first, BREATH]).fetchall()

    def _digests(self, first: int, last: int) -> dict[int, list[bytes]]:
        """Those of the rows of each of these entries, in their order."""
        query = """SELECT seq, digest_before_after FROM journal_rows
            WHERE seq BETWEEN ? AND ? ORDER BY seq, n"""
        found: dict[int, list[bytes]] = defaultdict(list)
        for seq, digest in self._db.execute(query, [first, last]):
            found[seq].append(bytes(digest))
        return found

    def _about(self, first: int, last: int) -> dict[int, list[About]]:
        """Whom each of these entries is about."""
        query = "SELECT seq, n, child_id FROM journal_children WHERE seq BETWEEN ? AND ?"
        found: dict[int, list[About]] = defaultdict(list)
        for seq, n, child_id in self._db.execute(query, [first, last]):
            found[seq].append((n, child_id))
        return found
