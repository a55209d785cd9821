"""How long one waits for what is chosen, with the day on which that was checked, and by whom."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from coachdesk.domain.offers import Offer
from coachdesk.domain.wording import _
from coachdesk.ui import pages
from coachdesk.ui.routes.waiting_time import checked_words, waiting_badge
from coachdesk.ui.shared import look
from coachdesk.ui.shared.badge import Badge, Status
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Workplace


class WaitingLine(QWidget):
    """Not there for help that is not in the list of offers: of that no waiting time is kept."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._offer: Offer | None = None
        self.badge = Badge(Status(""), self)
        self.checked = PlainLabel("", self, style="small", tone="textSecondary", wrap=False)
        self.check = CdButton(_("Nu nagaan"), self, kind=Kind.QUIET, compact=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space(2))
        row.addWidget(PlainLabel(_("Wachttijd"), self, tone="textSecondary", wrap=False))
        row.addWidget(self.badge)
        row.addWidget(self.checked)
        row.addWidget(self.check)
        row.addStretch(1)
        self.check.clicked.connect(self._on_check)

    def show_offer(self, offer: Offer | None) -> None:
        """Show the waiting time of this offer as it is in the list now."""
        self._offer = offer
        self.setVisible(offer is not None)
        if offer is None:
            return
        today = self._workplace.today()
        self.badge.set_status(waiting_badge(offer, today=today))
        self.checked.setText(self._workplace.names.text(checked_words(offer, today=today)))
        self.check.setVisible(pages.has_form("offer"))

    def _on_check(self) -> None:
        if self._offer is not None:
            self._workplace.open_form("offer", offer_id=self._offer.id)
