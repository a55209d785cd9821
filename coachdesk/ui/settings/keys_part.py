"""Settings, Sneltoetsen: whether single letters are keys, and all keys with what they do."""

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.wording import _
from coachdesk.ui.help.keys import key_groups
from coachdesk.ui.help.keys_sheet import KeyTable
from coachdesk.ui.shared import look
from coachdesk.ui.shared.card import Card
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Workplace

COLUMNS = 2


class KeysPart(QWidget):
    """The list is the one of the help; what holds on one page only stands behind Ctrl /."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = workplace.preferences
        self.letters = QCheckBox(_("Losse letters werken als sneltoets in lijsten"))
        self.letters.setChecked(now.single_letter_keys)
        self.letters.toggled.connect(lambda on: workplace.prefer(single_letter_keys=on))
        letters = Card(_("Losse letters"), self)
        letters.body.addWidget(self.letters)
        why = _("Zet dit uit als je per ongeluk een letter raakt, of met spraak typt.")
        letters.body.addWidget(PlainLabel(why, style="small", tone="textSecondary"))
        every = Card(_("Alle sneltoetsen"), self, note=_("Ctrl / toont die van de pagina."))
        every.body.addLayout(self._tables(workplace))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(4))
        column.addWidget(letters)
        column.addWidget(every)

    def _tables(self, workplace: Workplace) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(look.space(6))
        groups = key_groups({}, workplace.preferences)
        for start in range(COLUMNS):
            column = QVBoxLayout()
            column.setSpacing(look.space(4))
            for group in groups[start::COLUMNS]:
                column.addWidget(KeyTable(group, self))
            column.addStretch(1)
            row.addLayout(column, 1)
        return row
