"""Tables on paper: those that say something, and those that only put things side by side."""

from collections.abc import Sequence
from contextlib import ExitStack
from typing import Any

from coachdesk.reports.engine import Font, Passage, Table, TableRenderCB, words
from coachdesk.reports.page import TEXT_HEIGHT
from coachdesk.reports.tags import Element, Tags
from coachdesk.reports.typography import INK, LABEL, RULE

Cell = Any  # a flowable, or a list of them
Command = tuple[Any, ...]  # reportlab's own way to style cells

_FLAT: list[Command] = [
    ("FONTNAME", (0, 0), (-1, -1), Font.SANS),  # else a Helvetica is named, which is not embedded
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 0),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
]


class _Spoken(TableRenderCB):  # type: ignore[misc]  # reportlab has no types
    """Tells the tags about rows and cells while a table is drawn.

    One object serves all the parts of a table that is split over pages: they stay one table, and
    the repeated head row is decoration.
    """

    def __init__(self, widths: Sequence[float]) -> None:
        self._widths = widths
        self._table = Element("Table")
        self._decoration = ExitStack()

    def startTable(self, table: Any) -> None:  # noqa: N802  (reportlab calls it)
        self._continued = self._table.placed
        _tags(table).begin(self._table)

    def endTable(self, table: Any) -> None:  # noqa: N802  (reportlab calls it)
        _tags(table).end()

    def startBG(self, table: Any) -> None:  # noqa: N802  (reportlab calls it)
        self._decoration.enter_context(_tags(table).artifact(table.canv))

    def endBG(self, table: Any) -> None:  # noqa: N802  (reportlab calls it)
        self._decoration.close()

    startLines = startBG  # noqa: N815  (reportlab calls it)
    endLines = endBG  # noqa: N815  (reportlab calls it)

    def startRow(self, table: Any, row: int) -> None:  # noqa: N802  (reportlab calls it)
        self._is_head = row == 0
        if self._is_head and self._continued:
            self._decoration.enter_context(_tags(table).artifact(table.canv))
        _tags(table).begin(Element("TR"))

    def endRow(self, table: Any) -> None:  # noqa: N802  (reportlab calls it)
        _tags(table).end()
        self._decoration.close()

    def startCell(self, table: Any, row: int, column: int, *rest: Any) -> None:  # noqa: N802  (reportlab calls it)
        width = rest[-1][0]
        columns = 1
        while sum(self._widths[column : column + columns]) < width - 0.1:
            columns += 1
        head = Element("TH", scope="Column", columns=columns)
        _tags(table).begin(head if self._is_head else Element("TD", columns=columns))

    def endCell(self, table: Any) -> None:  # noqa: N802  (reportlab calls it)
        _tags(table).end()


class _Data(Table):  # type: ignore[misc]  # reportlab has no types
    """Breaks between rows; inside one only when a whole page is too short for it."""

    def split(self, width: float, height: float) -> list[Any]:
        parts: list[Any] = super().split(width, height)
        if not parts and height > 0.9 * TEXT_HEIGHT:
            self.splitInRow = 1
            parts = super().split(width, height)
            for part in parts:
                part.splitInRow = 0
        return parts


def _tags(table: Any) -> Tags:
    tags: Tags = table.canv.tags
    return tags


def data_table(
    heads: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    widths: Sequence[float],
    *,
    padding: float = 3.2,
    heights: Sequence[float | None] | None = None,
    ruled: Sequence[int] | None = None,
    extra: Sequence[Command] = (),
) -> Any:
    """A table with a head row, which is repeated on each page.

    *ruled* are the rows with a line below, counted from 1; all of them when not given. A row
    higher than a page goes on on the next.
    """
    lines = range(1, len(rows) + 1) if ruled is None else ruled
    style = [
        *_FLAT,
        ("RIGHTPADDING", (0, 0), (-2, -1), 7),
        ("TOPPADDING", (0, 1), (-1, -1), padding),
        ("BOTTOMPADDING", (0, 1), (-1, -1), padding + 1),
        ("TOPPADDING", (0, 0), (-1, 0), 1),
        ("BOTTOMPADDING", (0, 0), (-1, 0), 2.5),
        *(("LINEBELOW", (0, row), (-1, row), 0.4, RULE) for row in lines),
        *extra,
        ("LINEBELOW", (0, 0), (-1, 0), 0.9, INK),  # last: else a row that ended a page thins it
    ]
    return _Data(
        [[cell(head, LABEL) for head in heads], *rows],
        colWidths=widths,
        rowHeights=[None, *heights] if heights else None,
        style=style,
        repeatRows=1,
        renderCB=_Spoken(widths),
    )


class _Layout(Table):  # type: ignore[misc]  # reportlab has no types
    """Side by side only: a reader hears the cells, and nothing of the lines and tints."""

    def _drawBkgrnd(self) -> None:  # noqa: N802  (reportlab calls it)
        with _tags(self).artifact(self.canv):
            super()._drawBkgrnd()

    def _drawLines(self) -> None:  # noqa: N802  (reportlab calls it)
        with _tags(self).artifact(self.canv):
            super()._drawLines()


def side_by_side(
    rows: Sequence[Sequence[Cell]], widths: Sequence[float], *, extra: Sequence[Command] = ()
) -> Any:
    """Things beside each other, read row by row."""
    return _Layout(rows, colWidths=widths, style=[*_FLAT, *extra], splitInRow=1)


def cell(text: str, style: Any) -> list[Passage]:
    """A short text in a cell; without text the cell is empty."""
    return [words(text, style)] if text else []
