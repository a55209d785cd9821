"""The recovery key to be put on paper: on screen, to the printer, or in a file after a warning."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.papers import RecoverySheet
from coachdesk.domain.wording import _, clock_time
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.notice import Notice
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.start.recovery_card import RecoveryCard

if TYPE_CHECKING:  # a printer and a PDF are not there until they are asked for
    from coachdesk.ui.start.recovery_printer import RecoveryPrinter

MakePrinter = Callable[[RecoverySheet, QWidget], "RecoveryPrinter"]


class RecoveryPaper(QWidget):
    """The eight groups and the ways to keep them; the clipboard is none of those.

    *vault* is the folder in which no file with the key may come.
    """

    def __init__(
        self,
        sheet: RecoverySheet,
        parent: QWidget | None = None,
        *,
        vault: Path,
        now: Callable[[], datetime],
        make_printer: MakePrinter,
    ) -> None:
        super().__init__(parent)
        self._sheet, self._vault, self._now = sheet, vault, now
        self._make_printer = make_printer
        self._printer: RecoveryPrinter | None = None
        self.card = RecoveryCard(sheet.groups())
        self.print = CdButton(_("Afdrukken"), icon="printer")
        self.by_hand = CdButton(_("Ik schrijf hem over"), icon="pen-line")
        self.file = CdButton(_("Bewaar als bestand"), kind=Kind.QUIET)
        self.save_anyway = CdButton(_("Toch bewaren"), kind=Kind.DANGER_OUTLINE, compact=True)
        danger = _("Dit bestand opent je hele kluis. Zet het op een stick die je apart bewaart.")
        self.danger = Notice(danger, tone="attention", buttons=(self.save_anyway,))
        self.news = Notice("", tone="success")
        self._lay_out()
        self.setFocusProxy(self.print)
        self.print.clicked.connect(self._on_print)
        self.by_hand.clicked.connect(self._on_by_hand)
        self.file.clicked.connect(self.danger.show)
        self.save_anyway.clicked.connect(self._on_save)

    def save_as(self, path: Path) -> None:
        """Save the sheet as a file; refused in the folder of the vault."""
        if self._vault.resolve() in path.resolve().parents:
            text = _("Niet in de map van je kluis. Kies een stick of een andere map.")
            self._tell(text, tone="danger")
            return
        self._ready_printer().save(path)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(3))
        column.addWidget(self.card)
        buttons = QHBoxLayout()
        buttons.setSpacing(look.space(2))
        for button in (self.print, self.by_hand, self.file):
            buttons.addWidget(button)
        hint = _("Kopiëren kan niet, zodat hij nergens blijft staan.")
        buttons.addWidget(PlainLabel(hint, style="small", tone="textSecondary"), 1)
        column.addLayout(buttons)
        for notice in (self.danger, self.news):
            notice.hide()
            column.addWidget(notice)

    def _on_by_hand(self) -> None:
        self.card.show_groups(on=True)
        self._tell(_("Schrijf de acht groepen over. Lees ze daarna een keer na."), tone="info")

    def _on_print(self) -> None:
        self._ready_printer().print_sheet()

    def _on_save(self) -> None:
        self.danger.hide()
        dialog = QFileDialog(self, _("Waar mag het bestand staan?"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.selectFile("Herstelsleutel.pdf")
        dialog.fileSelected.connect(lambda name: self.save_as(Path(name)))
        dialog.open()

    def _ready_printer(self) -> "RecoveryPrinter":
        if self._printer is None:
            self._printer = self._make_printer(self._sheet, self)
            self._printer.printed.connect(self._on_printed)
            self._printer.saved.connect(self._on_saved)
            self._printer.failed.connect(self._on_failed)
        return self._printer

    def _on_printed(self, name: str) -> None:
        text = _("Afgedrukt op ‘{printer}’ om {time}. Haal het papier nu op.")
        self._tell(text.format(printer=name, time=clock_time(self._now())), tone="success")

    def _on_saved(self, path: Path) -> None:
        text = _("Bewaard als {name}. Haal de stick eruit en berg hem apart op.")
        self._tell(text.format(name=path.name), tone="success")

    def _on_failed(self, text: str) -> None:
        self._tell(text, tone="danger")

    def _tell(self, text: str, *, tone: str) -> None:
        self.news.set_tone(tone)
        self.news.set_text(text)
        self.news.show()
