"""About which children: typed one by one, each a row that can be taken out again."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.ids import ChildId
from coachdesk.domain.wording import _
from coachdesk.ui.care_signals.child_finder import ChildFinder
from coachdesk.ui.shared import look
from coachdesk.ui.shared.chip import ChipRow
from coachdesk.ui.shared.choice import Choice
from coachdesk.ui.shared.names_display import NameDisplay
from coachdesk.ui.shared.suggestion_list import Suggestion
from coachdesk.ui.shared.type_ahead import TypeAhead


class ChildrenField(QWidget):
    """A line to type in, and the chosen ones as chips under it: unticking takes one out.

    Signals:
        changed: other children are chosen, or something is typed. Carries their ids.
    """

    changed = Signal(object)

    def __init__(
        self, finder: ChildFinder, names: NameDisplay, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._finder, self._names = finder, names
        self._chosen: tuple[ChildId, ...] = ()
        self.line = TypeAhead(self._suggest, self, placeholder=_("Typ een naam, groep of code"))
        self.chips = ChipRow((), self, name=_("Gekozen kinderen"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(2))
        column.addWidget(self.line)
        column.addWidget(self.chips)
        self.setFocusProxy(self.line)
        self.line.picked.connect(self._on_picked)
        self.line.line.changed.connect(lambda: self.changed.emit(self._chosen))
        self.chips.changed.connect(self._on_unticked)
        self._show()

    def voice(self) -> QWidget:
        """The part that is named and described to a screen reader."""
        return self.line.line

    def value(self) -> tuple[ChildId, ...]:
        return self._chosen

    def set_value(self, child_ids: Sequence[ChildId]) -> None:
        self._chosen = tuple(child_ids)
        self._show()
        self.changed.emit(self._chosen)

    def typed(self) -> dict[str, Any]:
        """For a draft: who was chosen, and what was typed so far."""
        return {"ids": list(self._chosen), "text": self.line.text()}

    def take_up(self, typed: Mapping[str, Any]) -> None:
        """Show what a draft kept."""
        self.set_value([ChildId(str(child_id)) for child_id in typed["ids"]])
        self.line.line.setText(str(typed["text"]))

    def trouble(self) -> str:
        """What was typed and stands for nobody."""
        if self.line.text().strip():
            return _("Kies een naam uit de lijst, of haal de tekst weg.")
        return ""

    def reword(self) -> None:
        """Names went on or off."""
        self._show()

    def _suggest(self, typed: str) -> list[Suggestion]:
        return [one for one in self._finder.suggest(typed) if one.key not in self._chosen]

    def _show(self) -> None:
        known = [child for child in map(self._finder.child, self._chosen) if child]
        with QSignalBlocker(self.chips):
            self.chips.set_choices([Choice(one.id, self._names.child(one)) for one in known])
            self.chips.set_value(self._chosen)
        self.chips.setVisible(bool(known))

    def _on_picked(self, suggestion: Suggestion) -> None:
        self.line.set_chosen(None)
        self.set_value((*self._chosen, ChildId(str(suggestion.key))))

    def _on_unticked(self, values: Sequence[object]) -> None:
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.set_value([child_id for child_id in self._chosen if child_id in values])
