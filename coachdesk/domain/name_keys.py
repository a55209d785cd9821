"""Finding a child or an adult by the beginning of a name, or by a name with one slip in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from coachdesk.domain.plain_letters import plain

Id_co = TypeVar("Id_co", bound=str, covariant=True)

SHORTEST_BEGINNING = 3
SHORTEST_SLIP = 4  # in shorter names one other letter makes another name: Sem, Sam

LITTLE_WORDS = frozenset(
    """
    aan afspraak alle als app appen arm bad bas bel bellen ben bij bril brief brood bus daar dag dan
    dat deel den der deze die dit doe doen doet door drie dus een eens eerst eind elke en er fiets
    fijn gaan gaat geen gesprek goed graag groep haar had half hand hart heb heeft heel hem hen het
    hij hoe hun idee ieder iets iris jas jij jou juf kan kas kat kijken kind klas komt kop kort kost
    kun kunt laat lang last les lessen lijn lief lijst lot maak maar maat mag mail man mat mee meer
    meld melden mens met mij mijn min moeder moet mogen naam naar nabellen naast nee nem niet niks
    nog nooit noot nou nu ook oma ons ook opa over pak pas per pet plan plek praat raam rek rest rij
    route ruim rust saai samen san schrijf som soms sta stap sten stel stil stop stuk stuur tas tel
    ter terug test tijd toe toen toets tot uit uur vader van vast veel ver verslag via vol voor
    vraag vrij waar wat week weer weet wel werk wie wij wil win wit woord zeg zet zich zie zien zij
    zijn zin zit zo zoek zon zou zus
    """.split()  # noqa: SIM905  (a list of words reads best as words)
)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NameKey(Generic[Id_co]):
    """How somebody may be typed: *shown* is the name on screen, *names* what they are called."""

    id: Id_co
    shown: str
    names: tuple[str, ...]
    last_name: str = ""

    def is_called(self, word: str) -> bool:
        """Whether a plain word is one of the names, whole."""
        return any(plain(name) == word for name in self.names)

    def begins_with(self, word: str) -> bool:
        """Whether one of the names begins with a plain word."""
        return any(plain(name).startswith(word) for name in self.names)

    def has_last_name(self, word: str) -> bool:
        """Whether a plain word is the surname or the last part of it, or its first letter."""
        last_name = plain(self.last_name)
        return bool(word) and word in (last_name, *last_name.split()[-1:], last_name[:1])

    def nearly(self, word: str) -> bool:
        """Whether a plain word is one of the names but for one slip after its first letter."""
        names = (plain(name) for name in self.names if len(name) >= SHORTEST_SLIP)
        return any(name[:1] == word[:1] and one_slip(name, word) for name in names)


def one_slip(right: str, typed: str) -> bool:
    """Whether one letter is wrong, missing, too many, or in the place of its neighbour."""
    pairs = enumerate(zip(right, typed, strict=False))
    differ = next((place for place, (a, b) in pairs if a != b), min(len(right), len(typed)))
    here, there = right[differ:], typed[differ:]
    if not here and not there:
        return False
    swapped = here[:2] == there[1::-1] and here[2:] == there[2:]
    wrong, missing, too_many = here[1:] == there[1:], here[1:] == there, here == there[1:]
    return swapped or wrong or missing or too_many


def called(word: str, keys: Iterable[NameKey[Id_co]]) -> list[NameKey[Id_co]]:
    """Those whose whole name a plain word is."""
    return [key for key in keys if key.is_called(word)]


def beginning(word: str, keys: Iterable[NameKey[Id_co]]) -> list[NameKey[Id_co]]:
    """Those whose name begins with a plain word."""
    return [key for key in keys if key.begins_with(word)]
