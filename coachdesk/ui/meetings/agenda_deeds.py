"""What one does with an agenda: each a step of its own, told in words and undone with Ctrl Z."""

from PySide6.QtCore import QObject

from coachdesk.domain.bonds import Bond
from coachdesk.domain.care_signals import CareSignal
from coachdesk.domain.cases import Case
from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.children import Child
from coachdesk.domain.consents import Consent
from coachdesk.domain.conversations import Conversation
from coachdesk.domain.ids import AgendaItemId, CaseId, MeetingId, new_id
from coachdesk.domain.meetings import AgendaItem, Goal, Meeting
from coachdesk.domain.persons import Person
from coachdesk.domain.schools import School
from coachdesk.domain.steps import Step
from coachdesk.domain.wording import _
from coachdesk.operations.agendas import Point
from coachdesk.operations.meetings import (
    move_agenda_item,
    put_case_on_agenda,
    take_off_agenda,
    write_agenda_item,
)
from coachdesk.ui.meetings.agenda_words import title
from coachdesk.ui.shared.workplace import Workplace

SHOWN = (AgendaItem, Bond, CareSignal, Case, Child, Consent, Conversation)
SHOWN_TOO = (Meeting, Person, School, Step)
USUAL_MINUTES, OWN_POINT_MINUTES = 10, 5


class AgendaDeeds(QObject):
    """Does what the lists of the page ask for."""

    def __init__(self, workplace: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._names = workplace.desk, workplace.names

    def concerns(self, changes: ChangeSet) -> bool:
        """Whether the page shows anything of what was changed."""
        return changes.touches(*SHOWN, *SHOWN_TOO)

    def put_on(self, meeting_id: MeetingId, case_id: str, at: int | None = None) -> bool:
        """Put a case on the agenda, at the end or at a place."""
        case = self._desk.ask(lambda store: store.cases.get(case_id))
        child = case and self._desk.ask(lambda store: store.children.get(case.child_id))
        if not child:
            return False
        return self._desk.do(
            lambda store: put_case_on_agenda(
                store, meeting_id, CaseId(case_id), minutes=USUAL_MINUTES, at=at
            ),
            news=_("{name} op de agenda gezet.").format(name=self._names.child(child)),
        )

    def add_words(self, meeting_id: MeetingId, text: str, place: int, draft_id: str) -> bool:
        """Put a point in the coach's own words at the end; they are a draft no more."""
        me = self._desk.ask(lambda store: store.persons.me())
        item = AgendaItem(
            id=AgendaItemId(new_id()),
            meeting_id=meeting_id,
            position=place,
            text=text,
            minutes=OWN_POINT_MINUTES,
            goal=Goal.SHARE,
            brought_by=me.id if me else None,
        )
        return self._desk.do(
            lambda store: write_agenda_item(store, item, draft_id=draft_id),
            news=_("Punt op de agenda gezet."),
        )

    def move(self, item_id: str, to: int) -> bool:
        """Put a point elsewhere on its agenda."""
        return self._desk.do(
            lambda store: move_agenda_item(store, AgendaItemId(item_id), to=to),
            news=_("Punt verplaatst."),
        )

    def take_off(self, point: Point) -> bool:
        """Take a point off the agenda."""
        name = title(point, self._names)
        return self._desk.do(
            lambda store: take_off_agenda(store, point.id),
            news=_("{name} van de agenda gehaald.").format(name=name),
        )
