"""What tells the coach something without stopping the work."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.message_bar import MessageBar
from coachdesk.ui.shared.notice import ICONS, Banner, Notice
from coachdesk.ui.shared.undo_bar import ALWAYS, CLEAR, UndoBar


class Page(QWidget):
    """A page on which one is typing."""

    def __init__(self) -> None:
        super().__init__()
        self.resize(800, 600)
        self.column = QVBoxLayout(self)
        self.field = LineField()
        self.column.addWidget(self.field)


@pytest.fixture
def page(shown):
    page = Page()
    shown(page)
    page.field.setFocus()
    return page


@pytest.mark.parametrize("tone", sorted(ICONS))
def test_a_notice_has_the_ground_of_its_tone(shown, tone: str) -> None:
    notice = shown(Notice("Drie signalen in twee weken.", strong="Let op.", tone=tone))
    ground = "surfaceSunken" if tone == "neutral" else f"{tone}Bg"

    assert notice.grab().toImage().pixelColor(4, 10).name() == look.colour(ground).name()
    assert notice.accessibleName() == "Let op. Drie signalen in twee weken."


def test_a_notice_changes_words_and_tone(qtbot) -> None:
    notice = Notice("eerst", buttons=[CdButton("Laat staan", kind=Kind.QUIET)])
    qtbot.addWidget(notice)

    notice.set_text("dan")
    notice.set_tone("danger")

    assert notice.words.text() == "dan"
    assert notice.strong.isHidden()
    assert notice.property("tone") == "danger"


def test_a_banner_is_40_px_high_and_lets_long_words_wrap(shown) -> None:
    banner = Banner("Alles hier is verzonnen.", strong="Oefenkluis.", tone="attention")
    banner.resize(1000, banner.sizeHint().height())

    assert shown(banner).height() >= 40
    assert banner.minimumHeight() == 40


def test_trouble_stays_until_it_is_closed(page, qtbot) -> None:
    bar = MessageBar(page)
    page.column.addWidget(bar)
    assert bar.isHidden()

    bar.trouble("Bewaren lukt niet. Je tekst staat nog hier. Sluit Coachdesk niet.")
    assert bar.isVisible()
    assert page.field.hasFocus()

    cross = next(b for b in bar.findChildren(CdButton) if b.accessibleName() == "Sluiten")
    with qtbot.waitSignal(bar.closed):
        qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert bar.isHidden()


def test_the_newest_message_replaces_the_one_before(page) -> None:
    bar = MessageBar(page)
    page.column.addWidget(bar)
    bar.tell("een", action=("Probeer opnieuw", lambda: None))

    bar.tell("twee", tone="attention")

    assert bar.words.text() == "twee"
    assert bar._action.isHidden()


def test_a_message_may_carry_what_one_can_do(page, qtbot) -> None:
    done = []
    bar = MessageBar(page)
    page.column.addWidget(bar)
    bar.tell("Bewaren lukt niet.", action=("Probeer opnieuw", lambda: done.append("again")))

    qtbot.mouseClick(bar._action, Qt.MouseButton.LeftButton)

    assert done == ["again"]
    assert bar.isHidden()


def test_the_undo_bar_stands_at_the_bottom_and_leaves_the_keyboard(page) -> None:
    bar = UndoBar(page)

    bar.tell("Signaal vastgelegd over Jayden S.")

    assert bar.isVisible()
    assert page.field.hasFocus()
    assert abs(bar.geometry().center().x() - page.rect().center().x()) <= 1
    assert page.height() - bar.geometry().bottom() < 30
    bar.dismiss()


def test_the_undo_bar_follows_the_page(page, qtbot) -> None:
    bar = UndoBar(page)
    bar.tell("Casus gesloten.")

    page.resize(500, 400)

    assert page.rect().contains(bar.geometry())
    bar.dismiss()


def test_the_undo_bar_makes_way_for_what_has_the_keyboard(page) -> None:
    low = QWidget()
    low.setProperty(CLEAR, "yes")
    typed, below = LineField(), LineField()
    inside = QVBoxLayout(low)
    inside.addWidget(typed)
    inside.addWidget(below)
    page.column.addStretch(1)
    page.column.addWidget(low)
    low.show()
    page.column.activate()
    bar = UndoBar(page)
    bar.tell("Stap gedaan.")
    at_the_bottom = bar.y()

    typed.setFocus()
    assert bar.geometry().bottom() < low.y()
    low.setFixedHeight(low.height() + 60)
    page.column.activate()
    assert bar.geometry().bottom() < low.y()
    page.field.setFocus()
    assert bar.y() == at_the_bottom
    bar.dismiss()


def test_the_undo_bar_never_covers_what_the_mouse_goes_to_next(page) -> None:
    next_choice = QWidget()
    next_choice.setProperty(CLEAR, ALWAYS)
    next_choice.setFixedHeight(60)
    page.column.addStretch(1)
    page.column.addWidget(next_choice)
    next_choice.show()
    page.column.activate()
    bar = UndoBar(page)

    bar.tell("Signaal afgehandeld.")

    assert bar.geometry().bottom() < next_choice.y()
    bar.dismiss()


def test_the_undo_bar_is_not_pushed_over_another_part(page) -> None:
    parts = [QWidget(), QWidget()]
    page.column.addStretch(1)
    for part in parts:
        part.setProperty(CLEAR, ALWAYS)
        part.setFixedHeight(50)
        page.column.addWidget(part)
        part.show()
    page.column.activate()
    bar = UndoBar(page)

    bar.tell("Punt afgerond.")

    assert bar.geometry().bottom() < parts[0].y()
    bar.dismiss()


def test_undo_is_asked_and_the_bar_goes(page, qtbot) -> None:
    bar = UndoBar(page)
    bar.tell("Casus gesloten.")

    with qtbot.waitSignal(bar.undo_asked):
        qtbot.mouseClick(bar._undo, Qt.MouseButton.LeftButton)

    assert bar.isHidden()


def test_the_undo_bar_goes_by_itself_after_twelve_seconds(page, qtbot) -> None:
    bar = UndoBar(page)
    bar.tell("Casus gesloten.")
    assert bar._leave.interval() == 12_000

    bar._leave.setInterval(0)  # the rest of the wait
    qtbot.waitUntil(bar.isHidden)


def test_what_cannot_be_taken_back_offers_no_undo(page) -> None:
    bar = UndoBar(page)

    bar.tell("Stuk gemaakt.", undoable=False)

    assert bar._undo.isHidden()
    assert bar.text() == "Stuk gemaakt."
    bar.dismiss()


def test_the_newest_news_replaces_the_one_before(page) -> None:
    bar = UndoBar(page)
    bar.tell("Stuk gemaakt.", undoable=False)

    bar.tell("Verzet naar 3 dec.")

    assert bar.text() == "Verzet naar 3 dec."
    assert bar._undo.isVisible()
    bar.dismiss()
