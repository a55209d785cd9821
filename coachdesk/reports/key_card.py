"""The card with the keys that one uses most: A5, to lay beside the keyboard."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise

from coachdesk.domain.key_cards import KeyCard, KeyLine
from coachdesk.domain.papers import Furniture
from coachdesk.domain.wording import _
from coachdesk.reports.engine import A5, Font, Sheet, Spacer, text_width, words
from coachdesk.reports.flow import Drawing
from coachdesk.reports.page import Story, bare_margin, compose, never
from coachdesk.reports.tables import Cell, data_table
from coachdesk.reports.tags import Element
from coachdesk.reports.typography import INK, KEY_WORDS, SMALL, SUBTITLE, TINT, TITLE

KEYS = 132  # points of the column of keys
CAP, SIDE, GAP, SIZE = 19, 6, 4, 10.5
BETWEEN = "…"  # stands between keys and is none


def render(
    card: KeyCard, *, black_and_white: bool = False, stopped: Callable[[], bool] = never
) -> bytes:
    """The card as a tagged PDF of one page. Raises PaperFailed when *stopped* says so."""
    furniture = Furniture(document=_("Sneltoetsen van Coachdesk"), label="", head="", later_head="")
    story = partial(_story, card)
    return compose(
        card, story, furniture, black_and_white=black_and_white, bare=A5, stopped=stopped
    )


def _story(card: KeyCard) -> Story:
    across = A5[0] - 2 * bare_margin(A5)
    heads = [_("Toets"), _("Wat het doet")]
    return [
        words(_("Sneltoetsen"), TITLE, tag="H1"),
        words("Coachdesk", SUBTITLE),
        Spacer(1, 8),
        data_table(heads, [_row(one) for one in card.lines], [KEYS, across - KEYS], padding=5),
        Spacer(1, 12),
        words(_("F1 opent de hulp bij de pagina waar je bent."), SMALL),
    ]


def _row(line: KeyLine) -> list[Cell]:
    return [[_Caps(line.keys)], [Spacer(1, 2.6), words(line.words, KEY_WORDS)]]


class _Caps(Drawing):
    """Keys side by side, each with its edge; read aloud as they are called."""

    def __init__(self, keys: str) -> None:
        super().__init__(CAP, width=KEYS - GAP, element=Element("P", spoken=keys))
        self._keys = keys.split()

    def paint(self, sheet: Sheet) -> None:
        sheet.setLineWidth(0.8)
        sheet.setStrokeColor(INK)
        sheet.setFont(Font.SANS_SEMIBOLD, SIZE)
        widths = [
            max(text_width(key, Font.SANS_SEMIBOLD, SIZE) + 2 * SIDE, CAP) for key in self._keys
        ]
        places = [0.5]
        for width in widths:
            places.append(places[-1] + width + GAP)
        for key, (left, right) in zip(self._keys, pairwise(places), strict=True):
            if key != BETWEEN:
                sheet.setFillColor(TINT)
                sheet.roundRect(left, 0.5, right - left - GAP, CAP - 1, 3, fill=1)
            sheet.setFillColor(INK)
            sheet.drawCentredString((left + right - GAP) / 2, 6, key)
