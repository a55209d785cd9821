"""Tab on the pages of a talk: past every stop, out of the page, and back to where it began."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coachdesk.ui.conversations.talk_page import TalkPage
from coachdesk.ui.main_window import Frame
from coachdesk.ui.shared.workplace import Place
from tests.ui.care_signals.hands import NONE, SHIFT, Key, Keys, focus


@pytest.mark.parametrize("child", ["noor", "milan"])
@pytest.mark.parametrize("name", ["four_g", "parent_talk"])
@pytest.mark.usefixtures("noor", "milan")
def test_tab_passes_every_stop_and_leaves_the_page_both_ways(
    frame: Frame, keys: Keys, name: str, child: str
) -> None:
    frame.ways.go(Place(name, part=child))
    page = frame.host.page()
    assert isinstance(page, TalkPage)
    assert page.editor is not None
    forth = once_round(keys, Key.Key_Tab)
    back = once_round(keys, Key.Key_Backtab, held=SHIFT)

    stops = [stop for stop in page.editor.sheet.stops() if stop.isVisible()]
    assert [stop for stop in forth if page.isAncestorOf(stop)] == from_focus(stops)
    assert set(back) == set(forth)
    assert any(not page.isAncestorOf(stop) for stop in forth)


def once_round(keys: Keys, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> list[QWidget]:
    """Where the keyboard comes until it is where it was."""
    first, seen = focus(), [focus()]
    keys.press(key, held=held)
    while focus() is not first:
        assert focus() not in seen, f"caught at {focus().accessibleName()}"
        seen.append(focus())
        keys.press(key, held=held)
    return seen


def from_focus(stops: list[QWidget]) -> list[QWidget]:
    """The same ring, begun where the keyboard is."""
    place = stops.index(focus())
    return stops[place:] + stops[:place]
