"""Finding talks back, with their 4G notes."""

from datetime import date, timedelta

from coachdesk.domain.conversations import Conversation, ConversationKind
from coachdesk.domain.four_g import Feeling, FourGNote, Thought
from coachdesk.domain.ids import ChildId, SchoolId
from coachdesk.domain.paragraphs import Paragraph
from coachdesk.store.shelf import Link, Part, Shelf

OF_SCHOOL = "(? IS NULL OR school_id = ? OR school_id IS NULL)"


class Conversations(Shelf[Conversation]):
    """Every talk, planned or held."""

    kind = Conversation
    table = "conversations"
    links = (
        Link("child_ids", "conversation_children", "conversation_id", "child_id"),
        Link("person_ids", "conversation_persons", "conversation_id", "person_id"),
    )
    parts = (
        Part("paragraphs", Paragraph, "paragraphs", "conversation_id"),
        Part(
            "notes",
            FourGNote,
            "four_g_notes",
            "conversation_id",
            parts=(
                Part("thoughts", Thought, "thoughts", "note_id"),
                Part("feelings", Feeling, "feelings", "note_id"),
            ),
        ),
    )

    def of_child(self, child_id: ChildId, *, kind: ConversationKind | None = None) -> list[str]:
        """The ids of the talks held about one child, the newest first."""
        where = """held_at IS NOT NULL AND id IN
            (SELECT conversation_id FROM conversation_children WHERE child_id = ?)"""
        if kind is None:
            return self._ids(where, [child_id], order_by="held_at DESC, id")
        values = [child_id, kind.value]
        return self._ids(f"{where} AND kind = ?", values, order_by="held_at DESC, id")

    def on_day(self, day: date, *, school_id: SchoolId | None = None) -> list[str]:
        """The ids of the talks planned on one day, in order of time, those held included.

        Of one school: with those that belong to none.
        """
        where = f"planned_at >= ? AND planned_at < ? AND {OF_SCHOOL}"
        values = [day.isoformat(), (day + timedelta(days=1)).isoformat(), school_id, school_id]
        return self._ids(where, values, order_by="planned_at, id")

    def next_day(
        self, after: date, *, school_id: SchoolId | None = None
    ) -> tuple[date, int] | None:
        """The first later day with talks that are not yet held, and how many they are."""
        query = f"""SELECT date(planned_at) AS day, count(*) FROM conversations
            WHERE held_at IS NULL AND planned_at >= ? AND {OF_SCHOOL}
            GROUP BY day ORDER BY day LIMIT 1"""  # noqa: S608  (ours)
        values = [(after + timedelta(days=1)).isoformat(), school_id, school_id]
        found = self._db.execute(query, values).fetchone()
        return (date.fromisoformat(found[0]), int(found[1])) if found else None

    def planned_of(self, child_id: ChildId) -> list[str]:
        """The ids of the talks planned about one child and not yet held, the first first."""
        where = """held_at IS NULL AND id IN
            (SELECT conversation_id FROM conversation_children WHERE child_id = ?)"""
        return self._ids(where, [child_id], order_by="planned_at, id")
