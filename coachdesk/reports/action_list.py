"""The Actielijst on paper: who does what by when, with rows to add what is agreed at the table."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from coachdesk.domain.papers import ActionLine, ActionPaper
from coachdesk.domain.wording import _, mark
from coachdesk.reports.blocks import section_head, signatures
from coachdesk.reports.engine import KeepTogether, Spacer, mm, passages, text_width, words
from coachdesk.reports.flow import Begin, Bookmark, End
from coachdesk.reports.page import TEXT_WIDTH, Story, compose, never
from coachdesk.reports.tables import Cell, cell, data_table
from coachdesk.reports.typography import (
    BODY,
    BODY_BOLD,
    CASE_TITLE,
    CELL,
    CELL_BOLD,
    CELL_SHORT,
    SECTION,
    SUBTITLE,
    TITLE,
)

ROWS_ON_A_PAGE = 13
LEAST_EMPTY = 3
SEVERAL = 2
NUMBER, ABOUT, WHO, DUE, STATE = 24, 60, 90, 58, 56  # points of the columns
MOST_ABOUT, MOST_WHO, GAP = 96, 108, 8
NOTHING_OPEN = mark("Er staan nu geen acties open.")


def render(
    paper: ActionPaper, *, black_and_white: bool = False, stopped: Callable[[], bool] = never
) -> bytes:
    """The list by itself, as a tagged PDF without a password. PaperFailed when *stopped*."""
    return compose(
        paper,
        partial(_story, paper),
        paper.furniture,
        black_and_white=black_and_white,
        stopped=stopped,
    )


def section(actions: Sequence[ActionLine], next_meeting: str, *, key: str) -> Story:
    """The list as the last part of a pack; a section with its bookmark."""
    return [
        Begin("Sect"),
        Bookmark(key, _("Actielijst")),
        words(_("Actielijst"), CASE_TITLE, tag="H1"),
        Spacer(1, 6),
        *_one_list(actions, next_meeting, _widths(actions), most_empty=ROWS_ON_A_PAGE),
        End(),
    ]


def _story(paper: ActionPaper) -> Story:
    """By owner under a head each; the empty rows come last."""
    story: Story = [
        Begin("Sect"),
        Bookmark("actions", _("Actielijst")),
        words(_("Actielijst"), TITLE, tag="H1"),
        words(paper.subtitle, SUBTITLE),
        *(section_head(paper.whose) if paper.whose else [Spacer(1, 8)]),
    ]
    everything = [action for _owner, actions in paper.owners for action in actions]
    widths = _widths(everything)
    if not everything and paper.whose:
        story += [words(_(NOTHING_OPEN), BODY), Spacer(1, 8)]
    if len(paper.owners) < SEVERAL:
        return [*story, *_one_list(everything, paper.next_meeting, widths), End()]
    number = 0
    for owner, actions in paper.owners:
        story += [*section_head(owner), _table(actions, widths, after=number)]
        number += len(actions)
    return [*story, _new(number, paper.next_meeting, widths), End()]


def _one_list(
    actions: Sequence[ActionLine],
    next_meeting: str,
    widths: Sequence[float],
    *,
    most_empty: int = LEAST_EMPTY,
) -> Story:
    """One table with rows to write in; of a long list those stand apart, with what closes it."""
    if len(actions) + LEAST_EMPTY > ROWS_ON_A_PAGE:
        return [_table(actions, widths), _new(len(actions), next_meeting, widths)]
    empty = max(LEAST_EMPTY, most_empty - len(actions))
    return [KeepTogether([_table(actions, widths, empty=empty), *_closing(next_meeting)])]


def _new(number: int, next_meeting: str, widths: Sequence[float]) -> Any:
    """Rows to write in and where one signs: never on two pages."""
    head = words(_("Nieuwe afspraken"), SECTION, tag="H2")
    rows = _table((), widths, after=number, empty=LEAST_EMPTY)
    return KeepTogether([head, rows, *_closing(next_meeting)])


def _closing(next_meeting: str) -> Story:
    line = _("Volgend overleg: {when}").format(when=next_meeting)
    told: Story = [Spacer(1, 16), words(line, BODY_BOLD)] if next_meeting else []
    return [*told, *signatures()]


def _widths(actions: Sequence[ActionLine]) -> list[float]:
    """Of the columns: names on one line where there is room, and what is agreed gets the rest."""
    about = _room_for([action.about for action in actions], ABOUT, MOST_ABOUT)
    who = _room_for([action.who for action in actions], WHO, MOST_WHO)
    fixed = [NUMBER, about, who, DUE, STATE]
    return [NUMBER, TEXT_WIDTH - sum(fixed), *fixed[1:]]


def _room_for(texts: Sequence[str], least: float, most: float) -> float:
    widths = (text_width(text, CELL_BOLD.fontName, CELL_BOLD.fontSize) + GAP for text in texts)
    return min(max(least, *widths, least), most)


def _table(
    actions: Sequence[ActionLine], widths: Sequence[float], *, after: int = 0, empty: int = 0
) -> Any:
    """The actions, numbered from *after*, and rows to write in."""
    heads = [_("Nr"), _("Afspraak"), _("Over"), _("Wie"), _("Voor"), _("Stand")]
    rows = [_row(after + number, action) for number, action in enumerate(actions, start=1)]
    rows += [_empty_row(after + len(actions) + number) for number in range(1, empty + 1)]
    heights = [None] * len(actions) + [12 * mm] * empty
    return data_table(heads, rows, widths, padding=6.4, heights=heights)


def _row(number: int, action: ActionLine) -> list[Cell]:
    """What is late is bold and says so: colour alone would be lost in grey."""
    style, long = (CELL_BOLD, CELL_BOLD) if action.late else (CELL_SHORT, CELL)
    state = _("{state}, te laat").format(state=action.state) if action.late else action.state
    return [
        cell(str(number), style),
        passages(action.what, long),
        cell(action.about, style),
        cell(action.who, style),
        cell(action.due, style),
        cell(state, style),
    ]


def _empty_row(number: int) -> list[Cell]:
    return [cell(str(number), CELL_SHORT), [], [], [], [], []]
