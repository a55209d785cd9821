"""Who comes to a meeting: type a name, pick or add a person, take one off again."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.children import LONGEST_NAME
from coachdesk.domain.ids import PersonId, new_id
from coachdesk.domain.persons import Person
from coachdesk.domain.plain_letters import plain
from coachdesk.domain.wording import _
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.suggestion_list import Suggestion
from coachdesk.ui.shared.type_ahead import TypeAhead

MOST = 8  # suggestions at a time


class PeopleField(QWidget):
    """The participants in their order. Somebody who is not known yet is added by name.

    Signals:
        changed: somebody was added or taken off, or a function was typed. Carries the ids.
    """

    changed = Signal(tuple)

    def __init__(self, known: Sequence[Person], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: dict[PersonId, Person] = {person.id: person for person in known}
        self._rows: dict[PersonId, _Row] = {}
        self.finder = TypeAhead(
            self._suggest,
            self,
            placeholder=_("Typ een naam, Enter voegt toe"),
            name=_("Deelnemers"),
        )
        self._mark = QWidget(self)  # never seen, but it has a place for Tab, behind the finder
        self._mark.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._mark.hide()
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(1))
        column.addWidget(self.finder)
        column.addLayout(self._list)
        self.setFocusProxy(self.finder)
        self.finder.picked.connect(self._on_picked)

    def voice(self) -> QWidget:
        """The part that is named and described to a screen reader."""
        return self.finder.voice()

    def value(self) -> tuple[PersonId, ...]:
        """Who comes."""
        return tuple(self._rows)

    def set_value(self, ids: Sequence[PersonId]) -> None:
        """Show these people."""
        for person_id in tuple(self._rows):
            self._take_off(person_id)
        for person_id in ids:
            if person_id in self._known:
                self._add(self._known[person_id], new=False)
        self.changed.emit(self.value())

    def trouble(self) -> str:
        """A name that was typed and not picked: whoever it is would not come."""
        if self.finder.text().strip():
            return _("Kies een naam uit de lijst, of haal de tekst weg.")
        return ""

    def typed(self) -> list[dict[str, str]]:
        """What stands in the field, for a draft; somebody new has a name."""
        return [row.typed() for row in self._rows.values()]

    def take_up(self, typed: Sequence[dict[str, str]]) -> None:
        """Show again what a draft kept."""
        self.set_value(())
        for one in typed:
            known = self._known.get(PersonId(one["id"]))
            if known is not None:
                self._add(known, new=False)
            elif one["name"]:
                person = Person(id=PersonId(one["id"]), name=one["name"], function=one["function"])
                self._add(person, new=True)
        self.changed.emit(self.value())

    def people(self) -> list[Person]:
        """Who comes, as persons, with what was typed about those who are new."""
        return [row.person() for row in self._rows.values()]

    def new(self) -> list[Person]:
        """Those who come and were not known yet."""
        return [row.person() for row in self._rows.values() if row.is_new]

    def _suggest(self, text: str) -> list[Suggestion]:
        wanted = plain(text).split()
        found = [
            Suggestion(person.id, person.name, _detail(person), "user-round")
            for person in self._known.values()
            if person.id not in self._rows and _fits(person, wanted)
        ][:MOST]
        name = " ".join(text.split())[:LONGEST_NAME]
        if name and plain(name) not in {plain(person.name) for person in self._known.values()}:
            words = _("Nieuw: {name}").format(name=name)
            found.append(Suggestion(name, words, "", "user-round-plus", "new"))
        return found

    def _on_picked(self, suggestion: Suggestion) -> None:
        key = str(suggestion.key)
        self.finder.set_chosen(None)
        if suggestion.kind == "new":
            row = self._add(Person(id=PersonId(new_id()), name=key), new=True)
            row.function.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._add(self._known[PersonId(key)], new=False)
            self.finder.line.setFocus()
        self.changed.emit(self.value())

    def _add(self, person: Person, *, new: bool) -> "_Row":
        row = _Row(person, self, new=new)
        before: QWidget = self._stops()[-1]
        self._rows[person.id] = row
        self._list.addWidget(row)
        for stop in (row.function, row.cross):  # else they come after all the rest
            QWidget.setTabOrder(before, stop)
            before = stop
        row.show()  # at once: Tab may come here next
        row.cross.clicked.connect(partial(self._on_cross, person.id))
        row.function.returnPressed.connect(self.finder.line.setFocus)
        row.function.changed.connect(lambda: self.changed.emit(self.value()))
        return row

    def _stops(self) -> list[QWidget]:
        """Behind which the next person has a turn for Tab."""
        return [self._mark, *(row.cross for row in self._rows.values())]

    def _on_cross(self, person_id: PersonId) -> None:
        self._take_off(person_id)
        self.finder.setFocus()
        self.changed.emit(self.value())

    def _take_off(self, person_id: PersonId) -> None:
        row = self._rows.pop(person_id)
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()


class _Row(QWidget):
    """One person; of somebody new the function can be typed."""

    def __init__(self, person: Person, parent: QWidget, *, new: bool) -> None:
        super().__init__(parent)
        self._person, self.is_new = person, new
        self.function = LineField(
            parent=self,
            placeholder=_("Functie, bijvoorbeeld jeugdarts"),
            limit=LONGEST_NAME,
            name=_("Functie van {name}").format(name=person.name),
        )
        self.function.set_value(person.function if new else "")
        self.function.setVisible(new)
        self.cross = CdButton(
            parent=self,
            icon="x",
            kind=Kind.QUIET,
            compact=True,
            name=_("Haal {name} weg").format(name=person.name),
        )
        detail = PlainLabel(_detail(person), self, style="small", tone="textSecondary", wrap=False)
        detail.setVisible(not new)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.space(1), 0, 0, 0)
        row.setSpacing(look.space(2))
        row.addWidget(PlainLabel(person.name, self, wrap=False))
        row.addWidget(detail)
        row.addWidget(self.function, 1)
        row.addStretch(0 if new else 1)
        row.addWidget(self.cross)

    def typed(self) -> dict[str, str]:
        """For a draft."""
        person = self.person()
        new = {"name": person.name, "function": person.function}
        return {"id": person.id, **(new if self.is_new else {"name": "", "function": ""})}

    def person(self) -> Person:
        """With the function that was typed."""
        if not self.is_new:
            return self._person
        return Person(
            id=self._person.id, name=self._person.name, function=self.function.value().strip()
        )


def _detail(person: Person) -> str:
    return " · ".join(part for part in (person.function, person.organisation) if part)


def _fits(person: Person, wanted: Sequence[str]) -> bool:
    """Whether each typed word begins a word of the name or the function."""
    words = plain(f"{person.name} {person.function} {person.organisation}").split()
    return all(any(word.startswith(one) for word in words) for one in wanted)
