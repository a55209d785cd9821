"""Child: what a coach calls them, where they go to school, who they are and what they need."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from coachdesk.domain.entity import Entity, Findable
from coachdesk.domain.ids import ChildId, SchoolId
from coachdesk.domain.problems import Problem
from coachdesk.domain.wording import _

LONGEST_NAME = 80


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Child(Entity):
    """One child. The code is drawn at random, never changes and means nothing."""

    id: ChildId
    code: str
    first_name: str
    prefix: str = ""
    last_name: str = ""
    born: date | None = None
    school_id: SchoolId | None = None
    group: str = ""
    teacher: str = ""
    nicknames: tuple[str, ...] = ()
    strengths: tuple[str, ...] = ()
    dear: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    home: str = ""
    school_life: str = ""
    neighbourhood: str = ""

    def children(self) -> tuple[ChildId, ...]:
        return (self.id,)

    def full_name(self) -> str:
        """Milan van der Proefstra."""
        return " ".join(part for part in (self.first_name, self.prefix, self.last_name) if part)

    def short_name(self) -> str:
        """Milan P.: as shown everywhere but on the child's own page and on paper."""
        return (
            f"{self.first_name} {self.last_name[0].upper()}." if self.last_name else self.first_name
        )

    def findable(self) -> Findable | None:
        lines = (self.code, self.group, self.teacher, *self.nicknames, *self.strengths, *self.dear)
        places = (*self.needs, self.home, self.school_life, self.neighbourhood)
        return Findable(self.full_name(), "\n".join((*lines, *places)))

    def problems(self) -> Iterator[Problem]:
        if not self.first_name.strip():
            yield Problem("first_name", _("Vul een roepnaam in."))
        for field in ("first_name", "prefix", "last_name"):
            if len(getattr(self, field)) > LONGEST_NAME:
                yield Problem(field, _("Deze naam is te lang. Gebruik hooguit 80 tekens."))


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NamedChild:
    """A child of whom no more is known yet than a name and a class, as they were typed.

    The school was chosen, where that was asked.
    """

    name: str
    group: str = ""
    school_id: SchoolId | None = None

    def parts(self) -> tuple[str, str, str]:
        """Roepnaam, voorvoegsel and achternaam of "Jayden van der Schets", each with its capital.

        Small words before the last one are the voorvoegsel.
        """
        first, *rest = self.name.split() or [""]
        prefix = list(takewhile(str.islower, rest[:-1]))
        last = " ".join(rest[len(prefix) :])
        return _capital(first), " ".join(prefix), _capital(last)


def _capital(word: str) -> str:
    """With its capital: IJsbrand, and d'Hondt as it was typed."""
    if word[1:2] in ("'", "’") and word[2:3].isupper():
        return word
    first = 2 if word[:2] == "ij" else 1
    return word[:first].upper() + word[first:]
