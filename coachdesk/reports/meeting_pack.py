"""The Pakket on paper: the agenda with who is there, a page for each case, and the actions."""

from collections.abc import Callable
from functools import partial
from typing import Any

from coachdesk.domain.papers import AgendaKind, AgendaLine, MeetingPack, Participant
from coachdesk.domain.wording import _
from coachdesk.reports import action_list
from coachdesk.reports.blocks import TickBox, panel, section_head
from coachdesk.reports.case_page import case_page
from coachdesk.reports.engine import PageBreak, Sheet, Spacer, passages, words
from coachdesk.reports.flow import Begin, Bookmark, Drawing, End
from coachdesk.reports.page import TEXT_WIDTH, Story, compose, never
from coachdesk.reports.tables import Cell, cell, data_table
from coachdesk.reports.tags import Element
from coachdesk.reports.typography import (
    PANEL_TEXT,
    ROW,
    ROW_BOLD,
    ROW_SOFT,
    RUST,
    SOFT,
    SUBTITLE,
    TINT,
    TITLE,
    WARNING_HEAD,
)

ACTIONS = "actions"


def render(
    pack: MeetingPack, *, black_and_white: bool = False, stopped: Callable[[], bool] = never
) -> bytes:
    """The pack as a tagged PDF without a password. Raises PaperFailed when *stopped* says so."""
    return compose(
        pack,
        partial(_story, pack),
        pack.furniture,
        black_and_white=black_and_white,
        stopped=stopped,
    )


def _story(pack: MeetingPack) -> Story:
    story = [*_agenda_page(pack), PageBreak()]
    for number, case in enumerate(pack.cases):
        story += [*case_page(case, key=_key(number)), PageBreak()]
    return [*story, *action_list.section(pack.actions, pack.next_meeting, key=ACTIONS)]


def _key(number: int) -> str:
    return f"case-{number}"


def _agenda_page(pack: MeetingPack) -> Story:
    page: Story = [
        Begin("Sect"),
        Bookmark("agenda", _("Agenda")),
        words(pack.title, TITLE, tag="H1"),
        words(pack.when_and_where, SUBTITLE),
        *section_head(_("Agenda")),
        _agenda(pack),
    ]
    if pack.attendance:
        page += [
            Spacer(1, 6),
            *section_head(_("Aanwezig")),
            _attendance(pack.attendance),
        ]
    rules_head = words(_("Afspraken over deze map"), WARNING_HEAD, tag="H2")
    rules = panel(rules_head, passages(pack.rules, PANEL_TEXT), bar=RUST)
    return [*page, Spacer(1, 14), rules, End()]


def _agenda(pack: MeetingPack) -> Any:
    heads = [
        _("Tijd"),
        _("Duur"),
        _("Punt"),
        _("Onderwerp"),
        _("Inbreng"),
        _("Doel"),
        _("Pagina"),
    ]
    fixed = [40, 44, 30, 92, 72, 34]
    widths = [*fixed[:3], TEXT_WIDTH - sum(fixed), *fixed[3:]]
    keys = {case.point: _key(number) for number, case in enumerate(pack.cases)}
    rows, tints = [], []
    for number, line in enumerate(pack.agenda, start=1):
        rows.append(_agenda_row(line, keys))
        if line.kind is AgendaKind.BREAK:
            tints.append(("BACKGROUND", (0, number), (-1, number), TINT))
    return data_table(heads, rows, widths, padding=5.2, extra=tints)


def _agenda_row(line: AgendaLine, keys: dict[str, str]) -> list[Cell]:
    key = ""
    if line.kind is AgendaKind.ACTIONS:
        key = ACTIONS
    elif line.kind is AgendaKind.CASE:
        key = keys.get(line.point, "")
    style = ROW_BOLD if line.kind is AgendaKind.CASE else ROW
    subject = words(line.subject, style, tag="Link" if key else "P", leads_to=key)
    return [
        cell(line.time, ROW_BOLD),
        cell(line.length, ROW_SOFT),
        cell(line.point, ROW_SOFT),
        subject,
        cell(line.brought_by, ROW_SOFT),
        cell(line.goal, ROW_SOFT),
        [_PageNumber(key)] if key else [],
    ]


class _PageNumber(Drawing):
    """The page that a line leads to, filled in when that page is made."""

    def __init__(self, key: str) -> None:
        super().__init__(13, element=Element("P"))
        self._key = key

    def paint(self, sheet: Sheet) -> None:
        def number(last: Sheet) -> None:
            last.setFont(ROW_SOFT.fontName, ROW_SOFT.fontSize)
            last.setFillColor(SOFT)
            page = _("p. {page}").format(page=last.places[self._key])
            last.drawString(-2, 0, f" {page}")  # the space keeps it apart from the cell before

        sheet.later(f"place-{self._key}", 0, 3.2, number)


def _attendance(people: tuple[Participant, ...]) -> Any:
    """The organisation has no column when nobody has one: it could point at the school."""
    with_organisation = any(person.organisation for person in people)
    heads = [
        _("Ex."),
        _("Naam"),
        _("Functie"),
        *([_("Organisatie")] if with_organisation else []),
        _("Aanwezig"),
        _("Paraaf ontvangst"),
    ]
    fixed = [22.0, 96, 128, 50, 78] if with_organisation else [22.0, 136, 50, 78]
    rest = TEXT_WIDTH - sum(fixed)
    widths = [*fixed[:-2], rest, *fixed[-2:]]
    rows = [
        _attendance_row(number, person, with_organisation=with_organisation)
        for number, person in enumerate(people, start=1)
    ]
    return data_table(heads, rows, widths, padding=4.6)


def _attendance_row(number: int, person: Participant, *, with_organisation: bool) -> list[Cell]:
    organisation: list[Cell] = [cell(person.organisation, ROW_SOFT)] if with_organisation else []
    return [
        cell(str(number), ROW_SOFT),
        cell(person.name, ROW_BOLD),
        cell(person.role, ROW),
        *organisation,
        [TickBox()],
        [],
    ]
