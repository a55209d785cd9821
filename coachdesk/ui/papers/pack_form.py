"""Pakket maken: choose, look at the pages, and give the file out."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

from coachdesk.domain.documents import Document
from coachdesk.domain.errors import CoachdeskError
from coachdesk.domain.ids import MeetingId
from coachdesk.domain.papers import MeetingPack, without_opinions
from coachdesk.domain.wording import _, long_day
from coachdesk.operations.agendas import Preparation, preparation
from coachdesk.operations.packs import meeting_pack
from coachdesk.reports.paper_file import pack_file_name
from coachdesk.ui import pages
from coachdesk.ui.papers.earlier_packs import EarlierPacks
from coachdesk.ui.papers.pack_choices import PackChoices
from coachdesk.ui.papers.pack_columns import WIDTH, PackColumns
from coachdesk.ui.papers.pack_done import PackDone
from coachdesk.ui.papers.pack_making import PackMaking, PackOrder
from coachdesk.ui.papers.pack_summary import PackSummary
from coachdesk.ui.papers.page_preview import PagePreview
from coachdesk.ui.shared import background
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.dialog import CdDialog
from coachdesk.ui.shared.notice import Notice
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Workplace
from coachdesk.ui.start.folder_chooser import choose_folder


class PackForm(CdDialog):
    """Makes the pack of one meeting, without names, and records that it was given out."""

    def __init__(self, workplace: Workplace, parent: QWidget, *, meeting_id: str) -> None:
        super().__init__(_("Pakket maken"), parent, width=WIDTH)
        self._workplace, self._desk = workplace, workplace.desk
        self._id = MeetingId(meeting_id)
        today = workplace.today()
        self._prepared: Preparation | None = self._desk.ask(
            lambda store: preparation(store, self._id, today=today)
        )
        self._whole = self._desk.ask(lambda store: meeting_pack(store, self._id, opinions=True))
        self.making = PackMaking(self._desk, workplace)
        self.choices = PackChoices(self._prepared.participants if self._prepared else (), self)
        self.preview = PagePreview(self)
        self.summary = PackSummary(self)
        self.earlier = EarlierPacks(self._desk, self._id, self)
        self.reason = PlainLabel("", self, style="bodyStrong", tone="attention")
        self.trouble = Notice("", self, tone="danger")
        self.trouble.hide()
        self.done_page: PackDone | None = None
        self.cancel = self.add_button(CdButton(_("Annuleren"), self))
        self.make = self.add_button(
            CdButton(_("PDF maken"), self, icon="file-lock", key="Ctrl Enter", kind=Kind.PRIMARY)
        )
        self.set_hints({"Tab": _("volgend veld"), "Esc": _("sluit")})
        self._columns = PackColumns(self.choices, self.preview, self)
        right = self._columns.right
        right.addWidget(self.summary)
        right.addWidget(self.earlier)
        right.addStretch(1)
        right.addWidget(self.trouble)
        right.addWidget(self.reason)
        right.addWidget(_told_of_log(self))
        self.body.addWidget(self._columns, 1)
        self._connect()
        self._fill()

    def open(self) -> None:
        super().open()
        self._show_pages()

    def reject(self) -> None:
        """While the pack is being made, Esc calls that off; after it, closes."""
        if self.making.busy():
            self.making.stop()
            return
        super().reject()

    def _connect(self) -> None:
        self.choices.changed.connect(self._show_state)
        self.choices.look_changed.connect(self._show_pages)
        self.choices.password_wanted.connect(self._propose_password)
        self.choices.folder_wanted.connect(self._choose_folder)
        self.cancel.clicked.connect(self.reject)
        self.make.clicked.connect(self._on_make)
        self.making.made.connect(self._on_made)
        self.making.failed.connect(self._on_failed)
        self.making.stopped.connect(self._on_stopped)
        self.preview.failed.connect(self._tell_trouble)
        self.finished.connect(self._on_closed)

    def _fill(self) -> None:
        if self._prepared is None:
            return
        meeting = self._prepared.meeting
        day = long_day(meeting.starts_at.date(), today=self._workplace.today())
        words = _("bespreken in {kind} van {day}")
        self.choices.purpose.set_value(words.format(kind=meeting.kind, day=day))
        self._show_folder(self._workplace.preferences.paper_folder or _usual_folder())
        of_children = [point for point in self._prepared.points if point.child is not None]
        without = sum(not point.may_name for point in of_children)
        if of_children and not without:
            self.choices.ground.set_value(_("toestemming voor aanmelden en uitwisselen"))
        for line in (self.choices.purpose, self.choices.ground):
            line.setCursorPosition(0)
        self.summary.warn(without)
        self._propose_password()
        self._show_state()

    def _pack(self) -> MeetingPack | None:
        """The pack as it would be made now."""
        if self._whole is None or self.choices.opinions.isChecked():
            return self._whole
        return without_opinions(self._whole)

    def _show_pages(self) -> None:
        pack = self._pack()
        if pack is not None:
            grey = self.choices.black_and_white.isChecked()
            self.preview.show_paper(partial(_rendered, pack, grey))
        self._show_state()

    def _show_state(self) -> None:
        """What leaves, and whether it may leave now."""
        whole = self._whole
        if whole is None:
            return
        opinions = sum(len(e.opinions) for case in whole.cases for e in case.entries)
        along = self.choices.opinions.isChecked()
        self.choices.opinions.setEnabled(opinions > 0)
        self.summary.show_pack(
            whole,
            opinions_along=opinions if along else 0,
            opinions_kept=0 if along else opinions,
            recipients=[name for name, _function in self.choices.chosen()],
            purpose=self.choices.purpose.value().strip(),
        )
        reason = self._why_not()
        self.reason.setText(reason)
        self.reason.setVisible(bool(reason))
        if reason:
            self.make.block(reason)
        else:
            self.make.allow()

    def _why_not(self) -> str:
        """Why the pack cannot be made now; nothing when it can."""
        waiting = self._waiting()
        choices = self.choices
        because = (
            (self._desk.read_only, self._desk.why_read_only),
            (self.making.busy(), _("Het pakket wordt gemaakt…")),
            (not self._whole or not self._whole.cases, _("Er staat nog geen casus op de agenda.")),
            (
                bool(waiting),
                _("Nog niet bekeken en goedgekeurd: {names}").format(names=", ".join(waiting)),
            ),
            (not choices.chosen(), _("Kies voor wie dit stuk is.")),
            (not choices.purpose.value().strip(), _("Schrijf op met welk doel je dit deelt.")),
            (
                choices.protect.isChecked() and not choices.secret(),
                _("Typ een wachtwoord, of kies voor een PDF zonder."),
            ),
        )
        return next((words for blocked, words in because if blocked), "")

    def _waiting(self) -> list[str]:
        """The children whose page was not approved yet."""
        points = self._prepared.points if self._prepared else ()
        return [
            self._workplace.names.child(point.child)
            for point in points
            if point.child is not None and not point.seen
        ]

    def _propose_password(self) -> None:
        background.run(
            _new_password,
            owner=self,
            done=self.choices.password.set_value,
            failed=self._on_error,
        )

    def _choose_folder(self) -> None:
        start = self.choices.folder or _usual_folder()
        title = _("In welke map komt het pakket?")
        choose_folder(self, title, start=start, chosen=self._on_folder)

    def _on_folder(self, folder: Path) -> None:
        self._workplace.prefer(paper_folder=folder)
        self._show_folder(folder)

    def _show_folder(self, folder: Path) -> None:
        if self._prepared is not None:
            self.choices.show_folder(folder, self._file_name(self._prepared))

    @staticmethod
    def _file_name(prepared: Preparation) -> str:
        return pack_file_name(prepared.meeting.starts_at.date())

    def _on_make(self) -> None:
        folder, choices = self.choices.folder, self.choices
        if self._prepared is None or folder is None or self.making.busy():
            return
        self.trouble.hide()
        self.making.start(
            PackOrder(
                meeting_id=self._id,
                folder=folder,
                file_name=self._file_name(self._prepared),
                opinions=choices.opinions.isChecked(),
                black_and_white=choices.black_and_white.isChecked(),
                password=choices.secret(),
                recipients=choices.chosen(),
                purpose=choices.purpose.value().strip(),
                ground=choices.ground.value().strip(),
            )
        )
        self.cancel.set_words(_("Stop"))
        self._show_state()

    def _on_made(self, document: Document) -> None:
        folder = self.choices.folder or _usual_folder()
        self._columns.hide()
        done = PackDone(document, folder, self)
        self.body.addWidget(done)
        self.make.hide()
        self.cancel.set_words(_("Klaar"))
        self.cancel.setFocus()
        self.done_page = done
        self.set_width("m")

    def _on_failed(self, text: str) -> None:
        self._tell_trouble(text)
        self._on_stopped()

    def _on_stopped(self) -> None:
        self.cancel.set_words(_("Annuleren"))
        self._show_state()

    def _on_error(self, error: CoachdeskError) -> None:
        self._tell_trouble(str(error))

    def _tell_trouble(self, text: str) -> None:
        self.trouble.set_text(text)
        self.trouble.show()

    def _on_closed(self) -> None:
        self.preview.stop()
        self.making.deleteLater()


def _told_of_log(parent: QWidget) -> PlainLabel:
    words = _(
        "Coachdesk noteert wie dit stuk kreeg en wanneer. De PDF zelf staat daarna buiten de kluis."
    )
    return PlainLabel(words, parent, style="small", tone="textSecondary")


def _new_password() -> str:
    return str(pages.paper("new password")())


def _rendered(pack: MeetingPack, grey: bool, stopped: Callable[[], bool]) -> bytes:  # noqa: FBT001  (partial)
    pdf: bytes = pages.paper("pack")(pack, black_and_white=grey, stopped=stopped)
    return pdf


def _usual_folder() -> Path:
    """The documents of this user, or the home folder where there are none."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    documents = Path(place or Path.home())
    return documents if documents.is_dir() else Path.home()
