"""Vandaag in the real frame; where one goes from there stands in."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from coachdesk.ui import pages
from coachdesk.ui.main_window import Frame
from coachdesk.ui.settings.preferences import Theme
from coachdesk.ui.shared import look
from coachdesk.ui.today.today_page import TodayPage
from tests import make
from tests.store.test_store import keep
from tests.ui.care_signals.hands import Keys
from tests.ui.conftest import CHILD, FORM, PLAIN

TODAY = "coachdesk.ui.today.today_page:TodayPage"
CHANGE = "coachdesk.ui.steps.change_step_form:ChangeStepForm"


@pytest.fixture
def stand_in_pages(qapp, monkeypatch: pytest.MonkeyPatch) -> None:
    look.install(qapp, theme=Theme.LIGHT)
    talks = ("four_g", "parent_talk", "meetings", "meeting", "minutes")
    plain = ("children", "signals", *talks, "help", "route")
    found = {name: pages.Entry(PLAIN) for name in plain}
    found |= {"today": pages.Entry(TODAY), "child": pages.Entry(CHILD, under="children")}
    monkeypatch.setattr(pages, "PAGES", found)
    forms = dict.fromkeys(
        ("signal", "appointment", "contact", "meeting", "close_case", "feedback"), FORM
    )
    forms |= {"step": "coachdesk.ui.steps.step_form:StepForm", "change_step": CHANGE}
    monkeypatch.setattr(pages, "FORMS", forms)


@pytest.fixture
def children(store):
    """Noor of group 7a and Sem of group 8, each with a running case, at one school."""
    school = make.school(id="flyer", days=(0, 1, 3))
    noor = make.child(
        id="noor", code="K-031", first_name="Noor", last_name="Wensdroom", group="7a",
        school_id="flyer",
    )  # fmt: skip
    sem = make.child(
        id="sem", code="K-512", first_name="Sem", last_name="Verzinsel", group="8",
        school_id="flyer",
    )  # fmt: skip
    keep(store, school, noor, sem)
    keep(store, make.case("noor", id="case-noor"), make.case("sem", id="case-sem"))


@pytest.fixture
def today(children, frame: Frame) -> TodayPage:
    """The page, in sight, with two children and no work yet."""
    page = frame.host.page()
    assert isinstance(page, TodayPage)
    return page


@pytest.fixture
def keys(qtbot, frame: Frame) -> Keys:
    return Keys(qtbot, frame)


@pytest.fixture
def went(frame: Frame) -> list[tuple[str, str, str]]:
    """Where one asked to go, in order."""
    places: list[tuple[str, str, str]] = []
    frame.workplace.go.connect(lambda place: places.append((place.page, place.about, place.part)))
    return places


@pytest.fixture
def form() -> Callable[[], QDialog]:
    """The dialog that is open."""

    def opened() -> QDialog:
        QApplication.processEvents()
        found = QApplication.activeModalWidget()
        assert isinstance(found, QDialog)
        return found

    return opened
