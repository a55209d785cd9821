"""The real page and form of signals in a frame; other pages stand in."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.store.store import Store
from coachdesk.ui import pages
from coachdesk.ui.care_signals.care_signal_form import SignalForm
from coachdesk.ui.care_signals.sorting_page import SortingPage
from coachdesk.ui.main_window import Frame
from coachdesk.ui.shared.workplace import Place
from tests import make
from tests.store.test_store import keep
from tests.ui.care_signals.hands import Keys
from tests.ui.conftest import CHILD, FORM, PLAIN


@pytest.fixture
def stand_in_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = {name: pages.Entry(PLAIN) for name in ("today", "children")}
    real = pages.Entry("coachdesk.ui.care_signals.sorting_page:SortingPage")
    child = pages.Entry(CHILD, under="children")
    monkeypatch.setattr(pages, "PAGES", {**plain, "signals": real, "child": child})
    form = "coachdesk.ui.care_signals.care_signal_form:SignalForm"
    monkeypatch.setattr(pages, "FORMS", {"signal": form, "step": FORM})


@pytest.fixture
def keys(qtbot: QtBot, frame: Frame) -> Keys:
    return Keys(qtbot, frame)


@pytest.fixture
def open_form(frame: Frame, qtbot: QtBot) -> Callable[..., SignalForm]:
    """Opens the form over the frame, with what is known."""

    def opened(**known: str) -> SignalForm:
        frame.workplace.open_form("signal", **known)
        QApplication.processEvents()
        form = QApplication.activeModalWidget()
        assert isinstance(form, SignalForm)
        return form

    return opened


@pytest.fixture
def page(frame: Frame) -> SortingPage:
    """The page of signals, in sight."""
    frame.ways.go(Place("signals"))
    found = frame.host.page()
    assert isinstance(found, SortingPage)
    return found


@pytest.fixture
def jayden(store: Store):
    """Jayden Schetsma of group 6b, at the school where the coach is today."""
    school = make.school(id="flyer", days=(0, 1, 3))
    jayden = make.child(
        first_name="Jayden",
        last_name="Schetsma",
        group="6b",
        school_id=school.id,
        teacher="juf Mila",
        code="K-355",
    )
    keep(store, school, jayden)
    return jayden
