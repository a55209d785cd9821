"""The Actielijst on paper: who does what by when, with rows to add what is agreed at the table."""

from collections.abc import Sequence
from typing import Any

from coachdesk.domain.papers import ActionLine
from coachdesk.domain.wording import _
from coachdesk.reports.blocks import signatures
from coachdesk.reports.engine import Spacer, mm, passages, words
from coachdesk.reports.flow import Begin, Bookmark, End
from coachdesk.reports.page import TEXT_WIDTH, Story
from coachdesk.reports.tables import Cell, cell, data_table
from coachdesk.reports.typography import BODY_BOLD, CASE_TITLE, CELL, CELL_BOLD, CELL_SHORT

ROWS_ON_A_PAGE = 13
LEAST_EMPTY = 3


def section(actions: Sequence[ActionLine], next_meeting: str, *, key: str) -> Story:
    """The list as the last part of a pack; a section with its bookmark."""
    story: Story = [
        Begin("Sect"),
        Bookmark(key, _("Actielijst")),
        words(_("Actielijst"), CASE_TITLE, tag="H1"),
        Spacer(1, 6),
        _table(actions),
    ]
    if next_meeting:
        line = _("Volgend overleg: {when}").format(when=next_meeting)
        story += [Spacer(1, 16), words(line, BODY_BOLD)]
    return [*story, *signatures(), End()]


def _table(actions: Sequence[ActionLine]) -> Any:
    heads = [_("Nr"), _("Afspraak"), _("Over"), _("Wie"), _("Voor"), _("Stand")]
    fixed = [24, 60, 90, 58, 56]
    widths = [fixed[0], TEXT_WIDTH - sum(fixed), *fixed[1:]]
    rows = [_row(number, action) for number, action in enumerate(actions, start=1)]
    empty = max(LEAST_EMPTY, ROWS_ON_A_PAGE - len(rows))
    rows += [_empty_row(len(rows) + number) for number in range(1, empty + 1)]
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
