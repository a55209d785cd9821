"""Reads a typed line as a step, with the children and colleagues that the vault knows."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QObject

from coachdesk.domain.bonds import Bond
from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.children import Child
from coachdesk.domain.ids import ChildId, PersonId
from coachdesk.domain.name_keys import NameKey
from coachdesk.domain.persons import Person
from coachdesk.domain.quick_line import QuickLine, TagKind, read_line
from coachdesk.domain.schools import School
from coachdesk.ui.shared.workplace import Workplace

NAMED = (Child, Person, Bond)


class QuickReader(QObject):
    """The names are read when the first key is typed, and anew after they changed."""

    def __init__(self, workplace: Workplace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workplace, self._desk = workplace, workplace.desk
        self._children: Sequence[NameKey[ChildId]] | None = None
        self._people: Sequence[NameKey[PersonId]] = ()
        self._school: School | None = None
        self._desk.changed.connect(self._on_changed)
        workplace.names.changed.connect(self.forget)
        workplace.school_changed.connect(self.forget)

    def read(self, text: str, *, without: Collection[TagKind] = ()) -> QuickLine:
        """What the line says; tags in it show names as they are shown now."""
        if not text.strip():
            return QuickLine(text="")  # which needs no names
        if self._children is None:
            self._children = self._read_names()
        return read_line(
            text,
            people=self._people,
            children=self._children,
            today=self._workplace.today(),
            school=self._school,
            without=without,
        )

    def forget(self) -> None:
        """Read the names anew when the next key is typed."""
        self._children = None

    def _read_names(self) -> list[NameKey[ChildId]]:
        names = self._workplace.names
        children = self._desk.ask(lambda store: store.children.all()) or []
        likely = self._desk.ask(lambda store: store.persons.colleagues()) or []
        everybody = self._desk.ask(lambda store: store.persons.all()) or []
        people = {person.id: person for person in (*likely, *everybody)}.values()
        self._people = [
            NameKey(id=one.id, shown=names.person(one), names=(one.first_name(), one.name))
            for one in people
        ]
        chosen = self._workplace.school
        self._school = self._desk.ask(lambda store: store.schools.find(chosen))
        return [
            NameKey(
                id=child.id,
                shown=names.child(child),
                names=(child.first_name, *child.nicknames),
                last_name=child.last_name,
            )
            for child in children
        ]

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(*NAMED):
            self.forget()
