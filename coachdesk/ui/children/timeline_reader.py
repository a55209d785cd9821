"""Brings the timeline of one child: which entries there are, and those in sight as one page."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from functools import partial

from coachdesk.domain.school_year import SchoolYear
from coachdesk.operations.dossiers import Dossier
from coachdesk.operations.route_views import route_events
from coachdesk.ui.children.tellings import telling_of
from coachdesk.ui.children.timeline_pieces import Entry, Fold
from coachdesk.ui.children.told_routes import told_event
from coachdesk.ui.desk import Desk
from coachdesk.ui.shared.names_display import NameDisplay

SIGNALS, TALKS, DECISIONS, PAPERS = "care_signals", "conversations", "agenda_items", "documents"
REFERRALS = "referrals"
EVERYTHING = frozenset({SIGNALS, TALKS, DECISIONS, PAPERS, REFERRALS})
FOLD = "fold"
LETTERS = 1500  # of one text: more is never seen in the timeline


class TimelineReader:
    """The timeline of the dossier that was given last; ids are "care_signals/…", "fold/2024"."""

    def __init__(self, desk: Desk, names: NameDisplay) -> None:
        self._desk, self._names = desk, names
        self._dossier: Dossier | None = None
        self._folds: dict[str, Fold] = {}
        self.opened: set[str] = set()
        self.kinds: Collection[str] = EVERYTHING
        self.facts_only = False

    def show(self, dossier: Dossier) -> bool:
        """Read this dossier from now on; True for another child, whose years are folded."""
        another = self._dossier is None or self._dossier.child.id != dossier.child.id
        if another:
            self.opened.clear()
        self._dossier = dossier
        return another

    def ids(self) -> list[str]:
        """What there is, the newest first; older than a year by school year, in one line each."""
        keys = self._keys()
        year_ago = _year_before(self._desk.clock.now().date())
        recent = [entry for entry, day in keys if day >= year_ago]
        years: defaultdict[str, list[str]] = defaultdict(list)
        for entry, day in keys:
            if day < year_ago:
                years[str(SchoolYear.of(day))].append(entry)
        self._folds = {
            f"{FOLD}/{year}": Fold(id=f"{FOLD}/{year}", year=year, number=len(entries))
            for year, entries in years.items()
        }
        if not recent and self._folds:
            self.opened.add(next(iter(self._folds)))
        for fold_id, entries in zip(self._folds, years.values(), strict=True):
            recent += [fold_id, *entries] if fold_id in self.opened else [fold_id]
        return recent

    def page(self, ids: Sequence[str]) -> list[Entry | Fold]:
        """These entries, told as names and facts are shown now."""
        found: dict[str, Entry | Fold] = dict(self._folds)
        if self._dossier is not None:
            for entry in self._entries(ids, self._dossier):
                found[entry.id] = entry
        return [found[one] for one in ids if one in found]

    def open_for(self, entry_id: str) -> str | None:
        """The whole id of this entry, after opening the year it is folded in; None if not there."""
        for entry, day in self._keys():
            if entry_id in (entry, entry.split("/", 1)[1]):
                self.opened.add(f"{FOLD}/{SchoolYear.of(day)}")
                return entry
        return None

    def _keys(self) -> list[tuple[str, date]]:
        if self._dossier is None:
            return []
        child_id = self._dossier.child.id
        keys = self._desk.ask(lambda store: store.timeline.of_child(child_id)) or ()
        return [
            (f"{key.kind.value}/{key.id}", date.fromisoformat(key.at[:10]))
            for key in keys
            if key.kind.value in self.kinds
        ]

    def _entries(self, ids: Sequence[str], dossier: Dossier) -> Iterator[Entry]:
        ask, of = self._desk.ask, partial(_of_table, ids)
        signals = ask(lambda store: store.care_signals.page(of(SIGNALS))) or []
        talks = ask(lambda store: store.conversations.page(of(TALKS))) or []
        items = ask(lambda store: store.agenda_items.page(of(DECISIONS))) or []
        held = [item.meeting_id for item in items]
        meetings = {m.id: m for m in ask(lambda store: store.meetings.page(held)) or ()}
        papers = ask(lambda store: store.documents.page(of(PAPERS))) or []
        events = ask(lambda store: route_events(store, of(REFERRALS))) or []
        people = {person_id for talk in talks for person_id in talk.person_ids}
        telling = telling_of(
            dossier,
            self._desk,
            self._names,
            people=people,
            facts_only=self.facts_only,
            letters=LETTERS,
        )
        yield from map(telling.signal, signals)
        yield from map(telling.talk, talks)
        yield from (telling.decision(item, meetings[item.meeting_id]) for item in items)
        yield from map(telling.paper, papers)
        yield from (told_event(event, telling) for event in events)


def _of_table(ids: Sequence[str], table: str) -> list[str]:
    """The ids of one table's things among those of the entries."""
    whole = (one.split("/", 1) for one in ids)
    return [row_id for at, row_id in whole if at == table]


def _year_before(day: date) -> date:
    return day.replace(year=day.year - 1, day=min(day.day, 28))
