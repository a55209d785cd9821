"""The code of a child: K-031. It is drawn, so that it tells nothing of the order of arrival."""

from collections.abc import Callable, Collection, Sequence
from itertools import count

_FEWEST_DIGITS = 3


def draw_code(used: Collection[str], choose: Callable[[Sequence[str]], str]) -> str:
    """A code that nobody has; of K-001 to K-999 as long as there are, then of K-1000 and on.

    *choose* takes one at random: `secrets.choice`.
    """
    taken = frozenset(used)
    for digits in count(_FEWEST_DIGITS):
        first = 1 if digits == _FEWEST_DIGITS else 10 ** (digits - 1)
        numbers = range(first, 10**digits)
        free = [code for code in (f"K-{n:03}" for n in numbers) if code not in taken]
        if free:
            break
    return choose(free)
