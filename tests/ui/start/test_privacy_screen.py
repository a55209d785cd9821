"""One key covers every window, and the same key brings back the exact same place."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QCompleter,
    QDialog,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

from coachdesk.ui.start.privacy_page import PrivacyPage
from coachdesk.ui.start.privacy_screen import Calm, PrivacyScreen

NOW = datetime.fromisoformat("2026-11-30T10:42")
STORY = "Noor Proefstra heeft buikpijn"
CALM = Calm("F9", ("Hanna is even bezig.", "Leg gerust een briefje neer."), timedelta(minutes=2))


@pytest.fixture
def screen(qapp: QApplication) -> Iterator[PrivacyScreen]:
    screen = PrivacyScreen(qapp, now=lambda: NOW, calm=lambda: CALM)
    yield screen
    screen.uncover()
    qapp.focusWindowChanged.disconnect(screen._on_focus_window)
    screen.deleteLater()


@pytest.fixture
def text() -> QPlainTextEdit:
    return QPlainTextEdit(STORY)


@pytest.fixture
def window(qtbot, text: QPlainTextEdit) -> QMainWindow:
    window = QMainWindow()
    window.setCentralWidget(text)
    qtbot.addWidget(window)
    window.setGeometry(30, 40, 700, 400)  # the calm page fits in it in any font
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is window.windowHandle())
    text.setFocus()
    return window


def shown(app: QApplication) -> list[QWidget]:
    return [window for window in app.topLevelWidgets() if window.isVisible()]


def spoken(node: QAccessibleInterface) -> Iterator[str]:
    """Everything that a screen reader can find from here."""
    for number in range(node.childCount()):
        child = node.child(number)
        if child is not None and child.isValid():
            yield child.text(QAccessible.Text.Name)
            yield child.text(QAccessible.Text.Value)
            yield from spoken(child)


def all_that_is_spoken(app: QApplication) -> str:
    return " ".join(spoken(QAccessible.queryAccessibleInterface(app)))


def test_only_the_calm_page_is_left(
    qapp: QApplication, screen: PrivacyScreen, window: QMainWindow, qtbot
) -> None:
    dialog, menu = QDialog(window), QMenu(window)
    QLineEdit(STORY, dialog)
    dialog.open()
    menu.addAction(STORY)
    menu.popup(window.pos())
    screen.cover()

    (page,) = shown(qapp)
    assert isinstance(page, PrivacyPage)
    assert page.windowTitle() == "Coachdesk"
    assert page.geometry() == window.geometry()


def test_a_screen_reader_finds_the_page_and_nothing_else(
    qapp: QApplication, qtbot, screen: PrivacyScreen, window: QMainWindow
) -> None:
    assert STORY in all_that_is_spoken(qapp)
    screen.cover()
    qtbot.waitUntil(lambda: window.windowHandle() is None)

    spoken = all_that_is_spoken(qapp)
    assert "Noor" not in spoken
    for words in ("10:42", "maandag 30 november", "Hanna is even bezig.", "gaat op slot om 10:44"):
        assert words in spoken


def test_the_same_key_brings_back_the_same_place(
    qapp: QApplication, qtbot, screen: PrivacyScreen, window: QMainWindow, text: QPlainTextEdit
) -> None:
    cursor = text.textCursor()
    cursor.setPosition(5)
    cursor.setPosition(9, cursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    screen.toggle()
    screen.toggle()

    qtbot.waitUntil(text.hasFocus)
    assert shown(qapp) == [window]
    assert (text.textCursor().anchor(), text.textCursor().position()) == (5, 9)
    assert window.geometry().getRect() == (30, 40, 700, 400)


@pytest.mark.parametrize("selected", [(2, 3, 5), (5, -3, 2), (4, 0, 4)])
def test_an_open_dialog_comes_back_with_its_caret(
    qtbot, screen: PrivacyScreen, window: QMainWindow, selected: tuple[int, int, int]
) -> None:
    start, length, caret = selected
    dialog = QDialog(window)
    field = QLineEdit(STORY, dialog)
    dialog.open()
    qtbot.waitUntil(field.hasFocus)
    field.setSelection(start, length)
    screen.cover()
    screen.uncover()

    qtbot.waitUntil(field.hasFocus)
    assert dialog.isModal()
    assert field.cursorPosition() == caret
    assert len(field.selectedText()) == abs(length)
    dialog.close()


def test_a_completion_list_closes_and_the_typed_text_stays(
    qapp: QApplication, qtbot, screen: PrivacyScreen, window: QMainWindow
) -> None:
    field = QLineEdit()
    completer = QCompleter(["Noor Proefstra"], field)
    field.setCompleter(completer)
    window.setCentralWidget(field)
    field.show()
    field.setFocus()
    field.setText("No")
    completer.complete()
    qtbot.waitUntil(lambda: qapp.activePopupWidget() is not None)
    screen.cover()
    assert qapp.activePopupWidget() is None

    screen.uncover()
    assert shown(qapp) == [window]
    assert field.text() == "No"


def test_a_window_that_opens_meanwhile_is_covered_too(
    qapp: QApplication, qtbot, screen: PrivacyScreen, window: QMainWindow
) -> None:
    screen.cover()
    late = QDialog(window)
    late.show()
    late.activateWindow()
    qtbot.waitUntil(lambda: not late.isVisible())

    screen.uncover()
    assert late.isVisible()
    late.close()


def test_a_dialog_that_ended_meanwhile_does_not_come_back(
    qapp: QApplication, screen: PrivacyScreen, window: QMainWindow
) -> None:
    dialog = QDialog(window)
    dialog.open()
    screen.cover()
    dialog.accept()
    screen.uncover()

    assert shown(qapp) == [window]


def test_back_at_once_leaves_everything_as_it_was(
    qapp: QApplication, qtbot, screen: PrivacyScreen, window: QMainWindow
) -> None:
    screen.cover()
    screen.uncover()
    qapp.processEvents()

    assert window.windowHandle() is not None
    assert STORY in all_that_is_spoken(qapp)


def test_covering_twice_is_once(
    qapp: QApplication, screen: PrivacyScreen, window: QMainWindow
) -> None:
    screen.cover()
    screen.cover()
    screen.uncover()
    screen.uncover()

    assert shown(qapp) == [window]


def test_a_minimised_window_stays_minimised(
    qapp: QApplication, screen: PrivacyScreen, window: QMainWindow
) -> None:
    window.showMinimized()
    screen.cover()
    screen.uncover()

    assert window.isMinimized()


def test_closing_the_page_asks_for_the_end_and_shows_nothing(
    qapp: QApplication, qtbot, screen: PrivacyScreen, window: QMainWindow
) -> None:
    screen.cover()
    (page,) = shown(qapp)
    with qtbot.waitSignal(screen.close_wanted):
        page.close()

    assert shown(qapp) == [page]


def test_without_an_open_vault_nothing_is_said_of_a_lock(qapp: QApplication, qtbot) -> None:
    page = PrivacyPage(key="F9", sign=("", ""), with_lock=False)
    qtbot.addWidget(page)
    page.show_time(NOW, None)
    page.show()

    assert "op slot" not in all_that_is_spoken(qapp)
