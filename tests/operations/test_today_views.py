"""What Vandaag shows on any day follows from the cases, and from nothing else."""

from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coachdesk.domain.cases import CloseReason, Farewell, Told
from coachdesk.domain.entity import Entity
from coachdesk.domain.steps import StepStatus, Urgency
from coachdesk.operations.cases import close_case
from coachdesk.operations.today_views import step_lines, steps_of
from coachdesk.store.store import Store
from tests import make
from tests.operations.routing import family, sent
from tests.store.test_store import keep

CASES = ("one", "two", "three")
AROUND = st.dates(make.TODAY - timedelta(days=60), make.TODAY + timedelta(days=60))
STEPS = st.lists(
    st.tuples(st.sampled_from(CASES), st.none() | AROUND, st.sampled_from(StepStatus)), max_size=12
)
TOLD = Farewell(told_child=Told.YES, told_parents=Told.YES, told_teacher=Told.YES)
ON_A_VAULT = settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
Row = tuple[str, str | None]


def shown(store: Store, today: date) -> list[list[str]]:
    """Late, today, this week, later: as Vandaag asks for them."""
    return [steps_of(store, urgency, today) for urgency in Urgency]


def expected(store: Store, today: date) -> list[list[str]]:
    """The same by counting days on the calendar, over the bare rows."""
    query = "SELECT id, due FROM steps WHERE status IN ('OPEN', 'BUSY')"
    groups: list[list[Row]] = [[], [], [], []]
    for step_id, due in store.db.execute(query).fetchall():
        groups[_group(due, today)].append((step_id, due))
    return [_in_order(group) for group in groups]


def _group(due: str | None, today: date) -> int:
    if due is None:
        return 3
    day = date.fromisoformat(due)
    if day <= today:
        return 1 if day == today else 0
    weekend = today.isoweekday() in (6, 7)  # then this week is the coming one
    weeks = {seen.isocalendar()[:2] for seen in (today, today + timedelta(days=2 * weekend))}
    return 2 if day.isocalendar()[:2] in weeks else 3


def _in_order(rows: Sequence[Row]) -> list[str]:
    dated = sorted((due, step_id) for step_id, due in rows if due is not None)
    undated = sorted(step_id for step_id, due in rows if due is None)
    return [*(step_id for _due, step_id in dated), *undated]


@given(made=STEPS, closed=st.sets(st.sampled_from(CASES)), today=AROUND)
@ON_A_VAULT
def test_for_any_date_vandaag_shows_the_steps_that_follow_from_the_cases(
    store: Store,
    made: list[tuple[str, date | None, StepStatus]],
    closed: set[str],
    today: date,
) -> None:
    things: list[Entity] = []
    cases = {}
    for name in CASES:
        child = make.child()
        cases[name] = make.case(child.id)
        things += [child, cases[name]]
    for name, due, status in made:
        case = cases[name]
        about = {"child_id": case.child_id, "case_id": case.id}
        things.append(make.step(due=due, status=status, **about))
    with store.change("test", "Proef") as change:
        for old in store.steps.page(store.steps.open()):
            change.remove(old)
        for thing in things:
            change.save(thing)
    for name in closed:
        reason = CloseReason.GOAL_REACHED
        close_case(store, cases[name].id, on=make.TODAY, reason=reason, farewell=TOLD)

    groups = shown(store, today)

    assert groups == expected(store, today)
    ids = [step_id for group in groups for step_id in group]
    gone = {cases[name].id for name in closed}
    assert not [step for step in store.steps.page(ids) if step.case_id in gone]
    running = [one for one in made if one[0] not in closed and one[2].name in ("OPEN", "BUSY")]
    assert len(ids) == len(running)


def test_for_every_day_of_a_year_the_practice_vault_shows_what_follows(
    practice_store: Store,
) -> None:
    assert any(shown(practice_store, make.TODAY))
    for ahead in range(-180, 180):
        today = make.TODAY + timedelta(days=ahead)
        assert shown(practice_store, today) == expected(practice_store, today)


def test_a_step_that_waits_for_news_knows_of_what_and_in_which_route(store: Store) -> None:
    referral_id = sent(store)
    [line] = step_lines(store, store.steps.waiting())
    assert line.waits_for_news()
    assert line.referral is not None
    assert line.referral.id == referral_id
    assert line.route_id == line.referral.route_id


def test_a_step_without_a_route_waits_for_no_news_of_one(store: Store) -> None:
    family(store)
    keep(store, make.step(id="own", child_id="luuk", waiting=True))
    [line] = step_lines(store, ["own"])
    assert not line.waits_for_news()
    assert line.route_id is None
