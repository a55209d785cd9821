"""Folders of vaults, copied as a coach would copy them."""

import shutil
from pathlib import Path


def copied(folder: Path, target: Path) -> Path:
    """The same folder elsewhere; gives that place."""
    return Path(shutil.copytree(folder, target))
