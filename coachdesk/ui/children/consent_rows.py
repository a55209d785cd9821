"""The matrix of consent in words: who is asked, for what, and how each of them stands today."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from coachdesk.domain.ages import age_on
from coachdesk.domain.bonds import Gezag
from coachdesk.domain.consents import (
    Consent,
    ConsentState,
    Standing,
    Voice,
    answers,
    voices,
)
from coachdesk.domain.ids import PersonId
from coachdesk.domain.names import name
from coachdesk.domain.persons import Person
from coachdesk.domain.wording import _, counted, day_month
from coachdesk.operations.dossiers import Dossier
from coachdesk.ui.children.called import called, gezag_of, relation_of
from coachdesk.ui.children.consent_badges import LOOKS
from coachdesk.ui.children.consent_topics import HELP, Topic, columns, heading
from coachdesk.ui.shared.badge import Status
from coachdesk.ui.shared.names_display import NameDisplay


@dataclass(frozen=True, slots=True)
class Answered:
    """How one person's answer to a topic stands; *last* is what was written last about it."""

    standing: Standing
    last: Consent | None = None


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """What one sees in one cell, and what is said of it."""

    topic: Topic
    shown: Status
    detail: str


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One person. Without a *person_id* it is the child. *unsure*: the gezag is not known."""

    person_id: PersonId | None
    title: str
    under: str
    cells: tuple[MatrixCell, ...]
    counts: bool
    unsure: bool = False


def matrix(dossier: Dossier, names: NameDisplay, today: date) -> list[MatrixRow]:
    """Everybody whose consent counts or was written down, the child last."""
    spoken = {consent.person_id for consent in dossier.consents}
    heard = whose(dossier, today)
    rows = []
    for bond, person in dossier.involved:
        if bond.counts_for_consent() or person.id in spoken:
            counts = Voice.PARENTS in heard and bond.counts_for_consent()
            under = f"{relation_of(bond, names)} · {gezag_of(bond)}"
            unsure = bond.gezag is Gezag.UNKNOWN
            cells = _cells(dossier, person.id, today, counts=counts)
            rows.append(
                MatrixRow(person.id, names.person(person), under, cells, counts, unsure=unsure)
            )
    for person in _gone(dossier):
        cells = _cells(dossier, person.id, today, counts=False)
        words = _("niet meer betrokken")
        rows.append(MatrixRow(person.id, names.person(person), words, cells, counts=False))
    return [*rows, _child_row(dossier, names, today)]


def whose(dossier: Dossier, today: date) -> frozenset[Voice]:
    """Whose consent counts for this child today."""
    return voices(dossier.file_holder(), age_of(dossier, today))


def age_of(dossier: Dossier, today: date) -> int | None:
    """How old the child is, when that is known."""
    return age_on(today, dossier.child.born) if dossier.child.born else None


def answered(
    consents: Sequence[Consent], person_id: PersonId | None, topic: Topic, today: date
) -> Answered:
    """How it stands; of a topic with two purposes the weaker one."""
    found = []
    for purpose in topic.purposes:
        of_one = answers(consents, person_id=person_id, purpose=purpose, partner=topic.partner)
        last = of_one[0] if of_one else None
        found.append(Answered(last.standing(today) if last else Standing.NOT_ASKED, last))
    return min(found, key=lambda one: list(Standing).index(one.standing))


def when_and_how(one: Answered, today: date) -> str:
    """8 okt, schriftelijk; what stands small under the word."""
    last = one.last
    if last is None or one.standing in (Standing.NOT_ASKED, Standing.NOT_NEEDED):
        return ""
    if one.standing is Standing.EXPIRED and last.until:
        return _("op {date}").format(date=day_month(last.until, today=today))
    day = day_month(last.said_on(), today=today)
    if last.state is ConsentState.WITHDRAWN:
        return _("ingetrokken op {date}").format(date=day)
    how = name(last.how) if last.how and last.state is not ConsentState.ASKED else ""
    return ", ".join(part for part in (day, how) if part)


def in_full(one: Answered, names: NameDisplay, today: date, *, code: str) -> str:
    """Gegeven, met beperking: niets over Liv. 8 okt, schriftelijk. Geldig tot 1 jul 2027."""
    last = one.last
    if last is None:
        return name(ConsentState.NOT_ASKED)
    head = name(Standing.EXPIRED) if one.standing is Standing.EXPIRED else name(last.state)
    limit = names.text(last.limit.strip(), (code,))
    if last.state is ConsentState.GIVEN_WITH_LIMIT and limit:
        head = f"{head}: {limit.rstrip('.')}"
    when = when_and_how(one, today).removeprefix(_("ingetrokken") + " ")
    joined = one.standing in (Standing.EXPIRED, Standing.WITHDRAWN)
    parts = [f"{head} {when}" if joined else head, "" if joined else when]
    if last.until and one.standing is not Standing.EXPIRED:
        parts.append(_("Geldig tot {date}").format(date=day_month(last.until, today=today)))
    parts.append(names.text(last.remark.strip(), (code,)).rstrip("."))
    return ". ".join(part for part in parts if part) + "."


def _gone(dossier: Dossier) -> list[Person]:
    """Who answered once and is not around this child any more."""
    around = {person.id for _bond, person in dossier.involved}
    spoke = dict.fromkeys(consent.person_id for consent in dossier.consents)
    people = [dossier.person(person_id) for person_id in spoke if person_id not in around]
    return [person for person in people if person is not None]


def _child_row(dossier: Dossier, names: NameDisplay, today: date) -> MatrixRow:
    counts = Voice.CHILD in whose(dossier, today)
    age = age_of(dossier, today)
    under = _("leeftijd onbekend") if age is None else counted(age, _("jaar"), _("jaar"))
    cells = list(_cells(dossier, None, today, counts=counts))
    if not counts:
        cells[0] = _told(dossier, today)
    return MatrixRow(None, called(dossier.child, names), under, tuple(cells), counts)


def _told(dossier: Dossier, today: date) -> MatrixCell:
    """Whose consent is not asked yet does know of the help."""
    one = answered(dossier.consents, None, HELP, today)
    if one.standing not in (Standing.GIVEN, Standing.WITH_LIMIT):
        return MatrixCell(HELP, Status(_("nog niet verteld"), *LOOKS[Standing.NOT_ASKED]), "")
    shown = Status(_("weet ervan"), *LOOKS[Standing.GIVEN])
    return MatrixCell(HELP, shown, when_and_how(one, today))


def _cells(
    dossier: Dossier, person_id: PersonId | None, today: date, *, counts: bool
) -> tuple[MatrixCell, ...]:
    return tuple(
        _cell(dossier, person_id, topic, today, counts=counts)
        for topic in columns(dossier.consents)
    )


def _cell(
    dossier: Dossier, person_id: PersonId | None, topic: Topic, today: date, *, counts: bool
) -> MatrixCell:
    one = answered(dossier.consents, person_id, topic, today)
    if one.standing is Standing.NOT_ASKED and not counts:
        one = Answered(Standing.NOT_NEEDED)
    meaning = name(one.last.state) if one.last else ""
    if one.last is None:
        not_asked = one.standing is Standing.NOT_ASKED
        meaning = name(ConsentState.NOT_ASKED) if not_asked else _("Niet nodig")
    shown = Status(name(one.standing), *LOOKS[one.standing], meaning)
    return MatrixCell(topic, shown, when_and_how(one, today))


def spoken(row: MatrixRow, cell: MatrixCell) -> str:
    """Anja Proefstra, ZAT: Gegeven. 8 okt, schriftelijk."""
    said = cell.shown.meaning or cell.shown.text
    words = f"{row.title}, {heading(cell.topic)}: {said}"
    return f"{words}. {cell.detail}" if cell.detail else words
