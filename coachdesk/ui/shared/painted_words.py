"""Words as delegates paint them: one line shortened to fit, or a block that wraps.

With names off a child is a code, and a code stands in a grey tag wherever it is painted.
"""

import re
from functools import lru_cache
from typing import NamedTuple, cast

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QPainter,
    QStaticText,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from coachdesk.ui.shared import look

CODE = re.compile(r"\bK-\d{3}\b")
AIR = "\u00a0"  # a space that does not break, on both sides of a code: room for its tag
TAGGED = re.compile(rf"{AIR}K-\d{{3}}{AIR}")
TAG_RADIUS = 4


def tagged(text: str) -> str:
    """The text with room for the tag around each code."""
    return CODE.sub(lambda code: f"{AIR}{code[0]}{AIR}", text) if "K-" in text else text


class _Line(NamedTuple):
    """One line that has been shortened and set; painting it again costs little."""

    words: QStaticText
    width: int
    top: int  # from the middle of the place
    tags: tuple[QRectF, ...]


def paint_line(
    painter: QPainter,
    place: QRect,
    text: str,
    *,
    style: str = "body",
    ink: str = "text",
    right: bool = False,
) -> int:
    """One line in the middle of *place*, shortened if need be; gives the width it took."""
    line = _line(text, style, place.width(), look.stamp())
    left = place.right() + 1 - line.width if right else place.left()
    top = place.top() + place.height() // 2 + line.top
    for tag in line.tags:
        paint_tag(painter, tag.translated(left, top))
    painter.setFont(look.font(style))
    painter.setPen(look.colour(ink))
    painter.drawStaticText(left, top, line.words)
    return line.width


@lru_cache(maxsize=2048)
def _line(text: str, style: str, width: int, _stamp: tuple[str, float]) -> _Line:
    font = look.font(style)
    metrics = QFontMetrics(font)
    first = tagged(text.split("\n", 1)[0])
    shown = metrics.elidedText(first, Qt.TextElideMode.ElideRight, width)
    words = QStaticText(shown)
    words.setTextFormat(Qt.TextFormat.PlainText)
    words.prepare(font=font)
    high, advance = metrics.height(), metrics.horizontalAdvance
    tags = tuple(
        QRectF(advance(shown[: tag.start()]), 0, advance(tag[0]), high)
        for tag in TAGGED.finditer(shown)
    )
    return _Line(words, advance(shown), -(high // 2), tags)


def fits(text: str, style: str, width: int) -> bool:
    """Whether the whole text can be seen on one line of this width."""
    metrics = QFontMetrics(look.font(style))
    return "\n" not in text and metrics.horizontalAdvance(tagged(text)) <= width


def paint_tag(painter: QPainter, place: QRectF) -> None:
    """The grey ground of a hidden name."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("maskBg"))
    painter.drawRoundedRect(place, TAG_RADIUS, TAG_RADIUS)
    painter.restore()


class WordBlock:
    """Words wrapped in a width, in a type style with its own line height.

    *lines* is the most it may take; what does not fit ends in an ellipsis. A *lead* is a word in
    bold to begin with: "Thuis twee huizen".
    """

    def __init__(
        self, text: str, style: str, width: int, *, lines: int = 0, lead: str = ""
    ) -> None:
        self._style = style
        self._line = look.line(style)
        self._text = tagged(f"{lead} {text}".strip()).replace("\n", "\u2028")
        font = look.font(style)
        self._layout = lay_out(self._text, font, width, bold=len(lead))
        if lines and self._layout.lineCount() > lines:
            self._text = _cut(self._text, self._layout, font, lines, width)
            self._layout = lay_out(self._text, font, width)
        self.height = self._layout.lineCount() * self._line if self._text else 0

    def paint(self, painter: QPainter, left: int, top: int, *, ink: str = "text") -> None:
        """Draw it with its upper left corner there."""
        painter.setPen(look.colour(ink))
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            lead = (self._line - line.height()) / 2
            line.setPosition(QPointF(0, number * self._line + lead))
            for place in tags_on(self._layout, number):
                paint_tag(painter, place.translated(left, top))
        self._layout.draw(painter, QPointF(left, top))


def lay_out(text: str, font: QFont, width: int, *, bold: int = 0) -> QTextLayout:
    """The text broken into lines, one under the other; its first *bold* letters stand out."""
    layout = QTextLayout(text, font)
    if bold:
        layout.setFormats([_standing_out(bold)])
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout


def _standing_out(letters: int) -> QTextLayout.FormatRange:
    lead = QTextLayout.FormatRange()
    lead.start, lead.length = 0, letters
    lead.format.setFontWeight(QFont.Weight.DemiBold)
    lead.format.setForeground(look.colour("text"))
    return lead


def tags_on(layout: QTextLayout, number: int) -> list[QRectF]:
    """Where the codes on one line are, in the coordinates of the layout."""
    line = layout.lineAt(number)
    start = line.textStart()
    words = layout.text()[start : start + line.textLength()]
    places = []
    for tag in TAGGED.finditer(words):
        begin, end = (_x_of(line, start + at) for at in tag.span())
        places.append(QRectF(begin, line.y(), end - begin, line.height()))
    return places


def _x_of(line: QTextLine, position: int) -> float:
    found = cast("tuple[float, int]", line.cursorToX(position))  # the stubs say object
    return found[0]


def _cut(text: str, layout: QTextLayout, font: QFont, lines: int, width: int) -> str:
    """The text as far as it fits in so many lines, the last one ending in an ellipsis."""
    last = layout.lineAt(lines - 1)
    head, tail = text[: last.textStart()], text[last.textStart() :].replace("\u2028", " ")
    return head + QFontMetrics(font).elidedText(tail, Qt.TextElideMode.ElideRight, width)
