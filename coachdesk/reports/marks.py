"""The marks of signals, talks and referrals: a shape and a number each, clear in grey print."""

from coachdesk.domain.papers import EntryKind
from coachdesk.domain.wording import _, mark
from coachdesk.reports.engine import Font, Sheet
from coachdesk.reports.flow import Drawing
from coachdesk.reports.tags import Element
from coachdesk.reports.typography import INK, RUST, TEAL, WHITE

RADIUS = 5.6

_SPOKEN = {
    EntryKind.SIGNAL: mark("signaal {number}"),
    EntryKind.CONVERSATION: mark("gesprek {number}"),
    EntryKind.REFERRAL: mark("verwijzing {number}"),
}
_LINE_AND_FILL = {
    EntryKind.SIGNAL: (TEAL, TEAL, WHITE),
    EntryKind.CONVERSATION: (INK, WHITE, INK),
    EntryKind.REFERRAL: (RUST, RUST, WHITE),
}


def spoken(kind: EntryKind, number: int) -> str:
    """What a mark is called: signaal 3."""
    return _(_SPOKEN[kind]).format(number=number)


class Mark(Drawing):
    """A circle for a signal, a square for a talk, a pointer for a referral; its number inside."""

    def __init__(self, kind: EntryKind, number: int) -> None:
        super().__init__(12, width=14, element=Element("P", spoken=spoken(kind, number)))
        self._kind = kind
        self._number = number

    def paint(self, sheet: Sheet) -> None:
        draw_mark(sheet, self._kind, str(self._number), RADIUS + 0.6, RADIUS)


def draw_mark(sheet: Sheet, kind: EntryKind, text: str, x: float, y: float) -> None:
    """The shape of this kind round (x, y), with a number inside."""
    line, fill, figure = _LINE_AND_FILL[kind]
    sheet.setLineWidth(0.9)
    sheet.setStrokeColor(line)
    sheet.setFillColor(fill)
    _shape(sheet, kind, x, y)
    sheet.setFillColor(figure)
    sheet.setFont(Font.SANS_SEMIBOLD, 7)
    sheet.drawCentredString(x, y - 2.45, text)


def _shape(sheet: Sheet, kind: EntryKind, x: float, y: float) -> None:
    r = RADIUS
    if kind is EntryKind.SIGNAL:
        sheet.circle(x, y, r, fill=1)
    elif kind is EntryKind.CONVERSATION:
        sheet.roundRect(x - r, y - r, 2 * r, 2 * r, 1.6, fill=1)
    else:
        path = sheet.beginPath()
        path.moveTo(x - r, y - r)
        path.lineTo(x + 0.55 * r, y - r)
        path.lineTo(x + 1.35 * r, y)
        path.lineTo(x + 0.55 * r, y + r)
        path.lineTo(x - r, y + r)
        path.close()
        sheet.drawPath(path, fill=1)
