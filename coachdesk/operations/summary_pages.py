"""Builds the Samenvatting from what was chosen, told by the level of names of the child."""

from collections import Counter

from coachdesk.domain.conversations import Conversation
from coachdesk.domain.four_g import Speaker
from coachdesk.domain.meetings import begin_times
from coachdesk.domain.name_level import NameLevel
from coachdesk.domain.names import name
from coachdesk.domain.papers import CaseEntry, Furniture, furniture_for, quoted
from coachdesk.domain.summaries import (
    CaseSummary,
    Course,
    DecisionLine,
    FourGBlock,
    SummaryPart,
    Voice,
)
from coachdesk.domain.wording import _, clock_time, counted, long_day, numeric_day, short_day
from coachdesk.operations.courses import course
from coachdesk.operations.four_g_notes import order_of_gs
from coachdesk.operations.four_g_texts import four_g_block
from coachdesk.operations.packs import (
    WRITTEN_OUT,
    capital,
)
from coachdesk.operations.paper_entries import EntryMaker
from coachdesk.operations.summary_facts import facts_of
from coachdesk.operations.summary_material import Material
from coachdesk.operations.tellings import Tellings
from coachdesk.store.store import Store

Fact = tuple[str, str]


class SummaryMaker:
    """Makes one summary."""

    def __init__(
        self,
        store: Store,
        material: Material,
        *,
        names: NameLevel,
        parts: frozenset[SummaryPart],
    ) -> None:
        self._store = store
        self._material = material
        self._parts = parts
        self._names = names
        self._child = store.children.get(material.child_id)
        self._case = store.cases.running_of(material.child_id)
        self._tellings = Tellings(store, {material.child_id: names}, lettered_before=material.place)
        self._lines = EntryMaker(
            self._tellings,
            material.child_id,
            material.day,
            opinions=SummaryPart.OPINIONS in parts,
        )
        self._told = self._lines.telling.text
        self._called = self._tellings.called(material.child_id)

    def summary(self, *, worries: tuple[str, ...]) -> CaseSummary:
        """The whole of it."""
        return CaseSummary(
            furniture=self._furniture(),
            heading=capital(self._called),
            subtitle=self._subtitle(),
            question=self._question(),
            point=self._point(),
            time=self._time(),
            facts=facts_of(self._store, self._tellings, self._lines, self._case, self._material),
            course=self._course() if SummaryPart.COURSE in self._parts else None,
            signals=self._signals() if SummaryPart.SIGNALS in self._parts else (),
            talks=self._talks() if SummaryPart.TALKS in self._parts else (),
            referrals=self._referrals() if SummaryPart.REFERRALS in self._parts else (),
            going_well=self._going_well(),
            worries=self._worries(worries),
            voices=self._voices() if SummaryPart.OWN_WORDS in self._parts else (),
            four_g=self._four_g() if SummaryPart.FOUR_G in self._parts else (),
            decisions=self._decisions() if SummaryPart.DECISIONS in self._parts else (),
        )

    def _kind(self) -> str:
        meeting = self._material.meeting
        if meeting is None:
            return ""
        return self._told(WRITTEN_OUT.get(meeting.kind, meeting.kind))

    def _furniture(self) -> Furniture:
        code = self._child.code
        names = [capital(self._called), code] if self._names is not NameLevel.NONE else []
        later = " · ".join((*names, _("vervolg"))) if names else capital(self._called)
        return furniture_for(
            self._names,
            document=_("Samenvatting {day}").format(day=numeric_day(self._material.day)),
            head=" · ".join(filter(None, (self._kind(), self._school()))),
            later_head=later,
            number=code,
        )

    def _school(self) -> str:
        school = self._store.schools.find(self._child.school_id)
        return school.name if school and self._names is NameLevel.FULL else ""

    def _subtitle(self) -> str:
        day = f"{long_day(self._material.day)} {self._material.day.year}"
        kind = self._kind()
        if not kind:
            return _("Samenvatting van {day}").format(day=day)
        kind = kind[:1].lower() + kind[1:]
        return _("Samenvatting voor het {kind} van {day}").format(kind=kind, day=day)

    def _question(self) -> str:
        """That of the agenda; of a case that stands on none its own."""
        item = self._material.item
        asked = item.question if item else ""
        return self._told(asked or (self._case.question if self._case else ""))

    def _point(self) -> str:
        item = self._material.item
        return _("Agendapunt {number}").format(number=item.position + 1) if item else ""

    def _time(self) -> str:
        meeting, item = self._material.meeting, self._material.item
        if meeting is None or item is None:
            return ""
        items = self._store.agenda_items.of_meeting(meeting.id)
        begins = begin_times(meeting, [*items, item])
        place = [one.id for one in items].index(item.id)
        return f"{clock_time(begins[place])} – {clock_time(begins[place + 1])}"

    def _course(self) -> Course | None:
        return course(
            list(enumerate(self._material.signals, start=1)),
            list(enumerate(self._material.talks, start=1)),
            list(enumerate(self._material.referrals, start=1)),
            self._lines,
            self._material.day,
            today=_("overleg") if self._material.meeting else _("vandaag"),
        )

    def _signals(self) -> tuple[CaseEntry, ...]:
        themes = {theme.id: theme.name for theme in self._store.themes.all()}
        entries = (
            self._lines.signal(
                signal, number, themes=[themes[i] for i in signal.theme_ids if i in themes]
            )
            for number, signal in enumerate(self._material.signals, start=1)
        )
        return tuple(entry for entry in entries if entry.text or entry.opinions)

    def _talks(self) -> tuple[CaseEntry, ...]:
        """In short; a talk whose 4G notes go along whole stands there."""
        whole = SummaryPart.FOUR_G in self._parts
        return tuple(
            self._lines.talk(talk, number)
            for number, talk in enumerate(self._material.talks, start=1)
            if not (whole and talk.notes and not talk.paragraphs)
        )

    def _referrals(self) -> tuple[CaseEntry, ...]:
        asked = enumerate(self._material.referrals, start=1)
        return tuple(self._lines.referral(one, number) for number, one in asked)

    def _going_well(self) -> tuple[str, ...]:
        if SummaryPart.GOING_WELL not in self._parts:
            return ()
        return tuple(capital(self._told(strength)) for strength in self._material.strengths)

    def _worries(self, own: tuple[str, ...]) -> tuple[str, ...]:
        """The coach's own lines, else what the signals are about and how often."""
        if SummaryPart.WORRIES not in self._parts:
            return ()
        if own:
            return tuple(map(self._told, own))
        used = Counter(theme for signal in self._material.signals for theme in signal.theme_ids)
        themes = {theme.id: theme.name for theme in self._store.themes.all()}
        return tuple(
            f"{capital(themes[theme])}: {counted(number, 'signaal', 'signalen')}"
            for theme, number in used.most_common()
            if theme in themes
        )

    def _voices(self) -> tuple[Voice, ...]:
        spoken = self._material.voices()
        child = _("{who} zegt").format(who=capital(self._first_name()))
        voices = ((child, spoken.child), (_("Ouders zeggen"), spoken.parents))
        return tuple(
            Voice(says=says, text=quoted(self._told(text))) for says, text in voices if text
        )

    def _first_name(self) -> str:
        return self._child.first_name if self._names is NameLevel.FULL else self._called

    def _four_g(self) -> tuple[FourGBlock, ...]:
        order = order_of_gs(self._store)
        return tuple(
            four_g_block(
                note,
                self._told,
                number=number,
                who=self._spoken_with(note.speaker),
                when=self._long(talk),
                order=order,
            )
            for number, talk in enumerate(self._material.talks, start=1)
            for note in talk.notes
        )

    def _spoken_with(self, speaker: Speaker) -> str:
        return self._first_name() if speaker is Speaker.CHILD else name(speaker).lower()

    def _long(self, talk: Conversation) -> str:
        held = talk.held_at.date() if talk.held_at else self._material.day
        return self._lines.day_in_full(held)

    def _decisions(self) -> tuple[DecisionLine, ...]:
        """What was decided at this meeting, and what was agreed before and is still open."""
        item = self._material.item
        decided = [DecisionLine(text=self._told(item.decision))] if item and item.decision else []
        steps = (
            DecisionLine(
                text=self._told(step.what),
                who=self._lines.telling.who(self._store.persons.find(step.owner_id)),
                due=short_day(step.due) if step.due else "",
            )
            for step in self._material.steps
        )
        return (*decided, *steps)
