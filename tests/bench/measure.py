"""What a measure is: processor time of the thing and of a yardstick, turn and turn about.

The yardsticks are bare: no code of ours. A slower or busier machine slows both, so that their
ratio stays.
"""

import gc
import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

ROUNDS = 9
LABELS, COLUMNS = 100, 5
HASHES = 20_000
HEADING = (
    f"{'':40}{'median ms':>10}{'p95 ms':>9}  {'yardstick':<24}{'ms':>7}{'ratio':>8}{'at most':>9}"
)

Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Yardstick:
    """Something bare, to hold a measure against."""

    name: str
    work: Work


@dataclass(frozen=True, slots=True)
class Measure:
    """One row: times in seconds of a thing and of its yardstick, and the ratio that is allowed.

    The median is judged, which one slow round does not move; with *worst* the 95th percentile.
    """

    what: str
    took: tuple[float, ...]
    yardstick: str
    bare: tuple[float, ...]
    most: float
    worst: bool = False

    def p95(self) -> float:
        """Nineteen of twenty were done by then."""
        return sorted(self.took)[int(len(self.took) * 0.95)]

    def ratio(self) -> float:
        """How many yardsticks it takes."""
        return (self.p95() if self.worst else median(self.took)) / median(self.bare)

    def __str__(self) -> str:
        judged = f"{self.what}, p95" if self.worst else self.what
        ours = f"{median(self.took) * 1000:>10.1f}{self.p95() * 1000:>9.1f}"
        bare = f"{self.yardstick:<24}{median(self.bare) * 1000:>7.1f}"
        return f"{judged:<40}{ours}  {bare}{self.ratio():>8.2f}{self.most:>9.1f}"


def timed(work: Work) -> float:
    """The processor's time for doing it once, in seconds."""
    gc.collect()
    begun = time.process_time()
    work()
    return time.process_time() - begun


def measure(
    what: str,
    work: Work,
    *,
    against: Yardstick,
    most: float,
    before: Work = lambda: None,
    rounds: int = ROUNDS,
    worst: bool = False,
) -> Measure:
    """Several rounds of it, each beside one of the yardstick; what is done *before* is free."""
    took, bare = [], []
    for _round in range(rounds):
        before()
        took.append(timed(work))
        bare.append(timed(against.work))
    return Measure(what, tuple(took), against.name, tuple(bare), most, worst)


def _paint_labels() -> None:
    window = QWidget()
    grid = QGridLayout(window)
    for number in range(LABELS):
        grid.addWidget(QLabel(f"Regel {number}", window), number // COLUMNS, number % COLUMNS)
    window.resize(1440, 870)
    window.grab()
    window.deleteLater()


def _hash_much() -> None:
    found = b""
    for _number in range(HASHES):
        found = hashlib.sha256(found).digest()


PAINTING = Yardstick(f"{LABELS} bare labels painted", _paint_labels)
THINKING = Yardstick(f"{HASHES} small hashes", _hash_much)
