"""One note to look at beside the form: its four G's in cells under each other's columns."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from coachdesk.domain.four_g import FourGNote, G
from coachdesk.domain.names import name
from coachdesk.domain.wording import _
from coachdesk.ui.children.told_notes import Said, cells, quoted, thought_words
from coachdesk.ui.conversations.chain_marks import GAP
from coachdesk.ui.conversations.g_box import SIDE
from coachdesk.ui.shared import look
from coachdesk.ui.shared.literal_words import is_literal
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.text_area import TextArea

TONES = {
    G.EVENT: "gGebeurtenis",
    G.THOUGHT: "gGedachte",
    G.FEELING: "gGevoel",
    G.BEHAVIOUR: "gGedrag",
}
LEAST, MOST = 1, 4  # lines; the rest of a long text is scrolled


class SideView(QWidget):
    """Read-only: words can be selected and copied, never changed.

    *whose* is said above it and by a screen reader with each cell. Nothing told takes one line.
    """

    def __init__(
        self,
        whose: str,
        note: FourGNote,
        said: Said,
        order: Sequence[G],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.texts: dict[G, TextArea] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(1))
        self.whose = PlainLabel(whose, self, style="label", tone="textSecondary")
        column.addWidget(self.whose)
        texts = side_texts(note, said, order)
        if not any(texts.values()):
            self.whose.setText(_("{whose}: nog niets").format(whose=whose))
            return
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        for place, (g, text) in enumerate(texts.items()):
            grid.addWidget(self._cell(g, text, whose), 0, place)
            grid.setColumnStretch(place, 1)
        column.addLayout(grid)

    def stops(self) -> Sequence[QWidget]:
        """Where Tab stops: the cells in which there is something to read."""
        return [text for text in self.texts.values() if text.value()]

    def _cell(self, g: G, text: str, whose: str) -> QFrame:
        tone = TONES[g]
        cell = QFrame(self)
        cell.setProperty("kind", "box")
        cell.setProperty("tone", tone)
        head = QFrame(cell)
        head.setProperty("kind", "boxHead")
        head.setProperty("tone", tone)
        label = QVBoxLayout(head)
        label.setContentsMargins(SIDE, 3, SIDE, 3)
        label.addWidget(PlainLabel(name(g), head, style="label", tone=tone))
        area = TextArea(
            text,
            cell,
            name=f"{name(g)}, {whose}",
            kind="side",
            min_lines=LEAST,
            max_lines=MOST,
            literal=True,
        )
        area.setReadOnly(True)
        area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        area.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus if text else Qt.FocusPolicy.NoFocus)
        self.texts[g] = area
        sheet = QVBoxLayout(cell)
        sheet.setContentsMargins(1, 1, 1, 1)
        sheet.setSpacing(0)
        sheet.addWidget(head)
        sheet.addWidget(area, 1)
        return cell


def side_texts(note: FourGNote, said: Said, order: Sequence[G]) -> Mapping[G, str]:
    """What stands in each cell: below the G what belongs to it the next time."""
    texts = cells(note, said, order)
    texts[G.THOUGHT] = "\n".join(thought_words(one, said) for one in note.thoughts)
    helping = said(note.helping_thought)
    if helping and ("helping_thought" in note.own_words or is_literal(helping)):
        helping = quoted(helping)
    more = {
        G.THOUGHT: (_("Helpende gedachte:"), helping),
        G.FEELING: (_("In je lijf:"), said(note.body)),
        G.BEHAVIOUR: (_("Wat ga je proberen?"), said(note.attempt)),
    }
    for g, (label, text) in more.items():
        if text:
            texts[g] = f"{texts[g]}\n{label} {text}".strip()
    return texts
