"""Pieces of a recorded signal that fit in neither box, each with its kind and whose it is."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.ids import ParagraphId
from coachdesk.ui.shared import look
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.names_display import NameDisplay
from coachdesk.ui.shared.text_area import TextArea

MOST_LINES = 6


class OthersField(QWidget):
    """A box for each. One that is emptied takes the piece out of the signal.

    Signals:
        changed: one of the texts is another. Carries the ids and texts.
    """

    changed = Signal(object)

    def __init__(
        self,
        kinds: Sequence[tuple[ParagraphId, str]],
        names: NameDisplay,
        parent: QWidget | None = None,
    ) -> None:
        """*kinds* says above each box what stands in it: "Duiding van juf Tine"."""
        super().__init__(parent)
        self.boxes: dict[ParagraphId, TextArea] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(3))
        for paragraph_id, kind in kinds:
            box = TextArea(min_lines=1, max_lines=MOST_LINES)
            box.cover_names(names)
            box.changed.connect(lambda: self.changed.emit(self.value()))
            self.boxes[paragraph_id] = box
            column.addWidget(Field(kind, box, self))

    def value(self) -> tuple[tuple[ParagraphId, str], ...]:
        return tuple((paragraph_id, box.value()) for paragraph_id, box in self.boxes.items())

    def set_value(self, texts: Sequence[tuple[ParagraphId, str]]) -> None:
        for paragraph_id, text in texts:
            if paragraph_id in self.boxes:
                self.boxes[paragraph_id].set_value(text)
