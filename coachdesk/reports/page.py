"""The page: A4, room for holes and hands, a running head, the class label and page numbers."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import partial
from io import BytesIO
from threading import Lock
from typing import Any

from coachdesk.domain.errors import PaperFailed
from coachdesk.domain.papers import Furniture
from coachdesk.domain.wording import _
from coachdesk.reports.engine import (
    A4,
    BaseDocTemplate,
    Font,
    Frame,
    LayoutError,
    PageTemplate,
    Sheet,
    mm,
    passages,
    text_width,
    words,
)
from coachdesk.reports.structure import tagged
from coachdesk.reports.tags import Tags
from coachdesk.reports.typography import (
    BLACK_AND_WHITE,
    BODY,
    FAINT,
    FOOTER,
    HEAD,
    IN_COLOUR,
    INK,
    REQUEST,
    RULE,
    RUST,
    TITLE,
)

WIDTH, HEIGHT = A4
LEFT, RIGHT, TOP, BOTTOM = 24 * mm, 16 * mm, 23 * mm, 24 * mm
TEXT_WIDTH = WIDTH - LEFT - RIGHT
TEXT_HEIGHT = HEIGHT - TOP - BOTTOM

Story = list[Any]
_ONE_AT_A_TIME = Lock()  # the fonts are shared, and the shaper adds glyphs to them


def never() -> bool:
    """Nobody wants to stop."""
    return False


def compose(
    value: Any,
    story: Callable[[], Story],
    furniture: Furniture,
    *,
    black_and_white: bool = False,
    stopped: Callable[[], bool] = never,
) -> bytes:
    """The finished PDF: tagged, without a password.

    What cannot be laid out as designed is printed as plain paragraphs: ugly, but complete.
    Raises PaperFailed when *stopped* says so.
    """
    inks = BLACK_AND_WHITE if black_and_white else IN_COLOUR
    with _ONE_AT_A_TIME:
        try:
            return _Paper(furniture, inks, stopped).print(story())
        except LayoutError:
            return _Paper(furniture, inks, stopped).print(_plain_story(value, furniture))


class _Paper(BaseDocTemplate):  # type: ignore[misc]  # reportlab has no types
    """One document being made."""

    def __init__(
        self, furniture: Furniture, inks: Mapping[Any, Any], stopped: Callable[[], bool]
    ) -> None:
        self._furniture = furniture
        self._inks = inks
        self._stopped = stopped
        self._file = BytesIO()
        super().__init__(
            self._file,
            pagesize=A4,
            title=furniture.document,
            author=furniture.author,
            subject="",
            creator="Coachdesk",
            producer="Coachdesk",
            lang="nl-NL",
            displayDocTitle=1,
            initialFontName=Font.SANS,
        )
        text = Frame(LEFT, BOTTOM, TEXT_WIDTH, TEXT_HEIGHT, 0, 0, 0, 0)
        self.addPageTemplates(PageTemplate("page", [text], onPage=self._furnish))

    def print(self, story: Story) -> bytes:
        tags = Tags()
        self.build(story, canvasmaker=partial(Sheet, tags=tags, inks=self._inks))
        return tagged(self._file.getvalue(), tags, self._furniture)

    def afterFlowable(self, flowable: Any) -> None:  # noqa: N802  (reportlab calls it)
        if self._stopped():
            raise PaperFailed(_("Het maken van het stuk is gestopt."))

    def _furnish(self, sheet: Sheet, _paper: Any) -> None:
        with sheet.tags.artifact(sheet):
            _head(sheet, self._furniture)
            _foot(sheet, self._furniture)
            sheet.setStrokeColor(FAINT)
            sheet.setLineWidth(0.4)
            sheet.line(4 * mm, HEIGHT / 2, 8 * mm, HEIGHT / 2)  # where to punch: ISO 838


def _head(sheet: Sheet, furniture: Furniture) -> None:
    y = HEIGHT - 13.2 * mm
    text = furniture.head if sheet.getPageNumber() == 1 else furniture.later_head
    _line(sheet, text, HEAD, y)
    size, tracking = 6.9, 0.7
    width = text_width(furniture.label, Font.SANS_BOLD, size) + tracking * len(furniture.label)
    right = WIDTH - RIGHT
    sheet.setStrokeColor(RUST)
    sheet.setLineWidth(0.8)
    sheet.roundRect(right - width - 10.3, y - 3.8, width + 10.3, size + 6.1, 2.2)
    sheet.setFillColor(RUST)
    sheet.setFont(Font.SANS_BOLD, size)
    sheet.drawString(right - width - 4.8, y + 0.2, furniture.label, charSpace=tracking)


def _foot(sheet: Sheet, furniture: Furniture) -> None:
    line = 15.6 * mm
    sheet.setStrokeColor(RULE)
    sheet.setLineWidth(0.5)
    sheet.line(LEFT, line, WIDTH - RIGHT, line)
    _line(sheet, furniture.footer, FOOTER, line - 10.6)
    _line(sheet, furniture.request, REQUEST, line - 20.1)
    page = sheet.getPageNumber()

    def number(last: Sheet) -> None:
        count = _("pagina {page} van {pages}").format(page=page, pages=last.getPageNumber() - 1)
        text = f"{furniture.number}  ·  {count}" if furniture.number else count
        last.setFont(Font.SANS, 7.6)
        last.setFillColor(INK)
        last.drawRightString(0, 0, text)

    sheet.later(f"page-{page}", WIDTH - RIGHT, line - 10.6, number)


def _line(sheet: Sheet, text: str, style: Any, baseline: float) -> None:
    """One line at the left margin, ending well before what stands at the right."""
    if text:
        passage = words(text, style)
        _width, height = passage.wrap(TEXT_WIDTH * 0.7, HEIGHT)
        passage.drawOn(sheet, LEFT, baseline - height + style.fontSize)


def _plain_story(value: Any, furniture: Furniture) -> Story:
    story: Story = [words(furniture.document, TITLE, tag="H1")]
    for text in _texts(value):
        story += passages(text, BODY)
    return story


def _texts(value: Any) -> Iterator[str]:
    """All that is written in a value, in the order of its fields."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Sequence):
        for part in value:
            yield from _texts(part)
    elif is_dataclass(value) and not isinstance(value, Furniture):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))
