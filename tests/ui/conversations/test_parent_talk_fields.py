"""Tests of the way from the page of a talk with parents to the talk and back."""

import json
from dataclasses import replace
from datetime import date

from coachdesk.domain.consents import ConsentState, Given, Purpose
from coachdesk.domain.conversations import Channel, ConversationKind
from coachdesk.domain.paragraphs import ParagraphKind, Source
from coachdesk.ui.conversations.consent_answers import Answers
from coachdesk.ui.conversations.parent_talk_fields import ParentTalkFields, Told
from tests import make

VIEW, SAID = ParagraphKind.VIEW, ParagraphKind.STATEMENT
AGREED, MINE = ParagraphKind.AGREEMENT, ParagraphKind.INTERPRETATION


def empty():
    return make.talk(kind=ConversationKind.PARENT, held_at=None)


def filled(**given):
    return ParentTalkFields(held_at=make.NOW, child_ids=("sofie",), **given)


def both():
    return filled(
        person_ids=("mother", "father"),
        told=(
            Told(text="Hij zet haar op. “Altijd.”", person_id="mother", whose="moeder"),
            Told(text="School kiest partij.", person_id="father", whose="vader"),
        ),
        literally="Zo kan het niet.",
        wanted="Rust voor Sofie.",
        agreed="Brieven gaan naar allebei.\nWisseldag op woensdag.",
        interpretation="Ze zijn moe.",
    )


def test_c2_ap6_mother_and_father_each_have_views_of_their_own():
    told = [(p.kind, p.person_id, p.whose, p.text) for p in both().on(empty()).paragraphs]
    assert told == [
        (VIEW, "mother", "moeder", "Hij zet haar op."),
        (SAID, "mother", "moeder", "Altijd."),
        (VIEW, "father", "vader", "School kiest partij."),
        (SAID, None, "ouders", "Zo kan het niet."),
        (VIEW, None, "ouders: wat zij willen", "Rust voor Sofie."),
        (AGREED, None, "", "Brieven gaan naar allebei."),
        (AGREED, None, "", "Wisseldag op woensdag."),
        (MINE, None, "", "Ze zijn moe."),
    ]


def test_a_recorded_talk_comes_back_in_the_same_boxes():
    talk = both().on(empty())
    again = ParentTalkFields.of(talk)
    assert [one.person_id for one in again.told] == ["mother", "father"]
    assert again.wanted == "Rust voor Sofie."
    assert again.literally == "“Zo kan het niet.”"
    assert again.on(talk) == talk


def test_what_stands_in_no_box_stays_and_a_reworded_piece_keeps_its_id():
    fact = make.paragraph("Vader belde om tien uur.")
    talk = both().on(empty())
    talk = replace(talk, paragraphs=(*talk.paragraphs, fact))
    changed = replace(ParentTalkFields.of(talk), wanted="Rust en een vast ritme.").on(talk)
    assert fact.text in [p.text for p in changed.paragraphs]
    assert {p.id for p in changed.paragraphs} == {p.id for p in talk.paragraphs}
    assert [p.position for p in changed.paragraphs] == list(range(9))


def test_without_anybody_chosen_it_is_the_view_of_the_parents():
    [view] = filled(told=(Told(text="Het gaat niet."),)).on(empty()).paragraphs
    assert (view.kind, view.source, view.whose) == (VIEW, Source.PERSON, "ouders")


def test_zat_is_putting_forward_and_exchanging():
    row = Answers(
        person_id="mother",
        help=ConsentState.GIVEN,
        meeting=ConsentState.GIVEN_WITH_LIMIT,
        limit="niets over Liv",
        how=Given.WRITTEN,
    )
    consents = filled(consents=(row,)).answers(empty())
    told = [(c.purpose, c.state, c.limit, c.partner) for c in consents]
    assert told == [
        (Purpose.HELP, ConsentState.GIVEN, "", ""),
        (Purpose.MEETING, ConsentState.GIVEN_WITH_LIMIT, "niets over Liv", ""),
        (Purpose.EXCHANGE, ConsentState.GIVEN_WITH_LIMIT, "niets over Liv", ""),
    ]
    assert {c.on for c in consents} == {date(2026, 11, 30)}
    assert {c.how for c in consents} == {Given.WRITTEN}
    assert not [p for c in consents for p in c.problems()]


def test_a_limit_needs_words_and_sharing_a_partner():
    limited = Answers(person_id="mother", help=ConsentState.GIVEN_WITH_LIMIT)
    shared = Answers(person_id="mother", share=ConsentState.GIVEN)
    assert [p.text for p in limited.problems()] == ["Wat is de beperking?"]
    assert [p.text for p in shared.problems()] == ["Met wie mag je delen?"]


def test_what_was_not_spoken_of_is_not_recorded():
    assert filled(consents=(Answers(person_id="mother", partner="school"),)).answers(empty()) == ()


def test_an_empty_page_is_no_talk():
    assert [p.field for p in filled().problems()] == ["note"]
    assert list(filled(agreed="Bellen op vrijdag.").problems()) == []


def test_a_draft_gives_back_what_was_filled_in():
    row = Answers(person_id="mother", help=ConsentState.ASKED, partner="GGD")
    fields = replace(both(), consents=(row,), channel=Channel.HOME, minutes=40)
    assert ParentTalkFields.from_plain(json.loads(json.dumps(fields.to_plain()))) == fields
