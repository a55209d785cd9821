"""The left half of the unlock page: what one may count on, in plain words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.wording import _
from coachdesk.ui.shared import look
from coachdesk.ui.shared.icon_spot import IconSpot
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.start.logo import NameWithMark

WIDTH, MARK = 590, 44


class Promises(QFrame):
    """The name, and what holds for this vault."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("zone", "nav")
        self.setMaximumWidth(look.scaled(WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(look.space(12) + look.space(6), 0, look.space(12), 0)
        column.setSpacing(look.space(5))
        column.addStretch(1)
        column.addWidget(NameWithMark(MARK, style="h1"))
        column.addSpacing(look.space(2))
        for icon, strong, more in (
            (
                "hard-drive",
                _("Alles staat op deze laptop."),
                _("Coachdesk gebruikt geen internet. Nooit."),
            ),
            (
                "lock",
                _("Versleuteld met jouw wachtzin."),
                _("Niemand kan erbij zonder wachtzin of herstelsleutel, ook wij niet."),
            ),
        ):
            column.addLayout(_promise(icon, strong, more))
        column.addStretch(1)


def _promise(icon: str, strong: str, more: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(look.space(4))
    row.addWidget(IconSpot(icon, role="primary", size="icon"), 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(PlainLabel(strong, style="bodyStrong"))
    words.addWidget(PlainLabel(more, tone="textSecondary"))
    row.addLayout(words, 1)
    return row
