"""The Samenvatting on paper: what a team needs to know of one case, and room to decide."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from coachdesk.domain.summaries import CaseSummary, DecisionLine, Voice
from coachdesk.domain.wording import _
from coachdesk.reports.blocks import (
    LEAST_ROOM,
    NOTES_ROOM,
    SIGNING,
    TickBox,
    WritingLines,
    fact_grid,
    panel,
    section_head,
    signatures,
)
from coachdesk.reports.engine import CondPageBreak, Font, Sheet, Spacer, mm, passages, words
from coachdesk.reports.entries import entries_table
from coachdesk.reports.flow import Begin, Bookmark, Drawing, End, SecondPage
from coachdesk.reports.four_g_block import four_g_story
from coachdesk.reports.page import TEXT_WIDTH, Story, compose, never
from coachdesk.reports.tables import Cell, cell, data_table, side_by_side
from coachdesk.reports.tags import Element
from coachdesk.reports.timeline_figure import TimelineFigure
from coachdesk.reports.typography import (
    CELL,
    CELL_SHORT,
    INK,
    LABEL,
    OWN_WORDS,
    PANEL_HEAD,
    QUESTION,
    RIGHT_BOLD,
    RIGHT_SOFT,
    RUST,
    SECTION,
    SOFT,
    SUBTITLE,
    TEAL,
    TITLE,
    WHITE,
)


def render(
    summary: CaseSummary, *, black_and_white: bool = False, stopped: Callable[[], bool] = never
) -> bytes:
    """The summary as a tagged PDF without a password. PaperFailed when *stopped* says so."""
    return compose(
        summary,
        partial(_story, summary),
        summary.furniture,
        black_and_white=black_and_white,
        stopped=stopped,
    )


def _story(summary: CaseSummary) -> Story:
    return [
        Begin("Sect"),
        Bookmark("case", summary.heading),
        *_first_page(summary),
        SecondPage(),
        *_second_page(summary),
        End(),
    ]


def _first_page(summary: CaseSummary) -> Story:
    page: Story = [_title(summary), *fact_grid(summary.facts), Spacer(1, 10)]
    if summary.question:
        head = words(_("Vraag aan het team"), PANEL_HEAD, tag="H2")
        page.append(panel(head, passages(summary.question, QUESTION), bar=TEAL))
    if summary.course:
        page += [*section_head(_("Verloop")), TimelineFigure(summary.course)]
    if summary.signals:
        page += [*section_head(_("Signalen")), entries_table(summary.signals, with_theme=True)]
    if summary.going_well or summary.worries:
        page += [CondPageBreak(LEAST_ROOM), Spacer(1, 11), _well_and_worries(summary)]
    if summary.voices:
        page += [CondPageBreak(LEAST_ROOM), Spacer(1, 9), _voices(summary.voices)]
    return page


def _second_page(summary: CaseSummary) -> Story:
    page: Story = []
    if summary.talks:
        page += [*section_head(_("Gesprekken")), entries_table(summary.talks)]
    if summary.referrals:
        page += [*section_head(_("Verwijzingen")), entries_table(summary.referrals)]
    if summary.four_g:
        page += section_head(_("Gesprekken in 4G"))
        for block in summary.four_g:
            page += four_g_story(block)
    return [
        *page,
        *section_head(_("Advies en besluiten")),
        _decisions(summary.decisions),
        Spacer(1, 9),
        *section_head(_("Aantekeningen"), room=NOTES_ROOM + SIGNING),
        WritingLines(most=6, gap=7.4 * mm, reserve=SIGNING),
        *signatures(),
    ]


def _title(summary: CaseSummary) -> Any:
    left = [words(summary.heading, TITLE, tag="H1"), *cell(summary.subtitle, SUBTITLE)]
    right = [*cell(summary.point, RIGHT_BOLD), *cell(summary.time, RIGHT_SOFT)]
    style = [("BOTTOMPADDING", (0, 0), (-1, -1), 9), ("VALIGN", (1, 0), (1, 0), "BOTTOM")]
    return side_by_side([[left, right]], [TEXT_WIDTH - 96, 96], extra=style)


def _well_and_worries(summary: CaseSummary) -> Any:
    lists = (
        (_("Wat gaat goed"), summary.going_well, True),
        (_("Zorgen"), summary.worries, False),
    )
    return _two(*(_list(head, lines, good=good) for head, lines, good in lists if lines))


def _list(head: str, lines: Sequence[str], *, good: bool) -> Cell:
    items: Story = [words(head, SECTION, tag="H2"), Begin("L")]
    for line in lines:
        row = [[_Sign(good=good)], words(line, CELL, tag="LBody")]
        items += [Begin("LI"), side_by_side([row], [10, TEXT_WIDTH / 2 - 24]), End()]
    return [*items, End()]


def _voices(voices: Sequence[Voice]) -> Any:
    return _two(*([words(v.says, LABEL), *passages(v.text, OWN_WORDS)] for v in voices))


def _two(*cells: Cell) -> Any:
    row = [*cells, []][:2]
    style = [("RIGHTPADDING", (0, 0), (-1, -1), 10)]
    return side_by_side([row], [TEXT_WIDTH / 2] * 2, extra=style)


def _decisions(lines: Sequence[DecisionLine]) -> Any:
    heads = [_("Besluit"), _("Wie"), _("Voor"), _("Ouders akkoord")]
    rows = [_decision(line) for line in (*lines, DecisionLine(text=""))]
    return data_table(heads, rows, [TEXT_WIDTH - 220, 86, 58, 76], padding=3.6)


def _decision(line: DecisionLine) -> list[Cell]:
    width = TEXT_WIDTH - 227
    text = side_by_side([[[TickBox(8.2)], passages(line.text, CELL)]], [14, width - 14])
    return [[text], cell(line.who, CELL_SHORT), cell(line.due, CELL_SHORT), [_YesOrNo()]]


class _Sign(Drawing):
    """A drawn plus or minus before a line."""

    def __init__(self, *, good: bool) -> None:
        super().__init__(10, width=8)
        self._good = good

    def paint(self, sheet: Sheet) -> None:
        sheet.setLineWidth(1)
        sheet.setStrokeColor(TEAL if self._good else RUST)
        sheet.line(0, 3.7, 5.4, 3.7)
        if self._good:
            sheet.line(2.7, 1, 2.7, 6.4)


class _YesOrNo(Drawing):
    """Two boxes to tick by hand, with their words."""

    def __init__(self) -> None:
        super().__init__(11.8, element=Element("P"))

    def paint(self, sheet: Sheet) -> None:
        for x, word in ((0, _("ja")), (30, _("nee"))):
            sheet.setLineWidth(0.8)
            sheet.setStrokeColor(INK)
            sheet.setFillColor(WHITE)
            sheet.roundRect(x + 0.4, 1.9, 8.2, 8.2, 1.2, fill=1)
            sheet.setFillColor(SOFT)
            sheet.setFont(Font.SANS, 8.4)
            sheet.drawString(x + 11.9, 2.8, f"{word} ")
