"""What a good passphrase is: five random words, or a sentence of one's own that nobody guesses.

Length counts, not digits and marks (NIST SP 800-63B: no rules of composition, nothing cut off,
compared with what is common). The lists of words are passed in.
"""

import re
import secrets
import unicodedata
from collections.abc import Callable, Collection, Iterable, Sequence
from enum import Enum

from coachdesk.domain.wording import _, mark

WORDS = 5
FEWEST_CHARACTERS = 14
FEWEST_DIFFERENT = 6
LEAST_OF_ONES_OWN = 8  # signs that must remain when names, common phrases and runs are taken out
SHORTEST_NAME = 3
ROWS = (
    *("qwertyuiopasdfghjklzxcvbnm", "azertyuiopqsdfghjklmwxcvbn", "abcdefghijklmnopqrstuvwxyz"),
    *("01234567890", "qazwsxedcrfvtgbyhnujm", "1q2w3e4r5t6y7u8i9o0p", "q1w2e3r4t5y6u7i8o9p0"),
)
RUN = 4  # signs in a row on the keyboard, in the alphabet or in counting
RUNS = {
    line[start : start + RUN]
    for row in ROWS
    for line in (row, row[::-1])
    for start in range(len(line) - RUN + 1)
}
YEAR = re.compile(r"(?:19|20)\d\d")


class Strength(Enum):
    """How a passphrase stands up to guessing."""

    SHORT = "short"
    GUESSABLE = "guessable"
    STRONG = "strong"


ANSWERS = {
    Strength.SHORT: mark("Nog te kort. Voeg een woord toe."),
    Strength.GUESSABLE: mark("Deze zin is makkelijk te raden. Kies losse woorden."),
    Strength.STRONG: mark("Sterk genoeg."),
}


def answer(strength: Strength) -> str:
    """What the coach reads under the field."""
    return _(ANSWERS[strength])


def strength(passphrase: str, *, common: Collection[str], names: Iterable[str] = ()) -> Strength:
    """How good it is; *names* are those of the coach and the schools, *common* what many choose."""
    if len(unicodedata.normalize("NFC", passphrase)) < FEWEST_CHARACTERS:
        return Strength.SHORT
    signs = _signs(passphrase)
    if len(set(signs)) < FEWEST_DIFFERENT or _repeated(signs):
        return Strength.GUESSABLE
    known = {_signs(phrase) for phrase in common} | _parts(names) | RUNS
    known |= set(YEAR.findall(signs))
    own = _not_in(signs, known)
    return Strength.STRONG if own >= LEAST_OF_ONES_OWN else Strength.GUESSABLE


def propose(words: Sequence[str], choose: Callable[[Sequence[str]], str] = secrets.choice) -> str:
    """Five words by chance, with spaces: 64 bits from a list of 7776."""
    return " ".join(choose(words) for _number in range(WORDS))


def _signs(text: str) -> str:
    """Only letters and digits, small and without accents; capitals and marks are easily guessed."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(c for c in plain if c.isalnum())


def _parts(names: Iterable[str]) -> set[str]:
    """The names whole and in parts: someone knows that she works at De Wilgentuin."""
    found = {_signs(part) for name in names for part in (name, *re.split(r"\W+", name))}
    return {part for part in found if len(part) >= SHORTEST_NAME}


def _not_in(signs: str, known: Collection[str]) -> int:
    """How many signs are in no known piece, also where such pieces overlap."""
    covered: set[int] = set()
    for piece in filter(None, known):
        start = signs.find(piece)
        while start >= 0:
            covered.update(range(start, start + len(piece)))
            start = signs.find(piece, start + 1)
    return len(signs) - len(covered)


def _repeated(signs: str) -> bool:
    """Whether it is one piece said again and again."""
    return signs in (signs + signs)[1:-1]
