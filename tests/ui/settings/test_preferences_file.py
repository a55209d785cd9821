"""Preferences come back as they were chosen, and a bad file never stops the program."""

import json
import stat
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from coachdesk.ui.settings.preferences import NamesStyle, Preferences, Theme
from coachdesk.ui.settings.preferences_file import PreferencesFile

CHOSEN = Preferences(
    theme=Theme.DARK,
    text_percent=125,
    names_style=NamesStyle.CODE,
    names_off_after=None,
    lock_after=timedelta(minutes=5),
    privacy_key="Ctrl+Space",
    door_sign=("Ik ben even bezig.", "Loop gerust binnen."),
    nav_collapsed=True,
    window=(10, 20, 1440, 900),
    last_vault=Path("/somewhere/vault"),
    open_vault=Path("/somewhere/vault"),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "preferences.json"


def test_without_a_file_the_defaults_hold_and_nothing_is_written(qapp, file: Path) -> None:
    preferences = PreferencesFile(file)

    assert preferences.now == Preferences()
    assert preferences.trouble == ""
    assert not file.parent.exists()


def test_what_is_chosen_comes_back(qapp, file: Path) -> None:
    assert PreferencesFile(file).keep(CHOSEN)

    assert PreferencesFile(file).now == CHOSEN


def test_everybody_hears_of_a_change_once(qtbot, file: Path) -> None:
    preferences = PreferencesFile(file)
    heard: list[Preferences] = []
    preferences.changed.connect(heard.append)
    preferences.keep(CHOSEN)
    preferences.keep(CHOSEN)

    assert heard == [CHOSEN]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights in lists, not in bits")
def test_only_the_user_may_read_it(qapp, file: Path) -> None:
    PreferencesFile(file).keep(CHOSEN)

    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [left.name for left in file.parent.iterdir()] == ["preferences.json"]


@pytest.mark.parametrize("content", ["", "{", "[1]", "\x00\x01", '"text"'])
def test_a_broken_file_means_defaults_and_a_word(qapp, file: Path, content: str) -> None:
    file.parent.mkdir()
    file.write_text(content)
    preferences = PreferencesFile(file)

    assert preferences.now == Preferences()
    assert preferences.trouble.startswith("Je voorkeuren waren niet te lezen.")


@pytest.mark.parametrize(
    "found",
    [
        {"theme": "purple", "nav_collapsed": True},
        {"text_percent": "large", "nav_collapsed": True},
        {"door_sign": ["one"], "nav_collapsed": True},
        {"window": [1, 2, "three", 4], "nav_collapsed": True},
        {"lock_after": "soon", "nav_collapsed": True},
        {"from_the_future": {"a": 1}, "nav_collapsed": True},
        {"maximized": 1, "last_vault": 3, "nav_collapsed": True},
    ],
)
def test_one_bad_value_costs_only_itself(qapp, file: Path, found: dict[str, object]) -> None:
    file.parent.mkdir()
    file.write_text(json.dumps(found))

    assert PreferencesFile(file).now == Preferences(nav_collapsed=True)


def test_a_lock_can_not_be_put_off_for_ever(qapp, file: Path) -> None:
    preferences = PreferencesFile(file)
    preferences.keep(replace(Preferences(), lock_after=timedelta(days=3), text_percent=900))

    assert preferences.now.lock_after == timedelta(hours=1)
    assert preferences.now.text_percent == 150


def test_where_nothing_can_be_written_the_choice_holds_for_now(qapp, tmp_path: Path) -> None:
    (tmp_path / "config").write_text("a file, not a folder")
    preferences = PreferencesFile(tmp_path / "config" / "preferences.json")

    assert not preferences.keep(CHOSEN)
    assert preferences.now == CHOSEN
