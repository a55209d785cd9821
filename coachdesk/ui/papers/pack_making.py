"""Makes a pack and gives it out: the file first, then the entry in the journal, or neither."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from coachdesk.domain.documents import Document, PaperKind, Recipient
from coachdesk.domain.errors import CoachdeskError
from coachdesk.domain.ids import DocumentId, MeetingId, RecipientId, new_id
from coachdesk.domain.meetings import NameLevel
from coachdesk.domain.papers import MeetingPack
from coachdesk.domain.wording import _
from coachdesk.operations.papers import PackToGiveOut, pack_to_give_out, record_given_out
from coachdesk.reports.paper_file import WrittenPaper, write_paper
from coachdesk.ui import pages
from coachdesk.ui.desk import Desk
from coachdesk.ui.shared import background
from coachdesk.ui.shared.background import Cancel

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PackOrder:
    """What was chosen: what goes along, for whom and why, and where the file comes."""

    meeting_id: MeetingId
    folder: Path
    file_name: str
    opinions: bool
    black_and_white: bool
    password: str
    recipients: Sequence[tuple[str, str]]
    purpose: str
    ground: str


class PackMaking(QObject):
    """Carries out one order at a time. It outlives the form, so that no file stays unrecorded.

    Signals:
        made: the file is there and recorded. Carries the Document.
        failed: there is no file. Carries why.
        stopped: it was called off, and there is no file.
    """

    made = Signal(object)
    failed = Signal(str)
    stopped = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._cancel: Cancel | None = None
        desk.closing.connect(self.stop)

    def busy(self) -> bool:
        """Whether a pack is being made."""
        return self._cancel is not None

    def start(self, order: PackOrder) -> None:
        """Make the pack in the background; `made`, `failed` or `stopped` follows."""
        ready = self._heard(
            lambda: self._desk.ask(
                lambda store: pack_to_give_out(store, order.meeting_id, opinions=order.opinions)
            )
        )
        if ready is None:
            return
        self._cancel = Cancel()
        background.run(
            partial(_written, ready.pack, order, self._cancel.asked),
            owner=self,
            done=partial(self._on_written, ready, order),
            failed=self._on_failed,
        )

    def stop(self) -> None:
        """Call it off, as soon as may be."""
        if self._cancel is not None:
            self._cancel.ask()

    def _on_written(self, ready: PackToGiveOut, order: PackOrder, paper: WrittenPaper) -> None:
        if self._called_off():
            paper.take_back()
            self.stopped.emit()
            return
        document = _document(ready, order, paper, self._desk)
        told = _("Stuk gemaakt: {file}. Open de map om het te geven.")
        news = told.format(file=paper.path.name)
        recorded = self._heard(
            lambda: (
                self._desk.do(lambda store: record_given_out(store, document), news=news) or None
            )
        )
        if recorded is None:
            paper.take_back()
        else:
            self.made.emit(document)

    def _on_failed(self, error: CoachdeskError) -> None:
        if self._called_off():
            self.stopped.emit()
        else:
            self.failed.emit(str(error))

    def _called_off(self) -> bool:
        """Whether somebody asked to stop; the work is over either way."""
        asked = self._cancel is not None and self._cancel.asked()
        self._cancel = None
        return asked

    def _heard(self, deed: Callable[[], Found | None]) -> Found | None:
        """What the desk gave; what it refused is told by `failed` too."""
        self._desk.refused.connect(self.failed)
        try:
            return deed()
        finally:
            self._desk.refused.disconnect(self.failed)


def _written(pack: MeetingPack, order: PackOrder, stopped: Callable[[], bool]) -> WrittenPaper:
    """The file on the disk. Runs on another thread."""
    render, protected = pages.paper("pack"), pages.paper("protected")
    pdf: bytes = render(pack, black_and_white=order.black_and_white, stopped=stopped)
    if order.password:
        pdf = protected(pdf, order.password)
    return write_paper(order.folder, order.file_name, pdf, stopped=stopped)


def _document(ready: PackToGiveOut, order: PackOrder, paper: WrittenPaper, desk: Desk) -> Document:
    recipients = tuple(
        Recipient(id=RecipientId(new_id()), name=name, function=function, position=place)
        for place, (name, function) in enumerate(order.recipients)
    )
    return Document(
        id=DocumentId(new_id()),
        kind=PaperKind.PACK,
        made_at=desk.clock.now(),
        purpose=order.purpose,
        ground=order.ground,
        names=NameLevel.NONE,
        sha256=paper.sha256,
        journal_head=ready.journal_head,
        file_name=paper.path.name,
        password=order.password,
        meeting_id=order.meeting_id,
        child_ids=ready.child_ids,
        recipients=recipients,
    )
