"""A list of cards of their own height."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter

from coachdesk.ui.shared import look
from coachdesk.ui.shared.card_delegate import CardDelegate
from coachdesk.ui.shared.card_list import CardList
from coachdesk.ui.shared.paged_model import Heading
from coachdesk.ui.shared.painted_words import WordBlock
from tests.ui.shared.listed import Rows

STORY = "Derde maandag op rij buikpijn in de kring. Na de pauze speelt ze gewoon mee. "


class StoryDelegate(CardDelegate):
    """Cards as high as their story; the tick box is a spot."""

    measured = 0

    def height(self, entity, width: int) -> int:
        self.measured += 1
        return WordBlock(STORY * len(entity.id), "body", width).height

    def draw(self, painter: QPainter, place: QRect, entity, *, selected: bool) -> None:
        block = WordBlock(STORY * len(entity.id), "body", place.width())
        block.paint(painter, place.left(), place.top())

    def spots(self, place: QRect, entity) -> dict[str, QRect]:
        return {"tick": QRect(place.left(), place.top(), 28, 28)}


@pytest.fixture
def rows() -> Rows:
    return Rows(Heading("Vandaag"), "a", "bb", "ccc")


@pytest.fixture
def cards(shown, rows):
    model = rows.model()
    cards = CardList(model, StoryDelegate(), name="Tijdlijn")
    model.setParent(cards)
    cards.resize(400, 500)
    return shown(cards)


def height(cards: CardList, row: int) -> int:
    return cards.visualRect(cards.model().index(row, 0)).height()


def test_each_card_has_its_own_height(cards) -> None:
    assert height(cards, 1) < height(cards, 2) < height(cards, 3)


def test_cards_are_measured_again_for_another_width(cards, qtbot) -> None:
    wide = height(cards, 3)

    cards.resize(250, 500)

    qtbot.waitUntil(lambda: height(cards, 3) > wide)


def test_a_card_is_measured_once_per_width(cards) -> None:
    cards.grab()
    before = cards._cards.measured
    cards.rows.select("bb")
    cards.grab()

    assert cards._cards.measured == before


def test_cards_are_measured_again_when_names_or_text_change(qapp, cards, qtbot) -> None:
    before, small = cards._cards.measured, height(cards, 3)

    cards.model().reword()
    cards.grab()
    assert cards._cards.measured > before

    look.install(qapp, text_size=150)
    qtbot.waitUntil(lambda: height(cards, 3) > small)


def test_a_click_on_a_spot_is_told(cards, qtbot) -> None:
    corner = cards.visualRect(cards.model().index(2, 0)).topLeft() + QPoint(5, 5)

    with qtbot.waitSignal(cards.spot_pressed) as told:
        qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=corner)

    assert told.args == ["tick", "bb"]


def test_a_click_beside_the_spot_only_chooses(cards, qtbot) -> None:
    middle = cards.visualRect(cards.model().index(3, 0)).center()

    with qtbot.assertNotEmitted(cards.spot_pressed):
        qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=middle)

    assert cards.rows.current() == "ccc"


def test_the_hand_shows_where_a_click_does_something(cards, qtbot) -> None:
    place = cards.visualRect(cards.model().index(1, 0))

    qtbot.mouseMove(cards.viewport(), place.topLeft() + QPoint(4, 4))
    assert cards.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor

    qtbot.mouseMove(cards.viewport(), place.center())
    assert cards.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor


def test_a_heading_has_no_spots(cards) -> None:
    assert cards.spot_at(cards.visualRect(cards.model().index(0, 0)).center()) is None


def test_the_card_with_the_keyboard_has_a_ring(cards) -> None:
    ring = look.colour("focus").name()
    cards.rows.select("a")
    top = cards.visualRect(cards.model().index(1, 0)).topLeft() + QPoint(60, 0)
    cards.clearFocus()
    assert cards.viewport().grab().toImage().pixelColor(top).name() != ring

    cards.setFocus()

    assert cards.viewport().grab().toImage().pixelColor(top).name() == ring


def test_the_plain_delegate_has_rows_of_the_tokens(qtbot) -> None:
    model = Rows("a").model()
    cards = CardList(model, CardDelegate(), name="Lijst")
    model.setParent(cards)
    qtbot.addWidget(cards)

    assert cards.sizeHintForIndex(model.index(0, 0)).height() == look.size("rowHeight")
    assert not cards.grab().isNull()


def test_cards_are_measured_again_when_a_scroll_bar_takes_room(shown, qtbot) -> None:
    rows = Rows(*(letter * 3 for letter in "abcdefghijklmnop"))
    cards = shown(CardList(rows.model(), StoryDelegate(), name="Tijdlijn"))
    cards.resize(400, 300)
    qtbot.waitUntil(cards.verticalScrollBar().isVisible)
    room = cards.viewport().width()
    assert room < cards.width()
    wanted = WordBlock(STORY * 3, "body", room).height
    qtbot.waitUntil(lambda: [height(cards, row) for row in range(16)] == [wanted] * 16)
