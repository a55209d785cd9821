"""How long a talk took or will take, in minutes; empty when that is not known."""

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coachdesk.domain.wording import _
from coachdesk.ui.shared import look
from coachdesk.ui.shared.line_field import LineField

_NUMBER = re.compile(r"\d{1,3}")


class MinutesField(LineField):
    """Reads "25", "25 min" and "30 minuten"; shows "25 min" once it is left.

    Signals:
        minutes_changed: another number. Carries it, or None.
    """

    minutes_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            parent=parent, icon="hourglass", placeholder=_("minuten"), name=_("Hoeveel minuten?")
        )
        self.setFixedWidth(look.scaled(104))
        self.changed.connect(lambda: self.minutes_changed.emit(self.minutes()))
        self.editingFinished.connect(lambda: self.set_minutes(self.minutes()))

    def minutes(self) -> int | None:
        """The number that stands in it."""
        found = _NUMBER.search(self.text())
        return int(found[0]) or None if found else None

    def set_minutes(self, minutes: int | None) -> None:
        """Show this number, or nothing."""
        self.set_value(_("{number} min").format(number=minutes) if minutes else "")
