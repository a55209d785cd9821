"""Finding meetings, their agenda, and given-out documents back."""

from datetime import datetime

from coachdesk.domain.documents import Document, Recipient
from coachdesk.domain.ids import ChildId, MeetingId
from coachdesk.domain.meetings import AgendaItem, Meeting
from coachdesk.domain.paragraphs import Paragraph
from coachdesk.store.shelf import Link, Part, Shelf


class Meetings(Shelf[Meeting]):
    """Every meeting."""

    kind = Meeting
    table = "meetings"
    links = (Link("participant_ids", "meeting_participants", "meeting_id", "person_id"),)

    def all_ids(self) -> list[str]:
        """The ids of all meetings: those to come first, the nearest first, then the latest."""
        return self._ids("1", order_by="finished_at IS NOT NULL, starts_at DESC, id")

    def next_after(self, moment: datetime) -> Meeting | None:
        """The first meeting from this moment on that is not finished."""
        where = "finished_at IS NULL AND starts_at >= ?"
        start = moment.date().isoformat()
        return next(iter(self.page(self._ids(where, [start], order_by="starts_at, id"))), None)


class AgendaItems(Shelf[AgendaItem]):
    """What stands on the agendas."""

    kind = AgendaItem
    table = "agenda_items"
    parts = (Part("paragraphs", Paragraph, "paragraphs", "agenda_item_id"),)

    def of_meeting(self, meeting_id: MeetingId) -> list[AgendaItem]:
        """One meeting's agenda in its order."""
        return self.page(self._ids("meeting_id = ?", [meeting_id], order_by="position, id"))

    def of_child(self, child_id: ChildId) -> list[AgendaItem]:
        """Where one child was or will be discussed, the latest meeting first."""
        order = "(SELECT starts_at FROM meetings m WHERE m.id = meeting_id) DESC, id"
        return self.page(self._ids("child_id = ?", [child_id], order_by=order))


class Documents(Shelf[Document]):
    """What was given out."""

    kind = Document
    table = "documents"
    links = (Link("child_ids", "document_children", "document_id", "child_id"),)
    parts = (Part("recipients", Recipient, "recipients", "document_id"),)

    def of_child(self, child_id: ChildId) -> list[str]:
        """The ids of the papers in which one child was, the latest first."""
        where = "id IN (SELECT document_id FROM document_children WHERE child_id = ?)"
        return self._ids(where, [child_id], order_by="made_at DESC, id")

    def of_meeting(self, meeting_id: MeetingId) -> list[str]:
        """The ids of the papers made for one meeting, the latest first."""
        return self._ids("meeting_id = ?", [meeting_id], order_by="made_at DESC, id")
