"""The Actielijst on paper: who does what by when, with rows to add what is agreed at the table."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from coachdesk.domain.papers import ActionLine, ActionPaper
from coachdesk.domain.wording import _
from coachdesk.reports.blocks import section_head, signatures
from coachdesk.reports.engine import CondPageBreak, Spacer, mm, passages, words
from coachdesk.reports.flow import Begin, Bookmark, End
from coachdesk.reports.page import TEXT_WIDTH, Story, compose, never
from coachdesk.reports.tables import Cell, cell, data_table
from coachdesk.reports.typography import (
    BODY_BOLD,
    CASE_TITLE,
    CELL,
    CELL_BOLD,
    CELL_SHORT,
    SUBTITLE,
    TITLE,
)

ROWS_ON_A_PAGE = 13
LEAST_EMPTY = 3
CLOSING = LEAST_EMPTY * 12 * mm + 150  # points: empty rows and signatures stay together


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
    empty = max(LEAST_EMPTY, ROWS_ON_A_PAGE - len(actions))
    return [
        Begin("Sect"),
        Bookmark(key, _("Actielijst")),
        words(_("Actielijst"), CASE_TITLE, tag="H1"),
        Spacer(1, 6),
        _table(actions, empty=empty),
        *_closing(next_meeting),
        End(),
    ]


def _story(paper: ActionPaper) -> Story:
    """By owner under a head each; the empty rows come last."""
    story: Story = [
        Begin("Sect"),
        Bookmark("actions", _("Actielijst")),
        words(_("Actielijst"), TITLE, tag="H1"),
        words(paper.subtitle, SUBTITLE),
        Spacer(1, 8),
    ]
    if len(paper.owners) == 1:
        [(_owner, actions)] = paper.owners
        story.append(_table(actions, empty=LEAST_EMPTY))
        return [*story, *_closing(paper.next_meeting), End()]
    number = 0
    for owner, actions in paper.owners:
        story += [*section_head(owner), _table(actions, after=number)]
        number += len(actions)
    return [
        *story,
        CondPageBreak(CLOSING),
        *section_head(_("Nieuwe afspraken")),
        _table((), after=number, empty=LEAST_EMPTY),
        *_closing(paper.next_meeting),
        End(),
    ]


def _closing(next_meeting: str) -> Story:
    line = _("Volgend overleg: {when}").format(when=next_meeting)
    told: Story = [Spacer(1, 16), words(line, BODY_BOLD)] if next_meeting else []
    return [*told, *signatures()]


def _table(actions: Sequence[ActionLine], *, after: int = 0, empty: int = 0) -> Any:
    """The actions, numbered from *after*, and rows to write in."""
    heads = [_("Nr"), _("Afspraak"), _("Over"), _("Wie"), _("Voor"), _("Stand")]
    fixed = [24, 60, 90, 58, 56]
    widths = [fixed[0], TEXT_WIDTH - sum(fixed), *fixed[1:]]
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
