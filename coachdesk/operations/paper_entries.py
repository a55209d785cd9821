"""Signals and talks as they stand on paper: what was seen and said, and opinions apart from it.

Views and interpretations go along when asked for, always with whose they are (handbook §1.5).
"""

from collections.abc import Sequence
from datetime import date

from coachdesk.domain.care_signals import CareSignal, Reporter
from coachdesk.domain.conversations import Conversation, ConversationKind
from coachdesk.domain.four_g import Feeling, FourGNote
from coachdesk.domain.ids import ChildId
from coachdesk.domain.name_level import NameLevel
from coachdesk.domain.names import name
from coachdesk.domain.offers import Weight
from coachdesk.domain.papers import (
    CaseEntry,
    EntryKind,
    Opinion,
    interpretation,
    quoted,
    view,
)
from coachdesk.domain.paragraphs import Paragraph, ParagraphKind, Source
from coachdesk.domain.plain_letters import plain
from coachdesk.domain.referrals import Referral
from coachdesk.domain.wording import _, mark, numeric_day
from coachdesk.operations.tellings import Telling, Tellings

PARENTS = ("moeder", "vader")
HELP = {
    Weight.OWN_CIRCLE: mark("hulp in eigen kring"),
    Weight.FREE: mark("vrij toegankelijke hulp"),
    Weight.LIGHT: mark("lichte hulp"),
    Weight.SPECIALIST: mark("specialistische hulp"),
}


class EntryMaker:
    """Makes the lines of one child's page for the meeting of one day."""

    def __init__(
        self, tellings: Tellings, child_id: ChildId, meeting: date, *, opinions: bool
    ) -> None:
        self.telling: Telling = tellings.of(child_id)
        self._tellings = tellings
        self._child_id = child_id
        self._meeting = meeting
        self._opinions = opinions

    def when(self, day: date) -> str:
        """The day of a line, as this child's level allows."""
        return self._tellings.when(self._child_id, day, self._meeting)

    def day_in_full(self, day: date) -> str:
        """29-09-2026, or as `when` where dates do not go along."""
        return self.when(day) if self.in_weeks() else numeric_day(day)

    def in_weeks(self) -> bool:
        """Whether days are told as weeks from the meeting, which point at no date."""
        return self._tellings.level(self._child_id) is NameLevel.NONE

    def signal(self, signal: CareSignal, number: int, *, themes: Sequence[str] = ()) -> CaseEntry:
        """What somebody noticed."""
        source = reported_by(signal)
        return CaseEntry(
            kind=EntryKind.SIGNAL,
            number=number,
            when=self.when(signal.seen_on.date()),
            source=source,
            text=self._facts_of(signal.paragraphs),
            opinions=self.opinions_of(signal.paragraphs, reporter=source),
            theme=", ".join(themes).lower(),
        )

    def talk(self, talk: Conversation, number: int) -> CaseEntry:
        """What was talked about, in short: what was said, and feelings with their strength."""
        held = talk.held_at.date() if talk.held_at else self._meeting
        told = self.telling.text
        several = len(talk.notes) > 1
        notes = (told(_in_short(note, several=several)) for note in talk.notes)
        texts = [self._facts_of(talk.paragraphs), *notes]
        return CaseEntry(
            kind=EntryKind.CONVERSATION,
            number=number,
            when=self.when(held),
            source=spoken_with(talk),
            text=" ".join(text for text in texts if text) or name(talk.kind),
            opinions=self.opinions_of(talk.paragraphs),
        )

    def referral(self, referral: Referral, number: int) -> CaseEntry:
        """What help was asked for, and how that stands."""
        asked = referral.asked_on or referral.started_on or self._meeting
        return CaseEntry(
            kind=EntryKind.REFERRAL,
            number=number,
            when=self.when(asked),
            source=self.help_of(referral),
            text=name(referral.status),
        )

    def help_of(self, referral: Referral) -> str:
        """Its name; of a nameless child how heavy it is, for an offer can point at somebody."""
        if not self.in_weeks():
            return self.telling.text(referral.name)
        return _(HELP[referral.weight]) if referral.weight else _("hulp")

    def opinions_of(
        self, paragraphs: Sequence[Paragraph], *, reporter: str = ""
    ) -> tuple[Opinion, ...]:
        """What somebody makes of it, with whose it is; nothing unless opinions go along."""
        if not self._opinions:
            return ()
        return tuple(
            (view if p.kind is ParagraphKind.VIEW else interpretation)(
                self._whose(p, reporter), self.telling.text(p.text)
            )
            for p in paragraphs
            if not p.factual()
        )

    def _facts_of(self, paragraphs: Sequence[Paragraph]) -> str:
        return " ".join(self.telling.text(_plain(p)) for p in paragraphs if p.factual())

    def _whose(self, paragraph: Paragraph, reporter: str) -> str:
        told = self.telling.text(paragraph.whose)
        return told or (reporter if paragraph.source is Source.REPORTER else "") or _("coach")


def reported_by(signal: CareSignal) -> str:
    """Leerkracht, moeder, coach: what somebody is to the child, never a name."""
    if signal.reporter is Reporter.MYSELF:
        return _("coach")
    if signal.reporter is Reporter.PARENT:
        told = plain(signal.reporter_name)
        return next((parent for parent in PARENTS if parent in told), name(signal.reporter).lower())
    shown = name(signal.reporter).split("/")[0]
    return shown if shown.isupper() or "'" in shown else shown.lower()


def spoken_with(talk: Conversation) -> str:
    """Kind, vader; of a talk without a 4G note the sort of talk."""
    four_g = talk.kind is ConversationKind.FOUR_G
    return (", ".join(map(name, talk.speakers())) if four_g else name(talk.kind)).lower()


def felt(feeling: Feeling) -> str:
    """Verdrietig 80, daarna 50: a feeling with its strength then and now."""
    strength = "" if feeling.before is None else f" {feeling.before}"
    after = "" if feeling.after is None else _(", daarna {number}").format(number=feeling.after)
    return f"{feeling.word}{strength}{after}"


def _plain(paragraph: Paragraph) -> str:
    if paragraph.kind is ParagraphKind.STATEMENT:
        return quoted(paragraph.text)
    return paragraph.text


def _in_short(note: FourGNote, *, several: bool) -> str:
    """The feelings of one view; whose it is when there are several."""
    if not note.feelings:
        return ""
    feelings = "; ".join(map(felt, note.feelings))
    if several:
        text = _("4G-gesprek, {who} vertelt. Gevoel (0–100): {feelings}.")
        return text.format(who=name(note.speaker).lower(), feelings=feelings)
    return _("4G-gesprek. Gevoel (0–100): {feelings}.").format(feelings=feelings)
