"""How each child on one paper is told of: by name, by an initial, or as kind A."""

from collections.abc import Mapping
from datetime import date

from coachdesk.domain.consents import ConsentState
from coachdesk.domain.ids import ChildId, PersonId
from coachdesk.domain.name_level import NameLevel
from coachdesk.domain.nameless import Around, Circle, Nameless
from coachdesk.domain.other_names import OtherNames
from coachdesk.domain.papers import nameless, week_from
from coachdesk.domain.persons import Person
from coachdesk.domain.wording import _, numeric_day
from coachdesk.store.store import Store


class Tellings:
    """The ways of telling on one paper; who has no name has the letter of its place in this order.

    Named children have a place too, so that one child has one letter on every paper of a meeting.
    What stands about a child on its own page is told by that child's level. What stands on the
    pages of all (agenda, actions) is told by everybody's.
    """

    def __init__(
        self, store: Store, levels: Mapping[ChildId, NameLevel], *, lettered_before: int = 0
    ) -> None:
        """*lettered_before*: how many children come before these on the agenda."""
        self._levels = levels
        self._circles = {
            child_id: circle_of(store, child_id, level) for child_id, level in levels.items()
        }
        self._called = _called(self._circles, lettered_before)
        relatives = dict.fromkeys(one.name for one in store.persons.relatives())
        self._others = OtherNames(store.children.called(), relatives)
        self.whole = Telling(self, tuple(levels))
        hidden = tuple(c for c, level in levels.items() if level is NameLevel.NONE)
        self._nameless = self.whole if len(hidden) == len(levels) else Telling(self, hidden)

    def of(self, child_id: ChildId) -> "Telling":
        """How the page of this child is told."""
        if self._levels[child_id] is NameLevel.NONE:
            return self._nameless
        return Telling(self, (child_id,))

    def __contains__(self, child_id: object) -> bool:
        return child_id in self._levels

    def called(self, child_id: ChildId) -> str:
        """Milan Proefstra, M. or kind A."""
        return self._called[child_id]

    def level(self, child_id: ChildId) -> NameLevel:
        """How much of this child's name stands on the paper."""
        return self._levels[child_id]

    def circle(self, child_id: ChildId) -> Circle:
        """Who is around this child."""
        return self._circles[child_id]

    def when(self, child_id: ChildId, day: date, meeting: date) -> str:
        """29-09, or for a child without a name wk −8."""
        if self._levels[child_id] is NameLevel.NONE:
            return week_from(day, meeting)
        return numeric_day(day)[:5]

    def telling_of(self, children: tuple[ChildId, ...]) -> tuple[Nameless, dict[PersonId, str]]:
        """The mask for a page about these children, and who is a role on it."""
        circles = [(self._circles[child_id], self._called[child_id]) for child_id in children]
        roles = {
            adult.person.id: adult.role()
            for circle, _name in circles
            for adult in circle.adults
            if circle.level is not NameLevel.FULL and adult.role()
        }
        return Nameless(circles, self._others), roles


class Telling:
    """How one page is told: its texts, and the adults on it."""

    def __init__(self, tellings: Tellings, children: tuple[ChildId, ...]) -> None:
        self._nameless, self._roles = tellings.telling_of(children)

    def text(self, text: str) -> str:
        """The text as it may be read on this page."""
        return self._nameless.text(text)

    def who(self, person: Person | None) -> str:
        """As `called`; of whom that gives nothing it says so."""
        return "" if person is None else self.called(person) or _("zonder naam")

    def called(self, person: Person) -> str:
        """A professional by name; who is around a child without a name by what they are to it.

        Empty when neither that nor their function may stand here.
        """
        if person.id in self._roles:
            return self._roles[person.id]
        if not self._nameless.knows(person.name):
            return person.name
        return self.text(person.function)


def circle_of(store: Store, child_id: ChildId, level: NameLevel) -> Circle:
    """What is known about a child and those around it, and in which words consent was limited."""
    child = store.children.get(child_id)
    school = store.schools.find(child.school_id)
    kin = [kinship.other_than(child_id) for kinship in store.kinships.of_child(child_id)]
    bonds = store.bonds.of_child(child_id)
    return Circle(
        child,
        school.name if school else "",
        [Around(bond, store.persons.get(bond.person_id)) for bond in bonds],
        tuple(store.children.page(kin)),
        level,
        limits_of(store, child_id),
    )


def limits_of(store: Store, child_id: ChildId) -> tuple[str, ...]:
    """The words in which consent about this child was limited, each once."""
    consents = store.consents.of_child(child_id)
    limited = (one.limit for one in consents if one.state is ConsentState.GIVEN_WITH_LIMIT)
    return tuple(dict.fromkeys(limited))


def _called(circles: Mapping[ChildId, Circle], first: int) -> dict[ChildId, str]:
    called = {}
    for place, (child_id, circle) in enumerate(circles.items(), start=first):
        child = circle.child
        if circle.level is NameLevel.FULL:
            called[child_id] = child.full_name()
        elif circle.level is NameLevel.INITIAL:
            called[child_id] = f"{child.first_name[:1].upper()}."
        else:
            called[child_id] = nameless(place)
    return called
