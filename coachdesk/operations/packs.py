"""The Pakket of a meeting: what stands on its agenda, its case pages and its list of actions.

Only values come out; the page is drawn elsewhere. Each case goes by its own level of names, but
never with more of a name than consent allows. Interpretations and views go along when asked for,
always apart from what was seen and with whose they are (handbook §1.5).
"""

from collections.abc import Collection, Sequence
from datetime import date

from coachdesk.domain.ages import age_on, stage_of
from coachdesk.domain.bonds import FAMILY
from coachdesk.domain.children import Child
from coachdesk.domain.ids import AgendaItemId, CareSignalId, ChildId, ConversationId, MeetingId
from coachdesk.domain.meetings import AgendaItem, Meeting, begin_times
from coachdesk.domain.name_level import NameLevel
from coachdesk.domain.names import name
from coachdesk.domain.papers import (
    ActionLine,
    AgendaKind,
    AgendaLine,
    CaseEntry,
    CasePage,
    MeetingPack,
    Participant,
    furniture_for,
    pack_rules,
)
from coachdesk.domain.persons import Person
from coachdesk.domain.referrals import asked_for
from coachdesk.domain.revealing import age_in_words
from coachdesk.domain.wording import _, clock_time, long_day, numeric_day
from coachdesk.operations.action_lines import action_line, action_steps
from coachdesk.operations.agenda_levels import AgendaLevels
from coachdesk.operations.meetings import looked_at
from coachdesk.operations.paper_entries import EntryMaker
from coachdesk.store.store import Store
from coachdesk.store.timeline import TimelineKey, TimelineKind

ENTRIES_ON_A_PAGE, REFERRALS_ON_A_PAGE = 6, 2
WRITTEN_OUT = {"ZAT": "Zorgadviesteam", "OT": "Ondersteuningsteam"}


def meeting_pack(
    store: Store,
    meeting_id: MeetingId,
    *,
    opinions: bool = False,
    names: NameLevel = NameLevel.NONE,
    only_approved: bool = False,
    without: Collection[AgendaItemId] = (),
) -> MeetingPack:
    """The pack of one meeting: agenda, a page per case and the open actions.

    *names* is the most that may stand on it: a case whose own level is lower keeps that. Refuses
    a name for which consent lacks. *opinions* also brings views and interpretations, each in a
    row of its own. With *only_approved* a case that was not looked at has no page and no name.
    The cases *without* which it goes are told of by their time alone.
    """
    maker = PackMaker(
        store,
        store.meetings.get(meeting_id),
        opinions=opinions,
        names=names,
        only=only_approved,
        without=without,
    )
    return maker.pack()


class PackMaker:
    """Gathers one pack. Children are kind A, kind B … in the order of the agenda."""

    def __init__(
        self,
        store: Store,
        meeting: Meeting,
        *,
        opinions: bool,
        names: NameLevel,
        only: bool,
        without: Collection[AgendaItemId],
    ) -> None:
        self._store = store
        self._meeting = meeting
        self._day = meeting.starts_at.date()
        self._opinions = opinions
        self._items = store.agenda_items.of_meeting(meeting.id)
        unseen = {
            item.id for item in self._items if only and item.child_id and not looked_at(store, item)
        }
        self._withheld = set(without)
        self._left_out = unseen | self._withheld
        self._levels = AgendaLevels(self._items, names, without=without, unseen=unseen)
        self._tellings = self._levels.tellings(store)
        self._whole = self._tellings.whole
        self.level = self._levels.most()
        printed = self._levels.printed.values()
        self._mixed = NameLevel.NONE in printed and self.level is not NameLevel.NONE

    def pack(self) -> MeetingPack:
        """The whole pack."""
        meeting, level = self._meeting, self.level
        title = self._whole.text(WRITTEN_OUT.get(meeting.kind, meeting.kind))
        when = f"{title} {numeric_day(self._day)}"
        return MeetingPack(
            furniture=furniture_for(
                level,
                document=_("Pakket {when}").format(when=when[:1].lower() + when[1:]),
                head=f"{title}{self._school()}",
                later_head=f"{title} · {long_day(self._day)} {self._day.year}",
            ),
            title=title,
            when_and_where=self._when_and_where(),
            rules=pack_rules(level, mixed=self._mixed),
            agenda=self._agenda(),
            attendance=tuple(
                map(self._participant, self._store.persons.page(meeting.participant_ids))
            ),
            cases=tuple(self._case_page(item) for item in self._items if self._printed(item)),
            actions=self._actions(),
        )

    def children(self) -> tuple[ChildId, ...]:
        """The children with a page in it."""
        return tuple(self._levels.printed)

    def _printed(self, item: AgendaItem) -> bool:
        return item.child_id is not None and item.id not in self._left_out

    def _school(self) -> str:
        """The school beside the kind of meeting, when every child is named."""
        school = self._store.schools.find(self._meeting.school_id)
        if school is None or self._mixed or self.level is not NameLevel.FULL:
            return ""
        return f" · {school.name}"

    def _when_and_where(self) -> str:
        meeting = self._meeting
        begin, end = clock_time(meeting.starts_at), clock_time(meeting.ends_at())
        parts = (
            f"{capital(long_day(self._day))} {self._day.year}",
            _("{begin} – {end} uur").format(begin=begin, end=end),
            self._whole.text(meeting.place),
        )
        return ", ".join(filter(None, parts))

    def _participant(self, person: Person) -> Participant:
        """Somebody who comes; the school of a child on the agenda is just "school"."""
        told = self._whole.text
        organisation = told(person.organisation)
        called = self._who(person)
        role = "" if called == told(person.function) else told(person.function)
        return Participant(name=called, role=role, organisation=organisation)

    def _who(self, person: Person | None) -> str:
        return self._whole.who(person)

    def _agenda(self) -> tuple[AgendaLine, ...]:
        lines = [
            AgendaLine(
                time=clock_time(begin),
                length=_("{number} min").format(number=item.minutes),
                subject=self._subject(item),
                point=self._point(item),
                brought_by="" if item.id in self._withheld else self._brought_by(item),
                goal="" if item.id in self._withheld else name(item.goal),
                kind=AgendaKind.CASE if self._printed(item) else AgendaKind.TALK,
            )
            for item, begin in zip(
                self._items, begin_times(self._meeting, self._items), strict=True
            )
        ]
        actions = AgendaLine(time="", length="", subject=_("Actielijst"), kind=AgendaKind.ACTIONS)
        return (*lines, actions)

    def _subject(self, item: AgendaItem) -> str:
        if item.id in self._withheld:
            return _("Ander punt, niet in dit exemplaar")
        if item.id in self._left_out:
            return _("Casus, zonder stuk")
        if item.child_id:
            return capital(self._tellings.called(item.child_id))
        return self._whole.text(item.text)

    def _point(self, item: AgendaItem) -> str:
        return str(item.position + 1)

    def _brought_by(self, item: AgendaItem) -> str:
        return self._who(self._store.persons.find(item.brought_by))

    def _case_page(self, item: AgendaItem) -> CasePage:
        child = self._store.children.get(str(item.child_id))
        begins = begin_times(self._meeting, [*self._items, item])
        place = self._items.index(item)
        lines = EntryMaker(self._tellings, child.id, self._day, opinions=self._opinions)
        named = self._levels.printed[child.id] is not NameLevel.NONE
        return CasePage(
            point=self._point(item),
            heading=capital(self._tellings.called(child.id)),
            subtitle=child.code if named else "",
            time=f"{clock_time(begins[place])} – {clock_time(begins[place + 1])}",
            length=_("{number} minuten").format(number=item.minutes),
            question=lines.telling.text(item.question),
            facts=self._facts(child, item),
            entries=(*self._entries(child.id, lines), *self._referrals(child.id, lines)),
        )

    def _facts(self, child: Child, item: AgendaItem) -> tuple[tuple[str, str], ...]:
        level = self._levels.printed[child.id]
        group = (_("Bouw"), stage_of(child.group))
        if level is NameLevel.FULL:
            group = (_("Groep"), child.group)
        facts = (
            age_fact(child, self._day, level),
            group,
            (_("Gezag"), gezag_in_words(self._store, child.id)),
            (_("Inbreng"), self._brought_by(item)),
        )
        return tuple((label, value or "–") for label, value in facts)

    def _entries(self, child_id: ChildId, lines: EntryMaker) -> tuple[CaseEntry, ...]:
        kinds = (TimelineKind.SIGNAL, TimelineKind.CONVERSATION)
        keys = list(reversed(self._store.timeline.of_child(child_id, kinds)))
        printed = keys[-ENTRIES_ON_A_PAGE:]
        signals = {s.id: s for s in self._store.care_signals.page(_ids(printed, kinds[0]))}
        talks = {t.id: t for t in self._store.conversations.page(_ids(printed, kinds[1]))}
        numbers = {kind: len(_ids(keys, kind)) - len(_ids(printed, kind)) for kind in kinds}
        entries: list[CaseEntry] = []
        for key in printed:
            numbers[key.kind] += 1
            if key.kind is TimelineKind.SIGNAL:
                entries.append(lines.signal(signals[CareSignalId(key.id)], numbers[key.kind]))
            else:
                entries.append(lines.talk(talks[ConversationId(key.id)], numbers[key.kind]))
        return tuple(entry for entry in entries if entry.text or entry.opinions)

    def _referrals(self, child_id: ChildId, lines: EntryMaker) -> list[CaseEntry]:
        """The help that was asked for last, and how that stands."""
        asked = list(enumerate(asked_for(self._store.referrals.of_child(child_id)), start=1))
        return [lines.referral(one, number) for number, one in asked[-REFERRALS_ON_A_PAGE:]]

    def _actions(self) -> tuple[ActionLine, ...]:
        shown = [item for item in self._items if item.id not in self._left_out]
        steps = [
            step
            for step in action_steps(self._store, shown)
            if step.child_id not in self._levels.away
        ]
        return tuple(action_line(self._store, self._tellings, step) for step in steps)


def _ids(keys: Sequence[TimelineKey], kind: TimelineKind) -> list[str]:
    return [key.id for key in keys if key.kind is kind]


def age_fact(child: Child, on: date, level: NameLevel) -> tuple[str, str]:
    """Label and value: birth date with the age, the age alone, or a band that points at nobody."""
    if child.born is None or level is NameLevel.NONE:
        return _("Leeftijd"), age_in_words(child, on)
    age = _("{age} jaar").format(age=age_on(on, child.born))
    if level is NameLevel.INITIAL:
        return _("Leeftijd"), age
    return _("Geboren"), f"{numeric_day(child.born)} ({age})"


def gezag_in_words(store: Store, child_id: ChildId) -> str:
    """Beide ouders, één ouder, niet bekend."""
    family = [b for b in store.bonds.of_child(child_id) if b.relation in FAMILY]
    with_gezag = sum(bond.has_gezag() for bond in family)
    counted = {0: _("niet bekend"), 1: _("één ouder")}
    return counted.get(with_gezag, _("beide ouders"))


def capital(text: str) -> str:
    """The text with a capital."""
    return text[:1].upper() + text[1:]
