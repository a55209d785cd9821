"""What was just done, with the way back: 12 seconds, at the bottom, out of the way."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget
from shiboken6 import isValid

from coachdesk.domain.wording import _
from coachdesk.ui.shared import look
from coachdesk.ui.shared.announce import announce
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.tokens import tokens

LIFT = 16  # px above the lower edge of the page
AWAY = 8  # px above what is being typed in
CLEAR = "undoBarClear"  # the property of a part that stays in sight as a whole
ALWAYS = "always"  # its value where the mouse goes too, and not only the keyboard


class UndoBar(QFrame):
    """Lies over the lower edge of *page* and never takes the keyboard: Ctrl Z is its key.

    What has the keyboard is not covered by it: then it lies just above that, or above the part
    with the property `CLEAR` around it. Parts where that is `ALWAYS` are never covered.

    Signals:
        undo_asked: the coach wants it back as it was.
    """

    undo_asked = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.setProperty("kind", "undo")
        self._words = PlainLabel("", self, wrap=False)
        self._undo = CdButton(
            _("Ongedaan maken"), self, icon="undo-2", key="Ctrl Z", kind=Kind.QUIET, compact=True
        )
        self._undo.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._undo.clicked.connect(self._on_undo)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.space(4), look.space(1), look.space(2), look.space(1))
        row.setSpacing(look.space(3))
        row.addWidget(self._words)
        row.addWidget(self._undo)
        self._leave = QTimer(self, singleShot=True)
        self._leave.setInterval(tokens().timings["undoSeconds"] * 1000)
        self._leave.timeout.connect(self.hide)
        page.installEventFilter(self)
        self._typed_in: QWidget | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)
        self.hide()

    def tell(self, text: str, *, undoable: bool = True) -> None:
        """Say what was done; the newest replaces the one before it."""
        self._words.setText(text)
        self._undo.setVisible(undoable)
        self._place()
        self.show()
        self.raise_()
        self._leave.start()
        announce(self, text)

    def text(self) -> str:
        """What it says now."""
        return self._words.text()

    def dismiss(self) -> None:
        """Away with it: what it tells of is no longer the last thing done."""
        self._leave.stop()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        moved = event.type() in (QEvent.Type.Resize, QEvent.Type.Move)
        if moved and self.isVisible():
            self._place()
        return False

    def _place(self) -> None:
        page = self.parentWidget()
        if page is not None:
            self.adjustSize()
            left = (page.width() - self.width()) // 2
            self.move(max(left, 0), page.height() - self.height() - LIFT)
            self._make_way(page)

    def _make_way(self, page: QWidget) -> None:
        """Go above what must not be covered, unless that is most of the page itself."""
        areas = [part for part in page.findChildren(QWidget) if part.property(CLEAR) == ALWAYS]
        if self._typed_in is not None and page.isAncestorOf(self._typed_in):
            areas.append(self._typed_in)
        places = {area: QRect(area.mapTo(page, QPoint(0, 0)), area.size()) for area in areas}
        for area, place in sorted(places.items(), key=lambda one: -one[1].top()):
            above = place.top() - self.height() - AWAY
            covered = area.isVisible() and place.intersects(self.geometry())
            if covered and above >= page.height() // 2:
                self.move(self.x(), above)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._typed_in is not None and isValid(self._typed_in):
            self._typed_in.removeEventFilter(self)
        self._typed_in = _whole(new)
        if self._typed_in is not None:
            self._typed_in.installEventFilter(self)
        if self.isVisible():
            self._place()

    def _on_undo(self) -> None:
        self.dismiss()
        self.undo_asked.emit()


def _whole(widget: QWidget | None) -> QWidget | None:
    """The part around it that must stay in sight, or the widget alone."""
    around = widget
    while around is not None:
        if around.property(CLEAR):
            return around
        around = around.parentWidget()
    return widget
