"""The recovery key, typed: eight fields of five that jump, and take a paste in one go."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from coachdesk.domain.wording import _
from coachdesk.ui.shared import look
from coachdesk.ui.shared.field import mark_wrong
from coachdesk.ui.shared.plain_label import PlainLabel

GROUPS, GROUP = 8, 5
IN_A_ROW = 4
MISREAD = str.maketrans({"O": "0", "I": "1", "L": "1"})
WIDTH = 128


def as_written(typed: str) -> str:
    """What a typed group means: capitals, O is 0, I and L are 1, dashes and spaces are nothing."""
    return "".join(c for c in typed.upper() if c.isalnum()).translate(MISREAD)


class CodeField(QLineEdit):
    """One group of five.

    Signals:
        full: five characters were typed. Carries what came after them: a paste goes on.
        emptied: Backspace was pressed where nothing stands.
    """

    full = Signal(str)
    emptied = Signal()

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Groep {number}").format(number=number))
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData
        )
        self.setProperty("kind", "code")
        font = look.font("mono")
        font.setCapitalization(QFont.Capitalization.AllUppercase)  # shown so; typed as it was
        self.setFont(font)
        self.setFixedWidth(look.scaled(WIDTH))
        self.textEdited.connect(self._on_edited)
        self._jumped_to = False

    def jump_to(self) -> None:
        """Take the keyboard by itself; Tab, pressed out of habit, then stays here once."""
        self.setFocus()
        self.selectAll()
        self._jumped_to = True

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001, N802  (Qt calls this)
        stays = next and self._jumped_to and not self.text()
        self._jumped_to = False
        return stays or super().focusNextPrevChild(next)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._jumped_to = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self.emptied.emit()
            return
        super().keyPressEvent(event)

    def _on_edited(self, text: str) -> None:
        letters = "".join(c for c in text if c.isalnum())
        if len(letters) >= GROUP:
            self.setText(letters[:GROUP])
            self.full.emit(letters[GROUP:])


class CodeFields(QWidget):
    """All eight.

    Signals:
        changed: something was typed.
        submitted: Enter was pressed.
    """

    changed = Signal()
    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields = [CodeField(number, self) for number in range(1, GROUPS + 1)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.space(4))
        grid.setVerticalSpacing(look.space(3))
        for place, field in enumerate(self.fields):
            grid.addLayout(_labelled(place + 1, field), place // IN_A_ROW, place % IN_A_ROW)
            field.textChanged.connect(self._on_changed)
            field.returnPressed.connect(self.submitted)
            field.full.connect(lambda rest, place=place: self._go_on(place + 1, rest))
            field.emptied.connect(lambda place=place: self._go_back(place - 1))
        grid.setColumnStretch(IN_A_ROW, 1)
        self.setFocusProxy(self.fields[0])

    def code(self) -> str:
        """The whole key as it was typed, groups one after the other."""
        return "".join(as_written(field.text()) for field in self.fields)

    def is_full(self) -> bool:
        """Whether every group has its five characters."""
        return all(len(as_written(field.text())) == GROUP for field in self.fields)

    def mark(self, wrong: Iterable[int]) -> None:
        """Give these groups, counted from 1, the red border; the first one gets the focus."""
        numbers = sorted(wrong)
        for number, field in enumerate(self.fields, 1):
            mark_wrong(field, wrong=number in numbers)
        if numbers:
            self.fields[numbers[0] - 1].setFocus()
            self.fields[numbers[0] - 1].selectAll()

    def forget(self) -> None:
        """Empty all."""
        for field in self.fields:
            field.setText("")

    def _on_changed(self) -> None:
        self.mark(())
        self.changed.emit()

    def _go_on(self, place: int, rest: str) -> None:
        """To the next field, with what is left of a paste."""
        if place >= GROUPS:
            return
        field = self.fields[place]
        field.jump_to()
        if rest:
            field.setText(rest[:GROUP])
            if len(rest) >= GROUP:
                self._go_on(place + 1, rest[GROUP:])

    def _go_back(self, place: int) -> None:
        if place >= 0:
            self.fields[place].setFocus()
            self.fields[place].backspace()


def _labelled(number: int, field: CodeField) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    caption = _("groep {number}").format(number=number)
    column.addWidget(PlainLabel(caption, style="caption", tone="textTertiary", wrap=False))
    column.addWidget(field)
    return column
