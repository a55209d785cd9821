"""What a coach can do with adults, and with what they are to a child."""

from dataclasses import replace

from coachdesk.domain.bonds import Bond, Kinship
from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.persons import Person
from coachdesk.domain.wording import _
from coachdesk.store.store import Store


def write_person(store: Store, person: Person) -> ChangeSet:
    """Add or change an adult."""
    with store.change("person.write", _("Persoon bewaren")) as change:
        change.save(person)
    return change.done()


def introduce(store: Store, me: Person) -> ChangeSet:
    """Say who the coach at this computer is; there is only one."""
    with store.change("person.introduce", _("Jouw gegevens bewaren")) as change:
        for other in store.persons.all():
            if other.me and other.id != me.id:
                change.save(replace(other, me=False))
        change.save(replace(me, me=True))
    return change.done()


def bind(store: Store, person: Person, bond: Bond, *, draft_id: str | None = None) -> ChangeSet:
    """Put an adult around a child, or change what stands there: person and bond in one step."""
    with store.change("bond.write", _("Betrokkene bewaren")) as change:
        change.save(person)
        change.save(bond)
        change.drop_draft(draft_id)
    return change.done()


def unbind(store: Store, bond: Bond, *, draft_id: str | None = None) -> ChangeSet:
    """This adult is not around this child any more; the adult stays."""
    with store.change("bond.remove", _("Betrokkene weghalen")) as change:
        change.remove(bond)
        change.drop_draft(draft_id)
    return change.done()


def relate(store: Store, kinship: Kinship) -> ChangeSet:
    """Say that two children are of one family. What was said before of the two is replaced."""
    with store.change("kinship.write", _("Broers en zussen bewaren")) as change:
        pair = {kinship.child_id, kinship.other_id}
        for known in store.kinships.of_child(kinship.child_id):
            if known.id != kinship.id and {known.child_id, known.other_id} == pair:
                change.remove(known)
        change.save(kinship)
    return change.done()


def unrelate(store: Store, kinship: Kinship) -> ChangeSet:
    """These two children are not of one family after all."""
    with store.change("kinship.remove", _("Broers en zussen weghalen")) as change:
        change.remove(kinship)
    return change.done()
