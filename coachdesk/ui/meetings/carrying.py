"""Carrying a row by mouse to a place on the agenda. Nothing goes through the system's own drag.

So no text leaves the program, and the privacy screen covers what is being carried too.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from coachdesk.ui.meetings.agenda_list import AgendaList
from coachdesk.ui.shared import icons, look
from coachdesk.ui.shared.card_list import CardList
from coachdesk.ui.shared.painted_words import paint_line

Words = Callable[[CardList, str], tuple[str, str]]
WIDTH, HEIGHT, SIDE = 260, 50, 12


class Carrying(QObject):
    """Follows the mouse over some lists; Esc puts back what is carried.

    Signals:
        dropped: something was let go over the agenda. Carries the list it came from, its id, and
            between which rows: 0 is above the first.
    """

    dropped = Signal(object, str, int)

    def __init__(
        self, page: QWidget, sources: Sequence[CardList], target: AgendaList, *, words: Words
    ) -> None:
        super().__init__(page)
        self._page, self._target, self._words = page, target, words
        self._sources = {source.viewport(): source for source in sources}
        self._pressed: tuple[CardList, str, QPoint] | None = None
        self._ghost: _Ghost | None = None
        for source in sources:
            source.viewport().installEventFilter(self)
            source.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and watched in self._sources:
            return self._on_mouse(self._sources[watched], event)
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escape and self._ghost is not None:
            event.accept()
            self._put_down()
            return True
        return False

    def _on_mouse(self, source: CardList, event: QMouseEvent) -> bool:
        where = event.position().toPoint()
        if event.type() == QEvent.Type.MouseButtonPress:
            index = source.indexAt(where)
            row_id = source.rows.model.id_at(index.row()) if index.isValid() else None
            left = event.button() == Qt.MouseButton.LeftButton
            self._pressed = (source, row_id, where) if row_id and left else None
            return False
        if self._pressed is None:
            return False
        if event.type() == QEvent.Type.MouseMove:
            return self._on_moved(event.globalPosition().toPoint(), where)
        if event.type() == QEvent.Type.MouseButtonRelease:
            return self._on_released(event.globalPosition().toPoint())
        return False

    def _on_moved(self, everywhere: QPoint, where: QPoint) -> bool:
        source, row_id, begin = self._pressed  # type: ignore[misc]  # asked before
        far = (where - begin).manhattanLength() >= QApplication.startDragDistance()
        if self._ghost is None and far:
            self._ghost = _Ghost(*self._words(source, row_id), self._page)
        if self._ghost is not None:
            self._ghost.follow(self._page.mapFromGlobal(everywhere))
            self._target.show_gap(self._gap(everywhere))
        return self._ghost is not None

    def _on_released(self, everywhere: QPoint) -> bool:
        carried, pressed = self._ghost is not None, self._pressed
        gap = self._gap(everywhere)
        self._put_down()
        if carried and pressed is not None and gap is not None:
            self.dropped.emit(pressed[0], pressed[1], gap)
        return carried

    def _gap(self, everywhere: QPoint) -> int | None:
        where = self._target.viewport().mapFromGlobal(everywhere)
        inside = self._target.viewport().rect().contains(where)
        return self._target.gap_at(where) if inside else None

    def _put_down(self) -> None:
        self._pressed = None
        self._target.show_gap(None)
        if self._ghost is not None:
            self._ghost.deleteLater()
            self._ghost.hide()
            self._ghost = None


class _Ghost(QWidget):
    """What is carried, as one sees it."""

    def __init__(self, title: str, detail: str, page: QWidget) -> None:
        super().__init__(page)
        self._title, self._detail = title, detail
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.resize(self.sizeHint())
        self.show()
        self.raise_()

    def sizeHint(self) -> QSize:
        return QSize(look.scaled(WIDTH), look.scaled(HEIGHT))

    def follow(self, where: QPoint) -> None:
        self.move(where - QPoint(SIDE, self.height() // 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("focus"), look.size("focusRing")))
        painter.setBrush(look.colour("surface"))
        corner = look.radius("control")
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), corner, corner)
        px = look.size("iconSmall")
        icons.paint(painter, "grip-vertical", "text", QRect(SIDE, 0, px, self.height()))
        left = 2 * SIDE + px
        first, second = look.line("body"), look.line("small")
        top = (self.height() - first - second) // 2
        wide = self.width() - left - SIDE
        paint_line(painter, QRect(left, top, wide, first), self._title, style="bodyStrong")
        lower = QRect(left, top + first, wide, second)
        paint_line(painter, lower, self._detail, style="small", ink="textSecondary")
