"""One line to type in, with an icon before it or a key cap behind it if that helps."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from coachdesk.domain.masking import Masked
from coachdesk.ui.shared import icons, look
from coachdesk.ui.shared.key_cap import KeyCap
from coachdesk.ui.shared.names_display import NameDisplay
from coachdesk.ui.shared.window_keys import is_for_window

COMES = (Qt.FocusReason.OtherFocusReason, Qt.FocusReason.ShortcutFocusReason)
Mode = QPainter.CompositionMode
CURSOR = 5  # px from the left of what Qt calls its place
FRAME = 10  # px between the edge and what stands inside
_BREAK = re.compile(r"\s*[\x00-\x1f\x7f\x85\u2028\u2029]\s*")


@dataclass(frozen=True, slots=True)
class Tinted:
    """A part of the text that stands out: the tokens of its ground and of its words."""

    start: int
    end: int
    ground: str
    ink: str


class LineField(QLineEdit):
    """A line of text. A tab or the end of a line in what is pasted becomes a space.

    Signals:
        changed: the text is another, by hand or by `set_value`. Carries it.
    """

    changed = Signal(str)

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        placeholder: str = "",
        icon: str = "",
        key: str = "",
        limit: int = 0,
        name: str = "",
    ) -> None:
        super().__init__(text, parent)
        self._icon = icon
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name)
        if limit:
            self.setMaxLength(limit)
        self._cap = KeyCap(key, self) if key else None
        self._reserved = 0
        self._tags: Sequence[Tinted] = ()
        self._covers: Callable[[str], Sequence[Masked]] = _nothing
        self._make_room()
        self.textChanged.connect(self._on_text_changed)

    def value(self) -> str:
        return self.text()

    def set_value(self, text: str) -> None:
        """Show this text; undo begins here. Where there is no room its end is cut."""
        self.setText(text)
        if not self.hasFocus():
            self.setCursorPosition(0)

    def set_icon(self, name: str) -> None:
        self._icon = name
        self._make_room()
        self.update()

    def cover_names(self, names: NameDisplay) -> None:
        """Cover names while they are off (F8): an open field cannot show codes."""
        self._covers = names.covers
        names.changed.connect(self.update)

    def show_tags(self, tags: Sequence[Tinted]) -> None:
        """Tint these parts of the text, until there are others."""
        self._tags = tuple(tags)
        self.update()

    def tags(self) -> Sequence[Tinted]:
        """The parts that are tinted now."""
        return self._tags

    def reserve(self, width: int) -> None:
        """Keep the text clear of something at the right end, such as a button."""
        self._reserved = width
        self._make_room()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """One goes on typing at the end, unless one points somewhere or was here before."""
        super().focusInEvent(event)
        if event.reason() in COMES and not self.hasSelectedText():
            self.end(False)  # noqa: FBT003  (Qt's own: without selecting)

    def event(self, event: QEvent) -> bool:
        touched = self.isUndoAvailable() or self.isRedoAvailable()
        if is_for_window(event, untouched=not touched):
            event.ignore()
            return False
        if event.type() == QEvent.Type.StyleChange:
            self._make_room()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._cap is not None:
            size = self._cap.sizeHint()
            left, top = self.width() - size.width() - FRAME, (self.height() - size.height()) // 2
            self._cap.setGeometry(left, top, size.width(), size.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._tags and not self.hasSelectedText():
            self._paint_tags()
        self._paint_covers()
        if self._icon:
            px = look.size("iconSmall")
            ink = "textSecondary" if self.isEnabled() else "textDisabled"
            icons.paint(QPainter(self), self._icon, ink, QRect(FRAME, 0, px, self.height()))

    def _on_text_changed(self, text: str) -> None:
        line = _BREAK.sub(" ", text)
        if line == text:
            self.changed.emit(text)
            return
        place = len(_BREAK.sub(" ", text[: self.cursorPosition()]))
        if self.isUndoAvailable():
            self._take_back()
            self.insert(line)  # comes here again, to be told
        else:
            self.setText(line)
        self.setCursorPosition(place)

    def _take_back(self) -> None:
        """What was there before, all of it selected; so that undo brings it back, not a break."""
        with QSignalBlocker(self):
            self.undo()
            self.selectAll()

    def _paint_tags(self) -> None:
        """Colour the words of each part that was understood, and then the ground behind them.

        Lightening leaves a white ground as it is, and darkening a dark one.
        """
        modes = (Mode.CompositionMode_Lighten, Mode.CompositionMode_Darken)
        light = look.colour("surface").lightness() > look.colour("text").lightness()
        painter = self._painter_in_text()
        for tag in self._tags:
            place = self._place_of(tag.start, tag.end).adjusted(0, 0, -1, 0)  # not the cursor
            for mode, name in zip(
                modes if light else modes[::-1], (tag.ink, tag.ground), strict=True
            ):
                painter.setCompositionMode(mode)
                painter.fillRect(place, look.colour(name))

    def _paint_covers(self) -> None:
        """Lay a patch over each name."""
        covered = self._covers(self.text())
        if not covered:
            return
        painter = self._painter_in_text()
        for name in covered:
            painter.fillRect(self._place_of(name.start, name.end), look.colour("maskBg"))

    def _painter_in_text(self) -> QPainter:
        painter = QPainter(self)
        margins = self.textMargins()
        painter.setClipRect(self.rect().adjusted(margins.left(), 0, -margins.right() - FRAME, 0))
        return painter

    def _place_of(self, start: int, end: int) -> QRect:
        """Of a part of the text; where the cursor stands tells how far the text is moved."""
        text, metrics, cursor = self.text(), self.fontMetrics(), self.cursorRect()
        begin = cursor.left() + CURSOR - metrics.horizontalAdvance(text[: self.cursorPosition()])
        left = begin + metrics.horizontalAdvance(text[:start])
        wide = metrics.horizontalAdvance(text[start:end])
        return QRect(left - 1, cursor.top(), wide + 2, cursor.height())

    def _make_room(self) -> None:
        left = look.size("iconSmall") + FRAME - 3 if self._icon else 0
        right = self._reserved
        if self._cap is not None:
            right += self._cap.sizeHint().width() + 4
        self.setTextMargins(left, 0, right, 0)


def _nothing(text: str) -> tuple[()]:
    return ()
