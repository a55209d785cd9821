"""Wie ziet wat: which participants get the page of a case, and from whom it is withheld."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.children import Child
from coachdesk.domain.errors import Refused
from coachdesk.domain.ids import AgendaItemId, PersonId
from coachdesk.domain.meetings import AgendaItem, withheld_items
from coachdesk.domain.persons import Person
from coachdesk.domain.wording import _
from coachdesk.store.store import Store


@dataclass(frozen=True, slots=True, repr=False)
class Viewer:
    """A participant, and whether this case stays out of their copy."""

    person: Person
    withheld: bool


@dataclass(frozen=True, slots=True, repr=False)
class Without:
    """A participant, and the children who are not in their copy."""

    person: Person
    children: tuple[Child, ...]


def viewers(store: Store, item_id: AgendaItemId) -> tuple[Viewer, ...]:
    """Who comes to the meeting of this point, in its order, with what each gets of it."""
    item = store.agenda_items.get(item_id)
    come = store.persons.page(store.meetings.get(item.meeting_id).participant_ids)
    return tuple(Viewer(person, person.id in item.withheld_from) for person in come)


def withhold(
    store: Store, item_id: AgendaItemId, person_id: PersonId, *, withheld: bool
) -> ChangeSet:
    """Leave a case out of one participant's copy, or give it again. It is not approved any more.

    Refuses it in a finished meeting, for who does not come, and for the coach, who sees all.
    """
    with store.change("agenda.withhold", _("Wie ziet wat wijzigen")) as change:
        item = store.agenda_items.get(item_id)
        meeting = store.meetings.get(item.meeting_id)
        meeting.must_be_open()
        if person_id not in meeting.participant_ids:
            raise Refused(_("Deze persoon komt niet bij dit overleg."))
        if store.persons.get(person_id).me:
            raise Refused(_("Jij ziet zelf alles."))
        others = tuple(who for who in item.withheld_from if who != person_id)
        now = (*others, person_id) if withheld else others
        if now != item.withheld_from:
            change.save(replace(item, withheld_from=now, approved_on=None))
    return change.done()


def kept_from(
    store: Store, items: Sequence[AgendaItem], people: Sequence[Person]
) -> tuple[Without, ...]:
    """Of these people those who do not get every case, each with the children they do not get."""
    found = []
    for person in people:
        away = withheld_items(items, (person.id,))
        ids = dict.fromkeys(str(item.child_id) for item in items if item.id in away)
        if ids:
            found.append(Without(person, tuple(store.children.page(list(ids)))))
    return tuple(found)
