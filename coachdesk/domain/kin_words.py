"""Relatives who are only told of in words: "zus Liv" in a child's own lines, or in a limit."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from coachdesk.domain.known_names import KnownName
from coachdesk.domain.plain_letters import plain

_KIN = {
    "zus": "zus",
    "zusje": "zus",
    "broer": "broer",
    "broertje": "broer",
    "stiefbroer": "broer",
    "stiefzus": "zus",
    "halfbroer": "broer",
    "halfzus": "zus",
    "nicht": "nicht",
    "nichtje": "nicht",
    "neef": "neef",
    "neefje": "neef",
    "opa": "opa",
    "oma": "oma",
    "oom": "oom",
    "tante": "tante",
    "stiefvader": "stiefvader",
    "stiefmoeder": "stiefmoeder",
    "buurvrouw": "buurvrouw",
    "buurman": "buurman",
}
_NAME = r"[A-ZÀ-Þ][\w'’-]+"
_KIN_AND_NAME = re.compile(rf"\b({'|'.join(_KIN)})\s+({_NAME})", re.IGNORECASE)
_CAPITAL = re.compile(rf"\b{_NAME}")
_FIRST_WORDS = frozenset(
    """niets niet geen alleen over wel de het een dit dat als zonder liever graag mag mogen
    moeder vader ouders school kind alles bespreken noemen""".split()  # noqa: SIM905  (words)
)


@dataclass(frozen=True, slots=True, repr=False)
class Relative:
    """Somebody around a child of whom no more is known than a word and a name."""

    relation: str
    name: str

    def known(self, *, by_name: bool = True) -> KnownName:
        """Shown as what they are: zus Liv, zusje Liv and, *by_name*, Liv are all "zus"."""
        words = [word for word, relation in _KIN.items() if relation == self.relation]
        spellings = [f"{word} {self.name}" for word in words]
        if by_name:
            spellings.append(self.name)
        return KnownName(spellings=tuple(spellings), replacement=self.relation)


def relatives_in(texts: Iterable[str]) -> tuple[Relative, ...]:
    """Everybody who is told of as zus Liv or opa Wim in one of these texts."""
    found = (match for text in texts for match in _KIN_AND_NAME.finditer(text))
    named = (m for m in found if m[2][0].isupper())
    return tuple(dict.fromkeys(Relative(_KIN[plain(m[1])], m[2]) for m in named))


def names_in_limit(limit: str) -> tuple[str, ...]:
    """The words of a limit that are names: Liv in "niets over Liv"."""
    words = [match[0] for match in _CAPITAL.finditer(limit)]
    return tuple(word for word in words if plain(word) not in _FIRST_WORDS)
