"""Ctrl /: the keys that work here and now, on one sheet."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.wording import _
from coachdesk.ui.help.keys import KeyGroup, key_groups
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.dialog import CdDialog
from coachdesk.ui.shared.key_cap import KeyCap
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Workplace

COLUMNS, WIDE, KEYS_PX = 3, 980, 84


class KeysSheet(CdDialog):
    """Reads only; Esc, Enter or the same key closes it."""

    def __init__(
        self, workplace: Workplace, parent: QWidget, *, here: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(_("Sneltoetsen op deze pagina"), parent, width=WIDE)
        self._workplace = workplace
        groups = key_groups(here or {}, workplace.preferences)
        row = QHBoxLayout()
        row.setSpacing(look.space(6))
        for column in _columns(groups):
            row.addLayout(self._column(column), 1)
        self.body.addLayout(row)
        self.card = self.add_button(CdButton(_("Afdrukken"), self, icon="printer"))
        self.card.clicked.connect(self._on_card)
        close = self.add_button(CdButton(_("Sluiten"), self, key="Esc", kind=Kind.SECONDARY))
        close.clicked.connect(self.accept)
        close.setFocus()
        QShortcut(QKeySequence("Ctrl+/"), self, self.accept)

    def _on_card(self) -> None:
        """In its place the card, to look at first."""
        self.accept()
        self._workplace.open_form("key_card")

    def _column(self, groups: Sequence[KeyGroup]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(look.space(4))
        for group in groups:
            column.addWidget(KeyTable(group, self))
        column.addStretch(1)
        return column


class KeyTable(QWidget):
    """A heading and the keys under it, each with what it does."""

    def __init__(self, group: KeyGroup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.space(3))
        grid.setVerticalSpacing(look.space(1))
        grid.setColumnMinimumWidth(0, look.scaled(KEYS_PX))
        grid.setColumnStretch(1, 1)
        heading = PlainLabel(group.heading, self, style="label", tone="textSecondary")
        grid.addWidget(heading, 0, 0, 1, 2)
        for number, (keys, words) in enumerate(group.keys.items(), 1):
            cap, label = KeyCap(keys, self), PlainLabel(words, self, style="small")
            cap.setAccessibleDescription(words)
            grid.addWidget(cap, number, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(label, number, 1)


def _columns(groups: Sequence[KeyGroup]) -> list[list[KeyGroup]]:
    """The groups in order over the columns, as evenly as whole groups allow."""
    total = sum(len(group.keys) + 1 for group in groups)
    columns: list[list[KeyGroup]] = [[] for _column in range(COLUMNS)]
    taken = 0
    for group in groups:
        columns[min(taken * COLUMNS // total, COLUMNS - 1)].append(group)
        taken += len(group.keys) + 1
    return columns
