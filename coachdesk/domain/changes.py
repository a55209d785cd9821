"""What one operation did, row by row: enough to undo it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Self

from coachdesk.domain.drafts import Draft
from coachdesk.domain.ids import ChildId

Value = str | int | float | bytes | None
Row = Mapping[str, Value]


@dataclass(frozen=True, slots=True, repr=False)
class RowChange:
    """A row before and after. No before: it was added. No after: it was removed.

    *kind* and *root_id* name the thing that the row belongs to: a paragraph of a signal tells
    of the signal.
    """

    kind: type
    root_id: str
    table: str
    row_id: str
    children: tuple[ChildId, ...]
    before: Row | None
    after: Row | None


@dataclass(frozen=True, slots=True, repr=False)
class DraftChange:
    """A draft, and whether it is there after the step. Recording takes it away.

    Where only a part of it was recorded, the fields that are left stay a draft.
    """

    draft: Draft
    there: bool = False
    left: Mapping[str, Any] = field(default_factory=dict)

    def rest(self) -> Draft:
        """The draft as it is when this part was recorded; empty when that was all."""
        return replace(self.draft, fields=self.left)


@dataclass(frozen=True, slots=True, repr=False)
class ChangeSet:
    """One step of work, as the coach would name it. A final one cannot be taken back."""

    what: str
    label: str
    rows: tuple[RowChange, ...]
    final: bool = False
    drafts: tuple[DraftChange, ...] = ()

    def undone(self) -> Self:
        """The same step backwards."""
        rows = tuple(replace(r, before=r.after, after=r.before) for r in reversed(self.rows))
        drafts = tuple(replace(d, there=not d.there) for d in self.drafts)
        return type(self)("undo", self.label, rows, drafts=drafts)

    def touches(self, *kinds: type) -> bool:
        """Whether a thing of one of these kinds was added, changed or removed."""
        return any(row.kind in kinds for row in self.rows)

    def draft_again(self, form: str) -> Draft | None:
        """The draft of this form that came back with this step, if one did."""
        drafts = (one.draft for one in self.drafts if one.there)
        return next((draft for draft in drafts if draft.form == form), None)

    def children(self) -> frozenset[ChildId]:
        """The children whose dossiers this step wrote in."""
        return frozenset(child for row in self.rows for child in row.children)
