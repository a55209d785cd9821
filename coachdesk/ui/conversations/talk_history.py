"""Gewijzigd 24 nov, vorige tekst bekijken: what a recorded talk said before it was changed."""

from PySide6.QtWidgets import QWidget

from coachdesk.domain.conversations import Conversation
from coachdesk.domain.wording import _, day_month
from coachdesk.operations.dossiers import read_dossier
from coachdesk.operations.histories import earlier_of_talk
from coachdesk.ui.children.reading_dialog import ReadingDialog
from coachdesk.ui.children.readings import Readings
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.workplace import Workplace


def history_of(talk: Conversation, workplace: Workplace, parent: QWidget) -> CdButton | None:
    """A button that opens the talk with its earlier texts; None when it was never changed."""
    earlier = workplace.desk.ask(lambda store: earlier_of_talk(store, talk))
    if not earlier:
        return None
    day = day_month(earlier[0].until.astimezone().date(), today=workplace.today())
    words = _("Gewijzigd {day}, vorige tekst bekijken").format(day=day)
    button = CdButton(words, parent, icon="history", kind=Kind.QUIET, compact=True)
    button.clicked.connect(lambda: _open(talk, workplace, parent))
    return button


def _open(talk: Conversation, workplace: Workplace, parent: QWidget) -> None:
    child_id, today = talk.child_ids[0], workplace.today()
    dossier = workplace.desk.ask(lambda store: read_dossier(store, child_id, today=today))
    if dossier is None:
        return
    reading = Readings(workplace).of("conversations", talk.id, dossier, facts_only=False)
    if reading is not None:
        ReadingDialog(reading, workplace, parent).open()
