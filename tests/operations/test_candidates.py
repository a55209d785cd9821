"""Which cases are put forward for a meeting, and in which order."""

from datetime import date, datetime, timedelta

import pytest

from coachdesk.domain.consents import ConsentState, Purpose
from coachdesk.domain.meetings import Outcome
from coachdesk.domain.steps import Origin
from coachdesk.operations.candidates import WORDS, Candidates, Why
from coachdesk.operations.meetings import put_case_on_agenda
from tests import make
from tests.store.test_store import keep

LONG_AGO = date(2026, 9, 1)


@pytest.fixture
def meeting(store):
    keep(store, make.school(id="school"), make.school(id="other"))
    keep(store, make.meeting(id="zat", school_id="school"))
    return store.meetings.get("zat")


def a_case(store, name="Milan", school="school", opened_on=LONG_AGO, *, step=True):
    child = make.child(first_name=name, school_id=school)
    case = make.case(child.id, opened_on=opened_on)
    keep(store, child, case)
    if step:
        later = date(2026, 12, 20)
        keep(store, make.step(case_id=case.id, child_id=child.id, due=later))
    return case


def candidates(store, meeting_id, *, today):
    known = Candidates(store, meeting_id, today=today)
    return known.told(store, known.ids)


def reasons(store, case):
    found = {one.id: one for one in candidates(store, "zat", today=make.TODAY)}
    return [reason.why for reason in found[case.id].reasons]


def words(store, case):
    found = {one.id: one for one in candidates(store, "zat", today=make.TODAY)}
    return found[case.id].reasons[0].words


def test_only_running_cases_of_the_school_that_are_not_on_the_agenda(store, meeting):
    here, there = a_case(store), a_case(store, school="other")
    closed = make.case(make_child(store).id, closed_on=make.TODAY)
    on_it = a_case(store)
    keep(store, closed)
    put_case_on_agenda(store, "zat", on_it.id)

    found = [one.id for one in candidates(store, "zat", today=make.TODAY)]

    assert found == [here.id]
    assert there.id not in found


def make_child(store):
    child = make.child(school_id="school")
    keep(store, child)
    return child


def test_feedback_that_is_late_comes_before_a_late_step(store, meeting):
    late, waiting = a_case(store, "Aaf"), a_case(store, "Zoë")
    ten_days = make.TODAY - timedelta(days=10)
    keep(store, make.step(case_id=late.id, child_id=late.child_id, due=ten_days))
    keep(
        store, make.step(case_id=waiting.id, child_id=waiting.child_id, due=ten_days, waiting=True)
    )

    assert [one.id for one in candidates(store, "zat", today=make.TODAY)] == [waiting.id, late.id]
    assert words(store, waiting) == "Terugkoppeling 10 dagen te laat"
    assert words(store, late) == "Stap 10 dagen te laat"


def test_what_would_come_back_comes_back(store, meeting):
    case = a_case(store)
    held = make.meeting(
        starts_at=datetime(2026, 10, 22, 13), finished_at=datetime(2026, 10, 22, 14)
    )
    item = make.agenda_item(
        held.id, case_id=case.id, child_id=case.child_id, outcome=Outcome.NEXT_MEETING
    )
    keep(store, held, item)

    assert Why.COMES_BACK in reasons(store, case)


def test_a_later_meeting_that_decided_ends_the_coming_back(store, meeting):
    case = a_case(store)
    for month, outcome in ((9, Outcome.NEXT_MEETING), (10, Outcome.DECIDED)):
        at = datetime(2026, month, 22, 13)
        held = make.meeting(starts_at=at, finished_at=at)
        item = make.agenda_item(held.id, case_id=case.id, child_id=case.child_id, outcome=outcome)
        keep(store, held, item)

    assert Why.COMES_BACK not in reasons(store, case)


def test_three_signals_on_one_theme_are_a_pattern_and_two_are_not(store, meeting):
    case, other = a_case(store), a_case(store)
    for _number in range(3):
        keep(store, make.signal(case.child_id, theme_ids=("bullying",)))
    for _number in range(2):
        keep(store, make.signal(other.child_id, theme_ids=("bullying",)))

    assert words(store, case) == "3 signalen in 14 dagen: Pesten en vriendschap"
    assert Why.PATTERN not in reasons(store, other)


def test_aftercare_a_new_case_and_one_without_a_step_each_say_so(store, meeting):
    after, new, bare = a_case(store), a_case(store, opened_on=make.TODAY), a_case(store, step=False)
    keep(store, make.step(case_id=after.id, child_id=after.child_id, origin=Origin.AFTERCARE))

    assert reasons(store, after)[0] is Why.AFTERCARE
    assert words(store, new) == "Nieuw sinds 30 nov"
    assert reasons(store, bare)[0] is Why.NO_STEP


@pytest.mark.parametrize(
    ("state", "why"), [(ConsentState.GIVEN, Why.AGREED), (ConsentState.ASKED, Why.ASKED)]
)
def test_consent_for_the_meeting_is_a_reason(store, meeting, state, why):
    case, mother = a_case(store), make.person()
    keep(store, mother)
    keep(store, make.consent(case.child_id, mother.id, purpose=Purpose.MEETING, state=state))

    assert reasons(store, case)[0] is why


def test_a_case_with_nothing_special_still_says_why_it_is_there(store, meeting):
    case = a_case(store)

    assert reasons(store, case) == [Why.RUNNING]
    assert words(store, case) == "Lopende casus sinds 1 sep"


def test_a_meeting_without_a_school_is_for_all_schools(store, meeting):
    keep(store, make.meeting(id="all"))
    here, there = a_case(store, "Aaf"), a_case(store, "Bo", school="other")

    found = [one.id for one in candidates(store, "all", today=make.TODAY)]

    assert found == [here.id, there.id]


def test_a_route_in_which_nobody_was_asked_for_three_weeks_lies_still(store, meeting):
    still, fresh = a_case(store, "Aaf"), a_case(store, "Bo")
    for case, begun in ((still, date(2026, 11, 3)), (fresh, make.TODAY)):
        keep(store, make.route(case.child_id, case_id=case.id, begun_on=begun))

    assert words(store, still) == "Route ligt stil sinds 3 nov"
    assert Why.ROUTE_STUCK not in reasons(store, fresh)


def test_the_order_is_that_of_the_reasons_that_are_told_first(store, meeting):
    quiet, asked = a_case(store, "Aaf"), a_case(store, "Bo")
    mother, state = make.person(), ConsentState.ASKED
    keep(store, mother)
    keep(store, make.consent(asked.child_id, mother.id, purpose=Purpose.MEETING, state=state))
    bare, fresh = a_case(store, "Cas", step=False), a_case(store, "Do", opened_on=make.TODAY)
    after, still, late = a_case(store, "Eef"), a_case(store, "Fem"), a_case(store, "Gijs")
    often, back, waits = a_case(store, "Han"), a_case(store, "Ilse"), a_case(store, "Jan")
    keep(store, make.step(case_id=after.id, child_id=after.child_id, origin=Origin.AFTERCARE))
    for _number in range(3):
        keep(store, make.signal(often.child_id, theme_ids=("bullying",)))
    held = make.meeting(starts_at=datetime(2026, 10, 22, 13), finished_at=make.NOW)
    again = Outcome.NEXT_MEETING
    keep(store, held)
    keep(store, make.agenda_item(held.id, case_id=back.id, child_id=back.child_id, outcome=again))
    keep(store, make.route(still.child_id, case_id=still.id, begun_on=date(2026, 11, 3)))
    day_ago = make.TODAY - timedelta(days=1)
    for case, waits_for in ((late, False), (waits, True)):
        step = make.step(case_id=case.id, child_id=case.child_id, due=day_ago, waiting=waits_for)
        keep(store, step)

    told = candidates(store, "zat", today=make.TODAY)

    assert [one.id for one in told] == [
        one.id for one in (waits, late, still, back, often, after, fresh, bare, asked, quiet)
    ]
    order = [list(Why).index(one.reasons[0].why) for one in told]
    assert order == sorted(order)


def test_each_reason_has_words():
    assert set(WORDS) == set(Why)
