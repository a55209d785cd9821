"""What was typed about a signal is never lost."""

from datetime import timedelta

from coachdesk.domain.care_signals import Reporter
from coachdesk.domain.errors import WriteFailed
from coachdesk.ui.care_signals.who import Who
from tests import make
from tests.store.test_store import keep
from tests.ui.care_signals.hands import ALONE, CTRL, Key, modal, noted


def test_closing_keeps_it_and_says_so(store, jayden, frame, keys, open_form):
    open_form(child_id=jayden.id)
    keys.write(ALONE)
    keys.press(Key.Key_Escape)
    [draft] = store.drafts.all()
    assert (draft.form, draft.child_id) == ("signal", jayden.id)
    assert frame.status.saved.text() == "Gesloten. Je concept staat bij Vandaag."


def test_it_is_kept_a_while_after_the_last_key(qtbot, store, frame, keys, open_form):
    form = open_form()
    form.sheet.texts.facts.setFocus()
    with qtbot.waitSignal(frame.workplace.saving, timeout=3000) as told:
        keys.write(ALONE)
    assert told.args == ["Concept bewaard om 10:00"]
    assert form.status.text() == "Concept bewaard om 10:00"
    assert store.drafts.all()[0].fields["facts"] == ALONE


def test_ctrl_s_keeps_it_at_once(qtbot, store, frame, keys, open_form):
    open_form().sheet.texts.facts.setFocus()
    keys.write(ALONE)
    with qtbot.waitSignal(
        frame.workplace.saving, check_params_cb=lambda words: words == "Alles bewaard"
    ):
        keys.press(Key.Key_S, held=CTRL)
    assert len(store.drafts.all()) == 1


def test_taking_it_up_brings_everything_back(store, jayden, keys, clock, open_form):
    form = open_form(child_id=jayden.id)
    keys.write(ALONE)
    form.sheet.themes.toggle("home")
    form.sheet.reporter.set_value(Reporter.PEER)
    form.sheet.step.what.set_value("Langslopen")
    form.sheet.step.when.line.set_value("ooit")
    keys.press(Key.Key_Escape)
    clock.move(timedelta(days=1))

    form = open_form(draft_id=store.drafts.all()[0].id)
    sheet = form.sheet
    assert sheet.who.value() == Who(child_ids=(jayden.id,))
    assert sheet.texts.facts.value() == ALONE
    assert sheet.themes.value() == ("home",)
    assert sheet.reporter.value() is Reporter.PEER
    assert sheet.step.value() == "Langslopen"
    assert sheet.step.when.line.text() == "ooit"
    assert sheet.when.value() == make.NOW


def test_recording_takes_it_away(store, jayden, keys, open_form):
    open_form(child_id=jayden.id)
    keys.write(ALONE)
    keys.press(Key.Key_S, held=CTRL)
    keys.press(Key.Key_Return, held=CTRL)
    assert store.drafts.all() == []


def test_ctrl_z_brings_back_what_was_typed_just_before_recording(
    store, jayden, frame, keys, open_form
):
    open_form(child_id=jayden.id)
    keys.write(ALONE)
    keys.press(Key.Key_Return, held=CTRL)
    assert store.drafts.all() == []
    keys.press(Key.Key_Z, held=CTRL)
    assert noted(store) == []
    [draft] = store.drafts.all()
    assert (draft.form, draft.child_id, draft.fields["facts"]) == ("signal", jayden.id, ALONE)
    assert frame.status.saved.text() == "Je concept staat weer bij Vandaag."

    keys.press(Key.Key_Y, held=CTRL)
    assert len(noted(store)) == 1
    assert store.drafts.all() == []


def test_ctrl_z_after_correcting_brings_back_the_correction(store, jayden, keys, open_form):
    old = make.signal(jayden.id)
    keep(store, old)
    form = open_form(signal_id=old.id)
    form.sheet.texts.facts.setFocus()
    keys.write("Ook in de gang. ")
    keys.press(Key.Key_Return, held=CTRL)
    keys.press(Key.Key_Z, held=CTRL)
    assert noted(store) == [old]

    assert "Ook in de gang." in open_form(signal_id=old.id).sheet.texts.facts.value()


def test_a_form_in_which_nothing_was_typed_leaves_none(store, jayden, keys, open_form):
    open_form(child_id=jayden.id)
    keys.press(Key.Key_Escape)
    assert store.drafts.all() == []
    assert modal() is None


def test_a_draft_that_cannot_be_kept_holds_the_form(store, jayden, keys, open_form, monkeypatch):
    def fail(draft: object) -> None:
        raise WriteFailed("Bewaren lukt niet. Je tekst staat nog hier. Sluit Coachdesk niet.")

    form = open_form(child_id=jayden.id)
    keys.write(ALONE)
    with monkeypatch.context() as broken:
        broken.setattr(store, "keep_draft", fail)
        keys.press(Key.Key_Escape)
    assert modal() is form
    assert "Bewaren lukt niet" in form.unkept.words.text()
    assert form.sheet.texts.facts.value() == ALONE

    form.unkept.again.click()
    assert form.unkept.isHidden()
    keys.press(Key.Key_Escape)
    assert store.drafts.all()[0].fields["facts"] == ALONE


def test_one_can_leave_without_keeping_it(store, jayden, keys, open_form, monkeypatch):
    def fail(draft: object) -> None:
        raise WriteFailed("Bewaren lukt niet.")

    form = open_form(child_id=jayden.id)
    keys.write(ALONE)
    with monkeypatch.context() as broken:
        broken.setattr(store, "keep_draft", fail)
        keys.press(Key.Key_Escape)
        form.unkept.anyway.click()
    assert modal() is None
