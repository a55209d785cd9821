"""Kan op de agenda: what a route gives as a reason stands in the row."""

from datetime import timedelta
from functools import partial

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coachdesk.domain.ids import MeetingId, ReferralId
from coachdesk.domain.offers import Weight
from coachdesk.domain.referrals import ReferralStatus, Sending
from coachdesk.operations.candidates import Candidates, Why
from coachdesk.operations.referrals import send_referral, start_directly
from coachdesk.store.store import Store
from coachdesk.ui.meetings.candidate_list import CandidateList
from coachdesk.ui.shared.workplace import Workplace
from tests import make
from tests.store.test_store import keep

LONG_AGO = make.TODAY - timedelta(weeks=5)


def a_route(store: Store, name: str, **given: object) -> ReferralId:
    """A child in a running case with a route that began long ago."""
    child = make.child(id=name, first_name=name.capitalize())
    case = make.case(name, id=f"case-{name}", opened_on=LONG_AGO)
    route = make.route(name, case_id=case.id, begun_on=LONG_AGO)
    keep(store, child, case, route)
    help_ = make.referral(route, id=f"help-{name}", weight=Weight.FREE, **given)
    keep(store, help_, make.step(child_id=name, case_id=case.id, due=None))
    return ReferralId(help_.id)


@pytest.fixture
def told(store: Store, workplace: Workplace, qtbot: QtBot) -> dict[str, str]:
    """By case what its row says, of three children in whose routes something asks for time."""
    keep(store, make.meeting(id="zat"))
    due = make.TODAY - timedelta(days=4)
    sending = Sending(on=LONG_AGO, feedback_on=due, ground="Ouders melden zelf aan.")
    send_referral(store, a_route(store, "late"), sending)
    a_route(store, "stuck", status=ReferralStatus.CONSIDERED)
    start_directly(store, a_route(store, "after"), on=make.TODAY)
    known = Candidates(store, MeetingId("zat"), today=make.TODAY)
    found = known.told(store, known.ids)
    assert [one.reasons[0].why for one in found] == [
        Why.FEEDBACK_LATE,
        Why.ROUTE_STUCK,
        Why.AFTERCARE,
    ]
    shown = CandidateList(workplace)
    qtbot.addWidget(shown)
    shown.show_candidates(known.ids, partial(known.told, store))
    rows = [shown.model.index(row, 0) for row in range(shown.model.rowCount())]
    spoken = [str(row.data(Qt.ItemDataRole.AccessibleTextRole)) for row in rows]
    return dict(zip((one.id for one in found), spoken, strict=True))


def test_late_news_a_route_that_lies_still_and_aftercare_stand_in_the_row(
    told: dict[str, str],
) -> None:
    assert "Terugkoppeling 4 dagen te laat" in told["case-late"]
    assert "Route ligt stil sinds 26 okt" in told["case-stuck"]
    assert "Nazorg" in told["case-after"]
