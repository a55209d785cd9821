"""The sentry covers, counts and locks as long as a vault is open, and not before."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMainWindow, QMenu

from coachdesk.app.sentry import Sentry
from coachdesk.ui.settings.preferences import Preferences
from coachdesk.ui.start.privacy_page import PrivacyPage
from tests.make import NOW


class FakeSystem(QObject):
    """A system that can be told to go to sleep."""

    leaving = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.listening = self.may_sleep = False

    def start(self) -> None:
        self.listening = True

    def let_go(self) -> None:
        self.may_sleep = True


@pytest.fixture
def locks() -> list[str]:
    return []


@pytest.fixture
def sentry(qapp: QApplication, locks: list[str]) -> Iterator[Sentry]:
    sentry = Sentry(qapp, Preferences(), lambda: NOW)
    sentry.lock_wanted.connect(locks.append)
    yield sentry
    sentry.privacy.uncover()
    sentry.stand_down()
    sentry.deleteLater()


@pytest.fixture
def window(qtbot, sentry: Sentry) -> QMainWindow:
    window = QMainWindow()
    window.setCentralWidget(QLineEdit("Noor Proefstra"))
    qtbot.addWidget(window)
    QApplication.processEvents()  # what the test before this one left on its way
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is window.windowHandle())
    return window


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    window = QGuiApplication.focusWindow()
    assert window is not None
    QTest.keyClick(window, key, held)


def shown(app: QApplication) -> list[type]:
    return [type(window) for window in app.topLevelWidgets() if window.isVisible()]


def test_f9_over_a_dialog_and_a_menu_covers_all_and_comes_back(
    qapp: QApplication, qtbot, sentry: Sentry, window: QMainWindow
) -> None:
    dialog = QDialog(window)
    dialog.open()
    menu = QMenu(dialog)
    menu.addAction("Openen")
    menu.popup(window.pos())
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is menu.windowHandle())
    press(Qt.Key.Key_F9)
    assert shown(qapp) == [PrivacyPage]

    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is not None)
    press(Qt.Key.Key_F9)
    assert sorted(kind.__name__ for kind in shown(qapp)) == ["QDialog", "QMainWindow"]
    dialog.close()


def test_the_lock_key_is_heard_only_while_a_vault_is_open(
    sentry: Sentry, window: QMainWindow, locks: list[str]
) -> None:
    press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert locks == []

    sentry.guard(FakeSystem())
    press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert locks == ["key"]


def test_the_lock_key_works_on_the_calm_page_too(
    qtbot, sentry: Sentry, window: QMainWindow, locks: list[str]
) -> None:
    sentry.guard(FakeSystem())
    press(Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is not None)
    press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)

    assert locks == ["key"]


def test_sleep_locks_at_once(sentry: Sentry, locks: list[str]) -> None:
    system = FakeSystem()
    sentry.guard(system)
    assert system.listening
    system.leaving.emit("sleep")
    assert locks == ["sleep"]

    sentry.stand_down()
    assert system.may_sleep


def test_f9_by_hand_begins_the_grace_and_the_page_says_until_when(
    sentry: Sentry, window: QMainWindow
) -> None:
    sentry.guard(FakeSystem())
    press(Qt.Key.Key_F9)

    assert timedelta(seconds=115) < sentry.idle.until_lock() <= timedelta(minutes=2)


def test_a_cover_that_came_by_itself_gives_ten_minutes(sentry: Sentry, window: QMainWindow) -> None:
    sentry.guard(FakeSystem())
    sentry.idle.cover.emit()

    assert sentry.privacy.is_on()
    assert sentry.idle.until_lock() > timedelta(minutes=9)


def test_another_privacy_key_holds_at_once(sentry: Sentry, window: QMainWindow) -> None:
    sentry.use(replace(Preferences(), privacy_key="F10"))
    press(Qt.Key.Key_F9)
    assert not sentry.privacy.is_on()

    press(Qt.Key.Key_F10)
    assert sentry.privacy.is_on()


def test_f8_is_passed_on(qtbot, sentry: Sentry, window: QMainWindow) -> None:
    with qtbot.waitSignal(sentry.names_key):
        press(Qt.Key.Key_F8)


def test_while_minutes_are_taken_only_the_lock_comes_by_itself(sentry: Sentry) -> None:
    sentry.wait_for_minutes()
    assert sentry.idle.live_minutes
    sentry.watch_again()
    assert not sentry.idle.live_minutes
