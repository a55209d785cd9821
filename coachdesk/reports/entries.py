"""What was seen, said and asked, as a table: one row for each, opinions apart from it.

What was seen and what somebody makes of it never share a cell: an opinion has a row of its own
under the signal, with a dashed bar and with whose it is.
"""

from collections.abc import Sequence
from typing import Any

from coachdesk.domain.papers import CaseEntry, EntryKind, Opinion
from coachdesk.domain.wording import _
from coachdesk.reports.engine import passages, words
from coachdesk.reports.marks import Mark
from coachdesk.reports.page import TEXT_WIDTH
from coachdesk.reports.tables import Cell, Command, cell, data_table
from coachdesk.reports.typography import CELL, CELL_SHORT, LABEL, RUST

PIECE_IN_A_ROW = 600
MOST_BESIDE = 4  # pieces beside their date; of a longer text the rest is as wide as the page


def entries_table(entries: Sequence[CaseEntry], *, with_theme: bool = False) -> Any:
    """The table; *with_theme* has a column for what a signal is about."""
    rows: list[list[Cell]] = []
    style: list[Command] = []
    ruled = []
    for entry in entries:
        begun = len(rows) + 2
        style += _add(rows, _entry_rows(entry, with_theme=with_theme))
        if len(rows) - begun >= MOST_BESIDE - 1:
            style += _wide(begun, len(rows))
        for opinion in entry.opinions:
            first = len(rows) + 1
            style += _add(rows, _opinion_rows(opinion, with_theme=with_theme))
            if opinion is entry.opinions[0]:  # never on a page without a word of what was seen
                style.append(("NOSPLIT", (0, first - 1), (-1, first)))
            style += _opinion_style(first, len(rows))
        ruled.append(len(rows))
    fixed = [24, 44, 76, 68] if with_theme else [24, 44, 84]
    source, text = _heads({entry.kind is EntryKind.REFERRAL for entry in entries})
    heads = [_("Nr"), _("Datum"), source, *([_("Thema")] if with_theme else []), text]
    widths = [*fixed, TEXT_WIDTH - sum(fixed)]
    return data_table(heads, rows, widths, padding=2.6, ruled=ruled, extra=style)


def _heads(are_help: set[bool]) -> tuple[str, str]:
    """Of help it is told which it is and how it stands: nobody is the source of that."""
    if are_help == {True}:
        return _("Hulp"), _("Stand")
    if True in are_help:
        return _("Bron of hulp"), _("Waarneming of stand")
    return _("Bron"), _("Waarneming")


def _add(rows: list[list[Cell]], more: list[list[Cell]]) -> list[Command]:
    """Add the rows of one text; gives what closes the gaps between its pieces."""
    first = len(rows) + 2
    rows += more
    return [
        command
        for row in range(first, len(rows) + 1)
        for command in (
            ("TOPPADDING", (0, row), (-1, row), 2),
            ("BOTTOMPADDING", (0, row - 1), (-1, row - 1), 0),
        )
    ]


def _entry_rows(entry: CaseEntry, *, with_theme: bool) -> list[list[Cell]]:
    first, *rest = _in_pieces(entry.text)
    beside = [cell(entry.when, CELL_SHORT), cell(entry.source, CELL_SHORT)]
    if with_theme:
        beside.append(cell(entry.theme, CELL_SHORT))
    empty: list[Cell] = [[] for _column in beside]
    wide = len(rest) >= MOST_BESIDE
    return [
        [[Mark(entry.kind, entry.number)], *beside, first],
        *([[], piece, *empty] if wide else [[], *empty, piece] for piece in rest),
    ]


def _opinion_rows(opinion: Opinion, *, with_theme: bool) -> list[list[Cell]]:
    first, *rest = _in_pieces(opinion.text)
    empty: list[Cell] = [[], [], []] if with_theme else [[], []]
    return [
        [[], [words(opinion.label, LABEL), *first], *empty],
        *([[], piece, *empty] for piece in rest),
    ]


def _in_pieces(text: str) -> list[Cell]:
    """A long text gets a row for each piece, so that pages break between them."""
    return [[piece] for piece in passages(text, CELL, most=PIECE_IN_A_ROW)] or [[]]


def _wide(first: int, last: int) -> list[Command]:
    return [("SPAN", (1, row), (-1, row)) for row in range(first, last + 1)]


def _opinion_style(first: int, last: int) -> list[Command]:
    """Over the whole width, with a dashed bar beside it."""
    return [
        *_wide(first, last),
        ("LINEBEFORE", (1, first), (1, last), 1.4, RUST, 0, (3, 2)),
        ("LEFTPADDING", (1, first), (1, last), 8),
    ]
