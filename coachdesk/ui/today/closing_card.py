"""The closing check: how many cases run, and whether each has a next step."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from coachdesk.domain.child_groups import ChildList
from coachdesk.domain.wording import _
from coachdesk.operations.today_views import closing_check
from coachdesk.ui import pages
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton
from coachdesk.ui.shared.icon_spot import IconSpot
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Workplace
from coachdesk.ui.today import words


class ClosingCard(QFrame):
    """One sentence; with cases that have no step, the button that shows them."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace, self._desk = workplace, workplace.desk
        self.setProperty("kind", "card")
        self.running = PlainLabel("", self, style="bodyStrong", wrap=False)
        self.settled = PlainLabel("", self, wrap=False)
        self.missing = PlainLabel("", self, style="bodyStrong", tone="danger", wrap=False)
        self.show_them = CdButton("", self, compact=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.space(3), look.space(1), look.space(3), look.space(1))
        row.setSpacing(look.space(1))
        row.addWidget(IconSpot("waypoints", self, size="icon"))
        row.addSpacing(look.space(1))
        for widget in (self.running, self.settled, self.missing):
            row.addWidget(widget)
        row.addSpacing(look.space(1))
        row.addWidget(self.show_them)
        strut = QWidget(self)  # as high with the button as without
        strut.setFixedWidth(0)
        strut.setMinimumHeight(look.size("controlHeight"))
        row.addWidget(strut)
        self.show_them.clicked.connect(self._on_show_them)

    def refresh(self) -> None:
        """Count again."""
        check = self._desk.ask(closing_check)
        if check is None:
            return
        parts = words.closing(check)
        for label, text in zip((self.running, self.settled, self.missing), parts, strict=True):
            label.setText(text)
            label.setVisible(bool(text))
        self.setAccessibleName(" ".join(part for part in parts if part))
        self.show_them.set_words(_("Bekijk de {number}").format(number=check.without_step))
        self.show_them.setVisible(check.without_step > 0 and pages.has_page("children"))

    def _on_show_them(self) -> None:
        """All that were counted are shown: those of another school too."""
        here = ChildList(school_id=self._workplace.school, without_step=True)
        elsewhere = self._desk.ask(
            lambda store: store.cases.count_without_step() > store.child_lists.count(here)
        )
        if elsewhere:
            self._workplace.choose_school(None)
        self._workplace.go_to("children", "", "without_step")
