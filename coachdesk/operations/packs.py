"""The Pakket of a meeting without names: what stands on its agenda, its case pages and actions.

Only values come out; the page is drawn elsewhere. Interpretations and views go along when asked
for, always apart from what was seen and with whose they are (handbook §1.5).
"""

from collections.abc import Sequence

from coachdesk.domain.ages import stage_of
from coachdesk.domain.bonds import FAMILY
from coachdesk.domain.care_signals import CareSignal, Reporter
from coachdesk.domain.children import Child
from coachdesk.domain.conversations import Conversation, ConversationKind
from coachdesk.domain.four_g import FourGNote
from coachdesk.domain.ids import CareSignalId, ChildId, ConversationId, MeetingId
from coachdesk.domain.meetings import AgendaItem, Meeting, NameLevel, begin_times
from coachdesk.domain.nameless import Around, Circle, Nameless
from coachdesk.domain.names import name
from coachdesk.domain.papers import (
    ActionLine,
    AgendaKind,
    AgendaLine,
    CaseEntry,
    CasePage,
    EntryKind,
    MeetingPack,
    Opinion,
    Participant,
    furniture_for,
    interpretation,
    nameless,
    pack_rules,
    quoted,
    view,
    week_from,
)
from coachdesk.domain.paragraphs import Paragraph, ParagraphKind, Source
from coachdesk.domain.persons import Person
from coachdesk.domain.revealing import age_in_words
from coachdesk.domain.steps import Origin, Step
from coachdesk.domain.wording import _, clock_time, long_day, numeric_day, short_day
from coachdesk.store.store import Store
from coachdesk.store.timeline import TimelineKey, TimelineKind

ENTRIES_ON_A_PAGE = 6
WRITTEN_OUT = {"ZAT": "Zorgadviesteam", "OT": "Ondersteuningsteam"}


def meeting_pack(store: Store, meeting_id: MeetingId, *, opinions: bool = False) -> MeetingPack:
    """The pack of one meeting: agenda, a page per case and the open actions, without names.

    *opinions* also brings views and interpretations, each in a row of its own.
    """
    return PackMaker(store, store.meetings.get(meeting_id), opinions=opinions).pack()


class PackMaker:
    """Gathers one pack. Children are kind A, kind B … in the order of the agenda."""

    def __init__(self, store: Store, meeting: Meeting, *, opinions: bool) -> None:
        self._store = store
        self._meeting = meeting
        self._opinions = opinions
        self._items = store.agenda_items.of_meeting(meeting.id)
        on_agenda = [item.child_id for item in self._items if item.child_id]
        self._called = {
            child_id: nameless(n) for n, child_id in enumerate(dict.fromkeys(on_agenda))
        }
        circles = [(self._circle(child_id), called) for child_id, called in self._called.items()]
        around = [adult for circle, _called in circles for adult in circle.adults]
        self._roles = {adult.person.id: adult.role() for adult in around if adult.role()}
        relatives = {one.person_id: one.name for one in store.persons.relatives()}
        others = [told for person_id, told in relatives.items() if person_id not in self._roles]
        self._nameless = Nameless(circles, store.children.all(), others)

    def pack(self) -> MeetingPack:
        """The whole pack."""
        meeting = self._meeting
        title = self._nameless.text(WRITTEN_OUT.get(meeting.kind, meeting.kind))
        when = f"{title} {numeric_day(meeting.starts_at.date())}"
        return MeetingPack(
            furniture=furniture_for(
                NameLevel.NONE,
                document=_("Pakket {when}").format(when=when[:1].lower() + when[1:]),
                head=title,
                later_head=f"{title} · {long_day(meeting.starts_at.date())}",
            ),
            title=title,
            when_and_where=self._when_and_where(),
            rules=pack_rules(NameLevel.NONE),
            agenda=self._agenda(),
            attendance=tuple(
                map(self._participant, self._store.persons.page(meeting.participant_ids))
            ),
            cases=tuple(self._case_page(item) for item in self._items if item.child_id),
            actions=self._actions(),
        )

    def _circle(self, child_id: ChildId) -> Circle:
        child = self._store.children.get(child_id)
        school = self._store.schools.find(child.school_id)
        kin = [k.other_than(child_id) for k in self._store.kinships.of_child(child_id)]
        bonds = self._store.bonds.of_child(child_id)
        adults = [Around(bond, self._store.persons.get(bond.person_id)) for bond in bonds]
        return Circle(
            child, school.name if school else "", adults, tuple(self._store.children.page(kin))
        )

    def _when_and_where(self) -> str:
        meeting = self._meeting
        begin, end = clock_time(meeting.starts_at), clock_time(meeting.ends_at())
        parts = [
            long_day(meeting.starts_at.date()),
            f"{begin} – {end}",
            self._nameless.text(meeting.place),
        ]
        return " · ".join(part for part in parts if part)

    def _participant(self, person: Person) -> Participant:
        """Somebody who comes; the school of a child on the agenda is just "school"."""
        told = self._nameless.text
        organisation = told(person.organisation)
        called = self._who(person)
        role = "" if called == told(person.function) else told(person.function)
        return Participant(name=called, role=role, organisation=organisation)

    def _who(self, person: Person | None) -> str:
        """A professional by name; who is known to be around a child here by what they are to it."""
        if person is None:
            return ""
        if person.id in self._roles:
            return self._roles[person.id]
        if not self._nameless.knows(person.name):
            return person.name
        return self._nameless.text(person.function) or _("zonder naam")

    def _agenda(self) -> tuple[AgendaLine, ...]:
        lines = [
            AgendaLine(
                time=clock_time(begin),
                length=_("{number} min").format(number=item.minutes),
                subject=self._subject(item),
                point=self._point(item),
                brought_by=self._brought_by(item),
                goal=name(item.goal),
                kind=AgendaKind.CASE if item.child_id else AgendaKind.TALK,
            )
            for item, begin in zip(
                self._items, begin_times(self._meeting, self._items), strict=True
            )
        ]
        actions = AgendaLine(time="", length="", subject=_("Actielijst"), kind=AgendaKind.ACTIONS)
        return (*lines, actions)

    def _subject(self, item: AgendaItem) -> str:
        if item.child_id:
            return _capital(self._called[item.child_id])
        return self._nameless.text(item.text)

    def _point(self, item: AgendaItem) -> str:
        return str(item.position + 1)

    def _brought_by(self, item: AgendaItem) -> str:
        return self._who(self._store.persons.find(item.brought_by))

    def _case_page(self, item: AgendaItem) -> CasePage:
        child = self._store.children.get(str(item.child_id))
        begin = begin_times(self._meeting, self._items)[self._items.index(item)]
        end = begin_times(self._meeting, [*self._items, item])[self._items.index(item) + 1]
        return CasePage(
            point=self._point(item),
            heading=_capital(self._called[child.id]),
            time=f"{clock_time(begin)} – {clock_time(end)}",
            length=_("{number} minuten").format(number=item.minutes),
            question=self._nameless.text(item.question),
            facts=self._facts(child, item),
            entries=self._entries(child.id),
        )

    def _facts(self, child: Child, item: AgendaItem) -> tuple[tuple[str, str], ...]:
        family = [b for b in self._store.bonds.of_child(child.id) if b.relation in FAMILY]
        with_gezag = sum(bond.has_gezag() for bond in family)
        counted = {0: _("niet bekend"), 1: _("één ouder")}
        gezag = counted.get(with_gezag, _("beide ouders"))
        facts = (
            (_("Leeftijd"), age_in_words(child, self._meeting.starts_at.date())),
            (_("Bouw"), stage_of(child.group)),
            (_("Gezag"), gezag),
            (_("Inbreng"), self._brought_by(item)),
        )
        return tuple((label, value or "–") for label, value in facts)

    def _entries(self, child_id: ChildId) -> tuple[CaseEntry, ...]:
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
                entries.append(self._signal(signals[CareSignalId(key.id)], numbers[key.kind]))
            else:
                entries.append(self._talk(talks[ConversationId(key.id)], numbers[key.kind]))
        return tuple(entry for entry in entries if entry.text or entry.opinions)

    def _signal(self, signal: CareSignal, number: int) -> CaseEntry:
        mine = signal.reporter is Reporter.MYSELF
        source = _("coach") if mine else name(signal.reporter).lower()
        return CaseEntry(
            kind=EntryKind.SIGNAL,
            number=number,
            when=week_from(signal.seen_on.date(), self._meeting.starts_at.date()),
            source=source,
            text=self._facts_of(signal.paragraphs),
            opinions=self._opinions_of(signal.paragraphs, reporter=source),
        )

    def _talk(self, talk: Conversation, number: int) -> CaseEntry:
        held = talk.held_at or self._meeting.starts_at
        told = self._nameless.text
        texts = [self._facts_of(talk.paragraphs), *(told(_four_g(note)) for note in talk.notes)]
        what = name(talk.kind)
        speaker = name(talk.speaker).lower()
        return CaseEntry(
            kind=EntryKind.CONVERSATION,
            number=number,
            when=week_from(held.date(), self._meeting.starts_at.date()),
            source=speaker if talk.kind is ConversationKind.FOUR_G else what.lower(),
            text=" ".join(text for text in texts if text) or what,
            opinions=self._opinions_of(talk.paragraphs),
        )

    def _facts_of(self, paragraphs: tuple[Paragraph, ...]) -> str:
        return " ".join(self._nameless.text(_plain(p)) for p in paragraphs if p.factual())

    def _opinions_of(
        self, paragraphs: tuple[Paragraph, ...], *, reporter: str = ""
    ) -> tuple[Opinion, ...]:
        if not self._opinions:
            return ()
        return tuple(
            (view if p.kind is ParagraphKind.VIEW else interpretation)(
                self._whose(p, reporter), self._nameless.text(p.text)
            )
            for p in paragraphs
            if not p.factual()
        )

    def _whose(self, paragraph: Paragraph, reporter: str) -> str:
        told = self._nameless.text(paragraph.whose)
        return told or (reporter if paragraph.source is Source.REPORTER else "") or _("coach")

    def _actions(self) -> tuple[ActionLine, ...]:
        steps = [
            step
            for child_id in self._called
            for step in self._store.steps.open_of_child(child_id)
            if step.origin is Origin.AGENDA_ITEM
        ]
        return tuple(self._action(step) for step in sorted(steps, key=lambda s: str(s.due)))

    def _action(self, step: Step) -> ActionLine:
        today = self._store.clock.now().date()
        return ActionLine(
            what=self._nameless.text(step.what),
            about=self._called[ChildId(str(step.child_id))],
            who=self._who(self._store.persons.find(step.owner_id)),
            due=short_day(step.due) if step.due else "",
            state=name(step.status),
            late=step.due is not None and step.due < today,
        )


def _ids(keys: Sequence[TimelineKey], kind: TimelineKind) -> list[str]:
    return [key.id for key in keys if key.kind is kind]


def _plain(paragraph: Paragraph) -> str:
    if paragraph.kind is ParagraphKind.STATEMENT:
        return quoted(paragraph.text)
    return paragraph.text


def _four_g(note: FourGNote) -> str:
    feelings = []
    for feeling in note.feelings:
        strength = "" if feeling.before is None else f" {feeling.before}"
        after = "" if feeling.after is None else _(", daarna {number}").format(number=feeling.after)
        feelings.append(f"{feeling.word}{strength}{after}")
    if not feelings:
        return ""
    return _("4G-gesprek. Gevoel (0–100): {feelings}.").format(feelings="; ".join(feelings))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
