"""What a person is asked: help, the meeting, exchanging with somebody, figures."""

from collections.abc import Iterable
from dataclasses import dataclass

from coachdesk.domain.consents import MEETING_PURPOSES, SCHOOL, TEAM, Consent, Purpose
from coachdesk.domain.names import name
from coachdesk.domain.wording import _


@dataclass(frozen=True, slots=True)
class Topic:
    """One question to somebody; that of the meeting is two purposes, answered in one step."""

    purposes: tuple[Purpose, ...]
    partner: str = TEAM


HELP = Topic((Purpose.HELP,))
MEETING = Topic(MEETING_PURPOSES)
PUT_FORWARD = Topic((Purpose.MEETING,))
WITH_TEAM = Topic((Purpose.EXCHANGE,))
WITH_SCHOOL = Topic((Purpose.EXCHANGE,), SCHOOL)
FIGURES = Topic((Purpose.FIGURES,))


def with_partner(partner: str) -> Topic:
    """Exchanging with somebody outside the team: "GGD"."""
    return Topic((Purpose.EXCHANGE,), partner.strip())


def partners(consents: Iterable[Consent]) -> list[Topic]:
    """Exchanging with each provider that was spoken of, by name; team and school are not these."""
    known = {consent.partner for consent in consents} - {TEAM, SCHOOL}
    return [with_partner(partner) for partner in sorted(known, key=str.casefold)]


def columns(consents: Iterable[Consent]) -> list[Topic]:
    """What stands above the matrix, from left to right."""
    return [HELP, MEETING, *partners(consents), WITH_SCHOOL]


def details(consents: Iterable[Consent]) -> list[Topic]:
    """All that one person may have answered, each question by itself."""
    return [HELP, PUT_FORWARD, WITH_TEAM, *partners(consents), WITH_SCHOOL, FIGURES]


def heading(topic: Topic) -> str:
    """The word above its column: Hulp, ZAT, GGD, School."""
    if topic == MEETING:
        return _("ZAT")
    return topic.partner or name(topic.purposes[0])


def in_words(topic: Topic) -> str:
    """The whole question: Informatie uitwisselen met GGD."""
    if topic == MEETING:
        return _("Aanmelden bij het overleg, en informatie uitwisselen met het team")
    if topic.purposes != (Purpose.EXCHANGE,):
        return name(topic.purposes[0])
    with_whom = {TEAM: _("het team van het overleg"), SCHOOL: _("school")}
    whom = with_whom.get(topic.partner, topic.partner)
    return _("Informatie uitwisselen met {whom}").format(whom=whom)
