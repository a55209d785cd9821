"""What each thing on the page means, recorded while it is drawn, for readers that cannot see it.

Everything drawn stands between marks in the page: either it belongs to an element (a heading,
a cell, a link) or it is an artifact, decoration that a screen reader skips. The tree of elements
becomes part of the file afterwards, in `structure.py`. The standard is PDF/UA-1.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Protocol


class Page(Protocol):
    """What the tags need of a canvas."""

    def addLiteral(self, s: str) -> Any:  # noqa: N802  (reportlab's own name)
        """Write an operator into the page."""

    def getPageNumber(self) -> int:  # noqa: N802  (reportlab's own name)
        """The page being drawn, counted from 1."""


@dataclass(frozen=True, slots=True)
class Content:
    """A marked piece of one page: which page, and which mark on it."""

    page: int
    mark: int


@dataclass(frozen=True, slots=True)
class Annotation:
    """A link that can be clicked: which page, which one on it, and where it says it leads."""

    page: int
    number: int
    says: str


@dataclass(slots=True, eq=False)
class Element:
    """One element of the document's structure. *spoken* replaces what is drawn; *alt* tells it.

    What is drawn in parts, on two pages, is spoken once: by the element, not by each part.
    """

    tag: str
    spoken: str = ""
    alt: str = ""
    scope: str = ""
    columns: int = 1
    placed: bool = False
    in_parts: bool = False
    kids: "list[Element | Content | Annotation]" = field(default_factory=list)


class Tags:
    """The structure of one document, built in the order in which it is read."""

    def __init__(self) -> None:
        self.root = Element("Document", placed=True)
        self.marks: dict[int, list[Element]] = {}
        self._open = [self.root]
        self._links: dict[int, int] = {}
        self._inside = False
        self._artifact = False

    @classmethod
    def silent(cls) -> "Tags":
        """For pages of which nothing is content: all that is drawn is decoration of another."""
        tags = cls()
        tags._artifact = True
        return tags

    def begin(self, element: Element) -> None:
        """What comes now belongs to this element; to an element that was left, it goes on."""
        if not element.placed and not self._artifact:
            self._open[-1].kids.append(element)
            element.placed = True
        self._open.append(element)

    def end(self) -> None:
        """The element that was begun last is complete, or goes on later."""
        self._open.pop()

    @contextmanager
    def content(self, page: Page, element: Element) -> Iterator[None]:
        """Mark what is drawn now as content of this element."""
        if self._artifact or self._inside:
            yield
            return
        self.begin(element)
        marks = self.marks.setdefault(page.getPageNumber(), [])
        element.kids.append(Content(page.getPageNumber(), len(marks)))
        page.addLiteral(f"/{element.tag} <</MCID {len(marks)}{_actual(element)}>> BDC")
        marks.append(element)
        self._inside = True
        yield
        self._inside = False
        page.addLiteral("EMC")
        self.end()

    @contextmanager
    def artifact(self, page: Page) -> Iterator[None]:
        """Mark what is drawn now as decoration."""
        if self._artifact or self._inside:
            yield
            return
        page.addLiteral("/Artifact BMC")
        self._artifact = True
        yield
        self._artifact = False
        page.addLiteral("EMC")

    def link(self, page: Page, element: Element, says: str) -> None:
        """The link that was just put on the page belongs to this element."""
        number = page.getPageNumber()
        if not self._artifact:
            element.kids.append(Annotation(number, self._links.get(number, 0), says))
        self._links[number] = self._links.get(number, 0) + 1


def _actual(element: Element) -> str:
    """The text to read instead of the glyphs, where those are shaped or drawn."""
    if not element.spoken or element.in_parts:
        return ""
    return f" /ActualText <FEFF{element.spoken.encode('utf-16-be').hex().upper()}>"
