"""Building a page or going to it opens no window of its own, not even for a moment.

A label that is shown before it has a parent is one: it would stand in the task bar, with what is
written on it, and take the keyboard.
"""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from coachdesk.store.store import Store
from coachdesk.ui import pages
from coachdesk.ui.main_window import Frame
from coachdesk.ui.shared.workplace import Place, Workplace
from tests import make

NEW_FORMS = ("signal", "step", "appointment", "child", "meeting", "search", "keys")


class Watch(QObject):
    """Notes every window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


@pytest.fixture
def store(practice_store: Store) -> Store:
    """The practice vault in the place of an empty one."""
    return practice_store


def places(store: Store) -> Iterator[Place]:
    """Every page once, about something that is there."""
    about = {
        "child": store.children.all_ids()[0],
        "meeting": store.meetings.to_come(make.NOW)[0],
        "search": "moeder",
    }
    new = dict.fromkeys(("four_g", "parent_talk", "route"), store.children.all_ids()[0])
    for name in pages.PAGES:
        yield Place(name, about.get(name, ""), new.get(name, ""))


@pytest.fixture
def frame(qtbot: QtBot, workplace: Workplace) -> Iterator[Frame]:
    """The real pages in a window."""
    window = QMainWindow()
    qtbot.addWidget(window)
    frame = Frame(workplace)
    window.setCentralWidget(frame)
    window.show()
    yield frame
    window.close()


@pytest.fixture
def watch(frame: Frame, qapp: QApplication) -> Iterator[Watch]:
    """From now on."""
    watch = Watch()
    qapp.installEventFilter(watch)
    yield watch
    qapp.removeEventFilter(watch)


def test_no_page_or_form_opens_a_window_that_is_not_asked_for(
    frame: Frame, store: Store, watch: Watch
) -> None:
    for place in places(store):
        frame.ways.go(place)
    forms = [
        pages.make_form(name, frame.workplace, frame, {})
        for name in NEW_FORMS
        if pages.has_form(name)
    ]
    assert watch.seen == []

    for form in forms:
        form.open()
        form.reject()
    assert watch.seen == [type(form).__name__ for form in forms]
