"""Proof that the recovery key is on paper: two of its groups at random, and a promise."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from coachdesk.domain.wording import _
from coachdesk.ui.shared import look
from coachdesk.ui.shared.field import mark_wrong
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.themed_icon import themed_icon
from coachdesk.ui.start.code_fields import GROUP, CodeField, as_written

Choose = Callable[[Sequence[int]], int]
TRAILING = QLineEdit.ActionPosition.TrailingPosition


class PaperCheck(QWidget):
    """Two fields and a box to tick.

    Signals:
        changed: look at `is_passed` again.
        begun: somebody is about to type from the paper.
    """

    changed = Signal()
    begun = Signal()

    def __init__(self, groups: Sequence[str], choose: Choose) -> None:
        super().__init__()
        self._groups = groups
        self.asked = _two_of(range(len(groups)), choose)
        self.checks = tuple(CodeField(place + 1) for place in self.asked)
        self._ticks = [_tick(check) for check in self.checks]
        self.complaint = PlainLabel("", style="small", tone="danger")
        promise = _(
            "Ik berg het papier op een andere plek op dan mijn laptop, "
            "bijvoorbeeld in de kluis van de school."
        )
        self.promise = QCheckBox(promise.replace(", ", ",\n"))  # a box does not break lines
        self.promise.setAccessibleName(promise)
        self._lay_out()
        self._connect()

    def is_passed(self) -> bool:
        """Whether both groups are right and the promise is made."""
        return self.promise.isChecked() and all(map(self._right, self.checks, self.asked))

    def missing(self) -> str:
        """What is still to be done, as a sentence; nothing when it is passed."""
        if not all(map(self._right, self.checks, self.asked)):
            first, second = (place + 1 for place in self.asked)
            text = _("Typ eerst groep {first} en groep {second} van het papier.")
            return text.format(first=first, second=second)
        return "" if self.is_passed() else _("Vink eerst aan dat je het papier opbergt.")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.begun.emit()
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        first, second = (place + 1 for place in self.asked)
        text = _("Controle: typ groep {first} en groep {second} van het papier")
        fields = QHBoxLayout()
        fields.setSpacing(look.space(3))
        for check in self.checks:
            fields.addWidget(check)
        fields.addWidget(self.complaint, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(2))
        column.addWidget(PlainLabel(text.format(first=first, second=second), style="label"))
        column.addLayout(fields)
        column.addWidget(self.promise)

    def _connect(self) -> None:
        first, second = self.checks
        first.full.connect(lambda _rest: self._go_on(0, second.jump_to))
        second.full.connect(lambda _rest: self._go_on(1, self.promise.setFocus))
        self.promise.toggled.connect(self.changed)
        for check, tick in zip(self.checks, self._ticks, strict=True):
            tick.setVisible(False)
            check.textChanged.connect(self._on_check)
            check.installEventFilter(self)

    def _go_on(self, number: int, go: Callable[[], None]) -> None:
        """A right group leads on; a wrong one keeps the keyboard, to be typed over."""
        check = self.checks[number]
        if self._right(check, self.asked[number]):
            go()
        else:
            check.selectAll()

    def _on_check(self) -> None:
        """A right group gets its tick; a full one that is not on the paper is named."""
        wrong = [
            place + 1
            for check, place in zip(self.checks, self.asked, strict=True)
            if len(as_written(check.text())) >= GROUP and not self._right(check, place)
        ]
        for check, place, tick in zip(self.checks, self.asked, self._ticks, strict=True):
            mark_wrong(check, wrong=place + 1 in wrong)
            tick.setVisible(self._right(check, place))
        text = _("Groep {number} klopt niet. Kijk op je papier.")
        self.complaint.setText(text.format(number=wrong[0]) if wrong else "")
        self.changed.emit()

    def _right(self, check: CodeField, place: int) -> bool:
        return as_written(check.text()) == self._groups[place]


def _tick(check: CodeField) -> QAction:
    """Of our own making: one that Qt makes, Python may forget while it still stands there."""
    tick = QAction(themed_icon("circle-check", "success"), "", check)
    check.addAction(tick, TRAILING)
    return tick


def _two_of(places: Sequence[int], choose: Choose) -> tuple[int, int]:
    """Two different ones, the lower first."""
    first = choose(places)
    second = choose([place for place in places if place != first])
    return min(first, second), max(first, second)
