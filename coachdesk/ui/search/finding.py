"""What the search shows: lines with where they lead, in groups."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Self

from coachdesk.domain.hits import without_marks
from coachdesk.ui.shared.workplace import Place


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Finding:
    """One line: strong words, further words, a passage. What was found is marked in them.

    It leads to *place*, with Alt Enter to *passage*; or it does *run*; or it asks for *more*,
    which is another text to look for. Names in it are as shown.
    """

    id: str
    icon: str
    strong: str = ""
    words: str = ""
    detail: str = ""
    keys: str = ""
    place: Place | None = None
    passage: Place | None = None
    run: Callable[[], None] | None = None
    more: str = ""

    def spoken(self) -> str:
        """All of it, for whoever hears it."""
        parts = (self.strong + self.words, self.detail, self.keys)
        return without_marks(", ".join(part for part in parts if part))


@dataclass(frozen=True, slots=True, repr=False)
class Group:
    """Lines of one kind under a heading; *total* says how many there really are."""

    heading: str
    findings: tuple[Finding, ...]
    total: int

    @classmethod
    def of(cls, heading: str, findings: Sequence[Finding], most: int) -> Self:
        """The first of all that were found."""
        return cls(heading, tuple(findings[:most]), len(findings))

    def hidden(self) -> int:
        """How many are not shown."""
        return self.total - len(self.findings)

    def with_line(self, finding: Finding) -> Self:
        """The same with a line below that was not found."""
        return type(self)(self.heading, (*self.findings, finding), self.total)


@dataclass(frozen=True, slots=True, repr=False)
class Answer:
    """The groups as they are shown, how much was found, and a sentence when that is nothing."""

    groups: tuple[Group, ...]
    total: int
    nothing: str = ""
