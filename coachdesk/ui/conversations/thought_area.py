"""Room for thoughts: behind each paragraph a small button asks how true it feels."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
    QTextBlock,
)
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from coachdesk.domain.wording import _
from coachdesk.ui.conversations.belief_words import in_words
from coachdesk.ui.conversations.thought_lines import Belief
from coachdesk.ui.shared import icons, look
from coachdesk.ui.shared.key_cap import key_words
from coachdesk.ui.shared.text_area import TextArea

GUTTER = 24
KEY = "Ctrl+."


class ThoughtArea(TextArea):
    """*believed* tells how true the thought of a paragraph feels. With *whole*, all the text is one
    thought and the button stands behind its last paragraph.

    Signals:
        belief_wanted: the coach wants to fill it in. Carries the number of the paragraph.
    """

    belief_wanted = Signal(int)

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        believed: Callable[[int], Belief],
        name: str,
        placeholder: str = "",
        whole: bool = False,
    ) -> None:
        self._buttons: list[_BeliefButton] = []
        super().__init__(
            "",
            parent,
            name=name,
            placeholder=placeholder,
            kind="box",
            style="reading",
            min_lines=2,
            literal=True,
        )
        self._believed, self._whole = believed, whole
        self._make_gutter()
        self.changed.connect(self.place_buttons)
        self.cursorPositionChanged.connect(self.place_buttons)
        self.verticalScrollBar().valueChanged.connect(self.place_buttons)
        self.document().documentLayout().documentSizeChanged.connect(self.place_buttons)
        key = QShortcut(QKeySequence(KEY), self, self._on_key)
        key.setContext(Qt.ShortcutContext.WidgetShortcut)

    def place_buttons(self) -> None:
        """Put a button behind the paragraph with the cursor and those that are believed."""
        wanted = [block for block in self._seen() if self._has_button(block)]
        while len(self._buttons) < len(wanted):
            self._buttons.append(_BeliefButton(self))
            self._buttons[-1].pressed_for.connect(self.belief_wanted)
        for button, block in zip(self._buttons, wanted, strict=False):
            number = 0 if self._whole else block.blockNumber()
            button.show_belief(number, self._believed(number))
            button.setGeometry(self._place(block))
            button.show()
        for button in self._buttons[len(wanted) :]:
            button.hide()

    def place_of(self, number: int) -> QRect:
        """Where the end of this paragraph is, in this widget."""
        block = self._last() if self._whole else self.document().findBlockByNumber(number)
        return self._place(block)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place_buttons()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._make_gutter()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        if by_mouse and not self.textCursor().hasSelection():
            self.setTextCursor(self.cursorForPosition(event.pos()))
        super().contextMenuEvent(event)

    def add_to_menu(self, menu: QMenu) -> None:
        super().add_to_menu(menu)
        if self._here() is not None:
            words = f"{_('Hoe waar voelt deze gedachte?')}\t{key_words('Ctrl .')}"
            menu.addAction(words, self._on_key)

    def _make_gutter(self) -> None:
        """Room for the buttons beside the words, which grows with the text."""
        self.setViewportMargins(0, 0, look.scaled(GUTTER), 0)

    def _on_key(self) -> None:
        here = self._here()
        if here is not None:
            self.belief_wanted.emit(here)

    def _here(self) -> int | None:
        """The paragraph that a key is about; None when nothing is written in it."""
        block = self._last() if self._whole else self.textCursor().block()
        if not block.isValid() or not block.text().strip():
            return None
        return 0 if self._whole else block.blockNumber()

    def _has_button(self, block: QTextBlock) -> bool:
        if not block.text().strip():
            return False
        if self._whole:
            return block == self._last()
        return block == self.textCursor().block() or self._believed(block.blockNumber()).asked()

    def _last(self) -> QTextBlock:
        block = self.document().lastBlock()
        while block.isValid() and not block.text().strip():
            block = block.previous()
        return block

    def _seen(self) -> list[QTextBlock]:
        """The paragraphs in sight."""
        found = []
        layout, down = self.document().documentLayout(), self.verticalScrollBar().value()
        block = self.cursorForPosition(QPoint(0, 0)).block()
        while block.isValid():
            place = layout.blockBoundingRect(block)
            if place.top() - down > self.viewport().height():
                break
            if place.bottom() - down > 0:
                found.append(block)
            block = block.next()
        return found

    def _place(self, block: QTextBlock) -> QRect:
        """Behind its last line: a target of its own, level with the words."""
        side = look.size("minTarget")
        layout = self.document().documentLayout()
        bottom = layout.blockBoundingRect(block).bottom() - self.verticalScrollBar().value()
        inside = self.viewport().geometry()
        line = look.line("reading")
        top = inside.top() + round(bottom) - block.blockFormat().bottomMargin() - line
        left = inside.right() + 1 + (look.scaled(GUTTER) + 8 - side) // 2
        level = round(top) - (side - line) // 2
        if not self.verticalScrollBar().value():
            level = max(level, 0)  # of the first line nothing may be cut off
        return QRect(left, level, side, side)


class _BeliefButton(QAbstractButton):
    """Icon, or then and now as two small figures.

    Signals:
        pressed_for: it was clicked. Carries the number of its paragraph.
    """

    pressed_for = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._number, self._belief = 0, Belief()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # outside the Tab chain; its key does the same
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(lambda: self.pressed_for.emit(self._number))

    def show_belief(self, number: int, belief: Belief) -> None:
        self._number, self._belief = number, belief
        told = in_words(belief) or _("Hoe waar voelt deze gedachte?")
        self.setAccessibleName(told)
        self.setToolTip(f"{told} ({key_words('Ctrl .')})")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look.size("minTarget"), look.size("minTarget"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("gGedachteBg"))
            painter.drawRoundedRect(self.rect(), 4, 4)
        figures = [v for v in (self._belief.before, self._belief.after) if v is not None]
        if not figures:
            px = look.size("iconSmall")
            spot = QRect((self.width() - px) // 2, 0, px, self.height())
            icons.paint(painter, "sliders-horizontal", "textTertiary", spot)
            return
        painter.setPen(look.colour("gGedachte"))
        half = self.height() // len(figures)
        for row, value in enumerate(figures):
            last = row == len(figures) - 1
            font = look.font("captionStrong" if last else "caption")
            font.setPixelSize(font.pixelSize() - 1)
            painter.setFont(font)
            place = QRect(0, row * half, self.width(), half)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(value))
