"""Finding adults back, and what they are to a child."""

from collections.abc import Sequence
from dataclasses import dataclass

from coachdesk.domain.bonds import Bond, Kinship, Relation
from coachdesk.domain.ids import ChildId
from coachdesk.domain.persons import Person
from coachdesk.store.names import KeptNames, name_words
from coachdesk.store.shelf import Shelf
from coachdesk.vault.driver import Database

RELATIVES = """SELECT p.id, p.name, b.relation, c.id, c.code FROM bonds b
    JOIN persons p ON p.id = b.person_id JOIN children c ON c.id = b.child_id
    WHERE b.relation IN ('MOTHER','FATHER','CARER','GUARDIAN','GRANDPARENT','OTHER')
    ORDER BY c.code, b.id"""


@dataclass(frozen=True, slots=True, repr=False)
class Relative:
    """Somebody who is no professional, and the child they belong to, by its code."""

    person_id: str
    name: str
    relation: Relation
    child_id: ChildId
    code: str


class Persons(Shelf[Person]):
    """Every adult."""

    kind = Person
    table = "persons"

    def __init__(self, db: Database) -> None:
        super().__init__(db)
        self._relatives = KeptNames(
            db, lambda: [(one.person_id, name_words(one.name)) for one in self.relatives()]
        )

    def all(self) -> list[Person]:
        """Every adult, by name."""
        return self.page(self._ids("1", order_by="name COLLATE NOCASE, id"))

    def me(self) -> Person | None:
        """The coach at this computer, once the first-run wizard knows who that is."""
        return next(iter(self.page(self._ids("me = 1", order_by="id"))), None)

    def colleagues(self) -> list[Person]:
        """The adults who are not family of a child: who can do a step or sit in a meeting."""
        among = """id NOT IN (SELECT person_id FROM bonds WHERE relation IN
            ('MOTHER','FATHER','CARER','GUARDIAN','GRANDPARENT'))"""
        return self.page(self._ids(among, order_by="me DESC, name COLLATE NOCASE, id"))

    def relatives(self) -> list[Relative]:
        """Family and others close to a child, once for each child they belong to."""
        return [_relative(row) for row in self._db.execute(RELATIVES).fetchall()]

    def relatives_named(self, text: str) -> list[Relative]:
        """Those whose names begin with what was typed, word by word."""
        meant = set(self._relatives.index().meant(text))
        if not meant:
            return []
        return [one for one in self.relatives() if one.person_id in meant]


def _relative(row: tuple[str, str, str, ChildId, str]) -> Relative:
    person_id, name, relation, child_id, code = row
    return Relative(person_id, name, Relation(relation), child_id, code)


class Bonds(Shelf[Bond]):
    """Adults around children."""

    kind = Bond
    table = "bonds"

    def of_child(self, child_id: ChildId) -> list[Bond]:
        """The adults around one child: with gezag first, then in the order they were added."""
        order = "gezag = 'YES' DESC, relation = 'MOTHER' DESC, relation = 'FATHER' DESC, id"
        return self.page(self._ids("child_id = ?", [child_id], order_by=order))

    def of_children(self, child_ids: Sequence[str]) -> list[Bond]:
        """The adults around these children."""
        return self.having("child_id", child_ids)


class Kinships(Shelf[Kinship]):
    """Children of one family."""

    kind = Kinship
    table = "kinships"

    def of_child(self, child_id: ChildId) -> list[Kinship]:
        """The brothers, sisters and housemates of one child."""
        where = "child_id = ? OR other_id = ?"
        return self.page(self._ids(where, [child_id, child_id], order_by="id"))
