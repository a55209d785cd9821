"""How long one waits for an offer, as a badge and in words; an old answer gets a question mark."""

from datetime import date

from coachdesk.domain.names import name
from coachdesk.domain.offers import Offer
from coachdesk.domain.wording import _, counted, day_month
from coachdesk.operations.route_words import waiting_time_is_old
from coachdesk.ui.shared.badge import Status, status


def weeks_words(offer: Offer, *, today: date) -> str:
    """10 weken; 10 weken? when that was checked long ago; Direct; Onbekend."""
    if offer.waiting_weeks is None:
        return _("Onbekend")
    weeks = counted(offer.waiting_weeks, _("week"), _("weken")) if offer.waiting_weeks else ""
    mark = "?" if waiting_time_is_old(offer, today=today) else ""
    return f"{weeks or _('Direct')}{mark}"


def checked_words(offer: Offer, *, today: date) -> str:
    """nagegaan 2 nov (coördinator); nothing when nobody knows."""
    if offer.waiting_weeks is None or offer.checked_on is None:
        return ""
    day = day_month(offer.checked_on, today=today)
    return _("nagegaan {day} ({source})").format(day=day, source=offer.source)


def waiting_badge(offer: Offer, *, today: date) -> Status:
    """The waiting time as one sees it."""
    words = weeks_words(offer, today=today)
    if offer.waiting_weeks is None:
        return status("wachttijd.onbekend", words, meaning=_("Wachttijd"))
    old = waiting_time_is_old(offer, today=today)
    key = "wachttijd.oud" if old else "wachttijd.actueel"
    return status(key, words, meaning=_("Wachttijd"))


def offer_words(offer: Offer, *, today: date) -> str:
    """Licht · De Zandloper · wacht 10 weken, nagegaan 2 nov (coördinator)."""
    weight = name(offer.weight) if offer.weight else ""
    wait = ""
    if offer.waiting_weeks is not None:
        parts = (weeks_words(offer, today=today), checked_words(offer, today=today))
        wait = _("wachttijd {time}").format(time=", ".join(part for part in parts if part))
    return " · ".join(part for part in (weight, offer.organisation, wait) if part)
