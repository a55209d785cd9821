"""What a coach can do with the list of offers: write one, take one away."""

from dataclasses import replace
from datetime import date

from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.entity import must_be_right
from coachdesk.domain.errors import Refused
from coachdesk.domain.ids import OfferId
from coachdesk.domain.offers import Offer
from coachdesk.domain.wording import _
from coachdesk.store.store import Store


def write_offer(
    store: Store, offer: Offer, *, today: date, draft_id: str | None = None
) -> ChangeSet:
    """Add or change an offer. Refuses a waiting time without its day and source (peildatum)."""
    must_be_right(offer)
    if offer.checked_on is not None and offer.checked_on > today:
        raise Refused(_("Dit ligt in de toekomst. Vul een dag in die al geweest is."))
    with store.change("offer.write", _("Aanbod bewaren")) as change:
        change.save(offer)
        change.drop_draft(draft_id)
    return change.done()


def remove_offer(store: Store, offer_id: OfferId, *, draft_id: str | None = None) -> ChangeSet:
    """Take an offer out of the list. Routes in which it stands keep its name."""
    with store.change("offer.remove", _("Aanbod weghalen")) as change:
        offer = store.offers.get(offer_id)
        if store.referrals.uses(offer_id):
            change.save(replace(offer, used=False))
        else:
            change.remove(offer)
        change.drop_draft(draft_id)
    return change.done()
