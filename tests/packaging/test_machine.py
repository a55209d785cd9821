"""What is found missing on a computer, and how it is brought."""

import os
import sys
from pathlib import Path

import pytest

import machine

with_apt = pytest.mark.skipif(sys.platform == "win32", reason="apt-get is of Linux")


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is the whole PATH, still empty."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def put(folder: Path, name: str, script: str) -> None:
    """A program of that name, for as long as the test lasts."""
    program = folder / name
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)


def test_nothing_is_missing_where_all_is_found():
    assert machine.missing_libraries(machine.QT, found=lambda _: True, linux=True) == []


def test_what_is_missing_is_named_by_its_package():
    missing = machine.missing_libraries(
        machine.QT, machine.X11, found=lambda name: name != "libxcb-cursor.so.0", linux=True
    )

    assert missing == ["libxcb-cursor0"]


def test_only_linux_is_asked_for_libraries_and_tools():
    assert machine.missing_libraries(machine.QT, found=lambda _: False, linux=False) == []
    assert machine.missing_tools(found=lambda _: None, linux=False) == []


def test_a_bare_computer_lacks_every_tool():
    missing = machine.missing_tools(found=lambda _: None, linux=True)

    assert set(missing) == {*machine.PROGRAMS.values(), *machine.SCREEN_READER_PACKAGES}


def test_the_linker_does_not_find_what_does_not_exist():
    assert not machine.loads("libcoachdesk-schijnbaar.so.1")


@pytest.mark.parametrize(
    ("variables", "libraries"),
    [
        ({}, {}),
        ({"DISPLAY": ":0"}, machine.X11),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, machine.WAYLAND),
    ],
)
def test_only_the_libraries_of_the_screen_that_is_there_are_needed(variables, libraries):
    assert machine.screen_libraries(variables) == libraries


def test_linux_without_display_has_no_screen():
    assert not machine.has_screen({"DISPLAY": ""}, linux=True)
    assert machine.has_screen({"WAYLAND_DISPLAY": "wayland-0"}, linux=True)


def test_other_systems_always_have_a_screen():
    assert machine.has_screen({}, linux=False)


def test_the_line_to_type_is_one_line_without_doubles():
    line = machine.line_to_type(["libgl1", "libegl1", "libgl1"])

    assert line == (
        "sudo apt-get update && sudo apt-get install -y --no-install-recommends libegl1 libgl1"
    )


@with_apt
def test_the_advice_is_a_line_to_type_only_where_that_line_works(programs):
    assert "apt-get" not in machine.advice(["libgl1"])

    put(programs, "apt-get", "exit 0")
    assert machine.line_to_type(["libgl1"]) in machine.advice(["libgl1"])


@with_apt
def test_without_apt_nothing_may_be_installed(programs):
    assert machine.right_to_install() is None
    assert not machine.bring(["libgl1"])


@with_apt
def test_root_needs_no_sudo(programs, monkeypatch):
    put(programs, "apt-get", "exit 0")
    monkeypatch.setattr(os, "geteuid", lambda: 0)

    assert machine.right_to_install() == []


@with_apt
@pytest.mark.parametrize(("answer", "right"), [("exit 0", ["sudo", "-n"]), ("exit 1", None)])
def test_sudo_is_used_only_where_it_asks_for_no_password(programs, monkeypatch, answer, right):
    put(programs, "apt-get", "exit 0")
    put(programs, "sudo", answer)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)

    assert machine.right_to_install() == right


@with_apt
def test_the_lists_are_fetched_before_the_packages(programs, monkeypatch):
    asked = programs / "asked"
    put(programs, "env", 'shift\nexec "$@"')
    put(programs, "apt-get", f'echo "$1" >> {asked}')
    monkeypatch.setattr(os, "geteuid", lambda: 0)

    assert machine.bring(["libgl1"])
    assert asked.read_text().split() == ["update", "install"]


@with_apt
def test_what_apt_says_is_shown_when_it_fails(programs, monkeypatch, capsys):
    put(programs, "env", 'shift\nexec "$@"')
    put(programs, "apt-get", "echo geen verbinding\nexit 100")
    monkeypatch.setattr(os, "geteuid", lambda: 0)

    assert not machine.bring(["libgl1"])
    assert "geen verbinding" in capsys.readouterr().out
