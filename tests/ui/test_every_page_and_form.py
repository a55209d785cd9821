"""Every page and every form on a small screen with large text: nothing is cut off or nameless.

And Tab comes everywhere, in order, and never gets lost.
"""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from coachdesk.domain.documents import PaperKind
from coachdesk.store.store import Store
from coachdesk.ui import pages
from coachdesk.ui.conversations.talk_page import TalkPage
from coachdesk.ui.main_window import Frame
from coachdesk.ui.settings.preferences import Theme
from coachdesk.ui.shared import look
from coachdesk.ui.shared.tab_stops import tab_stops
from coachdesk.ui.shared.workplace import Place, Workplace
from tests import make
from tests.ui.inspection import called, cut_off, nameless, walked

READING = {"search", "keys", "key_card", "paper", "pack"}  # these can be looked at


@pytest.fixture
def store(practice_store: Store) -> Store:
    """The practice vault in the place of an empty one."""
    return practice_store


@pytest.fixture
def frame(qtbot: QtBot, qapp: QApplication, workplace: Workplace) -> Iterator[Frame]:
    """The real pages in a window of a small laptop, with text a quarter larger."""
    look.install(qapp, theme=Theme.LIGHT, text_size=125)
    window = QMainWindow()
    qtbot.addWidget(window)
    frame = Frame(workplace)
    window.setCentralWidget(frame)
    window.resize(1366, 768)
    with qtbot.waitActive(window):
        window.show()
    yield frame
    window.close()
    look.install(qapp, theme=Theme.LIGHT)


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


def test_on_every_page_all_controls_are_named_whole_and_in_reach_of_tab(
    frame: Frame, store: Store, qapp: QApplication
) -> None:
    found = {}
    for place in places(store):
        frame.ways.go(place)
        qapp.processEvents()
        qapp.sendPostedEvents()  # what was made in answer to an event is laid out after it
        page = frame.host.page()
        own_order = isinstance(page, TalkPage)  # that of the chain of the four G's
        found[place.page, place.part] = [
            *nameless(frame),
            *cut_off(frame),
            *walked(page, in_order=not own_order),
        ]
    assert {place: wrong for place, wrong in found.items() if wrong} == {}


def test_in_every_form_all_controls_are_named_whole_and_in_reach_of_tab(
    frame: Frame, store: Store, qapp: QApplication
) -> None:
    given, found = known(store), {}
    for name in pages.FORMS:
        form = pages.make_form(name, frame.workplace, frame, given.get(name, {}))
        form.open()
        qapp.processEvents()
        found[name] = [*nameless(form), *cut_off(form), *walked(form)]
        form.reject()
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


def test_in_a_vault_to_be_read_every_form_that_writes_says_so_and_takes_nothing(
    frame: Frame, store: Store, qapp: QApplication
) -> None:
    frame.workplace.desk.read_only = True
    why, given, open_to = frame.workplace.desk.why_read_only, known(store), {}
    for name in set(pages.FORMS) - READING:
        form = pages.make_form(name, frame.workplace, frame, given.get(name, {}))
        form.open()
        qapp.processEvents()
        said = [label for label in form.findChildren(QLabel) if label.text() == why]
        stops = [called(stop) for stop in tab_stops(form)]
        if stops or not any(label.isVisible() for label in said):
            open_to[name] = stops
        form.reject()
    assert open_to == {}
