"""The journal of a database that is not on the desk: a copy, a backup, a next generation."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime

from coachdesk.domain.changes import RowChange
from coachdesk.domain.clock import Clock
from coachdesk.domain.wording import _
from coachdesk.store.journal import START, About, Sign, canonical, entry_digest
from coachdesk.store.store import Store
from coachdesk.vault.backup_manifest import Manifest
from coachdesk.vault.driver import Database

ERASED = "child.erase"
LOST = "vault.lost"
SALVAGED = "vault.salvaged"
BEHIND = "vault.behind"
TURNS = ("vault.restored", SALVAGED, BEHIND)  # after them the journal is not what it was


class JournalChain:
    """What the vault asks of a journal, answered with the store."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def faults(self, db: Database, sign: Sign) -> list[str]:
        """Where the chain is broken and what was changed behind its back; empty is good."""
        return self._store(db, sign).faults()

    def head(self, db: Database) -> str:
        """The number of the newest entry and the beginning of its MAC."""
        row = db.execute("SELECT seq, mac FROM journal ORDER BY seq DESC LIMIT 1").fetchone()
        return f"{row[0]} {bytes(row[1]).hex()[:32].upper()}" if row else ""

    def ahead(self, db: Database, manifests: Iterable[Manifest]) -> datetime | None:
        """When the first of these backups was made (UTC) that this journal does not go on from."""
        return next(
            (
                one.created
                for one in manifests
                if not self.goes_on_from(db, one.journal_head, one.created)
            ),
            None,
        )

    def goes_on_from(self, db: Database, head: str, moment: datetime) -> bool:
        """Whether this journal has the entry that was its head at that moment (UTC).

        It need not when it tells itself of a backup that was put back since, or the like.
        """
        number, _space, mac = head.partition(" ")
        rows = db.execute("SELECT hex(mac) FROM journal WHERE seq = ?", [number]).fetchall()
        if not head or any(str(found).startswith(mac) for (found,) in rows):
            return True
        holes = ",".join("?" * len(TURNS))
        query = f"SELECT 1 FROM journal WHERE what IN ({holes}) AND at >= ? LIMIT 1"  # noqa: S608  (holes only)
        return db.execute(query, [*TURNS, moment.isoformat()]).fetchone() is not None

    def resign(self, db: Database, sign: Sign) -> None:
        """Chain all entries anew; their digests stay, so what was changed before still shows."""
        query = "SELECT seq, at, who, what, digest FROM journal ORDER BY seq"
        with db.atomic():
            previous = START
            signed = []
            for seq, at, who, what, digest in db.execute(query).fetchall():
                mac = sign(canonical([seq, at, who, what, digest, previous]))
                signed.append((previous, mac, seq))
                previous = mac
            db.conn.executemany("UPDATE journal SET prev = ?, mac = ? WHERE seq = ?", signed)

    def note(self, db: Database, sign: Sign, what: str, label: str) -> None:
        """Write a line about what was done with the vault itself."""
        self._store(db, sign).note(what, label)

    def homes(self, db: Database) -> Mapping[str, Collection[str]]:
        """In which tables the row of an id stands, or stood, as far as this journal knows."""
        found: dict[str, set[str]] = {}
        query = 'SELECT DISTINCT row_id, "table" FROM journal_rows'
        for row_id, table in db.execute(query):
            found.setdefault(str(row_id), set()).add(str(table))
        return found

    def fill_gaps(self, db: Database) -> None:
        """Put a line in the place of each entry that is lost, so that its rows belong somewhere."""
        here = {int(row[0]) for row in db.execute("SELECT seq FROM journal").fetchall()}
        rows = "SELECT DISTINCT seq FROM journal_rows"
        last = max(here | {int(row[0]) for row in db.execute(rows).fetchall()}, default=0)
        entry = {"at": self._clock.utc().isoformat(), "who": "", "what": LOST}
        words = {"label": _("Regel verloren door schade"), "digest": b"", "prev": b"", "mac": b""}
        db.table("journal").insert_all(
            {"seq": seq, **entry, **words} for seq in range(1, last + 1) if seq not in here
        )

    def mend(self, db: Database, sign: Sign) -> Collection[tuple[str, str]]:
        """Make a whole chain of what could be saved; gives the rows that are lost.

        An entry that is lost gets a line that says so; rows that no entry accounts for are
        entered as they were found.
        """
        with db.atomic():
            self.fill_gaps(db)
            self._count_again(db)
        self.resign(db, sign)
        store = self._store(db, sign)
        found = [
            RowChange(Store, row_id, table, row_id, (), None, store.row(table, row_id))
            for table, row_id in store.changed_behind()
        ]
        with db.atomic():
            store.journal.write(SALVAGED, _("Gered uit een beschadigde kluis"), found, who="")
        return [(row.table, row.row_id) for row in found if row.after is None]

    def erased(self, db: Database) -> Collection[str]:
        """The ids of the children that were erased, as far as this journal knows."""
        query = """SELECT DISTINCT c.child_id FROM journal_children c
            JOIN journal j ON j.seq = c.seq WHERE j.what = ?"""
        return {str(row[0]) for row in db.execute(query, [ERASED]).fetchall()}

    def _count_again(self, db: Database) -> None:
        rows: dict[int, list[bytes]] = defaultdict(list)
        query = "SELECT seq, digest_before_after FROM journal_rows ORDER BY seq, n"
        for seq, digest in db.execute(query).fetchall():
            rows[seq].append(bytes(digest))
        about: dict[int, list[About]] = defaultdict(list)
        for seq, n, child_id in db.execute("SELECT seq, n, child_id FROM journal_children"):
            about[seq].append((n, child_id))
        seqs = [seq for (seq,) in db.execute("SELECT seq FROM journal").fetchall()]
        again = [(entry_digest(rows[seq], about[seq]), seq) for seq in seqs]
        db.conn.executemany("UPDATE journal SET digest = ? WHERE seq = ?", again)

    def _store(self, db: Database, sign: Sign) -> Store:
        return Store(db, sign=sign, clock=self._clock)
