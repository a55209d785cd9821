"""Nieuw signaal by its keys: written down fast, and nothing wrong is recorded."""

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtWidgets import QWidget

from coachdesk.domain.care_signals import Reporter, SignalStatus, SignalUrgency
from coachdesk.domain.paragraphs import ParagraphKind, Source
from coachdesk.operations.care_signals import note_signal
from tests import make
from tests.store.test_store import keep
from tests.ui.care_signals.hands import ALONE, ALT, CTRL, Key, focus, modal, noted


def test_t1_a_signal_takes_six_keys_and_its_text(store, jayden, frame, keys):
    before = focus()
    keys.press(Key.Key_N, held=CTRL)
    keys.search("jay")
    keys.press(Key.Key_Return)
    keys.write(ALONE)
    keys.press(Key.Key_Return, held=CTRL)

    [signal] = noted(store)
    assert keys.pressed <= 6
    assert signal.child_ids == (jayden.id,)
    assert [(p.kind, p.text) for p in signal.paragraphs] == [(ParagraphKind.FACT, ALONE)]
    assert (signal.seen_on, signal.reporter) == (make.NOW, Reporter.MYSELF)
    assert signal.school_id == jayden.school_id
    assert modal() is None
    assert focus() is before
    assert frame.undo_bar.text() == "Signaal vastgelegd over Jayden S."


@pytest.mark.parametrize(
    ("schools", "at"), [(["vlieger"], "vlieger"), (["vlieger", "denkbos"], None)]
)
def test_a_new_child_is_of_the_only_school_there_is(store, keys, open_form, schools, at):
    keep(store, *(make.school(id=school) for school in schools))
    open_form()
    keys.search("Noor Wensdroom")
    keys.press(Key.Key_Return, *[Key.Key_Tab] * len(schools))  # among several it is asked
    keys.write(ALONE)
    keys.press(Key.Key_Return, held=CTRL)
    [child], [signal] = store.children.all(), noted(store)
    assert (child.first_name, child.school_id, signal.school_id) == ("Noor", at, at)


def test_undo_takes_the_signal_back(store, jayden, frame, keys, open_form):
    frame.host.page().first.setFocus()
    open_form(child_id=jayden.id)
    keys.write(ALONE)
    keys.press(Key.Key_Return, held=CTRL)
    keys.press(Key.Key_Z, held=CTRL)
    assert noted(store) == []


def test_tab_goes_through_the_fields_in_their_order(jayden, keys, open_form):
    form = open_form(child_id=jayden.id)
    sheet = form.sheet
    order = [sheet.texts.facts, sheet.texts.thoughts]
    assert focus() is order[0]
    keys.press(Key.Key_Tab)
    assert focus() is order[1]
    reached = []
    for _ in range(8):
        keys.press(Key.Key_Tab)
        reached.append(focus())
    assert sheet.themes.isAncestorOf(reached[0])
    assert sheet.reporter.isAncestorOf(reached[1])
    assert sheet.urgency.isAncestorOf(reached[2])
    assert reached[3:] == [
        sheet.when.line,
        sheet.step.tick,
        sheet.step.what,
        sheet.step.when.line,
        form.one_more,
    ]


def test_without_a_fact_nothing_is_recorded_and_the_field_says_so(store, jayden, keys, open_form):
    form = open_form(child_id=jayden.id)
    form.sheet.texts.thoughts.set_value("Hij is vast verdrietig.")
    keys.press(Key.Key_Return, held=CTRL)
    told = form.sheet.texts.fact_field.complaint.text()
    assert told == "Schrijf minstens één zin op. Wat zag of hoorde je?"
    assert focus() is form.sheet.texts.facts
    assert noted(store) == []


@pytest.mark.parametrize(
    ("typed", "told"),
    [("gistern", "Deze tijd begrijp ik niet"), ("morgen 9:00", "Dit ligt in de toekomst")],
)
def test_a_time_that_cannot_be_is_told_and_kept(store, keys, open_form, typed, told):
    form = open_form()
    form.sheet.texts.facts.set_value(ALONE)
    form.sheet.when.line.set_value(typed)
    keys.press(Key.Key_Return, held=CTRL)
    assert told in form.sheet.when_field.complaint.text()
    assert form.sheet.when.line.text() == typed
    assert noted(store) == []


def test_a_time_as_one_says_it_is_understood(store, keys, open_form):
    form = open_form()
    form.sheet.texts.facts.set_value(ALONE)
    form.sheet.when.line.set_value("vr 8:35")
    keys.press(Key.Key_Return, held=CTRL)
    assert noted(store)[0].seen_on == datetime(2026, 11, 27, 8, 35)


def test_themes_are_picked_with_alt_and_a_digit(store, jayden, keys, open_form):
    open_form(child_id=jayden.id)
    keys.press(Key.Key_1, Key.Key_3, held=ALT)
    keys.write(ALONE)
    keys.press(Key.Key_Return, held=CTRL)
    assert noted(store)[0].theme_ids == ("bullying", "mood")


def test_there_are_eleven_themes_of_which_eight_have_a_digit(store, open_form):
    chips = open_form().sheet.themes
    assert len(store.themes.all()) == 11
    texts = [theme.name for theme in store.themes.all()]
    assert texts[0] == "Pesten en vriendschap"
    assert chips.value() == ()


def test_safety_shows_what_to_do_in_acute_danger(store, jayden, keys, open_form):
    form = open_form(child_id=jayden.id)
    assert form.sheet.safety.isHidden()
    form.sheet.urgency.set_value(SignalUrgency.SAFETY)
    assert "Bel 112" in form.sheet.safety.words.text()
    assert not form.sheet.safety.isHidden()


def test_other_opens_the_rest_of_the_list_and_asks_a_name(store, jayden, keys, open_form):
    form = open_form(child_id=jayden.id)
    field = form.sheet.reporter
    assert field.more.isHidden()
    field.buttons.set_value(Reporter.OTHER)
    assert field.others.count() == 6
    field.set_value(Reporter.PEER)
    field.name.set_value("een vriend")
    keys.write(ALONE)
    keys.press(Key.Key_Return, held=CTRL)
    [signal] = noted(store)
    assert (signal.reporter, signal.reporter_name) == (Reporter.PEER, "een vriend")
    assert signal.paragraphs[0].source is Source.REPORTER


def test_the_name_of_the_childs_teacher_is_filled_in(jayden, open_form):
    field = open_form(child_id=jayden.id).sheet.reporter
    field.set_value(Reporter.TEACHER)
    assert field.name.text() == "juf Mila"


def test_a_step_goes_with_the_signal_on_the_coachs_next_day(store, jayden, frame, keys, open_form):
    form = open_form(child_id=jayden.id)
    keys.write(ALONE)
    form.sheet.step.what.setFocus()
    keys.write("Even langslopen")
    assert form.sheet.step.tick.isChecked()
    keys.press(Key.Key_Return, held=CTRL)
    [step] = store.steps.open_of_child(jayden.id)
    assert (step.what, step.due) == ("Even langslopen", date(2026, 12, 1))
    assert step.origin_id == noted(store)[0].id


def test_a_step_without_its_tick_is_not_planned(store, jayden, keys, open_form):
    form = open_form(child_id=jayden.id)
    keys.write(ALONE)
    form.sheet.step.what.set_value("Toch maar niet")
    form.sheet.step.tick.setChecked(False)
    keys.press(Key.Key_Return, held=CTRL)
    assert store.steps.open_of_child(jayden.id) == []


def test_what_came_before_stands_in_one_line(store, jayden, open_form):
    for days, text in ((7, "Alleen in de pauze."), (18, "Huilde bij gym.")):
        piece = make.paragraph(text)
        when = make.NOW - timedelta(days=days)
        note_signal(store, make.signal(jayden.id, seen_on=when, paragraphs=(piece,)))
    told = open_form(child_id=jayden.id).sheet.earlier
    assert told.strong.text() == "2 eerdere signalen"
    assert told.words.text() == (
        "over Jayden: Alleen in de pauze (23 nov), Huilde bij gym (12 nov). Nog geen casus."
    )


def test_with_a_running_case_the_signal_joins_it(store, jayden, keys, open_form):
    keep(store, make.case(jayden.id))
    form = open_form(child_id=jayden.id)
    assert "Lopende casus" in form.sheet.earlier.words.text()
    keys.write(ALONE)
    keys.press(Key.Key_Return, held=CTRL)
    assert noted(store)[0].status is SignalStatus.JOINED


def test_one_more_begins_anew_with_the_keyboard_at_over_wie(store, jayden, keys, open_form):
    form = open_form(child_id=jayden.id)
    keys.write(ALONE)
    form.one_more.click()
    assert form.sheet.texts.facts.value() == ""
    assert focus() is form.sheet.who.slots()[0].line()
    keys.search("jay")
    keys.press(Key.Key_Return)
    keys.write("Nog iets.")
    keys.press(Key.Key_Return, held=CTRL)
    assert len({signal.id for signal in noted(store)}) == 2


def test_names_off_shows_codes_everywhere(store, jayden, frame, keys, open_form):
    note_signal(store, make.signal(jayden.id, paragraphs=(make.paragraph("Jayden viel."),)))
    form = open_form(child_id=jayden.id)
    frame.toggle_names()
    said = [form.sheet.earlier.words.text(), form.sheet.who.slots()[0].ahead.chosen().spoken()]
    said += [w.accessibleName() for w in form.findChildren(QWidget)]
    said += [row.spoken() for row in form.sheet.finder.suggest("jay")]
    assert not [text for text in said if "Jayden" in text]
    assert "K-355" in said[0]


def test_in_a_vault_to_be_read_nothing_is_recorded(desk, jayden, open_form):
    desk.read_only = True
    form = open_form(child_id=jayden.id)
    assert not form.record_button.isEnabled()
    assert "Alleen lezen" in form.record_button.toolTip()
