"""Tests of which steps stand in which group of Vandaag."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coachdesk.domain.steps import StepStatus, Urgency
from coachdesk.operations.practice import practice
from coachdesk.ui.shared.paged_model import Heading
from coachdesk.ui.today.step_rows import LATER, Deed, LaterFold, StepRow, StepRows
from tests import make
from tests.store.test_store import keep

ICONS = {
    Urgency.LATE: "clock-alert",
    Urgency.TODAY: "sun",
    Urgency.THIS_WEEK: "calendar",
}
DAYS = st.dates(date(2026, 11, 1), date(2027, 1, 31))
STEPS = st.lists(
    st.tuples(st.none() | DAYS, st.sampled_from(StepStatus), st.sampled_from([None, "me", "ilse"])),
    max_size=12,
)
SLOW = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture
def rows(workplace):
    rows = StepRows(workplace)
    rows.later_open = True
    return rows


def groups(rows):
    """The ids under each heading; those that come later without one."""
    found: dict[str, list[str]] = {}
    group = ""
    for row in rows.ids():
        if isinstance(row, Heading):
            group = row.icon
        elif row == LATER:
            group = LATER
        else:
            found.setdefault(group, []).append(row)
    return found


def expected(steps, today):
    """The open ones by what the domain calls them, the earliest first."""
    ordered = sorted(steps, key=lambda step: (step.due is None, step.due or date.max, step.id))
    found: dict[str, list[str]] = {}
    for step in ordered:
        if step.is_open():
            group = ICONS.get(step.urgency(today), LATER)
            found.setdefault(group, []).append(step.id)
    return found


@given(made=STEPS, today=DAYS)
@SLOW
def test_on_any_day_each_open_step_stands_in_the_group_of_its_day(store, clock, rows, made, today):
    steps = [make.step(due=due, status=status, owner_id=who) for due, status, who in made]
    with store.change("test", "Proef") as change:
        for old in store.steps.page(store.steps.open()):
            change.remove(old)
        if store.persons.find("ilse") is None:
            change.save(make.person(id="ilse"))
        for step in steps:
            change.save(step)
    clock.moment = datetime.combine(today, time(10))
    rows.everybody = True
    assert groups(rows) == expected(steps, today)
    rows.everybody = False
    mine = [step for step in steps if step.owner_id != "ilse"]
    assert groups(rows) == expected(mine, today)


def test_for_every_day_around_it_the_practice_vault_shows_what_follows_from_its_cases(
    clock, workplace, store
):
    with store.change("test", "Proef") as change:
        change.remove(store.persons.me())
    practice.write(store, clock, today=make.TODAY)
    steps = store.steps.page([i for (i,) in store.db.execute("SELECT id FROM steps").fetchall()])
    assert any(step.is_open() for step in steps)
    rows = StepRows(workplace)
    rows.everybody = rows.later_open = True
    for ahead in range(-20, 30):
        today = make.TODAY + timedelta(days=ahead)
        clock.moment = datetime.combine(today, time(10))
        assert groups(rows) == expected(steps, today)


def test_a_group_without_steps_has_no_heading_and_later_is_folded(store, workplace):
    keep(store, make.step(id="late", due=date(2026, 11, 27)))
    keep(store, make.step(id="far", due=date(2026, 12, 21)))
    rows = StepRows(workplace)
    heading, late, later = rows.ids()
    assert isinstance(heading, Heading)
    assert (heading.text, late, later) == ("Te laat (1)", "late", LATER)
    (fold,) = rows.page([LATER])
    assert isinstance(fold, LaterFold)
    assert (fold.number, fold.opened) == (1, False)


def deed(rows, step_id):
    (row,) = rows.page([step_id])
    assert isinstance(row, StepRow)
    return row.deed


def test_one_fitting_deed_stands_beside_a_step(store, rows, monkeypatch):
    keep(store, make.child(id="sem"))
    friday = date(2026, 11, 27)
    for name, given_ in {
        "call": {"what": "Bel juf Roos", "child_id": "sem", "due": friday},
        "nobody": {"what": "Bel de gemeente", "due": friday},
        "late": {"what": "Verslag maken", "due": friday},
        "today": {"what": "Verslag maken"},
        "belonging": {"what": "Belangrijk: lijst maken", "child_id": "sem"},
    }.items():
        keep(store, make.step(id=name, **given_))
    assert deed(rows, "call") is Deed.CALL
    assert deed(rows, "nobody") is Deed.MOVE
    assert deed(rows, "late") is Deed.MOVE
    assert deed(rows, "today") is None
    assert deed(rows, "belonging") is None


def test_a_step_about_a_draft_goes_on_with_it(store, rows):
    keep(store, make.child(id="sem"), make.child(id="noor"))
    store.keep_draft(make.draft(form="parent_talk", child_id="sem"))
    what = "Rond concept oudergesprek af"
    for name, given_ in {
        "of-sem": {"child_id": "sem"},
        "of-noor": {"child_id": "noor"},
        "of-nobody": {},
    }.items():
        keep(store, make.step(id=name, what=what, due=date(2026, 12, 1), **given_))
    keep(store, make.step(id="other", what="4G-gesprek met Sem", child_id="sem"))
    assert deed(rows, "of-sem") is Deed.GO_ON
    assert [deed(rows, name) for name in ("of-noor", "of-nobody", "other")] == [None, None, None]
