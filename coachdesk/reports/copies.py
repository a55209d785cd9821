"""Numbered copies: each receiver's name under the text of every page, and a password of its own.

The paper is made once; only what differs is drawn for each receiver and laid under its pages.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO

import pikepdf

from coachdesk.domain.errors import PaperFailed
from coachdesk.domain.papers import Furniture
from coachdesk.domain.wording import _
from coachdesk.reports.engine import A4, Font, Passage, Sheet, words
from coachdesk.reports.page import HEIGHT, LEFT, TEXT_WIDTH, footer_line, never
from coachdesk.reports.protection import save_protected
from coachdesk.reports.tags import Tags
from coachdesk.reports.typography import WATERMARK, watermark_style

LARGEST, SMALLEST, WIDEST = 64, 14, 440
TURN = 52  # degrees
MIDDLE = 0.47  # of the height of the page: the middle of the text block


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Receiver:
    """Who gets a copy, and with which password; without one the copy is not protected."""

    name: str
    function: str = ""
    password: str = ""


def numbered_copies(
    document: bytes,
    furniture: Furniture,
    receivers: Sequence[Receiver],
    *,
    numbers: Sequence[int] = (),
    of: int = 0,
    stopped: Callable[[], bool] = never,
) -> list[bytes]:
    """One copy for each receiver, in their order: Exemplaar 3 van 7 voor J. Bakker, jeugdarts.

    Where others of the *of* copies are drawn apart, *numbers* says which these are.

    The line at the foot is left out where the paper's own stands there: a paper without names.
    Raises PaperFailed when *stopped* says so.
    """
    stamps = _stamps(
        receivers,
        numbers or range(1, len(receivers) + 1),
        of or len(receivers),
        with_foot=not furniture.footer,
    )
    copies = []
    with pikepdf.open(BytesIO(document)) as pdf, pikepdf.open(BytesIO(stamps)) as drawn:
        names = [_room_for_stamp(pdf, page) for page in pdf.pages]
        for receiver, stamp in zip(receivers, drawn.pages, strict=True):
            if stopped():
                raise PaperFailed(_("Het maken van het stuk is gestopt."))
            form = pdf.copy_foreign(stamp.as_form_xobject())
            for page, name in zip(pdf.pages, names, strict=True):
                page.obj.Resources.XObject[name] = form
            copies.append(save_protected(pdf, receiver.password))
    return copies


def _room_for_stamp(pdf: pikepdf.Pdf, page: pikepdf.Page) -> str:
    """Draw the stamp first on this page, under all else; gives the name under which it is put."""
    name = str(page.add_resource(pdf.make_stream(b""), pikepdf.Name.XObject))
    page.contents_add(pdf.make_stream(f"/Artifact BMC q {name} Do Q EMC\n".encode()), prepend=True)
    return name


def _stamps(
    receivers: Sequence[Receiver], numbers: Sequence[int], of: int, *, with_foot: bool
) -> bytes:
    """A page for each receiver with only what differs."""
    file = BytesIO()
    sheet = Sheet(file, pagesize=A4, tags=Tags.silent(), inks={}, initialFontName=Font.SANS)
    for number, receiver in zip(numbers, receivers, strict=True):
        count = _("exemplaar {number} van {count}").format(number=number, count=of)
        _watermark(sheet, receiver.name, count)
        if with_foot:
            whom = ", ".join(filter(None, (receiver.name, receiver.function)))
            told = _("{copy} voor {whom}").format(copy=count[:1].upper() + count[1:], whom=whom)
            footer_line(sheet, told)
        sheet.showPage()
    sheet.save()
    return file.getvalue()


def _watermark(sheet: Sheet, name: str, count: str) -> None:
    size, line = _as_large_as_fits(name)
    sheet.saveState()
    sheet.translate(LEFT + TEXT_WIDTH / 2, HEIGHT * MIDDLE)
    sheet.rotate(TURN)
    line.drawOn(sheet, -WIDEST / 2, 6 - line.style.leading + size)
    sheet.setFillColor(WATERMARK)
    sheet.setFont(Font.SANS_SEMIBOLD, 20)
    sheet.drawCentredString(0, -26, count)
    sheet.restoreState()


def _as_large_as_fits(name: str) -> tuple[int, Passage]:
    """The size, and the name in it: on one line, or a very long one on two."""
    for size in range(LARGEST, SMALLEST, -2):
        style = watermark_style(size)
        line = words(name, style)
        _width, height = line.wrap(WIDEST, HEIGHT)
        if height <= style.leading:
            break
    return size, line
