"""What Vandaag shows on any day follows from the cases, and from nothing else."""

from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coachdesk.domain.cases import CloseReason, Farewell, Told
from coachdesk.domain.ids import PersonId
from coachdesk.domain.steps import StepStatus, Urgency
from coachdesk.operations.cases import close_case
from coachdesk.operations.today_views import step_lines, steps_of
from coachdesk.store.store import Store
from tests import make
from tests.operations.routing import family, sent
from tests.store.test_store import keep

CASES = ("one", "two", "three")
WITHOUT = "without"  # a case
OWNERS = (None, "me", "ilse")
DATES = st.dates(date(2025, 12, 1), date(2027, 12, 31))
NEAR = st.none() | st.integers(-9, 16)  # days from the one that is looked at
STEPS = st.lists(
    st.tuples(
        st.sampled_from((*CASES, WITHOUT)),
        NEAR,
        st.sampled_from(StepStatus),
        st.sampled_from(OWNERS),
    ),
    max_size=12,
)
TOLD = Farewell(told_child=Told.YES, told_parents=Told.YES, told_teacher=Told.YES)
ON_A_VAULT = settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
Row = tuple[str, str | None]


def mine(store: Store) -> PersonId:
    """Whose a step without an owner is."""
    me = store.persons.me()
    assert me is not None
    return me.id


def shown(store: Store, today: date, owner: PersonId | None = None) -> list[list[str]]:
    """Late, today, this week, later: as Vandaag asks for them, of everybody or of one."""
    return [steps_of(store, urgency, today, owner=owner) for urgency in Urgency]


def expected(store: Store, today: date, owner: PersonId | None = None) -> list[list[str]]:
    """The same by counting days on the calendar, over the bare rows."""
    query = "SELECT id, due, owner_id FROM steps WHERE status IN ('OPEN', 'BUSY')"
    groups: list[list[Row]] = [[], [], [], []]
    for step_id, due, who in store.db.execute(query).fetchall():
        if owner is None or (who or mine(store)) == owner:
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


@given(made=STEPS, closed=st.sets(st.sampled_from(CASES)), today=DATES)
@ON_A_VAULT
def test_for_any_date_vandaag_shows_the_steps_that_follow_from_the_cases(
    store: Store,
    made: list[tuple[str, int | None, StepStatus, str | None]],
    closed: set[str],
    today: date,
) -> None:
    children = {name: make.child() for name in CASES}
    cases = {name: make.case(child.id) for name, child in children.items()}
    steps = []
    for name, days, status, who in made:
        case = cases.get(name)
        about = {"child_id": case.child_id, "case_id": case.id} if case else {}
        due = None if days is None else today + timedelta(days=days)
        steps.append(make.step(due=due, status=status, owner_id=who, **about))
    with store.change("test", "Proef") as change:
        for old in store.steps.page(store.steps.open()):
            change.remove(old)
        for thing in (make.person(id="ilse"), *children.values(), *cases.values(), *steps):
            change.save(thing)
    for name in closed:
        reason = CloseReason.GOAL_REACHED
        close_case(store, cases[name].id, on=make.TODAY, reason=reason, farewell=TOLD)

    for owner in (None, mine(store), PersonId("ilse")):
        assert shown(store, today, owner) == expected(store, today, owner)
    ids = [step_id for group in shown(store, today) for step_id in group]
    gone = {cases[name].id for name in closed}
    running = [step.id for step in steps if step.is_open() and step.case_id not in gone]
    assert sorted(ids) == sorted(running)


def test_a_step_of_any_day_is_in_one_group_as_seen_from_any_weekday(store: Store) -> None:
    days = [make.TODAY + timedelta(days=number) for number in range(-10, 25)]
    keep(store, *(make.step(id=f"{day}", due=day) for day in days))
    for today in days[9:24]:  # two weeks and the turn of the month
        groups = shown(store, today)
        assert groups == expected(store, today)
        assert [step_id for group in groups for step_id in group] == [f"{day}" for day in days]


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
