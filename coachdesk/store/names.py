"""Which names are meant by what somebody types: beginnings of words, one typing error forgiven."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain

from rapidfuzz.distance import OSA

from coachdesk.domain.plain_letters import plain
from coachdesk.vault.driver import Database

SHORTEST_WITH_ERROR = 3  # letters; in fewer than these everything resembles everything

Named = tuple[str, Sequence[str]]  # an id and the words of its names, in their order
Look = Callable[[str], Iterable[str]]  # the words that a typed one may mean


@lru_cache(maxsize=1 << 15)  # most names stay the same when they are read anew
def name_words(*names: str) -> tuple[str, ...]:
    """The words by which somebody can be found, plain, in their order: K-031 by 031 too."""
    words = [word for name in names for word in plain(name).split()]
    parts = [part for word in words if "-" in word for part in word.split("-")[1:]]
    return (*words, *(part for part in parts if part))


class NameIndex:
    """Ids by each word of their names, in order, so that a key costs what it finds."""

    def __init__(self, named: Iterable[Named]) -> None:
        self._ids: list[str] = []
        self._owners: dict[str, list[int]] = defaultdict(list)
        self._first: dict[str, list[int]] = defaultdict(list)  # of whom it is the first word
        for place, (row_id, words) in enumerate(named):
            self._ids.append(row_id)
            for word in words:
                self._owners[word].append(place)
            for word in words[:1]:
                self._first[word].append(place)
        self._words = sorted(self._owners)
        self._by_letter: dict[str, list[str]] = defaultdict(list)
        for word in self._words:
            if word[-1].isdigit():
                continue  # another number is another child
            for letter in {*word[:2]}:
                self._by_letter[letter].append(word)

    def meant(self, typed: str) -> list[str]:
        """The ids of those of whose words each typed word begins one; by the first word first."""
        return self._meant(typed, self._beginning)

    def nearly_meant(self, typed: str) -> list[str]:
        """The same, one typing error in each word forgiven."""
        return self._meant(typed, self._nearly_beginning)

    def _meant(self, typed: str, look: Look) -> list[str]:
        found: set[int] | None = None
        first: set[int] = set()
        for part in plain(typed).split():
            words = list(look(part))
            owners = set(chain.from_iterable(self._owners[word] for word in words))
            if found is None:
                first = set(chain.from_iterable(self._first.get(word, ()) for word in words))
            found = owners if found is None else found & owners
        by_first_word = sorted(found or (), key=lambda place: (place not in first, place))
        return list(dict.fromkeys(self._ids[place] for place in by_first_word))

    def _beginning(self, part: str) -> Iterator[str]:
        for number in range(bisect_left(self._words, part), len(self._words)):
            if not self._words[number].startswith(part):
                return
            yield self._words[number]

    def _nearly_beginning(self, part: str) -> Iterable[str]:
        """One letter more, less, other or swapped: that cannot change both first letters."""
        if len(part) < SHORTEST_WITH_ERROR:
            return self._beginning(part)
        alike = {word for letter in {*part[:2]} for word in self._by_letter.get(letter, ())}
        return (word for word in alike if _nearly_begins(word, part))


class KeptNames:
    """The names in some table, read again once anything was written."""

    def __init__(self, db: Database, read: Callable[[], Iterable[Named]]) -> None:
        self._db, self._read = db, read
        self._index = NameIndex(())
        self._read_at = -1

    def index(self) -> NameIndex:
        """As they are now."""
        written = self._db.conn.total_changes
        if written != self._read_at:
            self._index, self._read_at = NameIndex(self._read()), written
        return self._index


def _nearly_begins(word: str, part: str) -> bool:
    """One letter more, less, other or swapped. The beginning itself counts too."""
    lengths = range(len(part) - 1, min(len(part) + 1, len(word)) + 1)
    return any(OSA.distance(word[:n], part, score_cutoff=1) <= 1 for n in lengths)
