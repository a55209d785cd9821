"""A whole number with its unit: typed, or stepped with the arrow keys; no arrows to aim at.

Not a QSpinBox: a style sheet can neither move its text nor take its small arrows away.
"""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

DIGITS = re.compile(r"\d+")


class NumberField(QLineEdit):
    """A number between two bounds, such as "12 min".

    What is typed beyond a bound becomes that bound when the field is left; what holds no number
    becomes the last one.

    Signals:
        changed: another number, by hand or by `set_value`. Carries it.
    """

    changed = Signal(int)

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        least: int = 0,
        most: int = 999,
        step: int = 1,
        unit: str = "",
        name: str = "",
    ) -> None:
        super().__init__(parent)
        self._least, self._most, self._step, self._unit = least, most, step, unit
        self._value = least
        self.setAccessibleName(name)
        self.textEdited.connect(self._on_edited)
        self.editingFinished.connect(self._show)
        self._show()

    def value(self) -> int:
        return self._value

    def set_value(self, value: int) -> None:
        """Show this number, or the bound that it goes beyond."""
        self._take(value)
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: self._step, Qt.Key.Key_Down: -self._step}.get(Qt.Key(event.key()))
        if steps is None:
            super().keyPressEvent(event)
        else:
            self.set_value(self._value + steps)

    def _on_edited(self, text: str) -> None:
        found = DIGITS.search(text)
        if found:
            self._take(int(found[0]))

    def _take(self, value: int) -> None:
        kept = max(self._least, min(self._most, value))
        if kept != self._value:
            self._value = kept
            self.changed.emit(kept)

    def _show(self) -> None:
        self.setText(f"{self._value} {self._unit}".strip())
