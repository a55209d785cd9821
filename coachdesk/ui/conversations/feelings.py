"""The feelings of one event: which, how strong then and how strong afterwards; at most three."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from coachdesk.domain.four_g import FEELINGS
from coachdesk.domain.plain_letters import plain
from coachdesk.domain.wording import _
from coachdesk.ui.conversations.note_fields import FeelingLine

MOST = 3


class Feelings(QObject):
    """What the boxes Gevoel and Gevoel daarna both show.

    Signals:
        changed: anything is another. Carries the lines.
        listed: another feeling is there, or one is gone; both boxes have their rows by now.
        full: a fourth one was wanted.
    """

    changed = Signal(object)
    listed = Signal()
    full = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[FeelingLine, ...] = ()
        self._gone: dict[str, FeelingLine] = {}

    def value(self) -> tuple[FeelingLine, ...]:
        """The feelings in their order."""
        return self._lines

    def set_value(self, lines: Sequence[FeelingLine]) -> None:
        """Show these."""
        self._gone.clear()
        self._set(tuple(lines))

    def add(self, word: str) -> bool:
        """One more; False when there are three already. One that is there stays as it is.

        One that was taken out comes back as it was.
        """
        known = plain(word.strip())
        if not known or any(plain(line.word) == known for line in self._lines):
            return bool(known)
        if len(self._lines) >= MOST:
            self.full.emit()
            return False
        self._set((*self._lines, self._gone.pop(known, FeelingLine(word=word.strip()))))
        return True

    def take_out(self, word: str) -> None:
        """Not this one after all."""
        self._gone |= {plain(line.word): line for line in self._lines if line.word == word}
        self._set(tuple(line for line in self._lines if line.word != word))

    def felt(self, word: str, value: int | None) -> None:
        """So strong it was then."""
        self._change(word, before=value)

    def felt_after(self, word: str, value: int | None) -> None:
        """So strong it was afterwards."""
        self._change(word, after=value)

    def _change(self, word: str, **values: int | None) -> None:
        self._lines = tuple(
            replace(line, **values) if line.word == word else line  # type: ignore[arg-type]  # by name
            for line in self._lines
        )
        self.changed.emit(self._lines)

    def _set(self, lines: tuple[FeelingLine, ...]) -> None:
        self._lines = lines
        self.changed.emit(lines)
        self.listed.emit()


def fitting(typed: str) -> list[str]:
    """The feelings of the list that begin with what was typed, then those that hold it."""
    wanted = plain(typed.strip())
    words = [_(word) for word in FEELINGS]
    begin = [word for word in words if plain(word).startswith(wanted)]
    return begin + [word for word in words if wanted in plain(word) and word not in begin]


def capital(word: str) -> str:
    """Verdrietig: as it stands on a chip."""
    return word[:1].upper() + word[1:]
