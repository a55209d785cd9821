"""Pictures of the pages of a PDF in memory, as they will be printed. Safe on another thread."""

from threading import Lock

import pypdfium2
from PySide6.QtGui import QImage

from coachdesk.ui.papers.page_preview import PagePicture

POINTS_PER_INCH = 72

_ONE_AT_A_TIME = Lock()  # pdfium knows one thread at a time


def picture(pdf: bytes, number: int, *, width: int = 0, dpi: int = 0) -> PagePicture:
    """Page *number*, counted from 0: as many device pixels wide, or as large as it is at *dpi*."""
    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(pdf)
        try:
            page = document[number]
            scale = dpi / POINTS_PER_INCH if dpi else width / page.get_width()
            bitmap = page.render(scale=scale, rev_byteorder=True)
            image = QImage(
                bitmap.buffer,
                bitmap.width,
                bitmap.height,
                bitmap.stride,
                QImage.Format.Format_RGB888,
            ).copy()
            text = page.get_textpage()
            words = " ".join(text.get_text_bounded().split())
            count = len(document)
            for part in (text, bitmap, page):
                part.close()
            return PagePicture(number, count, image, words)
        finally:
            document.close()
