"""What is known to miss its target, how far at most, and why: the only such list."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Known:
    """A row may miss its target up to this result; beyond it, it fails like any other."""

    at_most: float
    why: str


FLOOR = "Qt's enums and fonts cost 1.2 times by themselves, with three widgets; ours the rest"
COMPILED = "it is compiled, without Python: the smallest PySide window takes as long as all of it"
CROWD = "ten thousand children: beyond what any coach has; the cost is that of the rows"
ALL_ROWS = "a third is SQLite's own check of 64,000 pages, the rest the digest of 460,000 rows"
WHOLE = "all thirty cases are drawn before the first page is shown; a meeting has about nine"
LOADED = "the 120 and 180 MB are for the usual vault; the cache of pages is 64 MB at most"

EXPLAINED: dict[tuple[str, str], Known] = {
    ("start to unlock window, CPU", ""): Known(1.8, FLOOR),
    ("start to unlock window, wall", ""): Known(1.8, FLOOR),
    ("first window, beside a bare Qt window, CPU", ""): Known(2.0, FLOOR),
    ("first window, beside a bare Qt window, wall", ""): Known(2.0, FLOOR),
    ("first window, beside KeePassXC, CPU", ""): Known(2.2, COMPILED),
    ("first window, beside KeePassXC, wall", ""): Known(2.2, COMPILED),
    ("full check of the vault", "large"): Known(16_000, ALL_ROWS),
    ("backup, made and checked", "large"): Known(16_000, ALL_ROWS),
    ("open anew: Overleg", "large"): Known(190, CROWD),
    ("first page of Stuk maken, 30 cases", "usual"): Known(600, WHOLE),
    ("first page of Stuk maken, 30 cases", "large"): Known(850, WHOLE),
    ("memory, unlocked", "large"): Known(150, LOADED),
    ("memory, worked", "large"): Known(200, LOADED),
}
