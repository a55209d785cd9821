"""The badges in the head of a child page: how consent stands, one for each person that matters."""

from datetime import date

from coachdesk.domain.ages import age_on
from coachdesk.domain.bonds import Bond, Gezag
from coachdesk.domain.consents import (
    ENOUGH,
    Purpose,
    Standing,
    Voice,
    meeting_standing,
    standing,
    voices,
)
from coachdesk.domain.ids import PersonId
from coachdesk.domain.names import name
from coachdesk.domain.persons import Person
from coachdesk.domain.wording import _, day_month, mark
from coachdesk.operations.dossiers import Dossier
from coachdesk.ui.children.called import called, relation_of
from coachdesk.ui.shared.badge import Status
from coachdesk.ui.shared.names_display import NameDisplay

MOST = 4
WORDS = {
    Standing.WITHDRAWN: mark("ingetrokken"),
    Standing.REFUSED: mark("nee"),
    Standing.EXPIRED: mark("verlopen"),
    Standing.NOT_ASKED: mark("niet gevraagd"),
    Standing.ASKED: mark("gevraagd"),
    Standing.WITH_LIMIT: mark("ja, met beperking"),
    Standing.GIVEN: mark("ja"),
    Standing.NOT_NEEDED: mark("niet nodig"),
}
LOOKS = {
    Standing.WITHDRAWN: ("danger", "circle-slash"),
    Standing.REFUSED: ("danger", "circle-slash"),
    Standing.EXPIRED: ("danger", "calendar-x"),
    Standing.NOT_ASKED: ("neutral", "circle-dashed"),
    Standing.ASKED: ("attention", "hourglass"),
    Standing.WITH_LIMIT: ("attention", "circle-dot-dashed"),
    Standing.GIVEN: ("success", "circle-check"),
    Standing.NOT_NEEDED: ("neutral", "circle-check"),
}


def badges(dossier: Dossier, names: NameDisplay, today: date) -> list[Status]:
    """Whose consent counts and how it stands, and the next meeting.

    More than four are too many to see at once: the last tells how many more there are.
    """
    people = [*_parents(dossier, names, today), *_child(dossier, names, today)]
    meeting = [_meeting(dossier, today)] if dossier.meeting else []
    room = MOST - len(meeting)
    shown, hidden = [*people[:room], *meeting], people[room:]
    if not hidden:
        return shown
    more = ". ".join(one.text for one in hidden)
    return [*shown, Status(f"+{len(hidden)}", "neutral", meaning=more)]


def _parents(dossier: Dossier, names: NameDisplay, today: date) -> list[Status]:
    if Voice.PARENTS not in voices(dossier.file_holder(), _age(dossier, today)):
        return []
    counting = [(bond, one) for bond, one in dossier.involved if bond.counts_for_consent()]
    titles = [relation_of(bond, names) for bond, _person in counting]
    found = []
    for (bond, person), title in zip(counting, titles, strict=True):
        who = title[:1].upper() + title[1:]
        if titles.count(title) > 1 and names.names_on:
            who = f"{who} {person.first_name()}"
        found.append(_of_parent(dossier, who, bond, person, today))
    return found


def _of_parent(dossier: Dossier, who: str, bond: Bond, person: Person, today: date) -> Status:
    shown = _answer(dossier, who, person.id, today)
    if bond.gezag is not Gezag.UNKNOWN:
        return shown
    text = f"{who}: {name(Gezag.UNKNOWN).lower()}"
    return Status(text, "attention", "circle-help", meaning=shown.text)


def _child(dossier: Dossier, names: NameDisplay, today: date) -> list[Status]:
    who = called(dossier.child, names)
    if Voice.CHILD in voices(dossier.file_holder(), _age(dossier, today)):
        unknown = dossier.child.born is None
        answered = any(consent.person_id is None for consent in dossier.consents)
        return [] if unknown and not answered else [_answer(dossier, who, None, today)]
    help_standing = standing(dossier.consents, person_id=None, purpose=Purpose.HELP, today=today)
    if help_standing not in ENOUGH:
        return []
    return [Status(_("{name} weet ervan").format(name=who), *LOOKS[Standing.GIVEN])]


def _answer(dossier: Dossier, who: str, person_id: PersonId | None, today: date) -> Status:
    """Moeder: hulp en ZAT. Vader: hulp ja, ZAT gevraagd."""
    helps = standing(dossier.consents, person_id=person_id, purpose=Purpose.HELP, today=today)
    meets = meeting_standing(dossier.consents, person_id=person_id, today=today)
    if helps is meets is Standing.GIVEN:
        text = _("{who}: hulp en ZAT")
    elif helps is meets is Standing.NOT_ASKED:
        text = _("{who}: niet gevraagd")
    elif helps is meets is Standing.WITH_LIMIT:
        text = _("{who}: hulp en ZAT, met beperking")
    elif helps is meets:
        text = _("{who}: hulp en ZAT {both}")
    else:
        text = _("{who}: hulp {help}, ZAT {meeting}")
    words = text.format(
        who=who, both=_(WORDS[helps]), help=_(WORDS[helps]), meeting=_(WORDS[meets])
    )
    weakest = min(helps, meets, key=list(Standing).index)
    return Status(words, *LOOKS[weakest])


def _meeting(dossier: Dossier, today: date) -> Status:
    meeting = dossier.meeting
    if meeting is None:
        return Status("")
    day = day_month(meeting.starts_at.date(), today=today)
    meaning = _("Op de agenda van {kind} op {day}.").format(kind=meeting.kind, day=day)
    return Status(f"{meeting.kind} {day}", "info", "messages-square", meaning)


def _age(dossier: Dossier, today: date) -> int | None:
    return age_on(today, dossier.child.born) if dossier.child.born else None
