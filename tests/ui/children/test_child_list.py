"""Tests of the table of children by its keys; T10: nobody falls between."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow

from coachdesk.domain.child_groups import ChildGroup
from coachdesk.domain.ids import ReferralId
from coachdesk.domain.offers import Weight
from coachdesk.domain.referrals import ReferralStatus
from coachdesk.operations.referrals import start_directly
from coachdesk.ui.children.child_list_page import ChildListPage
from coachdesk.ui.shared.workplace import Place
from tests import make
from tests.store.test_store import keep

MOST_KEYS_A_CASE = 5  # S, the digit, the day as typed, Enter: T10, rows 2 and 3


@pytest.fixture
def cases(store):
    """Two running cases without a next step, and one with."""
    found = []
    for name in ("Jip", "Ryan", "Noor"):
        child = make.child(first_name=name, last_name="Wensdroom")
        case = make.case(child.id)
        keep(store, child, case)
        found.append(child)
    case = store.cases.running_of(found[2].id)
    keep(store, make.step(child_id=found[2].id, case_id=case.id))
    return found


@pytest.fixture
def page(qtbot, workplace, cases):
    window = QMainWindow()
    qtbot.addWidget(window)
    page = ChildListPage(workplace)
    window.setCentralWidget(page)
    window.resize(1200, 800)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    page.show_place(Place("children", "", "without_step"))
    page.focus_first()
    yield page
    window.close()


def press(*keys):
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)


def shown(page):
    return [page.model.id_at(row) for row in range(page.model.rowCount())]


def test_t10_each_case_without_a_step_gets_one_in_five_keys(page, store, cases):
    jip, ryan, _noor = cases
    assert shown(page) == [jip.id, ryan.id]

    first = ["s", "1", "d", "o", Qt.Key.Key_Return]
    press(*first)
    assert len(first) <= MOST_KEYS_A_CASE
    [step] = store.steps.open_of_child(jip.id)
    assert (step.what, step.due.weekday()) == ("Bellen", 3)
    assert shown(page) == [ryan.id]

    second = ["s", "5", "2", "w", Qt.Key.Key_Return]
    press(*second)
    [step] = store.steps.open_of_child(ryan.id)
    assert step.due == make.TODAY + timedelta(weeks=2)
    assert shown(page) == []
    assert not page.empty.isHidden()
    assert page.card.isHidden()


def test_the_filter_finds_by_name_class_and_code_and_esc_clears_it(page, cases):
    jip, ryan, noor = cases
    press(Qt.Key.Key_Escape)
    assert shown(page) == [jip.id, ryan.id, noor.id]
    page.filter.setFocus()
    press("n", "o", "o")
    assert shown(page) == [noor.id]
    press(Qt.Key.Key_Escape)
    assert len(shown(page)) == 3


def test_a_list_with_nobody_says_where_the_children_are_and_a_filter_how_to_clear_it(page):
    press(Qt.Key.Key_Escape)
    page.groups.set_value(ChildGroup.CLOSED)
    assert page.empty.text() == "Geen kinderen in deze lijst. Iedereen staat bij “Alle”."
    page.filter.set_value("zzz")
    assert page.empty.text() == "Geen kinderen in deze lijst. Filters wissen met Esc."


def test_enter_opens_the_child(page, workplace, qtbot, cases):
    with qtbot.waitSignal(workplace.go) as gone:
        press(Qt.Key.Key_Return)
    assert gone.args[0] == Place("child", cases[0].id)


def test_names_off_shows_codes(page, workplace, cases):
    assert page.model.cell(0, 0).text == "Jip W."
    workplace.names.show_names(on=False)
    assert page.model.cell(0, 0).text == cases[0].code


def badge_of_route(page, child_id):
    columns = [column.heading for column in page.model.columns]
    return page.model.cell(page.model.row_of(child_id), columns.index("Route")).badge


def test_the_column_route_shows_the_route_that_presses_most(page, store, cases):
    jip, ryan, _noor = cases
    quiet = make.route(jip.id, case_id=store.cases.running_of(jip.id).id)
    late = make.route(jip.id, case_id=quiet.case_id)
    asked = {
        "status": ReferralStatus.ASKED,
        "asked_on": make.TODAY - timedelta(days=24),
        "feedback_expected_on": make.TODAY - timedelta(days=10),
    }
    keep(store, quiet, make.referral(quiet), late, make.referral(late, **asked))
    page.show_place(Place("children", "", "without_step"))
    badge = badge_of_route(page, jip.id)
    assert (badge.text, badge.tone) == ("Wacht 24 dagen", "danger")
    assert badge.meaning == "10 dagen te laat"
    assert badge_of_route(page, ryan.id) is None


def test_whose_help_only_has_to_be_looked_back_on_stands_under_nazorg(page, store, cases):
    _jip, ryan, _noor = cases
    case_id = store.cases.running_of(ryan.id).id
    route = make.route(ryan.id, case_id=case_id)
    keep(store, route, make.referral(route, id="help", weight=Weight.FREE))
    start_directly(store, ReferralId("help"), on=make.TODAY)
    page.groups.set_value(ChildGroup.AFTERCARE)
    press(Qt.Key.Key_Escape)
    assert shown(page) == [ryan.id]
    assert badge_of_route(page, ryan.id).text == "Hulp gestart"


def test_an_empty_list_begins_with_a_first_signal(qtbot, workplace):
    page = ChildListPage(workplace)
    qtbot.addWidget(page)
    page.show_place(Place("children"))
    assert page.empty.text() == (
        "Nog geen kinderen. Een kind toevoegen gaat vanzelf bij je eerste signaal."
    )
    with qtbot.waitSignal(workplace.form) as asked:
        page.begin.click()
    assert asked.args == ["signal", {}]
