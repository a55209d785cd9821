"""Pages on screen: the same as on paper, made in memory, the first one soon."""

from collections.abc import Callable
from threading import Event

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from coachdesk.domain.errors import PaperFailed
from coachdesk.reports.meeting_pack import render
from coachdesk.ui.papers.page_pictures import picture
from coachdesk.ui.papers.page_preview import PagePreview
from tests.reports import samples


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return render(samples.pack(*(samples.case(number) for number in range(3))))


@pytest.fixture
def preview(window: QMainWindow) -> PagePreview:
    preview = PagePreview(window)
    window.setCentralWidget(preview)
    return preview


def test_a_page_is_as_wide_as_asked_and_tells_what_it_says(pdf: bytes) -> None:
    page = picture(pdf, 0, width=400)

    assert abs(page.image.width() - 400) <= 1
    assert page.count == 5
    assert "Ondersteuningsteam" in page.words


def test_the_first_page_is_there_while_the_others_follow(
    preview: PagePreview, pdf: bytes, qtbot: QtBot
) -> None:
    seen: list[int] = []
    preview.shown.connect(seen.append)
    with qtbot.waitSignal(preview.shown, check_params_cb=lambda page: page == 4):
        preview.show_paper(lambda _stopped: pdf)

    assert seen == [0, 1, 2, 3, 4]
    assert preview.caption.text() == "Voorbeeld, pagina 1 van 5"


def test_a_sheet_is_no_wider_than_its_place_also_where_one_has_to_scroll(
    window: QMainWindow, preview: PagePreview, pdf: bytes, qtbot: QtBot
) -> None:
    window.resize(560, 500)
    with qtbot.waitSignal(preview.shown):
        preview.show_paper(lambda _stopped: pdf)

    first, *_rest = preview.pages()
    qtbot.waitUntil(preview.area.verticalScrollBar().isVisible)
    assert first.geometry().right() < preview.area.viewport().width()


def test_pages_around_can_be_left_out(preview: PagePreview, pdf: bytes, qtbot: QtBot) -> None:
    with qtbot.waitSignal(preview.shown, check_params_cb=lambda page: page == 2):
        preview.show_paper(lambda _stopped: pdf, around=(1, 1))

    assert len(preview.pages()) == 3
    assert "Vraag aan het team" in preview.pages()[0].words()


def test_a_page_is_read_to_who_cannot_see_it(
    preview: PagePreview, pdf: bytes, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(preview.shown):
        preview.show_paper(lambda _stopped: pdf)

    first = preview.pages()[0]
    assert first.accessibleName() == "Pagina 1 van 5"
    assert "Agenda" in first.accessibleDescription()


def test_another_choice_stops_what_was_being_made(
    preview: PagePreview, pdf: bytes, qtbot: QtBot
) -> None:
    begun, asked = Event(), Event()

    def slow(stopped: Callable[[], bool]) -> bytes:
        begun.set()
        while not stopped():
            asked.wait(0.001)
        asked.set()
        raise PaperFailed("gestopt")

    preview.show_paper(slow)
    assert begun.wait(5)
    with qtbot.waitSignal(preview.shown):
        preview.show_paper(lambda _stopped: pdf)

    assert asked.wait(5)
    assert preview.caption.text() == "Voorbeeld, pagina 1 van 5"


def test_a_paper_that_cannot_be_made_says_why_and_leaves_no_other_in_sight(
    preview: PagePreview, pdf: bytes, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(preview.shown):
        preview.show_paper(lambda _stopped: pdf)

    def refuse(_stopped: Callable[[], bool]) -> bytes:
        raise PaperFailed("De PDF is niet gemaakt.")

    with qtbot.waitSignal(preview.failed) as told:
        preview.show_paper(refuse)

    assert told.args == ["De PDF is niet gemaakt."]
    assert preview.caption.text() == "Geen voorbeeld"
    assert preview.pages() == []
    qtbot.waitUntil(lambda: preview.area.verticalScrollBar().maximum() == 0)
