"""Between the form of a short contact and the talk itself, both ways; no window here."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Self

from coachdesk.domain.conversations import Channel, Conversation, ConversationKind
from coachdesk.domain.ids import ChildId, PersonId
from coachdesk.domain.paragraphs import Paragraph, ParagraphKind
from coachdesk.domain.problems import Problem
from coachdesk.domain.wording import _
from coachdesk.ui.conversations import pieces
from coachdesk.ui.conversations.next_step import NextStep

TYPED = ("other", "said", "what")


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ContactFields:
    """With whom, how, and what was said. *other* is somebody who is not among the involved."""

    held_at: datetime | None
    child_ids: tuple[ChildId, ...] = ()
    person_ids: tuple[PersonId, ...] = ()
    whose: str = ""
    other: str = ""
    channel: Channel = Channel.PHONE
    said: str = ""
    what: str = ""
    due: date | None = None

    @classmethod
    def of(cls, talk: Conversation) -> Self:
        """A talk that was recorded. Without people it was with whom its pieces name."""
        told = _told(talk)
        alone = next((p.whose for p in told if p.whose), "") if not talk.person_ids else ""
        return cls(
            held_at=talk.held_at,
            child_ids=talk.child_ids[:1],
            person_ids=talk.person_ids,
            other=alone,
            channel=talk.channel,
            said=pieces.joined(told),
        )

    def on(self, talk: Conversation) -> Conversation:
        """That talk with what the form says; a title that the coach gave it stays."""
        planned = talk.kind is ConversationKind.OTHER
        given = talk.title if talk.title != _title(ContactFields.of(talk)) else ""
        return replace(
            talk,
            kind=talk.kind if planned else ConversationKind.CONTACT,
            title=given or _title(self),
            held_at=self.held_at,
            child_ids=self.child_ids,
            person_ids=self.person_ids,
            channel=self.channel,
            paragraphs=self._paragraphs(talk),
        )

    def next_step(self) -> NextStep:
        """What follows, if anything."""
        return NextStep(what=self.what, due=self.due, none=not self.what.strip())

    def problems(self) -> Iterator[Problem]:
        """What is not yet right, by field."""
        if not self.child_ids:
            yield Problem("child_ids", _("Kies eerst een kind."))
        if not self.person_ids and not self.other.strip():
            yield Problem("person_ids", _("Met wie sprak je?"))
        if not self.said.strip():
            yield Problem("said", _("Schrijf op wat er gezegd is."))
        if self.held_at is None:
            yield Problem("held_at", _("Wanneer was het contact?"))
        if self.what.strip() and self.due is None:
            yield Problem("due", _("Wanneer? Typ bijvoorbeeld vr of 8 dec."))

    def to_plain(self) -> dict[str, Any]:
        """As a draft keeps it."""
        return {
            "held_at": self.held_at.isoformat() if self.held_at else "",
            "child_ids": list(self.child_ids),
            "person_ids": list(self.person_ids),
            "channel": self.channel.value,
            "due": self.due.isoformat() if self.due else "",
            **{name: getattr(self, name) for name in TYPED},
        }

    @classmethod
    def from_plain(cls, kept: Mapping[str, Any]) -> Self:
        """From a draft; what is not in it was not filled in."""
        return cls(
            held_at=datetime.fromisoformat(kept["held_at"]) if kept.get("held_at") else None,
            child_ids=tuple(ChildId(i) for i in kept.get("child_ids", ())),
            person_ids=tuple(PersonId(i) for i in kept.get("person_ids", ())),
            channel=Channel(kept.get("channel", Channel.PHONE.value)),
            due=date.fromisoformat(kept["due"]) if kept.get("due") else None,
            **{name: kept.get(name, "") for name in TYPED},
        )

    def _paragraphs(self, talk: Conversation) -> tuple[Paragraph, ...]:
        """Quotations are statements of whom one spoke with, the rest is what happened."""
        old = _told(talk)
        before = ContactFields.of(talk)
        told_by = (self.person_ids, self.other)
        if old and self.said == before.said and told_by == (before.person_ids, before.other):
            return talk.paragraphs
        one = self.person_ids[0] if len(self.person_ids) == 1 else None
        whose = self.whose or self.other.strip()
        new = pieces.told(self.said, ParagraphKind.FACT, whose=whose, person_id=one)
        others = [p for p in talk.paragraphs if p not in old]
        return pieces.in_order([*pieces.kept(old, new), *others])


def _told(talk: Conversation) -> list[Paragraph]:
    """What was said; what the coach made of it is not written in this form."""
    return [p for p in talk.paragraphs if not pieces.is_mine(p)]


def _title(fields: ContactFields) -> str:
    """With somebody who is not among the involved the title says with whom."""
    if fields.person_ids or not fields.other.strip():
        return ""
    return _("Contact met {who}").format(who=fields.other.strip())
