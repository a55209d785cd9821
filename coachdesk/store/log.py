"""Reads the journal as a logboek: which lines there are, and what stands in them."""

from collections.abc import Sequence
from datetime import datetime

from coachdesk.domain.ids import ChildId
from coachdesk.domain.log_lines import CODES, Deed, LogFilter, LogLine
from coachdesk.vault.driver import Database

ALL = LogFilter()
DEED = "CASE " + " ".join(f"WHEN what GLOB '{code}' THEN '{deed.value}'" for code, deed in CODES)
DEED += " END"


class Log:
    """Only reads; the journal itself is written with what was done."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def ids(self, wanted: LogFilter = ALL) -> list[str]:
        """The lines that are wanted, the latest first."""
        parts, values = ["1"], list[str]()
        if wanted.child_id is not None:
            parts.append("seq IN (SELECT seq FROM journal_children WHERE child_id = ?)")
            values.append(wanted.child_id)
        if wanted.deed is not None:
            parts.append(f"{DEED} = ?")
            values.append(wanted.deed.value)
        for sign, moment in ((">=", wanted.since), ("<", wanted.until)):
            if moment is not None:
                parts.append(f"at {sign} ?")
                values.append(moment.isoformat())
        query = f"SELECT seq FROM journal WHERE {' AND '.join(parts)} ORDER BY seq DESC"  # noqa: S608  (our own words)
        return [str(seq) for (seq,) in self._db.execute(query, values).fetchall()]

    def lines(self, ids: Sequence[str]) -> list[LogLine]:
        """What stands in these lines."""
        holes = ",".join("?" * len(ids))
        seqs = [int(line) for line in ids]
        children = self._children(holes, seqs)
        earlier = self._earlier(holes, seqs)
        query = f"SELECT seq, at, {DEED}, label FROM journal WHERE seq IN ({holes})"  # noqa: S608  (our own words)
        return [
            LogLine(
                id=str(seq),
                at=datetime.fromisoformat(at),
                deed=Deed(deed),
                label=label,
                child_ids=tuple(children.get(seq, ())),
                earlier=seq in earlier,
                recipients=self._recipients(seq) if deed in GIVEN else (),
            )
            for seq, at, deed, label in self._db.execute(query, seqs).fetchall()
        ]

    def first(self) -> datetime | None:
        """The moment of the first line (UTC)."""
        found = self._db.execute("SELECT at FROM journal ORDER BY seq LIMIT 1").fetchone()
        return datetime.fromisoformat(found[0]) if found else None

    def last_change(self) -> datetime | None:
        """The moment of the last change (UTC); reading and what befell the vault do not count."""
        query = """SELECT at FROM journal WHERE what NOT GLOB 'vault.*'
            AND EXISTS (SELECT 1 FROM journal_rows WHERE journal_rows.seq = journal.seq)
            ORDER BY seq DESC LIMIT 1"""
        found = self._db.execute(query).fetchone()
        return datetime.fromisoformat(found[0]) if found else None

    def _children(self, holes: str, seqs: Sequence[int]) -> dict[int, list[ChildId]]:
        query = f"""SELECT DISTINCT seq, child_id FROM journal_children
            WHERE seq IN ({holes}) ORDER BY seq, child_id"""  # noqa: S608  (holes only)
        found: dict[int, list[ChildId]] = {}
        for seq, child_id in self._db.execute(query, seqs).fetchall():
            found.setdefault(seq, []).append(ChildId(child_id))
        return found

    def _earlier(self, holes: str, seqs: Sequence[int]) -> set[int]:
        query = f"""SELECT DISTINCT seq FROM journal_rows
            WHERE seq IN ({holes}) AND before IS NOT NULL"""  # noqa: S608  (holes only)
        return {seq for (seq,) in self._db.execute(query, seqs).fetchall()}

    def _recipients(self, seq: int) -> tuple[str, ...]:
        """To whom it went: as it stands with the paper or the application now."""
        query = """SELECT name FROM recipients WHERE id IN
            (SELECT row_id FROM journal_rows WHERE seq = ? AND "table" = 'recipients')
            ORDER BY position"""
        papers = [name for (name,) in self._db.execute(query, [seq]).fetchall()]
        query = """SELECT sent_to FROM referrals WHERE sent_to != '' AND id IN
            (SELECT row_id FROM journal_rows WHERE seq = ? AND "table" = 'referrals')"""
        return (*papers, *(name for (name,) in self._db.execute(query, [seq]).fetchall()))


GIVEN = frozenset((Deed.GIVEN_OUT.value, Deed.SENT.value))
