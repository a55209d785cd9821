"""What stands between the texts of a paper: drawings, sections, and places that can be found."""

from coachdesk.reports.engine import CondPageBreak, Flowable, Sheet
from coachdesk.reports.tags import Element


class Drawing(Flowable):  # type: ignore[misc]  # reportlab has no types
    """Lines and shapes of one size. Decoration, unless it has an *element* that says what it is.

    Without a width it is as wide as its column.
    """

    def __init__(
        self, height: float, *, width: float | None = None, element: Element | None = None
    ) -> None:
        super().__init__()
        self.height = height
        self.element = element
        self._width = width

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width = width if self._width is None else self._width
        return self.width, self.height

    def draw(self) -> None:
        sheet: Sheet = self.canv
        tags = sheet.tags
        with tags.content(sheet, self.element) if self.element else tags.artifact(sheet):
            self.paint(sheet)

    def paint(self, sheet: Sheet) -> None:
        """Draw it, with the lower left corner at (0, 0)."""


class SecondPage(CondPageBreak):  # type: ignore[misc]  # reportlab has no types
    """What follows begins on the second page, or goes on where a long first part has ended."""

    def __init__(self) -> None:
        super().__init__(0)

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.height = height + 1 if self.canv.getPageNumber() == 1 else 0
        size: tuple[float, float] = super().wrap(width, height)
        return size


class Begin(Flowable):  # type: ignore[misc]  # reportlab has no types
    """From here on, what is drawn belongs to one element of this kind."""

    def __init__(self, tag: str) -> None:
        super().__init__()
        self.element = Element(tag)

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        return 0, 0

    def draw(self) -> None:
        self.canv.tags.begin(self.element)


class End(Flowable):  # type: ignore[misc]  # reportlab has no types
    """The element that was begun last ends here."""

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        return 0, 0

    def draw(self) -> None:
        self.canv.tags.end()


class Bookmark(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A place that the list of bookmarks, links and page numbers can lead to."""

    def __init__(self, key: str, title: str) -> None:
        super().__init__()
        self._key = key
        self._title = title

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        return 0, 0

    def draw(self) -> None:
        sheet: Sheet = self.canv
        sheet.places[self._key] = sheet.getPageNumber()
        sheet.bookmarkHorizontal(self._key, 0, 30)
        sheet.addOutlineEntry(self._title, self._key, 0)
