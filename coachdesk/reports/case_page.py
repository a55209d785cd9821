"""One case in a pack: who it is about, the question, what was seen, and room for the outcome.

What was seen and what somebody makes of it never share a cell: an opinion has a row of its own
under the signal, with a dashed bar and with whose it is.
"""

from collections.abc import Sequence
from typing import Any

from coachdesk.domain.papers import CaseEntry, CasePage, Opinion
from coachdesk.domain.wording import _
from coachdesk.reports.blocks import TickBox, WritingLines, panel, section_head
from coachdesk.reports.engine import CondPageBreak, Spacer, mm, passages, words
from coachdesk.reports.flow import Begin, Bookmark, End
from coachdesk.reports.marks import Mark
from coachdesk.reports.page import TEXT_WIDTH, Story
from coachdesk.reports.tables import Cell, Command, cell, data_table, side_by_side
from coachdesk.reports.typography import (
    BODY,
    CASE_SUBTITLE,
    CELL,
    CELL_SHORT,
    FACT,
    INK,
    LABEL,
    NUMBERED_CASE_TITLE,
    PANEL_HEAD,
    QUESTION,
    RIGHT_BOLD,
    RIGHT_SOFT,
    RULE,
    RUST,
    TEAL,
)

FACTS_IN_A_ROW = 4
AGREEMENTS = 3
OUTCOME_HEIGHT = 215  # points: what is ticked and agreed stays on one page
PIECE_IN_A_ROW = 600


def case_page(case: CasePage, *, key: str) -> Story:
    """The story of one case; a section with its bookmark."""
    page: Story = [
        Begin("Sect"),
        Bookmark(key, f"{case.point}  {case.heading}"),
        _title(case),
        *_facts(case.facts),
        Spacer(1, 9),
        panel(
            words(_("Vraag aan het team"), PANEL_HEAD, tag="H2"),
            passages(case.question, QUESTION),
            bar=TEAL,
        ),
    ]
    if case.entries:
        page += [*section_head(_("Laatste signalen en gesprekken")), _entries(case.entries)]
    return [*page, *_outcome(), End()]


def _title(case: CasePage) -> Any:
    title = words(case.heading, NUMBERED_CASE_TITLE, tag="H1", before=case.point)
    left = [title, *cell(case.subtitle, CASE_SUBTITLE)]
    right = [*cell(case.time, RIGHT_BOLD), *cell(case.length, RIGHT_SOFT)]
    style = [("BOTTOMPADDING", (0, 0), (-1, -1), 8), ("VALIGN", (1, 0), (1, 0), "BOTTOM")]
    return side_by_side([[left, right]], [TEXT_WIDTH - 90, 90], extra=style)


def _facts(facts: Sequence[tuple[str, str]]) -> Story:
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


def _entries(entries: Sequence[CaseEntry]) -> Any:
    rows: list[list[Cell]] = []
    style: list[Command] = []
    ruled = []
    for entry in entries:
        style += _add(rows, _entry_rows(entry))
        for opinion in entry.opinions:
            first = len(rows) + 1
            style += _add(rows, _opinion_rows(opinion))
            style += _opinion_style(first, len(rows))
        ruled.append(len(rows))
    widths = [24, 44, 84, TEXT_WIDTH - 152]
    heads = [_("Nr"), _("Datum"), _("Bron"), _("Waarneming")]
    return data_table(heads, rows, widths, padding=2.6, ruled=ruled, extra=style)


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


def _entry_rows(entry: CaseEntry) -> list[list[Cell]]:
    first, *rest = _in_pieces(entry.text)
    when, source = cell(entry.when, CELL_SHORT), cell(entry.source, CELL_SHORT)
    return [
        [[Mark(entry.kind, entry.number)], when, source, first],
        *([[], [], [], piece] for piece in rest),
    ]


def _opinion_rows(opinion: Opinion) -> list[list[Cell]]:
    first, *rest = _in_pieces(opinion.text)
    return [
        [[], [words(opinion.label, LABEL), *first], [], []],
        *([[], piece, [], []] for piece in rest),
    ]


def _in_pieces(text: str) -> list[Cell]:
    """A long text gets a row for each piece, so that pages break between them."""
    return [[piece] for piece in passages(text, CELL, most=PIECE_IN_A_ROW)] or [[]]


def _opinion_style(first: int, last: int) -> list[Command]:
    """Over the whole width, with a dashed bar beside it."""
    return [
        *(("SPAN", (1, row), (-1, row)) for row in range(first, last + 1)),
        ("LINEBEFORE", (1, first), (1, last), 1.4, RUST, 0, (3, 2)),
        ("LEFTPADDING", (1, first), (1, last), 8),
    ]


def _outcome() -> Story:
    """For handwriting: what was decided, who does what, and notes down to the foot of the page."""
    heads = [_("Afspraak"), _("Wie"), _("Voor")]
    empty: list[list[Cell]] = [[[], [], []] for _row in range(AGREEMENTS)]
    agreements = data_table(
        heads, empty, [TEXT_WIDTH - 150, 90, 60], heights=[12 * mm] * AGREEMENTS
    )
    return [
        CondPageBreak(OUTCOME_HEIGHT),
        *section_head(_("Uitkomst van de bespreking")),
        _options(),
        Spacer(1, 7),
        agreements,
        *section_head(_("Aantekeningen")),
        WritingLines(most=9),
    ]


def _options() -> Any:
    left = [
        _("Advies aan leerkracht of ouders"),
        _("Onderzoek of observatie"),
        _("Inzet schoolmaatschappelijk werk"),
    ]
    right = [
        _("Verwijzing (geef aan naar wie)"),
        _("Opschalen naar wijkteam"),
        _("Opnieuw bespreken op: ____________"),
    ]
    rows = [
        [[TickBox(8.2)], words(one, BODY), [TickBox(8.2)], words(other, BODY)]
        for one, other in zip(left, right, strict=True)
    ]
    style = [("TOPPADDING", (0, 0), (-1, -1), 2), ("BOTTOMPADDING", (0, 0), (-1, -1), 3)]
    half = TEXT_WIDTH / 2
    return side_by_side(rows, [14, half - 14, 14, half - 14], extra=style)
