"""The columns of the list of offers, and what stands in them."""

from collections.abc import Mapping

from coachdesk.domain.ids import ThemeId
from coachdesk.domain.names import name
from coachdesk.domain.offers import Offer
from coachdesk.domain.wording import _, day_month
from coachdesk.ui.offers.weeks_field import days_words
from coachdesk.ui.routes.waiting_time import waiting_badge
from coachdesk.ui.shared.paged_model import Cell, Column
from coachdesk.ui.shared.workplace import Workplace


class OfferColumns:
    """Knows what the themes are called and what day it is."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace
        self._themes: Mapping[ThemeId, str] = {}

    def refresh(self) -> None:
        """Ask again what the themes are called."""
        found = self._workplace.desk.ask(lambda store: store.themes.all()) or ()
        self._themes = {theme.id: theme.name for theme in found}

    def all(self) -> list[Column[Offer]]:
        """The columns in their order."""
        return [
            Column(_("Aanbod"), lambda offer: Cell(offer.name, offer.organisation, strong=True)),
            Column(_("Trede"), lambda o: name(o.weight) if o.weight else "", width=150),
            Column(_("Thema’s"), self.themes, width=180, spared=True),
            Column(_("Contact"), self._contact, spared=True),
            Column(_("Wachttijd"), self._waiting, width=120),
            Column(_("Nagegaan"), self._checked, width=170),
            Column(_("Terugkoppeling"), _feedback, width=120),
        ]

    def themes(self, offer: Offer) -> str:
        """What it is for."""
        return ", ".join(self._themes.get(theme_id, "") for theme_id in offer.theme_ids)

    def _contact(self, offer: Offer) -> str:
        return self._workplace.names.text(offer.contact)

    def _waiting(self, offer: Offer) -> Cell:
        return Cell(badge=waiting_badge(offer, today=self._workplace.today()))

    def _checked(self, offer: Offer) -> Cell:
        if offer.waiting_weeks is None or offer.checked_on is None:
            return Cell(_("nooit"), tone="textSecondary")
        today = self._workplace.today()
        return Cell(day_month(offer.checked_on, today=today), offer.source, tone="textSecondary")


def _feedback(offer: Offer) -> str:
    days = days_words(offer.feedback_days)
    return _("na {days}").format(days=days) if days else ""
