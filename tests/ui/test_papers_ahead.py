"""Opening a child's page loads what makes papers, before anybody asks for one."""

from threading import Event

import pytest
from PySide6.QtCore import QThreadPool
from pytestqt.qtbot import QtBot

from coachdesk.store.store import Store
from coachdesk.ui import pages, papers_ahead
from coachdesk.ui.children.child_page import ChildPage
from coachdesk.ui.shared.workplace import Place, Workplace
from tests import make
from tests.store.test_store import keep


def test_what_only_drawing_a_page_loads_is_there_ahead_too(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []
    monkeypatch.setattr(pages, "paper", lambda name: lambda *_a, **_k: drawn.append(name))

    pages.load_papers()

    assert drawn == ["first paper", "picture"]


def test_a_first_paper_is_a_real_one() -> None:
    pdf = pages.paper("first paper")()

    assert pages.paper("picture")(pdf, 0, width=100).count == 1


def test_the_papers_are_loaded_in_a_quiet_moment_after_a_child_came_into_sight(
    store: Store, workplace: Workplace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded = Event()
    monkeypatch.setattr(pages, "load_papers", loaded.set)
    monkeypatch.setattr(papers_ahead, "QUIET_MS", 1)
    keep(store, make.child(id="milan"))
    page = ChildPage(workplace)
    qtbot.addWidget(page)
    assert not loaded.is_set()

    page.show_place(Place("child", "milan"))

    qtbot.waitUntil(loaded.is_set)
    QThreadPool.globalInstance().waitForDone(5000)
