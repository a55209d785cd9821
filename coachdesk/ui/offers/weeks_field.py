"""How long something takes, as one says it: "3", "3 weken", "10 dagen"; empty when unknown."""

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coachdesk.domain.wording import _, counted
from coachdesk.ui.shared.line_field import LineField

DAYS_IN_WEEK = 7
_SAID = re.compile(r"(\d{1,3})\s*(weken|week|w|dagen|dag|d)?\.?")


class WeeksField(QWidget):
    """Holds a number of days, or None. A number without a word is weeks.

    With *whole_weeks* days are not understood. What is not understood stays, and is told.

    Signals:
        changed: the text is another. Carries the number of days, or None.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, whole_weeks: bool = False) -> None:
        super().__init__(parent)
        self._whole_weeks = whole_weeks
        self.line = LineField(parent=self, icon="hourglass", placeholder=_("weken"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line)
        self.setFocusProxy(self.line)
        self.line.changed.connect(lambda _text: self.changed.emit(self.value()))

    def voice(self) -> QWidget:
        """The part that is named and described to a screen reader."""
        return self.line

    def value(self) -> int | None:
        said = _SAID.fullmatch(self.line.text().strip().casefold())
        if said is None:
            return None
        in_days = (said[2] or "").startswith("d")
        if in_days and self._whole_weeks:
            return None
        return int(said[1]) * (1 if in_days else DAYS_IN_WEEK)

    def set_value(self, days: int | None) -> None:
        """Show this many days, in weeks where they are whole."""
        self.line.set_value(days_words(days))

    def typed(self) -> str:
        """For a draft."""
        return self.line.text()

    def take_up(self, typed: str) -> None:
        """Show what a draft kept."""
        self.line.set_value(typed)

    def trouble(self) -> str:
        """What is the matter with the text; nothing when it was understood."""
        if not self.line.text().strip() or self.value() is not None:
            return ""
        return _("Typ een aantal weken, bijvoorbeeld 3.")


def days_words(days: int | None) -> str:
    """6 weken; 10 dagen; nothing when it is not known."""
    if days is None:
        return ""
    if days % DAYS_IN_WEEK:
        return counted(days, _("dag"), _("dagen"))
    return counted(days // DAYS_IN_WEEK, _("week"), _("weken"))
