"""Reads one entry whole, in front of the page; what it said before opens below it."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from coachdesk.domain.ids import DocumentId
from coachdesk.domain.wording import _
from coachdesk.operations.papers import password_of
from coachdesk.ui.children.readings import Earlier, Reading
from coachdesk.ui.children.timeline_pieces import FourCells, Opinion, Piece, Quote
from coachdesk.ui.shared import look
from coachdesk.ui.shared.badge import Badge
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.card import hairline
from coachdesk.ui.shared.dialog import CdDialog
from coachdesk.ui.shared.flow_layout import FlowLayout
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.words_bar import Interpretation, LiteralWords
from coachdesk.ui.shared.workplace import Workplace


class ReadingDialog(CdDialog):
    """Only to read; "Bewerk" is there when it may be changed.

    It closes when names go on or off, for what it shows is then out of date.

    Signals:
        edit_wanted: the coach wants to change it.
    """

    edit_wanted = Signal()

    def __init__(
        self, reading: Reading, workplace: Workplace, parent: QWidget, *, editable: bool = False
    ) -> None:
        super().__init__(reading.title, parent, width="m")
        self._workplace = workplace
        self.earlier: list[CdButton] = []
        if reading.when or reading.meta:
            self._add_head(reading)
        for label, text in reading.facts:
            self._add_fact(label, text)
        add_pieces(self.body, reading.pieces, self)
        for one in reading.earlier:
            self._add_earlier(one)
        if reading.paper_id is not None:
            self._add_password(reading.paper_id)
        self.body.addStretch(1)
        if editable:
            self.edit = self.add_button(CdButton(_("Bewerk"), self, icon="pencil"))
            self.edit.clicked.connect(self._on_edit)
        self.close_button = self.add_button(CdButton(_("Sluiten"), self, key="Esc"))
        self.close_button.clicked.connect(self.reject)
        workplace.names.changed.connect(self.reject)

    def _add_head(self, reading: Reading) -> None:
        head = QWidget(self)
        flow = FlowLayout(head)
        flow.addWidget(PlainLabel(reading.when, head, style="bodyStrong", wrap=False))
        flow.addWidget(PlainLabel(reading.meta, head, tone="textSecondary", wrap=False))
        for badge in reading.badges:
            flow.addWidget(Badge(badge, head))
        self.body.addWidget(head)

    def _add_fact(self, label: str, text: str) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.space(3))
        grid.setColumnMinimumWidth(0, look.scaled(120))
        grid.setColumnStretch(1, 1)
        grid.addWidget(PlainLabel(label, self, tone="textSecondary", wrap=False), 0, 0)
        grid.addWidget(PlainLabel(text, self, selectable=True), 0, 1)
        self.body.addLayout(grid)

    def _add_earlier(self, one: Earlier) -> None:
        """A button that shows the earlier text below it, and hides it again."""
        if not self.earlier:
            self.body.addWidget(hairline(self))
        button = CdButton(one.words, self, icon="history", kind=Kind.QUIET, compact=True)
        button.setCheckable(True)
        text = QWidget(self)
        column = QVBoxLayout(text)
        column.setContentsMargins(look.space(6), 0, 0, 0)
        add_pieces(column, one.pieces, text)
        text.hide()
        button.toggled.connect(text.setVisible)
        button.toggled.connect(self._on_toggled)
        self.earlier.append(button)
        self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(text)

    def _add_password(self, paper_id: DocumentId) -> None:
        self.show_password = CdButton(_("Toon wachtwoord"), self, icon="eye")
        self.show_password.clicked.connect(lambda: self._on_password(paper_id))
        self.password = PlainLabel("", self, style="mono", selectable=True)
        self.password.hide()
        self.body.addWidget(self.show_password, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.password)

    def _on_password(self, paper_id: DocumentId) -> None:
        found = self._workplace.desk.ask(lambda store: password_of(store, paper_id))
        if found:
            self.password.setText(found)
            self.password.show()
            self.show_password.hide()
            self.fit()

    def _on_edit(self) -> None:
        self.reject()
        self.edit_wanted.emit()

    def _on_toggled(self) -> None:
        self.fit()


def add_pieces(column: QVBoxLayout, pieces: Iterable[Piece], parent: QWidget) -> None:
    """Put what was told in a column, each piece in its own look."""
    for piece in pieces:
        if isinstance(piece, Quote):
            column.addWidget(LiteralWords(piece.text, parent))
        elif isinstance(piece, Opinion):
            column.addWidget(Interpretation(piece.text, parent, whose=piece.whose))
        elif not isinstance(piece, FourCells):
            label = PlainLabel(piece.text, parent, style="reading", selectable=True)
            column.addWidget(label)
