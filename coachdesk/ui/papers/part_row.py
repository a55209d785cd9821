"""One switch with how much it is about; what it is about can be left out one by one."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.summaries import PartCount
from coachdesk.domain.wording import _
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.choice import Choice
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.tick_choice import TickChoice

INDENT = 24  # px


class PartRow(QWidget):
    """Feiten uit signalen, 3 van 5.

    Signals:
        changed: it was switched, or one thing of it was.
    """

    changed = Signal()

    def __init__(self, words: str, parent: QWidget | None = None, *, on: bool = False) -> None:
        super().__init__(parent)
        self._words = words
        self.box = QCheckBox(words, self)
        self.box.setChecked(on)
        self.count = PlainLabel("", self, style="small", tone="textSecondary", wrap=False)
        self.choose = CdButton(
            parent=self,
            icon="chevron-down",
            name=_("{part}: kies welke").format(part=words),
            kind=Kind.QUIET,
            compact=True,
        )
        self.choose.setCheckable(True)
        self.choose.hide()
        self.singles: dict[str, TickChoice] = {}
        self._inside = QWidget(self)
        self._inside.hide()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(look.scaled(INDENT), 0, 0, look.space(1))
        self._column.setSpacing(0)
        self._lay_out()
        self.box.toggled.connect(self.changed)
        self.choose.toggled.connect(self._inside.setVisible)

    def show_count(self, count: PartCount) -> None:
        """How much of it goes along; of what is not there nothing can."""
        whole = count.along in (0, count.all)
        several = _("{along} van {all}").format(along=count.along, all=count.all)
        told = str(count.all or _("geen")) if whole else several
        self.count.setText(told)
        self.box.setEnabled(count.all > 0)
        self.box.setAccessibleDescription(told)

    def show_singles(self, singles: Sequence[Choice]) -> None:
        """What it is about, each to be left out; what was left out stays so."""
        left = self.left_out()
        for box in self.singles.values():
            self._column.removeWidget(box)
            box.hide()
            box.deleteLater()
        self.singles = {}
        for single in singles:
            box = TickChoice(single.text, self._inside, on=str(single.value) not in left)
            box.toggled.connect(self.changed)
            self._column.addWidget(box)
            self.singles[str(single.value)] = box
        for before, after in pairwise((self.choose, *self.singles.values())):
            self.setTabOrder(before, after)  # else what is made later comes last
        self.choose.setVisible(bool(singles))

    def left_out(self) -> tuple[str, ...]:
        """What does not go along."""
        return tuple(one for one, box in self.singles.items() if not box.isChecked())

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setContentsMargins(0, 0, 0, 0)
        first.setSpacing(look.space(1))
        first.addWidget(self.box)
        first.addStretch(1)
        first.addWidget(self.count, 0, Qt.AlignmentFlag.AlignVCenter)
        first.addWidget(self.choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(first)
        column.addWidget(self._inside)
