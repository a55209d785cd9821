"""What the coach has written down: read from its shelves, written through a change."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import groupby
from typing import Any, TypeVar

from coachdesk.domain.changes import ChangeSet, DraftChange, Row, RowChange
from coachdesk.domain.clock import Clock
from coachdesk.domain.drafts import Draft
from coachdesk.domain.errors import Refused
from coachdesk.domain.ids import ChildId
from coachdesk.domain.wording import _
from coachdesk.store.care_signals import CareSignals
from coachdesk.store.cases import Cases, Consents
from coachdesk.store.child_lists import ChildLists
from coachdesk.store.children import Children
from coachdesk.store.conversations import Conversations
from coachdesk.store.drafts import Drafts
from coachdesk.store.journal import Journal, Sign
from coachdesk.store.log import Log
from coachdesk.store.meetings import AgendaItems, Documents, Meetings
from coachdesk.store.persons import Bonds, Kinships, Persons
from coachdesk.store.routes import Offers, Referrals, Routes
from coachdesk.store.schools import Schools, Settings, Themes
from coachdesk.store.search import Search
from coachdesk.store.shelf import Rows, Shelf
from coachdesk.store.steps import Steps
from coachdesk.store.timeline import Timeline
from coachdesk.store.writing import put, take_away
from coachdesk.vault.connection import driver_errors
from coachdesk.vault.driver import Database, IntegrityError

T = TypeVar("T")


class Change:
    """A transaction that remembers, row by row, what it did."""

    def __init__(self, store: "Store", what: str, label: str) -> None:
        self._store = store
        self._what = what
        self._label = label
        self._rows: list[RowChange] = []
        self._final = False
        self._drafts: list[DraftChange] = []

    def save(self, entity: Any) -> None:
        """Write a thing with all its parts. What is as it was leaves no trace."""
        shelf = self._store.shelf_of(type(entity))
        self._write_all(shelf, entity, shelf.rows(entity.id), shelf.rows_of(entity))
        self._store.search.put(shelf.table, entity)

    def remove(self, entity: Any) -> None:
        """Take a thing away with all its parts."""
        shelf = self._store.shelf_of(type(entity))
        self._write_all(shelf, entity, shelf.rows(entity.id), {})
        self._store.search.take_away(shelf.table, entity.id)

    def drop_draft(self, draft_id: str | None, *, left: Mapping[str, Any] | None = None) -> None:
        """Recording takes the draft away in the same transaction; going back brings it back.

        Where only a part was recorded, the fields that are *left* of it stay a draft.
        """
        draft = self._store.drafts.find(draft_id) if draft_id else None
        if draft is not None:
            change = DraftChange(draft, left=left or {})
            self._store.drafts.put(change.rest())
            self._drafts.append(change)

    def cannot_be_undone(self) -> None:
        """From here on there is no way back, for this step and all before it."""
        self._final = True

    def replay(self, rows: Sequence[RowChange]) -> None:
        """Make rows what they were after these changes; refuses where one changed meanwhile."""
        known: dict[tuple[str, str], Row | None] = {}
        for row in rows:
            place = (row.table, row.row_id)
            if place not in known:
                known[place] = self._store.row(*place)
            if known[place] != row.before:
                raise Refused(_("Dit is intussen veranderd en kan niet meer terug."))
            known[place] = row.after
        self._write(rows)

    def done(self) -> ChangeSet:
        """What was done, once the transaction has closed."""
        rows, drafts = tuple(self._rows), tuple(self._drafts)
        return ChangeSet(self._what, self._label, rows, self._final, drafts)

    def rows(self) -> Sequence[RowChange]:
        """What was done so far."""
        return self._rows

    def _write(self, rows: Sequence[RowChange]) -> None:
        for (name, gone), some in groupby(rows, lambda row: (row.table, row.after is None)):
            group = list(some)
            if gone:
                take_away(self._store.db, name, [row.row_id for row in group])
            else:
                put(self._store.db, name, [row.after or {} for row in group])
        self._rows += rows

    def _write_all(self, shelf: Shelf[Any], entity: Any, before: Rows, after: Rows) -> None:
        old = shelf.find(entity.id) if before else None
        children = tuple(dict.fromkeys((*entity.children(), *(old.children() if old else ()))))
        kind = type(entity)
        gone = reversed([place for place in before if place not in after])
        rows = [
            RowChange(kind, entity.id, *place, children, before.get(place), after.get(place))
            for place in (*gone, *after)
        ]
        self._write([row for row in rows if row.before != row.after])


class Store:
    """Everything the coach has written down, in one open vault."""

    def __init__(self, db: Database, *, sign: Sign, clock: Clock) -> None:
        self.db = db
        self.clock = clock
        self._sign = sign
        self.journal = Journal(db, sign=sign, clock=clock)
        self.log = Log(db)
        self.drafts = Drafts(db)
        self.timeline = Timeline(db)
        self.child_lists = ChildLists(db)
        self.schools, self.themes, self.settings = Schools(db), Themes(db), Settings(db)
        self.persons, self.bonds, self.kinships = Persons(db), Bonds(db), Kinships(db)
        self.children, self.cases, self.consents = Children(db), Cases(db), Consents(db)
        self.care_signals = CareSignals(db)
        self.conversations = Conversations(db)
        self.steps = Steps(db)
        self.meetings, self.agenda_items = Meetings(db), AgendaItems(db)
        self.documents = Documents(db)
        self.offers, self.routes, self.referrals = Offers(db), Routes(db), Referrals(db)
        shelves = [value for value in vars(self).values() if isinstance(value, Shelf)]
        self._shelves: dict[type, Shelf[Any]] = {shelf.kind: shelf for shelf in shelves}
        self.search = Search(db, {shelf.table: shelf.kind for shelf in shelves})

    def shelf_of(self, kind: type) -> Shelf[Any]:
        """Where things of this kind are kept."""
        return self._shelves[kind]

    def answer(self, question: Callable[["Store"], T]) -> T:
        """What the question finds; VaultCorrupt, ReadFailed and the like when it cannot be read."""
        with driver_errors(reading=True):
            return question(self)

    def faults(self) -> list[str]:
        """Where the journal is broken and what was changed behind its back; empty is good."""
        return [fault for fault in self.looking_for_faults() if fault]

    def looking_for_faults(self) -> Iterator[str]:
        """The same piece by piece, for a window that may not wait: an empty word is a breath."""
        for seq in self.journal.looking_for_breaks():
            yield "" if seq is None else f"journal {seq}"
        for place in self.journal.looking_behind(self._tables_there()):
            yield "" if place is None else " ".join(place)

    def changed_behind(self) -> list[tuple[str, str]]:
        """The rows, by table and id, that are not as the journal left them."""
        return self.journal.changed_behind(self._tables_there())

    def _tables_there(self) -> list[str]:
        """The tables with rows of ours; an older file may not have all of them yet."""
        ours = {table for shelf in self._shelves.values() for table in shelf.tables()}
        return sorted(ours & set(self.db.table_names()))

    def mark(self, word: str) -> str:
        """Eight signs that this vault alone has for a word; to anybody else they tell nothing."""
        return self._sign(word.encode()).hex()[:8]

    def kinds(self) -> tuple[type, ...]:
        """Every noun that is kept."""
        return tuple(self._shelves)

    def row(self, table: str, row_id: str) -> Row | None:
        """One row as it stands; *table* is our own name for it."""
        return next(iter(self.db.table(table).rows_where("id = ?", [row_id])), None)

    @contextmanager
    def change(self, what: str, label: str) -> Iterator[Change]:
        """All or nothing: one operation, one transaction, one journal entry, one step back.

        *what* is the code in the journal; *label* stands behind "Ongedaan maken" and names no one.
        """
        with self._writing():
            change = Change(self, what, label)
            yield change
            if change.rows():
                self.journal.write(what, label, change.rows(), who=self._who())

    def replay(self, changes: ChangeSet) -> None:
        """Make rows and drafts what the change set says they were; an entry of its own."""
        with self.change(changes.what, changes.label) as change:
            change.replay(changes.rows)
            self.drafts.replay(changes.drafts)
            for kind, root_id in dict.fromkeys((row.kind, row.root_id) for row in changes.rows):
                shelf = self.shelf_of(kind)
                thing = shelf.find(root_id)
                if thing is None:
                    self.search.take_away(shelf.table, root_id)
                else:
                    self.search.put(shelf.table, thing)

    def note(self, what: str, label: str, children: Sequence[ChildId] = ()) -> None:
        """A journal entry without rows, in a transaction of its own."""
        with self._writing():
            self.journal.note(what, label, who=self._who(), children=children)

    def keep_draft(self, draft: Draft) -> None:
        """Write what is being typed; an empty draft vanishes."""
        with self._writing():
            self.drafts.put(draft)

    def drop_draft(self, draft_id: str) -> None:
        """Throw a draft away."""
        with self._writing():
            self.drafts.take_away(draft_id)

    def _who(self) -> str:
        me = self.persons.me()
        return me.id if me else ""

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with driver_errors():
            try:
                with self.db.atomic():
                    yield
            except IntegrityError as error:
                raise Refused(_("Dit hangt nog aan iets anders en kan niet weg.")) from error
