"""The routes of the practice year: what was asked for, what was heard, and looking back on it."""

from datetime import date, timedelta

from coachdesk.domain.consents import Purpose
from coachdesk.domain.feedback import FeedbackResult
from coachdesk.domain.ids import ChildId, PersonId
from coachdesk.operations.practice import routing
from coachdesk.operations.practice.calendar import Calendar
from coachdesk.operations.practice.diary import Diary
from coachdesk.operations.practice.material import Material
from coachdesk.operations.practice.pen import LAST_DAY

SENT, HEARD, BACK = 30, 48, 68  # days after the case was opened


def ask_for_help(
    diary: Diary,
    child: ChildId,
    parents: list[PersonId],
    material: Material,
    *,
    opened: str,
    end: str,
) -> None:
    """A route for this child, as far as it came before *end*."""
    days = Calendar()
    weighed = days.school_day(opened, SENT - 6)
    if weighed >= end:
        return
    route = routing.begin(
        diary, f"{weighed}T15:20", child, material.offer, material.need,
        parents_wishes=material.wish, why="Dichtbij, en licht genoeg om mee te beginnen.",
    )  # fmt: skip
    routing.discuss(diary, f"{days.school_day(opened, SENT - 3)}T15:25", route)
    sent = days.school_day(opened, SENT)
    if sent >= end:
        return
    for parent in parents:
        partner = routing.partner_of(material.offer)
        diary.consent(child, parent, weighed, Purpose.EXCHANGE, partner=partner)
    heard = days.school_day(opened, HEARD)
    routing.send(diary, f"{sent}T15:40", route, _later(sent, 28), to=material.offer)
    if heard >= min(end, LAST_DAY.isoformat()):
        return
    if material.offer == routing.ZANDLOPER:
        waits = FeedbackResult.WAITING_LIST
        words = material.news
        routing.hear(diary, f"{heard}T15:10", route, words, expected="2027-01-12", result=waits)
        return
    routing.hear(diary, f"{heard}T15:10", route, material.news, expected=_later(heard, 42))
    back = days.school_day(opened, BACK)
    if back < end:
        routing.hear(diary, f"{back}T14:40", route, "Afgerond. " + material.ended)
        routing.look_back(diary, f"{back}T15:00", route, material.ended, marks=(8, 7))


def _later(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
