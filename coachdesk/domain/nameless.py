"""Telling of a child without a name: what is known about the child is replaced by a role.

Names, birth date, class, school and places from the child's own fields are known, and so are the
names of all other children and of those close to them. What the program cannot know (a
neighbour, a rare event) stays recognisable; paper says so (handbook §3.3).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from coachdesk.domain.bonds import CLOSE, Bond, Relation
from coachdesk.domain.children import Child
from coachdesk.domain.known_names import KnownName, known_adult, known_child
from coachdesk.domain.masking import Mask, dots
from coachdesk.domain.names import name_close
from coachdesk.domain.persons import Person
from coachdesk.domain.plain_letters import plain
from coachdesk.domain.revealing import Pattern, names_besides, patterns
from coachdesk.domain.wording import _


@dataclass(frozen=True, slots=True, repr=False)
class Around:
    """One adult around a child, with what they are to each other."""

    bond: Bond
    person: Person

    def role(self) -> str:
        """How paper calls this adult; empty for a professional, who keeps the name."""
        if self.bond.relation in CLOSE:
            return name_close(self.bond.relation)
        return _("leerkracht") if self.bond.relation is Relation.TEACHER else ""


@dataclass(frozen=True, slots=True, repr=False)
class Circle:
    """What is known about a child and those around it, to be kept from paper."""

    child: Child
    school: str
    adults: Sequence[Around]
    kin: Sequence[Child] = ()

    def children(self) -> tuple[Child, ...]:
        """The child first."""
        return (self.child, *self.kin)


class Nameless:
    """One paper's way of telling without names: kind A, kind B … by the order of the agenda."""

    def __init__(
        self,
        circles: Sequence[tuple[Circle, str]],
        other_children: Iterable[Child] = (),
        other_adults: Iterable[str] = (),
    ) -> None:
        """*other_adults* are the names of those close to the other children."""
        circle = [name for around, called in circles for name in _names(around, called)]
        spoken_of = {child.id for around, _called in circles for child in around.children()}
        others = [
            _child(child, _("een ander kind"))
            for child in other_children
            if child.id not in spoken_of
        ]
        others += [known_adult(name, replacement=_("iemand anders")) for name in other_adults]
        self._circle = Mask(circle)
        self._mask = Mask([*circle, *_without(others, circle)])
        self._patterns = [
            pattern for around, called in circles for pattern in _patterns(around, called)
        ]

    def text(self, text: str) -> str:
        """The text without what is known of any child on this paper, and where to reach whom."""
        told = text
        for pattern, instead in self._patterns:
            told = pattern.sub(instead, told)
        told = dots(self._mask.text(told))
        return told[:1].upper() + told[1:] if text[:1].isupper() else told

    def knows(self, name: str) -> bool:
        """Whether this name tells of a child on this paper, or of somebody around it."""
        return bool(self._circle.spans(name))


def _names(circle: Circle, called: str) -> Iterator[KnownName]:
    yield _child(circle.child, called)
    for kin in circle.kin:
        yield _child(kin, _("broer of zus"))
    for adult in circle.adults:
        if role := adult.role():
            yield known_adult(adult.person.name, replacement=role)
    for child in circle.children():
        if child.teacher:
            yield known_adult(child.teacher, replacement=_("leerkracht"))
        yield from names_besides(child, circle.school)


def _child(child: Child, called: str) -> KnownName:
    return known_child(
        first_name=child.first_name,
        prefix=child.prefix,
        last_name=child.last_name,
        nicknames=(*child.nicknames, child.code),
        replacement=called,
    )


def _patterns(circle: Circle, called: str) -> Iterator[Pattern]:
    yield from patterns(circle.child, called)
    for kin in circle.kin:
        yield from patterns(kin, _("broer of zus"))


def _without(others: Iterable[KnownName], circle: Iterable[KnownName]) -> Iterator[KnownName]:
    """The others, but for the names by which somebody on this paper is meant."""
    taken = {plain(way) for name in circle for way in (*name.spellings, *name.surnames)}
    for other in others:
        yield replace(
            other,
            spellings=tuple(way for way in other.spellings if plain(way) not in taken),
            surnames=tuple(way for way in other.surnames if plain(way) not in taken),
        )
