"""Telling of a child by its level of names: what may not be read is replaced by a role.

Names, birth date, class, school and places from the child's own fields are known, and so are the
names of all other children and of those close to them. What the program cannot know (a
neighbour, a rare event) stays recognisable; paper says so (handbook §3.3). Also where the child
itself is named, other children are not, nor is anybody whom a limit to the consent names.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from coachdesk.domain.bonds import CLOSE, Bond, Relation
from coachdesk.domain.children import Child
from coachdesk.domain.kin_words import Relative, names_in_limit, relatives_in
from coachdesk.domain.known_names import KnownName, known_adult, known_child, parts_of
from coachdesk.domain.masking import Mask, dots
from coachdesk.domain.name_level import NameLevel
from coachdesk.domain.names import name_close
from coachdesk.domain.other_names import OtherNames
from coachdesk.domain.persons import Person
from coachdesk.domain.plain_letters import plain, undisguised
from coachdesk.domain.revealing import Clue, clues, names_besides
from coachdesk.domain.wording import _

LOOK_BACK = 8  # letters before a name in which a sentence may end
_ENDED = re.compile(r"(?:[.!?…][)’”\"']*\s+|\n\s*)\Z")
_LINE_END = r"[-\u2010\u2011]\s*[\n\r\v\f\u2028\u2029]\s*"
_BROKEN_OFF = re.compile(rf"(?<=[^\W\d_]){_LINE_END}(?=[^\W\d_])")  # Mi-, then lan


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
    """What is known about a child and those around it, and how much of it may stand on paper.

    *limits* are the words in which consent was limited: "niets over Liv".
    """

    child: Child
    school: str
    adults: Sequence[Around]
    kin: Sequence[Child] = ()
    level: NameLevel = NameLevel.NONE
    limits: Sequence[str] = ()

    def children(self) -> tuple[Child, ...]:
        """The child first."""
        return (self.child, *self.kin)


class Nameless:
    """One paper's way of telling: kind A, kind B … by the order of the agenda.

    A child whose circle has the level FULL keeps its name, and so do the adults bound to it.
    """

    def __init__(
        self, circles: Sequence[tuple[Circle, str]], others: OtherNames | None = None
    ) -> None:
        """*others*: everybody of the vault; who is on this paper goes before."""
        kept = [name for around, _called in circles for name in _kept(around)]
        hidden = [name for around, called in circles for name in _names(around, called)]
        own = {plain(way) for name in kept for way in _ways(name)}
        circle = [*_without(hidden, own), *_limited(circles, hidden)]
        self._circle = Mask(circle)
        self._others = others or OtherNames()
        self._taken = own | {plain(way) for name in circle for way in _ways(name)}
        self._masks: dict[tuple[KnownName, ...], Mask] = {}
        self._clues = tuple(
            dict.fromkeys(clue for around, called in circles for clue in _clues(around, called))
        )
        self._without_addresses = not all(
            around.level is NameLevel.FULL for around, _called in circles
        )

    def text(self, text: str) -> str:
        """The text without what is known of any child on this paper, and where to reach whom."""
        told = undisguised(text)
        for clue in self._clues:
            told = clue.hidden(told)
        told = self._masked(told)
        whole = _BROKEN_OFF.sub("", told)
        if (again := self._masked(whole)) != whole:
            told = again
        if self._without_addresses:
            told = dots(told)
        return told[:1].upper() + told[1:] if text[:1].isupper() else told

    def _masked(self, text: str) -> str:
        """Where names overlap, the one that begins first is meant, and then the longest."""
        spans = [*self._circle.spans(text), *self._mask_of_others(text).spans(text)]
        parts, place = [], 0
        for span in sorted(spans, key=lambda span: (span.start, -span.end)):
            if span.start >= place:
                begins = text[span.start].isupper() and _ENDED.search(
                    text[: span.start][-LOOK_BACK:]
                )
                shown = span.shown[:1].upper() + span.shown[1:] if begins else span.shown
                parts += [text[place : span.start], shown]
                place = span.end
        return "".join((*parts, text[place:]))

    def _mask_of_others(self, text: str) -> Mask:
        """Of those who could be named in this text, and have no place on this paper."""
        found = self._others.in_text(text)
        if found not in self._masks:
            self._masks[found] = Mask(_without(found, self._taken))
        return self._masks[found]

    def knows(self, name: str) -> bool:
        """Whether this name tells of a child on this paper, or of somebody around it."""
        return bool(self._circle.spans(name))


def _names(circle: Circle, called: str) -> Iterator[KnownName]:
    """What may not be read, with what is shown instead."""
    for kin in circle.kin:
        yield _child(kin, _("broer of zus"))
    bound = {plain(part) for adult in circle.adults for part in adult.person.name.split()}
    in_vault = {plain(kin.first_name) for kin in circle.kin}
    for relative in _relatives(circle):
        apart = plain(relative.name) in bound  # an adult of the vault: known by name below
        if not apart or circle.level is not NameLevel.FULL:
            yield relative.known(by_name=not apart and plain(relative.name) not in in_vault)
    if circle.level is NameLevel.FULL:
        return
    yield _child(circle.child, called)
    for adult in circle.adults:
        if role := adult.role():
            yield known_adult(adult.person.name, replacement=role)
    yield from _besides(circle)


def _besides(circle: Circle) -> Iterator[KnownName]:
    for child in circle.children():
        if child.teacher:
            yield known_adult(child.teacher, replacement=_("leerkracht"))
        yield from names_besides(child, circle.school)


def _kept(circle: Circle) -> Iterator[KnownName]:
    """What may be read where the child is named: the child itself, and the adults bound to it."""
    if circle.level is NameLevel.FULL:
        yield _child(circle.child, "")
        for adult in circle.adults:
            yield known_adult(adult.person.name, replacement="")
        if circle.child.teacher:
            yield known_adult(circle.child.teacher, replacement="")


def _relatives(circle: Circle) -> tuple[Relative, ...]:
    """Those whom the child's own fields tell of, but who have no place in the vault: zus Liv."""
    child = circle.child
    own = (child.home, child.school_life, child.neighbourhood, *child.dear, *circle.limits)
    return relatives_in(own)


def _limited(
    circles: Iterable[tuple[Circle, str]], hidden: Sequence[KnownName]
) -> Iterator[KnownName]:
    """Whom the limits name, and who is not hidden already; never the child itself."""
    taken = {plain(way) for name in hidden for way in name.spellings}
    for circle, _called in circles:
        own = {plain(part) for part in circle.child.full_name().split()}
        roles = {
            plain(adult.person.name.split()[0]): adult.role()
            for adult in circle.adults
            if adult.person.name.strip()
        }
        for limit in circle.limits:
            for name in names_in_limit(limit):
                if plain(name) not in taken | own:
                    instead = roles.get(plain(name)) or _("iemand anders")
                    yield KnownName(spellings=(name,), replacement=instead)


def _child(child: Child, called: str) -> KnownName:
    return known_child(
        first_name=child.first_name,
        prefix=child.prefix,
        last_name=child.last_name,
        nicknames=(*child.nicknames, *parts_of(child.first_name), child.code),
        replacement=called,
    )


def _clues(circle: Circle, called: str) -> Iterator[Clue]:
    if circle.level is NameLevel.FULL:
        return
    yield from clues(circle.child, called)
    for kin in circle.kin:
        yield from clues(kin, _("broer of zus"))


def _ways(name: KnownName) -> tuple[str, ...]:
    return (*name.spellings, *name.surnames)


def _without(others: Iterable[KnownName], taken: Collection[str]) -> Iterator[KnownName]:
    """The others, but for the names by which somebody on this paper is meant."""
    for other in others:
        yield replace(
            other,
            spellings=tuple(way for way in other.spellings if plain(way) not in taken),
            surnames=tuple(way for way in other.surnames if plain(way) not in taken),
        )
