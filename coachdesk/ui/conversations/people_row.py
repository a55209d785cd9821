"""Who was there: one chip for each adult around the child."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from coachdesk.domain.bonds import Bond
from coachdesk.domain.ids import PersonId
from coachdesk.domain.persons import Person
from coachdesk.domain.wording import _
from coachdesk.ui.children.called import relation_of
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.chip import ChipRow
from coachdesk.ui.shared.choice import Choice
from coachdesk.ui.shared.names_display import NameDisplay
from coachdesk.ui.shared.plain_label import PlainLabel


class PeopleRow(QWidget):
    """The involved as chips: Anja Proefstra, moeder.

    Signals:
        changed: others were there. Carries their ids.
        add_wanted: somebody is missing among them.
    """

    changed = Signal(object)
    add_wanted = Signal()

    def __init__(self, names: NameDisplay, parent: QWidget | None = None, *, can_add: bool) -> None:
        super().__init__(parent)
        self._names = names
        self._people: Sequence[tuple[Bond, Person]] = ()
        self._others: tuple[PersonId, ...] = ()
        self._choices: list[Choice] = []
        self.chips = ChipRow((), self)
        self.nobody = PlainLabel("", self, style="small", tone="textSecondary", wrap=False)
        self.add = CdButton(
            _("Betrokkene toevoegen"), self, icon="user-round-plus", kind=Kind.QUIET, compact=True
        )
        self.add.setVisible(can_add)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space(2))
        row.addWidget(self.chips, 1)
        row.addWidget(self.nobody, 1)
        row.addWidget(self.add, 0, Qt.AlignmentFlag.AlignTop)
        self.setFocusProxy(self.chips)
        self.chips.changed.connect(lambda: self.changed.emit(self.value()))
        self.add.clicked.connect(self.add_wanted)
        self.show_people(())

    def voice(self) -> QWidget:
        """The part that is named and described to a screen reader."""
        return self.chips

    def stops(self) -> Sequence[QWidget]:
        """Where Tab stops: at those who may have been there; while there is nobody, to add one."""
        chip = self.chips.focusProxy()
        return (chip,) if chip is not None and self._people else (self.add,)

    def last_stops(self) -> Sequence[QWidget]:
        """Where it stops after all the rest: somebody more is rarely needed."""
        return (self.add,) if self._people else ()

    def show_people(self, people: Sequence[tuple[Bond, Person]]) -> None:
        """These are around the child; who was chosen stays so."""
        chosen = self.value()
        self._people = people
        self._fill(chosen)

    def reword(self) -> None:
        """Names went on or off."""
        self._fill(self.value())

    def value(self) -> tuple[PersonId, ...]:
        there = (PersonId(str(value)) for value in self.chips.value())
        return (*there, *self._others)

    def set_value(self, person_ids: Iterable[PersonId]) -> None:
        self._fill(tuple(person_ids))
        self.changed.emit(self.value())

    def _fill(self, chosen: Sequence[PersonId]) -> None:
        known = [person.id for _bond, person in self._people]
        self._others = tuple(i for i in chosen if i not in known)  # not around the child any more
        choices = [Choice(one.id, self._words(bond, one)) for bond, one in self._people]
        with QSignalBlocker(self.chips):
            if choices != self._choices:
                self._offer(choices)
            self.chips.set_value(chosen)
        self.nobody.setText("" if known else _("Nog niemand bij Betrokken."))
        self.nobody.setVisible(not known)
        self.chips.setVisible(bool(known))

    def _offer(self, choices: list[Choice]) -> None:
        """Other chips; the keyboard stays here."""
        here = self.chips.isAncestorOf(QApplication.focusWidget() or self)
        self._choices = choices
        self.chips.set_choices(choices)
        if here and choices:
            self.chips.setFocus(Qt.FocusReason.OtherFocusReason)

    def _words(self, bond: Bond, person: Person) -> str:
        called = self._names.person(person)
        hidden = called != person.name  # then it says already what they are: moeder van K-031
        return called if hidden else f"{called}, {relation_of(bond, self._names)}"
