"""Consent: who agreed to what, with whom and until when; the gate for paper and for sending.

Whose consent counts at which age is a table, not code (handbook §3.2: Jeugdwet practice for a
dossier of municipality or provider; school practice until 16). It is shown to the coach as the
values that the organisation chose, never as advice.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from coachdesk.domain.bonds import Bond
from coachdesk.domain.cases import FileHolder
from coachdesk.domain.entity import Entity, Findable
from coachdesk.domain.ids import ChildId, ConsentId, PersonId
from coachdesk.domain.problems import Problem
from coachdesk.domain.wording import _


class Purpose(Enum):
    """What is agreed to. Help is another thing than being discussed at a meeting."""

    HELP = "HELP"
    MEETING = "MEETING"
    EXCHANGE = "EXCHANGE"
    FIGURES = "FIGURES"


class ConsentState(Enum):
    """How it stands. *Verlopen* is derived from the date until which it holds."""

    NOT_ASKED = "NOT_ASKED"
    ASKED = "ASKED"
    GIVEN = "GIVEN"
    GIVEN_WITH_LIMIT = "GIVEN_WITH_LIMIT"
    REFUSED = "REFUSED"
    WITHDRAWN = "WITHDRAWN"
    NOT_NEEDED = "NOT_NEEDED"


class Given(Enum):
    """How it was given."""

    ORAL = "ORAL"
    WRITTEN = "WRITTEN"
    ATTACHED = "ATTACHED"


class Standing(Enum):
    """How one person's consent stands on one day, the weakest first. Derived."""

    WITHDRAWN = "WITHDRAWN"
    REFUSED = "REFUSED"
    EXPIRED = "EXPIRED"
    NOT_ASKED = "NOT_ASKED"
    ASKED = "ASKED"
    WITH_LIMIT = "WITH_LIMIT"
    GIVEN = "GIVEN"
    NOT_NEEDED = "NOT_NEEDED"


STANDING = {
    ConsentState.NOT_ASKED: Standing.NOT_ASKED,
    ConsentState.ASKED: Standing.ASKED,
    ConsentState.GIVEN: Standing.GIVEN,
    ConsentState.GIVEN_WITH_LIMIT: Standing.WITH_LIMIT,
    ConsentState.REFUSED: Standing.REFUSED,
    ConsentState.WITHDRAWN: Standing.WITHDRAWN,
    ConsentState.NOT_NEEDED: Standing.NOT_NEEDED,
}
ENOUGH = frozenset({Standing.GIVEN, Standing.WITH_LIMIT})
TEAM = ""  # exchanging with the team of the meeting; any other partner has its name here
SCHOOL = "School"  # exchanging with the child's own school
MEETING_PURPOSES = (Purpose.MEETING, Purpose.EXCHANGE)
Question = tuple[Purpose, str]  # what is asked, and for exchanging with whom
MEETING_QUESTIONS: tuple[Question, ...] = tuple((purpose, TEAM) for purpose in MEETING_PURPOSES)
NOT_REFUSED = frozenset(Standing) - {Standing.REFUSED, Standing.WITHDRAWN}


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Consent(Entity):
    """One answer to one question. Without a *person_id* it is the child's own.

    *partner* says with whom may be exchanged; empty is the team of the meeting.
    """

    id: ConsentId
    child_id: ChildId
    purpose: Purpose
    state: ConsentState
    person_id: PersonId | None = None
    partner: str = TEAM
    limit: str = ""
    on: date | None = None
    how: Given | None = None
    until: date | None = None
    withdrawn_on: date | None = None
    remark: str = ""

    def children(self) -> tuple[ChildId, ...]:
        return (self.child_id,)

    def said_on(self) -> date:
        """The day on which this became so: when it was said, or taken back."""
        return self.withdrawn_on or self.on or date.min

    def standing(self, today: date) -> Standing:
        """How it stands today: past its date, what was given has expired."""
        standing = STANDING[self.state]
        past = self.until is not None and self.until < today
        return Standing.EXPIRED if past and standing in ENOUGH else standing

    def findable(self) -> Findable | None:
        words = " ".join((self.limit, self.remark)).strip()
        return Findable(words, "", self.on) if words else None

    def problems(self) -> Iterator[Problem]:
        dated = (ConsentState.NOT_ASKED, ConsentState.NOT_NEEDED)
        if self.state not in dated and self.on is None:
            yield Problem("on", _("Wanneer was dat?"))
        if self.state is ConsentState.GIVEN_WITH_LIMIT and not self.limit.strip():
            yield Problem("limit", _("Wat is de beperking?"))
        if self.until is not None and self.on is not None and self.until < self.on:
            yield Problem("until", _("Deze datum ligt voor de toestemming zelf."))


class Voice(Enum):
    """Whose consent counts."""

    PARENTS = "PARENTS"
    CHILD = "CHILD"


@dataclass(frozen=True, slots=True)
class AgeRule:
    """From this age on, whose consent counts."""

    from_age: int
    voices: frozenset[Voice]


_PARENTS = frozenset({Voice.PARENTS})
_BOTH = frozenset({Voice.PARENTS, Voice.CHILD})
_CHILD = frozenset({Voice.CHILD})
AGE_RULES: dict[FileHolder, tuple[AgeRule, ...]] = {
    FileHolder.SCHOOL: (AgeRule(0, _PARENTS), AgeRule(16, _CHILD)),
    FileHolder.MUNICIPALITY: (AgeRule(0, _PARENTS), AgeRule(12, _BOTH), AgeRule(16, _CHILD)),
    FileHolder.PROVIDER: (AgeRule(0, _PARENTS), AgeRule(12, _BOTH), AgeRule(16, _CHILD)),
}


def voices(holder: FileHolder, age: int | None) -> frozenset[Voice]:
    """Whose consent counts at this age. Of unknown age: everybody's."""
    if age is None:
        return _BOTH
    return [rule.voices for rule in AGE_RULES[holder] if rule.from_age <= age][-1]


def answers(
    consents: Iterable[Consent],
    *,
    person_id: PersonId | None,
    purpose: Purpose,
    partner: str = TEAM,
) -> list[Consent]:
    """All that one person answered to one question, the last answer first."""
    found = [
        c
        for c in consents
        if c.person_id == person_id and c.purpose is purpose and c.partner == partner
    ]
    return sorted(found, key=lambda c: (c.said_on(), c.id), reverse=True)


def standing(
    consents: Iterable[Consent],
    *,
    person_id: PersonId | None,
    purpose: Purpose,
    today: date,
    partner: str = TEAM,
) -> Standing:
    """How one person's consent for one purpose stands: the last answer, or never asked."""
    found = answers(consents, person_id=person_id, purpose=purpose, partner=partner)
    return found[0].standing(today) if found else Standing.NOT_ASKED


def sending_questions(partner: str) -> tuple[Question, ...]:
    """What has to be agreed to before an application goes out: the help, and telling this partner.

    Agreeing to the coach's help is not agreeing to share (handbook §3.2): both are needed.
    """
    return ((Purpose.HELP, TEAM), (Purpose.EXCHANGE, partner))


def weakest(
    consents: Sequence[Consent],
    questions: Sequence[Question],
    *,
    person_id: PersonId | None,
    today: date,
) -> Standing:
    """How one person's consent stands when several questions have to be answered with yes."""
    found = [
        standing(consents, person_id=person_id, purpose=purpose, partner=partner, today=today)
        for purpose, partner in questions
    ]
    return min(found, key=list(Standing).index)


def meeting_standing(
    consents: Sequence[Consent], *, person_id: PersonId | None, today: date
) -> Standing:
    """Column ZAT of the matrix: the weaker of putting forward and exchanging."""
    return weakest(consents, MEETING_QUESTIONS, person_id=person_id, today=today)


@dataclass(frozen=True, slots=True)
class Gate:
    """Whether everybody whose consent counts has agreed, and who has not yet.

    A *missing* None is the child. Without anybody known to have gezag the gate stays shut.
    """

    open: bool
    missing: tuple[PersonId | None, ...] = ()


def gate(
    consents: Sequence[Consent],
    bonds: Iterable[Bond],
    *,
    holder: FileHolder,
    age: int | None,
    today: date,
    questions: Sequence[Question] = MEETING_QUESTIONS,
    enough: frozenset[Standing] = ENOUGH,
) -> Gate:
    """Has everybody whose consent counts agreed? As it is: to a name on a meeting's paper.

    Needs a yes to each of the *questions* of each person with gezag, and of each parent of whom
    that is not known yet; of the child too from 12 where the dossierhouder is not the school; of
    the young person alone from 16 (handbook §3.2). For a name, or an initial, on paper these are
    *aanmelden* and *uitwisselen*; for sending an application see `sending_questions`.
    """
    needed = voices(holder, age)
    asked: list[PersonId | None] = []
    if Voice.PARENTS in needed:
        asked += [bond.person_id for bond in bonds if bond.counts_for_consent()]
        if not asked:
            return Gate(open=False)
    if Voice.CHILD in needed:
        asked.append(None)
    missing = tuple(
        person
        for person in asked
        if weakest(consents, questions, person_id=person, today=today) not in enough
    )
    return Gate(open=not missing, missing=missing)
