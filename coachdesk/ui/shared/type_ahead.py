"""Type a few letters, pick from what is meant, and see what was picked as a tag."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QStackedLayout, QWidget

from coachdesk.domain.wording import _, counted
from coachdesk.ui.shared import icons, look
from coachdesk.ui.shared.announce import announce
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.focus_ring import paint_ring
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.painted_words import paint_line
from coachdesk.ui.shared.suggestion_list import Suggestion, SuggestionList

SIDE, GAP = 10, 8


class TypeAhead(QWidget):
    """A line that asks *suggest* at every key what may be meant.

    Arrows move, Enter or Tab picks, Esc closes the list and nothing else. What was picked stands
    in the field until Backspace, Delete or the cross takes it out. *find* gives the suggestion
    that belongs to a key, for `set_value`.

    Signals:
        changed: something else was picked, or it was taken out. Carries the key or None.
        picked: the coach picked something just now. Carries the Suggestion.
    """

    changed = Signal(object)
    picked = Signal(object)

    def __init__(
        self,
        suggest: Callable[[str], Sequence[Suggestion]],
        parent: QWidget | None = None,
        *,
        find: Callable[[object], Suggestion | None] = lambda key: None,
        placeholder: str = "",
        icon: str = "search",
        name: str = "",
    ) -> None:
        super().__init__(parent)
        self._suggest, self._find = suggest, find
        self._chosen: Suggestion | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.line = LineField(parent=self, placeholder=placeholder, icon=icon, name=name)
        self._tag = _Tag(self)
        self._list: SuggestionList | None = None
        self._sheets = QStackedLayout(self)
        self._sheets.addWidget(self.line)
        self._sheets.addWidget(self._tag)
        self.setFocusProxy(self.line)
        self.line.installEventFilter(self)
        self.line.textEdited.connect(self.ask)
        self._tag.emptied.connect(self.take_out)

    def voice(self) -> QWidget:
        """The part that is named and described to a screen reader."""
        return self.line

    def value(self) -> object:
        """The key of what was picked, or None."""
        return self._chosen.key if self._chosen else None

    def chosen(self) -> Suggestion | None:
        """What was picked."""
        return self._chosen

    def text(self) -> str:
        """What is typed and not yet picked."""
        return self.line.text()

    def set_value(self, key: object) -> None:
        """Show what belongs to this key; None, or a key that is not found, empties the field."""
        self.set_chosen(None if key is None else self._find(key))

    def set_chosen(self, suggestion: Suggestion | None) -> None:
        """Show this as picked."""
        before = self.value()
        focused = self.line.hasFocus() or self._tag.hasFocus()
        self._chosen = suggestion
        self._tag.show_suggestion(suggestion, name=self.line.accessibleName())
        shown = self.line if suggestion is None else self._tag
        self._sheets.setCurrentWidget(shown)
        self.setFocusProxy(shown)
        self.line.clear()
        if focused:
            shown.setFocus()
        if self.value() != before:
            self.changed.emit(self.value())

    def take_out(self) -> None:
        """Empty the field and let something else be typed."""
        self.set_chosen(None)
        self.line.setFocus()

    def ask(self) -> None:
        """Show what may be meant by the text as it stands."""
        rows = self._suggest(self.line.text())
        self._popup().show_rows(rows)
        if rows:
            first = rows[0].spoken()
            number = counted(len(rows), _("suggestie"), _("suggesties"))
            announce(self.line, f"{number}. {first}")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and self._list is not None:
            self._list.hide()
        if not isinstance(event, QKeyEvent) or self._list is None or not self._list.isVisible():
            return self._opens(event)
        if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
            event.accept()  # Esc closes the list first, not the dialog
            return True
        return event.type() == QEvent.Type.KeyPress and self._takes(event, self._list)

    def _takes(self, event: QKeyEvent, popup: SuggestionList) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            popup.step(1 if key == Qt.Key.Key_Down else -1)
            current = popup.current()
            if current is not None:
                announce(self.line, current.spoken())
            return True
        if key == Qt.Key.Key_Escape:
            popup.hide()
            return True
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            self._pick(popup.current())
            return key != Qt.Key.Key_Tab  # Tab picks and goes on
        return False

    def _opens(self, event: QEvent) -> bool:
        down = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down
        if down and event.type() == QEvent.Type.KeyPress:
            self.ask()
            return True
        return False

    def _pick(self, suggestion: Suggestion | None) -> None:
        if suggestion is not None:
            self._popup().hide()
            self.set_chosen(suggestion)
            self.picked.emit(suggestion)

    def _popup(self) -> SuggestionList:
        """The list, made when first needed: only then is it known in which window."""
        if self._list is None:
            self._list = SuggestionList(self.line)
            self._list.picked.connect(self._pick)
            self.destroyed.connect(self._list.deleteLater)
        return self._list


class _Tag(QWidget):
    """What was picked, in a frame like a field, with a cross.

    Signals:
        emptied: Backspace, Delete or the cross.
    """

    emptied = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown = Suggestion(None, "")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._cross = CdButton(
            parent=self, icon="x", name=_("Haal weg"), kind=Kind.QUIET, compact=True
        )
        self._cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Backspace does the same
        self._cross.clicked.connect(self.emptied)

    def show_suggestion(self, suggestion: Suggestion | None, *, name: str) -> None:
        self._shown = suggestion or Suggestion(None, "")
        self.setAccessibleName(f"{name} {self._shown.spoken()}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look.scaled(200), look.size("controlHeight"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.emptied.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        side = self._cross.sizeHint().height()
        self._cross.setGeometry(self.width() - side - 2, (self.height() - side) // 2, side, side)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("borderStrong" if self.isEnabled() else "border"), 1))
        painter.setBrush(look.colour("surface"))
        corner = look.radius("control")
        frame = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, corner, corner)
        words = self.rect().adjusted(SIDE, 0, -side - GAP, 0)
        if self._shown.icon:
            px = look.size("iconSmall")
            spot = QRect(words.left(), 0, px, self.height())
            icons.paint(painter, self._shown.icon, "textSecondary", spot)
            words.setLeft(spot.right() + 1 + GAP)
        taken = paint_line(painter, words, self._shown.title, style="bodyStrong")
        words.setLeft(words.left() + taken + GAP)
        if words.width() > 0:
            paint_line(painter, words, self._shown.detail, ink="textSecondary")
        if self.hasFocus():
            paint_ring(painter, self.rect(), radius=corner)
