"""Without a screen the program says so in Dutch, where Qt would abort."""

import pytest

from coachdesk.app import display
from coachdesk.app.display import trouble


@pytest.mark.parametrize(
    "environment",
    [
        {"QT_QPA_PLATFORM": "offscreen"},
        {"QT_QPA_PLATFORM": "offscreen:enable_fonts"},
        {"WAYLAND_DISPLAY": "wayland-0"},
    ],
)
def test_where_a_window_can_open_there_is_no_trouble(environment: dict[str, str]) -> None:
    assert trouble(environment, "linux") == ""


def test_other_systems_always_have_a_screen() -> None:
    assert trouble({}, "win32") == ""
    assert trouble({}, "darwin") == ""


def test_no_screen_is_told() -> None:
    assert trouble({}, "linux").startswith("Deze computer heeft geen scherm")


def test_a_library_that_is_missing_is_told_with_the_way_out(monkeypatch) -> None:
    monkeypatch.setattr(display, "_CURSOR", "libnothere.so.9")

    assert "sudo apt-get install libxcb-cursor0" in trouble({"DISPLAY": ":0"}, "linux")


@pytest.mark.skipif(not display._library(display._CURSOR), reason="X11 libraries are not here")
def test_a_screen_that_is_not_there_is_told(monkeypatch) -> None:
    monkeypatch.setenv("DISPLAY", ":7777")

    assert trouble({"DISPLAY": ":7777"}, "linux") == "Het scherm :7777 geeft geen antwoord."
