"""Draft: what is being written and not yet recorded."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from coachdesk.domain.entity import Entity
from coachdesk.domain.ids import ChildId, DraftId

# What no person typed: ids, choices (NORMAL, on) and moments as a form keeps them.
_NOT_TYPED = re.compile(r"[0-9a-f]{32}|[A-Z]{2,}(?:_[A-Z]+)*|on|off|-|\d{4}-\d\d-\d\d(?:T[\d:.]+)?")


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Draft(Entity):
    """An unfinished form: which one, about what, and its fields as plain values.

    It is in no journal. Recording the real thing takes it away in the same transaction, and
    taking that step back brings it back.
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

    def texts(self) -> tuple[str, ...]:
        """What was typed in it, field by field; ids, choices and moments are left out."""
        found = (text.strip() for text in _texts(self.fields))
        return tuple(text for text in found if text and not _NOT_TYPED.fullmatch(text))


def _said(value: object) -> bool:
    if isinstance(value, str):
        return bool(value.strip())
    if isinstance(value, Mapping):
        return any(_said(part) for part in value.values())
    if isinstance(value, list | tuple):
        return any(_said(part) for part in value)
    return False


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping | list | tuple):
        for part in value.values() if isinstance(value, Mapping) else value:
            yield from _texts(part)
