"""The numbers in the navigation: what asks for the coach today, what runs, what waits."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from coachdesk.domain.care_signals import CareSignal, SignalGroup
from coachdesk.domain.cases import Case
from coachdesk.domain.meetings import Meeting
from coachdesk.domain.referrals import Referral
from coachdesk.domain.routes import Route
from coachdesk.domain.steps import Step
from coachdesk.domain.wording import _, counted, day_month, long_day
from coachdesk.operations.route_views import route_count
from coachdesk.ui.desk import Desk

COUNTED = (Step, Case, CareSignal, Meeting, Route, Referral)


@dataclass(frozen=True, slots=True)
class Count:
    """What stands behind an item, in words for whoever hears it; nothing at zero."""

    text: str = ""
    meaning: str = ""
    urgent: bool = False


def counts(desk: Desk) -> Mapping[str, Count]:
    """The count of each item of the navigation that has one, by the name of its page."""
    now = desk.clock.now()
    today = now.date()
    me = desk.ask(lambda store: store.persons.me())
    mine = me.id if me else None
    due = desk.ask(lambda store: store.steps.count_due(until=today, owner=mine)) or 0
    running = desk.ask(lambda store: store.cases.count_running()) or 0
    to_sort = desk.ask(
        lambda store: store.care_signals.count_in_group(SignalGroup.TO_SORT, today=today)
    )
    return {
        "today": _number(due, _("{number} open voor vandaag of te laat")),
        "children": _number(running, counted(running, "lopende casus", "lopende casussen")),
        "signals": _number(to_sort or 0, _("{number} te sorteren"), urgent=True),
        "routes": _routes(desk, today),
        "meetings": _next_meeting(desk, now),
    }


def _number(number: int, meaning: str, *, urgent: bool = False) -> Count:
    if not number:
        return Count()
    return Count(str(number), meaning.format(number=number), urgent)


def _routes(desk: Desk, today: date) -> Count:
    """How many routes go on; that news is late is said too."""
    found = desk.ask(lambda store: route_count(store, today=today))
    if found is None:
        return Count()
    meaning = counted(found.running, _("lopende route"), _("lopende routes"))
    late = _("{number} te laat").format(number=found.late) if found.late else ""
    return _number(found.running, ", ".join(part for part in (meaning, late) if part))


def _next_meeting(desk: Desk, now: datetime) -> Count:
    found = desk.ask(lambda store: store.meetings.next_after(now))
    if found is None:
        return Count()
    day, today = found.starts_at.date(), now.date()
    meaning = _("volgende op {day}").format(day=long_day(day, today=today))
    return Count(day_month(day, today=today), meaning)
