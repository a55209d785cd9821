"""One case in a pack: who it is about, the question, what was seen, and room for the outcome."""

from typing import Any

from coachdesk.domain.papers import CasePage, EntryKind
from coachdesk.domain.wording import _, mark
from coachdesk.reports.blocks import (
    NOTES_ROOM,
    TickBox,
    WritingLines,
    fact_grid,
    panel,
    section_head,
)
from coachdesk.reports.engine import CondPageBreak, Spacer, mm, passages, words
from coachdesk.reports.entries import entries_table
from coachdesk.reports.flow import Begin, Bookmark, End
from coachdesk.reports.page import TEXT_WIDTH, Story
from coachdesk.reports.tables import Cell, cell, data_table, side_by_side
from coachdesk.reports.typography import (
    BODY,
    CASE_SUBTITLE,
    NUMBERED_CASE_TITLE,
    PANEL_HEAD,
    QUESTION,
    RIGHT_BOLD,
    RIGHT_SOFT,
    TEAL,
)

AGREEMENTS = 3
OUTCOMES = (
    mark("Advies aan leerkracht of ouders"),
    mark("Onderzoek of observatie"),
    mark("Inzet schoolmaatschappelijk werk"),
    mark("Verwijzing (geef aan naar wie)"),
    mark("Opschalen naar wijkteam"),
    mark("Opnieuw bespreken op: ____________"),
)
OUTCOME_HEIGHT = 215  # points: what is ticked and agreed stays on one page


def case_page(case: CasePage, *, key: str) -> Story:
    """The story of one case; a section with its bookmark."""
    page: Story = [
        Begin("Sect"),
        Bookmark(key, f"{case.point}  {case.heading}"),
        _title(case),
        *fact_grid(case.facts),
        Spacer(1, 9),
        panel(
            words(_("Vraag aan het team"), PANEL_HEAD, tag="H2"),
            passages(case.question, QUESTION),
            bar=TEAL,
        ),
    ]
    if case.entries:
        page += [*section_head(entries_head(case)), entries_table(case.entries)]
    return [*page, *_outcome(), End()]


def entries_head(case: CasePage) -> str:
    """What the last entries are, in words."""
    if any(entry.kind is EntryKind.REFERRAL for entry in case.entries):
        return _("Laatste signalen, gesprekken en verwijzingen")
    return _("Laatste signalen en gesprekken")


def _title(case: CasePage) -> Any:
    title = words(case.heading, NUMBERED_CASE_TITLE, tag="H1", before=case.point)
    left = [title, *cell(case.subtitle, CASE_SUBTITLE)]
    right = [*cell(case.time, RIGHT_BOLD), *cell(case.length, RIGHT_SOFT)]
    style = [("BOTTOMPADDING", (0, 0), (-1, -1), 8), ("VALIGN", (1, 0), (1, 0), "BOTTOM")]
    return side_by_side([[left, right]], [TEXT_WIDTH - 90, 90], extra=style)


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
        *section_head(_("Aantekeningen"), room=NOTES_ROOM),
        WritingLines(most=9),
    ]


def _options() -> Any:
    half = len(OUTCOMES) // 2
    rows = [
        [[TickBox(8.2)], words(_(one), BODY), [TickBox(8.2)], words(_(other), BODY)]
        for one, other in zip(OUTCOMES[:half], OUTCOMES[half:], strict=True)
    ]
    style = [("TOPPADDING", (0, 0), (-1, -1), 2), ("BOTTOMPADDING", (0, 0), (-1, -1), 3)]
    width = TEXT_WIDTH / 2 - 14
    return side_by_side(rows, [14, width, 14, width], extra=style)
