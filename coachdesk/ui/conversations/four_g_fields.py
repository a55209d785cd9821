"""Between what stands on the page of a 4G talk and the talk itself, both ways; no window here."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Self

from coachdesk.domain.consents import Consent
from coachdesk.domain.conversations import Conversation, ConversationKind
from coachdesk.domain.four_g import FourGNote
from coachdesk.domain.ids import ChildId, FourGNoteId, new_id
from coachdesk.domain.paragraphs import Paragraph
from coachdesk.domain.problems import Problem
from coachdesk.domain.wording import _
from coachdesk.ui.conversations.next_step import NOTHING, NextStep
from coachdesk.ui.conversations.note_fields import NoteFields
from coachdesk.ui.conversations.pieces import in_order, is_mine, joined, kept, my_thoughts


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FourGFields:
    """The page, filled in: one event, seen by one speaker or by several.

    *gone* are views that were taken out and can still be put back.
    """

    held_at: datetime | None
    child_ids: tuple[ChildId, ...] = ()
    minutes: int | None = None
    place: str = ""
    views: tuple[NoteFields, ...] = (NoteFields(),)
    gone: tuple[NoteFields, ...] = ()
    interpretation: str = ""
    step: NextStep = NOTHING

    @classmethod
    def of(cls, talk: Conversation) -> Self:
        """A talk that was recorded, or only planned."""
        notes = talk.notes or (FourGNote(id=FourGNoteId(new_id()), speaker=talk.speaker),)
        return cls(
            held_at=talk.held_at,
            child_ids=talk.child_ids,
            minutes=talk.minutes,
            place=talk.place,
            views=tuple(map(NoteFields.of, notes)),
            interpretation=joined(_mine(talk)),
        )

    def on(self, talk: Conversation) -> Conversation:
        """That talk with what the page says; other pieces stay."""
        known = {note.id: note for note in talk.notes}
        notes = tuple(
            view.on(known[FourGNoteId(view.id)]) if view.id in known else view.note()
            for view in self._told()
        )
        return replace(
            talk,
            kind=ConversationKind.FOUR_G,
            held_at=self.held_at,
            child_ids=self.child_ids,
            minutes=self.minutes,
            place=self.place.strip(),
            speaker=notes[0].speaker,
            paragraphs=self._paragraphs(talk),
            notes=notes,
        )

    def problems(self) -> Iterator[Problem]:
        """What is not yet right, by the field of the page. The step is asked for apart."""
        if not self.child_ids:
            yield Problem("child_ids", _("Kies eerst een kind."))
        if self.held_at is None:
            yield Problem("held_at", _("Wanneer was het gesprek?"))
        for view in self._told():
            for problem in view.note().problems():
                yield Problem("note", problem.text)

    def answers(self, talk: Conversation) -> tuple[Consent, ...]:
        """A child is asked for consent elsewhere."""
        return ()

    def to_plain(self) -> dict[str, Any]:
        """As a draft keeps it."""
        return {
            "held_at": self.held_at.isoformat() if self.held_at else "",
            "child_ids": list(self.child_ids),
            "minutes": self.minutes,
            "place": self.place,
            "views": [view.to_plain() for view in self.views],
            "gone": [view.to_plain() for view in self.gone],
            "interpretation": self.interpretation,
            "step": self.step.to_plain(),
        }

    @classmethod
    def from_plain(cls, kept: Mapping[str, Any]) -> Self:
        """From a draft; what is not in it was not filled in.

        Drafts of the first version hold one view, among the fields of the talk.
        """
        return cls(
            held_at=datetime.fromisoformat(kept["held_at"]) if kept.get("held_at") else None,
            child_ids=tuple(ChildId(i) for i in kept.get("child_ids", ())),
            minutes=kept.get("minutes"),
            place=kept.get("place", ""),
            views=tuple(map(NoteFields.from_plain, kept.get("views") or [kept])),
            gone=tuple(map(NoteFields.from_plain, kept.get("gone", ()))),
            interpretation=kept.get("interpretation", ""),
            step=NextStep.from_plain(kept.get("step", {})),
        )

    def _told(self) -> tuple[NoteFields, ...]:
        """The views in which anything was told; of a talk without any the first."""
        return tuple(view for view in self.views if view.written()) or self.views[:1]

    def _paragraphs(self, talk: Conversation) -> tuple[Paragraph, ...]:
        old = _mine(talk)
        if self.interpretation == joined(old):
            return talk.paragraphs
        others = [p for p in talk.paragraphs if p not in old]
        return in_order([*others, *kept(old, my_thoughts(self.interpretation))])


def _mine(talk: Conversation) -> list[Paragraph]:
    return [p for p in talk.paragraphs if is_mine(p)]
