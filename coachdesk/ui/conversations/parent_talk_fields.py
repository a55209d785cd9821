"""Between what stands on the page of a talk with parents and the talk itself, both ways.

What a parent tells is that parent's own view; quotations are statements; what they want together
is a view of both; what was agreed, and what I make of it, stand apart (model.md, Paragraph).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Self

from coachdesk.domain.consents import Consent
from coachdesk.domain.conversations import Channel, Conversation, ConversationKind
from coachdesk.domain.ids import ChildId, PersonId
from coachdesk.domain.paragraphs import Paragraph, ParagraphKind, Source
from coachdesk.domain.problems import Problem
from coachdesk.domain.wording import _, mark
from coachdesk.ui.conversations import pieces
from coachdesk.ui.conversations.consent_answers import Answers
from coachdesk.ui.conversations.next_step import NOTHING, NextStep

PARENTS = mark("ouders")
WANTING = mark("ouders: wat zij willen")
BOXES = ("literally", "wanted", "agreed", "interpretation")
TYPED = (*BOXES, "place")
Group = str  # the name of a box, or "told/" with the id of who told it


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Told:
    """What one person tells; without a *person_id* the parents together."""

    text: str
    person_id: PersonId | None = None
    whose: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ParentTalkFields:
    """The page, filled in."""

    held_at: datetime | None
    child_ids: tuple[ChildId, ...] = ()
    person_ids: tuple[PersonId, ...] = ()
    minutes: int | None = None
    place: str = ""
    channel: Channel = Channel.SCHOOL
    told: tuple[Told, ...] = ()
    literally: str = ""
    wanted: str = ""
    agreed: str = ""
    consents: tuple[Answers, ...] = ()
    interpretation: str = ""
    step: NextStep = NOTHING

    @classmethod
    def of(cls, talk: Conversation) -> Self:
        """A talk that was recorded, or only planned."""
        texts: dict[str, Any] = {name: _text(talk, name) for name in BOXES}
        return cls(
            held_at=talk.held_at,
            child_ids=talk.child_ids,
            person_ids=talk.person_ids,
            minutes=talk.minutes,
            place=talk.place,
            channel=talk.channel,
            told=tuple(_told(talk)),
            **texts,
        )

    def on(self, talk: Conversation) -> Conversation:
        """That talk with what the page says; pieces that stand in no box stay."""
        return replace(
            talk,
            kind=ConversationKind.PARENT,
            held_at=self.held_at,
            child_ids=self.child_ids,
            person_ids=self.person_ids,
            minutes=self.minutes,
            place=self.place.strip(),
            channel=self.channel,
            paragraphs=pieces.in_order(self._paragraphs(talk)),
        )

    def answers(self, talk: Conversation) -> tuple[Consent, ...]:
        """The consents that came of it, given on the day of the talk."""
        if self.held_at is None:
            return ()
        on = self.held_at.date()
        given = (row for row in self.consents if row.given())
        return tuple(c for row in given for i in self.child_ids for c in row.consents(i, on))

    def problems(self) -> Iterator[Problem]:
        """What is not yet right, by the field of the page. The step is asked for apart."""
        if not self.child_ids:
            yield Problem("child_ids", _("Kies eerst een kind."))
        if self.held_at is None:
            yield Problem("held_at", _("Wanneer was het gesprek?"))
        texts = [*(one.text for one in self.told), *(getattr(self, name) for name in BOXES)]
        if not any(text.strip() for text in texts):
            yield Problem("note", _("Schrijf op wat er gezegd is."))
        for row in self.consents:
            yield from row.problems()

    def to_plain(self) -> dict[str, Any]:
        """As a draft keeps it."""
        return {
            "held_at": self.held_at.isoformat() if self.held_at else "",
            "child_ids": list(self.child_ids),
            "person_ids": list(self.person_ids),
            "minutes": self.minutes,
            "channel": self.channel.value,
            "told": [[one.person_id or "", one.whose, one.text] for one in self.told],
            "consents": [row.to_plain() for row in self.consents if row.given()],
            "step": self.step.to_plain(),
            **{name: getattr(self, name) for name in TYPED},
        }

    @classmethod
    def from_plain(cls, kept: Mapping[str, Any]) -> Self:
        """From a draft; what is not in it was not filled in."""
        return cls(
            held_at=datetime.fromisoformat(kept["held_at"]) if kept.get("held_at") else None,
            child_ids=tuple(ChildId(i) for i in kept.get("child_ids", ())),
            person_ids=tuple(PersonId(i) for i in kept.get("person_ids", ())),
            minutes=kept.get("minutes"),
            channel=Channel(kept.get("channel", Channel.SCHOOL.value)),
            told=tuple(
                Told(person_id=PersonId(i) if i else None, whose=whose, text=text)
                for i, whose, text in kept.get("told", ())
            ),
            consents=tuple(map(Answers.from_plain, kept.get("consents", ()))),
            step=NextStep.from_plain(kept.get("step", {})),
            **{name: kept.get(name, "") for name in TYPED},
        )

    def _paragraphs(self, talk: Conversation) -> Iterator[Paragraph]:
        """What stands in the boxes from top to bottom, then what stands in none."""
        made: dict[Group, tuple[str, Iterable[Paragraph]]] = {}
        for one in self.told:
            whose = one.whose or _(PARENTS)
            views = pieces.told(one.text, ParagraphKind.VIEW, whose=whose, person_id=one.person_id)
            made[_teller(one.person_id)] = (one.text, views)
        made["literally"] = self.literally, pieces.said(self.literally, whose=_(PARENTS))
        made["wanted"] = self.wanted, _wants(self.wanted)
        made["agreed"] = self.agreed, pieces.agreed(self.agreed)
        made["interpretation"] = self.interpretation, pieces.my_thoughts(self.interpretation)
        for group, (text, wanted) in made.items():
            old = _of_group(talk, group)
            yield from old if text == pieces.joined(old) else pieces.kept(old, wanted)
        yield from (p for p in talk.paragraphs if _group(p) not in made)


def _told(talk: Conversation) -> Iterator[Told]:
    """What each person told: those who were there first, in their order."""
    by_person = [p.person_id for p in talk.paragraphs if _group(p).startswith("told/")]
    for person_id in dict.fromkeys((*talk.person_ids, *by_person)):
        found = _of_group(talk, _teller(person_id))
        if found:
            yield Told(text=pieces.joined(found), person_id=person_id, whose=found[0].whose)


def _text(talk: Conversation, group: Group) -> str:
    return pieces.joined(_of_group(talk, group))


def _of_group(talk: Conversation, group: Group) -> Sequence[Paragraph]:
    return [p for p in talk.paragraphs if _group(p) == group]


def _teller(person_id: PersonId | None) -> Group:
    return f"told/{person_id or ''}"


def _group(paragraph: Paragraph) -> Group:
    """In which box it stands; nothing when in none."""
    if pieces.is_mine(paragraph):
        return "interpretation"
    by_kind: dict[ParagraphKind, Callable[[], Group]] = {
        ParagraphKind.AGREEMENT: lambda: "agreed",
        ParagraphKind.STATEMENT: lambda: (
            _teller(paragraph.person_id) if paragraph.person_id else "literally"
        ),
        ParagraphKind.VIEW: lambda: (
            "wanted" if paragraph.whose == _(WANTING) else _teller(paragraph.person_id)
        ),
    }
    found = by_kind.get(paragraph.kind)
    return found() if found else ""


def _wants(text: str) -> Iterator[Paragraph]:
    for line in text.split("\n\n"):
        if line.strip():
            yield pieces.piece(ParagraphKind.VIEW, line.strip(), Source.PERSON, whose=_(WANTING))
