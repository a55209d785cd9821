"""Tests of the way from a form to a signal and back."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from coachdesk.domain.care_signals import Reporter, SignalUrgency
from coachdesk.domain.children import NamedChild
from coachdesk.domain.ids import ChildId, ParagraphId, ThemeId
from coachdesk.domain.paragraphs import Paragraph, ParagraphKind, Source
from coachdesk.ui.care_signals.signal_fields import SignalFields
from coachdesk.ui.care_signals.who import Who
from tests import make

FACT, SAID = ParagraphKind.FACT, ParagraphKind.STATEMENT
THOUGHT, VIEW = ParagraphKind.INTERPRETATION, ParagraphKind.VIEW


def empty():
    return make.signal(paragraphs=())


def filled(**given):
    return SignalFields(seen_on=make.NOW, **given).on(empty())


def kinds(signal):
    return [(p.kind, p.source, p.text) for p in signal.paragraphs]


def test_quoted_words_become_a_statement_and_the_rest_a_fact():
    signal = filled(facts="Gooide brood weg. Tegen mij: “Laat maar.”", thoughts="Is hij alleen?")
    assert kinds(signal) == [
        (FACT, Source.ME, "Gooide brood weg. Tegen mij:"),
        (SAID, Source.REPORTER, "Laat maar."),
        (THOUGHT, Source.ME, "Is hij alleen?"),
    ]
    assert [p.position for p in signal.paragraphs] == [0, 1, 2]


def test_what_a_teacher_tells_has_the_teacher_as_its_source():
    signal = filled(facts="Zat alleen.", reporter=Reporter.TEACHER, reporter_name=" juf Mila ")
    assert kinds(signal) == [(FACT, Source.REPORTER, "Zat alleen.")]
    assert signal.reporter_name == "juf Mila"


def test_my_own_signal_has_no_name_of_a_reporter():
    assert filled(facts="Zat alleen.", reporter_name="juf Mila").reporter_name == ""


def test_an_empty_form_has_a_problem_and_one_with_only_an_opinion_too():
    assert [p.field for p in filled().problems()] == ["facts"]
    assert [p.field for p in filled(thoughts="Ik denk iets.").problems()] == ["facts"]


def test_a_piece_that_was_reworded_keeps_its_id_and_one_that_stayed_is_the_same():
    signal = filled(facts="Zat alleen. “Nee.” Liep weg.", thoughts="Verdrietig.")
    fields = SignalFields.of(signal)
    changed = replace(fields, facts="Zat samen. “Nee.” Liep weg.").on(signal)
    assert [p.id for p in changed.paragraphs] == [p.id for p in signal.paragraphs]
    assert changed.paragraphs[1:] == signal.paragraphs[1:]
    assert changed.paragraphs[0].text == "Zat samen."


def test_a_piece_put_in_front_leaves_the_others_their_ids():
    signal = filled(facts="Zat alleen.\n\nLiep weg.")
    changed = replace(SignalFields.of(signal), facts="Kwam laat.\n\nZat alleen.\n\nLiep weg.")
    pieces = changed.on(signal).paragraphs
    assert [p.id for p in pieces[1:]] == [p.id for p in signal.paragraphs]


def test_what_fits_in_neither_box_is_kept_and_can_be_reworded():
    odd = (
        make.paragraph("Moeder kan het niet aan.", kind=THOUGHT, source=Source.REPORTER),
        make.paragraph("Het gaat goed thuis.", kind=VIEW, whose="moeder"),
        make.paragraph('Sem zegt "jij niet".', kind=FACT),
        make.paragraph("Eerste regel\ntweede", kind=SAID),
    )
    signal = replace(empty(), paragraphs=odd)
    fields = SignalFields.of(signal)
    assert (fields.facts, fields.thoughts) == ("", "")
    assert [text for _, text in fields.others] == [p.text for p in odd]

    changed = replace(fields, others=((odd[1].id, "Het gaat beter."),)).on(signal)
    assert [(p.text, p.kind, p.whose) for p in changed.paragraphs] == [
        ("Het gaat beter.", VIEW, "moeder")
    ]


def test_a_form_that_was_only_looked_at_changes_nothing():
    signal = make.signal(
        "milan",
        theme_ids=("home",),
        reporter=Reporter.PARENT,
        reporter_name="moeder",
        urgency=SignalUrgency.SAFETY,
        about="",
        paragraphs=tuple(
            make.paragraph(text, kind=kind, source=source, position=n)
            for n, (text, kind, source) in enumerate(
                [
                    ("Hij wil niet", SAID, Source.PERSON),
                    ("Staat alleen (", FACT, Source.ME),
                    ("Ik denk\ndat hij alleen is.", THOUGHT, Source.ME),
                    ("Ik ook.", THOUGHT, Source.ME),
                ]
            )
        ),
    )
    assert SignalFields.of(signal).on(signal) == signal


texts = st.text(alphabet=st.sampled_from("abc .,\n\"'“”‘’()-"), max_size=40)


@given(facts=texts, thoughts=texts)
def test_whatever_is_typed_comes_back_as_it_was_understood(facts, thoughts):
    signal = filled(facts=facts, thoughts=thoughts)
    assert SignalFields.of(signal).on(signal) == signal
    words = "".join(c for c in facts + thoughts if c.isalnum())
    assert "".join(c for p in signal.paragraphs for c in p.text if c.isalnum()) == words


@given(st.lists(st.tuples(st.sampled_from(ParagraphKind), texts.filter(str.strip)), max_size=5))
def test_whatever_was_recorded_survives_a_look(pieces):
    before = tuple(
        Paragraph(id=ParagraphId(str(n)), kind=kind, text=text.strip(), position=n)
        for n, (kind, text) in enumerate(pieces)
    )
    signal = replace(empty(), paragraphs=before)
    after = SignalFields.of(signal).on(signal).paragraphs
    assert {(p.id, p.kind, p.text) for p in after} == {(p.id, p.kind, p.text) for p in before}


def test_a_draft_brings_everything_back():
    fields = SignalFields(
        seen_on=make.NOW,
        who=Who(child_ids=(ChildId("milan"),), new=(NamedChild(name="Jayden", group="6"),)),
        facts="Zat alleen.",
        thoughts="Verdrietig?",
        others=((ParagraphId("p"), "Het gaat goed."),),
        theme_ids=(ThemeId("bullying"), ThemeId("home")),
        reporter=Reporter.PEER,
        reporter_name="een vriend",
        urgency=SignalUrgency.THIS_WEEK,
        step="Even langslopen",
        step_due=date(2026, 12, 3),
    )
    assert SignalFields.from_plain(fields.to_plain()) == fields


def test_a_draft_with_only_a_text_is_a_form_with_that_text():
    assert SignalFields.from_plain({"facts": "iets"}) == SignalFields(seen_on=None, facts="iets")
