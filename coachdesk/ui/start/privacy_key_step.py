"""Step 5: the privacy key tried for real, and the sign on the door."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from coachdesk.domain.wording import _
from coachdesk.ui.settings.preferences_file import PreferencesFile
from coachdesk.ui.shared import look
from coachdesk.ui.shared.card import Card
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.notice import Notice
from coachdesk.ui.start.privacy_key_choice import PrivacyKeyChoice
from coachdesk.ui.start.privacy_page import key_name
from coachdesk.ui.start.privacy_screen import PrivacyScreen
from coachdesk.ui.start.step_page import StepPage

PATIENCE_MS = 10_000
KEPT_AFTER_MS = 400
LONGEST_LINE = 60


class PrivacyKeyStep(StepPage):
    """The coach presses the key, sees the calm page and comes back."""

    def __init__(
        self,
        preferences: PreferencesFile,
        privacy: PrivacyScreen,
        *,
        first_name: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_("Test je privacytoets"), "", parent)
        self._preferences = preferences
        self.key = PrivacyKeyChoice(preferences.now.privacy_key)
        self.answer = Notice("", tone="success")
        self.answer.hide()
        first, second = preferences.now.door_sign
        self._first_name = first_name
        self.first = LineField(first, limit=LONGEST_LINE)
        text = _("Loop gerust binnen of leg een briefje neer.")
        self.second = LineField(second or text, limit=LONGEST_LINE)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._keep = QTimer(self, singleShot=True, interval=KEPT_AFTER_MS)
        self._lay_out()
        self._ask_for(preferences.now.privacy_key)
        self._patience.timeout.connect(self._on_nothing)
        self._keep.timeout.connect(self._on_sign)
        self.key.chosen.connect(self._use)
        for line in (self.first, self.second):
            line.changed.connect(self._keep.start)
        privacy.uncovered.connect(self._on_seen)

    def arrive(self) -> None:
        if not self.first.text():
            name = self._first_name()
            self.first.set_value(_("{name} is even bezig.").format(name=name) if name else "")
        self._on_sign()
        self._patience.start()
        self.key.setFocus()

    def go_on(self) -> None:
        self._patience.stop()
        self._keep.stop()
        self._on_sign()
        self.passed.emit()

    def _lay_out(self) -> None:
        self.body.addWidget(self.key)
        self.body.addWidget(self.answer)
        self.body.addSpacing(look.space(2))
        sign = Card(_("Bordje op je deur"), note=_("Dit staat op het privacyscherm."))
        sign.body.addWidget(Field(_("Eerste regel"), self.first))
        sign.body.addWidget(Field(_("Tweede regel"), self.second))
        self.body.addWidget(sign)

    def _ask_for(self, key: str) -> None:
        text = _(
            "Druk nu op {key}. Zie je het privacyscherm, dan werkt het. "
            "Op sommige laptops moet je Fn erbij houden."
        )
        self.text.setText(text.format(key=key_name(key)))

    def _use(self, key: str) -> None:
        self._ask_for(key)
        self._preferences.keep(replace(self._preferences.now, privacy_key=key))
        self.answer.hide()
        self._patience.start()

    def _on_sign(self) -> None:
        sign = (self.first.text().strip(), self.second.text().strip())
        self._preferences.keep(replace(self._preferences.now, door_sign=sign))

    def _on_seen(self) -> None:
        self._patience.stop()
        text = _("Werkt. Eén druk verbergt alles, nog een druk brengt je terug.")
        self._tell(text, tone="success")

    def _on_nothing(self) -> None:
        text = _("Niets gezien na 10 seconden. Kies een andere toets.")
        self._tell(text, tone="attention")

    def _tell(self, text: str, *, tone: str) -> None:
        self.answer.set_tone(tone)
        self.answer.set_text(text)
        self.answer.show()
