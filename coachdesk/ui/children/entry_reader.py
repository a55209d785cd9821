"""Opens an entry of the timeline: on its own page if there is one, else in a reading dialog."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from coachdesk.domain.conversations import ConversationKind
from coachdesk.operations.dossiers import Dossier
from coachdesk.ui import pages
from coachdesk.ui.children.may_write import why_not
from coachdesk.ui.children.reading_dialog import ReadingDialog
from coachdesk.ui.children.readings import Readings
from coachdesk.ui.shared.workplace import Workplace

OWN_PAGE = {ConversationKind.FOUR_G: "four_g", ConversationKind.PARENT: "parent_talk"}

EDITED_IN = {
    "care_signals": ("signal", "signal_id"),
    "conversations": ("contact", "conversation_id"),
}


class EntryReader(QObject):
    """Knows which page or dialog an entry belongs to."""

    def __init__(self, workplace: Workplace, page: QWidget) -> None:
        super().__init__(page)
        self._workplace, self._page = workplace, page
        self._dossier: Dossier | None = None
        self._readings = Readings(workplace)

    def show_dossier(self, dossier: Dossier) -> None:
        """Entries are of this dossier from now on."""
        self._dossier = dossier

    def open(self, table: str, thing_id: str, *, facts_only: bool = False) -> None:
        """Let it be read; *facts_only* without what anybody thinks of it."""
        if table == "conversations" and self._on_own_page(thing_id):
            return
        if table == "referrals":
            self._open_route(thing_id)
            return
        if self._dossier is None:
            return
        reading = self._readings.of(table, thing_id, self._dossier, facts_only=facts_only)
        if reading is None:
            return
        editable = self._may_edit(table, self._dossier)
        dialog = ReadingDialog(reading, self._workplace, self._page, editable=editable)
        if editable:
            form, known = EDITED_IN[table]
            dialog.edit_wanted.connect(
                partial(self._workplace.open_form, form, **{known: thing_id})
            )
        dialog.open()

    def _open_route(self, event_id: str) -> None:
        """The route, with the form of help of this moment in sight."""
        referral_id = event_id.partition(":")[0]
        referral = self._workplace.desk.ask(lambda store: store.referrals.find(referral_id))
        if referral is not None:
            self._workplace.go_to("route", referral.route_id, referral.id)

    def _may_edit(self, table: str, dossier: Dossier) -> bool:
        """What has no page of its own but a form; decisions and papers are never changed."""
        form, _known = EDITED_IN.get(table, ("", ""))
        return pages.has_form(form) and not why_not(self._workplace.desk, dossier)

    def _on_own_page(self, talk_id: str) -> bool:
        talk = self._workplace.desk.ask(lambda store: store.conversations.find(talk_id))
        page = OWN_PAGE.get(talk.kind, "") if talk else ""
        if not page or not pages.has_page(page):
            return False
        self._workplace.go_to(page, talk_id)
        return True
