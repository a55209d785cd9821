"""Tests of the two forms of a step: a new one over any page, and one that stands already."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow

from coachdesk.domain.errors import DiskFull
from coachdesk.domain.steps import StepStatus
from coachdesk.ui import pages
from coachdesk.ui.settings.preferences import Theme
from coachdesk.ui.shared import look
from tests import make
from tests.store.test_store import keep
from tests.ui.care_signals.hands import CTRL, Key, focus

FRIDAY = date(2026, 12, 4)


@pytest.fixture
def form_of(qapp, qtbot, workplace, store):
    look.install(qapp, theme=Theme.LIGHT)
    keep(store, make.child(id="noor", code="K-031", first_name="Noor", last_name="Wensdroom"))
    keep(store, make.case("noor", id="case-noor"))
    keep(store, make.person(id="ilse", name="Ilse Binnenstra"))
    keep(store, make.person(id="saskia", name="Saskia Wensdroom"), make.bond("noor", "saskia"))
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(1000, 700)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()

    def opened(name, **known):
        form = pages.make_form(name, workplace, window, known)
        form.open()
        QApplication.processEvents()
        return form

    return opened


def test_a_new_step_from_a_child_is_one_line_and_enter(form_of, store, qtbot):
    form = form_of("step", child_id="noor", case_id="case-noor")
    assert focus() is form.entry.line
    qtbot.keyClicks(focus(), "bel moeder vr")
    with qtbot.waitSignal(form.accepted):
        qtbot.keyClick(focus(), Key.Key_Return)
    (step,) = store.steps.open_of_case("case-noor")
    assert (step.what, step.due) == ("bel moeder", FRIDAY)


def test_ctrl_enter_records_what_is_filled_in_already(form_of, store, qtbot):
    form = form_of("step", text="bel moeder noor")
    with qtbot.waitSignal(form.accepted):
        qtbot.keyClick(focus(), Key.Key_Return, CTRL)
    assert store.steps.open_of_child("noor")[0].what == "bel moeder"


def test_esc_keeps_the_line_and_it_is_taken_up_again(form_of, store, qtbot):
    form = form_of("step", child_id="noor")
    qtbot.keyClicks(focus(), "bel moeder")
    with qtbot.waitSignal(form.rejected):
        qtbot.keyClick(focus(), Key.Key_Escape)
    (draft,) = store.drafts.all()
    assert (draft.form, draft.child_id) == ("step", "noor")
    again = form_of("step", draft_id=draft.id)
    assert again.entry.line.text() == "bel moeder"
    qtbot.keyClick(focus(), Key.Key_Return)
    assert store.drafts.all() == []
    assert len(store.steps.open_of_child("noor")) == 1


def test_esc_on_an_empty_line_leaves_nothing(form_of, store, qtbot):
    form = form_of("step", child_id="noor")
    with qtbot.waitSignal(form.rejected):
        qtbot.keyClick(focus(), Key.Key_Escape)
    assert store.drafts.all() == []


def test_what_who_and_when_of_a_step_are_changed(form_of, store, qtbot):
    keep(store, make.step(id="call", child_id="noor", what="Bel moeder", owner_id="me"))
    form = form_of("change_step", step_id="call")
    assert form.about.text() == "Noor W. · groep 7b"
    assert form.owner.currentText() == "Ikzelf"
    form.what.set_value("Bel vader")
    form.owner.setCurrentText("Ilse Binnenstra")
    form.when.line.set_value("vr")
    with qtbot.waitSignal(form.accepted):
        qtbot.keyClick(focus(), Key.Key_Return, CTRL)
    step = store.steps.get("call")
    assert (step.what, step.owner_id, step.due) == ("Bel vader", "ilse", FRIDAY)


def test_a_step_must_say_what_it_is(form_of, store, qtbot):
    keep(store, make.step(id="call", what="Bel moeder"))
    form = form_of("change_step", step_id="call")
    form.what.set_value(" ")
    qtbot.keyClick(focus(), Key.Key_Return, CTRL)
    assert form.isVisible()
    assert store.steps.get("call").what == "Bel moeder"
    form.reject()


def test_a_step_that_is_not_needed_is_dropped_and_comes_back_with_undo(form_of, desk, store, qtbot):
    keep(store, make.step(id="call", what="Bel moeder"))
    form = form_of("change_step", step_id="call")
    with qtbot.waitSignal(form.accepted):
        form.drop()
    assert store.steps.get("call").status is StepStatus.DROPPED
    assert desk.undo()
    assert store.steps.get("call").is_open()


def test_what_was_typed_before_a_step_was_dropped_comes_back_with_it(form_of, desk, store, qtbot):
    keep(store, make.step(id="call", what="Bel moeder"))
    form = form_of("change_step", step_id="call")
    form.what.set_value("Bel moeder en vader")
    with qtbot.waitSignal(form.accepted):
        form.drop()
    assert store.drafts.all() == []
    assert desk.undo()
    again = form_of("change_step", step_id="call")
    assert again.what.value() == "Bel moeder en vader"
    again.reject()
    assert store.steps.get("call").what == "Bel moeder"


def test_with_names_off_the_form_tells_codes(form_of, workplace, store, qtbot):
    keep(store, make.step(id="call", child_id="noor", owner_id="saskia"))
    form = form_of("change_step", step_id="call")
    workplace.names.show_names(on=False)
    assert "Noor" not in form.about.text()
    assert form.owner.currentText() == "moeder van K-031"
    form.reject()


def test_a_new_step_that_cannot_be_kept_says_so_and_can_be_left(form_of, store, qtbot, monkeypatch):
    def full(*_given: object) -> None:
        raise DiskFull("De schijf is vol. Je tekst staat nog hier.")

    form = form_of("step", child_id="noor")
    qtbot.keyClicks(focus(), "bel moeder")
    monkeypatch.setattr(store, "keep_draft", full)
    qtbot.keyClick(form, Key.Key_Escape)
    assert form.isVisible()
    assert form.unkept.words.text() == "De schijf is vol. Je tekst staat nog hier."
    with qtbot.waitSignal(form.rejected):
        form.unkept.anyway.click()


def test_why_a_new_step_is_refused_stands_in_the_form(form_of, workplace, qtbot):
    form = form_of("step", child_id="noor")
    workplace.desk.refused.emit("De schijf is vol. Je tekst staat nog hier.")
    assert form.unkept.isVisible()
    assert not form.unkept.anyway.isVisible()
    form.reject()
