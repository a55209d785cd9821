"""Settings, Privacy en namen: the privacy key, the timers, the door sign, how names are shown."""

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from coachdesk.domain.wording import _
from coachdesk.ui.settings.preferences import NamesStyle
from coachdesk.ui.settings.timers import Timers
from coachdesk.ui.shared import look
from coachdesk.ui.shared.card import Card
from coachdesk.ui.shared.choice import Choice
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.segmented import Segmented
from coachdesk.ui.shared.workplace import Workplace
from coachdesk.ui.start.privacy_key_choice import PrivacyKeyChoice
from coachdesk.ui.start.privacy_page import key_name

LONGEST_LINE = 60


class PrivacyPart(QWidget):
    """All of it is of this computer: it also holds while the vault is closed."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        now = workplace.preferences
        self.style_of_names = Segmented(
            [
                Choice(NamesStyle.FIRST_NAME_AND_LETTER, _("Roepnaam en letter")),
                Choice(NamesStyle.CODE, _("Code")),
                Choice(NamesStyle.FULL, _("Volledig")),
            ]
        )
        self.style_of_names.set_value(now.names_style)
        self.when_away = QCheckBox(_("Namen uit als ik in een ander programma werk"))
        self.when_away.setChecked(now.names_off_when_away)
        self.capture = QCheckBox(_("Houd het venster buiten schermopnamen"))
        self.capture.setChecked(now.keep_out_of_captures)
        self.key = PrivacyKeyChoice(now.privacy_key)
        self.key_hint = PlainLabel("", style="small", tone="textSecondary")
        self.capture_hint = PlainLabel("", style="small", tone="textSecondary")
        self.sign = [LineField(line, limit=LONGEST_LINE) for line in now.door_sign]
        self.timers = Timers(workplace)
        self._lay_out()
        self._show_key(now.privacy_key)
        self._connect()

    def _connect(self) -> None:
        prefer = self._workplace.prefer
        self.style_of_names.changed.connect(lambda style: prefer(names_style=style))
        self.when_away.toggled.connect(lambda on: prefer(names_off_when_away=on))
        self.capture.toggled.connect(lambda on: prefer(keep_out_of_captures=on))
        self.key.chosen.connect(self._on_key)
        for line in self.sign:
            line.changed.connect(self._on_sign)

    def _lay_out(self) -> None:
        names = Card(_("Namen op het scherm"), self)
        names.body.addWidget(Field(_("Zo heet een kind"), self.style_of_names))
        names.body.addWidget(self.when_away)
        self.timers.setParent(self)  # in the order of Tab
        screen = Card(_("Privacyscherm"), self)
        screen.body.addWidget(self.key)
        screen.body.addWidget(self.key_hint)
        note = _("Dit staat op het privacyscherm.")
        sign = Card(_("Bordje op je deur"), self, note=note)
        for label, line in zip((_("Eerste regel"), _("Tweede regel")), self.sign, strict=True):
            sign.body.addWidget(Field(label, line))
        capture = Card(_("Als je je scherm deelt"), self)
        capture.body.addWidget(self.capture)
        capture.body.addWidget(self.capture_hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(4))
        for card in (names, self.timers, screen, sign, capture):
            column.addWidget(card)

    def _show_key(self, key: str) -> None:
        text = _("Druk op {key} om het te proberen. Nog een druk brengt je terug.")
        self.key_hint.setText(text.format(key=key_name(key)))
        honest = _(
            "Coachdesk vraagt je systeem om dit venster niet op te nemen. "
            "Dat werkt niet op elk systeem; gebruik {key} als je deelt."
        )
        self.capture_hint.setText(honest.format(key=key_name(key)))

    def _on_key(self, key: str) -> None:
        self._workplace.prefer(privacy_key=key)
        self._show_key(key)

    def _on_sign(self) -> None:
        first, second = (line.text().strip() for line in self.sign)
        self._workplace.prefer(door_sign=(first, second))
