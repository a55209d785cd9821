"""Which running cases may be worth the team's time at a meeting, and why."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
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
from coachdesk.store.cases import RunningCase
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


class Candidates:
    """The running cases of the meeting's school that are not on its agenda, most pressing first.

    Of a meeting without a school: those of every school. `ids` are their order; what is told of
    each is asked when it comes into sight, for there may be very many.
    """

    def __init__(self, store: Store, meeting_id: MeetingId, *, today: date) -> None:
        meeting = store.meetings.get(meeting_id)
        on_agenda = {item.case_id for item in store.agenda_items.of_meeting(meeting_id)}
        running = store.cases.running_at(meeting.school_id)
        cases = [case for case in running if case.id not in on_agenda]
        self._facts = _Facts(store, today)
        self.ids = _Order(store, self._facts).ids(cases)

    def told(self, store: Store, ids: Sequence[str]) -> list[Candidate]:
        """These of them, each with its reasons in words."""
        cases = store.cases.page(ids)
        children = {c.id: c for c in store.children.page([case.child_id for case in cases])}
        known = _Known(store, cases, self._facts)
        return [
            Candidate(case.id, children[case.child_id], known.reasons(case))
            for case in cases
            if case.child_id in children
        ]


class _Facts:
    """What is known of all cases at once."""

    def __init__(self, store: Store, today: date) -> None:
        self.today = today
        since = datetime.combine(today - timedelta(days=PATTERN_DAYS), time())
        self.patterns = store.care_signals.patterns(since=since, at_least=A_PATTERN)
        self.back = store.agenda_items.to_come_back()
        self.stuck = stuck_cases(store, today)


class _Order:
    """Puts cases in their order, of which there may be thousands: nothing is told in words."""

    def __init__(self, store: Store, facts: _Facts) -> None:
        self._store, self._facts = store, facts
        self._late = store.steps.overdue(facts.today)
        self._with_day = store.steps.cases_with_day()
        self._aftercare = store.steps.cases_in_aftercare()
        self._new_since = facts.today - timedelta(days=NEW_DAYS)

    def ids(self, cases: Sequence[RunningCase]) -> tuple[CaseId, ...]:
        """By their first reason, the latest first, then by name."""
        first = {case.id: self._first(case) for case in cases}
        quiet = [case.child_id for case in cases if first[case.id] is None]
        answers = _by_child(self._store.consents.of_children(quiet))

        def pressing(case: RunningCase) -> tuple[int, int, str]:
            why, days = first[case.id] or (self._asked(answers[case.child_id]), 0)
            return (ORDER[why], -days, case.first_name)

        return tuple(case.id for case in sorted(cases, key=pressing))

    def _first(self, case: RunningCase) -> tuple[Why, int] | None:
        """The most pressing reason and how late it is; None when consent may be the first."""
        for waiting, why in ((True, Why.FEEDBACK_LATE), (False, Why.STEP_LATE)):
            if due := self._late.get((case.id, waiting)):
                return why, (self._facts.today - due).days
        for why, holds in (
            (Why.ROUTE_STUCK, case.id in self._facts.stuck),
            (Why.COMES_BACK, case.id in self._facts.back),
            (Why.PATTERN, case.child_id in self._facts.patterns),
            (Why.AFTERCARE, case.id in self._aftercare),
            (Why.NEW, case.opened_on >= self._new_since),
            (Why.NO_STEP, case.id not in self._with_day),
        ):
            if holds:
                return why, 0
        return None

    def _asked(self, answers: Sequence[Consent]) -> Why:
        told = _standings(answers, self._facts.today)
        if told & ENOUGH:
            return Why.AGREED
        return Why.ASKED if Standing.ASKED in told else Why.RUNNING


class _Known:
    """What tells in words why a case is pressing, asked once for some cases together."""

    def __init__(self, store: Store, cases: Sequence[Case], facts: _Facts) -> None:
        self._today, self._patterns = facts.today, facts.patterns
        self._back, self._stuck = facts.back, facts.stuck
        self._steps: dict[str, list[Step]] = defaultdict(list)
        for step in store.steps.open_of_cases([case.id for case in cases]):
            self._steps[str(step.case_id)].append(step)
        self._consents = _by_child(store.consents.of_children([c.child_id for c in cases]))
        self._themes = {theme.id: theme.name for theme in store.themes.all()}

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
        told = _standings(self._consents[child_id], self._today)
        if told & ENOUGH:
            yield Reason(Why.AGREED, _("Toestemming voor het overleg gegeven"))
        if Standing.ASKED in told:
            yield Reason(Why.ASKED, _("Toestemming voor het overleg gevraagd"))


def _by_child(consents: Iterable[Consent]) -> Mapping[str, list[Consent]]:
    found: dict[str, list[Consent]] = defaultdict(list)
    for consent in consents:
        found[consent.child_id].append(consent)
    return found


def _standings(answers: Sequence[Consent], today: date) -> set[Standing]:
    """How it stands with each person who was asked about the meeting."""
    return {
        standing(answers, person_id=person, purpose=Purpose.MEETING, today=today)
        for person in {answer.person_id for answer in answers}
    }
