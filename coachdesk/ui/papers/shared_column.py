"""Dit wordt gedeeld, beside Dit blijft hier; and what to know before it leaves."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from coachdesk.domain.wording import _
from coachdesk.operations.paper_options import PaperOptions
from coachdesk.reports.paper_file import NOT_WRITTEN
from coachdesk.ui.papers.paper_making import PaperOrder
from coachdesk.ui.papers.paper_reading import ReadPaper
from coachdesk.ui.papers.shared_words import kept, kept_from, shared
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton
from coachdesk.ui.shared.card import hairline
from coachdesk.ui.shared.icon_spot import IconSpot
from coachdesk.ui.shared.names_display import NameDisplay
from coachdesk.ui.shared.notice import Notice
from coachdesk.ui.shared.plain_label import PlainLabel


class SharedColumn(QWidget):
    """The right column of the form.

    Signals:
        folder_wanted: nothing can be written where it should, and another folder is asked for.
    """

    folder_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shared = Lines(_("Dit wordt gedeeld"), "circle-check", "success", self)
        self.amounts = Lines(_("Let op: bedragen"), "triangle-alert", "attention", self)
        self.amounts.hide()
        self.kept = Lines(_("Dit blijft hier"), "lock", "textSecondary", self)
        self.consent = Notice("", self, tone="attention", icon="hourglass")
        self.consent.hide()
        self.trouble = Notice("", self, tone="danger")
        self.trouble.hide()
        self.other_folder = CdButton(_("Kies map"), self, icon="hard-drive", compact=True)
        self.other_folder.clicked.connect(self.folder_wanted)
        self.other_folder.hide()
        self.reason = PlainLabel("", self, style="bodyStrong", tone="attention")
        log = PlainLabel(
            _(
                "Coachdesk noteert wie dit stuk kreeg en wanneer. "
                "De PDF zelf staat daarna buiten de kluis."
            ),
            self,
            style="small",
            tone="textSecondary",
        )
        printed = PlainLabel(
            _("Druk je af, dan kunnen je systeem en de printer een kopie bewaren."),
            self,
            style="small",
            tone="textSecondary",
        )
        self.column = QVBoxLayout()
        for widget in (self.shared, self.amounts, hairline(self), self.kept, self.consent):
            self.column.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(3))
        column.addWidget(self._scrolling(self.column), 1)
        column.addWidget(self.trouble)
        column.addWidget(self.other_folder, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self.reason, log, printed):
            column.addWidget(widget)

    def show_reason(self, reason: str) -> None:
        """Why it cannot be made now; nothing when it can."""
        self.reason.setText(reason)
        self.reason.setVisible(bool(reason))

    def show_paper(
        self, order: PaperOrder, options: PaperOptions, read: ReadPaper, names: NameDisplay
    ) -> None:
        """What leaves with this paper and what stays; *names* calls all as the screen does now.

        The amounts are those that stand on it although the consent leaves them out.
        """
        who = ", ".join(names.text(one.given.name) for one in order.receivers)
        self.shared.show_lines(
            [
                *shared(order.choices, options, read.paper, read.counts),
                _("Ontvangers: {names}").format(names=who or "–"),
                *kept_from(order, options, names),
                _("Doel: {purpose}").format(purpose=order.purpose or "–"),
            ]
        )
        self.amounts.show_lines([names.text(one.words()) for one in read.amounts])
        self.amounts.setVisible(bool(read.amounts))
        self.kept.show_lines(kept(order.choices, options, read.counts))

    def show_consent(self, words: str) -> None:
        """What lacks of consent."""
        self.consent.set_text(words)
        self.consent.setVisible(bool(words))

    def tell_trouble(self, words: str, tone: str = "danger") -> None:
        """What went wrong, or well; nothing any more without words."""
        self.trouble.set_tone(tone)
        self.trouble.set_text(words)
        self.trouble.setVisible(bool(words))
        self.other_folder.setVisible(words == _(NOT_WRITTEN))

    def _scrolling(self, column: QVBoxLayout) -> QScrollArea:
        """What is longer than the window is high scrolls, and then Tab comes there too."""
        inner = QWidget(self)
        inner.setProperty("zone", "clear")
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(3))
        rows.addLayout(column)
        rows.addStretch(1)
        area = QScrollArea(self)
        area.setAccessibleName(_("Dit wordt gedeeld"))
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        stops = {True: Qt.FocusPolicy.StrongFocus, False: Qt.FocusPolicy.NoFocus}
        area.verticalScrollBar().rangeChanged.connect(
            lambda _least, most: area.setFocusPolicy(stops[most > 0])
        )
        area.setWidget(inner)
        return area


class Lines(QWidget):
    """A heading with lines under it, each with the same icon."""

    def __init__(self, title: str, icon: str, role: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon, self._role = icon, role
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.space(2))
        self._column.addWidget(PlainLabel(title, self, style="h4"))

    def lines(self) -> list[str]:
        """What stands there."""
        return [row.accessibleName() for row in self._rows]

    def show_lines(self, lines: Sequence[str]) -> None:
        """Let these stand there."""
        if list(lines) == self.lines():
            return
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._line(words) for words in lines]
        for row in self._rows:
            self._column.addWidget(row)

    def _line(self, words: str) -> QWidget:
        line = QWidget(self)
        line.setAccessibleName(words)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space(2))
        icon = IconSpot(self._icon, line, role=self._role)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(PlainLabel(words, line), 1)
        return line
