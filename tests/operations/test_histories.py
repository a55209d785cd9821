"""Tests of what a text said before it was changed."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coachdesk.domain.four_g import Speaker
from coachdesk.domain.paragraphs import ParagraphKind
from coachdesk.operations.care_signals import correct_signal, note_signal, turn_paragraph
from coachdesk.operations.conversations import record_talk
from coachdesk.operations.histories import earlier_of_signal, earlier_of_talk
from tests import make
from tests.store.test_store import keep


@pytest.fixture
def signal(store):
    pieces = (make.paragraph("Zat alleen.", id="one"), make.paragraph("Liep weg.", id="two"))
    signal = make.signal(id="signal", paragraphs=pieces)
    note_signal(store, signal)
    return signal


def texts(found):
    return [[piece.text for piece in one.paragraphs] for one in found]


def corrected(store, clock, signal, *pieces):
    clock.move(timedelta(days=1))
    changed = replace(signal, paragraphs=pieces)
    correct_signal(store, changed)
    return changed


def test_what_was_never_changed_has_no_history(store, signal):
    assert not earlier_of_signal(store, signal)


def test_each_change_shows_what_stood_there_the_latest_first(store, clock, signal):
    one, two = signal.paragraphs
    once = corrected(store, clock, signal, replace(one, text="Zat bij het hek."), two)
    twice = corrected(store, clock, once, replace(one, text="Zat op de bank."), two)
    found = earlier_of_signal(store, twice)
    assert texts(found) == [["Zat bij het hek."], ["Zat alleen."]]
    assert found[0].until - found[1].until == timedelta(days=1)
    assert found[0].changed_by == "me"


def test_what_was_taken_away_can_still_be_read(store, clock, signal):
    shorter = corrected(store, clock, signal, signal.paragraphs[0])
    assert texts(earlier_of_signal(store, shorter)) == [["Liep weg."]]


def test_another_kind_with_the_same_words_is_a_change(store, signal):
    turn_paragraph(store, signal.id, signal.paragraphs[1].id, ParagraphKind.INTERPRETATION)
    (earlier,) = earlier_of_signal(store, store.care_signals.get("signal"))
    assert earlier.paragraphs[0].kind is ParagraphKind.FACT


def test_what_only_moved_is_no_change(store, clock, signal):
    one, two = signal.paragraphs
    turned = corrected(store, clock, signal, two, one)
    assert not earlier_of_signal(store, turned)


def test_taking_back_and_doing_again_leaves_no_other_text(store, signal):
    with store.change("test.away", "Weg") as change:
        change.remove(signal)
    store.replay(change.done().undone())
    assert not earlier_of_signal(store, store.care_signals.get("signal"))


def test_a_talk_has_a_history_too(store):
    piece = make.paragraph("Belt morgen.", id="piece")
    talk = make.talk(id="talk", paragraphs=(piece,), notes=(make.note(),))
    record_talk(store, talk)
    changed = replace(talk, paragraphs=(replace(piece, text="Belt vrijdag."),))
    record_talk(store, changed)
    assert texts(earlier_of_talk(store, changed)) == [["Belt morgen."]]


def changed_talk(store, clock, note, **changes):
    """A talk with this note, and the same a day later after a change of the note."""
    talk = make.talk("milan", id="talk", notes=(note,))
    keep(store, make.child(id="milan"))
    record_talk(store, talk)
    clock.move(timedelta(days=1))
    record_talk(store, replace(talk, notes=(replace(note, **changes),)))
    return store.conversations.get("talk")


def test_of_a_changed_note_only_what_was_changed_is_told(store, clock):
    thought = make.thought("Niemand wil mij", belief_before=90)
    note = make.note(id="note", event="Kleine pauze.", behaviour="Liep weg.", thoughts=(thought,))
    talk = changed_talk(store, clock, note, event="Grote pauze.")
    [earlier] = earlier_of_talk(store, talk)
    [then] = earlier.notes
    assert (then.event, then.behaviour, then.thoughts) == ("Kleine pauze.", "", ())


def test_a_thought_a_feeling_and_a_text_that_were_changed_at_once_are_one_note(store, clock):
    thought, feeling = make.thought("Niemand", belief_before=90), make.feeling("bang", before=70)
    note = make.note(id="note", event="Pauze.", thoughts=(thought,), feelings=(feeling,))
    talk = changed_talk(
        store, clock, note, event="Gym.", thoughts=(replace(thought, belief_before=50),),
        feelings=(),
    )  # fmt: skip
    [earlier] = earlier_of_talk(store, talk)
    [then] = earlier.notes
    assert then.event == "Pauze."
    assert [t.belief_before for t in then.thoughts] == [90]
    assert [f.word for f in then.feelings] == ["bang"]


def test_a_view_that_was_taken_out_of_a_talk_can_still_be_read(store, clock):
    milan = make.child(id="milan")
    keep(store, milan)
    father = make.note(
        id="his",
        event="Ik vroeg het.",
        speaker=Speaker.FATHER,
        thoughts=(make.thought("Ze zwijgt"),),
    )
    talk = make.talk(milan.id, id="talk", notes=(make.note(id="own"), father))
    record_talk(store, talk)
    clock.move(timedelta(days=1))
    record_talk(store, replace(talk, notes=talk.notes[:1]))
    [earlier] = earlier_of_talk(store, store.conversations.get("talk"))
    [then] = earlier.notes
    assert (then.speaker, then.event) == (Speaker.FATHER, "Ik vroeg het.")
    assert [thought.text for thought in then.thoughts] == ["Ze zwijgt"]
