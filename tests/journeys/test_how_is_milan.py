"""T5 of the core tasks: a teacher asks in the corridor how it is with a child."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from coachdesk.store.store import Store
from coachdesk.ui.desk import Desk
from coachdesk.ui.frame.known_names import KnownNames
from coachdesk.ui.main_window import Frame
from coachdesk.ui.settings.preferences import NamesStyle, Preferences
from coachdesk.ui.shared.workplace import Place, Workplace

MOST_KEYS = 5


@pytest.fixture
def store(practice_store: Store) -> Store:
    """The practice vault in the place of an empty one."""
    return practice_store


@pytest.fixture
def frame(qtbot: QtBot, desk: Desk) -> Iterator[Frame]:
    """The real pages, on the smallest screen there is."""
    names = KnownNames(desk, NamesStyle.FIRST_NAME_AND_LETTER).display
    window = QMainWindow()
    qtbot.addWidget(window)
    frame = Frame(Workplace(desk, names, Preferences(), parent=desk))
    window.setCentralWidget(frame)
    window.resize(1366, 740)
    with qtbot.waitActive(window):
        window.show()
    frame.start()
    yield frame
    window.close()


def test_the_answer_is_in_sight_after_five_keys(frame: Frame, store: Store, qtbot: QtBot) -> None:
    keys = [(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)]
    keys += [(key, Qt.KeyboardModifier.NoModifier) for key in (Qt.Key.Key_M, Qt.Key.Key_I)]
    keys += [(key, Qt.KeyboardModifier.NoModifier) for key in (Qt.Key.Key_L, Qt.Key.Key_Return)]
    for key, held in keys:
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        qtbot.keyClick(QApplication.focusWidget() or frame, key, held)

    [milan] = store.children.named("Milan")
    page = frame.host.page()
    assert page is not None
    assert len(keys) <= MOST_KEYS
    assert frame.ways.here() == Place("child", milan)
    qtbot.waitUntil(lambda: "Milan Proefstra" in in_sight(page))
    next_step, consents, route = "Tevredenheid vragen", "Moeder: hulp en ZAT", "Sterk Staan, Wacht"
    qtbot.waitUntil(lambda: any(text.startswith("Verwijsroute, ") for text in in_sight(page)))
    for answer in (next_step, consents, route):
        assert any(answer in text for text in in_sight(page)), answer


def in_sight(page: QWidget) -> list[str]:
    """What can be read or heard without scrolling."""
    seen = [part for part in page.findChildren(QWidget) if not part.visibleRegion().isEmpty()]
    read = [label.text() for label in seen if isinstance(label, QLabel)]
    return [*read, *(part.accessibleName() for part in seen)]
