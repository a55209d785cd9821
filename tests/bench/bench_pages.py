"""Opening a page that was never open before: made, read, laid out, painted; and scrolling it."""

from functools import partial

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from coachdesk.domain.child_groups import ChildGroup
from coachdesk.ui import pages
from coachdesk.ui.children.child_list_page import ChildListPage
from coachdesk.ui.children.child_page import ChildPage
from coachdesk.ui.shared.workplace import Place
from tests.bench.measure import MACHINE, ROUNDS, By, Measure, timed, times

ELSEWHERE = Place("help")
PLACES = {
    "Vandaag": Place("today"),
    "Kinderen": Place("children"),
    "Signalen": Place("signals"),
    "child, 80 items": Place("child", "usual"),
    "child, 2,000 items": Place("child", "busy"),
    "Trajecten": Place("routes"),
    "Overleg": Place("meeting", "meeting"),
    "4G talk": Place("four_g", "", "usual"),
    "search results": Place("search", "konijn"),
}
SOON = {"usual": 100, "large": 150}
FRAMES = 150


def leave(frame, place):
    """Elsewhere, and the page forgotten."""
    frame.ways.go(ELSEWHERE)
    page = frame.host._built.pop(place.page, None)
    if page is not None:
        frame.host.removeWidget(page)
        page.deleteLater()
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def come(frame, place):
    """There, and painted."""
    frame.ways.go(place)
    QApplication.processEvents()


@pytest.mark.parametrize("name", [name for name, p in PLACES.items() if p.page in pages.PAGES])
def test_a_page_opens_soon(name, size, frame, judge):
    place = PLACES[name]
    come(frame, place)  # the modules are loaded once
    took, beside = times(partial(come, frame, place), before=partial(leave, frame, place))

    target = 150 if place.about == "busy" else SOON[size]
    judge(Measure(what=f"open anew: {name}", took=took, bare=beside, target=target))


@pytest.mark.parametrize("name", ["child, 80 items", "child, 2,000 items"])
def test_the_next_child_opens_sooner(name, frame, judge):
    place, other = PLACES[name], Place("child", "crowd-0")
    come(frame, place)
    took, beside = times(partial(come, frame, place), before=partial(come, frame, other))

    judge(Measure(what=f"open next: {name}", took=took, bare=beside, target=100))


def test_a_list_of_everybody_scrolls_smoothly(size, frame, judge):
    come(frame, Place("children"))
    page = frame.host.page()
    assert isinstance(page, ChildListPage)
    page.groups.set_value(ChildGroup.EVERYBODY)
    page.refresh()
    QApplication.processEvents()
    bar, view = page.table.verticalScrollBar(), page.table.viewport()
    assert bar.maximum() > FRAMES
    took, beside = frames(bar, view, [step * bar.maximum() // FRAMES for step in range(FRAMES)])

    judge(Measure(what="scroll Kinderen, jumping", took=took, bare=beside, target=16, by=By.P95))


def test_a_busy_timeline_scrolls_smoothly(frame, judge):
    come(frame, PLACES["child, 2,000 items"])
    page = frame.host.page()
    assert isinstance(page, ChildPage)
    page.timeline.list.doItemsLayout()
    bar, view = page.timeline.list.verticalScrollBar(), page.timeline.list.viewport()
    took, beside = frames(bar, view, [min(step * 40, bar.maximum()) for step in range(FRAMES)])

    what = "scroll child, 2,000 items"
    judge(Measure(what=what, took=took, bare=beside, target=16, by=By.P95))


def frames(bar, view, places):
    """What each frame of scrolling to these places takes, and the yardstick beside."""

    def one_frame(place):
        bar.setValue(place)
        view.repaint()

    took = [timed(partial(one_frame, place)) for place in places]
    return took, [timed(MACHINE.work) for _time in range(ROUNDS)]
