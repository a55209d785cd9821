"""Bond: an adult around a child, with gezag and who checked it. Kinship: child and child."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from coachdesk.domain.entity import Entity, Findable
from coachdesk.domain.ids import BondId, ChildId, KinshipId, PersonId
from coachdesk.domain.problems import Problem
from coachdesk.domain.wording import _


class Relation(Enum):
    """What an adult is to a child."""

    MOTHER = "MOTHER"
    FATHER = "FATHER"
    CARER = "CARER"
    GUARDIAN = "GUARDIAN"
    GRANDPARENT = "GRANDPARENT"
    TEACHER = "TEACHER"
    COORDINATOR = "COORDINATOR"
    COACH = "COACH"
    PROFESSIONAL = "PROFESSIONAL"
    OTHER = "OTHER"


PARENTS = frozenset({Relation.MOTHER, Relation.FATHER, Relation.GUARDIAN})
FAMILY = frozenset(
    {Relation.MOTHER, Relation.FATHER, Relation.CARER, Relation.GUARDIAN, Relation.GRANDPARENT}
)
CLOSE = FAMILY | {Relation.OTHER}  # no professionals: a buurvrouw, a trainer


class Gezag(Enum):
    """Parental authority, as checked by the professional and not on one parent's word."""

    YES = "YES"
    NO = "NO"
    UNKNOWN = "UNKNOWN"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Bond(Entity):
    """One adult and one child. *relation_words* says more than the list can: oma Corrie."""

    id: BondId
    child_id: ChildId
    person_id: PersonId
    relation: Relation
    relation_words: str = ""
    gezag: Gezag = Gezag.UNKNOWN
    checked_on: date | None = None
    checked_by: str = ""
    supporter: bool = False
    supports_with: str = ""

    def children(self) -> tuple[ChildId, ...]:
        return (self.child_id,)

    def has_gezag(self) -> bool:
        """Whether this adult's own consent counts."""
        return self.gezag is Gezag.YES

    def counts_for_consent(self) -> bool:
        """Whether a name waits for this adult: with gezag, or a parent of whom it is not known."""
        unsure = self.gezag is Gezag.UNKNOWN and self.relation in PARENTS
        return self.has_gezag() or unsure

    def findable(self) -> Findable | None:
        words = " ".join((self.relation_words, self.supports_with)).strip()
        return Findable(words, "") if words else None

    def problems(self) -> Iterator[Problem]:
        if self.gezag is Gezag.YES and self.checked_on is None:
            yield Problem("checked_on", _("Wanneer is het gezag gecontroleerd?"))


class KinshipKind(Enum):
    """What two children are to each other."""

    SIBLING = "SIBLING"
    TWIN = "TWIN"
    LIVES_WITH = "LIVES_WITH"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Kinship(Entity):
    """Two children of one family, or of one house. It reads the same from both sides."""

    id: KinshipId
    child_id: ChildId
    other_id: ChildId
    kind: KinshipKind

    def children(self) -> tuple[ChildId, ...]:
        return (self.child_id, self.other_id)

    def other_than(self, child_id: ChildId) -> ChildId:
        """The child at the other end."""
        return self.other_id if child_id == self.child_id else self.child_id

    def problems(self) -> Iterator[Problem]:
        if self.child_id == self.other_id:
            yield Problem("other_id", _("Kies een ander kind."))
