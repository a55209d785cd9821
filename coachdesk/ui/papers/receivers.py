"""Voor wie: the people at hand, and whoever is typed beside them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.ids import PersonId
from coachdesk.domain.wording import _
from coachdesk.ui.papers.drawing import Given
from coachdesk.ui.papers.paper_making import Receiver
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.tick_choice import TickChoice


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AtHand:
    """Somebody who may get it; *shown* is how the screen calls them."""

    name: str
    function: str = ""
    shown: str = ""
    person_id: PersonId | None = None
    ticked: bool = True


class Receivers(QWidget):
    """A box for each, and lines for others.

    Signals:
        changed: somebody else gets it.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None, *, after: QWidget) -> None:
        """*after* is the control from which Tab comes here."""
        super().__init__(parent)
        self._after = after
        self.boxes: list[tuple[TickChoice, AtHand]] = []
        self.others: list[_Other] = []
        self.more = CdButton(_("Nog iemand"), self, icon="plus", kind=Kind.QUIET, compact=True)
        self._people = QVBoxLayout()
        self._lines = QVBoxLayout()
        for inner in (self._people, self._lines):
            inner.setSpacing(0)
        self._lines.setSpacing(look.space(1))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(1))
        column.addLayout(self._people)
        column.addLayout(self._lines)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.more.clicked.connect(self._on_more)
        self._add_line()

    def offer(self, people: Sequence[AtHand]) -> None:
        """Offer these in the place of those before; what was typed stays."""
        for box, _one in self.boxes:
            self._people.removeWidget(box)
            box.hide()
            box.deleteLater()
        self.boxes = [(self._box(one), one) for one in people]
        for box, _one in self.boxes:
            self._people.addWidget(box)
            box.show()
        self._order_tabs()

    def chosen(self) -> tuple[Receiver, ...]:
        """Who get it, in this order; without a password yet."""
        known = tuple(
            Receiver(given=Given(name=one.name, function=one.function), person_id=one.person_id)
            for box, one in self.boxes
            if box.isChecked()
        )
        people = {one.name.casefold(): one.person_id for _box, one in self.boxes}
        typed = (other.given() for other in self.others)
        others = (
            Receiver(given=given, person_id=people.get(given.name.casefold()))
            for given in typed
            if given.name
        )
        return (*known, *others)

    def typed(self) -> list[list[str]]:
        """What stands in the lines."""
        lines = [[other.name.value(), other.function.value()] for other in self.others]
        return [line for line in lines if any(line)]

    def take_up(self, typed: Any) -> None:
        """Let this stand in the lines."""
        for number, (name, function) in enumerate(typed):
            if number == len(self.others):
                self._add_line()
            self.others[number].name.set_value(name)
            self.others[number].function.set_value(function)

    def _box(self, one: AtHand) -> TickChoice:
        words = ", ".join(part for part in (one.shown or one.name, one.function) if part)
        box = TickChoice(words, self, on=one.ticked)
        box.toggled.connect(self.changed)
        return box

    def _add_line(self) -> None:
        other = _Other(self)
        other.name.changed.connect(self.changed)
        other.function.changed.connect(self.changed)
        self.others.append(other)
        self._lines.addWidget(other)
        self._order_tabs()

    def _order_tabs(self) -> None:
        """As they stand, whenever they were made."""
        typed = (line for other in self.others for line in (other.name, other.function))
        stops = (self._after, *(box for box, _one in self.boxes), *typed, self.more)
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)

    def _on_more(self) -> None:
        self._add_line()
        self.others[-1].show()
        self.others[-1].name.setFocus()


class _Other(QWidget):
    """A name and a function."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = LineField(parent=self, placeholder=_("Ook voor"), name=_("Ook voor"), limit=80)
        self.function = LineField(
            parent=self, placeholder=_("Functie"), name=_("Functie"), limit=80
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space(1))
        row.addWidget(self.name, 3)
        row.addWidget(self.function, 2)

    def given(self) -> Given:
        return Given(name=self.name.value().strip(), function=self.function.value().strip())
