"""Tests of closing a case, what a closed one looks like, and going on with it."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QRadioButton

from coachdesk.domain.cases import CloseReason, Farewell, Told
from coachdesk.domain.ids import CaseId
from coachdesk.domain.steps import Origin
from coachdesk.operations.cases import close_case
from coachdesk.ui.children.close_case_form import CloseCaseForm
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.typed import typed
from tests import make

CASE = CaseId("case")
CTRL = Qt.KeyboardModifier.ControlModifier


def write(store, *things):
    with store.change("test.write", "Proef") as change:
        for thing in things:
            change.save(thing)


@pytest.fixture
def noor(store):
    noor = make.child(id="noor", code="K-031", first_name="Noor")
    step = make.step(id="step", what="Bel vader", child_id="noor", case_id="case")
    write(store, noor, make.case("noor", id="case"), step)
    return noor


@pytest.fixture
def form(open_child, workplace, noor):
    page = open_child("noor")
    form = CloseCaseForm(workplace, page, case_id=CASE)
    form.open()
    return form


def answer(field, told):
    field.widget._answers[told].click()


def save(qtbot, form):
    qtbot.keyClick(form, Qt.Key.Key_Return, CTRL)


def test_nothing_is_answered_beforehand_but_the_aftercare(form):
    assert not any(button.isChecked() for button in form.findChildren(QRadioButton))
    assert form.reason.currentIndex() == -1
    assert form.aftercare.value() == date(2027, 1, 11)
    assert form.child.label.text() == "Weet Noor dat de casus sluit?"


def test_a_question_without_an_answer_keeps_the_case_open(form, store, qtbot):
    answer(form.child, Told.YES)
    save(qtbot, form)
    assert store.cases.get("case").running()
    assert form.parents.complaint.text() == "Kies Ja, of sla deze vraag over."
    assert not form.child.complaint.text()
    assert QApplication.focusWidget() is form.parents.widget._answers[Told.YES]


def test_answered_or_passed_over_it_closes_and_plans_the_aftercare(form, store, desk, qtbot):
    answer(form.child, Told.YES)
    answer(form.parents, Told.YES)
    answer(form.teacher, Told.SKIPPED)
    form.reason.setCurrentIndex(form.reason.findData(CloseReason.GOAL_REACHED))
    with qtbot.waitSignal(desk.told) as told:
        save(qtbot, form)
    assert told.args == ["Casus gesloten.", True]
    case = store.cases.get("case")
    assert (case.closed_on, case.close_reason) == (make.TODAY, CloseReason.GOAL_REACHED)
    assert (case.told_child, case.told_teacher) == (Told.YES, Told.SKIPPED)
    (after,) = store.steps.open_of_child("noor")
    assert (after.origin, after.due) == (Origin.AFTERCARE, date(2027, 1, 11))


def test_no_aftercare_is_said_in_so_many_words(form, store, qtbot):
    for field in (form.child, form.parents, form.teacher):
        answer(field, Told.SKIPPED)
    form.reason.setCurrentIndex(0)
    form.aftercare.none.click()
    save(qtbot, form)
    assert store.cases.get("case").aftercare_on is None
    assert not store.steps.open_of_child("noor")


def test_a_day_that_is_not_understood_closes_nothing(form, store, qtbot):
    for field in (form.child, form.parents, form.teacher):
        answer(field, Told.YES)
    form.reason.setCurrentIndex(0)
    form.aftercare.when.line.setText("ooit")
    save(qtbot, form)
    assert store.cases.get("case").running()
    assert "begrijp ik niet" in form.after_field.complaint.text()


def test_the_steps_that_will_drop_are_named(form):
    assert form.open_steps.text() == "Deze stappen vervallen: Bel vader."


def closed(store):
    farewell = Farewell(told_child=Told.YES, told_parents=Told.YES, told_teacher=Told.YES)
    close_case(store, CASE, on=date(2026, 6, 12), reason=CloseReason.MOVED, farewell=farewell)


def test_a_closed_case_is_only_to_be_read(open_child, store, noor, qtbot):
    closed(store)
    page = open_child("noor")
    assert page.closed.words.text() == "Gesloten op 12 jun. Alleen lezen. Heropenen kan."
    assert not page.timeline.add.isEnabled()
    card = page.context.case
    assert not card.holder.isEnabled()
    read = [label.text() for label in card.findChildren(PlainLabel) if not label.isHidden()]
    assert card.holder.text() in read
    page.context.needs.lines.setFocus()
    qtbot.keyClick(page.context.needs.lines, Qt.Key.Key_Return)
    assert page.context.needs.editor is None
    assert not page.bar.isVisible()


def test_reopening_makes_it_run_again(open_child, store, noor, qtbot):
    closed(store)
    page = open_child("noor")
    qtbot.keyClick(page.reopen, Qt.Key.Key_Return)
    assert store.cases.get("case").running()
    assert not page.closed.isVisible()
    assert page.timeline.add.isEnabled()
    assert page.bar.pick.isVisible()


def test_taking_the_closing_back_opens_the_page_again(open_child, desk, store, noor):
    page = open_child("noor")
    farewell = Farewell(told_child=Told.YES, told_parents=Told.YES, told_teacher=Told.YES)
    desk.do(
        lambda store: close_case(
            store, CASE, on=make.TODAY, reason=CloseReason.MOVED, farewell=farewell
        )
    )
    assert page.closed.isVisible()
    desk.undo()
    assert not page.closed.isVisible()
    assert "Bel vader" in page.bar.words.text()


def test_what_was_answered_comes_back_from_a_draft(form, workplace, store, qtbot):
    answer(form.child, Told.YES)
    answer(form.parents, Told.SKIPPED)
    form.aftercare.none.click()
    form.reason.setCurrentIndex(2)
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    [draft] = store.drafts.all()
    again = CloseCaseForm(workplace, form.parentWidget(), draft_id=draft.id)
    again.open()
    qtbot.waitUntil(again.isActiveWindow)
    told = [typed(field.widget) for field in (again.child, again.parents, again.teacher)]
    assert told == ["YES", "SKIPPED", ""]
    assert again.aftercare.value() is None
    assert again.reason.currentIndex() == 2
    answer(again.teacher, Told.YES)
    save(qtbot, again)
    assert not store.cases.get("case").running()
    assert store.drafts.all() == []
