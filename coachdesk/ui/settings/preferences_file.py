"""The preferences as one JSON file: read once, written whole, and everybody hears of a change."""

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date, timedelta
from enum import Enum
from pathlib import Path
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from PySide6.QtCore import QObject, Signal

from coachdesk.domain.wording import _
from coachdesk.ui.settings.preferences import Preferences

READERS: Mapping[type, Callable[[Any], object]] = {
    timedelta: lambda value: timedelta(seconds=value),
    date: date.fromisoformat,
    Path: Path,
}


class PreferencesFile(QObject):
    """Keeps the preferences of this user on this computer.

    Unknown keys are ignored and a value that does not fit is left at its default. A file that
    cannot be read at all means defaults, and a word in `trouble`.

    Signals:
        changed: something was chosen. Carries the new Preferences.
    """

    changed = Signal(object)

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self.trouble = ""
        self._now = self._read()

    @property
    def now(self) -> Preferences:
        """What is chosen at this moment."""
        return self._now

    def keep(self, preferences: Preferences) -> bool:
        """Use and write these; False if they could not be written, then they last until the end."""
        preferences = preferences.within_limits()
        if preferences == self._now:
            return True
        self._now = preferences
        written = self._write(preferences)
        self.changed.emit(preferences)
        return written

    def _read(self) -> Preferences:
        try:
            found = json.loads(self._file.read_text("utf-8"))
        except FileNotFoundError:
            return Preferences()
        except (OSError, ValueError):
            found = None
        if not isinstance(found, dict):
            self.trouble = _("Je voorkeuren waren niet te lezen. De gewone instellingen gelden nu.")
            return Preferences()
        return _from_json(found).within_limits()

    def _write(self, preferences: Preferences) -> bool:
        text = json.dumps(_to_json(preferences), indent=1, ensure_ascii=False)
        new = self._file.with_suffix(".tmp")
        try:
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            new.unlink(missing_ok=True)
            with open(new, "x", encoding="utf-8", opener=_private) as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            new.replace(self._file)
        except OSError:
            return False
        return True


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _to_json(preferences: Preferences) -> dict[str, object]:
    return {field.name: _plain(getattr(preferences, field.name)) for field in fields(preferences)}


def _from_json(found: dict[str, object]) -> Preferences:
    chosen: dict[str, Any] = {}
    for name, kind in get_type_hints(Preferences).items():
        try:
            chosen[name] = _typed(kind, found[name])
        except (KeyError, TypeError, ValueError, OverflowError):
            continue  # not there, or not what it should be: the default holds
    return Preferences(**chosen)


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, timedelta):
        return value.total_seconds()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return str(value) if isinstance(value, Path) else value


def _typed(kind: Any, value: Any) -> object:
    """The value as its type says. Raises TypeError or ValueError if it is something else."""
    if isinstance(kind, UnionType):
        return None if value is None else _typed(get_args(kind)[0], value)
    if get_origin(kind) is tuple:
        return tuple(_typed(one, item) for one, item in zip(get_args(kind), value, strict=True))
    if issubclass(kind, Enum):
        return kind(value)
    if kind in READERS:
        return READERS[kind](value)
    if type(value) is not kind:
        raise TypeError(kind)
    return value
