"""The overview for a parent or child on paper: one table of what was done, and what that means."""

from collections.abc import Callable
from functools import partial

from coachdesk.domain.access_overviews import AccessLine, AccessOverview
from coachdesk.domain.wording import _
from coachdesk.reports.engine import Spacer, words
from coachdesk.reports.flow import Begin, Bookmark, End
from coachdesk.reports.page import TEXT_WIDTH, Story, compose, never
from coachdesk.reports.tables import Cell, cell, data_table
from coachdesk.reports.typography import BODY, CELL, CELL_BOLD, CELL_SHORT, SUBTITLE, TITLE

WHEN, WHAT, TIMES, TO = 62, 96, 44, 110  # points


def render(
    overview: AccessOverview, *, black_and_white: bool = False, stopped: Callable[[], bool] = never
) -> bytes:
    """The overview as a tagged PDF without a password. PaperFailed when *stopped*."""
    return compose(
        overview,
        partial(_story, overview),
        overview.furniture,
        black_and_white=black_and_white,
        stopped=stopped,
    )


def _story(overview: AccessOverview) -> Story:
    heads = [_("Wanneer"), _("Wat"), _("Onderdeel"), _("Keer"), _("Aan wie")]
    widths = [WHEN, WHAT, TEXT_WIDTH - WHEN - WHAT - TIMES - TO, TIMES, TO]
    return [
        Begin("Sect"),
        Bookmark("overview", overview.title),
        words(overview.title, TITLE, tag="H1"),
        words(overview.subtitle, SUBTITLE),
        Spacer(1, 8),
        *(words(line, BODY) for line in overview.explained),
        Spacer(1, 10),
        data_table(heads, [_row(line) for line in overview.lines], widths, padding=6.4),
        End(),
    ]


def _row(line: AccessLine) -> list[Cell]:
    return [
        cell(line.when, CELL_SHORT),
        cell(line.what, CELL_BOLD),
        cell(line.part, CELL),
        cell(str(line.times), CELL_SHORT),
        cell(line.to, CELL),
    ]
