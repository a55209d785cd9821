"""Room to write."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget

from coachdesk.domain.known_names import known_child
from coachdesk.domain.masking import Mask
from coachdesk.ui.shared import look
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.names_display import NameDisplay
from coachdesk.ui.shared.text_area import TextArea

CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier
WORDS = "Maandag bij het hek.\n“Papa riep heel hard.”\nDaarna ging ze naar binnen."


class Page(QWidget):
    """Room to write, and the next stop."""

    def __init__(self) -> None:
        super().__init__()
        self.area, self.next = TextArea(literal=True, name="Gebeurtenis"), LineField()
        layout = QVBoxLayout(self)
        layout.addWidget(self.area)
        layout.addWidget(self.next)


@pytest.fixture
def page(shown):
    page = Page()
    shown(page)
    page.area.setFocus()
    return page


def fonts_of(area: TextArea, number: int) -> list[list[str]]:
    """The families in which one paragraph is shown, in order."""
    block = area.document().findBlockByNumber(number)
    return [list(shown.format.fontFamilies()) for shown in block.layout().formats()]


def test_tab_leaves_and_ctrl_tab_writes_a_tab(page, qtbot) -> None:
    qtbot.keyClicks(page.area, "a")
    qtbot.keyClick(page.area, Qt.Key.Key_Tab, CTRL)
    qtbot.keyClicks(page.area, "b")
    qtbot.keyClick(page.area, Qt.Key.Key_Tab)

    assert page.area.value() == "a\tb"
    assert page.next.hasFocus()


def test_only_plain_text_comes_in_and_goes_out(page) -> None:
    rich = QMimeData()
    rich.setHtml("<b>vet</b> en <i>schuin</i>")
    rich.setText("vet en schuin")

    page.area.insertFromMimeData(rich)
    page.area.selectAll()
    page.area.copy()

    assert page.area.value() == "vet en schuin"
    assert "font-weight:700" not in page.area.toHtml()
    assert QApplication.clipboard().mimeData().formats() == ["text/plain"]


def test_copied_paragraphs_keep_their_lines(page) -> None:
    page.area.set_value("een\ntwee")
    page.area.selectAll()
    page.area.copy()

    assert QApplication.clipboard().text() == "een\ntwee"


def test_a_change_is_told_once_and_looks_are_no_change(qapp, page, qtbot) -> None:
    told: list[str] = []
    page.area.changed.connect(told.append)

    qtbot.keyClicks(page.area, '"a"')
    page.area.set_value("b")
    look.install(qapp, theme="dark")

    assert told == ['"', '"a', '"a"', "b"]


def test_quoted_words_are_shown_as_somebodys_own(page) -> None:
    page.area.set_value(WORDS)

    assert fonts_of(page.area, 0) == []
    assert fonts_of(page.area, 1) == [["Source Serif 4"]]
    margins = [
        page.area.document().findBlockByNumber(n).blockFormat().leftMargin() for n in range(3)
    ]
    assert margins == [0, 12, 0]


def test_words_quoted_in_a_sentence_get_the_letter_and_no_bar(page) -> None:
    page.area.set_value("Hij zei “laat maar” en liep weg.")

    assert fonts_of(page.area, 0) == [["Source Serif 4"]]
    assert page.area.document().firstBlock().blockFormat().leftMargin() == 0


def test_ctrl_shift_c_marks_the_paragraph_and_takes_it_back(page, qtbot) -> None:
    page.area.set_value("Het komt door mij.")

    qtbot.keyClick(page.area, Qt.Key.Key_C, CTRL_SHIFT)
    assert page.area.value() == "“Het komt door mij.”"

    qtbot.keyClick(page.area, Qt.Key.Key_C, CTRL_SHIFT)
    assert page.area.value() == "Het komt door mij."


def test_ctrl_shift_c_marks_the_selection(page, qtbot) -> None:
    page.area.set_value("Hij zei laat maar")
    cursor = page.area.textCursor()
    cursor.setPosition(8)
    cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
    page.area.setTextCursor(cursor)

    qtbot.keyClick(page.area, Qt.Key.Key_C, CTRL_SHIFT)

    assert page.area.value() == "Hij zei “laat maar”"


def test_undo_goes_back_through_marks_and_forward_again(page, qtbot) -> None:
    qtbot.keyClicks(page.area, "Het komt door mij.")
    qtbot.keyClick(page.area, Qt.Key.Key_C, CTRL_SHIFT)
    assert page.area.document().firstBlock().blockFormat().leftMargin() == 12

    qtbot.keyClick(page.area, Qt.Key.Key_Z, CTRL)
    assert page.area.value() == "Het komt door mij."
    assert page.area.document().firstBlock().blockFormat().leftMargin() == 0
    assert page.area.document().isRedoAvailable()

    page.area.redo()
    assert page.area.value() == "“Het komt door mij.”"
    assert page.area.document().firstBlock().blockFormat().leftMargin() == 12


def test_what_was_filled_in_cannot_be_undone(page, qtbot) -> None:
    page.area.set_value("Vastgelegd.")

    qtbot.keyClick(page.area, Qt.Key.Key_Z, CTRL)

    assert page.area.value() == "Vastgelegd."


def test_without_literal_words_nothing_is_marked(qtbot, shown) -> None:
    area = shown(TextArea("“Het komt door mij.”"))
    area.setFocus()
    qtbot.keyClick(area, Qt.Key.Key_C, CTRL_SHIFT)

    assert area.value() == "“Het komt door mij.”"
    assert fonts_of(area, 0) == []


def test_it_grows_with_the_text_up_to_its_most(shown) -> None:
    page = QWidget()
    area = TextArea(min_lines=2, max_lines=4)
    column = QVBoxLayout(page)
    column.addWidget(area)
    column.addStretch(1)
    shown(page)
    least = area.sizeHint().height()

    area.set_value("een\ntwee\ndrie")
    grown = area.sizeHint().height()
    area.set_value("regel\n" * 30)

    assert least < grown < area.sizeHint().height()
    assert area.sizeHint().height() == 4 * look.line("body") + 12


def test_lines_have_the_height_of_the_design_and_grow_with_the_text(qapp, shown) -> None:
    area = shown(TextArea("een\ntwee", style="reading"))
    block = area.document().firstBlock()
    assert block.blockFormat().lineHeight() == 23

    look.install(qapp, text_size=150)

    assert block.blockFormat().lineHeight() == round(23 * 1.5)
    assert area.value() == "een\ntwee"


def test_names_are_covered_while_they_are_off(page) -> None:
    known = known_child(first_name="Noor", last_name="Wensdroom", replacement="K-031")
    names = NameDisplay(mask=lambda: Mask([known]), kin=lambda person: "", parent=page)
    page.area.set_value("Toen kwam Noor binnen.")
    page.area.cover_names(names)
    layout = page.area.document().firstBlock().layout()
    assert layout.formats() == []

    names.show_names(on=False)

    (covered,) = layout.formats()
    assert (covered.start, covered.length) == (10, 4)
    assert covered.format.foreground().color() == covered.format.background().color()
    assert page.area.value() == "Toen kwam Noor binnen."

    names.show_names(on=True)
    assert layout.formats() == []


def test_remarked_words_are_underlined(page) -> None:
    page.area.set_value("Hij keek zielig.")

    page.area.remark(lambda text: [(9, 15)] if "zielig" in text else [])

    (shown,) = page.area.document().firstBlock().layout().formats()
    assert (shown.start, shown.length) == (9, 6)
    assert shown.format.underlineColor() == look.colour("attentionBorder")


def test_the_menu_offers_to_mark_literal_words(page, qtbot) -> None:
    page.area.set_value("Het komt door mij.")
    qtbot.mouseClick(page.area.viewport(), Qt.MouseButton.LeftButton)
    event_place = page.area.viewport().rect().center()

    QApplication.sendEvent(page.area.viewport(), _context_menu_at(page.area, event_place))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    (mark,) = [a for a in menu.actions() if a.text().startswith("Letterlijk gezegd")]
    mark.trigger()
    menu.close()

    assert page.area.value() == "“Het komt door mij.”"


def test_the_word_for_an_empty_field_is_painted(shown) -> None:
    area = shown(TextArea(placeholder="Wat denk ik dat er speelt?", kind="interpretation"))
    empty = area.grab().toImage()
    area.placeholder = ""

    assert area.grab().toImage() != empty


def test_it_is_a_named_editor_to_a_screen_reader(page) -> None:
    assert page.area.accessibleName() == "Gebeurtenis"
    assert page.area.tabChangesFocus()


def _context_menu_at(area: TextArea, place):
    return QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, place, area.viewport().mapToGlobal(place)
    )


@pytest.mark.parametrize("kind", ["", "interpretation", "box"])
@pytest.mark.parametrize("style", ["body", "reading"])
def test_as_many_lines_as_it_has_room_for_stand_there_without_a_scroll_bar(
    shown, kind: str, style: str
) -> None:
    area = TextArea("een\u2028twee", kind=kind, style=style, min_lines=2)
    shown(area).resize(area.minimumSizeHint())

    assert area.verticalScrollBar().maximum() == 0
