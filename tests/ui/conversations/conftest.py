"""The real pages and forms of talks in a frame; other pages stand in."""

from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.domain.bonds import Gezag, Relation
from coachdesk.store.store import Store
from coachdesk.ui import pages
from coachdesk.ui.conversations.four_g_page import FourGPage
from coachdesk.ui.conversations.parent_talk_page import ParentTalkPage
from coachdesk.ui.main_window import Frame
from coachdesk.ui.settings.preferences import Theme
from coachdesk.ui.shared import look
from coachdesk.ui.shared.workplace import Place
from tests import make
from tests.store.test_store import keep
from tests.ui.care_signals.hands import Keys
from tests.ui.conftest import CHILD, FORM, PLAIN

PLANNED = datetime(2026, 11, 30, 8, 45)
REAL = ("four_g", "parent_talk")
REAL_FORMS = ("contact", "appointment")


@pytest.fixture
def stand_in_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    found = {name: pages.Entry(PLAIN) for name in ("today", "children")}
    found |= {"child": pages.Entry(CHILD, under="children")}
    found |= {name: pages.PAGES[name] for name in REAL}
    forms = {"signal": FORM, "bond": FORM} | {name: pages.FORMS[name] for name in REAL_FORMS}
    monkeypatch.setattr(pages, "PAGES", found)
    monkeypatch.setattr(pages, "FORMS", forms)


@pytest.fixture
def large_text(qapp: QApplication) -> Iterator[None]:
    """The largest text there is; the usual one afterwards."""
    look.install(qapp, theme=Theme.LIGHT, text_size=150)
    yield
    look.install(qapp, theme=Theme.LIGHT)


@pytest.fixture
def keys(qtbot: QtBot, frame: Frame) -> Keys:
    return Keys(qtbot, frame)


@pytest.fixture
def noor(store: Store):
    """A child in a running case, with her parents and teacher, and a 4G talk planned today."""
    school = make.school(id="vlieger")
    noor = make.child(
        id="noor", code="K-031", first_name="Noor", last_name="Wensdroom", group="7a",
        school_id=school.id,
    )  # fmt: skip
    mother = make.person(id="mother", name="Sanne Wensdroom")
    father = make.person(id="father", name="Bert Verzinsma")
    teacher = make.person(id="teacher", name="Anouk Leraarsma", function="leerkracht")
    keep(store, school, noor, mother, father, teacher, make.case(noor.id, id="case-noor"))
    keep(store, make.bond(noor.id, mother.id))
    keep(store, make.bond(noor.id, father.id, relation=Relation.FATHER))
    keep(store, make.bond(noor.id, teacher.id, relation=Relation.TEACHER, gezag=Gezag.NO))
    planned = make.talk(
        noor.id, id="planned", held_at=None, planned_at=PLANNED, place="kamer 1.12", minutes=25
    )
    keep(store, planned)
    return noor


@pytest.fixture
def milan(store: Store):
    """Another child, without a talk planned."""
    milan = make.child(id="milan", code="K-147")
    keep(store, milan)
    return milan


@pytest.fixture
def four_g(frame: Frame, milan) -> FourGPage:
    """The page of a new 4G talk with Milan."""
    frame.ways.go(Place("four_g", part=milan.id))
    page = frame.host.page()
    assert isinstance(page, FourGPage)
    return page


@pytest.fixture
def parent_talk(frame: Frame, noor) -> ParentTalkPage:
    """The page of a new talk with Noor's parents."""
    frame.ways.go(Place("parent_talk", part=noor.id))
    page = frame.host.page()
    assert isinstance(page, ParentTalkPage)
    return page
