"""Eerder gemaakt: the packs of this meeting that were given out, their passwords on request."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.documents import Document
from coachdesk.domain.ids import MeetingId
from coachdesk.domain.wording import _, clock_time, counted, short_day
from coachdesk.operations.papers import password_of
from coachdesk.ui.desk import Desk
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.plain_label import PlainLabel

MOST = 5


class EarlierPacks(QWidget):
    """The latest few. That a password was looked at is written in the journal."""

    def __init__(self, desk: Desk, meeting_id: MeetingId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        found = desk.ask(
            lambda store: store.documents.page(store.documents.of_meeting(meeting_id)[:MOST])
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(1))
        column.addWidget(PlainLabel(_("Eerder gemaakt"), self, style="label"))
        self.buttons: list[CdButton] = []
        self._shown: list[str] = []
        for document in found or ():
            column.addWidget(self._row(document))
        self._holds_some = bool(found)

    def holds_some(self) -> bool:
        """Whether any was given out."""
        return self._holds_some

    def shown(self) -> list[str]:
        """The passwords that were asked for."""
        return self._shown

    def _row(self, document: Document) -> QWidget:
        row = QWidget(self)
        when = f"{short_day(document.made_at.date())} {clock_time(document.made_at)}"
        for_whom = counted(len(document.recipients), _("ontvanger"), _("ontvangers"))
        words = PlainLabel(
            f"{when} · {document.file_name} · {for_whom}", row, style="small", tone="textSecondary"
        )
        secret = PlainLabel(_("zonder wachtwoord"), row, style="small", selectable=True)
        secret.setVisible(not document.password)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(words)
        line = QHBoxLayout()
        line.addWidget(secret)
        if document.password:
            show = CdButton(_("Toon wachtwoord"), row, kind=Kind.QUIET, compact=True)
            show.clicked.connect(partial(self._on_show, document, secret, show))
            self.buttons.append(show)
            line.addWidget(show)
        line.addStretch(1)
        column.addLayout(line)
        return row

    def _on_show(self, document: Document, secret: PlainLabel, button: CdButton) -> None:
        found = self._desk.ask(lambda store: password_of(store, document.id))
        if found is not None:
            self._shown.append(found)
            secret.setText(found)
            secret.show()
            secret.setFocus()
            button.hide()
