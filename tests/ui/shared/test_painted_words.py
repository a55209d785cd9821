"""Words as delegates paint them, and the tag of a hidden name."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics, QImage, QPainter

from coachdesk.ui.shared import look
from coachdesk.ui.shared.painted_words import WordBlock, fits, paint_line, tagged

STORY = "Derde maandag op rij buikpijn in de kring. Na de pauze speelt ze gewoon mee."


@pytest.fixture
def canvas(qapp):
    image = QImage(400, 200, QImage.Format.Format_ARGB32)
    image.fill(look.colour("surface"))
    painter = QPainter(image)
    yield image, painter
    painter.end()


def colours(image: QImage, place: QRect) -> set[str]:
    return {
        image.pixelColor(x, y).name()
        for x in range(place.left(), place.right() + 1)
        for y in range(place.top(), place.bottom() + 1)
    }


def test_a_code_gets_room_for_its_tag_and_other_words_do_not() -> None:
    assert tagged("Moeder van K-031 belt") == "Moeder van \u00a0K-031\u00a0 belt"
    assert tagged("NOK-0312 en AK-12") == "NOK-0312 en AK-12"


def test_a_line_is_painted_in_its_colour_and_shortened_to_its_place(canvas) -> None:
    image, painter = canvas

    taken = paint_line(painter, QRect(0, 0, 100, 30), STORY, ink="danger")

    assert 60 < taken <= 100
    assert colours(image, QRect(101, 0, 298, 30)) == {look.colour("surface").name()}
    assert look.colour("danger").name() in colours(image, QRect(0, 0, 100, 30))


def test_a_line_may_stand_at_the_right(canvas) -> None:
    image, painter = canvas

    taken = paint_line(painter, QRect(0, 0, 400, 30), "12 min", right=True)

    white = {look.colour("surface").name()}
    assert colours(image, QRect(0, 0, 399 - taken, 30)) == white
    assert colours(image, QRect(400 - taken, 0, taken, 30)) != white


def test_only_the_first_line_of_a_text_is_a_line(canvas) -> None:
    _, painter = canvas
    place = QRect(0, 0, 400, 30)

    assert paint_line(painter, place, "een\ntwee drie vier") == paint_line(painter, place, "een")


@pytest.mark.parametrize("text", ["K-031", "Moeder van K-031"])
def test_a_hidden_name_stands_in_a_grey_tag(canvas, text: str) -> None:
    image, painter = canvas

    paint_line(painter, QRect(0, 0, 400, 30), text)
    WordBlock(f"Gebeld over {text} en verder niets.", "body", 150).paint(painter, 0, 60)

    grey = look.colour("maskBg").name()
    assert grey in colours(image, QRect(0, 0, 400, 30))
    assert grey in colours(image, QRect(0, 60, 400, 100))


def test_a_block_wraps_in_its_width_with_the_lines_of_its_style(qapp) -> None:
    wide, narrow = WordBlock(STORY, "reading", 2000), WordBlock(STORY, "reading", 150)

    assert wide.height == look.line("reading")
    assert narrow.height % look.line("reading") == 0
    assert narrow.height >= 4 * look.line("reading")


def test_a_block_may_be_cut_after_some_lines(canvas) -> None:
    _, painter = canvas
    block = WordBlock(STORY, "body", 150, lines=2)

    block.paint(painter, 0, 0)

    assert block.height == 2 * look.line("body")
    assert block._text.endswith("…")


def test_a_block_keeps_the_lines_that_were_typed(qapp) -> None:
    assert WordBlock("een\ntwee\ndrie", "body", 500).height == 3 * look.line("body")


def test_a_word_that_is_too_long_is_broken(qapp) -> None:
    assert WordBlock("x" * 200, "body", 100).height > look.line("body")


def test_nothing_takes_no_room(qapp) -> None:
    assert WordBlock("  ", "body", 100).height == 0


def test_what_fits_is_known(qapp) -> None:
    wide = QFontMetrics(look.font("body")).horizontalAdvance("Noor W.")

    assert fits("Noor W.", "body", wide)
    assert not fits("Noor W.", "body", wide - 1)
    assert not fits("Noor\nW.", "body", 500)
