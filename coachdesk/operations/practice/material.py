"""What the sentences of the practice year look like, and how one of them comes out differently."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import md5
from typing import TypeVar

T = TypeVar("T")

CHOICE = re.compile(r"\{([^{}]*\|[^{}]*)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """One event in four G's, as somebody told it. Numbers are before and after, 0-100."""

    event: str
    thoughts: tuple[tuple[str, int, int], ...]
    feelings: tuple[tuple[str, int, int], ...]
    behaviour: str
    challenge: str
    answer: str
    helping: str
    attempt: str
    body: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What is seen, said and done about one theme; "{a|b}" in a sentence is one of the two."""

    theme: str
    questions: tuple[str, ...]
    facts: tuple[str, ...]
    child_says: tuple[str, ...]
    parent_says: tuple[str, ...]
    guesses: tuple[str, ...]
    chains: tuple[Chain, ...]
    parent_talks: tuple[tuple[str, str], ...]
    contacts: tuple[str, ...]
    offer: str
    need: str
    wish: str
    news: str
    team: tuple[str, ...]
    decision: str
    actions: tuple[str, str]
    ended: str


def pick(options: Sequence[T], seed: str) -> T:
    """The same one for the same seed, in every practice vault."""
    number = int(md5(seed.encode(), usedforsecurity=False).hexdigest()[:8], 16)
    return options[number % len(options)]


def varied(text: str, seed: str) -> str:
    """The sentence, with one of each choice in it."""
    return CHOICE.sub(lambda found: pick(found[1].split("|"), f"{seed} {found.start()}"), text)
