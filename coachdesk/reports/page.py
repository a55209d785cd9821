"""The page: A4, room for holes and hands, a running head, the class label and page numbers."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
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
    Passage,
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
    LARGE_FOOTER,
    LARGE_HEAD,
    LARGE_REQUEST,
    REQUEST,
    RULE,
    RUST,
    TITLE,
)

WIDTH, HEIGHT = A4
LEFT, RIGHT, TOP, BOTTOM = 24 * mm, 16 * mm, 23 * mm, 24 * mm
FOOT = 15.6 * mm  # the line above the foot
TEXT_WIDTH = WIDTH - LEFT - RIGHT
TEXT_HEIGHT = HEIGHT - TOP - BOTTOM
BARE = 20 * mm  # the margins of an A4 with nothing round its text

Story = list[Any]
Size = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Margins:
    """What stands round the text: how large, and how high the line at the foot is."""

    head: Any
    footer: Any
    request: Any
    label: float
    foot: float
    bottom: float


USUAL = Margins(HEAD, FOOTER, REQUEST, label=6.9, foot=FOOT, bottom=BOTTOM)
LARGE = Margins(LARGE_HEAD, LARGE_FOOTER, LARGE_REQUEST, label=10.8, foot=26 * mm, bottom=32 * mm)
_ONE_AT_A_TIME = Lock()  # the fonts are shared, and the shaper adds glyphs to them


def bare_margin(size: Size) -> float:
    """How much stays free on each side of a page with nothing round its text."""
    return float(BARE * size[0] / WIDTH)


def never() -> bool:
    """Nobody wants to stop."""
    return False


def compose(
    value: Any,
    story: Callable[[], Story],
    furniture: Furniture,
    *,
    black_and_white: bool = False,
    bare: Size | None = None,
    margins: Margins = USUAL,
    stopped: Callable[[], bool] = never,
) -> bytes:
    """The finished PDF: tagged, without a password; *bare*: of this size, nothing round its text.

    What cannot be laid out as designed is printed as plain paragraphs: ugly, but complete.
    Raises PaperFailed when *stopped* says so.
    """
    inks = BLACK_AND_WHITE if black_and_white else IN_COLOUR
    kind = partial(_BarePaper, size=bare) if bare else _Paper
    with _ONE_AT_A_TIME:
        try:
            return kind(furniture, inks, stopped, margins).print(story())
        except LayoutError:
            plain = _plain_story(value, furniture)
            return kind(furniture, inks, stopped, margins).print(plain)


def first_paper() -> bytes:
    """A page that nobody sees: what is loaded only by drawing one is there for the next.

    That is shaping, the dictionary of hyphenation and the writer of properties.
    """
    told = Furniture(document="Coachdesk", label="", head="", later_head="")
    story = [words("Coachdesk", TITLE, tag="H1"), words("leerplichtambtenaren " * 10, BODY)]
    return compose(told, lambda: story, told)


class _Paper(BaseDocTemplate):  # type: ignore[misc]  # reportlab has no types
    """One document being made."""

    def __init__(
        self,
        furniture: Furniture,
        inks: Mapping[Any, Any],
        stopped: Callable[[], bool],
        margins: Margins,
        *,
        size: Size = A4,
    ) -> None:
        self._furniture = furniture
        self._size = size
        self._margins = margins
        self._inks = inks
        self._stopped = stopped
        self._file = BytesIO()
        super().__init__(
            self._file,
            pagesize=size,
            title=furniture.document,
            author=furniture.author,
            subject="",
            creator="Coachdesk",
            producer="Coachdesk",
            lang="nl-NL",
            displayDocTitle=1,
            initialFontName=Font.SANS,
        )
        text = Frame(*self._text_block(), 0, 0, 0, 0)
        self.addPageTemplates(PageTemplate("page", [text], onPage=self._furnish))

    def print(self, story: Story) -> bytes:
        tags = Tags()
        self.build(story, canvasmaker=partial(Sheet, tags=tags, inks=self._inks))
        return tagged(self._file.getvalue(), tags, self._furniture)

    def afterFlowable(self, flowable: Any) -> None:  # noqa: N802  (reportlab calls it)
        if self._stopped():
            raise PaperFailed(_("Het maken van het stuk is gestopt."))

    def _text_block(self) -> tuple[float, float, float, float]:
        """Left, bottom, width and height."""
        bottom = self._margins.bottom
        return LEFT, bottom, TEXT_WIDTH, HEIGHT - TOP - bottom

    def _furnish(self, sheet: Sheet, _paper: Any) -> None:
        with sheet.tags.artifact(sheet):
            _head(sheet, self._furniture, self._margins)
            _foot(sheet, self._furniture, self._margins)
            sheet.setStrokeColor(FAINT)
            sheet.setLineWidth(0.4)
            sheet.line(4 * mm, HEIGHT / 2, 8 * mm, HEIGHT / 2)  # where to punch: ISO 838


def _head(sheet: Sheet, furniture: Furniture, margins: Margins) -> None:
    y = HEIGHT - 13.2 * mm
    text = furniture.head if sheet.getPageNumber() == 1 else furniture.later_head
    _line(sheet, text, margins.head, y)
    size, tracking = margins.label, 0.7
    width = text_width(furniture.label, Font.SANS_BOLD, size) + tracking * len(furniture.label)
    right = WIDTH - RIGHT
    sheet.setStrokeColor(RUST)
    sheet.setLineWidth(0.8)
    sheet.roundRect(right - width - 10.3, y - 3.8, width + 10.3, size + 6.1, 2.2)
    sheet.setFillColor(RUST)
    sheet.setFont(Font.SANS_BOLD, size)
    sheet.drawString(right - width - 4.8, y + 0.2, furniture.label, charSpace=tracking)


def _foot(sheet: Sheet, furniture: Furniture, margins: Margins) -> None:
    line, size = margins.foot, margins.footer.fontSize
    sheet.setStrokeColor(RULE)
    sheet.setLineWidth(0.5)
    sheet.line(LEFT, line, WIDTH - RIGHT, line)
    _line(sheet, furniture.footer, margins.footer, line - 3 - size)
    _line(sheet, furniture.request, margins.request, line - 4.5 - 2.05 * size)
    page = sheet.getPageNumber()

    def number(last: Sheet) -> None:
        count = _("pagina {page} van {pages}").format(page=page, pages=last.getPageNumber() - 1)
        text = f"{furniture.number}  ·  {count}" if furniture.number else count
        last.setFont(Font.SANS, size)
        last.setFillColor(INK)
        last.drawRightString(0, 0, text)

    sheet.later(f"page-{page}", WIDTH - RIGHT, line - 3 - size, number)


def footer_line(sheet: Sheet, text: str) -> None:
    """The upper line at the foot: whose paper it is."""
    _line(sheet, text, FOOTER, FOOT - 10.6)


def _line(sheet: Sheet, text: str, style: Any, baseline: float) -> None:
    """One line at the left margin, ending well before what stands at the right."""
    if text:
        passage, height = one_line(text, style, TEXT_WIDTH * 0.7)
        passage.drawOn(sheet, LEFT, baseline - height + style.fontSize)


def one_line(text: str, style: Any, width: float) -> tuple[Passage, float]:
    """The text on one line and how high that is; what does not fit ends in an ellipsis."""

    def laid(letters: int) -> tuple[Passage, float]:
        shown = text if letters == len(text) else f"{text[:letters].rstrip(' ,')}…"
        passage = words(shown, style)
        return passage, passage.wrap(width, HEIGHT)[1]

    whole = laid(len(text))
    if whole[1] <= style.leading:
        return whole
    fitting = bisect_left(range(len(text)), x=True, key=lambda n: laid(n)[1] > style.leading)
    return laid(max(fitting - 1, 1))


class _BarePaper(_Paper):
    """Nothing round the text: no head, foot, label or number, and equal margins."""

    def _text_block(self) -> tuple[float, float, float, float]:
        (width, height), margin = self._size, bare_margin(self._size)
        return margin, margin, width - 2 * margin, height - 2 * margin

    def _furnish(self, sheet: Sheet, _paper: Any) -> None:
        """Nothing."""


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
