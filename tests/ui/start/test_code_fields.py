"""Eight fields of five that jump, take a paste, and mind neither small letters nor dashes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coachdesk.ui.start.code_fields import CodeFields, as_written
from tests.ui.start.keepers import CODE

BARE = CODE.replace("-", "")


@pytest.fixture
def codes(qtbot) -> CodeFields:
    codes = CodeFields()
    qtbot.addWidget(codes)
    codes.show()
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is codes.windowHandle())
    codes.fields[0].setFocus()
    return codes


def write(text: str) -> None:
    for letter in text:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, letter)


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    window = QGuiApplication.focusWindow()
    assert window is not None
    QTest.keyClick(window, key, held)


def test_typing_jumps_from_field_to_field(codes: CodeFields) -> None:
    write(BARE.lower())

    assert codes.code() == BARE
    assert codes.is_full()
    assert codes.fields[7].hasFocus()


def test_tab_after_a_group_skips_no_field(codes: CodeFields) -> None:
    write("K7QF0")
    press(Qt.Key.Key_Tab)
    assert codes.fields[1].hasFocus()

    press(Qt.Key.Key_Tab)
    assert codes.fields[2].hasFocus()


@pytest.mark.parametrize("text", [CODE, CODE.lower(), BARE, CODE.replace("-", "  ")])
def test_a_paste_fills_them_all(codes: CodeFields, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QGuiApplication.clipboard().clear()

    assert codes.code() == BARE


def test_a_paste_in_the_middle_goes_on_from_there(codes: CodeFields) -> None:
    codes.fields[6].setFocus()
    QGuiApplication.clipboard().setText("ZG6A6-5SKV7")
    press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QGuiApplication.clipboard().clear()

    assert [field.text() for field in codes.fields] == [""] * 6 + ["ZG6A6", "5SKV7"]


def test_backspace_in_an_empty_field_goes_back(codes: CodeFields) -> None:
    write("K7QF0")
    press(Qt.Key.Key_Backspace)

    assert codes.fields[0].hasFocus()
    assert codes.fields[0].text() == "K7QF"


def test_letters_that_look_like_digits_are_those_digits() -> None:
    assert as_written("oIl-8 ") == "0118"


def test_wrong_groups_are_marked_and_the_first_is_selected(codes: CodeFields) -> None:
    write(BARE)
    codes.mark((3, 6))

    assert [bool(field.property("wrong")) for field in codes.fields] == [
        number in (3, 6) for number in range(1, 9)
    ]
    assert codes.fields[2].hasFocus()
    assert codes.fields[2].selectedText() == "9DTB2"


def test_typing_again_takes_the_marks_away(codes: CodeFields) -> None:
    write(BARE)
    codes.mark((3,))
    write("9")

    assert not any(field.property("wrong") for field in codes.fields)


def test_enter_submits(qtbot, codes: CodeFields) -> None:
    with qtbot.waitSignal(codes.submitted):
        press(Qt.Key.Key_Return)
