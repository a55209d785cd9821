"""Keeps what happened in practice data until all is told, and then does it in the order of time."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from coachdesk.domain.bonds import Bond, Gezag, Relation
from coachdesk.domain.children import Child
from coachdesk.domain.clock import StoppedClock
from coachdesk.domain.ids import BondId, ChildId, PersonId
from coachdesk.domain.persons import Person
from coachdesk.operations import children, persons
from coachdesk.operations.practice.pen import Pen
from coachdesk.store.store import Store


class Ledger(Pen):
    """Collects what happened, each at its moment; `play` does all of it, the earliest first."""

    def __init__(self, store: Store, clock: StoppedClock, *, shift: timedelta) -> None:
        super().__init__(shift=shift)
        self.store = store
        self._clock = clock
        self._deeds: list[tuple[datetime, Callable[[], object]]] = []
        self._persons: dict[str, Person] = {}

    def do(self, deed: Callable[[], object], *, at: datetime | None = None) -> None:
        """This happens at the moment at which one is writing, or at another."""
        self._deeds.append((at or self.moment, deed))

    def play(self) -> None:
        """Do everything, in the order of time; of one moment in the order in which it was told."""
        for moment, deed in sorted(self._deeds, key=lambda one: one[0]):
            self._clock.moment = moment
            deed()
        self._deeds.clear()

    def person(self, name: str, function: str = "", organisation: str = "") -> PersonId:
        """An adult, added at the moment at which the name is first told."""
        if name not in self._persons:
            person_id = PersonId(self.id(name))
            person = Person(id=person_id, name=name, function=function, organisation=organisation)
            self._persons[name] = person
            self.do(partial(persons.write_person, self.store, person))
        return self._persons[name].id

    def name_of(self, person_id: PersonId) -> str:
        """How somebody who was told of is called."""
        return next(one.name for one in self._persons.values() if one.id == person_id)

    def me(self, name: str, function: str) -> None:
        """The coach."""
        me = Person(id=PersonId(self.id(name)), name=name, function=function)
        self._persons[name] = me
        self.do(partial(persons.introduce, self.store, me))

    def child(self, code: str, first_name: str, last_name: str, **known: object) -> ChildId:
        """A child with what is known at first."""
        child_id = ChildId(self.id(code))
        given = {"id": child_id, "code": code, "first_name": first_name, "last_name": last_name}
        child = Child(**{**given, **known})  # type: ignore[arg-type]  # by name
        self.do(partial(children.write_child, self.store, child))
        return child_id

    def bind(
        self,
        child_id: ChildId,
        name: str,
        relation: Relation,
        *,
        words: str = "",
        gezag: Gezag = Gezag.NO,
        checked: str = "",
        supports_with: str = "",
    ) -> PersonId:
        """An adult around a child, written when the gezag was checked if it was."""
        if checked:
            self.moment = max(self.moment, self.later(f"{checked}T08:50"))
        person = self._persons.setdefault(name, Person(id=PersonId(self.id(name)), name=name))
        bond = Bond(
            id=BondId(self.id(child_id + name)),
            child_id=child_id,
            person_id=person.id,
            relation=relation,
            relation_words=words,
            gezag=gezag,
            checked_on=self.day(checked) if checked else None,
            checked_by="Marloes Coachsma" if checked else "",
            supporter=bool(supports_with),
            supports_with=supports_with,
        )
        self.do(partial(persons.bind, self.store, person, bond))
        return person.id
