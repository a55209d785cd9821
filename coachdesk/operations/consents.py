"""What a coach can do with consent: record an answer, take one back; and ask the gate."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from coachdesk.domain.ages import age_on
from coachdesk.domain.cases import FileHolder
from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.consents import Consent, ConsentState, Gate, Purpose, answers, gate
from coachdesk.domain.errors import Refused
from coachdesk.domain.ids import ChildId, ConsentId, PersonId, new_id
from coachdesk.domain.wording import _
from coachdesk.store.store import Store

GIVEN_STATES = (ConsentState.GIVEN, ConsentState.GIVEN_WITH_LIMIT)


def record_consents(store: Store, consents: Sequence[Consent]) -> ChangeSet:
    """Write what one person answered, for one or more purposes, in one step."""
    with store.change("consent.record", _("Toestemming vastleggen")) as change:
        for consent in consents:
            change.save(consent)
    return change.done()


def answer_consent(
    store: Store,
    answer: Consent,
    purposes: Sequence[Purpose],
    *,
    today: date,
    draft_id: str | None = None,
) -> ChangeSet:
    """Write how one person's consent stands, the same for each of these purposes, in one step.

    An answer of another day comes beside the earlier ones. What was said on that day or later is
    replaced, and so is what was given when it is withdrawn. Refused while it is not complete, or
    when its day has still to come.
    """
    wrong = next((problem.text for problem in answer.problems()), "")
    if wrong or answer.said_on() > today:
        raise Refused(wrong or _("Dit ligt in de toekomst. Vul een dag in die al geweest is."))
    with store.change("consent.record", _("Toestemming vastleggen")) as change:
        known = store.consents.of_child(answer.child_id)
        for purpose in purposes:
            asked = replace(answer, id=ConsentId(new_id()), purpose=purpose)
            earlier = answers(
                known, person_id=asked.person_id, purpose=purpose, partner=asked.partner
            )
            replaced = [one for one in earlier if _overtakes(asked, one, earlier[0])]
            for one in replaced[1:]:
                change.remove(one)
            change.save(replace(asked, id=replaced[0].id) if replaced else asked)
        change.drop_draft(draft_id)
    return change.done()


def _overtakes(answer: Consent, earlier: Consent, last: Consent) -> bool:
    """Whether this answer stands in the place of an earlier one, instead of after it."""
    if earlier.said_on() >= answer.said_on():
        return True
    taken_back = answer.state is ConsentState.WITHDRAWN and last.state in GIVEN_STATES
    return earlier is last and (taken_back or answer.state is last.state)


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


def require_names(store: Store, child_id: ChildId, *, today: date) -> None:
    """Refuses, in the words of the gate, unless this child may be named on a meeting's paper."""
    answer = name_gate(store, child_id, today=today)
    if answer.gate.open:
        return
    child = store.children.get(child_id).first_name
    if not answer.missing_names:
        words = _("Van {child} is niemand met gezag bekend. Bespreek zonder naam.")
        raise Refused(words.format(child=child))
    words = _("Er is nog geen toestemming van {who} om {child} met naam te bespreken.")
    raise Refused(words.format(who=_(" en ").join(answer.missing_names), child=child))


def _called(store: Store, child_id: ChildId, person_id: PersonId | None) -> str:
    if person_id is None:
        return store.children.get(child_id).first_name
    return store.persons.get(person_id).name
