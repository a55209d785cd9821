"""Finding meetings, their agenda, and given-out documents back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from coachdesk.domain.documents import Document, Recipient
from coachdesk.domain.ids import CaseId, ChildId, MeetingId, SchoolId
from coachdesk.domain.meetings import AgendaItem, Meeting
from coachdesk.domain.paragraphs import Paragraph
from coachdesk.store.shelf import Link, Part, Shelf

OF_SCHOOL = "(? IS NULL OR school_id = ? OR school_id IS NULL)"


@dataclass(frozen=True, slots=True)
class AgendaCount:
    """How full one agenda is: its cases, how many of them are approved, and the minutes."""

    cases: int = 0
    approved: int = 0
    minutes: int = 0
    points: int = 0
    begun: int = 0


class Meetings(Shelf[Meeting]):
    """Every meeting."""

    kind = Meeting
    table = "meetings"
    links = (Link("participant_ids", "meeting_participants", "meeting_id", "person_id"),)

    def to_come(self, moment: datetime, *, school_id: SchoolId | None = None) -> list[str]:
        """The ids of the meetings of this day and after that are not finished, nearest first.

        Of one school: with those that belong to none.
        """
        where = f"finished_at IS NULL AND starts_at >= ? AND {OF_SCHOOL}"
        values = [moment.date().isoformat(), school_id, school_id]
        return self._ids(where, values, order_by="starts_at, id")

    def past(self, moment: datetime, *, school_id: SchoolId | None = None) -> list[str]:
        """The ids of the meetings that were held or whose day is over, the latest first."""
        where = f"(finished_at IS NOT NULL OR starts_at < ?) AND {OF_SCHOOL}"
        values = [moment.date().isoformat(), school_id, school_id]
        return self._ids(where, values, order_by="starts_at DESC, id")

    def after(self, meeting: Meeting) -> list[str]:
        """The ids of the meetings of the same kind and school after it that are not finished."""
        where = "finished_at IS NULL AND kind = ? AND school_id IS ? AND starts_at > ?"
        values = [meeting.kind, meeting.school_id, meeting.starts_at.isoformat()]
        return self._ids(where, values, order_by="starts_at, id")

    def next_after(self, moment: datetime) -> Meeting | None:
        """The first meeting from this moment on that is not finished."""
        return next(iter(self.page(self.to_come(moment)[:1])), None)


class AgendaItems(Shelf[AgendaItem]):
    """What stands on the agendas."""

    kind = AgendaItem
    table = "agenda_items"
    links = (Link("withheld_from", "agenda_withheld", "agenda_item_id", "person_id"),)
    parts = (Part("paragraphs", Paragraph, "paragraphs", "agenda_item_id"),)

    def of_meeting(self, meeting_id: MeetingId) -> list[AgendaItem]:
        """One meeting's agenda in its order."""
        return self.page(self._ids("meeting_id = ?", [meeting_id], order_by="position, id"))

    def counts(self, meeting_ids: Sequence[str]) -> dict[str, AgendaCount]:
        """How full these agendas are; an empty one is not among them."""
        holes = ",".join("?" * len(meeting_ids))
        query = f"""SELECT meeting_id, count(case_id), count(CASE WHEN case_id IS NOT NULL
            THEN approved_on END), sum(minutes), count(*), count(minutes_used) FROM agenda_items
            WHERE meeting_id IN ({holes}) GROUP BY meeting_id"""  # noqa: S608  (holes only)
        rows = self._db.execute(query, list(meeting_ids)).fetchall()
        return {str(row[0]): AgendaCount(*map(int, row[1:])) for row in rows}

    def open_actions(self, meeting_ids: Sequence[str]) -> dict[str, int]:
        """How many actions of these meetings are still open; one without any is not among them."""
        holes = ",".join("?" * len(meeting_ids))
        query = f"""SELECT a.meeting_id, count(*) FROM steps s JOIN agenda_items a
            ON a.id = s.origin_id WHERE s.origin = 'AGENDA_ITEM' AND s.status IN ('OPEN','BUSY')
            AND a.meeting_id IN ({holes}) GROUP BY a.meeting_id"""  # noqa: S608  (holes only)
        return {str(row[0]): int(row[1]) for row in self._db.execute(query, list(meeting_ids))}

    def to_come_back(self) -> set[CaseId]:
        """The cases of which the latest finished meeting said: back at the next one."""
        query = """SELECT case_id, outcome, max(m.starts_at) FROM agenda_items
            JOIN meetings m ON m.id = meeting_id
            WHERE m.finished_at IS NOT NULL AND case_id IS NOT NULL GROUP BY case_id"""
        rows = self._db.execute(query).fetchall()
        return {CaseId(str(case)) for case, outcome, _at in rows if outcome == "NEXT_MEETING"}

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
