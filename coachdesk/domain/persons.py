"""Person: every adult around a child, the coach included."""

from collections.abc import Iterator
from dataclasses import dataclass

from coachdesk.domain.entity import Entity, Findable
from coachdesk.domain.ids import PersonId
from coachdesk.domain.problems import Problem
from coachdesk.domain.wording import _


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Person(Entity):
    """An adult: a parent, a teacher, a colleague. *me* is the coach at this computer."""

    id: PersonId
    name: str
    function: str = ""
    organisation: str = ""
    phone: str = ""
    mail: str = ""
    me: bool = False

    def first_name(self) -> str:
        """What colleagues say: Marloes."""
        return self.name.split(" ")[0]

    def findable(self) -> Findable | None:
        return Findable(self.name, " ".join((self.function, self.organisation)))

    def problems(self) -> Iterator[Problem]:
        if not self.name.strip():
            yield Problem("name", _("Geef deze persoon een naam."))
