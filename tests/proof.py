"""What the slow suites tried and what came of it, gathered into one table at the end of a run.

A test asks for the fixture `proof` and tells: the id of the claim, what was tried, how often, and
how much of it was lost (or missed) and found. Workers send it along with their reports.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest

HEADS = ("", "geprobeerd", "keer", "verloren", "gevonden")
WIDTH = 66


@dataclass(frozen=True, slots=True)
class Proof:
    """One line of the table. *lost* is what went wrong; *found* what should be noticed and was."""

    claim: str
    tried: str
    times: int
    lost: int = 0
    found: int | None = None


Tell = Callable[[Proof], None]


def told(reports: Iterator[pytest.TestReport]) -> list[Proof]:
    """The lines that the tests of a run told, in the order of their claims."""
    lines = [
        Proof(**value)
        for report in reports
        if report.when == "call"
        for key, value in report.user_properties
        if key == "proof" and isinstance(value, dict)
    ]
    return sorted(lines, key=lambda line: (line.claim[:1], int("0" + line.claim[1:])))


def table(lines: list[Proof]) -> list[str]:
    """The table as text."""
    rows = [HEADS] + [
        (
            p.claim,
            p.tried[:WIDTH],
            str(p.times),
            str(p.lost),
            "" if p.found is None else str(p.found),
        )
        for p in lines
    ]
    return [f"{a:<5}{b:<{WIDTH}}{c:>11}{d:>10}{e:>10}".rstrip() for a, b, c, d, e in rows]
