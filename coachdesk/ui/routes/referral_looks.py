"""How each of the ten states of a form of help looks as a badge."""

from coachdesk.domain.names import name
from coachdesk.domain.referrals import Referral, ReferralStatus
from coachdesk.domain.wording import _
from coachdesk.ui.shared.badge import Status

_S = ReferralStatus
LOOKS = {
    _S.CONSIDERED: ("neutral", "lightbulb"),
    _S.DISCUSSED: ("info", "handshake"),
    _S.ASKED: ("attention", "hourglass"),
    _S.WAITING_LIST: ("attention", "clock"),
    _S.STARTED: ("success", "play"),
    _S.FEEDBACK_RECEIVED: ("success", "message-square-text"),
    _S.AFTERCARE: ("success", "sprout"),
    _S.COMPLETED: ("neutral", "circle-check"),
    _S.STOPPED: ("neutral", "square"),
    _S.DECLINED: ("neutral", "circle-slash"),
}


def referral_badge(referral: Referral) -> Status:
    """The word and the look of its state."""
    tone, icon = LOOKS[referral.status]
    return Status(name(referral.status), tone, icon, _("Hoe het met deze hulp staat"))
