"""How this coach likes Coachdesk on this computer: what can be chosen, and what it is at first."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum
from pathlib import Path
from typing import Self

from coachdesk.domain.name_level import NameLevel

NEXT_TRIAL = timedelta(days=365)  # after a backup was put back to try it, or that was asked


class Theme(Enum):
    """Light, dark, or as the system has it."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class NamesStyle(Enum):
    """How a child is called on screen while names are on."""

    FIRST_NAME_AND_LETTER = "first_name_and_letter"
    CODE = "code"
    FULL = "full"


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """How this coach likes Coachdesk on this computer. Holds nothing about a child.

    None for a timer means: not by itself.
    """

    theme: Theme = Theme.SYSTEM
    text_percent: int = 100
    names_style: NamesStyle = NamesStyle.FIRST_NAME_AND_LETTER
    names_off_after: timedelta | None = timedelta(seconds=60)
    names_off_when_away: bool = False
    privacy_after: timedelta | None = timedelta(minutes=2)
    lock_after: timedelta = timedelta(minutes=10)
    grace_after_privacy_key: timedelta = timedelta(minutes=2)
    privacy_key: str = "F9"
    door_sign: tuple[str, str] = ("", "")
    keep_out_of_captures: bool = True
    single_letter_keys: bool = True
    nav_collapsed: bool = False
    window: tuple[int, int, int, int] | None = None
    maximized: bool = False
    last_vault: Path | None = None
    paper_folder: Path | None = None
    paper_names: NameLevel = NameLevel.NONE
    paper_black_and_white: bool = False
    paper_large: bool = False
    second_backup_folder: Path | None = None
    second_backup_on: date | None = None  # when it was last reached
    backup_reminded_on: date | None = None  # no strip about backups twice a day
    restore_trial_due: date | None = None  # the day to ask for one again; none yet: at once
    open_vault: Path | None = None  # still there at the start: the last end was not a clean one

    def within_limits(self) -> Self:
        """The same with every measure inside what the screens offer."""
        return replace(
            self,
            text_percent=max(90, min(150, self.text_percent)),
            lock_after=max(timedelta(minutes=1), min(timedelta(hours=1), self.lock_after)),
            grace_after_privacy_key=max(
                timedelta(seconds=30), min(timedelta(minutes=10), self.grace_after_privacy_key)
            ),
            door_sign=(self.door_sign[0][:60], self.door_sign[1][:60]),
        )
