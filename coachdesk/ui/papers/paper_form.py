"""Stuk maken: choose a paper, look at its pages, and give it out."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from coachdesk.domain.documents import Document, PaperKind
from coachdesk.domain.ids import ChildId, MeetingId
from coachdesk.domain.wording import _, clock_time
from coachdesk.operations.paper_options import NOTHING, PaperOptions, paper_options
from coachdesk.ui.papers.choices_column import ChoicesColumn
from coachdesk.ui.papers.drawing import drawn
from coachdesk.ui.papers.earlier_packs import EarlierPacks
from coachdesk.ui.papers.gate_dialog import GateDialog
from coachdesk.ui.papers.page_preview import PagePreview
from coachdesk.ui.papers.paper_columns import WIDTH, PaperColumns
from coachdesk.ui.papers.paper_done import PaperDone
from coachdesk.ui.papers.paper_making import PaperMaking, PaperOrder
from coachdesk.ui.papers.paper_printing import PaperPrinting
from coachdesk.ui.papers.paper_reading import ReadPaper, read_paper
from coachdesk.ui.papers.proposer import Proposer
from coachdesk.ui.papers.readiness import why_not
from coachdesk.ui.papers.shared_column import SharedColumn
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.draft_form import DraftForm, draft_for
from coachdesk.ui.shared.workplace import Workplace
from coachdesk.ui.start.folder_chooser import choose_folder, usual_folder


class PaperForm(DraftForm):
    """Makes a paper of one child or for one meeting, and records to whom it went."""

    def __init__(
        self,
        workplace: Workplace,
        parent: QWidget,
        *,
        child_id: str = "",
        meeting_id: str = "",
        kind: str = "",
        draft_id: str = "",
    ) -> None:
        super().__init__(_("Stuk maken"), workplace, parent, width=WIDTH)
        draft = draft_for(workplace.desk, "paper", draft_id, target_id=child_id or meeting_id)
        if draft is not None:
            child_id, kind = draft.child_id or "", kind or str(draft.fields.get("kind", ""))
            meeting_id = "" if child_id else draft.target_id
        self.options = self._options(child_id, meeting_id)
        self._read, self._drawn = ReadPaper(), True
        self.making = PaperMaking(self._desk, workplace)
        self.printing = PaperPrinting(self._desk, self.making, self)
        self.choices = ChoicesColumn(workplace.names.text, self)
        self.preview = PagePreview(self)
        self.summary = SharedColumn(self)
        self.earlier = EarlierPacks(self._desk, MeetingId(meeting_id), self)
        self.done_page: PaperDone | None = None
        self.proposer = Proposer(workplace, self.options, self.choices)
        self._columns = PaperColumns(self.choices, self.preview, self.summary, self)
        self._lay_out()
        self.proposer.begin(kind)
        self._connect()
        self._show_state()
        about = self.options.child.id if self.options.child else None
        self.keep_as("paper", child=lambda: about, target_id=child_id or meeting_id, draft=draft)

    def typed(self) -> Mapping[str, Any]:
        """What was typed by hand; never a password."""
        return {"others": self.choices.people.typed(), **self.proposer.typed()}

    def take_up(self, fields: Mapping[str, Any]) -> None:
        self.choices.people.take_up(fields["others"])
        self.proposer.take_up(fields)

    def open(self) -> None:
        super().open()
        self.choices.kinds.setFocus()
        self.show_pages()

    def lock(self, why: str) -> None:
        """Its pages can still be looked at; why nothing can be made stands beside them."""

    def reject(self) -> None:
        """While the paper is being made, Esc calls that off; after it, closes."""
        if self.making.busy():
            self.making.stop()
            return
        super().reject()

    def order(self) -> PaperOrder:
        """What would be made now."""
        return PaperOrder(
            choices=self.choices.chosen(self.options),
            looks=self.choices.looks(),
            receivers=self.choices.who_get_it(),
            each_own=self.choices.each_own(),
            purpose=self.choices.purpose.value().strip(),
            ground=self.choices.ground.value().strip(),
            file_name=self.proposer.file_name(),
            draft_id=self.draft_id,
        )

    def show_pages(self) -> None:
        """Make the pages as chosen now, and show them."""
        choices = self.choices.chosen(self.options)
        self._read = read_paper(self._desk, choices, self.order().known())
        if self._read.counts:
            self.choices.along.show_counts(self._read.counts)
        if self._read.paper is not None:
            self.preview.show_paper(partial(drawn, self._read.paper, self.choices.looks()))
        self._show_state()

    def _collect(self) -> Mapping[str, Any]:
        """With the paper that it is about, when anything was typed at all."""
        fields = super()._collect()
        return {**fields, "kind": self.choices.kind().value} if fields else {}

    def _options(self, child_id: str, meeting_id: str) -> PaperOptions:
        child, meeting = ChildId(child_id) if child_id else None, MeetingId(meeting_id)
        found = self._desk.ask(
            lambda store: paper_options(store, child_id=child, meeting_id=meeting or None)
        )
        return found or NOTHING

    def _lay_out(self) -> None:
        self.cancel = self.add_button(CdButton(_("Annuleren"), self))
        self.print = self.add_button(CdButton(_("Afdrukken"), self, icon="printer"))
        self.make = self.add_button(
            CdButton(_("PDF maken"), self, icon="file-lock", key="Ctrl Enter", kind=Kind.PRIMARY)
        )
        self.set_hints({"Tab": _("volgend veld"), "Esc": _("sluit")})
        self.summary.column.insertWidget(5, self.earlier)
        self.body.addWidget(self._columns, 1)

    def _connect(self) -> None:
        choices = self.choices
        choices.changed.connect(self._on_changed)
        choices.look_changed.connect(self.show_pages)
        choices.text_changed.connect(self._on_text_changed)
        choices.kind_changed.connect(self._on_kind)
        choices.folder_wanted.connect(self._choose_folder)
        choices.names.consent_wanted.connect(self._open_gate)
        choices.protection.failed.connect(self.summary.tell_trouble)
        self.cancel.clicked.connect(self.reject)
        self.make.clicked.connect(self._on_make)
        self.print.clicked.connect(self._on_print)
        self.making.made.connect(self._on_made)
        self.making.failed.connect(self._on_failed)
        self.making.stopped.connect(self._on_stopped)
        self.printing.printed.connect(self._on_printed)
        self.printing.failed.connect(self.summary.tell_trouble)
        self.preview.failed.connect(self._on_no_preview)
        self.preview.shown.connect(self._on_preview)
        self.summary.folder_wanted.connect(self._choose_folder)
        self._workplace.names.changed.connect(self._reword)
        self.finished.connect(self._on_closed)

    def _on_no_preview(self, why: str) -> None:
        """What cannot be drawn to look at cannot be given out either."""
        self._drawn = False
        self.summary.tell_trouble(why)
        self._show_state()

    def _on_preview(self) -> None:
        if not self._drawn:
            self._drawn = True
            self.summary.tell_trouble("")
            self._show_state()

    def _on_changed(self) -> None:
        self.choices.show_protection()
        if self.choices.by_receiver(self.options):
            self.show_pages()
        self._show_state()
        self.touch()

    def _on_text_changed(self) -> None:
        self.proposer.ask_to_check()
        self.choices.show_protection()
        self.show_pages()

    def _on_kind(self) -> None:
        self.proposer.show_kind()
        self.summary.tell_trouble("")
        self.show_pages()

    def _show_state(self) -> None:
        """What leaves, and whether it may leave now."""
        self.summary.show_paper(self.order(), self.options, self._read, self._workplace.names)
        self.preview.cover(self.proposer.covered())
        self.summary.show_consent(self.proposer.consent_words())
        pack = self.choices.kind() is PaperKind.PACK
        self.earlier.setVisible(pack and self.earlier.holds_some())
        reason = why_not(
            self.choices,
            self.options,
            self._workplace,
            there=self._read.paper is not None and self._drawn,
            busy=self.making.busy(),
        )
        self.summary.show_reason(reason)
        for button in (self.make, self.print):
            if reason:
                button.block(reason)
            else:
                button.allow()

    def _open_gate(self) -> None:
        dialog = GateDialog(self.proposer.gate(), self)
        dialog.recording.connect(self._on_recording)
        dialog.nameless.connect(self.choices.go_on)
        dialog.open()

    def _on_recording(self) -> None:
        """What was typed here stays as a draft."""
        child_id = self.options.without_consent
        self.reject()
        self._workplace.open_form("consent", child_id=child_id)

    def _choose_folder(self) -> None:
        start = self.choices.folder or usual_folder()
        choose_folder(self, _("In welke map komt het stuk?"), start=start, chosen=self._on_folder)

    def _on_folder(self, folder: Path) -> None:
        self._workplace.prefer(paper_folder=folder)
        self.proposer.show_folder(folder)
        self.summary.tell_trouble("")

    def _on_make(self) -> None:
        folder = self.choices.folder
        if folder is None or self.making.busy():
            return
        self.summary.tell_trouble("")
        self.making.start(self.order(), folder)
        self.cancel.set_words(_("Stop") if self.making.busy() else _("Annuleren"))
        self._show_state()

    def _on_print(self) -> None:
        self.summary.tell_trouble("")
        self.printing.start(self.order())

    def _on_printed(self, printer: str) -> None:
        self.forget()
        time = clock_time(self._desk.clock.now())
        words = _("Afgedrukt op ‘{printer}’ om {time}. Haal het papier nu op.")
        self.summary.tell_trouble(words.format(printer=printer, time=time), tone="success")

    def _on_made(self, documents: Sequence[Document]) -> None:
        self.forget()
        self._columns.hide()
        folder = self.choices.folder or usual_folder()
        self.done_page = PaperDone(documents, folder, self._workplace.names.text, self)
        self.body.addWidget(self.done_page)
        for button in (self.make, self.print):
            button.hide()
        self.cancel.set_words(_("Klaar"))
        self.cancel.setFocus()
        self.set_width("m")

    def _on_failed(self, text: str) -> None:
        self.summary.tell_trouble(text)
        self.keep_now()  # where it was recorded already, the draft went with that
        self._on_stopped()

    def _on_stopped(self) -> None:
        self.cancel.set_words(_("Annuleren"))
        self._show_state()

    def _reword(self) -> None:
        """Names went on or off."""
        self.proposer.show_names()
        self._show_state()

    def _on_closed(self) -> None:
        self.preview.stop()
        self.making.deleteLater()
