"""The card with the twelve main keys: to look at, to print, and to keep as a PDF."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from coachdesk.domain.errors import CoachdeskError
from coachdesk.domain.key_cards import KeyCard
from coachdesk.domain.wording import _
from coachdesk.operations.papers import paper_mark
from coachdesk.reports.paper_file import KEY_CARD, PaperBatch, WrittenPaper
from coachdesk.ui import pages
from coachdesk.ui.help.keys import key_card
from coachdesk.ui.papers.drawing import Stopped
from coachdesk.ui.papers.page_preview import PagePreview, Render
from coachdesk.ui.shared import background, look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.dialog import CdDialog
from coachdesk.ui.shared.notice import Notice
from coachdesk.ui.shared.workplace import Workplace
from coachdesk.ui.start.folder_chooser import choose_folder, usual_folder

if TYPE_CHECKING:  # a printer is not there until it is asked for
    from coachdesk.ui.papers.paper_printer import PaperPrinter

WIDE, PAGE_PX = 396, 566  # the whole card is seen, also on a small laptop


class KeyCardForm(CdDialog):
    """It is about nobody, so nothing of it is recorded."""

    def __init__(self, workplace: Workplace, parent: QWidget) -> None:
        super().__init__(_("Kaart met sneltoetsen"), parent, width=WIDE)
        self._workplace = workplace
        self._printer: PaperPrinter | None = None
        self._render: Render = partial(_drawn, key_card(workplace.preferences))
        self.preview = PagePreview(self)
        self.preview.setMinimumHeight(look.scaled(PAGE_PX))
        self.told = Notice("", self, tone="success")
        self.told.hide()
        self.body.addWidget(self.preview, 1)
        self.body.addWidget(self.told)
        self.close_it = self.add_button(CdButton(_("Sluiten"), self))
        self.save = self.add_button(CdButton(_("Bewaar als PDF"), self, icon="hard-drive"))
        self.print = self.add_button(
            CdButton(_("Afdrukken"), self, icon="printer", kind=Kind.PRIMARY)
        )
        self._connect()

    def open(self) -> None:
        super().open()
        self.print.setFocus()
        self.preview.show_paper(self._render)

    def save_in(self, folder: Path) -> None:
        """Keep it in this folder, under a name that no file there has."""
        mark = self._workplace.desk.ask(paper_mark)
        if mark is None:
            return
        background.run(
            partial(_kept, self._render, PaperBatch(folder, mark=mark)),
            owner=self,
            done=self._on_kept,
            failed=self._on_failed,
        )

    def _connect(self) -> None:
        self.close_it.clicked.connect(self.reject)
        self.save.clicked.connect(self._on_save)
        self.print.clicked.connect(self._on_print)
        self.preview.failed.connect(self._tell_trouble)
        self.finished.connect(self.preview.stop)

    def _on_save(self) -> None:
        start = self._workplace.preferences.paper_folder or usual_folder()
        choose_folder(self, _("In welke map komt de kaart?"), start=start, chosen=self.save_in)

    def printer(self) -> "PaperPrinter":
        """What prints; made when first asked for."""
        if self._printer is None:
            made: PaperPrinter = pages.paper("paper printer")(self)
            made.failed.connect(self._tell_trouble)
            made.printed.connect(self._on_printed)
            self._printer = made
        return self._printer

    def drawn(self, stopped: Stopped) -> list[bytes]:
        """What would be printed. Runs on another thread."""
        return [self._render(stopped)]

    def _on_print(self) -> None:
        self.told.hide()
        self.printer().ask(self.drawn, lambda: True)

    def _on_kept(self, papers: Sequence[WrittenPaper]) -> None:
        [paper] = papers
        words = _("Bewaard: {file} in {folder}")
        self._tell(words.format(file=paper.path.name, folder=paper.path.parent))

    def _on_printed(self, printer: str) -> None:
        self._tell(_("Afgedrukt op ‘{printer}’.").format(printer=printer))

    def _on_failed(self, error: CoachdeskError) -> None:
        self._tell_trouble(str(error))

    def _tell_trouble(self, words: str) -> None:
        self._tell(words, tone="danger")

    def _tell(self, words: str, *, tone: str = "success") -> None:
        self.told.set_tone(tone)
        self.told.set_text(words)
        self.told.show()


def _drawn(card: KeyCard, stopped: Stopped) -> bytes:
    pdf: bytes = pages.paper("key card")(card, stopped=stopped)
    return pdf


def _kept(render: Render, batch: PaperBatch) -> tuple[WrittenPaper, ...]:
    """Runs on another thread."""
    batch.write(KEY_CARD, render(lambda: False))
    return batch.put_in_place()
