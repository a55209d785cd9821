"""The words of a line, each with its place and its plain form."""

import re
from dataclasses import dataclass

from coachdesk.domain.plain_letters import plain

_MARKS = ".,;:!?()@\"“”‘’'"


@dataclass(frozen=True, slots=True, repr=False)
class TypedWord:
    """A word as it was typed, the marks round it included."""

    start: int
    end: int
    typed: str

    @property
    def plain(self) -> str:
        """The word alone, without capitals, accents and marks."""
        return plain(self.typed).strip(_MARKS)


def words_of(text: str) -> list[TypedWord]:
    """All words, in order."""
    return [TypedWord(match.start(), match.end(), match[0]) for match in re.finditer(r"\S+", text)]
