"""What lies in the folder of a vault: names, generations, and what a crash left behind."""

import contextlib
import os
import secrets
import shutil
from pathlib import Path

from coachdesk.vault.disk import TEMPORARY

KEYS = "vault.keys"
KEYS_COPY = "vault.keys.bak"
LOCK = "vault.lock"
RAISE = "vault.raise"
ATTIC = "attic"
BACKUPS = "backups"
LOOKING = "looking-"
FIRST_DATABASE = "vault-0001.db"
NEW = ".new"
UNFINISHED = FIRST_DATABASE + NEW
JOURNAL = "-journal"
ATTIC_DAYS = 14


def generations(folder: Path) -> list[Path]:
    """The database files, the oldest generation first."""
    return sorted(folder.glob("vault-[0-9][0-9][0-9][0-9].db"))


def holds_vault(folder: Path) -> bool:
    """Whether a vault lies here, be it whole or damaged. One cut off while being made does not."""
    if generations(folder):
        return True
    return _has_keys(folder) and not (folder / UNFINISHED).exists()


def clear_unfinished(folder: Path) -> None:
    """Take away what a creation that was cut off left; never anything of a finished vault."""
    if holds_vault(folder):
        return
    for path in (*_temporaries(folder), *(folder / name for name in (KEYS, KEYS_COPY))):
        path.unlink(missing_ok=True)
    for name in (UNFINISHED + JOURNAL, UNFINISHED):  # the mark that it is unfinished goes last
        (folder / name).unlink(missing_ok=True)


def sweep(folder: Path, current: str) -> None:
    """Clear what a crash left; put generations before *current* in the attic. A later one stays."""
    with contextlib.suppress(OSError):  # it can wait until the next time
        for path in (*_temporaries(folder), *(folder / BACKUPS).glob(f"*{TEMPORARY}*")):
            path.unlink(missing_ok=True)
        for path in folder.glob(f"vault-*.db{NEW}*"):  # one that never became a generation
            path.unlink(missing_ok=True)
        for path in folder.glob(f"{LOOKING}*"):
            shutil.rmtree(path, ignore_errors=True)
        for path in generations(folder):
            if path.name < current:
                _to_attic(path)


def clear_attic(folder: Path, now: float) -> None:
    """Remove what lies in the attic for two weeks; asked once a backup of the vault is verified."""
    with contextlib.suppress(OSError):
        for path in (folder / ATTIC).iterdir():
            if now - path.stat().st_mtime > ATTIC_DAYS * 24 * 3600:
                path.unlink()


def _has_keys(folder: Path) -> bool:
    return any((folder / name).exists() for name in (KEYS, KEYS_COPY))


def _temporaries(folder: Path) -> list[Path]:
    return list(folder.glob(f"{KEYS}*{TEMPORARY}"))


def _to_attic(database: Path) -> None:
    attic = database.parent / ATTIC
    attic.mkdir(mode=0o700, exist_ok=True)
    taken = (attic / database.name).exists()
    mark = f"{secrets.token_hex(4)}-" if taken else ""
    for path in (database.with_name(database.name + JOURNAL), database):
        if path.exists():
            os.utime(path)  # from now on the days in the attic count
            path.replace(attic / (mark + path.name))
