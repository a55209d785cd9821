"""The boxes Gedachte and Helpende gedachte: texts in which each thought can be weighed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from coachdesk.domain.wording import _
from coachdesk.ui.conversations.belief_popup import BeliefPopup
from coachdesk.ui.conversations.g_box import SIDE, GBox
from coachdesk.ui.conversations.thought_area import ThoughtArea
from coachdesk.ui.conversations.thought_lines import Belief, Lines, ThoughtKeeper
from coachdesk.ui.shared import look
from coachdesk.ui.shared.icon_spot import IconSpot
from coachdesk.ui.shared.literal_words import is_literal

TONE = "gGedachte"


class ThoughtBox(GBox):
    """Wat dacht je toen? Each paragraph is one thought.

    Signals:
        changed: a thought, or how true it feels, is another. Carries the lines.
    """

    changed = Signal(object)

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(
            _("Gedachte"),
            parent,
            tone=TONE,
            icon="cloud",
            question=_("Wat dacht je toen?"),
            number=number,
        )
        self._keeper = ThoughtKeeper()
        self._asked = 0
        self._popup: BeliefPopup | None = None
        self.text = ThoughtArea(self, believed=self._believed, name=self.title)
        self.literal = LiteralTick(self.text, self)
        self.body.addWidget(self.text, 1)
        self.body.addWidget(self.literal)
        self.setFocusProxy(self.text)
        self.text.changed.connect(self._on_typed)
        self.text.belief_wanted.connect(self._on_belief_wanted)

    def first(self) -> QWidget:
        return self.text

    def value(self) -> Lines:
        return self._keeper.lines

    def set_value(self, lines: Lines) -> None:
        self._keeper.begin(lines)
        self.text.set_value(self._keeper.text())
        self.text.place_buttons()

    def _believed(self, number: int) -> Belief:
        lines = self._keeper.lines
        return lines[number].belief if number < len(lines) else Belief()

    def _on_typed(self, text: str) -> None:
        self._keeper.follow(text)
        self.text.place_buttons()
        self.changed.emit(self.value())

    def _on_belief_wanted(self, number: int) -> None:
        self._asked = number
        if self._popup is None:
            self._popup = BeliefPopup(self.text)
            self.destroyed.connect(self._popup.deleteLater)
            self._popup.changed.connect(self._on_believed)
        self._popup.open_at(self.text.place_of(number), self._believed(number))

    def _on_believed(self, belief: Belief) -> None:
        self._keeper.believe(self._asked, belief)
        self.text.place_buttons()
        self.changed.emit(self.value())


class HelpingArea(ThoughtArea):
    """The helping thought: one thought, however long, and how true it feels now.

    Signals:
        belief_changed: how true it feels is another. Carries the Belief.
    """

    belief_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._belief = Belief()
        self._popup: BeliefPopup | None = None
        super().__init__(
            parent, believed=lambda _number: self._belief, name=_("Helpende gedachte"), whole=True
        )
        self.belief_wanted.connect(self._on_belief_wanted)

    def belief(self) -> Belief:
        """How true it feels."""
        return self._belief

    def set_belief(self, belief: Belief) -> None:
        """Show that it feels so true."""
        self._belief = belief
        self.place_buttons()
        self.belief_changed.emit(belief)

    def _on_belief_wanted(self, number: int) -> None:
        if self._popup is None:
            self._popup = BeliefPopup(self, whole=True)
            self.destroyed.connect(self._popup.deleteLater)
            self._popup.changed.connect(self.set_belief)
        self._popup.open_at(self.place_of(number), self._belief)


class LiteralTick(QWidget):
    """Letterlijk gezegd: whether the paragraph with the cursor is somebody's own words."""

    def __init__(self, text: ThoughtArea, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.tick = QCheckBox(_("Letterlijk gezegd"), self)
        self.tick.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, 0, SIDE, 4)
        row.setSpacing(look.space(2) - 2)
        row.addWidget(IconSpot("quote", self, role="textSecondary"))
        row.addWidget(self.tick)
        row.addStretch(1)
        text.cursorPositionChanged.connect(self._look)
        text.changed.connect(self._look)
        self.tick.clicked.connect(self._on_ticked)
        self._look()

    def _look(self) -> None:
        block = self._text.textCursor().block()
        self.tick.setChecked(is_literal(block.text()))

    def _on_ticked(self) -> None:
        self._text.toggle_literal()
        self._look()
