"""All of one case that could go on a summary, before anything was chosen."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from coachdesk.domain.care_signals import CareSignal, Reporter
from coachdesk.domain.conversations import Conversation, ConversationKind
from coachdesk.domain.four_g import Speaker
from coachdesk.domain.ids import ChildId, MeetingId
from coachdesk.domain.meetings import AgendaItem, Meeting
from coachdesk.domain.paragraphs import Paragraph, ParagraphKind, Source
from coachdesk.domain.plain_letters import plain
from coachdesk.domain.referrals import Referral, asked_for
from coachdesk.domain.steps import Origin, Step
from coachdesk.store.store import Store

MOST = 12  # signals, and talks: the latest
PARENTS = ("moeder", "vader", "ouder", "ouders")


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Voices:
    """The last of the own words of the child and of the parents; empty when there are none."""

    child: str = ""
    parents: str = ""

    def count(self) -> int:
        """How many of the two speak."""
        return bool(self.child) + bool(self.parents)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Material:
    """What there is to choose from, the oldest first. *day* is that of the meeting, or today.

    *place* is the child's among the children on the agenda, counted from 0.
    """

    child_id: ChildId
    day: date
    meeting: Meeting | None
    item: AgendaItem | None
    place: int
    signals: tuple[CareSignal, ...]
    talks: tuple[Conversation, ...]
    referrals: tuple[Referral, ...]
    steps: tuple[Step, ...]
    strengths: tuple[str, ...]

    def without(self, left_out: frozenset[str]) -> "Material":
        """The same without the signals, talks and referrals that stay here."""
        signals = tuple(signal for signal in self.signals if signal.id not in left_out)
        talks = tuple(talk for talk in self.talks if talk.id not in left_out)
        referrals = tuple(one for one in self.referrals if one.id not in left_out)
        return replace(self, signals=signals, talks=talks, referrals=referrals)

    def things(self) -> list[CareSignal | Conversation]:
        """The signals, then the talks."""
        return [*self.signals, *self.talks]

    def voices(self) -> Voices:
        """Whose own words are in it; of the child also what it thought, when it said nothing."""
        spoken: dict[Speaker, list[str]] = {Speaker.CHILD: [], Speaker.OTHER: []}
        for thing in self.things():
            for paragraph in thing.paragraphs:
                if paragraph.kind is ParagraphKind.STATEMENT:
                    spoken.setdefault(_speaker(paragraph, thing), []).append(paragraph.text)
        thoughts = [
            note.thoughts[0].text
            for talk in self.talks
            for note in talk.notes
            if note.speaker is Speaker.CHILD and note.thoughts
        ]
        child = spoken[Speaker.CHILD] or thoughts
        return Voices(child=_last(child), parents=_last(spoken.get(Speaker.CARER, [])))


def summary_material(store: Store, child_id: ChildId, meeting_id: MeetingId | None) -> Material:
    """What there is of this child: the latest signals and talks, and what was agreed.

    NotThere when the child or the meeting is gone.
    """
    child = store.children.get(child_id)
    meeting = store.meetings.get(meeting_id) if meeting_id else None
    items = store.agenda_items.of_meeting(meeting.id) if meeting else []
    on_agenda = list(dict.fromkeys(item.child_id for item in items if item.child_id))
    signals = store.care_signals.page(store.care_signals.of_child(child_id)[:MOST])
    talks = store.conversations.page(store.conversations.of_child(child_id)[:MOST])
    steps = store.steps.open_of_child(child_id)
    return Material(
        child_id=child_id,
        day=meeting.starts_at.date() if meeting else store.clock.now().date(),
        meeting=meeting,
        item=next((item for item in items if item.child_id == child_id), None),
        place=on_agenda.index(child_id) if child_id in on_agenda else 0,
        signals=tuple(sorted(signals, key=lambda signal: (signal.seen_on, signal.id))),
        talks=tuple(sorted(talks, key=lambda talk: (str(talk.held_at), talk.id))),
        referrals=asked_for(store.referrals.of_child(child_id)),
        steps=tuple(step for step in steps if step.origin is Origin.AGENDA_ITEM),
        strengths=child.strengths,
    )


def _speaker(paragraph: Paragraph, within: CareSignal | Conversation) -> Speaker:
    """The child, a parent (as carer), or somebody else."""
    whose = plain(paragraph.whose)
    if paragraph.source is Source.CHILD:
        return Speaker.CHILD
    if any(word in whose.split() for word in PARENTS):
        return Speaker.CARER
    if isinstance(within, CareSignal) and not whose:
        by_reporter = {Reporter.CHILD: Speaker.CHILD, Reporter.PARENT: Speaker.CARER}
        return by_reporter.get(within.reporter, Speaker.OTHER)
    of_parents = isinstance(within, Conversation) and within.kind is ConversationKind.PARENT
    return Speaker.CARER if of_parents and not whose else Speaker.OTHER


def _last(texts: Sequence[str]) -> str:
    return texts[-1] if texts else ""
