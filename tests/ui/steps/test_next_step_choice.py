"""Tests of the six answers to "what is the next step?"."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coachdesk.domain.ids import CaseId, ChildId
from coachdesk.ui import pages
from coachdesk.ui.settings.preferences import Theme
from coachdesk.ui.shared import look
from coachdesk.ui.steps.next_step_choice import NextStepChoice
from tests import make

SEM, CASE = ChildId("sem"), CaseId("case")


@pytest.fixture
def choice(qapp, qtbot, workplace, store):
    look.install(qapp, theme=Theme.LIGHT)
    with store.change("test.write", "Proef") as change:
        change.save(make.child(id="sem", first_name="Sem"))
        change.save(make.case("sem", id="case"))
    choice = NextStepChoice(workplace)
    qtbot.addWidget(choice)
    with qtbot.waitActive(choice):
        choice.show()
        choice.activateWindow()
    choice.ask(SEM, CASE)
    return choice


def focus():
    return QApplication.focusWidget()


@pytest.mark.parametrize(
    ("key", "planned"),
    [
        (Qt.Key.Key_1, ("Bellen", date(2026, 12, 7), False)),
        (Qt.Key.Key_2, ("Gesprek", date(2026, 12, 7), False)),
        (Qt.Key.Key_3, ("Terugkoppelen", date(2026, 12, 7), False)),
        (Qt.Key.Key_4, ("Wachten op terugkoppeling", date(2026, 12, 14), True)),
        (Qt.Key.Key_5, ("Volgen: hoe gaat het nu?", date(2026, 12, 14), False)),
    ],
)
def test_a_digit_and_enter_plan_a_step_of_the_case(choice, store, qtbot, key, planned):
    qtbot.keyClick(focus(), key)
    with qtbot.waitSignal(choice.planned):
        qtbot.keyClick(focus(), Qt.Key.Key_Return)
    (step,) = store.steps.open_of_case("case")
    assert (step.what, step.due, step.waiting) == planned
    assert not choice.isVisible()


def test_what_is_to_be_done_can_be_said_otherwise(choice, store, qtbot):
    qtbot.keyClick(focus(), Qt.Key.Key_1)
    choice.what.setFocus()
    choice.what.selectAll()
    qtbot.keyClicks(choice.what, "Bel oma Corrie")
    qtbot.keyClick(choice.what, Qt.Key.Key_Return)
    assert store.steps.open_of_case("case")[0].what == "Bel oma Corrie"


def test_a_step_without_words_is_asked_for_again(choice, store, qtbot):
    qtbot.keyClick(focus(), Qt.Key.Key_1)
    choice.what.clear()
    qtbot.keyClick(choice.what, Qt.Key.Key_Return)
    assert choice.complaint.text() == "Schrijf op wat de stap is."
    assert not store.steps.open_of_case("case")


def test_esc_leaves_it_for_later(choice, store, qtbot):
    with qtbot.waitSignal(choice.later):
        qtbot.keyClick(focus(), Qt.Key.Key_Escape)
    assert not store.steps.open_of_case("case")


def test_esc_in_the_line_leaves_it_for_later_too(choice, qtbot):
    qtbot.keyClick(focus(), Qt.Key.Key_2)
    with qtbot.waitSignal(choice.later):
        qtbot.keyClick(focus(), Qt.Key.Key_Escape)


def test_closing_the_case_is_offered_only_when_it_is_real(choice, monkeypatch):
    monkeypatch.setattr(pages, "FORMS", {})
    choice.ask(SEM, CASE)
    assert choice.buttons[5].isHidden()
    monkeypatch.setattr(pages, "FORMS", {"close_case": "tests.ui.stand_ins:PlainForm"})
    choice.ask(SEM, None)
    assert choice.buttons[5].isHidden()
    choice.ask(SEM, CASE)
    assert not choice.buttons[5].isHidden()


def test_arrows_move_among_the_answers(choice, qtbot):
    qtbot.keyClick(focus(), Qt.Key.Key_Right)
    assert focus() is choice.buttons[1]
    qtbot.keyClick(focus(), Qt.Key.Key_Left)
    assert focus() is choice.buttons[0]
