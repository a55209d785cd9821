"""Measures and paints the pieces of a timeline card: words, literal words, opinions, four G's."""

from typing import Protocol

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from coachdesk.domain.four_g import G
from coachdesk.domain.names import name
from coachdesk.ui.children.timeline_pieces import FourCells, Opinion, Piece, Quote, Words
from coachdesk.ui.shared import look
from coachdesk.ui.shared.painted_words import WordBlock
from coachdesk.ui.shared.words_bar import INDENT, paint_dashed_bar, paint_quote_bar

WORD_LINES, QUOTE_LINES, OPINION_LINES, CELL_LINES = 5, 3, 3, 3
LETTERS = 220  # at most on one line: what comes after the last shown line is not laid out
CELL_GAP, CELL_SIDE, CELL_TOP = 6, 8, 5
FOUR_ABREAST = 520  # px of width at 100 % text; in less room the G's stand two by two
G_TONES = {
    G.EVENT: "gGebeurtenis",
    G.THOUGHT: "gGedachte",
    G.FEELING: "gGevoel",
    G.BEHAVIOUR: "gGedrag",
}


class Drawn(Protocol):
    """A piece laid out in a width."""

    height: int

    def paint(self, painter: QPainter, left: int, top: int) -> None:
        """Draw it with its upper left corner there."""


def drawn(piece: Piece, width: int) -> Drawn:
    """A piece as it is drawn in this width."""
    if isinstance(piece, Quote):
        return DrawnQuote(piece, width)
    if isinstance(piece, Opinion):
        return DrawnOpinion(piece, width)
    if isinstance(piece, FourCells):
        return DrawnCells(piece, width)
    return DrawnWords(piece, width)


def block(text: str, style: str, width: int, lines: int) -> WordBlock:
    """The first lines of a text of any length."""
    return WordBlock(text[: lines * LETTERS], style, max(width, 1), lines=lines)


class DrawnWords:
    """Plain words."""

    def __init__(self, piece: Words, width: int) -> None:
        self._words, self._ink = block(piece.text, "body", width, WORD_LINES), piece.ink
        self.height = self._words.height

    def paint(self, painter: QPainter, left: int, top: int) -> None:
        self._words.paint(painter, left, top, ink=self._ink)


class DrawnQuote:
    """Literal words behind the ochre bar."""

    def __init__(self, piece: Quote, width: int) -> None:
        self._words = block(piece.text, "quote", width - INDENT, QUOTE_LINES)
        self.height = self._words.height

    def paint(self, painter: QPainter, left: int, top: int) -> None:
        paint_quote_bar(painter, QRect(left, top, INDENT, self.height))
        self._words.paint(painter, left + INDENT, top)


class DrawnOpinion:
    """An opinion behind the dashed bar, with whose it is above it."""

    def __init__(self, piece: Opinion, width: int) -> None:
        self._whose = block(piece.whose.upper(), "captionStrong", width - INDENT, 1)
        self._words = block(piece.text, "body", width - INDENT, OPINION_LINES)
        self.height = self._whose.height + self._words.height

    def paint(self, painter: QPainter, left: int, top: int) -> None:
        paint_dashed_bar(painter, QRect(left, top, INDENT, self.height))
        self._whose.paint(painter, left + INDENT, top, ink="textTertiary")
        below = top + self._whose.height
        self._words.paint(painter, left + INDENT, below, ink="textSecondary")


class DrawnCells:
    """The four G's side by side, each in its own tint under its own word; above them whose."""

    def __init__(self, piece: FourCells, width: int) -> None:
        self._whose = block(piece.whose, "label", width, 1) if piece.whose else None
        self._across = 4 if width >= look.scaled(FOUR_ABREAST) else 2
        self._wide = (width - CELL_GAP * (self._across - 1)) // self._across
        inside = self._wide - 2 * CELL_SIDE
        self._cells = [
            (
                G_TONES[g],
                block(name(g).upper(), "captionStrong", inside, 1),
                block(piece.texts.get(g, "") or "–", "small", inside, CELL_LINES),
            )
            for g in piece.texts
        ]
        highest = max(head.height + words.height for _tone, head, words in self._cells)
        self._high = highest + 2 * CELL_TOP
        rows = len(self._cells) // self._across
        self._top = self._whose.height + CELL_GAP // 2 if self._whose else 0
        self.height = self._top + rows * self._high + (rows - 1) * CELL_GAP

    def paint(self, painter: QPainter, left: int, top: int) -> None:
        if self._whose:
            self._whose.paint(painter, left, top, ink="textSecondary")
            top += self._top
        for number, (tone, head, words) in enumerate(self._cells):
            row, column = divmod(number, self._across)
            x = left + column * (self._wide + CELL_GAP)
            y = top + row * (self._high + CELL_GAP)
            corner = look.radius("control")
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour(f"{tone}Bg"))
            painter.drawRoundedRect(QRectF(x, y, self._wide, self._high), corner, corner)
            head.paint(painter, x + CELL_SIDE, y + CELL_TOP, ink=tone)
            words.paint(painter, x + CELL_SIDE, y + CELL_TOP + head.height)
