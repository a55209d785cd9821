"""The left half of the unlock page: what one may count on, in plain words."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.wording import _, lately
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
            column.addWidget(_promise(icon, PlainLabel(strong, style="bodyStrong"), more))
        self.backup = PlainLabel("", style="bodyStrong")
        self._backup = _promise("usb", self.backup, _("Gecontroleerd en leesbaar."))
        self._backup.hide()
        column.addWidget(self._backup)
        column.addStretch(1)

    def tell_backup(self, made: datetime | None, *, now: datetime) -> None:
        """When the newest backup was made; None when there is none, and then nothing is said."""
        if made is not None:
            text = _("Laatste reservekopie: {when}.").format(when=lately(made, now=now))
            self.backup.setText(text)
        self._backup.setVisible(made is not None)


def _promise(icon: str, strong: PlainLabel, more: str) -> QWidget:
    promise = QWidget()
    row = QHBoxLayout(promise)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(look.space(4))
    row.addWidget(IconSpot(icon, role="primary", size="icon"), 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(strong)
    words.addWidget(PlainLabel(more, tone="textSecondary"))
    row.addLayout(words, 1)
    return promise
