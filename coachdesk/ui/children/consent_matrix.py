"""The matrix of consent: a row for each person, a column for each question."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from coachdesk.domain.ids import PersonId
from coachdesk.domain.wording import _
from coachdesk.ui.children.consent_cell import ConsentCell
from coachdesk.ui.children.consent_rows import MatrixRow, spoken
from coachdesk.ui.children.consent_topics import Topic, heading, in_words
from coachdesk.ui.shared import look
from coachdesk.ui.shared.card import hairline
from coachdesk.ui.shared.plain_label import PlainLabel

Spot = tuple[PersonId | None, Topic]


class ConsentMatrix(QWidget):
    """One stop for Tab; arrows move through it, Enter opens a cell.

    Signals:
        opened: the coach wants to write an answer. Carries the id of who (None: the child) and
            the Topic.
        met: another person's row has the keyboard. Carries that id.
    """

    opened = Signal(object, object)
    met = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Toestemming"))
        self._cells: dict[tuple[int, int], ConsentCell] = {}
        self._rows: Sequence[MatrixRow] = ()
        self._at: Spot | None = None  # where Tab comes
        self._chosen: Spot | None = None  # where an arrow or a click went; Tab only passes by
        self._inside: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_rows(self, rows: Sequence[MatrixRow]) -> None:
        """Show these people. The keyboard stays with the same question to the same person."""
        held = self.window().focusWidget() in self._cells.values()  # also below a form
        if self._inside is not None:
            self._inside.hide()
            self._inside.deleteLater()
        self._rows, self._cells = rows, {}
        self._inside = QWidget(self)
        grid = QGridLayout(self._inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        self._head(grid)
        for number, row in enumerate(rows):
            self._add_row(grid, number, row)
        self._column.addWidget(self._inside)
        self._inside.show()  # Qt would wait, and Tab would pass it by
        spot = self._spot_of(self._at if held else self._chosen)
        self._stand_at(*spot)
        if held:
            self._cells[spot].setFocus(Qt.FocusReason.OtherFocusReason)

    def cell(self, person_id: PersonId | None, topic: Topic) -> ConsentCell:
        """The cell of one question to one person; the first one when there is none."""
        return self._cells[self._spot_of((person_id, topic))]

    def stops(self) -> Sequence[QWidget]:
        """The cells in the order in which they are read."""
        return [cell for _place, cell in sorted(self._cells.items())]

    def person(self) -> PersonId | None:
        """Whose row the keyboard is in, or was in last."""
        return self._at[0] if self._at else None

    def _head(self, grid: QGridLayout) -> None:
        grid.setColumnStretch(0, 3)
        for number, cell in enumerate(self._rows[0].cells, start=1):
            words = PlainLabel(
                heading(cell.topic), self._inside, style="captionStrong", tone="textSecondary"
            )
            words.setToolTip(in_words(cell.topic))
            words.setContentsMargins(look.space(2), 0, 0, look.space(1))
            grid.addWidget(words, 0, number)
            grid.setColumnStretch(number, 2)

    def _add_row(self, grid: QGridLayout, number: int, row: MatrixRow) -> None:
        line = 2 * number + 1
        grid.addWidget(hairline(self._inside), line, 0, 1, len(row.cells) + 1)
        grid.addWidget(self._who(row), line + 1, 0)
        for column, cell in enumerate(row.cells):
            made = ConsentCell(cell, spoken(row, cell), self._inside or self)
            made.clicked.connect(partial(self._on_clicked, number, column))
            made.entered.connect(partial(self._stand_at, number, column))
            made.moved.connect(partial(self._on_moved, number, column))
            self._cells[number, column] = made
            grid.addWidget(made, line + 1, column + 1)

    def _who(self, row: MatrixRow) -> QWidget:
        box = QWidget(self._inside)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, look.space(1), look.space(2), look.space(1))
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(PlainLabel(row.title, box, style="bodyStrong"))
        tone = "attention" if row.unsure else "textSecondary"
        column.addWidget(PlainLabel(row.under, box, style="small", tone=tone))
        column.addStretch(1)
        return box

    def _stand_at(self, row: int, column: int) -> None:
        """Tab comes back to this cell."""
        before = self._at
        self._at = (self._rows[row].person_id, self._rows[row].cells[column].topic)
        for place, cell in self._cells.items():
            here = place == (row, column)
            cell.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self._cells[row, column])
        if before is None or before[0] != self._at[0]:
            self.met.emit(self._at[0])

    def _on_moved(self, row: int, column: int, right: int, down: int) -> None:
        target = self._cells.get((row + down, column + right))
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)
            self._chosen = self._at

    def _on_clicked(self, row: int, column: int) -> None:
        self._stand_at(row, column)
        self._chosen = self._at
        self.opened.emit(self._rows[row].person_id, self._rows[row].cells[column].topic)

    def _spot_of(self, wanted: Spot | None) -> tuple[int, int]:
        for place, cell in self._cells.items():
            if wanted == (self._rows[place[0]].person_id, cell.cell.topic):
                return place
        return next(iter(self._cells))
