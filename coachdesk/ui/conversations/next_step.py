"""The next step as it is filled in under a talk: what, who and when, or none needed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Self

from coachdesk.domain.ids import ChildId, ConversationId, PersonId, StepId, new_id
from coachdesk.domain.problems import Problem
from coachdesk.domain.steps import Origin, Step
from coachdesk.domain.wording import _


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NextStep:
    """Without an owner it is the coach's own. *none* says that no step is needed."""

    what: str = ""
    owner_id: PersonId | None = None
    due: date | None = None
    none: bool = False

    def planned(self) -> bool:
        """Whether there is something to do."""
        return bool(self.what.strip()) and not self.none

    def step(self, talk_id: ConversationId, child_id: ChildId | None) -> Step | None:
        """The step to record, if there is one."""
        if not self.planned():
            return None
        return Step(
            id=StepId(new_id()),
            what=self.what.strip(),
            due=self.due,
            owner_id=self.owner_id,
            child_id=child_id,
            origin=Origin.TALK,
            origin_id=talk_id,
        )

    def problems(self) -> Iterator[Problem]:
        """A talk ends with a step, with its day, or with the choice that none is needed."""
        if self.none:
            return
        if not self.what.strip():
            text = _("Kies een volgende stap of vink “geen stap nodig” aan.")
            yield Problem("step", text)
        elif self.due is None:
            yield Problem("step", _("Wanneer? Typ bijvoorbeeld vr of 8 dec."))

    def to_plain(self) -> dict[str, Any]:
        """As a draft keeps it; nothing at all while nothing was filled in."""
        return {
            "what": self.what,
            "owner_id": self.owner_id or "",
            "due": self.due.isoformat() if self.due else "",
            "none": self.none,
        }

    @classmethod
    def from_plain(cls, kept: Mapping[str, Any]) -> Self:
        """From a draft."""
        return cls(
            what=kept.get("what", ""),
            owner_id=PersonId(kept["owner_id"]) if kept.get("owner_id") else None,
            due=date.fromisoformat(kept["due"]) if kept.get("due") else None,
            none=bool(kept.get("none")),
        )


NOTHING = NextStep()
