"""Cards, bars of words, and keys that are shown."""

import sys

import pytest
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from coachdesk.ui.shared import look
from coachdesk.ui.shared.badge import Badge, Status
from coachdesk.ui.shared.button import CdButton
from coachdesk.ui.shared.card import Card
from coachdesk.ui.shared.flow_layout import FlowLayout
from coachdesk.ui.shared.key_cap import KeyCap, KeyHints, key_words
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.words_bar import Interpretation, LiteralWords


def test_a_card_has_a_head_with_what_belongs_in_it(shown) -> None:
    card = Card(
        "Te sorteren",
        note="4",
        beside=Badge(Status("3 signalen", "attention")),
        action=CdButton("Sorteer"),
        lined=True,
    )
    card.body.addWidget(PlainLabel("inhoud"))
    shown(card)

    assert card.title.isVisible()
    assert card.note.text() == "4"
    assert card.accessibleName() == "Te sorteren"
    assert card.property("kind") == "card"


def test_a_card_without_a_title_has_no_head(shown) -> None:
    card = Card()
    card.body.addWidget(PlainLabel("inhoud"))
    shown(card)

    assert not card.title.isVisible()
    assert card.grab().toImage().pixelColor(60, 0).name() == look.colour("borderSubtle").name()


def test_rows_are_set_apart_by_hairlines_from_edge_to_edge(shown) -> None:
    card = Card("Concepten")
    rows = [PlainLabel("een"), PlainLabel("twee")]
    for row in rows:
        card.add_row(row)
    shown(card)

    assert rows[0].x() == rows[1].x() == 1
    line = card.grab().toImage().pixelColor(card.width() // 2, rows[1].y() - 1)
    assert line.name() == look.colour("borderSubtle").name()


def test_one_widget_may_have_the_whole_body(shown) -> None:
    card, view = Card("Signalen", lined=True), QListView()
    card.fill(view)
    card.resize(300, 300)
    shown(card)

    assert view.width() == 298


def test_literal_words_stand_behind_an_ochre_bar(shown) -> None:
    words = shown(LiteralWords("“Laat maar, ik heb toch geen honger.”"))

    assert words.grab().toImage().pixelColor(1, 5).name() == look.colour("quoteBar").name()
    assert words.words.text().startswith("“Laat maar")


def test_an_interpretation_says_whose_it_is_behind_a_dashed_bar(shown) -> None:
    thought = shown(Interpretation("Het lijkt vooral na het weekend.", whose="Duiding juf Anouk"))
    image = thought.grab().toImage()
    bar = {image.pixelColor(1, y).name() for y in range(image.height())}

    assert thought.heading.text() == "DUIDING JUF ANOUK"
    assert thought.heading.accessibleName() == "Duiding juf Anouk"
    assert look.colour("borderStrong").name() in bar
    assert len(bar) > 1


def test_an_interpretation_of_nobody_in_particular_has_no_heading(shown) -> None:
    assert not shown(Interpretation("Zomaar.")).heading.isVisible()


def test_a_key_cap_is_spoken_and_wide_enough(qtbot) -> None:
    short, long = KeyCap("F8"), KeyCap("Ctrl Enter", tone="gGevoel")
    for cap in (short, long):
        qtbot.addWidget(cap)

    assert long.sizeHint().width() > short.sizeHint().width() >= short.sizeHint().height()
    assert long.accessibleName() == key_words("Ctrl Enter")
    assert not long.grab().isNull()


@pytest.mark.parametrize(("system", "words"), [("darwin", "Cmd N"), ("linux", "Ctrl N")])
def test_keys_are_called_as_this_machine_calls_them(monkeypatch, system: str, words: str) -> None:
    monkeypatch.setattr(sys, "platform", system)

    assert key_words("Ctrl N") == words


def test_hints_tell_what_keys_do(shown) -> None:
    hints = shown(KeyHints({"Tab": "volgend veld", "Esc": "sluit, concept blijft"}))

    assert [label.text() for label in hints.findChildren(PlainLabel)] == [
        "volgend veld",
        "sluit, concept blijft",
    ]


def test_a_flow_layout_lets_go_of_what_is_taken(qtbot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    outer = QVBoxLayout(page)
    flow = FlowLayout(gap=8)
    outer.addLayout(flow)
    first = PlainLabel("een", page)
    flow.addWidget(first)
    flow.addWidget(PlainLabel("twee", page))

    taken = flow.takeAt(0)

    assert flow.count() == 1
    assert taken is not None
    assert taken.widget() is first
    assert flow.itemAt(5) is None
    assert flow.takeAt(5) is None
    assert flow.sizeHint() == flow.minimumSize()
