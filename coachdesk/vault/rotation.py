"""Which backups stay: seven days, four weeks, twelve months, and never fewer than three good ones.

Of each day, week and month the newest stays. What is older than twelve months goes, because a
child that was erased stays in a backup until then. Those of a former root all go, two weeks after
it was renewed: the sheet that was lost, or the passphrase that others knew, still opens them.
"""

import contextlib
from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

from coachdesk.domain.errors import VaultError
from coachdesk.vault.backup_reader import SUFFIX, Backup, read
from coachdesk.vault.keys import Root

DAYS, WEEKS, MONTHS = 7, 4, 12
FEWEST = 3

Local = Callable[[datetime], datetime]


def listed(place: Path) -> list[Backup]:
    """The backups in this folder that can be read, the newest first. None when it is not there."""
    found = []
    with contextlib.suppress(OSError):
        for path in place.glob(f"*{SUFFIX}"):
            with contextlib.suppress(VaultError):
                found.append(read(path))
    return sorted(found, key=lambda backup: (backup.manifest.created, backup.path.name))[::-1]


def genuine(place: Path, root: Root) -> list[Backup]:
    """Those of them that the vault with this root made and signed."""
    return [backup for backup in listed(place) if backup.genuine(root)]


def kept(days: Sequence[date], today: date) -> set[int]:
    """Which of these stay, by their place in the row; *days* is from new to old.

    What is dated in the future stays: the clock was wrong, and nobody knows how much.
    """
    stays = {place for place, day in enumerate(days) if place < FEWEST or day > today}

    def newest_of_each(bucket: Callable[[date], Hashable | None]) -> None:
        seen = set()
        for place, day in enumerate(days):
            which = bucket(day) if day <= today else None
            if which is not None and which not in seen:
                seen.add(which)
                stays.add(place)

    newest_of_each(lambda day: day if (today - day).days < DAYS else None)
    newest_of_each(lambda day: week if (week := _weeks(day, today)) < WEEKS else None)
    newest_of_each(lambda day: month if (month := _months(day, today)) < MONTHS else None)
    return stays


def rotate(place: Path, root: Root, *, today: date, local: Local) -> list[Path]:
    """Remove the backups of this vault here that need not stay; those removed.

    Only what this vault made and signed counts and goes. When fewer than three of those that
    stay read back whole, nothing is removed at all.
    """
    ours = genuine(place, root)
    stays = kept([local(backup.manifest.created).date() for backup in ours], today)
    surplus = [backup for number, backup in enumerate(ours) if number not in stays]
    remaining = [backup for number, backup in enumerate(ours) if number in stays]
    if not surplus or not _enough_whole(remaining):
        return []
    return _removed(surplus)


def let_former_go(
    place: Path, root: Root, former: Mapping[bytes, date], *, today: date
) -> list[Path]:
    """Remove the backups of former roots here whose day has come; those removed.

    *former* are the names this vault had, each with that day. Nothing goes unless three backups
    of the present root read back whole.
    """
    due = {name for name, day in former.items() if day <= today and name != root.vault_id()}
    old = [backup for backup in listed(place) if backup.manifest.vault_id in due]
    if not old or not _enough_whole(genuine(place, root)):
        return []
    return _removed(old)


def _removed(backups: Sequence[Backup]) -> list[Path]:
    """Those of these that could be removed, the oldest first."""
    gone = []
    for backup in reversed(backups):
        with contextlib.suppress(OSError):
            backup.path.unlink()
            gone.append(backup.path)
    return gone


def _enough_whole(backups: Sequence[Backup]) -> bool:
    whole = 0
    for backup in backups:
        with contextlib.suppress(VaultError):
            backup.require_whole()
            whole += 1
        if whole == FEWEST:
            return True
    return False


def _weeks(day: date, today: date) -> int:
    return (_monday(today) - _monday(day)).days // 7


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _months(day: date, today: date) -> int:
    return (today.year - day.year) * 12 + today.month - day.month
