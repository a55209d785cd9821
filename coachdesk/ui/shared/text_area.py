"""Room to write: plain text only, Tab leaves, and somebody's literal words stand out."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QMimeData, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QTextEdit, QWidget

from coachdesk.domain.wording import _
from coachdesk.ui.shared import literal_words, look
from coachdesk.ui.shared.key_cap import key_words
from coachdesk.ui.shared.names_display import NameDisplay
from coachdesk.ui.shared.painted_words import WordBlock
from coachdesk.ui.shared.text_marks import Span, TextMarks
from coachdesk.ui.shared.window_keys import is_for_window
from coachdesk.ui.shared.words_bar import INDENT, paint_dashed_frame, paint_quote_bar

FRAME = 12  # px of border and padding above and below the text, as in desk.qss
PARAGRAPH_GAP = 6
BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class TextArea(QTextEdit):
    """A text of any length.

    It grows from *min_lines* to *max_lines*; without the latter it takes the room it is given.
    *kind* is "" for facts, "interpretation" for the dashed frame, "box" inside a box of the 4G's.
    With *literal*, words between quotation marks are shown as somebody's own, and Ctrl Shift C
    puts such marks around the selection or the paragraph, or takes them away.

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
        name: str = "",
        kind: str = "",
        style: str = "body",
        min_lines: int = 3,
        max_lines: int = 0,
        literal: bool = False,
    ) -> None:
        super().__init__(parent)
        self._style, self._literal = style, literal
        self._lines = (min_lines, max_lines)
        self._known = ""
        self.placeholder = placeholder  # painted here: Qt's own is cut after one line
        self.setProperty("kind", kind)
        self.setAccessibleName(name)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        upright = QSizePolicy.Policy.Fixed if max_lines else QSizePolicy.Policy.Expanding
        self.setSizePolicy(QSizePolicy.Policy.Expanding, upright)
        self.document().setDocumentMargin(0)
        self._marks = TextMarks(self.document(), literal=literal)
        self.textChanged.connect(self._on_text_changed)
        self.document().documentLayout().documentSizeChanged.connect(self._on_grown)
        self.set_value(text)

    def value(self) -> str:
        return self.toPlainText()

    def set_value(self, text: str) -> None:
        """Show this text; undo begins here."""
        self.document().setUndoRedoEnabled(False)
        self.document().setDefaultFont(look.font(self._style))
        self.setPlainText(text)
        self._set_lines()
        self.document().setUndoRedoEnabled(True)

    def toggle_literal(self) -> None:
        """Mark the selection, or without one the paragraph, as literal words; or no longer."""
        literal_words.toggle(self.textCursor())

    def cover_names(self, names: NameDisplay) -> None:
        """Cover names while they are off (F8): an open editor cannot show codes."""
        self._marks.covers = names.covers
        names.changed.connect(self._marks.rehighlight)
        self._marks.rehighlight()

    def remark(self, words: Callable[[str], Sequence[Span]]) -> None:
        """Underline these words from now on, paragraph by paragraph."""
        self._marks.remarked = words
        self._marks.rehighlight()

    def sizeHint(self) -> QSize:
        least, most = self._lines
        line = look.line(self._style)
        wanted = round(self.document().size().height()) if most else 0
        high = min(max(wanted, least * line), max(most, least) * line)
        return QSize(look.scaled(240), high + FRAME)

    def minimumSizeHint(self) -> QSize:
        return QSize(look.scaled(120), self._lines[0] * look.line(self._style) + FRAME)

    def event(self, event: QEvent) -> bool:
        touched = self.document().isUndoAvailable() or self.document().isRedoAvailable()
        if is_for_window(event, untouched=not touched):
            event.ignore()
            return False
        done = super().event(event)
        if event.type() == QEvent.Type.StyleChange:
            self._dress()
        framed = event.type() == QEvent.Type.Paint and not self.hasFocus()
        if framed and self.property("kind") == "interpretation":
            paint_dashed_frame(QPainter(self), self.rect())
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers()
        if event.key() == Qt.Key.Key_Tab and held == Qt.KeyboardModifier.ControlModifier:
            self.insertPlainText("\t")
        elif event.key() == Qt.Key.Key_C and held == BOTH and self._literal:
            self.toggle_literal()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        if not self.isReadOnly():
            self.add_to_menu(menu)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def add_to_menu(self, menu: QMenu) -> None:
        """Put what this text can do besides Qt's own in its menu."""
        if self._literal:
            words = f"{_('Letterlijk gezegd')}\t{key_words('Ctrl Shift C')}"
            menu.addSeparator()
            menu.addAction(words, self.toggle_literal)

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802  (Qt calls it)
        """What is copied is plain text too."""
        data = QMimeData()
        data.setText(self.textCursor().selectedText().replace("\u2029", "\n"))
        return data

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        if self.placeholder and self.document().isEmpty():
            left = round(self.document().begin().blockFormat().leftMargin())
            shown = WordBlock(self.placeholder, self._style, self.viewport().width() - left)
            shown.paint(painter, left, 0, ink="textTertiary")
        if self._literal:
            self._paint_bars(painter, event.rect())

    def _paint_bars(self, painter: QPainter, seen: QRect) -> None:
        layout = self.document().documentLayout()
        block, down = self.document().begin(), self.verticalScrollBar().value()
        while block.isValid():
            place = layout.blockBoundingRect(block)
            if place.top() - down > seen.bottom():
                return
            if block.blockFormat().leftMargin():
                bar = QRect(0, round(place.top()) - down, INDENT, round(place.height()))
                paint_quote_bar(painter, bar)
            block = block.next()

    def _dress(self) -> None:
        """Another theme or text size: the same text in other clothes."""
        typed = self.document().isUndoRedoEnabled()
        self.document().setUndoRedoEnabled(False)
        self.document().setDefaultFont(look.font(self._style))
        self._set_lines()
        self._marks.rehighlight()
        self.document().setUndoRedoEnabled(typed)
        self.updateGeometry()

    def _set_lines(self) -> None:
        """The height of each line, which a style sheet cannot set."""
        lines = QTextBlockFormat()
        lines.setLineHeight(
            look.line(self._style), QTextBlockFormat.LineHeightTypes.FixedHeight.value
        )
        lines.setBottomMargin(PARAGRAPH_GAP)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(lines)
        self._indent()

    def _indent(self) -> None:
        """Literal paragraphs make room for their bar; one step of undo with what was typed."""
        block = self.document().begin()
        while self._literal and block.isValid():
            wanted = INDENT if literal_words.is_literal(block.text()) else 0
            if block.blockFormat().leftMargin() != wanted:
                room = QTextBlockFormat()
                room.setLeftMargin(wanted)
                cursor = QTextCursor(block)
                cursor.joinPreviousEditBlock()
                cursor.mergeBlockFormat(room)
                cursor.endEditBlock()
            block = block.next()

    def _on_text_changed(self) -> None:
        text = self.toPlainText()
        if text != self._known:
            self._known = text
            self._indent()
            self.changed.emit(text)

    def _on_grown(self) -> None:
        if self._lines[1]:
            self.updateGeometry()
