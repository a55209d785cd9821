"""Which running cases may be worth the team's time at a meeting, and why."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum

from coachdesk.domain.cases import Case
from coachdesk.domain.children import Child
from coachdesk.domain.consents import ENOUGH, Consent, Purpose, Standing, standing
from coachdesk.domain.ids import CaseId, ChildId, MeetingId, ThemeId
from coachdesk.domain.steps import Origin, Step
from coachdesk.domain.wording import _, counted, day_month
from coachdesk.operations.route_views import stuck_cases
from coachdesk.store.store import Store

A_PATTERN = 3  # so many signals on one theme
PATTERN_DAYS = 14
NEW_DAYS = 14


class Why(Enum):
    """Why a case is put forward, the most pressing first."""

    FEEDBACK_LATE = "FEEDBACK_LATE"
    STEP_LATE = "STEP_LATE"
    ROUTE_STUCK = "ROUTE_STUCK"
    COMES_BACK = "COMES_BACK"
    PATTERN = "PATTERN"
    AFTERCARE = "AFTERCARE"
    NEW = "NEW"
    NO_STEP = "NO_STEP"
    AGREED = "AGREED"
    ASKED = "ASKED"
    RUNNING = "RUNNING"


ORDER = {why: number for number, why in enumerate(Why)}


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason in words; *days* is how late something is."""

    why: Why
    words: str
    days: int = 0


@dataclass(frozen=True, slots=True, repr=False)
class Candidate:
    """A case that may go on the agenda, with at least one reason, the most pressing first."""

    id: CaseId
    child: Child
    reasons: tuple[Reason, ...]


def candidates(store: Store, meeting_id: MeetingId, *, today: date) -> list[Candidate]:
    """The running cases of the meeting's school that are not on its agenda, most pressing first.

    Of a meeting without a school: those of every school.
    """
    meeting = store.meetings.get(meeting_id)
    on_agenda = {item.case_id for item in store.agenda_items.of_meeting(meeting_id)}
    ids = store.cases.running_at(meeting.school_id) if meeting.school_id else store.cases.running()
    cases = store.cases.page([case_id for case_id in ids if case_id not in on_agenda])
    children = {c.id: c for c in store.children.page([case.child_id for case in cases])}
    known = _Known(store, list(children), today)
    found = [
        Candidate(case.id, children[case.child_id], known.reasons(case))
        for case in cases
        if case.child_id in children
    ]
    return sorted(found, key=_pressing)


def _pressing(candidate: Candidate) -> tuple[int, int, str]:
    first = candidate.reasons[0]
    return (ORDER[first.why], -first.days, candidate.child.first_name)


class _Known:
    """What tells whether a case is pressing, asked once for all cases together."""

    def __init__(self, store: Store, children: Sequence[ChildId], today: date) -> None:
        self._today = today
        self._steps: dict[str, list[Step]] = defaultdict(list)
        for step in store.steps.page(store.steps.open()):
            self._steps[str(step.case_id)].append(step)
        self._consents: dict[str, list[Consent]] = defaultdict(list)
        for consent in store.consents.of_children(children):
            self._consents[consent.child_id].append(consent)
        since = datetime.combine(today - timedelta(days=PATTERN_DAYS), time())
        self._patterns = store.care_signals.patterns(since=since, at_least=A_PATTERN)
        self._themes = {theme.id: theme.name for theme in store.themes.all()}
        self._back = store.agenda_items.to_come_back()
        self._stuck = stuck_cases(store, today)

    def reasons(self, case: Case) -> tuple[Reason, ...]:
        """Why this case, the most pressing reason first."""
        steps = self._steps[case.id]
        found = [*self._late(steps), *self._of_course(case, steps), *self._agreed(case.child_id)]
        since = _("Lopende casus sinds {day}").format(
            day=day_month(case.opened_on, today=self._today)
        )
        found.append(Reason(Why.RUNNING, since))
        return tuple(sorted(found, key=lambda reason: ORDER[reason.why]))

    def _late(self, steps: Iterable[Step]) -> Iterable[Reason]:
        for waiting in (True, False):
            overdue = [
                (self._today - step.due).days
                for step in steps
                if step.due is not None and step.due < self._today and step.waiting is waiting
            ]
            if overdue:
                days = max(overdue)
                late = counted(days, _("dag"), _("dagen"))
                words = _("Terugkoppeling {late} te laat") if waiting else _("Stap {late} te laat")
                why = Why.FEEDBACK_LATE if waiting else Why.STEP_LATE
                yield Reason(why, words.format(late=late), days)

    def _of_course(self, case: Case, steps: Sequence[Step]) -> Iterable[Reason]:
        if case.id in self._stuck:
            since = day_month(self._stuck[case.id], today=self._today)
            yield Reason(Why.ROUTE_STUCK, _("Route ligt stil sinds {day}").format(day=since))
        if case.id in self._back:
            yield Reason(Why.COMES_BACK, _("Zou terugkomen in het volgende overleg"))
        if case.child_id in self._patterns:
            theme, number = self._patterns[case.child_id]
            words = _("{number} signalen in 14 dagen: {theme}")
            told = words.format(number=number, theme=self._themes.get(ThemeId(theme), ""))
            yield Reason(Why.PATTERN, told)
        if any(step.origin is Origin.AFTERCARE for step in steps):
            yield Reason(Why.AFTERCARE, _("Nazorg"))
        if (self._today - case.opened_on).days <= NEW_DAYS:
            began = day_month(case.opened_on, today=self._today)
            yield Reason(Why.NEW, _("Nieuw sinds {day}").format(day=began))
        if not any(step.due for step in steps):
            yield Reason(Why.NO_STEP, _("Nog geen volgende stap"))

    def _agreed(self, child_id: ChildId) -> Iterable[Reason]:
        """Whether anybody was asked to have this child discussed, and what they said."""
        answers = self._consents[child_id]
        told = {
            standing(answers, person_id=person, purpose=Purpose.MEETING, today=self._today)
            for person in {answer.person_id for answer in answers}
        }
        if told & ENOUGH:
            yield Reason(Why.AGREED, _("Toestemming voor het overleg gegeven"))
        if Standing.ASKED in told:
            yield Reason(Why.ASKED, _("Toestemming voor het overleg gevraagd"))
