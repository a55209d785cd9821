"""The one import of reportlab: fonts, tagged pages, and the one way in which text gets on paper.

`words` prints a text letter for letter, whoever wrote it. No other module makes a paragraph, so
nothing a person types can be taken for an instruction: reportlab would lose `<mama>` without
telling, and open a file for `<img src=…>`.
"""

import os
import sys
import types
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from typing import Any

from coachdesk.domain.wording import _
from coachdesk.reports.fonts import FALLBACK, FILES, PRIVATE, Font
from coachdesk.reports.right_to_left import Fits, Written, is_in, usual
from coachdesk.reports.tags import Element, Tags
from coachdesk.reports.writing import (
    PIECE,
    Fonts,
    clean,
    escaped,
    needs_shaping,
    pieces,
    width_of,
)
from coachdesk.resources import folder

# reportlab runs any of these it finds, in the home folder too, and heeds every RL_ variable.
for _module in (
    "reportlab.local_rl_mods",
    "reportlab_mods",
    "reportlab.local_rl_settings",
    "reportlab_settings",
):
    sys.modules[_module] = types.ModuleType(_module)
for _variable in [name for name in os.environ if name.startswith("RL_")]:
    del os.environ[_variable]

from reportlab import rl_config  # noqa: E402  (only after the guard)

rl_config.useA85 = 0

from reportlab.lib.colors import Color, HexColor, white  # noqa: E402
from reportlab.lib.enums import TA_CENTER, TA_RIGHT  # noqa: E402
from reportlab.lib.pagesizes import A4, A5  # noqa: E402
from reportlab.lib.styles import ParagraphStyle  # noqa: E402
from reportlab.lib.units import mm  # noqa: E402
from reportlab.pdfbase import pdfmetrics  # noqa: E402
from reportlab.pdfbase.ttfonts import TTFont, shapeFragWord  # noqa: E402
from reportlab.pdfgen.canvas import Canvas  # noqa: E402
from reportlab.pdfgen.textobject import PDFTextObject  # noqa: E402
from reportlab.platypus import (  # noqa: E402
    BaseDocTemplate,
    CondPageBreak,
    Frame,
    KeepTogether,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)
from reportlab.platypus.doctemplate import LayoutError  # noqa: E402
from reportlab.platypus.flowables import Flowable  # noqa: E402
from reportlab.platypus.paragraph import pyphen  # noqa: E402
from reportlab.platypus.tables import TableRenderCB  # noqa: E402

__all__ = [
    "A4",
    "A5",
    "TA_CENTER",
    "TA_RIGHT",
    "BaseDocTemplate",
    "Color",
    "CondPageBreak",
    "Flowable",
    "Font",
    "Frame",
    "HexColor",
    "KeepTogether",
    "LayoutError",
    "PageBreak",
    "PageTemplate",
    "ParagraphStyle",
    "Passage",
    "Sheet",
    "Spacer",
    "Table",
    "TableRenderCB",
    "at_hyphens",
    "hyphenated",
    "labelled",
    "mm",
    "passages",
    "text_width",
    "white",
    "words",
]


def _register() -> dict[str, frozenset[int]]:
    """Load the fonts; gives the letters of each."""
    letters = {}
    for font, file in FILES.items():
        face = TTFont(font, str(folder() / "fonts" / f"{file}.ttf"))
        pdfmetrics.registerFont(face)
        letters[font.value] = frozenset(set(face.face.charToGlyph) - PRIVATE)
    return letters


_LETTERS = _register()
# No ligatures in shaped text: "Soﬁe" cannot be searched, copied or read aloud as Sofie.
shapeFragWord.__defaults__[0].update(liga=False, dlig=False, clig=False)


def text_width(text: str, font: str, size: float) -> float:
    """How wide a text is, in points."""
    return float(pdfmetrics.stringWidth(text, font, size))


@cache
def _dutch() -> Any:
    return pyphen.Pyphen(lang="nl_NL")


def at_hyphens(word: str) -> Iterator[tuple[str, str]]:
    """Where a name may be broken: after its own hyphens, the last one first."""
    own = [place for place, letter in enumerate(word[:-1], start=1) if letter == "-"]
    yield from ((word[:place], word[place:]) for place in reversed(own))


def hyphenated(word: str) -> Iterator[tuple[str, str]]:
    """Where a word may be broken, the last place first: after its own hyphens, then by the rules.

    Grote-mensen-ruzie is broken before ruzie, and not in the middle of mensen.
    """
    yield from at_hyphens(word)
    yield from _dutch().iterate(word)


@cache
def _fonts_from(first: str) -> Fonts:
    names = [first, *(font.value for font in FALLBACK if font != first)]
    return {name: _LETTERS[name] for name in names}


@cache
def _shaped(style: Any) -> Any:
    """The same style with letters joined and marks placed; slow, so only where it is needed."""
    return ParagraphStyle(f"{style.name}-shaped", parent=style, shaping=1)


class _Line(PDFTextObject):  # type: ignore[misc]  # reportlab has no types
    """Text on its way to the page, with a space where a line ends."""

    def _textOut(self, text: str, TStar: int = 0) -> None:  # noqa: N802, N803  (reportlab calls it)
        # Without it, the last word of a line and the first of the next are one word to a reader.
        if TStar and text and not text.endswith(("-", "\u00ad", " ")):
            super()._textOut(text, 0)
            super()._textOut(" ", TStar)
        else:
            super()._textOut(text, TStar)

    def setRise(self, rise: float) -> None:  # noqa: N802  (reportlab calls it)
        # It looks at what was drawn before; of a piece that begins above the line there is nothing.
        if not self._code:
            self._code.append("")
        super().setRise(rise)

    def setFillColor(self, colour: Any, alpha: Any = None) -> None:  # noqa: N802  (reportlab calls it)
        super().setFillColor(self._canvas.ink(colour), alpha)


class Sheet(Canvas):  # type: ignore[misc]  # reportlab has no types
    """The page being drawn; it knows its structure, and what can only be filled in at the end."""

    def __init__(self, *args: Any, tags: Tags, inks: Mapping[Any, Any], **kwargs: Any) -> None:
        self.tags = tags
        self.places: dict[str, int] = {}
        self._inks = inks
        self._blanks: dict[str, Callable[[Sheet], None]] = {}
        super().__init__(*args, **kwargs)

    def ink(self, colour: Any) -> Any:
        """The colour to print this one in."""
        return self._inks.get(colour, colour)

    def later(self, name: str, x: float, y: float, draw: "Callable[[Sheet], None]") -> None:
        """Leave room for what is known when the last page is done, such as how many there are."""
        self._blanks[name] = draw
        self.saveState()
        self.translate(x, y)
        self.doForm(name)
        self.restoreState()

    def setFillColor(self, aColor: Any, alpha: Any = None) -> None:  # noqa: N802, N803  (reportlab calls it)
        super().setFillColor(self.ink(aColor), alpha)

    def setStrokeColor(self, aColor: Any, alpha: Any = None) -> None:  # noqa: N802, N803  (reportlab calls it)
        super().setStrokeColor(self.ink(aColor), alpha)

    def beginText(self, x: float = 0, y: float = 0, direction: Any = None) -> _Line:  # noqa: N802  (reportlab calls it)
        return _Line(self, x, y, direction=direction)

    def save(self) -> None:
        for name, draw in self._blanks.items():
            self.beginForm(name, -240, -5, 240, 15)
            draw(self)
            self.endForm()
        super().save()


def _fits(style: Any, width: float, line: str) -> bool:
    measure = partial(text_width, size=style.fontSize)
    return width_of(line, _fonts_from(style.fontName), measure) <= width


class Passage(Paragraph):  # type: ignore[misc]  # reportlab has no types
    """Text that knows what it is: a paragraph, a heading, a label, a link.

    *written* gives text from right to left in lines that fit the width it gets.
    """

    def __init__(self, text: str | None, style: Any, **kwargs: Any) -> None:
        self.element: Element = kwargs.pop("element", None) or Element("P")
        self.leads_to: str = kwargs.pop("leads_to", "")
        self._written: Written | None = kwargs.pop("written", None)
        self._wrapped_at = -1.0
        super().__init__(text, style, **kwargs)

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Broken into lines once for each width; a table asks ten times."""
        if width != self._wrapped_at and self._written is not None:
            style = self.style
            fits = partial(_fits, style, width - style.leftIndent - style.rightIndent)
            super().__init__(self._written(fits), style, bulletText=self.bulletText)
        if width != self._wrapped_at or not hasattr(self, "blPara"):  # it goes when split
            self._size: tuple[float, float] = super().wrap(width, height)
            self._wrapped_at = width
        return self._size

    def split(self, width: float, height: float) -> list["Passage"]:
        """The parts that fall on two pages stay one element, read aloud once."""
        parts: list[Passage] = super().split(width, height)
        for part in parts:
            part.element, part.leads_to = self.element, self.leads_to
        self.element.in_parts = self.element.in_parts or len(parts) > 1
        return parts

    def draw(self) -> None:
        with self.canv.tags.content(self.canv, self.element):
            super().draw()
        if self.leads_to:
            area = (0, 0, self.width, self.height)
            self.canv.linkRect("", self.leads_to, area, relative=1, thickness=0)
            title = self.element.spoken or self.getPlainText().strip()
            self.canv.tags.link(self.canv, self.element, _("Naar {title}").format(title=title))


def words(
    text: str, style: Any, *, tag: str = "P", leads_to: str = "", before: str = ""
) -> Passage:
    """What a person typed, as typed; *before* is a number of our own that hangs in the margin."""
    shaping = needs_shaping(text)
    spoken = " ".join([before, *clean(text).split()]).strip() if shaping else ""
    written = partial(escaped, text, _fonts_from(style.fontName))
    return Passage(
        written(usual),
        _shaped(style) if shaping else style,
        element=Element(tag, spoken=spoken),
        leads_to=leads_to,
        bulletText=before or None,
        written=written if is_in(text) else None,
    )


def labelled(label: str, text: str, style: Any) -> Passage:
    """A label of our own in semibold, and on the same line what a person typed, as typed."""
    shaping = needs_shaping(text)
    fonts = _fonts_from(style.fontName)
    head = f'<font name="{Font.SANS_SEMIBOLD}">{escaped(label, fonts)}:</font>'

    def written(fits: Fits) -> str:
        return f"{head} {escaped(text, fonts, fits)}"

    return Passage(
        written(usual),
        _shaped(style) if shaping else style,
        element=Element("P", spoken=f"{label}: {' '.join(clean(text).split())}" if shaping else ""),
        written=written if is_in(text) else None,
    )


def passages(text: str, style: Any, *, most: int = PIECE) -> list[Passage]:
    """A note of any length, in pieces that can be laid out; a very long one is shortened."""
    return [words(piece, style) for piece in pieces(text, most)]
