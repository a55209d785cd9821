"""How a route stands as one sees it in a list: Verstuurd, Wacht 12 dagen, Hulp gestart, Nazorg."""

from dataclasses import replace
from datetime import date

from coachdesk.domain.names import name
from coachdesk.domain.referrals import UNSENT, Referral, ReferralStatus
from coachdesk.domain.routes import Stage
from coachdesk.domain.wording import _, counted
from coachdesk.operations.route_words import state_words
from coachdesk.ui.shared.badge import Status, status


def route_badge(stage: Stage, leading: Referral | None, *, today: date) -> Status:
    """The badge of a route at this stage, in which this form of help presses most."""
    if stage is Stage.DONE:
        return status("route.gestopt", name(stage))
    if leading is None or not leading.live() or leading.status in UNSENT:
        key = "route.behoefte" if stage is Stage.NEED else "route.keuze"
        return status(key, name(stage))
    if leading.status is ReferralStatus.AFTERCARE:
        return status("route.nazorg")
    if leading.feedback_expected_on is None:
        return status("route.gestart" if leading.started_on else "route.verstuurd")
    return _waiting(leading, today)


def route_state(stage: Stage, leading: Referral | None, *, today: date) -> Status:
    """The same where the day itself stands beside it: its state, and not how long it waits."""
    badge = route_badge(stage, leading, today=today)
    waits = leading is not None and badge.text == _waits(leading, today)
    return replace(badge, text=name(leading.status)) if leading is not None and waits else badge


def _waiting(referral: Referral, today: date) -> Status:
    """News is expected: how long one waits already, red when it is late."""
    meaning = state_words(referral, today=today)
    words = _waits(referral, today)
    if referral.days_late(today):
        return status("stap.telaat", words or meaning, meaning=meaning)
    if referral.asked_on == today:
        return status("route.verstuurd", meaning=meaning)
    return status("route.wacht", words or name(referral.status), meaning=meaning)


def _waits(referral: Referral, today: date) -> str:
    """Wacht 12 dagen, since something happened last; nothing when that is not known."""
    begun = referral.since()
    if begun is None or begun >= today:
        return ""
    days = counted((today - begun).days, _("dag"), _("dagen"))
    return _("Wacht {days}").format(days=days)
