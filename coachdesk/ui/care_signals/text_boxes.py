"""What was seen or heard and, softer beside it, what I make of it; the word check below them."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.wording import _
from coachdesk.ui.care_signals.word_hint import WordHint
from coachdesk.ui.shared import look
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.names_display import NameDisplay
from coachdesk.ui.shared.text_area import TextArea

LINES, MOST_LINES = 4, 9
WIDER = (3, 2)  # the facts have more room


class TextBoxes(QWidget):
    """Gezien of gehoord and Mijn duiding, side by side."""

    def __init__(
        self,
        names: NameDisplay,
        parent: QWidget | None = None,
        *,
        who: Callable[[], str],
        words: Sequence[str],
    ) -> None:
        super().__init__(parent)
        self.facts, self.thoughts = _boxes()
        for box in (self.facts, self.thoughts):
            box.cover_names(names)
        what, hint = _("Gezien of gehoord"), _("alleen wat een camera ook ziet")
        self.fact_field = Field(what, self.facts, self, hint=hint, icon="eye")
        what, hint = _("Mijn duiding"), _("mag leeg blijven")
        self.thought_field = Field(what, self.thoughts, self, hint=hint, icon="lightbulb")
        self.hint = WordHint(self.facts, self.thoughts, self, who=who, words=words)
        row = QHBoxLayout()
        row.setSpacing(look.space(3) + 2)
        for field, share in zip((self.fact_field, self.thought_field), WIDER, strict=True):
            row.addWidget(field, share)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(2))
        column.addLayout(row)
        column.addWidget(self.hint)


def _boxes() -> tuple[TextArea, TextArea]:
    """Both without a parent yet: else Tab would find the Field later, and go back to it."""
    facts = TextArea(
        placeholder=_("Wat zag of hoorde je precies? Letterlijke woorden tussen aanhalingstekens."),
        min_lines=LINES,
        max_lines=MOST_LINES,
        literal=True,
    )
    thoughts = TextArea(
        placeholder=_("Wat denk ik dat er speelt? Blijft apart van de feiten, ook in de PDF."),
        kind="interpretation",
        min_lines=LINES,
    )
    return facts, thoughts
