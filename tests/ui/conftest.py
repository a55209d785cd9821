"""A frame with pages that stand in for the real ones, in a window of the usual size."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from coachdesk.ui import pages
from coachdesk.ui.desk import Desk
from coachdesk.ui.frame import known_names
from coachdesk.ui.frame.known_names import KnownNames
from coachdesk.ui.main_window import Frame
from coachdesk.ui.settings.preferences import NamesStyle, Preferences
from coachdesk.ui.shared.workplace import Workplace
from tests.ui import stand_ins

PLAIN = "tests.ui.stand_ins:PlainPage"
CHILD = "tests.ui.stand_ins:ChildPage"
FORM = "tests.ui.stand_ins:PlainForm"
SEARCH = "coachdesk.ui.search.search_panel:SearchPanel"
KEYS = "coachdesk.ui.help.keys_sheet:KeysSheet"


@pytest.fixture(autouse=True)
def names_are_read_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Many tests write past the desk, which a mask made in a quiet moment would not know of."""
    monkeypatch.setattr(known_names, "READY_AFTER_MS", 3_600_000)


@pytest.fixture
def stand_in_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Today, children, signals, a child, 4G and two forms; the search itself is the real one."""
    plain = ("today", "children", "signals", "meeting", "search", "help")
    found = {name: pages.Entry(PLAIN) for name in plain}
    found |= {name: pages.Entry(CHILD, under="children") for name in ("child", "four_g")}
    monkeypatch.setattr(pages, "PAGES", found)
    forms = {"signal": FORM, "step": FORM, "search": SEARCH, "keys": KEYS}
    monkeypatch.setattr(pages, "FORMS", forms)
    stand_ins.MADE.clear()


@pytest.fixture
def workplace(desk: Desk) -> Workplace:
    names = KnownNames(desk, NamesStyle.FIRST_NAME_AND_LETTER).display
    return Workplace(desk, names, Preferences(), parent=desk)


@pytest.fixture
def frame(qtbot: QtBot, workplace: Workplace, stand_in_pages: None) -> Iterator[Frame]:
    """At the first page, 1440 x 870."""
    window = QMainWindow()
    qtbot.addWidget(window)
    frame = Frame(workplace)
    window.setCentralWidget(frame)
    window.resize(1440, 870)
    with qtbot.waitActive(window):
        window.show()
    frame.start()
    yield frame
    frame.messages.hide()
    window.close()
