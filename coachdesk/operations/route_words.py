"""How a route stands, in the words of the screens: waiting, late, and how long one waits."""

from datetime import date

from coachdesk.domain.names import name
from coachdesk.domain.offers import Offer
from coachdesk.domain.persons import Person
from coachdesk.domain.referrals import UNSENT, Referral
from coachdesk.domain.wording import _, counted, day_month, short_day

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


def late_words(referral: Referral, lead: Person | None, *, today: date) -> str:
    """Of whom news was expected when, and who keeps the lead; nothing when it is not late."""
    expected = referral.feedback_expected_on
    if expected is None or not referral.days_late(today):
        return ""
    text = _("Terugkoppeling van {offer} werd verwacht op {day}.").format(
        offer=referral.with_whom(), day=day_month(expected, today=today)
    )
    return f"{text} {_('Regiehouder: {name}.').format(name=lead.name)}" if lead else text


def remind_words(referral: Referral, *, today: date) -> str:
    """4 dagen te laat. Bel of stuur een herinnering. Nothing when it is not late."""
    late = referral.days_late(today)
    if not late:
        return ""
    days = counted(late, _("dag"), _("dagen"))
    return _("{days} te laat. Bel of stuur een herinnering.").format(days=days)


def waiting_time_words(offer: Offer | None, *, today: date) -> str:
    """10 weken, nagegaan 2 nov (Buurthuis). Onbekend when nobody knows; Direct when none."""
    if offer is None or offer.waiting_weeks is None or offer.checked_on is None:
        return _("Onbekend")
    weeks = counted(offer.waiting_weeks, _("week"), _("weken"))
    how_long = weeks if offer.waiting_weeks else _("Direct")
    day = day_month(offer.checked_on, today=today)
    text = _("{weeks}, nagegaan {day} ({source})")
    return text.format(weeks=how_long, day=day, source=offer.source)


def waiting_time_is_old(offer: Offer, *, today: date) -> bool:
    """Whether the waiting time was checked more than ninety days ago."""
    return offer.checked_on is not None and (today - offer.checked_on).days > OLD_AFTER_DAYS
