"""F8, F9 and Ctrl L are heard wherever the focus is, and by nobody else."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QCompleter,
    QDialog,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
)

from coachdesk.app.window_keys import WindowKeys


@pytest.fixture
def heard() -> list[str]:
    return []


@pytest.fixture
def keys(qapp: QApplication, heard: list[str]) -> Iterator[WindowKeys]:
    keys = WindowKeys(qapp)
    keys.names_key.connect(lambda: heard.append("names"))
    keys.privacy_key.connect(lambda: heard.append("privacy"))
    keys.lock_key.connect(lambda: heard.append("lock"))
    yield keys
    qapp.focusWindowChanged.disconnect(keys._on_window)
    keys.deleteLater()


@pytest.fixture
def window(qtbot, keys: WindowKeys) -> QMainWindow:
    window = QMainWindow()
    window.setCentralWidget(QPlainTextEdit())
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """As the system does: to the window that has the focus."""
    window = QGuiApplication.focusWindow()
    assert window is not None
    QTest.keyClick(window, key, held)


def press_all() -> None:
    press(Qt.Key.Key_F8)
    press(Qt.Key.Key_F9)
    press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)


ALL = ["names", "privacy", "lock"]


def test_in_a_text_they_are_heard_and_not_typed(window: QMainWindow, heard: list[str]) -> None:
    press_all()

    text = window.centralWidget()
    assert isinstance(text, QPlainTextEdit)
    assert text.toPlainText() == ""
    assert heard == ALL


def test_in_a_dialog_they_are_heard(qtbot, window: QMainWindow, heard: list[str]) -> None:
    dialog = QDialog(window)
    dialog.open()
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is dialog.windowHandle())
    press_all()

    assert heard == ALL
    dialog.close()


def test_in_an_open_menu_they_are_heard(qtbot, window: QMainWindow, heard: list[str]) -> None:
    menu = QMenu(window)
    menu.addAction("Openen")
    menu.popup(window.pos())
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is menu.windowHandle())
    press_all()

    assert heard == ALL
    menu.close()


def test_in_the_list_of_a_choice_they_are_heard(
    qtbot, window: QMainWindow, heard: list[str]
) -> None:
    choice = QComboBox()
    choice.addItems(["een", "twee"])
    window.setCentralWidget(choice)
    choice.showPopup()
    popup = QApplication.activePopupWidget()
    assert popup is not None
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is popup.windowHandle())
    press_all()

    assert heard == ALL
    choice.hidePopup()


def test_with_a_completion_list_open_they_are_heard(
    qtbot, window: QMainWindow, heard: list[str]
) -> None:
    field = QLineEdit()
    completer = QCompleter(["nog", "nooit"], field)
    field.setCompleter(completer)
    window.setCentralWidget(field)
    field.show()
    field.setFocus()
    press(Qt.Key.Key_N)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    press_all()

    assert heard == ALL
    window.close()


def test_another_privacy_key_takes_the_place_of_f9(
    window: QMainWindow, keys: WindowKeys, heard: list[str]
) -> None:
    keys.use_privacy_key("Ctrl+Space")
    press(Qt.Key.Key_F9)
    press(Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)

    assert heard == ["privacy"]


@pytest.mark.parametrize("nonsense", ["", "no key", "Ctrl+K, Ctrl+L"])
def test_what_is_no_key_leaves_f9(
    window: QMainWindow, keys: WindowKeys, heard: list[str], nonsense: str
) -> None:
    keys.use_privacy_key(nonsense)
    press(Qt.Key.Key_F9)

    assert heard == ["privacy"]


def test_other_keys_reach_the_text(window: QMainWindow, heard: list[str]) -> None:
    press(Qt.Key.Key_L)
    press(Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)

    text = window.centralWidget()
    assert isinstance(text, QPlainTextEdit)
    assert text.toPlainText() == "l"
    assert heard == []


def test_every_key_and_click_counts_as_a_touch(
    qtbot, window: QMainWindow, keys: WindowKeys
) -> None:
    touches: list[int] = []
    keys.touched.connect(lambda: touches.append(1))
    press(Qt.Key.Key_A)
    assert touches == [1]

    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton)
    assert len(touches) > 1
