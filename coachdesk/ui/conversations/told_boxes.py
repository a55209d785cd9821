"""What do parents tell? A box for each who was there, so that each has views of their own."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coachdesk.domain.ids import PersonId
from coachdesk.domain.wording import _
from coachdesk.ui.conversations.parent_talk_fields import Told
from coachdesk.ui.shared import look
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.names_display import NameDisplay
from coachdesk.ui.shared.text_area import TextArea

LINES = 5


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Teller:
    """Somebody who was there: what they are to the child, as shown and as kept with the words."""

    person_id: PersonId
    shown: str
    whose: str


class ToldBoxes(QWidget):
    """A box with words in it stays, also when its person turns out not to have been there.

    Signals:
        changed: something else was typed. Carries what each told.
        ordered: other boxes are there: the order of Tab is another.
    """

    changed = Signal(object)
    ordered = Signal()

    def __init__(self, names: NameDisplay, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._tellers: Sequence[Teller] = ()
        self._known: dict[PersonId | None, str] = {}
        self._boxes: dict[PersonId | None, TextArea] = {}
        self._fields: dict[PersonId | None, Field] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(look.space(3))
        self._show()

    def texts(self) -> Sequence[TextArea]:
        """The boxes in sight, in order."""
        return [self._boxes[key] for key in self._in_sight()]

    def show_tellers(self, tellers: Sequence[Teller]) -> None:
        """These were there."""
        self._tellers = tellers
        self._known |= {one.person_id: one.whose for one in tellers}
        self._show()

    def value(self) -> tuple[Told, ...]:
        found = []
        for key in self._in_sight():
            text = self._boxes[key].value()
            if text.strip():
                found.append(Told(text=text, person_id=key, whose=self._known.get(key, "")))
        return tuple(found)

    def set_value(self, told: Sequence[Told]) -> None:
        self._known |= {one.person_id: one.whose for one in told if one.whose}
        texts = {one.person_id: one.text for one in told}
        for key in (*self._boxes, *texts):
            self._box(key).set_value(texts.get(key, ""))
        self._show()

    def _in_sight(self) -> list[PersonId | None]:
        """Those who were there; others only with words in their box; the parents if nobody."""
        keys: list[PersonId | None] = [one.person_id for one in self._tellers]
        filled = [key for key, box in self._boxes.items() if box.value().strip()]
        keys += [key for key in filled if key not in keys]
        return keys or [None]

    def _show(self) -> None:
        shown: dict[PersonId | None, str] = {one.person_id: one.shown for one in self._tellers}
        before, now = list(self._fields), self._in_sight()
        for key in now:
            self._box(key)
            who = shown.get(key) or self._names.text(self._known.get(key, ""))
            asked = _("Wat vertelt {who}?").format(who=who)
            self._fields[key].label.setText(asked if key else _("Wat vertellen ouders?"))
            self._boxes[key].setAccessibleName(self._fields[key].label.text())
        for key in (*before, *now):
            self._fields[key].setVisible(key in now)
        for key in now:  # in the order of those who were there
            self._row.removeWidget(self._fields[key])
            self._row.addWidget(self._fields[key], 1)
        self.setFocusProxy(self._boxes[now[0]])
        self.ordered.emit()

    def _box(self, key: PersonId | None) -> TextArea:
        if key not in self._boxes:
            box = TextArea(parent=self, min_lines=LINES, literal=True)
            box.cover_names(self._names)
            self._boxes[key] = box
            self._fields[key] = Field("-", box, self, icon="message-square-text")
            box.changed.connect(lambda: self.changed.emit(self.value()))
        return self._boxes[key]
