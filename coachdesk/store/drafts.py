"""What is being written and not yet recorded: kept in the vault, outside the journal."""

import json
from collections.abc import Sequence
from datetime import datetime

from coachdesk.domain.changes import DraftChange
from coachdesk.domain.drafts import Draft
from coachdesk.domain.ids import ChildId, DraftId
from coachdesk.vault.driver import Database

MOST = 200


class Drafts:
    """Every unfinished form, the newest first."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> Sequence[Draft]:
        """The drafts, the last changed first."""
        rows = self._db.table("drafts").rows_where(order_by="changed_at DESC", limit=MOST)
        return [_draft(row) for row in rows]

    def of(self, form: str, target_id: str = "") -> Draft | None:
        """The draft of this form about this thing, if there is one."""
        where, values = "form = ? AND target_id = ?", [form, target_id]
        rows = self._db.table("drafts").rows_where(where, values, order_by="changed_at DESC")
        return next((_draft(row) for row in rows), None)

    def find(self, draft_id: str) -> Draft | None:
        """The draft with this id, if it is there."""
        rows = self._db.table("drafts").rows_where("id = ?", [draft_id])
        return next((_draft(row) for row in rows), None)

    def put(self, draft: Draft) -> None:
        """Write it inside the caller's transaction; an empty one is taken away."""
        if draft.empty():
            self.take_away(draft.id)
            return
        self._db.table("drafts").upsert(
            {
                "id": draft.id,
                "form": draft.form,
                "target_id": draft.target_id,
                "child_id": draft.child_id,
                "fields": json.dumps(draft.fields, ensure_ascii=False),
                "changed_at": draft.changed_at.isoformat(),
            },
            pk="id",
        )

    def take_away(self, draft_id: str) -> None:
        """It is not there any more."""
        self._db.table("drafts").delete_where("id = ?", [draft_id])

    def replay(self, changes: Sequence[DraftChange]) -> None:
        """Bring back, or take away again. What was typed since then is newer, and stays."""
        for change in changes:
            found = self.find(change.draft.id)
            fields = found.fields if found else {}
            if change.there and fields == change.left:
                self.put(change.draft)
            elif not change.there and fields == change.draft.fields:
                self.put(change.rest())


def _draft(row: dict[str, object]) -> Draft:
    child = row["child_id"]
    return Draft(
        id=DraftId(str(row["id"])),
        form=str(row["form"]),
        target_id=str(row["target_id"]),
        child_id=ChildId(str(child)) if child else None,
        fields=json.loads(str(row["fields"])),
        changed_at=datetime.fromisoformat(str(row["changed_at"])),
    )
