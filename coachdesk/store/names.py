"""Which names are meant by what somebody types: beginnings of words, one typing error forgiven."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA

from coachdesk.domain.plain_letters import plain

SHORTEST_WITH_ERROR = 3  # letters; in fewer than these everything resembles everything


@lru_cache(maxsize=4096)  # asked for every child at every key that is typed
def name_words(*names: str) -> tuple[str, ...]:
    """The words by which somebody can be found, plain, in their order: K-031 by 031 too."""
    words = [word for name in names for word in plain(name).split()]
    parts = [part for word in words if "-" in word for part in word.split("-")[1:]]
    return (*words, *(part for part in parts if part))


def fitting(
    typed: str, named: Iterable[tuple[str, Sequence[str]]], *, forgiving: bool = False
) -> list[str]:
    """The ids of those of whose words each typed word begins one; by the first word comes first."""
    asked = plain(typed).split()
    if not asked:
        return []
    begins = _nearly_begins if forgiving else str.startswith
    first: list[str] = []
    other: list[str] = []
    for row_id, words in named:
        if all(any(begins(word, part) for word in words) for part in asked):
            (first if begins(words[0], asked[0]) else other).append(row_id)
    return [*first, *other]


def _nearly_begins(word: str, part: str) -> bool:
    """One letter more, less, other or swapped. The beginning itself counts too."""
    if len(part) < SHORTEST_WITH_ERROR:
        return word.startswith(part)
    if not {word[0], word[1:2]} & {part[0], part[1]}:
        return False  # one error cannot change both first letters
    lengths = range(len(part) - 1, min(len(part) + 1, len(word)) + 1)
    return any(OSA.distance(word[:n], part, score_cutoff=1) <= 1 for n in lengths)
