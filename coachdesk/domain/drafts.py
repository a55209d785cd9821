"""Draft: what is being written and not yet recorded."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from coachdesk.domain.entity import Entity
from coachdesk.domain.ids import ChildId, DraftId


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Draft(Entity):
    """An unfinished form: which one, about what, and its fields as plain values.

    No journal and no undo; recording the real thing takes it away in the same transaction.
    """

    id: DraftId
    form: str
    changed_at: datetime
    fields: Mapping[str, Any]
    target_id: str = ""
    child_id: ChildId | None = None

    def children(self) -> tuple[ChildId, ...]:
        return (self.child_id,) if self.child_id else ()

    def empty(self) -> bool:
        """Whether nothing was written in it: then it vanishes by itself."""
        return not any(_said(value) for value in self.fields.values())


def _said(value: object) -> bool:
    if isinstance(value, str):
        return bool(value.strip())
    if isinstance(value, Mapping):
        return any(_said(part) for part in value.values())
    if isinstance(value, list | tuple):
        return any(_said(part) for part in value)
    return False
