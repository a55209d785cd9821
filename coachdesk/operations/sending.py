"""May an application for help go out, and if not, who has still to agree?"""

from dataclasses import dataclass
from datetime import date

from coachdesk.domain.ages import age_on
from coachdesk.domain.cases import FileHolder
from coachdesk.domain.consents import (
    ENOUGH,
    NOT_REFUSED,
    Consent,
    Gate,
    Standing,
    gate,
    sending_questions,
)
from coachdesk.domain.errors import Refused
from coachdesk.domain.ids import ChildId, PersonId
from coachdesk.domain.names import name_close
from coachdesk.domain.referrals import Referral
from coachdesk.domain.wording import _
from coachdesk.store.store import Store


@dataclass(frozen=True, slots=True)
class SendingGate:
    """Whether everybody agreed to the help and to telling this partner.

    *who* are those who have not, as one says at school: moeder, vader, the first name of the
    child; in the order of `gate.missing`. Both are empty when nobody with gezag is known.
    """

    gate: Gate
    partner: str
    who: tuple[str, ...]

    def refusal(self) -> str:
        """Why it may not go out yet, or nothing."""
        if self.gate.open:
            return ""
        if not self.who:
            return _("Versturen kan nog niet: leg eerst vast wie gezag heeft.")
        if len(self.who) == 1:
            text = _("Versturen kan nog niet: {who} gaf geen toestemming.")
            return text.format(who=self.who[0])
        text = _("Versturen kan nog niet: {who} gaven geen toestemming.")
        return text.format(who=_(" en ").join(self.who))


def sending_gate(store: Store, referral: Referral, *, today: date) -> SendingGate:
    """Who has still to agree before this application may go out.

    Needs *hulp* and *uitwisselen* with this partner, of each person with gezag; of the child too
    from 12 where the dossierhouder is not the school; of the young person alone from 16
    (handbook §3.2).
    """
    return _gate(store, referral, today=today, enough=ENOUGH)


def require_consent(store: Store, referral: Referral, *, today: date) -> None:
    """Refuses, in the words of the gate, an application that somebody has not agreed to."""
    refusal = sending_gate(store, referral, today=today).refusal()
    if refusal:
        raise Refused(refusal)


def require_no_refusal(store: Store, referral: Referral, *, today: date) -> None:
    """Refuses help that begins at once when somebody whose consent counts said no."""
    who = _gate(store, referral, today=today, enough=NOT_REFUSED).who
    if who:
        text = _("Starten kan nog niet: {who} gaf geen toestemming.")
        raise Refused(text.format(who=_(" en ").join(who)))


def _gate(
    store: Store, referral: Referral, *, today: date, enough: frozenset[Standing]
) -> SendingGate:
    child = store.children.get(referral.child_id)
    case = store.cases.running_of(child.id)
    consents = store.consents.of_child(child.id)
    partner = _as_asked(consents, referral.with_whom())
    answer = gate(
        consents,
        store.bonds.of_child(child.id),
        holder=case.file_holder if case else FileHolder.MUNICIPALITY,
        age=age_on(today, child.born) if child.born else None,
        today=today,
        questions=sending_questions(partner),
        enough=enough,
    )
    who = tuple(_called(store, child.id, person) for person in answer.missing)
    return SendingGate(answer, partner, who)


def _as_asked(consents: list[Consent], partner: str) -> str:
    """This partner as it is spelled in the answers: ggd is GGD."""
    meant = partner.casefold()
    return next((c.partner for c in consents if c.partner.casefold() == meant), partner)


def _called(store: Store, child_id: ChildId, person_id: PersonId | None) -> str:
    if person_id is None:
        return store.children.get(child_id).first_name
    bonds = store.bonds.of_child(child_id)
    bond = next(bond for bond in bonds if bond.person_id == person_id)
    return bond.relation_words or name_close(bond.relation)
