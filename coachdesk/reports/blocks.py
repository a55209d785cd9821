"""Pieces that several papers are built of: panels, boxes to tick, lines to write on."""

from collections.abc import Sequence
from typing import Any

from coachdesk.domain.wording import _
from coachdesk.reports.engine import CondPageBreak, Sheet, Spacer, mm, words
from coachdesk.reports.flow import Drawing
from coachdesk.reports.page import TEXT_WIDTH
from coachdesk.reports.tables import Cell, cell, side_by_side
from coachdesk.reports.typography import (
    FACT,
    INK,
    LABEL,
    RULE,
    SECTION,
    SMALL,
    TINT,
    WHITE,
)

FACTS_IN_A_ROW = 4
LEAST_ROOM = 60  # points left on a page to start a section in
NOTES_ROOM = 76  # for a head and two lines to write on
SIGNING = 58  # for the lines to sign on

_BAR = 2.6
_PADDING = 9


def section_head(text: str, *, room: float = LEAST_ROOM) -> list[Any]:
    """The head of a section, on the next page when there is no *room* for what follows."""
    return [CondPageBreak(room), words(text, SECTION, tag="H2")]


def panel(head: Any, content: Sequence[Any], *, bar: Any) -> Any:
    """A tinted panel with a bar on the left, which stays when a printer loses the tint."""
    style = [
        ("BACKGROUND", (0, 0), (0, -1), bar),
        ("BACKGROUND", (1, 0), (1, -1), TINT),
        ("LEFTPADDING", (1, 0), (1, -1), _PADDING),
        ("RIGHTPADDING", (1, 0), (1, -1), _PADDING),
        ("TOPPADDING", (1, 0), (1, 0), _PADDING - 2),
        ("BOTTOMPADDING", (1, 0), (1, -1), 2),
        ("BOTTOMPADDING", (1, -1), (1, -1), _PADDING - 2),
    ]
    rows = [[[], head], *([[], piece] for piece in content)]
    return side_by_side(rows, [_BAR, TEXT_WIDTH - _BAR], extra=style)


def fact_grid(facts: Sequence[tuple[str, str]]) -> list[Any]:
    """Labels with what is known, four beside each other, between two lines."""
    if not facts:
        return []
    cells: list[Cell] = [[words(label, LABEL), *cell(text, FACT)] for label, text in facts]
    cells += [[]] * (-len(cells) % FACTS_IN_A_ROW)
    rows = [cells[n : n + FACTS_IN_A_ROW] for n in range(0, len(cells), FACTS_IN_A_ROW)]
    style = [
        ("RIGHTPADDING", (0, 0), (-1, -1), 8),
        ("TOPPADDING", (0, 0), (-1, -1), 4.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 4.5),
        ("LINEABOVE", (0, 0), (-1, 0), 0.9, INK),
        ("LINEBELOW", (0, -1), (-1, -1), 0.5, RULE),
    ]
    return [side_by_side(rows, [TEXT_WIDTH / FACTS_IN_A_ROW] * FACTS_IN_A_ROW, extra=style)]


class TickBox(Drawing):
    """A box to tick by hand."""

    def __init__(self, size: float = 9) -> None:
        super().__init__(size + 3, width=size + 2)
        self._size = size

    def paint(self, sheet: Sheet) -> None:
        sheet.setLineWidth(0.8)
        sheet.setStrokeColor(INK)
        sheet.setFillColor(WHITE)
        sheet.roundRect(0.4, 1.4, self._size, self._size, 1.2, fill=1)


class WritingLines(Drawing):
    """Lines to write on, down to the foot of the page, but no more than *most*.

    *reserve* is left free under them.
    """

    def __init__(
        self, *, most: int, gap: float = 7.6 * mm, least: int = 2, reserve: float = 0
    ) -> None:
        super().__init__(least * gap)
        self._most = most
        self._reserve = reserve
        self._gap = gap
        self._least = least

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self._lines = max(self._least, min(self._most, int((height - self._reserve) / self._gap)))
        self.height = self._lines * self._gap
        return super().wrap(width, height)

    def paint(self, sheet: Sheet) -> None:
        sheet.setStrokeColor(RULE)
        sheet.setLineWidth(0.45)
        for line in range(1, self._lines + 1):
            y = self.height - line * self._gap + 0.3
            sheet.line(0, y, self.width, y)


class _SignatureLine(Drawing):
    def paint(self, sheet: Sheet) -> None:
        sheet.setStrokeColor(INK)
        sheet.setLineWidth(0.6)
        sheet.line(0, 1, self.width - 8, 1)


def signatures() -> list[Any]:
    """Where the chair and the regiehouder sign, with the date."""
    titles = [_("Voorzitter"), _("Regiehouder"), _("Datum")]
    cells: list[Cell] = [[_SignatureLine(3), words(title, SMALL)] for title in titles]
    widths = [TEXT_WIDTH * 0.4, TEXT_WIDTH * 0.4, TEXT_WIDTH * 0.2]
    return [CondPageBreak(SIGNING), Spacer(1, 26), side_by_side([cells], widths)]
