"""Whoever hears the screen hears of each control what it is: on every page and in every form."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from coachdesk.domain.documents import PaperKind
from coachdesk.store.store import Store
from coachdesk.ui import pages
from coachdesk.ui.main_window import Frame
from coachdesk.ui.shared.workplace import Place, Workplace
from tests import make

Role = QAccessible.Role
CONTROLS = {
    Role.Button,
    Role.ButtonMenu,
    Role.CheckBox,
    Role.ComboBox,
    Role.EditableText,
    Role.List,
    Role.PageTabList,
    Role.RadioButton,
    Role.Slider,
    Role.SpinBox,
    Role.Table,
}


@pytest.fixture
def store(practice_store: Store) -> Store:
    """The practice vault in the place of an empty one."""
    return practice_store


@pytest.fixture
def frame(qtbot: QtBot, workplace: Workplace) -> Iterator[Frame]:
    """The real pages in a window."""
    window = QMainWindow()
    qtbot.addWidget(window)
    frame = Frame(workplace)
    window.setCentralWidget(frame)
    window.resize(1440, 900)
    window.show()
    yield frame
    window.close()


def nameless(whole: QWidget) -> list[str]:
    """The controls in sight that the keyboard can reach and that do not say what they are."""
    found = []
    for widget in whole.findChildren(QWidget):
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is None or not widget.isVisible() or interface.role() not in CONTROLS:
            continue
        if not interface.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


def some_child(store: Store) -> str:
    """One of whom there is a running case, with a route."""
    [route] = store.routes.page(store.routes.running()[:1])
    return route.child_id


def places(store: Store) -> Iterator[Place]:
    """Every page, and a child page and settings with each of their parts in sight."""
    child = some_child(store)
    [route] = store.routes.page(store.routes.running()[:1])
    meeting = store.meetings.to_come(make.NOW)[0]
    about = {"route": route.id, "meeting": meeting, "minutes": meeting, "search": "moeder"}
    new = dict.fromkeys(("four_g", "parent_talk"), str(child))
    for name in pages.PAGES:
        if name != "child":
            yield Place(name, about.get(name, ""), new.get(name, ""))
    yield Place("route", "", child)
    for part in ("timeline", "talks", "route", "consents", "papers"):
        yield Place("child", child, part)
    for part in ("people", "privacy", "vault", "backup", "words", "papers", "log", "keys"):
        yield Place("settings", "", part)


def known(store: Store) -> dict[str, dict[str, object]]:
    """What each form that is about something is opened with; the others need nothing."""
    [route] = store.routes.page(store.routes.running()[:1])
    child = route.child_id
    case = store.cases.running_of(child)
    assert case is not None
    referral = store.referrals.of_route(route.id)[0]
    meeting = store.meetings.to_come(make.NOW)[0]
    [step] = store.steps.open_of_case(case.id)[:1]
    of_child: dict[str, object] = {"child_id": child}
    return {
        "contact": of_child,
        "consent": of_child,
        "bond": of_child,
        "close_case": {"case_id": case.id},
        "change_step": {"step_id": step.id},
        "end_help": {"route_id": route.id},
        "feedback": {"referral_id": referral.id},
        "paper": {"child_id": child, "kind": PaperKind.SUMMARY.value},
        "pack": {"meeting_id": meeting},
    }


def test_every_control_on_every_page_says_what_it_is(
    frame: Frame, store: Store, qapp: QApplication
) -> None:
    silent = {}
    for place in places(store):
        frame.ways.go(place)
        qapp.processEvents()
        silent[place.page, place.part] = nameless(frame)
    assert {place: found for place, found in silent.items() if found} == {}


def test_every_control_in_every_form_says_what_it_is(
    frame: Frame, store: Store, qapp: QApplication
) -> None:
    given, silent = known(store), {}
    for name in pages.FORMS:
        form = pages.make_form(name, frame.workplace, frame, given.get(name, {}))
        form.open()
        qapp.processEvents()
        silent[name] = nameless(form)
        form.reject()
    assert {name: found for name, found in silent.items() if found} == {}
