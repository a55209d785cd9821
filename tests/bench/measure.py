"""What a measure is: times of a thing, beside those of something bare, turn and turn about.

Absolute times are told as they were and as they would be on the reference machine: a fixed piece
of hashing and SQL is timed beside each round, and tells how fast this machine is at that moment.
"""

import gc
import hashlib
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from statistics import median

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from coachdesk.vault.driver import connect
from tests.bench.explained import EXPLAINED, Known

ROUNDS = 9
LABELS, COLUMNS = 100, 5
HASHES, ROWS = 4_000, 2_000
REFERENCE_MS = 8.5  # of MACHINE on the quiet reference machine: two cores of an AMD EPYC
ALARM = 1.3  # from this many times the target on, a row fails

Work = Callable[[], object]


class By(Enum):
    """Which of the times is held against the target."""

    MEDIAN = "median"
    P95 = "p95"
    WORST = "worst"


class Unit(Enum):
    """What a row counts in."""

    MS = "ms"
    TIMES = "times"
    MB = "MB"
    PERCENT = "%"


@dataclass(frozen=True, slots=True)
class Yardstick:
    """Something bare, to hold a measure against."""

    name: str
    work: Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One row of the table. *took* and *bare* are seconds, or figures of another unit.

    Milliseconds are those of the reference machine; a row in times is held against its *bare*.
    """

    what: str
    took: Sequence[float]
    target: float
    unit: Unit = Unit.MS
    by: By = By.MEDIAN
    bare: Sequence[float] = field(default=(REFERENCE_MS / 1000,))
    vault: str = ""

    def here(self) -> float:
        """The time or figure as it was on this machine."""
        times = sorted(self.took)
        at = {By.P95: int(len(times) * 0.95), By.WORST: -1}
        return times[at[self.by]] if self.by in at else median(times)

    def result(self) -> float:
        """What is held against the target."""
        if self.unit is Unit.MS:
            return self.here() / median(self.bare) * REFERENCE_MS
        return self.here() / median(self.bare) if self.unit is Unit.TIMES else self.here()

    def reached(self) -> bool:
        """Whether it is as fast or as small as it should be."""
        return self.result() <= self.target

    def known(self) -> Known | None:
        """What is known of its missing its target."""
        return None if self.reached() else EXPLAINED.get((self.what, self.vault))

    def alarming(self) -> bool:
        """Whether it is beyond what noise explains, or beyond what is known of it."""
        known = self.known()
        return self.result() > ALARM * max(self.target, known.at_most if known else 0)

    def line(self, grown: float | None = None) -> str:
        """The row; *grown* is how many times the usual vault's result it is."""
        here = f"{self.here() * 1000:.1f}" if self.unit in (Unit.MS, Unit.TIMES) else ""
        beside = f"{median(self.bare) * 1000:.1f}" if here else ""
        told = f"{self.result():.2f}" if self.unit is Unit.TIMES else f"{self.result():.1f}"
        growth = "" if grown is None else f"x {grown:.1f}"
        well = "yes" if self.reached() else "known" if self.known() else "NO"
        return (
            f"{self.what:<44}{self.vault:<7}{self.by.value:<8}{told:>7} {self.unit.value:<6}"
            f"{self.target:>7} {well:<6}{here:>8}{beside:>8}{growth:>8}"
        )


HEADING = (
    f"{'':<44}{'vault':<7}{'by':<8}{'result':>7} {'':<6}{'target':>7} {'':<6}{'ms here':>8}"
    f"{'beside':>8}{'growth':>8}"
)


def timed(work: Work) -> float:
    """The processor's time for doing it once, in seconds."""
    gc.collect()
    begun = time.process_time()
    work()
    return time.process_time() - begun


def times(
    work: Work,
    *,
    before: Work = lambda: None,
    rounds: int = ROUNDS,
    beside: Yardstick | None = None,
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Several rounds of it, each beside one of the yardstick; what is done *before* is free."""
    took, bare = [], []
    for _round in range(rounds):
        before()
        took.append(timed(work))
        bare.append(timed((beside or MACHINE).work))
    return tuple(took), tuple(bare)


def _hash_and_ask() -> None:
    found = b""
    for _number in range(HASHES):
        found = hashlib.sha256(found).digest()
    db = connect(":memory:", isolation_level=None)
    db.execute("CREATE TABLE t (id TEXT PRIMARY KEY, at TEXT, words TEXT)")
    rows = [(f"row-{n}", str(n * 7919 % ROWS), "woorden " * 6) for n in range(ROWS)]
    db.execute("BEGIN")
    db.executemany("INSERT INTO t VALUES (?, ?, ?)", rows)
    db.execute("COMMIT")
    db.execute("SELECT id, words FROM t ORDER BY at").fetchall()
    db.close()


def _paint_labels() -> None:
    window = QWidget()
    grid = QGridLayout(window)
    for number in range(LABELS):
        grid.addWidget(QLabel(f"Regel {number}", window), number // COLUMNS, number % COLUMNS)
    window.resize(1440, 870)
    window.grab()
    window.deleteLater()


MACHINE = Yardstick(f"{HASHES} hashes, {ROWS} rows of SQL", _hash_and_ask)
PAINTING = Yardstick(f"{LABELS} bare labels painted", _paint_labels)
