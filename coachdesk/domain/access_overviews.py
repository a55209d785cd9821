"""AccessOverview: for a parent or child, what was done with the dossier, in plain words.

Who may see a dossier may also ask who used it and to whom it went (AVG art. 15, handbook §3.3).
"""

from dataclasses import dataclass

from coachdesk.domain.papers import Furniture


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AccessLine:
    """One sort of deed on one day; *times* how often, *to* who got something."""

    when: str
    what: str
    part: str
    times: int = 1
    to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AccessOverview:
    """Printed texts, the latest line first."""

    furniture: Furniture
    title: str
    subtitle: str
    explained: tuple[str, ...]
    lines: tuple[AccessLine, ...] = ()
