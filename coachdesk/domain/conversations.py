"""Conversation: one talk, planned or held, with whom and about whom; it may hold 4G notes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from coachdesk.domain.entity import Entity, Findable
from coachdesk.domain.four_g import FourGNote, Speaker
from coachdesk.domain.ids import ChildId, ConversationId, PersonId, SchoolId
from coachdesk.domain.paragraphs import Paragraph
from coachdesk.domain.problems import Problem
from coachdesk.domain.wording import _


class ConversationKind(Enum):
    """What sort of talk it is."""

    FOUR_G = "FOUR_G"
    PARENT = "PARENT"
    CONTACT = "CONTACT"
    OTHER = "OTHER"


class Channel(Enum):
    """How one spoke."""

    SCHOOL = "SCHOOL"
    HOME = "HOME"
    PHONE = "PHONE"
    MAIL = "MAIL"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Conversation(Entity):
    """A talk. Planned and not yet held it is an appointment on Vandaag.

    One talk can be filed in the dossiers of several children.
    """

    id: ConversationId
    kind: ConversationKind
    title: str = ""
    planned_at: datetime | None = None
    held_at: datetime | None = None
    minutes: int | None = None
    place: str = ""
    channel: Channel = Channel.SCHOOL
    speaker: Speaker = Speaker.CHILD
    school_id: SchoolId | None = None
    child_ids: tuple[ChildId, ...] = ()
    person_ids: tuple[PersonId, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    notes: tuple[FourGNote, ...] = ()

    def children(self) -> tuple[ChildId, ...]:
        return self.child_ids

    def at(self) -> datetime | None:
        """The moment it is about: when it was held, else when it is planned."""
        return self.held_at or self.planned_at

    def speakers(self) -> tuple[Speaker, ...]:
        """Each who tells in it, once, in the order of the views."""
        return tuple(dict.fromkeys(note.speaker for note in self.notes)) or (self.speaker,)

    def findable(self) -> Findable | None:
        texts = [p.text for p in self.paragraphs]
        texts += [text for note in self.notes for text in note.texts()]
        return Findable(self.title, "\n".join(texts), self.at())

    def problems(self) -> Iterator[Problem]:
        if self.at() is None:
            yield Problem("held_at", _("Wanneer was of is het gesprek?"))
        if self.kind is ConversationKind.FOUR_G and self.held_at:
            for note in self.notes:
                yield from note.problems()
        elif self.held_at and not any(p.text.strip() for p in self.paragraphs):
            yield Problem("paragraphs", _("Schrijf op wat er gezegd is."))
