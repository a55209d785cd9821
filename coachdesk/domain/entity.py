"""What all things in the vault share: an identity, whose dossier it is, and silence in the log."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from coachdesk.domain.errors import Refused
from coachdesk.domain.ids import ChildId
from coachdesk.domain.problems import Problem


@dataclass(frozen=True, slots=True, repr=False)
class Findable:
    """What search may find of a thing: a heading, its text, and the moment it is about."""

    title: str
    body: str
    at: datetime | date | None = None


class Entity:
    """Shows only what it is and which one, never what was written in it."""

    __slots__ = ()
    id: str

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.id[:8]}>"

    def children(self) -> tuple[ChildId, ...]:
        """The children whose dossiers this belongs to."""
        return ()

    def findable(self) -> Findable | None:
        """What search may find, or nothing."""
        return None

    def problems(self) -> Iterator[Problem]:
        """What is not yet right, field by field. Nothing: it may be recorded."""
        return iter(())


def must_be_right(entity: Entity) -> None:
    """Refuses, with the words of the first problem, what is not yet right."""
    for problem in entity.problems():
        raise Refused(problem.text)
