"""Where a user's vaults, logs and preferences lie. No Qt: asked before it starts."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

NAME = "Coachdesk"


class Places(NamedTuple):
    """The folders of one user on one computer. Nothing is made until it is used."""

    data: Path
    config: Path

    @property
    def vault(self) -> Path:
        """Where the vault lies unless the coach chose another folder."""
        return self.data / "vault"

    @property
    def practice(self) -> Path:
        """Where the practice vault lies: invented children only."""
        return self.data / "practice"

    @property
    def logs(self) -> Path:
        """Where the log lies: codes and ids, no text of anybody."""
        return self.data / "logs"

    @property
    def preferences(self) -> Path:
        """The one file with preferences."""
        return self.config / "preferences.json"


def places(
    environment: Mapping[str, str] = os.environ,
    system: str = sys.platform,
    home: Path | None = None,
) -> Places:
    """The folders as this system wants them: never roaming, never in Documents."""
    home = home or Path.home()
    if system == "win32":
        # Not Roaming: that is copied over the network of the school.
        local = _absolute(environment.get("LOCALAPPDATA")) or home / "AppData" / "Local"
        return Places(local / NAME, local / NAME)
    if system == "darwin":
        support = home / "Library" / "Application Support" / NAME
        return Places(support, support)
    data = _absolute(environment.get("XDG_DATA_HOME")) or home / ".local" / "share"
    config = _absolute(environment.get("XDG_CONFIG_HOME")) or home / ".config"
    return Places(data / NAME, config / NAME)


def _absolute(text: str | None) -> Path | None:
    """A relative one is to be ignored, says the XDG Base Directory Specification."""
    return Path(text) if text and Path(text).is_absolute() else None
