"""The word check: after a pause in typing, one word at a time that no camera would record."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from coachdesk.domain.camera_check import INTERPRETIVE, CameraCheck, Found
from coachdesk.domain.wording import _
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.notice import Notice
from coachdesk.ui.shared.text_area import TextArea
from coachdesk.ui.shared.text_marks import Span

PAUSE_MS = 1500


class WordHint(Notice):
    """A hint below the facts, never an error: move the sentence, or let it stand.

    *who* gives what the child is called; *words* are those that it looks for, none: never.

    Signals:
        told: the hint came, changed or went away.
    """

    told = Signal()

    def __init__(
        self,
        facts: TextArea,
        thoughts: TextArea,
        parent: QWidget | None = None,
        *,
        who: Callable[[], str],
        words: Sequence[str] = INTERPRETIVE,
    ) -> None:
        self.move_over = CdButton(_("Verplaats zin naar duiding"), compact=True)
        self.let_stand = CdButton(_("Laat staan"), kind=Kind.QUIET, compact=True)
        super().__init__(
            "", parent, tone="attention", icon="lightbulb", buttons=(self.move_over, self.let_stand)
        )
        self._facts, self._thoughts, self._who = facts, thoughts, who
        self._words = tuple(words)
        self._left: set[str] = set()
        self._camera: CameraCheck | None = None
        self._found: Found | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.look)
        facts.changed.connect(self._on_typed)
        self.move_over.clicked.connect(self._on_move)
        self.let_stand.clicked.connect(self._on_leave)
        self.hide()

    def look(self) -> None:
        """Look now, without waiting for the pause."""
        self._pause.stop()
        self._show(self._check(self._facts.value()))

    def reword(self) -> None:
        """Names went on or off, or it is about somebody else."""
        if self._found is not None:
            self.set_text(self._found.hint(self._who()))

    def stop(self) -> None:
        """No more hints: the form closes."""
        self._pause.stop()

    def _show(self, found: Found | None) -> None:
        self._found = found
        if found is not None:
            self.set_text(found.hint(self._who()))
        self.setVisible(found is not None)
        self._facts.remark(self._remarked)
        self.told.emit()

    def _check(self, text: str) -> Found | None:
        if not self._words:
            return None
        if self._camera is None:  # made in the first pause, not while the form opens
            self._camera = CameraCheck(self._words)
        return self._camera.first(text, self._left)

    def _remarked(self, paragraph: str) -> list[Span]:
        """Where in one paragraph of the facts the word stands that is spoken of."""
        if self._found is None:
            return []
        found = self._check(paragraph)
        same = found is not None and found.word == self._found.word
        return [(found.start, found.end)] if found is not None and same else []

    def _on_typed(self) -> None:
        found, text = self._found, self._facts.value()
        if found is not None and text[found.start : found.end] != found.typed:
            self._show(None)
        self._pause.start()

    def _on_move(self) -> None:
        """The sentence goes to the interpretation; Ctrl Z in the facts brings it back there."""
        found = self._found
        if found is None:
            return
        text = self._facts.value()
        sentence = text[found.sentence_start : found.sentence_end]
        space = text[found.sentence_end :].startswith(" ")
        cursor = self._facts.textCursor()
        cursor.setPosition(found.sentence_start)
        cursor.setPosition(found.sentence_end + space, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        end = self._thoughts.textCursor()
        end.movePosition(QTextCursor.MoveOperation.End)
        apart = " " if self._thoughts.value().strip() else ""
        end.insertText(apart + sentence)
        self._facts.setFocus()
        self.look()

    def _on_leave(self) -> None:
        if self._found is not None:
            self._left.add(self._found.word)
        self._facts.setFocus()
        self.look()
