"""Mijn vier G's: a sheet for the child itself, without name, date, school or number."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from coachdesk.domain.four_g import G
from coachdesk.domain.papers import FourGSheet, Furniture, SheetFeeling
from coachdesk.domain.wording import _, mark
from coachdesk.reports.blocks import WritingLines
from coachdesk.reports.engine import (
    A4,
    CondPageBreak,
    Font,
    PageBreak,
    Sheet,
    Spacer,
    mm,
    passages,
    words,
)
from coachdesk.reports.flow import Drawing
from coachdesk.reports.page import BARE, WIDTH, Story, compose, never
from coachdesk.reports.tables import Cell, side_by_side
from coachdesk.reports.tags import Element
from coachdesk.reports.typography import (
    CHILD_HEAD,
    CHILD_TEXT,
    CHILD_TITLE,
    INK,
    TEAL,
    TEAL_TINT,
)

ACROSS = WIDTH - 2 * BARE
LONGEST_IN_TABLE = 400  # letters in a cell; longer ones go under each other
PADDING = 12
LINE = 10 * mm  # between lines to write on
UPPER, LOWER = 50 * mm, 46 * mm  # the least height of a row
BOX = 7 * mm
BOXES = 10
AIR = 1.6  # between the line of a box and what fills it

QUESTIONS = {
    G.EVENT: mark("Wat gebeurde er?"),
    G.THOUGHT: mark("Wat dacht je?"),
    G.FEELING: mark("Wat voelde je?"),
    G.BEHAVIOUR: mark("Wat deed je?"),
}
NEXT_TIME = {
    G.THOUGHT: mark("Welke gedachte helpt?"),
    G.FEELING: mark("Wat voel je dan?"),
    G.BEHAVIOUR: mark("Wat ga je proberen?"),
}


def render(
    sheet: FourGSheet, *, black_and_white: bool = False, stopped: Callable[[], bool] = never
) -> bytes:
    """The sheet as a tagged PDF. Raises PaperFailed when *stopped* says so."""
    title = _("Mijn vier G’s")
    furniture = Furniture(document=title, label="", head="", later_head="")
    story = partial(_story, sheet, title)
    return compose(
        sheet, story, furniture, black_and_white=black_and_white, bare=A4, stopped=stopped
    )


def _story(sheet: FourGSheet, title: str) -> Story:
    head = [words(title, CHILD_TITLE, tag="H1"), Spacer(1, 14)]
    otherwise = words(_("En als je iets anders denkt?"), CHILD_HEAD)
    then = [_then(sheet, g, number) for number, g in enumerate(sheet.order, start=1)]
    after = [_after(sheet, g) for g in sheet.order if g in NEXT_TIME]
    if max(map(len, _texts(sheet))) > LONGEST_IN_TABLE:
        upper = [piece for cell in then for piece in (*cell, Spacer(1, 14))]
        lower = [piece for cell in after for piece in (*cell, Spacer(1, 14))]
        return [*head, *upper[:-1], PageBreak(), otherwise, Spacer(1, 10), *lower[:-1]]
    rows = _table([then[:2], then[2:]], [ACROSS / 2] * 2, least=UPPER)
    last = _table([after], _widths(sheet), least=LOWER)
    room = last.wrap(ACROSS, WIDTH)[1] + CHILD_HEAD.leading + 2 * PADDING
    return [*head, rows, Spacer(1, 16), CondPageBreak(room), otherwise, Spacer(1, 8), last]


def _widths(sheet: FourGSheet) -> list[float]:
    """Of the cells of the next time: ten boxes need more than a third."""
    boxes = BOXES * BOX + 2 * PADDING + 1 if sheet.feelings else ACROSS / 3
    rest = (ACROSS - boxes) / 2
    return [boxes if g is G.FEELING else rest for g in sheet.order if g in NEXT_TIME]


def _texts(sheet: FourGSheet) -> Sequence[str]:
    return (sheet.event, sheet.thought, sheet.behaviour, sheet.helping_thought, sheet.attempt)


def _then(sheet: FourGSheet, g: G, number: int) -> list[Cell]:
    """What happened, was thought, felt or done: a numbered head and what was told."""
    head = [_Number(number), words(_(QUESTIONS[g]), CHILD_HEAD, tag="H2")]
    width = 2 * _Number.RADIUS + 8
    row = side_by_side([head], [width, ACROSS / 2 - width - 2 * PADDING])
    row.hAlign = "LEFT"
    if g is G.FEELING:
        return [row, Spacer(1, 6), *_feelings(sheet.feelings, after=False)]
    texts = {G.EVENT: sheet.event, G.THOUGHT: sheet.thought, G.BEHAVIOUR: sheet.behaviour}
    return [row, Spacer(1, 6), *_text(texts[g])]


def _after(sheet: FourGSheet, g: G) -> list[Cell]:
    """What helps the next time."""
    head = words(_(NEXT_TIME[g]), CHILD_HEAD, tag="H2")
    if g is G.FEELING:
        return [head, Spacer(1, 6), *_feelings(sheet.feelings, after=True)]
    text = sheet.helping_thought if g is G.THOUGHT else sheet.attempt
    return [head, Spacer(1, 6), *_text(text)]


def _text(text: str) -> Story:
    """What was told; where nothing was, lines to write on."""
    return passages(text, CHILD_TEXT) or _lines()


def _lines() -> Story:
    return [WritingLines(most=4, least=4, gap=LINE)]


def _feelings(feelings: Sequence[SheetFeeling], *, after: bool) -> Story:
    story: Story = []
    for feeling in feelings:
        value = feeling.after if after else feeling.before
        story += [_word(feeling.word, value), _Boxes(value), Spacer(1, 6)]
    return story or _lines()


def _word(word: str, value: int | None) -> Any:
    """The word, and the value beside it when the boxes cannot tell it."""
    said = f"{word[:1].upper()}{word[1:]}"
    if value is None or value % BOXES == 0:
        return words(said, CHILD_TEXT)
    return words(_("{feeling} ({number})").format(feeling=said, number=value), CHILD_TEXT)


def _table(rows: Sequence[Sequence[list[Cell]]], widths: Sequence[float], *, least: float) -> Any:
    """Cells between lines; the row is as high as its highest cell, and never less than *least*."""
    style = [
        ("BOX", (0, 0), (-2, -1), 0.9, INK),
        ("INNERGRID", (0, 0), (-2, -1), 0.9, INK),
        *((f"{side}PADDING", (0, 0), (-2, -1), PADDING) for side in ("LEFT", "RIGHT")),
        *((f"{side}PADDING", (0, 0), (-1, -1), PADDING) for side in ("TOP", "BOTTOM")),
    ]
    held_open = [[*row, [Spacer(0, least)]] for row in rows]
    return side_by_side(held_open, [*widths, 0], extra=style)


class _Number(Drawing):
    """The place of a cell in the order of reading, which the headings themselves keep too."""

    RADIUS = 9

    def __init__(self, number: int) -> None:
        super().__init__(CHILD_HEAD.leading)
        self._number = number

    def paint(self, sheet: Sheet) -> None:
        middle = CHILD_HEAD.leading / 2
        sheet.setFillColor(TEAL_TINT)
        sheet.circle(self.RADIUS, middle, self.RADIUS, fill=1, stroke=0)
        sheet.setFillColor(TEAL)
        sheet.setFont(Font.ANDIKA_BOLD, 12)
        sheet.drawCentredString(self.RADIUS, middle - 4.3, str(self._number))


class _Boxes(Drawing):
    """Ten boxes, filled up to the strength; a child can fill the others in itself."""

    def __init__(self, value: int | None) -> None:
        alt = _("nog niet ingevuld")
        if value is not None:
            whole, rest = divmod(value, BOXES)
            number = f"{whole},{rest}" if rest else str(whole)
            alt = _("{number} van 10").format(number=number)
        super().__init__(BOX + 3, width=BOXES * BOX, element=Element("Figure", alt=alt))
        self._full = (value or 0) // BOXES

    def paint(self, sheet: Sheet) -> None:
        sheet.setStrokeColor(INK)
        sheet.setLineWidth(0.9)
        sheet.setFillColor(TEAL)
        for number in range(BOXES):
            sheet.rect(number * BOX, 1, BOX, BOX)
            if number < self._full:  # clear of the lines: in black and white one counts them too
                side = BOX - 2 * AIR
                sheet.rect(number * BOX + AIR, 1 + AIR, side, side, fill=1, stroke=0)
