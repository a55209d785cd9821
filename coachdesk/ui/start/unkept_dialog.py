"""The window closes and something typed cannot be written: who wants what now?"""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coachdesk.domain.drafts import Draft
from coachdesk.domain.wording import _
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.dialog import CdDialog
from coachdesk.ui.shared.notice import Notice
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.start.unkept_printer import UnkeptPrinter


class UnkeptDialog(CdDialog):
    """Asks before a text is lost; Esc goes back to it. What is printed is not closed by that.

    Signals:
        try_again: there is room now, perhaps.
        leave: close all the same; the text is lost.
    """

    try_again = Signal()
    leave = Signal()

    def __init__(self, parent: QWidget, drafts: Sequence[Draft], now: datetime) -> None:
        super().__init__(_("Bewaren lukt niet"), parent, width="m")
        text = _("Je tekst staat nog hier. Sluit Coachdesk niet, of neem hem eerst over.")
        self.body.addWidget(PlainLabel(text))
        self.news = Notice("")
        self.news.hide()
        self.body.addWidget(self.news)
        texts = [text for draft in drafts for text in draft.texts()]
        self.printer = UnkeptPrinter(texts, now, self)
        self.leave_anyway = CdButton(_("Sluiten zonder bewaren"), kind=Kind.DANGER_OUTLINE)
        self.print_text = CdButton(_("Tekst afdrukken"), icon="printer")
        self.print_text.setVisible(bool(texts))
        self.again = CdButton(_("Probeer opnieuw"), kind=Kind.PRIMARY)
        self.leave_anyway.clicked.connect(self._on_leave)
        self.print_text.clicked.connect(self.printer.print_texts)
        self.again.clicked.connect(self._on_again)
        self.printer.printed.connect(self._on_printed)
        self.printer.failed.connect(self._on_failed)
        for button in (self.leave_anyway, self.print_text, self.again):
            self.add_button(button)
        self.again.setFocus()  # never where Enter loses the text

    def _on_leave(self) -> None:
        self.accept()
        self.leave.emit()

    def _on_again(self) -> None:
        self.accept()
        self.try_again.emit()

    def _on_printed(self) -> None:
        self._tell(_("Afgedrukt. Kijk of alles op papier staat voor je sluit."), tone="success")

    def _on_failed(self, text: str) -> None:
        self._tell(text, tone="danger")

    def _tell(self, text: str, *, tone: str) -> None:
        self.news.set_tone(tone)
        self.news.set_text(text)
        self.news.show()
        self.fit()
