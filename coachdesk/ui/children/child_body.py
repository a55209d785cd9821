"""What stands below the head of a child page: the tabs' contents, and the column beside them."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from coachdesk.ui.children.context_column import ContextColumn
from coachdesk.ui.shared import look
from coachdesk.ui.shared.fitting import Fitting
from coachdesk.ui.shared.tab_stops import first_stop

WIDE_WINDOW, WIDE, NARROW = 1400, 396, 352
DRAWER_UNDER = 1180  # px of the window at 100 % text


class ChildBody(Fitting, QWidget):
    """Puts the column beside the contents or, in a narrow window, over them as a drawer.

    Signals:
        drawer_changed: there is a drawer now, or none.
    """

    drawer_changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._drawer = False
        self._open = False

    def put(self, content: QWidget, column: ContextColumn) -> None:
        """These two, made as children of this body: to move them later costs as much again."""
        self._content, self._column = content, column

    def is_drawer(self) -> bool:
        """Whether the column is a drawer now."""
        return self._drawer

    def is_open(self) -> bool:
        """Whether the drawer is open."""
        return self._drawer and self._open

    def toggle(self) -> None:
        """Open the drawer with the keyboard in it, or close it."""
        if self._drawer:
            self._set_open(on=not self._open)

    def reveal(self) -> None:
        """Bring the column into sight, whichever it is."""
        if self._drawer and not self._open:
            self._set_open(on=True)

    def sizeHint(self) -> QSize:
        return QSize(look.scaled(900), look.scaled(500))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_open():
            self._set_open(on=False)
        else:
            super().keyPressEvent(event)

    def fit(self) -> None:
        """The column beside the contents, or a drawer over them."""
        drawer = self.window().width() < look.scaled(DRAWER_UNDER)
        changed, self._drawer = drawer != self._drawer, drawer
        if changed:
            self._open = False
        self._place()
        if changed:
            self.drawer_changed.emit()

    def _set_open(self, *, on: bool) -> None:
        held = self._column.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self._open = on
        self._place()
        stop = first_stop(self._column if on else self._content)
        if stop is not None and (on or held):
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self) -> None:
        roomy = self.window().width() >= look.scaled(WIDE_WINDOW)
        wide = min(look.scaled(WIDE if roomy else NARROW), self.width())
        beside = QRect(self.width() - wide, 0, wide, self.height())
        self._column.setGeometry(beside)
        rest = self.width() if self._drawer else self.width() - wide
        self._content.setGeometry(0, 0, rest, self.height())
        self._column.setVisible(not self._drawer or self._open)
        self._column.raise_()
