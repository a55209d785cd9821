"""A signal, talk, decision or paper as one reads it whole, with what it said before."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from coachdesk.domain.care_signals import CareSignal
from coachdesk.domain.conversations import Conversation
from coachdesk.domain.documents import Document
from coachdesk.domain.four_g import FourGNote
from coachdesk.domain.ids import ChildId, DocumentId, PersonId
from coachdesk.domain.names import name
from coachdesk.domain.wording import _, clock_time, day_month, long_day
from coachdesk.operations.dossiers import Dossier
from coachdesk.operations.histories import EarlierText, earlier_of_signal, earlier_of_talk
from coachdesk.ui.children.tellings import telling_of
from coachdesk.ui.children.timeline_entries import Telling, names_on
from coachdesk.ui.children.timeline_pieces import Piece, Words
from coachdesk.ui.children.told_notes import tells, told_whole
from coachdesk.ui.shared.badge import Status
from coachdesk.ui.shared.workplace import Workplace


@dataclass(frozen=True, slots=True, repr=False)
class Earlier:
    """What it said until it was changed, under words that say when that was."""

    words: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Reading:
    """All there is to read of one thing. *paper_id* is a paper that may have a password."""

    title: str
    when: str
    meta: str
    badges: tuple[Status, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    pieces: tuple[Piece, ...] = ()
    earlier: tuple[Earlier, ...] = ()
    paper_id: DocumentId | None = None


class Readings:
    """Makes the reading of an entry, told as the timeline tells it."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace, self._desk = workplace, workplace.desk
        self._facts_only = False

    def of(
        self, table: str, thing_id: str, dossier: Dossier, *, facts_only: bool
    ) -> Reading | None:
        """The reading of this thing; None when it is gone."""
        make = {
            "care_signals": self._signal,
            "conversations": self._talk,
            "agenda_items": self._decision,
            "documents": self._paper,
        }
        self._facts_only = facts_only
        return make[table](thing_id, dossier)

    def _signal(self, signal_id: str, dossier: Dossier) -> Reading | None:
        signal = self._desk.ask(lambda store: store.care_signals.find(signal_id))
        if signal is None:
            return None
        telling = self._telling(dossier, ())
        entry = telling.signal(signal)
        reporter = telling.reporter(signal)
        earlier = self._desk.ask(lambda store: earlier_of_signal(store, signal)) or ()
        return Reading(
            title=entry.title,
            when=self._when(signal.seen_on),
            meta=entry.meta,
            badges=entry.badges,
            facts=self._facts_of_signal(signal, dossier, telling),
            pieces=tuple(telling.told(signal.paragraphs, reporter=reporter)),
            earlier=tuple(self._earlier(earlier, telling, reporter)),
        )

    def _talk(self, talk_id: str, dossier: Dossier) -> Reading | None:
        talk = self._desk.ask(lambda store: store.conversations.find(talk_id))
        if talk is None:
            return None
        telling = self._telling(dossier, talk.person_ids)
        entry = telling.talk(talk)
        notes = self._notes(talk.notes, telling, several=len(talk.notes) > 1)
        earlier = self._desk.ask(lambda store: earlier_of_talk(store, talk)) or ()
        return Reading(
            title=entry.title,
            when=self._when(talk.held_at),
            meta=entry.meta,
            facts=self._also(talk, dossier),
            pieces=(*notes, *telling.told(talk.paragraphs)),
            earlier=tuple(self._earlier(earlier, telling, "", several=len(talk.notes) > 1)),
        )

    def _notes(
        self, notes: Iterable[FourGNote], telling: Telling, *, several: bool
    ) -> Iterator[Piece]:
        """Each note whole, under whose view it is when there are several."""
        for note in notes:
            if several:
                yield Words(tells(note.speaker, telling.child), "textSecondary")
            for label, text in told_whole(note, telling.said, telling.order).items():
                yield Words(f"{label}: {text}")

    def _decision(self, item_id: str, dossier: Dossier) -> Reading | None:
        item = self._desk.ask(lambda store: store.agenda_items.find(item_id))
        if item is None:
            return None
        meeting = self._desk.ask(lambda store: store.meetings.find(item.meeting_id))
        if meeting is None:
            return None
        telling = self._telling(dossier, ())
        entry = telling.decision(item, meeting)
        facts = (
            (_("Vraag aan het team"), telling.said(item.question)),
            (_("Besluit"), telling.said(item.decision)),
            (_("Uitkomst"), name(item.outcome) if item.outcome else ""),
        )
        return Reading(
            title=entry.title,
            when=self._when(meeting.starts_at),
            meta=telling.said(meeting.place),
            facts=tuple(fact for fact in facts if fact[1]),
            pieces=tuple(telling.told(item.paragraphs)),
        )

    def _paper(self, paper_id: str, dossier: Dossier) -> Reading | None:
        document: Document | None = self._desk.ask(lambda store: store.documents.find(paper_id))
        if document is None:
            return None
        telling = self._telling(dossier, ())
        entry = telling.paper(document)
        people = (
            ", ".join(part for part in (one.name, one.function) if part)
            for one in document.recipients
        )
        facts = (
            (_("Aan wie"), telling.said("\n".join(people))),
            (_("Waarvoor"), telling.said(document.purpose)),
            (_("Grondslag"), telling.said(document.ground)),
            (_("Namen"), names_on(document)),
            (_("Bestand"), document.file_name),
            (_("Controlegetal"), document.sha256[:16]),
        )
        return Reading(
            title=entry.title,
            when=self._when(document.made_at),
            meta="",
            facts=tuple(fact for fact in facts if fact[1]),
            paper_id=document.id if document.password else None,
        )

    def _facts_of_signal(
        self, signal: CareSignal, dossier: Dossier, telling: Telling
    ) -> tuple[tuple[str, str], ...]:
        reason = "" if telling.facts_only else telling.said(signal.reason)
        facts = ((_("Waarom"), reason), *self._also(signal, dossier))
        return tuple(fact for fact in facts if fact[1])

    def _also(
        self, thing: CareSignal | Conversation, dossier: Dossier
    ) -> tuple[tuple[str, str], ...]:
        """In whose dossier it stands too."""
        others: list[ChildId] = [i for i in thing.child_ids if i != dossier.child.id]
        children = self._desk.ask(lambda store: store.children.page(others)) or ()
        names = ", ".join(self._workplace.names.child(child) for child in children)
        return ((_("Ook bij"), names),) if names else ()

    def _earlier(
        self,
        found: Iterable[EarlierText],
        telling: Telling,
        reporter: str,
        *,
        several: bool = False,
    ) -> Iterable[Earlier]:
        for one in found:
            notes = self._notes(one.notes, telling, several=several)
            pieces = (*notes, *telling.told(one.paragraphs, reporter=reporter))
            local = one.until.astimezone()
            day = day_month(local.date(), today=telling.today)
            if pieces:
                yield Earlier(_("Gewijzigd {day}, vorige tekst bekijken").format(day=day), pieces)

    def _when(self, moment: datetime | None) -> str:
        if moment is None:
            return ""
        day = long_day(moment.date(), today=self._workplace.today())
        return f"{day}, {clock_time(moment)}"

    def _telling(self, dossier: Dossier, people: tuple[PersonId, ...]) -> Telling:
        names, facts_only = self._workplace.names, self._facts_only
        return telling_of(dossier, self._desk, names, people=people, facts_only=facts_only)
