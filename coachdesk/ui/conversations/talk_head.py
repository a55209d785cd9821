"""The head of a page about a talk: with whom, when, where, how long, and Vastleggen."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.ids import ChildId
from coachdesk.domain.wording import _
from coachdesk.ui.care_signals.child_finder import ChildFinder
from coachdesk.ui.care_signals.known import Known
from coachdesk.ui.conversations.minutes_field import MinutesField
from coachdesk.ui.shared import look
from coachdesk.ui.shared.badge import Badge, status
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.choice_box import ChoiceBox
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.fitting import Fitting
from coachdesk.ui.shared.flow_layout import FlowLayout
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.moment_field import MomentField
from coachdesk.ui.shared.names_display import NameDisplay
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.suggestion_list import Suggestion
from coachdesk.ui.shared.type_ahead import TypeAhead

WHO_LEAST, WHO_PX = 240, 300  # px of the line in which one types about whom it is


class TalkHead(Fitting, QWidget):
    """Above the page: it does not scroll away. Without a child it asks about whom first.

    Signals:
        chosen: a child was picked. Carries its id.
        children_changed: it is about other children now.
        record_wanted: Vastleggen was pressed.
    """

    chosen = Signal(str)
    children_changed = Signal()
    record_wanted = Signal()

    def __init__(self, known: Known, names: NameDisplay, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finder = ChildFinder(known.children, known.schools, names, first=known.school.id)
        self.title = PlainLabel("", self, style="h2", wrap=False)
        self.who = TypeAhead(
            self._finder.suggest,
            self,
            placeholder=_("Typ een naam, groep of code"),
            name=_("Over wie?"),
        )
        self.who_field = Field("", self.who, self)
        self.who.setMinimumWidth(look.scaled(WHO_LEAST))
        self.who_field.setMaximumWidth(look.scaled(WHO_PX))
        self.who.voice().setAccessibleName(_("Over wie?"))
        self._child_ids: tuple[ChildId, ...] = ()
        self.draft = Badge(status("concept"), self)
        self.record = CdButton(_("Vastleggen"), self, key="Ctrl Enter", kind=Kind.PRIMARY)
        self.when = MomentField(known.read_moment, self, clock=known.clock)
        self.when_field = Field("", self.when, self)
        self.when.voice().setAccessibleName(_("Wanneer was het gesprek?"))
        self.place = LineField(
            parent=self, icon="map-pin", placeholder=_("Plaats"), name=_("Plaats")
        )
        self.place.setFixedWidth(look.scaled(150))
        self.place.cover_names(names)
        self.minutes = MinutesField(self)
        self.note = PlainLabel("", self, style="small", tone="textSecondary", wrap=False)
        self.note.setMinimumHeight(look.size("controlHeight"))
        self.extra: list[CdButton] = []
        self._line = FlowLayout(gap=look.space(2))
        self._arrange()
        self.draft.hide()
        self.who.picked.connect(self._on_picked)
        self.record.clicked.connect(self.record_wanted)

    def add(self, widget: QWidget) -> None:
        """Put something more in the line with when and where, before the remark."""
        self._line.removeWidget(self.note)
        self._line.addWidget(widget)
        self._line.addWidget(self.note)

    def hold(self, why: str) -> None:
        """Nothing can be written here, for this reason."""
        self.record.block(why)
        for number in range(self._line.count()):
            item = self._line.itemAt(number)
            widget = item.widget() if item is not None else None
            if widget is not None and widget not in self.extra:
                widget.setEnabled(False)
                widget.setToolTip(why)

    def add_action(self, button: CdButton) -> None:
        """Put a button before Vastleggen; Tab comes there last."""
        self.extra.append(button)
        self._top.insertWidget(self._top.indexOf(self.record), button)

    def add_last(self, button: CdButton | None) -> None:
        """Put a button, if there is one, at the end of the line; Tab comes there last."""
        if button is not None:
            self._line.addWidget(button)
            self.extra.append(button)

    def child_ids(self) -> tuple[ChildId, ...]:
        """Whom the talk is about."""
        return self._child_ids

    def set_children(self, child_ids: Sequence[ChildId]) -> None:
        """It is about these; without any it asks."""
        self._child_ids = tuple(child_ids)
        self.who_field.setVisible(not child_ids)
        self.children_changed.emit()
        self.fit()

    def tell(self, note: str) -> None:
        """The remark at the end of the line; nothing when it is empty."""
        self.note.setText(note)
        self.note.setVisible(bool(note))

    def fit(self) -> None:
        """The key caps go where they leave no room for a name to be typed."""
        for on in (True, False):
            for button in (*self.extra, self.record):
                button.show_key(on=on)
            self._top.invalidate()  # of a layout in a layout Qt does so only later
            if self._top.minimumSize().width() <= self.width():
                return

    def _arrange(self) -> None:
        self._top = top = QHBoxLayout()
        top.setSpacing(look.space(3))
        top.addWidget(self.title)
        top.addWidget(self.who_field, WHO_PX)  # as wide as it may, before the empty space
        top.addWidget(self.draft)
        top.addStretch(1)
        top.addWidget(self.record)
        for widget in (self.when_field, self.place, self.minutes, self.note):
            self._line.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(2))
        column.addLayout(top)
        column.addLayout(self._line)

    def _on_picked(self, suggestion: Suggestion) -> None:
        self.chosen.emit(ChildId(str(suggestion.key)))


def choice(options: Sequence[tuple[str, Any]], name: str, parent: QWidget) -> ChoiceBox:
    """A small list to choose from, each with its value."""
    box = ChoiceBox(parent)
    box.setAccessibleName(name)
    box.setToolTip(name)
    for words, value in options:
        box.addItem(words, value)
    box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
    return box
