"""Names that Coachdesk knows, in all the ways they may be written in a text.

A name that is also a Dutch word (Roos, Storm, Wil) is only taken for a name when it begins with
a capital; so is a surname by itself, for most of those are words (Bakker, Klein, de Wit).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, dropwhile, takewhile
from typing import NamedTuple

from coachdesk.domain.plain_letters import plain

ALSO_WORDS = frozenset(
    """
    al april august bas beer ben bent bink bloem boy bram dag dan do door eb engel fee fleur fries
    goud guus hart hoop iris jade jet jip joy kat kei lee lente lies lieve linde lis lot maan mark
    mees mei merel mik min mink mint mus noot olijf parel pip puck puk raaf rein ring rob roos sep
    sol ster storm tip toon valk veer vink viool vlinder vos vuur wende wil wim wit wolf zoet zon
    als bos dans lees lens mars
    """.split()  # noqa: SIM905  (words, as words; the last line is a name with its s: Al, Dan)
)
_SMALL_WORDS = frozenset(("de", "het", "den", "der", "van", "ten", "ter", "op", "in", "'t"))
_SHORT_PREFIXES = {
    "van der": ("v.d.", "v/d", "vd"),
    "van den": ("v.d.", "v/d", "vd"),
    "van de": ("v.d.", "v/d", "vd"),
    "van": ("v.",),
}
_TITLES = ("mevrouw", "mevr.", "mevr", "mw.", "mw", "meneer", "mijnheer", "dhr.", "dhr")
NO_FIRST_NAME = frozenset(
    (*_TITLES, "opa", "oma", "oom", "tante", "mama", "papa", "moeder", "vader", "buurvrouw")
) | {"buurman", "juf", "meester", "broer", "zus", "stiefvader", "stiefmoeder"}
_SHORTEST_SURNAME = 3
_SHORTEST_FIRST_NAME = 2
_SHORTEST_PART = 3  # letters of a part of a first name that is a name by itself


class Called(NamedTuple):
    """What one child is called."""

    first_name: str
    prefix: str
    last_name: str
    nicknames: tuple[str, ...]
    code: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class KnownName:
    """One person or place: how it may be written, and what is shown instead.

    A spelling means this one alone; a surname means the family.
    """

    spellings: tuple[str, ...]
    replacement: str
    surnames: tuple[str, ...] = ()


def known_child(
    *,
    first_name: str,
    prefix: str = "",
    last_name: str = "",
    nicknames: Iterable[str] = (),
    replacement: str,
) -> KnownName:
    """A child by roepnaam, nicknames, full name, with an initial, and surname."""
    last_name = last_name.strip()
    spellings = [way for one in (first_name, *nicknames) for way in ways_of(one)]
    if last_name:
        for way in ways_of(first_name):
            spellings += _full_names(way, prefix, last_name)
        spellings.append(f"{first_name} {last_name[0]}.")
    return KnownName(
        spellings=_once(spellings),
        surnames=_once(_surnames(prefix, last_name)),
        replacement=replacement,
    )


def known_adult(name: str, *, replacement: str) -> KnownName:
    """An adult by the whole name, first name, surname, and surname with mevrouw or meneer.

    In "oma Corrie" it is Corrie that is the name.
    """
    kin = list(takewhile(lambda word: plain(word) in NO_FIRST_NAME, name.split()))
    first_name, *rest = name.split()[len(kin) :] or [""]
    prefix = " ".join(takewhile(str.islower, rest))
    last_name = " ".join(dropwhile(str.islower, rest))
    spellings = [name]
    if len(first_name) >= _SHORTEST_FIRST_NAME and not first_name.endswith("."):
        spellings += [*ways_of(first_name), " ".join((*kin, first_name))]
    if last_name:
        spellings += _full_names(first_name, prefix, last_name)
        for title in _TITLES:
            spellings += [f"{title} {last}" for last in _whole_surnames(prefix, last_name)]
    return KnownName(
        spellings=_once(spellings),
        surnames=_once(_surnames(prefix, last_name)),
        replacement=replacement,
    )


def ways_of(name: str) -> tuple[str, ...]:
    """Jan-Willem, Jan Willem, JanWillem; of a name in one piece that alone."""
    parts = name.replace("-", " ").split()
    return _once((name, *(between.join(parts) for between in ("-", " ", ""))))


def parts_of(first_name: str) -> Iterator[str]:
    """Marie and Louise of Marie-Louise: by one of them, or by some, the child may be called."""
    parts = first_name.replace("-", " ").split()
    for first, last in combinations(range(len(parts) + 1), 2):
        some = "-".join(parts[first:last])
        ends = plain(parts[last - 1]) not in _SMALL_WORDS  # in Jan van Beek, typed in one field
        if last - first < len(parts) and len(some) >= _SHORTEST_PART and ends:
            yield from ways_of(some)


def _full_names(first_name: str, prefix: str, last_name: str) -> Iterator[str]:
    """Sara van der Berg, S. v.d. Berg, Sara Berg."""
    for last in _whole_surnames(prefix, last_name):
        yield f"{first_name} {last}"
        yield f"{first_name[:1]}. {last}"


def _whole_surnames(prefix: str, last_name: str) -> Iterator[str]:
    """Berg, van der Berg, v.d. Berg."""
    yield last_name
    if prefix:
        for way in (prefix, *_SHORT_PREFIXES.get(plain(prefix), ())):
            yield f"{way} {last_name}"


def _surnames(prefix: str, last_name: str) -> Iterator[str]:
    """The whole surname, and each part of it that could stand alone."""
    if not last_name:
        return
    yield from _whole_surnames(prefix, last_name)
    last_word = last_name.rsplit(maxsplit=1)[-1]
    parts = (last_word, *last_word.split("-"))
    yield from (part for part in parts if len(part) >= _SHORTEST_SURNAME)


def _once(spellings: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(spelling for spelling in spellings if spelling.strip()))


def could_be_words(surname: str) -> bool:
    """Whether a plain surname reads as ordinary Dutch: bakker, de wit; not van der berg."""
    words = surname.split()
    return len(words) == 1 or (len(words) == 2 and words[0] in _SMALL_WORDS)  # noqa: PLR2004
