"""A cloud client is known by its settings and by the names it gives; a like name is let be."""

import json
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from coachdesk.vault.clouds import named_by_client, recalled, shared_folders


def found(home: Path, **environment: str) -> set[str]:
    """The shared folders, as seen from this home."""
    return {path.as_posix() for path in shared_folders(environment, home)}


def write(path: Path, text: str) -> None:
    """A settings file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def test_onedrive_tells_windows_where_it_is(tmp_path: Path) -> None:
    told = found(tmp_path, OneDrive="C:/Users/coach/OneDrive", OneDriveCommercial="D:/Werk")

    assert {"C:/Users/coach/OneDrive", "D:/Werk"} <= told


def test_macos_has_two_folders_for_clouds(tmp_path: Path) -> None:
    assert {path.removeprefix(tmp_path.as_posix()) for path in found(tmp_path)} == {
        *("/Library/CloudStorage", "/Library/Mobile Documents")
    }


def test_macos_may_have_given_documents_to_icloud(tmp_path: Path) -> None:
    (tmp_path / "Library/Mobile Documents/com~apple~CloudDocs/Documents").mkdir(parents=True)

    assert f"{tmp_path.as_posix()}/Documents" in found(tmp_path)
    assert f"{tmp_path.as_posix()}/Desktop" not in found(tmp_path)


@pytest.mark.parametrize("place", [".dropbox/info.json", "AppData/Dropbox/info.json"])
def test_dropbox_wrote_down_where_it_is(tmp_path: Path, place: str) -> None:
    accounts = {"personal": {"path": "/data/Mijn doos"}, "business": {"path": "/data/Werkdoos"}}
    write(tmp_path / place, json.dumps(accounts))

    assert {"/data/Mijn doos", "/data/Werkdoos"} <= found(
        tmp_path, APPDATA=str(tmp_path / "AppData")
    )


@pytest.mark.parametrize("place", [".config", "Library/Preferences"])
def test_nextcloud_wrote_down_where_it_is(tmp_path: Path, place: str) -> None:
    write(
        tmp_path / place / "Nextcloud/nextcloud.cfg",
        "[Accounts]\n0\\Folders\\1\\localPath=/data/school/\n0\\Folders\\2\\localPath=/data/b\n",
    )

    assert {"/data/school", "/data/b"} <= found(tmp_path)


@pytest.mark.parametrize("text", ["", "[]", "{", '{"a": 1}', '{"a": {"path": 3}}', "\0", "null"])
def test_settings_that_cannot_be_read_are_passed_over(tmp_path: Path, text: str) -> None:
    write(tmp_path / ".dropbox/info.json", text)
    write(tmp_path / ".config/Nextcloud/nextcloud.cfg", text)

    assert len(found(tmp_path)) == 2


@pytest.mark.parametrize(
    "folder",
    [
        "/home/coach/Dropbox/vault",
        "/home/coach/Dropbox (Persoonlijk)/vault",
        "/home/coach/dropbox",
        "/home/coach/Nextcloud/a/b/c",
        "/home/coach/pCloudDrive/vault",
        "/home/coach/pCloud Drive",
        "/Users/coach/Google Drive/My Drive/vault",
        "/Users/coach/iCloud Drive (archief)/vault",
        "/home/coach/SURFdrive",
        "C:/Users/coach/OneDrive - De Schetsschool/vault",
        "C:/Users/coach/iCloudDrive/vault",
    ],
)
def test_the_names_that_clients_give_are_known(folder: str) -> None:
    assert named_by_client(PurePosixPath(folder))
    assert named_by_client(PureWindowsPath(folder))


@pytest.mark.parametrize(
    "folder",
    [
        "/home/coach/.local/share/Coachdesk/vault",
        "/home/coach/Dropboxen van school",
        "/home/coach/Over OneDrive",
        "/home/coach/Documenten/Nextcloud-handleiding",
        "/home/coach/drive",
    ],
)
def test_a_name_that_only_looks_like_it_is_let_be(folder: str) -> None:
    assert not named_by_client(PurePosixPath(folder))


def test_an_ordinary_folder_is_not_fetched_from_elsewhere(tmp_path: Path) -> None:
    assert not recalled(tmp_path)
    assert not recalled(tmp_path / "nowhere")
