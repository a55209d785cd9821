"""What all lists and tables share: keys, news of the row chosen, and finding it back by id."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from coachdesk.ui.shared.paged_model import PagedModel

DOWN = (Qt.Key.Key_Down, Qt.Key.Key_J)
UP = (Qt.Key.Key_Up, Qt.Key.Key_K)
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)

_letters_work = True


def use_letters(*, on: bool) -> None:
    """Whether single letters act in lists; arrows, Enter and Space always do."""
    global _letters_work  # noqa: PLW0603  (one keyboard per program)
    _letters_work = on


class Rows(QObject):
    """The rows of one view over a `PagedModel`.

    Arrows, J and K move past the headings, Enter opens, Space ticks. The current row is kept by
    id when the model is refreshed; when it is gone, the row that took its place is current.

    Signals:
        opened: Enter or a double click. Carries the id of the row.
        ticked: Space. Carries the id of the row.
        deleted: Del. Carries the id of the row.
        chosen: another row became current. Carries its id.
    """

    opened = Signal(str)
    ticked = Signal(str)
    deleted = Signal(str)
    chosen = Signal(str)

    def __init__(self, view: QAbstractItemView, model: PagedModel[Any]) -> None:
        super().__init__(view)
        self.model = model
        self._view = view
        self._acts: dict[str, Callable[[str], None]] = {}
        self._kept: tuple[str, int] | None = None
        self._told: str | None = None
        view.setModel(model)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setTabKeyNavigation(False)
        view.installEventFilter(self)
        view.selectionModel().currentRowChanged.connect(self._on_current_changed)
        view.doubleClicked.connect(self._on_double_clicked)
        model.modelAboutToBeReset.connect(self._on_about_to_be_reset)
        model.modelReset.connect(self._on_reset)

    def on_letter(self, letter: str, act: Callable[[str], None]) -> None:
        """Let a letter or a digit do something with the current row, given by id."""
        self._acts[letter.upper()] = act

    def current(self) -> str | None:
        """The id of the row with the cursor."""
        index = self._view.currentIndex()
        return self.model.id_at(index.row()) if index.isValid() else None

    def select(self, row_id: str) -> bool:
        """Put the cursor on this one; False when it is not in the list."""
        row = self.model.row_of(row_id)
        if row is not None:
            self._go(row)
        return row is not None

    def step(self, by: int) -> None:
        """One row down or up, past headings; from nowhere to the first or last."""
        index, rows = self._view.currentIndex(), self.model.rowCount()
        row = index.row() + by if index.isValid() else (0 if by > 0 else rows - 1)
        while 0 <= row < rows and self.model.id_at(row) is None:
            row += by
        if 0 <= row < rows:
            self._go(row)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._takes(event)
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            if event.type() == QEvent.Type.FocusIn and self.current() is None:
                self.step(1)
            self._view.viewport().update()  # the focus ring
        return False

    def _takes(self, event: QKeyEvent) -> bool:
        if event.modifiers() not in PLAIN:
            return False
        key, letter = event.key(), event.text().upper()
        if letter.isalnum() and not _letters_work:
            return True
        if key in DOWN + UP:
            self.step(1 if key in DOWN else -1)
            return True
        act = self._acts.get(letter)
        if key in ENTER:
            act = self.opened.emit
        elif key == Qt.Key.Key_Space:
            act = self.ticked.emit
        elif key == Qt.Key.Key_Delete:
            act = self.deleted.emit
        row_id = self.current()
        if act is not None and row_id is not None:
            act(row_id)
        return act is not None or letter.isalnum()  # Qt would look for a row by its letters

    def _go(self, row: int) -> None:
        index = self.model.index(row, max(self._view.currentIndex().column(), 0))
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        flags |= QItemSelectionModel.SelectionFlag.Rows
        self._view.selectionModel().setCurrentIndex(index, flags)
        self._view.scrollTo(index)

    def _on_current_changed(self, current: QModelIndex) -> None:
        self._view.viewport().update()
        row_id = self.model.id_at(current.row()) if current.isValid() else None
        if row_id is not None and row_id != self._told:
            self._told = row_id
            self.chosen.emit(row_id)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        row_id = self.model.id_at(index.row())
        if row_id is not None:
            self.opened.emit(row_id)

    def _on_about_to_be_reset(self) -> None:
        row_id = self.current()
        self._kept = (row_id, self._view.currentIndex().row()) if row_id else None

    def _on_reset(self) -> None:
        rows = self.model.rowCount()
        if self._kept is None or not rows:
            self._told = None
            if self._view.hasFocus():  # it was empty when the keyboard came
                self.step(1)
            return
        row_id, row = self._kept
        if not self.select(row_id):
            self._go(min(row, rows - 1))
            if self.current() is None:  # a heading took its place
                self.step(-1)
