"""The pages of a paper as they will be printed, made in memory while one looks at the first."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from coachdesk.domain.errors import CoachdeskError
from coachdesk.domain.wording import _
from coachdesk.ui import pages
from coachdesk.ui.shared import background, look
from coachdesk.ui.shared.background import Cancel
from coachdesk.ui.shared.plain_label import PlainLabel

A4_RATIO = 297 / 210
LEAST, WIDEST = 240, 700  # px of a page on screen, at 100 % text

Render = Callable[[Callable[[], bool]], bytes]
"""Makes the PDF; is told by what it gets whether it may stop."""


@dataclass(frozen=True, slots=True, repr=False)
class PagePicture:
    """One page: how it looks, what it says (for who cannot see it), and of how many it is one."""

    number: int
    count: int
    image: QImage
    words: str


class PagePreview(QWidget):
    """Shows the pages of one PDF under each other; the paper never touches a disk.

    Signals:
        shown: a page is there to look at. Carries its number, counted from 0.
        failed: the paper could not be made. Carries why.
    """

    shown = Signal(int)
    failed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cancel = Cancel()
        self._around = (0, 0)
        self._pages: list[_Sheet] = []
        self.caption = PlainLabel("", self, style="small", tone="textSecondary", wrap=False)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setAccessibleName(_("Voorbeeld van het stuk"))
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always, so that the sheets keep their width when they get higher than the window.
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._inside = QWidget(self.area)
        self._inside.setProperty("zone", "clear")
        self._stack = QVBoxLayout(self._inside)
        self._stack.setContentsMargins(0, 0, look.space(2), 0)
        self._stack.setSpacing(look.space(3))
        self._stack.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.area.setWidget(self._inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(2))
        column.addWidget(self.caption)
        self.covered = PlainLabel("", self, tone="textSecondary")
        self.covered.hide()
        column.addWidget(self.covered)
        column.addWidget(self.area, 1)
        column.addStretch(0)
        self.setFocusProxy(self.area)
        self.area.verticalScrollBar().valueChanged.connect(self._tell)

    def show_paper(self, render: Render, *, around: tuple[int, int] = (0, 0)) -> None:
        """Make this paper and show it, without so many pages *around*: before and after.

        What was being made for an earlier call is stopped; the old pages stay until the first
        new one is there.
        """
        self._cancel.ask()
        self._cancel = Cancel()
        self._around = around
        self.caption.setText(_("Voorbeeld maken…"))
        background.run(
            partial(_made, render, self._cancel, around[0], self._wanted_width()),
            owner=self,
            done=self._on_made,
            failed=self._on_failed,
            cancel=self._cancel,
        )

    def cover(self, why: str) -> None:
        """Keep the pages out of sight for this reason; without one they are in sight."""
        self.covered.setText(why)
        self.covered.setVisible(bool(why))
        self.area.setVisible(not why)

    def stop(self) -> None:
        """Nobody looks any more."""
        self._cancel.ask()

    def pages(self) -> list["_Sheet"]:
        """The sheets in sight, in their order."""
        return self._pages

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _page_width(self) -> int:
        room = self.area.viewport().width() - look.space(2)
        return min(max(room, LEAST), look.scaled(WIDEST))

    def _wanted_width(self) -> int:
        return round(self._page_width() * self.devicePixelRatioF())

    def _fit(self) -> None:
        """Let the sheets be as wide as there is room."""
        wide = self._page_width()
        high = round(wide * A4_RATIO)
        for sheet in self._pages:
            sheet.setFixedSize(wide, high)
        # At once, and not when the layout gets round to it: no sheet is ever seen on another.
        self._inside.setMinimumHeight(len(self._pages) * (high + self._stack.spacing()))

    def _on_made(self, made: tuple[bytes, PagePicture]) -> None:
        pdf, first = made
        self._clear()
        before, after = self._around
        count = max(first.count - before - after, 1)
        self._pages = [_Sheet(number, count, self._inside) for number in range(count)]
        for sheet in self._pages:
            self._stack.addWidget(
                sheet, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter
            )
        self._fit()
        self._put(pdf, first)

    def _put(self, pdf: bytes, page: PagePicture) -> None:
        """Show one page, and ask for the one after it."""
        number = page.number - self._around[0]
        self._pages[number].show_picture(page)
        self._tell()
        self.shown.emit(number)
        if number + 1 < len(self._pages):
            background.run(
                partial(_picture, pdf, page.number + 1, self._wanted_width()),
                owner=self,
                done=partial(self._put, pdf),
                failed=self._on_failed,
                cancel=self._cancel,
            )

    def _on_failed(self, error: CoachdeskError) -> None:
        """The pages of what was chosen before are not those of what is chosen now."""
        self._clear()
        self.caption.setText(_("Geen voorbeeld"))
        self.failed.emit(str(error))

    def _clear(self) -> None:
        for sheet in self._pages:
            self._stack.removeWidget(sheet)
            sheet.hide()
            sheet.deleteLater()
        self._pages = []
        self._fit()

    def _tell(self) -> None:
        """Which page is in sight."""
        if not self._pages:
            return
        bar, room = self.area.verticalScrollBar(), self.area.viewport().height()
        each = self._pages[0].height() + self._stack.spacing()
        seen = self._pages[min((bar.value() + room // 2) // each, len(self._pages) - 1)]
        words = _("Voorbeeld, pagina {number} van {count}")
        self.caption.setText(words.format(number=seen.number + 1, count=seen.count))


class _Sheet(QWidget):
    """One page; grey until its picture is there. What it says is read to who cannot see it."""

    def __init__(self, number: int, count: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.number, self.count = number, count
        self._page: PagePicture | None = None
        name = _("Pagina {number} van {count}").format(number=number + 1, count=count)
        self.setAccessibleName(name)

    def words(self) -> str:
        """What stands on it."""
        return self._page.words if self._page else ""

    def show_picture(self, page: PagePicture) -> None:
        self._page = page
        self.setAccessibleDescription(page.words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._page is None:
            painter.fillRect(self.rect(), look.colour("surfaceSunken"))
        else:
            painter.drawImage(self.rect(), self._page.image)
        painter.setPen(look.colour("border"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


def _made(render: Render, cancel: Cancel, number: int, width: int) -> tuple[bytes, PagePicture]:
    """The paper and the page to show first. Runs on another thread."""
    pdf = render(cancel.asked)
    return pdf, _picture(pdf, number, width)


def _picture(pdf: bytes, number: int, width: int) -> PagePicture:
    shown: PagePicture = pages.paper("picture")(pdf, number, width=width)
    return shown
