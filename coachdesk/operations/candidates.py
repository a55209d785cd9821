"""Which running cases may be worth the team's time at a meeting, and why."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum

from coachdesk.domain.cases import Case
from coachdesk.domain.children import Child
from coachdesk.domain.consents import ENOUGH, Consent, Purpose, Standing, standing
from coachdesk.domain.ids import CaseId, MeetingId, ThemeId
from coachdesk.domain.wording import _, counted, day_month, mark
from coachdesk.operations.route_views import stuck_cases
from coachdesk.store.cases import RunningCase
from coachdesk.store.store import Store

A_PATTERN = 3  # so many signals on one theme
PATTERN_DAYS = 14
NEW_DAYS = 14
AnyCase = Case | RunningCase


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


WORDS = {
    Why.FEEDBACK_LATE: mark("Terugkoppeling {late} te laat"),
    Why.STEP_LATE: mark("Stap {late} te laat"),
    Why.ROUTE_STUCK: mark("Route ligt stil sinds {still}"),
    Why.COMES_BACK: mark("Zou terugkomen in het volgende overleg"),
    Why.PATTERN: mark("{number} signalen in 14 dagen: {theme}"),
    Why.AFTERCARE: mark("Nazorg"),
    Why.NEW: mark("Nieuw sinds {opened}"),
    Why.NO_STEP: mark("Nog geen volgende stap"),
    Why.AGREED: mark("Toestemming voor het overleg gegeven"),
    Why.ASKED: mark("Toestemming voor het overleg gevraagd"),
    Why.RUNNING: mark("Lopende casus sinds {opened}"),
}
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
        self.ids = _in_order(store, self._facts, cases)

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
    """What is known of all cases at once, of which there may be thousands; nothing in words."""

    def __init__(self, store: Store, today: date) -> None:
        self.today = today
        since = datetime.combine(today - timedelta(days=PATTERN_DAYS), time())
        self.patterns = store.care_signals.patterns(since=since, at_least=A_PATTERN)
        self.stuck = stuck_cases(store, today)
        self._back = store.agenda_items.to_come_back()
        self._late = store.steps.overdue(today)
        self._with_day = store.steps.cases_with_day()
        self._aftercare = store.steps.cases_in_aftercare()
        self._new_since = today - timedelta(days=NEW_DAYS)

    def of_course(self, case: AnyCase) -> Iterator[tuple[Why, int]]:
        """What its course gives as reasons, the most pressing first, and how late something is."""
        for waiting, why in ((True, Why.FEEDBACK_LATE), (False, Why.STEP_LATE)):
            if due := self._late.get((case.id, waiting)):
                yield why, (self.today - due).days
        for why, holds in (
            (Why.ROUTE_STUCK, case.id in self.stuck),
            (Why.COMES_BACK, case.id in self._back),
            (Why.PATTERN, case.child_id in self.patterns),
            (Why.AFTERCARE, case.id in self._aftercare),
            (Why.NEW, case.opened_on >= self._new_since),
            (Why.NO_STEP, case.id not in self._with_day),
        ):
            if holds:
                yield why, 0

    def otherwise(self, answers: Sequence[Consent]) -> Iterator[tuple[Why, int]]:
        """What comes after that: whether anybody was asked to have this child discussed."""
        told = {
            standing(answers, person_id=person, purpose=Purpose.MEETING, today=self.today)
            for person in {answer.person_id for answer in answers}
        }
        if told & ENOUGH:
            yield Why.AGREED, 0
        if Standing.ASKED in told:
            yield Why.ASKED, 0
        yield Why.RUNNING, 0


def _in_order(store: Store, facts: _Facts, cases: Sequence[RunningCase]) -> tuple[CaseId, ...]:
    """By their first reason, the latest first, then by name; consent is read where it decides."""
    first = {case.id: next(facts.of_course(case), None) for case in cases}
    quiet = [case.child_id for case in cases if first[case.id] is None]
    answers = _by_child(store.consents.of_children(quiet))

    def pressing(case: RunningCase) -> tuple[int, int, str]:
        why, days = first[case.id] or next(facts.otherwise(answers[case.child_id]))
        return (ORDER[why], -days, case.first_name)

    return tuple(case.id for case in sorted(cases, key=pressing))


class _Known:
    """What tells in words why a case is pressing, asked once for some cases together."""

    def __init__(self, store: Store, cases: Sequence[Case], facts: _Facts) -> None:
        self._facts = facts
        self._answers = _by_child(store.consents.of_children([c.child_id for c in cases]))
        self._themes = {theme.id: theme.name for theme in store.themes.all()}

    def reasons(self, case: Case) -> tuple[Reason, ...]:
        """Why this case, the most pressing reason first."""
        whys = (*self._facts.of_course(case), *self._facts.otherwise(self._answers[case.child_id]))
        return tuple(Reason(why, self._words(why, case, days), days) for why, days in whys)

    def _words(self, why: Why, case: Case, days: int) -> str:
        facts = self._facts
        theme, number = facts.patterns.get(case.child_id, ("", 0))
        still = facts.stuck.get(case.id)
        return _(WORDS[why]).format(
            late=counted(days, _("dag"), _("dagen")),
            still=day_month(still, today=facts.today) if still else "",
            number=number,
            theme=self._themes.get(ThemeId(theme), ""),
            opened=day_month(case.opened_on, today=facts.today),
        )


def _by_child(consents: Iterable[Consent]) -> Mapping[str, list[Consent]]:
    found: dict[str, list[Consent]] = defaultdict(list)
    for consent in consents:
        found[consent.child_id].append(consent)
    return found
