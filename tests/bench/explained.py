"""What is known to miss its target, how far at most, and why: the only such list."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Known:
    """A row may miss its target up to this result; beyond it, it fails like any other."""

    at_most: float
    why: str


FLOOR = "PySide makes its enums, Qt reads the fonts, Python our modules: the smallest has none"
CROWD = "ten thousand children: beyond what any coach has; the cost is that of the rows"
ALL_ROWS = "SQLite's own check of so many pages takes longer than that; then each row's digest"
WIDGETS = "the time is Qt's, making and laying out the widgets of each card and field"
COLLECTOR = "Python's collector looks through all objects once, and every thread waits for it"
LOADED = "Qt, its fonts and the modules of every screen; the cache of pages is 64 MB at most"

EXPLAINED: dict[tuple[str, str], Known] = {
    ("start to unlock window, CPU", ""): Known(2.1, FLOOR),
    ("start to unlock window, wall", ""): Known(2.1, FLOOR),
    ("full check of the vault", "large"): Known(15_000, ALL_ROWS),
    ("backup, made and checked", "large"): Known(20_000, ALL_ROWS),
    ("open anew: Overleg", "large"): Known(300, CROWD),
    ("open anew: child, 80 items", "usual"): Known(165, WIDGETS),
    ("open anew: child, 2,000 items", "usual"): Known(165, WIDGETS),
    ("scroll Kinderen, jumping", "large"): Known(25, CROWD),
    ("key in Ctrl K", "large"): Known(90, CROWD),
    ("loop late while 60 pages are drawn", "usual"): Known(80, COLLECTOR),
    ("loop late while 60 pages are drawn", "large"): Known(100, COLLECTOR),
    ("memory, unlocked", "large"): Known(150, LOADED),
    ("memory, worked", "large"): Known(200, LOADED),
}
