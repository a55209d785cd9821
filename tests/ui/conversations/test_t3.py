"""T3: a 4G talk recorded after twenty minutes of talking, by keys alone."""

from coachdesk.domain.four_g import G
from tests import make
from tests.ui.care_signals.hands import ALT, CTRL, SHIFT, Key, focus

EVENT = "Maandag bij het hek. Papa bracht Noor. Mama wachtte. Ze kregen ruzie over de sporttas."
THOUGHT = "Het komt door mij. Ik had de tas moeten pakken."
BEHAVIOUR = "Ging naar binnen zonder dag te zeggen. Zei dat ze buikpijn had."
HELPING = "Grote-mensen-ruzie is niet mijn schuld. Dat mag ik zeggen."
ATTEMPT = "Maandag eerst naar juf Anouk, tien minuten tekenen."
STEP = "Terugkoppelen aan juf Anouk: afspraak maandagochtend"


def test_a_talk_is_recorded_with_36_keys_and_its_text(frame, store, noor, milan, keys):
    keys.press(Key.Key_G, held=CTRL)
    keys.search("noo")
    keys.press(Key.Key_Return)
    keys.write(EVENT)
    keys.press(Key.Key_Tab)
    keys.write(THOUGHT)
    keys.press(Key.Key_C, held=CTRL | SHIFT)
    keys.press(Key.Key_Tab)
    keys.search("ver")
    keys.press(Key.Key_Return, Key.Key_7)
    keys.search("ban")
    keys.press(Key.Key_Return, Key.Key_4)
    keys.press(Key.Key_Tab)
    keys.write(BEHAVIOUR)
    keys.press(Key.Key_Tab)
    keys.write(HELPING)
    keys.press(Key.Key_Tab, Key.Key_4, Key.Key_Tab, Key.Key_2)
    keys.press(Key.Key_Tab)
    keys.write(ATTEMPT)
    keys.press(Key.Key_9, held=ALT)
    keys.write(STEP)
    keys.press(Key.Key_Tab, Key.Key_Tab)
    keys.search("vandaag")
    keys.press(Key.Key_Return, held=CTRL)

    assert keys.pressed <= 36
    [talk_id] = store.conversations.of_child(noor.id)
    talk = store.conversations.get(talk_id)
    assert talk_id == "planned"
    assert (talk.held_at, talk.place, talk.minutes) == (talk.planned_at, "kamer 1.12", 25)
    [note] = talk.notes
    assert note.missing() == ()
    assert (note.event, note.behaviour, note.attempt) == (EVENT, BEHAVIOUR, ATTEMPT)
    assert note.helping_thought == HELPING
    [thought] = note.thoughts
    assert (thought.text, thought.own_words) == (f"“{THOUGHT}”", True)
    felt = [(f.word, f.before, f.after) for f in note.feelings]
    assert felt == [("verdrietig", 70, 40), ("bang", 40, 20)]
    [step] = store.steps.of_origin("planned")
    assert (step.what, step.due, step.child_id) == (STEP, make.TODAY, noor.id)
    assert step.case_id == "case-noor"
    assert store.drafts.all() == []
    assert G.EVENT not in note.missing()


def test_the_form_opens_with_child_time_and_place(frame, noor, milan, keys):
    keys.press(Key.Key_G, held=CTRL)
    keys.search("noo")
    keys.press(Key.Key_Return)

    page = frame.host.page()
    assert page.editor.head.title.text() == "4G-gesprek met Noor W."
    assert page.editor.head.place.text() == "kamer 1.12"
    assert page.editor.head.minutes.minutes() == 25
    assert page.editor.head.when.value().hour == 8
    assert focus() is page.editor.sheet.happened.text


def test_after_recording_one_is_back_and_it_can_be_taken_back(frame, store, milan, keys, four_g):
    keys.write("Kleine pauze.")
    four_g.editor.sheet.step.none.click()
    keys.press(Key.Key_Return, held=CTRL)

    assert frame.ways.here().page == "today"
    assert frame.undo_bar.isVisible()
    [talk_id] = store.conversations.of_child(milan.id)
    frame.workplace.desk.undo()
    assert store.conversations.find(talk_id) is None
