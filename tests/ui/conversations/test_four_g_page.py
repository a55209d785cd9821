"""Tests of the 4G page by its keys: order of Tab, feelings, beliefs, problems, drafts."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QCheckBox

from coachdesk.domain.errors import DiskFull
from coachdesk.domain.settings import Setting, SettingName
from coachdesk.ui.desk import Desk
from coachdesk.ui.shared.text_area import TextArea
from coachdesk.ui.shared.workplace import Place
from tests import make
from tests.store.test_store import keep
from tests.ui.care_signals.hands import ALT, CTRL, SHIFT, Key, focus
from tests.ui.inspection import cut_off


def sheet(page):
    return page.editor.sheet


def named():
    """What a screen reader says where the keyboard is."""
    here = focus()
    return here.text() if isinstance(here, QCheckBox) else here.accessibleName()


def saved(store, child):
    [talk_id] = store.conversations.of_child(child.id)
    return store.conversations.get(talk_id)


def test_tab_goes_along_the_chain_and_then_to_when_and_where(four_g, keys):
    found = [named()]
    for _ in range(18):
        keys.press(Key.Key_Tab)
        found.append(named())
    assert found == [
        "Gebeurtenis",
        "Gedachte",
        "Gevoel",
        "Gedrag",
        "Helpende gedachte",
        "Wat ga je proberen?",
        "Wat ging goed, waar is Milan sterk in?",
        "Mijn duiding",
        "Volgende stap",
        "Wie doet het?",
        "Wanneer is de volgende stap?",
        "Geen stap nodig",
        "Vastleggen",
        "Plaats",
        "Wanneer was het gesprek?",
        "Letterlijk gezegd",
        "Hoeveel minuten?",
        "Wie spreekt?",
        "In je lijf",
    ]


def test_rows_of_feelings_stand_in_the_chain_in_both_boxes(four_g, keys):
    keys.press(Key.Key_3, held=ALT)
    keys.write("boos")
    keys.press(Key.Key_Return)
    assert named() == "Boos, hoe sterk, 0 tot 10"
    keys.press(Key.Key_Tab)
    assert named() == "Gedrag"
    keys.press(Key.Key_Tab, Key.Key_Tab)
    assert named() == "Boos daarna, 0 tot 10"
    keys.press(Key.Key_Tab)
    assert named() == "Wat ga je proberen?"


@pytest.mark.parametrize(
    ("digit", "there"),
    [
        (Key.Key_1, "Gebeurtenis"),
        (Key.Key_2, "Gedachte"),
        (Key.Key_3, "Gevoel"),
        (Key.Key_4, "Gedrag"),
        (Key.Key_5, "Helpende gedachte"),
        (Key.Key_7, "Wat ga je proberen?"),
        (Key.Key_8, "Wat ging goed, waar is Milan sterk in?"),
        (Key.Key_9, "Volgende stap"),
    ],
)
def test_alt_and_a_digit_jump_to_a_box(four_g, keys, digit, there):
    keys.press(digit, held=ALT)
    assert named() == there


def test_ten_is_typed_as_one_and_nought_and_nought_is_now_not(four_g, keys):
    keys.press(Key.Key_3, held=ALT)
    keys.write("boos")
    keys.press(Key.Key_Return, Key.Key_1, Key.Key_0)
    assert sheet(four_g).feelings.value()[0].before == 100
    keys.press(Key.Key_0)
    assert sheet(four_g).feelings.value()[0].before == 0


def test_a_fourth_feeling_is_not_taken(four_g, keys):
    keys.press(Key.Key_3, held=ALT)
    for word in ("boos", "bang", "blij"):
        keys.write(word)
        keys.press(Key.Key_Return)
    keys.write("moe")
    keys.press(Key.Key_Return)
    box = sheet(four_g).feeling
    assert box.complaint.text() == "Drie gevoelens is genoeg. Haal er eerst een weg."
    assert box.complaint.isVisible()
    assert len(sheet(four_g).feelings.value()) == 3


def test_a_feeling_that_was_taken_out_comes_back_as_it_was(four_g, keys):
    keys.press(Key.Key_3, held=ALT)
    keys.write("boos")
    keys.press(Key.Key_Return, Key.Key_6, Key.Key_Delete)
    assert sheet(four_g).feelings.value() == ()
    keys.write("boo")
    keys.press(Key.Key_Return)
    assert sheet(four_g).feelings.value()[0].before == 60


def test_a_word_that_is_not_in_the_list_is_a_feeling_too(four_g, keys):
    keys.press(Key.Key_3, held=ALT)
    keys.write("ongedurig")
    keys.press(Key.Key_Return)
    assert [f.word for f in sheet(four_g).feelings.value()] == ["ongedurig"]


def test_c1_ap2_two_thoughts_and_three_feelings_each_with_before_and_after(
    four_g, store, milan, keys
):
    keys.press(Key.Key_2, held=ALT)
    for thought, then, now in (
        ("Niemand wil mij erbij", Key.Key_9, Key.Key_4),
        ("Ik zeg iets, dan wordt het erger", Key.Key_8, Key.Key_6),
    ):
        if thought.startswith("Ik"):
            keys.press(Key.Key_Return)
        keys.write(thought)
        keys.press(Key.Key_Period, held=CTRL)
        keys.press(then, Key.Key_Tab, now, Key.Key_Tab, Key.Key_Right, Key.Key_Space)
        keys.press(Key.Key_Escape)
        assert named() == "Gedachte"
    keys.press(Key.Key_Tab)
    for word, digit in (("verd", Key.Key_8), ("boos", Key.Key_6), ("bang", Key.Key_7)):
        keys.write(word)
        keys.press(Key.Key_Return, digit)
    keys.press(Key.Key_6, held=ALT)
    for digit in (Key.Key_5, Key.Key_5, Key.Key_4):
        keys.press(digit, Key.Key_Tab)
    sheet(four_g).step.none.click()
    keys.press(Key.Key_Return, held=CTRL)

    [note] = saved(store, milan).notes
    believed = [(t.text, t.belief_before, t.belief_after, t.helping.name) for t in note.thoughts]
    assert believed == [
        ("Niemand wil mij erbij", 90, 40, "NOT_HELPING"),
        ("Ik zeg iets, dan wordt het erger", 80, 60, "NOT_HELPING"),
    ]
    felt = [(f.word, f.before, f.after) for f in note.feelings]
    assert felt == [("verdrietig", 80, 50), ("boos", 60, 50), ("bang", 70, 40)]


def test_from_then_to_now_is_told_in_words_too(four_g, keys):
    feelings = sheet(four_g).feelings
    feelings.add("boos")
    feelings.felt("boos", 70)
    feelings.felt_after("boos", 45)
    assert sheet(four_g).after.told.text() == "Van 7 naar 4,5. Stippellijn is toen."


def test_uitdagen_shows_a_question_and_an_answer_in_the_chain(four_g, store, milan, keys):
    keys.press(Key.Key_U, held=CTRL)
    keys.write("Is het altijd zo?")
    keys.press(Key.Key_Return)
    keys.write("Ravi vroeg mij wel.")
    keys.press(Key.Key_Tab)
    assert named() == "Helpende gedachte"
    keys.press(Key.Key_1, held=ALT)
    keys.write("Pauze.")
    sheet(four_g).step.none.click()
    keys.press(Key.Key_Return, held=CTRL)
    [note] = saved(store, milan).notes
    assert (note.challenge, note.answer) == ("Is het altijd zo?", "Ravi vroeg mij wel.")


def test_words_between_quotation_marks_are_literal_by_themselves(four_g, keys):
    keys.press(Key.Key_2, held=ALT)
    keys.write('"Niemand"')
    tick = sheet(four_g).thought.literal.tick
    assert tick.isChecked()
    keys.press(Key.Key_C, held=CTRL | SHIFT)
    assert sheet(four_g).thought.text.value() == "Niemand"
    assert not tick.isChecked()


def test_an_empty_form_says_what_is_needed_and_where(four_g, keys, store, milan):
    keys.press(Key.Key_Return, held=CTRL)
    assert "Vul minstens één van de vier G’s in." in four_g.editor.form.summary.words.text()
    asked = sheet(four_g).step_field.complaint.text()
    assert asked == "Kies een volgende stap of vink “geen stap nodig” aan."
    assert store.conversations.of_child(milan.id) == []


def test_a_talk_in_the_future_is_refused_beside_its_field(four_g, keys, store, milan):
    keys.write("Pauze.")
    four_g.editor.head.when.line.setText("31-12-2026 9:00")
    sheet(four_g).step.none.click()
    keys.press(Key.Key_Return, held=CTRL)
    assert "toekomst" in four_g.editor.head.when_field.complaint.text()
    assert focus() is four_g.editor.head.when.line
    assert store.conversations.of_child(milan.id) == []


def test_a_step_gets_the_next_school_day_by_itself(four_g, keys, store, milan):
    keys.write("Pauze.")
    keys.press(Key.Key_9, held=ALT)
    keys.write("Bel moeder")
    keys.press(Key.Key_Return, held=CTRL)
    [step] = store.steps.of_origin(saved(store, milan).id)
    assert step.due == make.TODAY + timedelta(days=1)


def test_a_day_that_is_not_understood_gets_the_keyboard_and_the_step_stays(four_g, keys):
    keys.write("Pauze.")
    keys.press(Key.Key_9, held=ALT)
    keys.write("Bel moeder")
    step, field = sheet(four_g).step, sheet(four_g).step_field
    step.when.line.setText("31-02")
    keys.press(Key.Key_Return, held=CTRL)
    assert focus() is step.when.line
    assert field.complaint.text().startswith("Deze datum begrijp ik niet.")
    assert step.when.line.property("wrong")
    assert not step.what.property("wrong")
    assert "begrijp ik niet" in step.when.line.accessibleDescription()
    assert "begrijp ik niet" not in step.what.accessibleDescription()


def test_what_is_wrong_comes_into_sight_in_a_low_window(frame, four_g, keys, qtbot):
    frame.window().resize(1024, 560)
    keys.write("Pauze.")
    keys.press(Key.Key_Return, held=CTRL)
    complaint = sheet(four_g).step_field.complaint
    assert complaint.text().startswith("Kies een volgende stap")
    qtbot.waitUntil(lambda: complaint.visibleRegion().boundingRect() == complaint.rect())


def test_leaving_the_page_keeps_a_draft_and_coming_back_shows_it(frame, four_g, keys, store):
    keys.write("Kleine pauze.")
    keys.press(Key.Key_Left, held=ALT)
    [draft] = store.drafts.all()
    [view] = draft.fields["views"]
    assert (draft.form, view["event"]) == ("four_g", "Kleine pauze.")
    keys.press(Key.Key_Right, held=ALT)
    assert sheet(four_g).happened.text.value() == "Kleine pauze."


def test_a_new_talk_does_not_begin_with_the_words_of_the_last(frame, four_g, keys, store, noor):
    keys.write("Kleine pauze.")
    frame.ways.go(Place("four_g", part=noor.id))
    assert sheet(four_g).happened.text.value() == ""
    assert four_g.editor.head.title.text() == "4G-gesprek met Noor W."
    assert len(store.drafts.all()) == 1


def test_nothing_typed_leaves_no_draft(frame, four_g, store):
    frame.ways.go(Place("today"))
    assert store.drafts.all() == []


def test_ctrl_z_brings_back_all_that_was_typed(frame, four_g, keys, store, milan):
    keys.press(Key.Key_1, held=ALT)
    keys.write("Kleine pauze.")
    keys.press(Key.Key_3, held=ALT)
    keys.write("boos")
    keys.press(Key.Key_Return, Key.Key_7)
    sheet(four_g).step.none.click()
    keys.press(Key.Key_Return, held=CTRL)
    talk = saved(store, milan)
    keys.press(Key.Key_Z, held=CTRL)
    assert store.conversations.of_child(milan.id) == []

    [draft] = store.drafts.all()
    frame.ways.go(Place("four_g", draft.id))
    assert four_g.editor.talk.id == talk.id
    assert sheet(four_g).happened.text.value() == "Kleine pauze."
    assert [(f.word, f.before) for f in sheet(four_g).feelings.value()] == [("boos", 70)]


def test_a_field_that_is_left_is_kept_at_once(four_g, keys, store):
    keys.write("Kleine pauze.")
    assert store.drafts.all() == []
    keys.press(Key.Key_Tab)
    assert len(store.drafts.all()) == 1
    assert four_g.editor.head.draft.isVisible()


def test_a_draft_is_taken_up_after_the_lock(frame, four_g, keys, store, milan):
    keys.write("Kleine pauze.")
    keys.press(Key.Key_Tab)
    keys.write("Niemand wil mij")
    keys.press(Key.Key_Period, held=CTRL)
    keys.press(Key.Key_9, Key.Key_Escape)
    four_g.editor.head.when.line.setText("gisteren eh")
    frame.workplace.desk.closing.emit()  # what the lock does before it closes the vault

    [draft] = store.drafts.all()
    frame.ways.go(Place("today"))
    frame.ways.go(Place("four_g", draft.id))
    again = sheet(four_g)
    assert again.happened.text.value() == "Kleine pauze."
    assert again.thought.value()[0].belief.before == 90
    assert four_g.editor.head.when.line.text() == "gisteren eh"
    assert four_g.about_child() == milan.id


def test_what_cannot_be_kept_stays_in_sight_whatever_is_opened(
    frame, four_g, keys, store, monkeypatch
):
    keys.write("Kleine pauze.")

    def full(draft):
        raise DiskFull("De schijf is vol. Je tekst staat nog hier.")

    monkeypatch.setattr(store, "keep_draft", full)
    frame.ways.go(Place("four_g"))
    assert sheet(four_g).happened.text.value() == "Kleine pauze."
    assert four_g.editor.unkept.isVisible()
    monkeypatch.undo()
    four_g.editor.unkept.again.click()
    assert not four_g.editor.unkept.isVisible()
    assert len(store.drafts.all()) == 1


def test_a_recorded_talk_opens_filled_and_saving_keeps_its_history(
    frame, four_g, store, milan, keys
):
    note = make.note(event="Kleine pauze.", thoughts=(make.thought(),))
    keep(store, make.talk(milan.id, id="held", notes=(note,)))
    frame.ways.go(Place("four_g", "held"))
    assert focus() is sheet(four_g).happened.text
    assert not sheet(four_g).step_field.isVisible()
    keys.press(Key.Key_End, held=CTRL)
    keys.write(" Op het plein.")
    keys.press(Key.Key_Return, held=CTRL)

    [now] = store.conversations.get("held").notes
    assert now.event == "Kleine pauze. Op het plein."
    [earlier] = store.journal.history_of("four_g_notes", note.id)
    assert earlier.row["event"] == "Kleine pauze."


def test_start_gesprek_fills_child_time_and_place(frame, noor, store, keys):
    frame.ways.go(Place("four_g", "planned"))
    editor = frame.host.page().editor
    assert editor.head.place.text() == "kamer 1.12"
    assert editor.head.child_ids() == (noor.id,)
    assert not editor.is_recorded


def test_choosing_the_child_last_keeps_what_was_written(frame, noor, store, keys):
    frame.ways.go(Place("four_g"))
    page = frame.host.page()
    keys.press(Key.Key_1, held=ALT)
    keys.write("Bij het hek.")
    page.editor.head.who.setFocus()
    keys.write("noo")
    keys.press(Key.Key_Return)
    assert page.editor.talk.id == "planned"
    assert page.editor.head.place.text() == "kamer 1.12"
    assert sheet(page).happened.text.value() == "Bij het hek."
    sheet(page).step.none.click()
    keys.press(Key.Key_Return, held=CTRL)
    assert store.conversations.of_child(noor.id) == ["planned"]
    assert store.drafts.all() == []


def test_without_a_child_it_is_not_recorded(frame, noor, store, keys):
    frame.ways.go(Place("four_g"))
    page = frame.host.page()
    keys.press(Key.Key_1, held=ALT)
    keys.write("Bij het hek.")
    sheet(page).step.none.click()
    keys.press(Key.Key_Return, held=CTRL)
    assert page.editor.head.who_field.complaint.text() == "Kies eerst een kind."


def test_think_puts_the_feeling_before_the_thought(frame, store, milan, keys):
    name = SettingName.THINK_ORDER.value
    keep(store, Setting(id=name, value="yes"))
    frame.ways.go(Place("four_g", part=milan.id))
    keys.press(Key.Key_2, held=ALT)
    assert named() == "Gevoel"
    keys.press(Key.Key_Tab)
    assert named() == "Gedachte"
    page = frame.host.page()
    left = page.editor.sheet
    assert left.feeling.x() < left.thought.x()
    assert left.after.x() == left.feeling.x()


def test_names_off_covers_known_names_in_what_is_being_written(frame, four_g, keys):
    keys.write("Milan stond bij het hek.")
    frame.toggle_names()
    editor = sheet(four_g).happened.text
    first = editor.document().firstBlock().layout().formats()
    assert [(f.start, f.length) for f in first] == [(0, 5)]
    assert four_g.editor.head.title.text() == "4G-gesprek met K-147"
    assert "Milan" not in sheet(four_g).strength.accessibleName()
    assert editor.value() == "Milan stond bij het hek."


def test_fifty_thousand_letters_in_one_g_are_kept_whole(four_g, keys, store, milan):
    long = "Hij liep weg van het plein. " * 1800
    for box in sheet(four_g).findChildren(TextArea):
        if box.accessibleName() in ("Gebeurtenis", "Gedachte"):
            box.set_value(long)
    sheet(four_g).step.none.click()
    keys.press(Key.Key_Return, held=CTRL)
    [note] = saved(store, milan).notes
    assert note.event == long.strip()
    assert [t.text for t in note.thoughts] == [long.strip()]


@pytest.mark.parametrize("size", [(1440, 870), (1366, 738), (1218, 738), (1024, 560)])
def test_the_page_never_scrolls_sideways(frame, four_g, size):
    frame.window().resize(*size)
    QApplication.processEvents()
    view = four_g.editor.view
    assert view.horizontalScrollBar().maximum() == 0
    boxes = [sheet(four_g).happened, sheet(four_g).thought, sheet(four_g).feeling]
    wide = {box.width() for box in boxes}
    assert max(wide) - min(wide) <= 2


def test_then_and_next_time_stand_under_each_other(four_g):
    of = sheet(four_g)
    for then, next_time in (
        (of.thought, of.helping),
        (of.feeling, of.after),
        (of.behaviour, of.attempt),
    ):
        assert then.x() == next_time.x()
    top = of.happened.mapTo(of, QPoint(0, 0)).y()
    assert of.happened.height() >= of.attempt.y() + of.attempt.height() - top


def test_a_vault_that_can_only_be_read_records_nothing(qtbot, store, milan, frame, stand_in_pages):
    desk = Desk(store, read_only=True)
    frame.workplace.desk.read_only = True
    frame.ways.go(Place("four_g", part=milan.id))
    page = frame.host.page()
    head = page.editor.head
    held = (head.record, head.when, head.place, head.minutes, page.editor.second)
    assert not any(part.isEnabled() for part in held)
    assert not page.editor.sheet.isEnabled()
    desk.deleteLater()
    frame.workplace.desk.read_only = False


def test_the_menu_of_a_thought_asks_how_true_it_feels(four_g, keys):
    keys.press(Key.Key_2, held=ALT)
    keys.write("Niemand wil mij")
    keys.press(Key.Key_Period, held=CTRL)
    assert named() == "Toen, 0 tot 10"
    keys.press(Key.Key_Tab, Key.Key_Tab, Key.Key_Tab)
    assert named() == "Toen, 0 tot 10"  # Tab goes round inside
    keys.press(Key.Key_Return)
    assert named() == "Gedachte"
    assert focus().focusPolicy() & Qt.FocusPolicy.TabFocus


def test_what_could_not_be_recorded_stays_with_its_draft(four_g, keys, store, milan, monkeypatch):
    keys.write("Kleine pauze.")
    sheet(four_g).step.none.click()

    def full(*_what):
        raise DiskFull("De schijf is vol. Je tekst staat nog hier.")

    monkeypatch.setattr(store, "change", full)
    keys.press(Key.Key_Return, held=CTRL)
    assert sheet(four_g).happened.text.value() == "Kleine pauze."
    assert len(store.drafts.all()) == 1
    monkeypatch.undo()
    keys.press(Key.Key_Return, held=CTRL)
    assert len(store.conversations.of_child(milan.id)) == 1
    assert store.drafts.all() == []


def test_a_talk_of_two_children_names_both(frame, store, noor, milan):
    keep(store, make.talk(noor.id, milan.id, id="both", notes=(make.note(),)))
    frame.ways.go(Place("four_g", "both"))
    editor = frame.host.page().editor
    assert editor.head.title.text() == "4G-gesprek met Noor W. en Milan P."
    editor.sheet.happened.text.set_value("Grote pauze.")
    editor.record()
    assert store.conversations.get("both").child_ids == (noor.id, milan.id)


def test_what_is_required_of_the_step_is_not_cut_where_there_is_little_room(four_g):
    field = sheet(four_g).step_field
    hint = field.hint
    narrow = hint.fontMetrics().horizontalAdvance(hint.text())
    field.resize(narrow, field.heightForWidth(narrow))
    field.layout().activate()
    assert hint.heightForWidth(hint.width()) > hint.fontMetrics().height() * 3 // 2
    assert hint.height() >= hint.heightForWidth(hint.width())


@pytest.mark.usefixtures("large_text")
def test_a_child_can_be_looked_for_in_large_text_on_a_small_screen(frame):
    frame.window().resize(1366, 768)
    frame.ways.go(Place("four_g"))
    QApplication.processEvents()
    head = frame.host.page().editor.head
    assert cut_off(head) == []
    asked = head.who.line
    assert asked.fontMetrics().horizontalAdvance(asked.placeholderText()) < asked.width() - 50


@pytest.mark.usefixtures("large_text")
def test_what_asks_how_true_a_thought_feels_stands_whole_beside_it(four_g, keys):
    keys.press(Key.Key_2, held=ALT)
    keys.write("Niemand wil mij erbij")
    assert cut_off(sheet(four_g).thought) == []
