"""The whole signal beside the list: kinds apart, what came before, and what it was earlier."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtWidgets import QLabel

from coachdesk.domain.care_signals import Reporter
from coachdesk.domain.paragraphs import ParagraphKind, Source
from coachdesk.operations.care_signals import note_signal
from coachdesk.ui.care_signals.piece_view import PieceView
from coachdesk.ui.shared.notice import Notice
from coachdesk.ui.shared.text_area import TextArea
from coachdesk.ui.shared.words_bar import Interpretation, LiteralWords
from tests import make
from tests.store.test_store import keep


def pieces(page):
    return page.detail.findChildren(PieceView)


def said(page):
    return [label.text() for label in page.detail.findChildren(QLabel) if not label.isHidden()]


def shown(store, page, signal):
    note_signal(store, signal)
    page.refresh()
    page.list.rows.select(signal.id)
    return page


def test_facts_literal_words_and_thoughts_look_different(store, jayden, page):
    signal = make.signal(
        jayden.id,
        paragraphs=(
            make.paragraph("Denk ik.", kind=ParagraphKind.INTERPRETATION, position=0),
            make.paragraph("Zat alleen.", position=1),
            make.paragraph("Laat maar.", kind=ParagraphKind.STATEMENT, position=2),
        ),
    )
    shown(store, page, signal)
    fact, quote, thought = (piece.words for piece in pieces(page))
    assert fact.text() == "Zat alleen."
    assert isinstance(quote, LiteralWords)
    assert isinstance(thought, Interpretation)
    assert thought.heading.accessibleName() == "Mijn duiding"


def test_three_on_one_theme_hint_at_a_first_talk(store, jayden, page):
    days = (9, 4, 0)
    signals = [
        make.signal(jayden.id, seen_on=make.NOW - timedelta(days=n), theme_ids=("bullying",))
        for n in days
    ]
    keep(store, *signals[:2])
    shown(store, page, signals[2])
    hints = [notice.words.text() for notice in page.detail.findChildren(Notice)]
    assert (
        "3 signalen in 2 weken over hetzelfde thema. "
        "Misschien een eerste gesprek met Jayden?" in hints
    )
    assert "Eerder over dit kind" in said(page)


def test_c8_ap1_what_was_a_fact_and_became_an_interpretation_can_be_read_back(
    store, page, clock, qtbot
):
    kevin = make.child(first_name="Kevin", last_name="Schijnbaar")
    keep(store, kevin)
    fact = make.paragraph("Moeder kan het niet aan.", source=Source.REPORTER)
    signal = make.signal(
        kevin.id, reporter=Reporter.TEACHER, reporter_name="juf Tine", paragraphs=(fact,)
    )
    clock.moment = datetime(2026, 10, 14, 15, 30)
    note_signal(store, signal)
    clock.moment = datetime(2026, 10, 15, 9, 5)
    page.refresh()
    [piece] = pieces(page)
    next(a for a in piece.menu().actions() if a.text() == "Dit is een duiding").trigger()

    [turned] = store.care_signals.get(signal.id).paragraphs
    assert turned.kind is ParagraphKind.INTERPRETATION
    [piece] = pieces(page)
    assert piece.words.heading.accessibleName() == "Duiding van juf Tine"
    assert piece.changed.text() == "Gewijzigd 15 okt, vorige tekst bekijken"
    piece.changed.click()
    told = "Feit, tot 15 okt 09:05 (Marloes Coachsma): Moeder kan het niet aan."
    assert told in [label.text() for label in piece.earlier.findChildren(QLabel)]


def test_a_long_story_stands_in_a_box_and_nothing_is_cut(store, jayden, page):
    story = "Zij vertelde veel. " * 2700
    shown(store, page, make.signal(jayden.id, paragraphs=(make.paragraph(story),)))
    [piece] = pieces(page)
    assert isinstance(piece.words, TextArea)
    assert piece.words.value() == story


@pytest.mark.parametrize("text", ["<b>Zoë</b> & d'Angelo", "O’Verzinsel\ntwee regels"])
def test_what_was_typed_is_shown_as_typed(store, jayden, page, text):
    shown(store, page, make.signal(jayden.id, paragraphs=(make.paragraph(text),)))
    assert text in said(page)


def test_names_off_shows_codes_in_the_list_and_the_detail(store, jayden, frame, page):
    piece = make.paragraph("Jayden viel. Mail naar jayden@voorbeeld.test")
    shown(store, page, make.signal(jayden.id, paragraphs=(piece,)))
    frame.toggle_names()
    index = page.list.model.index(0, 0)
    everything = " ".join([*said(page), str(index.data())])
    assert "Jayden" not in everything
    assert "jayden@" not in everything
    assert "K-355" in everything


def test_without_a_child_a_class_is_shown(store, page):
    shown(store, page, make.signal(about="Groep 7"))
    assert (page.detail.who.text(), page.detail.meta.text()) == ("Groep 7", "geen kind")
    assert page.detail.child.isHidden()


def test_the_page_of_the_child_is_one_step_away(store, jayden, frame, page):
    shown(store, page, make.signal(jayden.id))
    page.detail.child.click()
    assert frame.ways.here().about == jayden.id
