"""Telling of a child without a name: what is known about the child is replaced by a role.

Names, birth date, class, school and places from the child's own fields are known. What the
program cannot know (a neighbour, a rare event) stays recognisable; paper says so (handbook §3.3).
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from coachdesk.domain.ages import age_band, age_on, stage_of
from coachdesk.domain.bonds import FAMILY, Bond, Relation
from coachdesk.domain.children import Child
from coachdesk.domain.known_names import KnownName, known_adult, known_child
from coachdesk.domain.masking import Mask
from coachdesk.domain.names import name
from coachdesk.domain.persons import Person
from coachdesk.domain.wording import MONTHS, SHORT_MONTHS, _

_PLACE = re.compile(r"(?<=[\w,;:(/] )[A-ZÀ-Þ][\w'’-]{2,}|(?<=[(/])[A-ZÀ-Þ][\w'’-]{2,}")


@dataclass(frozen=True, slots=True, repr=False)
class Around:
    """One adult around a child, with what they are to each other."""

    bond: Bond
    person: Person


@dataclass(frozen=True, slots=True, repr=False)
class Circle:
    """What is known about a child and those around it, to be kept from paper."""

    child: Child
    school: str
    adults: Sequence[Around]
    kin: Sequence[Child] = ()


class Nameless:
    """One paper's way of telling without names: kind A, kind B … by the order of the agenda."""

    def __init__(self, circles: Sequence[tuple[Circle, str]], others: Iterable[Child] = ()) -> None:
        names: list[KnownName] = []
        for circle, called in circles:
            names += _names(circle, called)
        spoken_of = {circle.child.id for circle, _called in circles}
        spoken_of |= {kin.id for circle, _called in circles for kin in circle.kin}
        for child in others:
            if child.id not in spoken_of:
                names.append(_child(child, _("een ander kind")))
        self._mask = Mask(names)
        self._facts = [pattern for circle, _called in circles for pattern in _facts(circle)]

    def text(self, text: str) -> str:
        """The text without what is known of any child on this paper."""
        for pattern, instead in self._facts:
            text = pattern.sub(instead, text)
        told = self._mask.text(text)
        return told[:1].upper() + told[1:] if text[:1].isupper() else told


def _names(circle: Circle, called: str) -> list[KnownName]:
    names = [_child(circle.child, called)]
    names += [_child(kin, _("broer of zus")) for kin in circle.kin]
    for adult in circle.adults:
        if adult.bond.relation in FAMILY:
            names.append(known_adult(adult.person.name, replacement=_role(adult.bond)))
        elif adult.bond.relation is Relation.TEACHER:
            names.append(known_adult(adult.person.name, replacement=_("leerkracht")))
    if circle.child.teacher:
        names.append(known_adult(circle.child.teacher, replacement=_("leerkracht")))
    return names


def _child(child: Child, called: str) -> KnownName:
    return known_child(
        first_name=child.first_name,
        prefix=child.prefix,
        last_name=child.last_name,
        nicknames=child.nicknames,
        replacement=called,
    )


def _role(bond: Bond) -> str:
    return name(bond.relation).lower()


def _facts(circle: Circle) -> list[tuple[re.Pattern[str], str]]:
    child = circle.child
    found: list[tuple[re.Pattern[str], str]] = []
    if child.born:
        found.append((_day(child.born), _("(geboortedatum)")))
    if child.group:
        band = stage_of(child.group) or _("de groep")
        bare = re.escape(re.sub(r"^(groep|klas)\s+", "", child.group, flags=re.IGNORECASE))
        found.append((re.compile(rf"\b(?:groep|klas)\s+{bare}\b", re.IGNORECASE), band))
        if re.fullmatch(r"\d+[a-z]", bare, re.IGNORECASE):
            found.append((re.compile(rf"\b{bare}\b", re.IGNORECASE), band))
    if circle.school:
        found.append((re.compile(re.escape(circle.school), re.IGNORECASE), _("school")))
    own = {part.casefold() for part in child.full_name().split()}
    for line in (child.home, child.school_life, child.neighbourhood):
        places = {place for place in _PLACE.findall(line) if place.casefold() not in own}
        found += [(re.compile(rf"\b{re.escape(place)}\b"), _("(plaats)")) for place in places]
    return found


def _day(day: date) -> re.Pattern[str]:
    month = rf"0?{day.month}"
    numbers = rf"0?{day.day}[-/.]{month}[-/.](?:{day.year}|{day.year % 100:02})"
    month_names = f"{MONTHS[day.month - 1]}|{SHORT_MONTHS[day.month - 1]}"
    words = rf"{day.day}\s+(?:{month_names})\.?(?:\s+{day.year})?"
    return re.compile(rf"\b(?:{numbers}|{words}|{day.isoformat()})\b", re.IGNORECASE)


def age_in_words(child: Child, on: date) -> str:
    """9 tot 12 jaar, or nothing when the birth date is not known."""
    return age_band(age_on(on, child.born)) if child.born else ""
