"""A stage of one form of help: which one it is, for as long as the panel stands."""

from PySide6.QtWidgets import QWidget

from coachdesk.domain.offers import Offer
from coachdesk.domain.referrals import Referral
from coachdesk.operations.route_views import RouteLine
from coachdesk.ui.routes.stage_panel import StagePanel
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Workplace


class HelpPanel(StagePanel):
    """Its name stands above. A subclass calls `know` when its fields are laid out."""

    def __init__(
        self,
        workplace: Workplace,
        line: RouteLine,
        referral: Referral,
        offer: Offer | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(workplace, line, referral, offer, parent)
        self._referral = referral
        self.heading = PlainLabel("", self, style="h4")

    def know(self, line: RouteLine, referral: Referral | None) -> None:
        """As it is now; help that was removed meanwhile stays as it was seen last."""
        self._referral = referral or self._referral
        super().know(line, referral)

    def reword(self) -> None:
        """The name of the help, as names are shown now."""
        self.heading.setText(self.said(self._referral.name))
