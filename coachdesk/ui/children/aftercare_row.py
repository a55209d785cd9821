"""When one looks back after a case was closed: a day, or no looking back in so many words."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from coachdesk.domain.clock import Clock
from coachdesk.domain.typed_dates import day_not_understood
from coachdesk.domain.wording import _
from coachdesk.ui.shared import look
from coachdesk.ui.shared.moment_field import Moment, MomentField


class AftercareRow(QWidget):
    """A day that was filled in already, and a tick that says there is no need."""

    def __init__(
        self,
        read: Callable[[str], Moment | None],
        usual: date,
        clock: Clock,
        remark: Callable[[Moment], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.when = MomentField(read, self, clock=clock, with_time=False, remark=remark)
        self.none = QCheckBox(_("Geen nazorg"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space(3))
        row.addWidget(self.when, 1)
        row.addWidget(self.none)
        self.when.set_value(usual)
        self.none.toggled.connect(self.when.setDisabled)
        self.setFocusProxy(self.when)

    def voice(self) -> QWidget:
        """The part that is named and described to a screen reader."""
        return self.when.voice()

    def value(self) -> Moment | None:
        """The day; None when there is no looking back."""
        return None if self.none.isChecked() else self.when.value()

    def trouble(self) -> str:
        """What is the matter with the day, as a sentence."""
        if self.none.isChecked() or self.when.value() is not None:
            return ""
        return self.when.trouble() or day_not_understood()
