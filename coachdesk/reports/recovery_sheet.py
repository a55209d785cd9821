"""The Herstelsleutel on paper: made in memory, printed, and put away where the laptop is not.

It names no coach and no school: who finds it must not learn whose vault it opens.
"""

from functools import partial
from typing import Any

from coachdesk.domain.papers import Furniture, RecoverySheet
from coachdesk.domain.wording import MONTHS, _
from coachdesk.reports.blocks import panel, section_head
from coachdesk.reports.engine import Font, Sheet, Spacer, mm, words
from coachdesk.reports.flow import Begin, Drawing, End
from coachdesk.reports.page import TEXT_WIDTH, Story, compose
from coachdesk.reports.tables import side_by_side
from coachdesk.reports.tags import Element
from coachdesk.reports.typography import (
    BODY,
    BODY_BOLD,
    FACT,
    INK,
    KEY_NUMBER,
    RULE,
    RUST,
    SUBTITLE,
    TITLE,
)

IN_A_COLUMN = 4


def render(paper: RecoverySheet) -> bytes:
    """The sheet as a tagged PDF; it may not become a file without the coach knowing the danger."""
    furniture = Furniture(
        document=_("Herstelsleutel"), label=_("GEHEIM"), head="", later_head="", number="Coachdesk"
    )
    return compose(paper, partial(_story, paper), furniture)


def _story(paper: RecoverySheet) -> Story:
    day = paper.made_on
    made_on = f"{day.day} {_(MONTHS[day.month - 1])} {day.year}"
    made = _("Gemaakt op {day} · kluis {vault}").format(day=made_on, vault=paper.vault_id)
    danger = _("Wie dit blad en je kluis heeft, kan alles lezen. Bewaar het niet bij je laptop.")
    letters = _("Het cijfer 0 is nul, 1 is een. De letters I, L, O en U komen niet voor.")
    return [
        words(_("Herstelsleutel van je kluis"), TITLE, tag="H1"),
        words(made, SUBTITLE),
        Spacer(1, 14),
        panel(words(danger, BODY_BOLD), [], bar=RUST),
        Spacer(1, 18),
        Begin("L"),
        _key(paper.groups()),
        End(),
        Spacer(1, 8),
        *section_head(_("Zo gebruik je hem")),
        *_instructions(),
        Spacer(1, 10),
        words(letters, BODY),
        Spacer(1, 26),
        words(_("Waar ligt dit blad?"), FACT),
        _Line(20),
    ]


def _key(groups: tuple[str, ...]) -> Any:
    """Two columns, read down: the left one first."""
    items = [_item(str(n), _Group(group)) for n, group in enumerate(groups, start=1)]
    columns = [items[n : n + IN_A_COLUMN] for n in range(0, len(items), IN_A_COLUMN)]
    cells = [[piece for item in column for piece in item] for column in columns]
    return side_by_side([cells], [TEXT_WIDTH / len(cells)] * len(cells))


def _item(number: str, body: Any) -> list[Any]:
    row = [words(number, KEY_NUMBER, tag="Lbl"), body]
    on_one_line = [("VALIGN", (0, 0), (0, 0), "BOTTOM"), ("BOTTOMPADDING", (0, 0), (0, 0), 6.4)]
    return [
        Begin("LI"),
        side_by_side([row], [22, TEXT_WIDTH / 2 - 22], extra=on_one_line),
        End(),
    ]


class _Group(Drawing):
    """Five characters of the key, wide apart."""

    def __init__(self, group: str) -> None:
        super().__init__(34, width=40 * mm, element=Element("LBody"))
        self._group = group

    def paint(self, sheet: Sheet) -> None:
        sheet.setFont(Font.MONO, 20)
        sheet.setFillColor(INK)
        sheet.drawString(0, 8, self._group, charSpace=1.2)


def _instructions() -> list[Any]:
    lines = [
        _("Kies op het beginscherm “Wachtzin vergeten?”"),
        _("Typ de acht groepen; hoofdletters maken niet uit"),
        _("Kies een nieuwe wachtzin; dit blad blijft geldig"),
    ]
    story: list[Any] = [Begin("L")]
    for number, line in enumerate(lines, start=1):
        row = [words(f"{number}.", BODY, tag="Lbl"), words(line, BODY, tag="LBody")]
        story += [Begin("LI"), side_by_side([row], [16, TEXT_WIDTH - 16]), End()]
    return [*story, End()]


class _Line(Drawing):
    """A line to write on."""

    def paint(self, sheet: Sheet) -> None:
        sheet.setStrokeColor(RULE)
        sheet.setLineWidth(0.6)
        sheet.line(0, 1, self.width, 1)
