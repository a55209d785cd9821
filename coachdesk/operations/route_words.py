"""How a route stands, in the words of the screens, and whether a waiting time is old."""

from datetime import date

from coachdesk.domain.names import name
from coachdesk.domain.offers import Offer
from coachdesk.domain.referrals import UNSENT, Referral
from coachdesk.domain.wording import _, counted, short_day

OLD_AFTER_DAYS = 90  # a waiting time that was checked longer ago tells little


def state_words(referral: Referral, *, today: date) -> str:
    """Verwacht do 10 dec; 4 dagen te laat; Op wachtlijst; Nog niet verstuurd."""
    late = referral.days_late(today)
    if late:
        return _("{days} te laat").format(days=counted(late, _("dag"), _("dagen")))
    if referral.feedback_expected_on is not None:
        day = short_day(referral.feedback_expected_on, today=today)
        return _("Verwacht {day}").format(day=day)
    if referral.status in UNSENT:
        return _("Nog niet verstuurd")
    return name(referral.status)


def remind_words(referral: Referral, *, today: date) -> str:
    """4 dagen te laat. Bel of stuur een herinnering. Nothing when it is not late."""
    late = referral.days_late(today)
    if not late:
        return ""
    days = counted(late, _("dag"), _("dagen"))
    return _("{days} te laat. Bel of stuur een herinnering.").format(days=days)


def waiting_time_is_old(offer: Offer, *, today: date) -> bool:
    """Whether the waiting time was checked more than ninety days ago."""
    return offer.checked_on is not None and (today - offer.checked_on).days > OLD_AFTER_DAYS
