"""What a coach can do with consent: record an answer, take one back; and ask the gate."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from coachdesk.domain.ages import age_on
from coachdesk.domain.cases import FileHolder
from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.consents import Consent, ConsentState, Gate, gate
from coachdesk.domain.ids import ChildId, ConsentId, PersonId
from coachdesk.domain.wording import _
from coachdesk.store.store import Store


def record_consents(store: Store, consents: Sequence[Consent]) -> ChangeSet:
    """Write what one person answered, for one or more purposes, in one step."""
    with store.change("consent.record", _("Toestemming vastleggen")) as change:
        for consent in consents:
            change.save(consent)
    return change.done()


def withdraw_consent(store: Store, consent_id: ConsentId, *, on: date) -> ChangeSet:
    """It does not hold any more, from that day on."""
    with store.change("consent.withdraw", _("Toestemming intrekken")) as change:
        consent = store.consents.get(consent_id)
        change.save(replace(consent, state=ConsentState.WITHDRAWN, withdrawn_on=on))
    return change.done()


@dataclass(frozen=True, slots=True)
class NameGate:
    """The gate of one child today, and how those who have not agreed yet are called.

    *missing_names* is empty when the gate is open, or when nobody with gezag is known.
    """

    gate: Gate
    missing_names: tuple[str, ...]


def name_gate(store: Store, child_id: ChildId, *, today: date) -> NameGate:
    """May this child's name stand on a meeting's paper today, and if not, who has to agree?"""
    child = store.children.get(child_id)
    case = store.cases.running_of(child_id)
    answer = gate(
        store.consents.of_child(child_id),
        store.bonds.of_child(child_id),
        holder=case.file_holder if case else FileHolder.MUNICIPALITY,
        age=age_on(today, child.born) if child.born else None,
        today=today,
    )
    return NameGate(answer, tuple(_called(store, child_id, who) for who in answer.missing))


def _called(store: Store, child_id: ChildId, person_id: PersonId | None) -> str:
    if person_id is None:
        return store.children.get(child_id).first_name
    return store.persons.get(person_id).name
