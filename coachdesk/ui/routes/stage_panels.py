"""Which panel belongs to a stage of one form of help."""

from coachdesk.domain.offers import Offer
from coachdesk.domain.referrals import UNSENT, Referral
from coachdesk.domain.routes import Stage
from coachdesk.operations.route_views import RouteLine
from coachdesk.ui.routes.aftercare_panel import AftercarePanel
from coachdesk.ui.routes.feedback_panel import FeedbackPanel
from coachdesk.ui.routes.need_panel import NeedPanel
from coachdesk.ui.routes.send_panel import SendPanel
from coachdesk.ui.routes.sent_panel import SentPanel
from coachdesk.ui.routes.stage_panel import StagePanel
from coachdesk.ui.shared.workplace import Workplace


def make_panel(
    stage: Stage,
    workplace: Workplace,
    line: RouteLine,
    referral: Referral | None,
    offer: Offer | None,
) -> StagePanel:
    """A new panel for this stage; without any help that is the need."""
    if referral is None or stage is Stage.NEED:
        return NeedPanel(workplace, line)
    if stage is Stage.FEEDBACK:
        return FeedbackPanel(workplace, line, referral, offer)
    if stage is Stage.AFTERCARE:
        return AftercarePanel(workplace, line, referral, offer)
    made = SendPanel if referral.status in UNSENT else SentPanel
    return made(workplace, line, referral, offer)
