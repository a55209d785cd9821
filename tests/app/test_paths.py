"""Each system keeps the vault on the computer itself, in the user's own folder."""

from pathlib import Path

import pytest

from coachdesk.app.paths import places

HOME = Path("/home/coach")


def test_linux_follows_the_xdg_folders() -> None:
    there = places({"XDG_DATA_HOME": "/data", "XDG_CONFIG_HOME": "/config"}, "linux", HOME)

    assert there.vault == Path("/data/Coachdesk/vault")
    assert there.practice == Path("/data/Coachdesk/practice")
    assert there.logs == Path("/data/Coachdesk/logs")
    assert there.preferences == Path("/config/Coachdesk/preferences.json")


@pytest.mark.parametrize("value", [{}, {"XDG_DATA_HOME": ""}, {"XDG_DATA_HOME": "relative/path"}])
def test_linux_falls_back_to_the_usual_folder(value: dict[str, str]) -> None:
    there = places(value, "linux", HOME)

    assert there.data == HOME / ".local/share/Coachdesk"
    assert there.config == HOME / ".config/Coachdesk"


def test_windows_never_uses_the_roaming_folder() -> None:
    there = places({"APPDATA": "/roaming", "LOCALAPPDATA": "/local"}, "win32", HOME)

    assert there.vault == Path("/local/Coachdesk/vault")
    assert there.config == Path("/local/Coachdesk")
    assert places({}, "win32", HOME).data == HOME / "AppData/Local/Coachdesk"


def test_macos_uses_application_support() -> None:
    assert places({}, "darwin", HOME).vault == (
        HOME / "Library/Application Support/Coachdesk/vault"
    )


def test_asking_makes_no_folder(tmp_path: Path) -> None:
    places({"XDG_DATA_HOME": str(tmp_path / "data")}, "linux", tmp_path)

    assert list(tmp_path.iterdir()) == []
