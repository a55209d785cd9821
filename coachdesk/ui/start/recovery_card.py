"""The recovery key on screen: eight groups, to print or to copy by hand, hidden at will."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.wording import _
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton
from coachdesk.ui.shared.card import hairline
from coachdesk.ui.shared.plain_label import PlainLabel

IN_A_ROW = 4
COVER = "•••••"


class RecoveryCard(QFrame):
    """The groups can be seen and read aloud; they cannot be selected or copied."""

    def __init__(self, groups: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setAccessibleName(_("Herstelsleutel"))
        self._groups = groups
        self.shown = True
        self._labels = [PlainLabel("", style="mono", wrap=False) for _group in groups]
        self.toggle = CdButton("", compact=True)
        self.toggle.clicked.connect(lambda: self.show_groups(on=not self.shown))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(self._grid())
        column.addWidget(hairline(self))
        foot = QHBoxLayout()
        foot.setContentsMargins(look.space(5), look.space(2), look.space(5), look.space(2))
        hint = _("De letters I, L, O en U komen niet voor. Wat erop lijkt, is een 1 of een 0.")
        foot.addWidget(PlainLabel(hint, style="small", tone="textSecondary"), 1)
        foot.addWidget(self.toggle)
        column.addLayout(foot)
        self.show_groups(on=True)

    def show_groups(self, *, on: bool) -> None:
        """Show the key, or only that there is one."""
        self.shown = on
        for label, group in zip(self._labels, self._groups, strict=True):
            label.setText(group if on else COVER)
        self.toggle.set_words(_("Verberg") if on else _("Toon"))
        self.toggle.set_icon("eye-off" if on else "eye")

    def cover(self) -> None:
        """Out of sight."""
        self.show_groups(on=False)

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(look.space(5), look.space(4), look.space(5), look.space(5))
        grid.setVerticalSpacing(look.space(3))
        for place, label in enumerate(self._labels):
            caption = _("groep {number}").format(number=place + 1)
            cell = QVBoxLayout()
            cell.setSpacing(0)
            cell.addWidget(PlainLabel(caption, style="caption", tone="textTertiary", wrap=False))
            cell.addWidget(label, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addLayout(cell, place // IN_A_ROW, place % IN_A_ROW)
        return grid
