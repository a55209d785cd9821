"""The colours and styles of everything on paper. Sizes are in points; nothing is under 7."""

from typing import Any

from coachdesk.reports.engine import (
    TA_CENTER,
    TA_RIGHT,
    Color,
    Font,
    HexColor,
    ParagraphStyle,
    at_hyphens,
    hyphenated,
    white,
)

LEAST_BROKEN = 8  # letters of a name that may be broken after its hyphen

INK = HexColor("#17212B")
SOFT = HexColor("#4A5663")
TEAL = HexColor("#0E5A63")
RUST = HexColor("#9A3412")
RULE = HexColor("#C6CDD5")
TINT = HexColor("#F2F5F6")
TEAL_TINT = HexColor("#E3EEEF")
WAITING = HexColor("#E2C9BE")
WATERMARK = HexColor("#EFF2F4")
FAINT = HexColor("#8A94A0")  # marks only, no text
WHITE = white

IN_COLOUR: dict[Any, Any] = {}


def _grey(colour: Any) -> Any:
    """As light as the colour, without any: no printer mixes it of three inks."""
    light = 0.2126 * colour.red + 0.7152 * colour.green + 0.0722 * colour.blue
    return Color(light, light, light)


BLACK_AND_WHITE = {
    **{one: _grey(one) for one in (INK, SOFT, RULE, TINT, TEAL_TINT, WAITING, WATERMARK, FAINT)},
    **dict.fromkeys((TEAL, RUST), _grey(INK)),
}


def _style(name: str, font: Font, size: float, leading: float, **more: Any) -> Any:
    """Left, never justified; words may only break in running text; no line alone on a page."""
    settings = {
        "textColor": INK,
        "bulletFontName": font,
        "bulletFontSize": size,
        "allowWidows": 0,
        "allowOrphans": 0,
        "hyphenationLang": at_hyphens,
        "hyphenationMinWordLength": LEAST_BROKEN,
        "splitLongWords": 1,
    }
    return ParagraphStyle(
        name, **{**settings, "fontName": font, "fontSize": size, "leading": leading, **more}
    )


_RUNNING = {
    "hyphenationLang": hyphenated,
    "hyphenationMinWordLength": 15,
    "uriWasteReduce": 0.3,
}

TITLE = _style("title", Font.SERIF_SEMIBOLD, 24, 28, shaping=1)
SUBTITLE = _style("subtitle", Font.SANS, 10.2, 13.6, textColor=SOFT, spaceBefore=3)
CASE_TITLE = _style("case title", Font.SERIF_SEMIBOLD, 21, 26, shaping=1)
NUMBERED_CASE_TITLE = _style(
    "numbered case title",
    Font.SERIF_SEMIBOLD,
    21,
    26,
    shaping=1,
    leftIndent=28,
    bulletColor=TEAL,
)
CASE_SUBTITLE = _style("case subtitle", Font.SANS, 9.4, 12, textColor=SOFT, leftIndent=28)
SECTION = _style(
    "section", Font.SANS_SEMIBOLD, 11.4, 14, textColor=TEAL, spaceBefore=11, spaceAfter=3.5
)
PANEL_HEAD = _style("panel head", Font.SANS_SEMIBOLD, 8.6, 12, textColor=TEAL)
WARNING_HEAD = _style("warning head", Font.SANS_SEMIBOLD, 8.6, 12, textColor=RUST)
QUESTION = _style("question", Font.SERIF, 12.6, 17.4, shaping=1)
BODY = _style("body", Font.SANS, 9.6, 13, **_RUNNING)
BODY_BOLD = _style("body bold", Font.SANS_SEMIBOLD, 9.6, 13)
PANEL_TEXT = _style("panel text", Font.SANS, 9.2, 12.4, **_RUNNING)
RIGHT_BOLD = _style("right bold", Font.SANS_SEMIBOLD, 9.6, 12.4, alignment=TA_RIGHT)
RIGHT_SOFT = _style("right soft", Font.SANS, 9.6, 12.4, alignment=TA_RIGHT, textColor=SOFT)
CELL = _style("cell", Font.SANS, 9, 11.8, **_RUNNING)
CELL_SHORT = _style("short cell", Font.SANS, 9, 11.8)
CELL_BOLD = _style("bold cell", Font.SANS_SEMIBOLD, 9, 11.8)
ROW = _style("row", Font.SANS, 9.8, 13)
ROW_SOFT = _style("soft row", Font.SANS, 9.8, 13, textColor=SOFT)
ROW_BOLD = _style("bold row", Font.SANS_SEMIBOLD, 9.8, 13)
LABEL = _style("label", Font.SANS_SEMIBOLD, 7.6, 10, textColor=SOFT)
FACT = _style("fact", Font.SANS, 9.2, 11.6)
OWN_WORDS = _style("own words", Font.SERIF_ITALIC, 10.2, 14, shaping=1)
BLOCK = _style("block", Font.SANS_SEMIBOLD, 9.6, 12)
BLOCK_DAY = _style("block day", Font.SANS, 9.6, 12, textColor=SOFT)
QUADRANT = _style("quadrant", Font.SANS, 9.1, 12, **_RUNNING)
SMALL = _style("small", Font.SANS, 8.2, 10.6, textColor=SOFT)
HEAD = _style("head", Font.SANS, 8.2, 10, textColor=SOFT)
FOOTER = _style("footer", Font.SANS_SEMIBOLD, 7.6, 9)
REQUEST = _style("request", Font.SANS, 7.2, 9, textColor=SOFT)
KEY_WORDS = _style("key words", Font.SANS, 11, 14)
KEY_NUMBER = _style("key number", Font.SANS_SEMIBOLD, 9, 12, textColor=SOFT)
CHILD_TITLE = _style("child title", Font.ANDIKA_BOLD, 24, 30)
CHILD_HEAD = _style("child head", Font.ANDIKA_BOLD, 16, 22)
CHILD_TEXT = _style(
    "child text", Font.ANDIKA, 14, 21, **{**_RUNNING, "hyphenationMinWordLength": 16}
)
LARGE_TITLE = _style("large title", Font.SANS_SEMIBOLD, 28, 34, spaceAfter=4)
LARGE_SECTION = _style(
    "large section", Font.SANS_SEMIBOLD, 20, 26, textColor=TEAL, spaceBefore=20, spaceAfter=6
)
LARGE_BLOCK = _style("large block", Font.SANS_SEMIBOLD, 16, 22, spaceBefore=12, spaceAfter=2)
LARGE_QUESTION = _style("large question", Font.SANS, 18, 25, spaceAfter=4)
LARGE_BODY = _style("large body", Font.SANS, 16, 22, spaceAfter=4)
LARGE_HEAD = _style("large head", Font.SANS, 12, 15, textColor=SOFT)
LARGE_FOOTER = _style("large footer", Font.SANS_SEMIBOLD, 12, 14)
LARGE_REQUEST = _style("large request", Font.SANS, 12, 14, textColor=SOFT)


def watermark_style(size: float) -> Any:
    """The name under the text of a numbered copy, as large as it fits."""
    more = {"textColor": WATERMARK, "alignment": TA_CENTER}
    return _style(f"watermark {size:.1f}", Font.SANS_BOLD, size, size * 1.2, **more)
