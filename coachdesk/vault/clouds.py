"""Which folders a cloud client shares with the internet: by its settings, and by its names."""

import json
import os
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePath

ONEDRIVE = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
MAC_SHARED = ("Library/CloudStorage", "Library/Mobile Documents")
MAC_ICLOUD = "Library/Mobile Documents/com~apple~CloudDocs"
MAC_ICLOUD_TOO = ("Desktop", "Documents")  # when the user let iCloud have them
DROPBOX = "Dropbox/info.json"
NEXTCLOUD = "Nextcloud/nextcloud.cfg"
NEXTCLOUD_FOLDER = re.compile(r"^.*\\localPath=(?P<path>.+)$", re.MULTILINE)
CLIENTS = (
    "box sync|dropbox|google ?drive|google ?drive stream|hidrive|icloud ?drive|kdrive|megasync"
    "|mijn drive|my drive|nextcloud|onedrive|owncloud|pcloud|pcloud ?drive|proton ?drive|seafile"
    "|sharepoint|stackstorage|surfdrive|synology ?drive|tresorit"
)
NAMED = re.compile(rf"(?:{CLIENTS})(?: -.*| ?\(.*\))?", re.IGNORECASE)
RECALL_ON_DATA_ACCESS = 0x400000  # Windows: the content comes from elsewhere when it is read


def shared_folders(
    environment: Mapping[str, str] | None = None, home: Path | None = None
) -> tuple[Path, ...]:
    """The folders that clients on this computer say they share; found in their own settings."""
    env = os.environ if environment is None else environment
    house = home or Path.home()
    found = [Path(env[name]) for name in ONEDRIVE if env.get(name)]
    found += [house / name for name in MAC_SHARED]
    found += [house / name for name in MAC_ICLOUD_TOO if (house / MAC_ICLOUD / name).exists()]
    for settings in _settings(env, house):
        found += _dropbox(settings / DROPBOX)
        found += _nextcloud(settings / NEXTCLOUD)
    found += _dropbox(house / ".dropbox/info.json")
    return tuple(found)


def named_by_client(folder: PurePath) -> bool:
    """Whether a folder on the way has the name that a client gives: "OneDrive - De Wilgentuin"."""
    return any(NAMED.fullmatch(part) for part in folder.parts)


def recalled(folder: Path) -> bool:
    """Whether Windows fetches what lies in this folder from elsewhere."""
    if sys.platform != "win32":
        return False
    try:
        attributes = folder.stat().st_file_attributes
    except OSError:
        return False
    return bool(attributes & RECALL_ON_DATA_ACCESS)


def _settings(env: Mapping[str, str], home: Path) -> Iterator[Path]:
    for name in ("APPDATA", "LOCALAPPDATA", "XDG_CONFIG_HOME"):
        if env.get(name):
            yield Path(env[name])
    yield home / ".config"
    yield home / "Library/Preferences"


def _dropbox(info: Path) -> list[Path]:
    try:
        accounts = json.loads(info.read_text("utf-8"))
        return [Path(account["path"]) for account in accounts.values()]
    except (OSError, ValueError, KeyError, AttributeError, TypeError):
        return []


def _nextcloud(settings: Path) -> list[Path]:
    try:
        text = settings.read_text("utf-8")
    except (OSError, ValueError):
        return []
    return [Path(found["path"].strip()) for found in NEXTCLOUD_FOLDER.finditer(text)]
