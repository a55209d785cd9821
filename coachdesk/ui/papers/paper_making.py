"""Gives a paper out: its files and its record together, or neither."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from coachdesk.domain.documents import Document, Recipient
from coachdesk.domain.errors import CoachdeskError
from coachdesk.domain.ids import DocumentId, PersonId, RecipientId, new_id
from coachdesk.domain.wording import _
from coachdesk.operations.copies import copies_to_give_out
from coachdesk.operations.giving_out import PaperChoices, PaperToGiveOut
from coachdesk.operations.papers import paper_mark, record_given_out, take_off_record
from coachdesk.reports.paper_file import PaperBatch
from coachdesk.ui.desk import Desk
from coachdesk.ui.papers.drawing import (
    STAMPED,
    Given,
    Looks,
    Stopped,
    drawn,
    protected,
    stamped,
)
from coachdesk.ui.shared import background
from coachdesk.ui.shared.background import Cancel

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Receiver:
    """Somebody who gets a copy; *person_id* is empty when the name was typed."""

    given: Given
    person_id: PersonId | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PaperOrder:
    """What was chosen: which paper, for whom and why. *each_own*: a copy on each one's name."""

    choices: PaperChoices
    looks: Looks
    receivers: tuple[Receiver, ...]
    each_own: bool
    purpose: str
    ground: str
    file_name: str = ""
    draft_id: str = ""

    def sharing(self) -> list[tuple[Receiver, ...]]:
        """Who share one copy: nobody where each gets their own, and else all of them."""
        if self.each_own or self.choices.own_rows:
            return [(one,) for one in self.receivers]
        return [self.receivers]

    def known(self) -> list[tuple[PersonId, ...]]:
        """The same, of those who were not typed."""
        return [tuple(one.person_id for one in some if one.person_id) for some in self.sharing()]


@dataclass(frozen=True, slots=True, repr=False)
class Copy:
    """One file or one pile of paper: what stands on it, and who get it."""

    ready: PaperToGiveOut
    given: tuple[Given, ...]


class PaperMaking(QObject):
    """Carries out one order at a time. It outlives the form, so that no file stays unrecorded.

    The files wait under hidden names until their bytes are on the disk; then they are recorded
    and get their own names at once, in one turn of this thread, so that no lock comes in between.
    Recorded first: where the power fails in between, there is no paper that nobody recorded.

    Signals:
        made: the files are there and recorded. Carries the Documents.
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
        self._batch: PaperBatch | None = None
        desk.closing.connect(self.stop)

    def busy(self) -> bool:
        """Whether a paper is being made."""
        return self._cancel is not None

    def start(self, order: PaperOrder, folder: Path) -> None:
        """Make the paper in the background; `made`, `failed` or `stopped` follows."""
        copies, mark = self.copies(order), self._desk.ask(paper_mark)
        if not copies or mark is None:
            return
        self._cancel, self._batch = Cancel(), PaperBatch(folder, mark=mark)
        background.run(
            partial(_written, copies, order, self._batch, self._cancel.asked),
            owner=self,
            done=partial(self._on_written, order),
            failed=self._on_failed,
        )

    def stop(self) -> None:
        """Call it off. Nothing is left of it, also when nobody hears any more that it ended."""
        if self._cancel is not None:
            self._cancel.ask()
        if self._batch is not None:
            self._batch.take_back()

    def copies(self, order: PaperOrder) -> list[Copy]:
        """What each receiver gets, or all of them together; none, and `failed`, when refused."""
        found = self.heard(
            lambda: self._desk.ask(
                lambda store: copies_to_give_out(store, order.choices, order.known())
            )
        )
        if found is None:
            return []
        return [
            Copy(ready, tuple(one.given for one in some))
            for ready, some in zip(found, order.sharing(), strict=True)
        ]

    def record(self, documents: Sequence[Document], order: PaperOrder, news: str) -> bool:
        """Write that these were given out; False, and `failed`, when that cannot be."""
        done = self.heard(
            lambda: (
                self._desk.do(
                    lambda store: record_given_out(store, *documents, draft_id=order.draft_id),
                    news=news,
                )
                or None
            )
        )
        return done is not None

    def heard(self, deed: Callable[[], Found | None]) -> Found | None:
        """What the desk gave; what it refused is told by `failed` too."""
        self._desk.refused.connect(self.failed)
        try:
            return deed()
        finally:
            self._desk.refused.disconnect(self.failed)

    def _on_written(self, order: PaperOrder, copies: Sequence[Copy]) -> None:
        batch, self._batch = self._batch, None
        if self._called_off() or batch is None:
            self.stopped.emit()
            return
        try:
            papers = batch.named()
        except CoachdeskError as error:
            self.failed.emit(str(error))
            return
        documents = [
            replace(
                document_of(one, order, self._desk),
                sha256=paper.sha256,
                file_name=paper.path.name,
                password=one.given[0].password,
            )
            for one, paper in zip(copies, papers, strict=True)
        ]
        if not self.record(documents, order, told_of(documents)):
            batch.take_back()
            return
        try:
            batch.put_in_place()
        except CoachdeskError as error:
            words = str(error)
            self._desk.do(lambda store: take_off_record(store, *documents), news=words)
            self.failed.emit(words)
            return
        self.made.emit(tuple(documents))

    def _on_failed(self, error: CoachdeskError) -> None:
        if self._batch is not None:
            self._batch.take_back()
            self._batch = None
        if self._called_off():
            self.stopped.emit()
        else:
            self.failed.emit(str(error))

    def _called_off(self) -> bool:
        """Whether somebody asked to stop; the work is over either way."""
        asked = self._cancel is not None and self._cancel.asked()
        self._cancel = None
        return asked


def told_of(documents: Sequence[Document]) -> str:
    """Stuk gemaakt: overleg-2026-12-03.pdf. Open de map om het te geven."""
    if len(documents) == 1:
        words = _("Stuk gemaakt: {file}. Open de map om het te geven.")
        return words.format(file=documents[0].file_name)
    words = _("{number} stukken gemaakt: {first} en nog {others}. Open de map om ze te geven.")
    first, *others = documents
    return words.format(number=len(documents), first=first.file_name, others=len(others))


def drawn_copies(copies: Sequence[Copy], order: PaperOrder, stopped: Stopped) -> list[bytes]:
    """The bytes of each. Runs on another thread."""
    if order.each_own and not order.choices.own_rows and order.looks.kind in STAMPED:
        return _on_name(copies, order, stopped)
    return [
        protected(drawn(copy.ready.paper, order.looks, stopped), copy.given[0].password)
        for copy in copies
    ]


def _on_name(copies: Sequence[Copy], order: PaperOrder, stopped: Stopped) -> list[bytes]:
    """Each with a name under its text. What is the same for several is drawn once."""
    of_paper: dict[int, dict[int, Copy]] = {}
    for number, copy in enumerate(copies, start=1):
        of_paper.setdefault(id(copy.ready), {})[number] = copy
    made: dict[int, bytes] = {}
    for same in of_paper.values():
        paper = next(iter(same.values())).ready.paper
        given = {number: copy.given[0] for number, copy in same.items()}
        pdf = drawn(paper, order.looks, stopped)
        made |= zip(same, stamped(pdf, paper, given, stopped, of=len(copies)), strict=True)
    return [made[number] for number in sorted(made)]


def document_of(copy: Copy, order: PaperOrder, desk: Desk) -> Document:
    """The record of one copy, without what is known when its file is there."""
    recipients = tuple(
        Recipient(
            id=RecipientId(new_id()), name=given.name, function=given.function, position=place
        )
        for place, given in enumerate(copy.given)
    )
    return Document(
        id=DocumentId(new_id()),
        kind=order.choices.kind,
        made_at=desk.clock.now(),
        purpose=order.purpose,
        ground=order.ground,
        names=copy.ready.names,
        journal_head=copy.ready.journal_head,
        meeting_id=order.choices.meeting_id,
        child_ids=copy.ready.child_ids,
        recipients=recipients,
    )


def _written(
    copies: Sequence[Copy], order: PaperOrder, batch: PaperBatch, stopped: Stopped
) -> Sequence[Copy]:
    """All copies on the disk, hidden. Runs on another thread."""
    for pdf in drawn_copies(copies, order, stopped):
        batch.write(order.file_name, pdf)
    return copies
