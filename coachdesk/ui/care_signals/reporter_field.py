"""Van wie? Five buttons; Ander opens the rest of the list. Who is not me may have a name."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from coachdesk.domain.care_signals import Reporter
from coachdesk.domain.children import LONGEST_NAME
from coachdesk.domain.names import name
from coachdesk.domain.wording import _
from coachdesk.ui.shared import look
from coachdesk.ui.shared.choice import Choice
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.segmented import Segmented

OTHERS = (
    Reporter.COORDINATOR,
    Reporter.PEER,
    Reporter.VOLUNTEER,
    Reporter.HEALTH_SERVICE,
    Reporter.PROFESSIONAL,
    Reporter.OTHER,
)


class ReporterField(QWidget):
    """Who told it. `more` stands elsewhere in the form: which other it was, and the name.

    Signals:
        changed: it was somebody else. Carries the Reporter.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = Segmented(_five(), self, name=_("Van wie?"))
        self.more = QWidget(parent)
        self.others = QComboBox(self.more)
        self.others.setAccessibleName(_("Wie anders?"))
        for reporter in OTHERS:
            self.others.addItem(name(reporter), reporter)
        self.name = LineField(parent=self.more, limit=LONGEST_NAME, name=_("Naam van de melder"))
        self.name.setPlaceholderText(_("Naam, bijvoorbeeld juf Anouk"))
        below = QHBoxLayout(self.more)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(look.space(2))
        below.addWidget(self.others)
        below.addWidget(self.name, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.buttons)
        self.setFocusProxy(self.buttons)
        self.buttons.changed.connect(self._on_changed)
        self.others.currentIndexChanged.connect(self._on_changed)
        self._show()

    def voice(self) -> QWidget:
        """The part that is named and described to a screen reader."""
        return self.buttons

    def value(self) -> Reporter:
        chosen = self.buttons.value()
        return Reporter(self.others.currentData() if chosen is Reporter.OTHER else chosen)

    def set_value(self, reporter: Reporter) -> None:
        other = reporter in OTHERS
        if other:
            self.others.setCurrentIndex(OTHERS.index(reporter))
        self.buttons.set_value(Reporter.OTHER if other else reporter)

    def suggest_name(self, text: str) -> None:
        """Fill in a name where none stands, for a teacher."""
        if self.value() is Reporter.TEACHER and not self.name.text():
            self.name.set_value(text)

    def _on_changed(self) -> None:
        self._show()
        self.changed.emit(self.value())

    def _show(self) -> None:
        chosen = self.buttons.value()
        self.others.setVisible(chosen is Reporter.OTHER)
        self.more.setVisible(chosen is not Reporter.MYSELF)


def _five() -> list[Choice]:
    return [
        Choice(Reporter.MYSELF, _("Ikzelf")),
        Choice(Reporter.TEACHER, _("Leerkracht")),
        Choice(Reporter.PARENT, _("Ouder")),
        Choice(Reporter.CHILD, _("Kind")),
        Choice(Reporter.OTHER, _("Ander")),
    ]
