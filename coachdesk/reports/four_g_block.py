"""One 4G note on paper: what happened, what was thought, felt and done."""

from typing import Any

from coachdesk.domain.four_g import G
from coachdesk.domain.papers import EntryKind
from coachdesk.domain.summaries import FourGBlock
from coachdesk.domain.wording import _, mark
from coachdesk.reports.engine import Font, KeepTogether, Sheet, Spacer, passages, text_width, words
from coachdesk.reports.flow import Drawing
from coachdesk.reports.marks import Mark
from coachdesk.reports.page import TEXT_WIDTH, Story
from coachdesk.reports.tables import Cell, side_by_side
from coachdesk.reports.tags import Element
from coachdesk.reports.typography import (
    BLOCK,
    BLOCK_DAY,
    INK,
    QUADRANT,
    RULE,
    SOFT,
    TEAL,
    TEAL_TINT,
)

LONGEST_IN_TABLE = 1_200  # letters in a cell; longer ones go under each other

HEADS = {
    G.EVENT: (mark("Gebeurtenis"), mark("Wat gebeurde er?")),
    G.THOUGHT: (mark("Gedachten"), mark("Wat ging er door het hoofd?")),
    G.FEELING: (mark("Gevoel"), mark("Wat voelde je, hoe sterk?")),
    G.BEHAVIOUR: (mark("Gedrag"), mark("Wat deed je?")),
}


def four_g_story(block: FourGBlock) -> Story:
    """The note under its head: a table of two by two, or four sections when it is long."""
    head = _head(block)
    if max(len(text) for _g, text in block.cells()) > LONGEST_IN_TABLE:
        story = [head]
        for number, (g, text) in enumerate(block.cells(), start=1):
            story += [Spacer(1, 4), CellHead(number, g), *passages(text or "–", QUADRANT)]
        return [*story, Spacer(1, 8)]
    return [KeepTogether([head, _table(block)]), Spacer(1, 8)]


def _head(block: FourGBlock) -> Any:
    title = words(block.title, BLOCK, tag="H3")
    width = min(text_width(block.title, Font.SANS_SEMIBOLD, 9.6) + 6, TEXT_WIDTH - 120)
    row = [[Mark(EntryKind.CONVERSATION, block.number)], title, words(block.when, BLOCK_DAY)]
    style = [("BOTTOMPADDING", (0, 0), (-1, -1), 2), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")]
    return side_by_side([row], [16, width, TEXT_WIDTH - 16 - width], extra=style)


def _table(block: FourGBlock) -> Any:
    cells: list[Cell] = [
        [CellHead(number, g), *passages(text or "–", QUADRANT)]
        for number, (g, text) in enumerate(block.cells(), start=1)
    ]
    style = [
        ("BOX", (0, 0), (-1, -1), 0.6, RULE),
        ("INNERGRID", (0, 0), (-1, -1), 0.6, RULE),
        ("LEFTPADDING", (0, 0), (-1, -1), 7),
        ("RIGHTPADDING", (0, 0), (-1, -1), 8),
        ("TOPPADDING", (0, 0), (-1, -1), 5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 6),
    ]
    return side_by_side([cells[:2], cells[2:]], [TEXT_WIDTH / 2] * 2, extra=style)


class CellHead(Drawing):
    """A number in a tinted circle, the name of the G, and the question that goes with it."""

    def __init__(self, number: int, g: G) -> None:
        super().__init__(14, element=Element("P"))
        self._number, self._g = number, g

    def paint(self, sheet: Sheet) -> None:
        name, hint = map(_, HEADS[self._g])
        sheet.setFillColor(TEAL_TINT)
        sheet.circle(5.2, 6.7, 5.2, fill=1, stroke=0)
        sheet.setFillColor(TEAL)
        sheet.setFont(Font.SANS_BOLD, 7.2)
        sheet.drawCentredString(5.2, 4.2, str(self._number))
        sheet.setFillColor(INK)
        sheet.setFont(Font.SANS_SEMIBOLD, 8.8)
        sheet.drawString(14, 3.9, f"{name} ")
        sheet.setFillColor(SOFT)
        sheet.setFont(Font.SANS_ITALIC, 7.8)
        sheet.drawString(19 + text_width(name, Font.SANS_SEMIBOLD, 8.8), 3.9, hint)
