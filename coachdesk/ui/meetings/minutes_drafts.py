"""Minutes that are being typed, as the plain values of a draft, and back."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from coachdesk.domain.ids import MeetingId, PersonId
from coachdesk.domain.meetings import AgendaItem, Outcome
from coachdesk.domain.minutes import Line, Said
from coachdesk.domain.paragraphs import ParagraphKind

FORM = "minutes"  # under which they are kept, each under the id of its point


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Typed:
    """What stands in the fields of one point, with an action that was not added yet."""

    said: Said
    action: str = ""
    seconds: int = 0


def recorded(item: AgendaItem) -> Said:
    """What was taken down about a point."""
    return Said(
        lines=tuple(
            Line(text=p.text, kind=p.kind, whose=p.whose, person_id=p.person_id)
            for p in item.paragraphs
        ),
        decision=item.decision,
        outcome=item.outcome,
        minutes_used=item.minutes_used,
    )


def to_fields(meeting_id: MeetingId, typed: Typed) -> dict[str, Any]:
    """As a draft keeps it."""
    said = typed.said
    return {
        "meeting": meeting_id,
        "lines": [
            {"text": one.text, "kind": one.kind.value, "whose": one.whose, "who": one.person_id}
            for one in said.lines
        ],
        "decision": said.decision,
        "outcome": said.outcome.value if said.outcome else "",
        "action": typed.action,
        "seconds": typed.seconds,
    }


def from_fields(fields: Mapping[str, Any]) -> Typed:
    """What a draft kept."""
    said = Said(
        lines=tuple(
            Line(
                text=one["text"],
                kind=ParagraphKind(one["kind"]),
                whose=one["whose"],
                person_id=PersonId(one["who"]) if one["who"] else None,
            )
            for one in fields["lines"]
        ),
        decision=fields["decision"],
        outcome=Outcome(fields["outcome"]) if fields["outcome"] else None,
    )
    return Typed(said=said, action=fields["action"], seconds=int(fields["seconds"]))
