"""Tests of the way from the 4G page to a talk and back."""

import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from coachdesk.domain.four_g import Helping, Speaker
from coachdesk.domain.paragraphs import ParagraphKind, Source
from coachdesk.ui.conversations.four_g_fields import FourGFields
from coachdesk.ui.conversations.next_step import NextStep
from coachdesk.ui.conversations.note_fields import FeelingLine, NoteFields
from coachdesk.ui.conversations.thought_lines import Belief, ThoughtLine
from tests import make

WORDS = st.text(alphabet="abc “”\n.é", max_size=30)


OF_TALK = ("place", "minutes", "interpretation", "step", "gone")


def filled(*others, **given):
    """The page with one view, or with others behind it."""
    of_talk = {name: given.pop(name) for name in OF_TALK if name in given}
    views = (NoteFields(**given), *others)
    return FourGFields(held_at=make.NOW, child_ids=("milan",), views=views, **of_talk)


def with_view(fields, **given):
    """The page after something was changed in the boxes."""
    [view] = fields.views
    return replace(fields, views=(replace(view, **given),))


def test_what_stands_on_the_page_becomes_the_talk():
    talk = filled(
        event="Kleine pauze.",
        thoughts=(ThoughtLine(text="Niemand wil mij"), ThoughtLine(text="“Altijd ik”")),
        feelings=(FeelingLine(word="boos", before=60, after=50),),
        strength="Vroeg hulp.",
        interpretation="Is hij alleen?",
        speaker=Speaker.MOTHER,
    ).on(make.talk(held_at=None))
    [note] = talk.notes
    assert [(t.text, t.own_words, t.position) for t in note.thoughts] == [
        ("Niemand wil mij", False, 0),
        ("“Altijd ik”", True, 1),
    ]
    assert (talk.speaker, note.speaker) == (Speaker.MOTHER, Speaker.MOTHER)
    [mine] = talk.paragraphs
    assert (mine.kind, mine.source) == (ParagraphKind.INTERPRETATION, Source.ME)


def test_what_nobody_touched_stays_as_it_was_recorded():
    own = make.thought(own_words=True, belief_before=90, belief_after=40)
    exact = make.feeling("bang", before=85, after=None)
    note = make.note(thoughts=(own,), feelings=(exact,), body="buik", own_words=("event",))
    other = make.note(event="Zelfde pauze, verteld door vader.", speaker=Speaker.FATHER)
    mine = make.paragraph("Ik denk iets.", kind=ParagraphKind.INTERPRETATION)
    talk = make.talk("milan", notes=(note, other), paragraphs=(make.paragraph(), mine))
    assert FourGFields.of(talk).on(talk) == talk


def test_own_words_stand_between_quotation_marks_in_their_box():
    note = make.note(
        event="Jij mag niet.", own_words=("event",), thoughts=(make.thought(own_words=True),)
    )
    [view] = FourGFields.of(make.talk(notes=(note,))).views
    assert view.event == "“Jij mag niet.”"
    assert view.thoughts[0].text == "“Niemand wil mij erbij”"


def test_a_changed_text_is_literal_only_when_all_of_it_is():
    talk = make.talk(notes=(make.note(),))
    fields = FourGFields.of(talk)
    [note] = with_view(fields, event="“Nee.”", behaviour="Zei “nee”.").on(talk).notes
    assert note.own_words == ("event",)


def test_a_thought_that_was_reworded_keeps_its_identity_and_belief():
    thought = make.thought(belief_before=90, helping=Helping.NOT_HELPING)
    talk = make.talk(notes=(make.note(thoughts=(thought,)),))
    fields = FourGFields.of(talk)
    [line] = fields.views[0].thoughts
    changed = with_view(fields, thoughts=(replace(line, text="Niemand wil mij ooit"),))
    [note] = changed.on(talk).notes
    [now] = note.thoughts
    assert (now.id, now.belief_before, now.helping) == (thought.id, 90, Helping.NOT_HELPING)


def test_one_of_the_four_is_enough_and_none_is_not():
    assert [p.field for p in filled().problems()] == ["note"]
    for one in ({"event": "x"}, {"behaviour": "x"}, {"thoughts": (ThoughtLine(text="x"),)}):
        assert list(filled(**one).problems()) == []
    assert list(filled(feelings=(FeelingLine(word="boos"),)).problems()) == []


def test_a_step_needs_a_day_unless_none_is_needed():
    assert [p.text for p in NextStep().problems()] == [
        "Kies een volgende stap of vink “geen stap nodig” aan."
    ]
    assert [p.field for p in NextStep(what="Bel moeder").problems()] == ["step"]
    assert list(NextStep(what="Bel moeder", due=make.TODAY).problems()) == []
    assert list(NextStep(none=True).problems()) == []
    assert NextStep(what="Bel moeder", none=True).step("t", "milan") is None


@given(event=WORDS, place=WORDS, word=WORDS, minutes=st.none() | st.integers(1, 999))
def test_a_draft_gives_back_what_was_typed(event, place, word, minutes):
    father = NoteFields(id="second", speaker=Speaker.FATHER, event=word)
    fields = filled(
        father,
        gone=(father,),
        event=event,
        place=place,
        minutes=minutes,
        thoughts=(ThoughtLine(text=word, belief=Belief(before=85, helping=Helping.UNKNOWN)),),
        feelings=(FeelingLine(word=word, before=70),),
        helping_belief=Belief(after=65),
        step=NextStep(what=word, due=make.TODAY, owner_id="mother"),
    )
    assert FourGFields.from_plain(json.loads(json.dumps(fields.to_plain()))) == fields


def test_a_draft_of_the_first_version_is_the_one_view():
    kept = {"event": "Kleine pauze.", "speaker": "MOTHER", "place": "kamer 1"}
    fields = FourGFields.from_plain(kept)
    [view] = fields.views
    assert (view.event, view.speaker, fields.place) == ("Kleine pauze.", Speaker.MOTHER, "kamer 1")


def test_each_view_becomes_a_note_with_its_own_speaker():
    father = NoteFields(speaker=Speaker.FATHER, event="Ik vroeg het gewoon.")
    talk = filled(father, event="Op de stoep.").on(make.talk(held_at=None))
    told = [(note.speaker, note.event) for note in talk.notes]
    assert told == [(Speaker.CHILD, "Op de stoep."), (Speaker.FATHER, "Ik vroeg het gewoon.")]
    assert talk.speaker is Speaker.CHILD


def test_a_view_in_which_nothing_was_told_is_not_recorded():
    talk = filled(NoteFields(speaker=Speaker.FATHER), event="x").on(make.talk(held_at=None))
    assert [note.speaker for note in talk.notes] == [Speaker.CHILD]


def test_a_view_with_only_a_helping_thought_is_not_enough():
    father = NoteFields(speaker=Speaker.FATHER, helping_thought="Het is hun ruzie.")
    assert [p.field for p in filled(father, event="x").problems()] == ["note"]
