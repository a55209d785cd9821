"""Offer: help that can be asked for nearby, how heavy it is, and how long one waits for it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from coachdesk.domain.entity import Entity, Findable
from coachdesk.domain.ids import OfferId, ThemeId
from coachdesk.domain.problems import Problem
from coachdesk.domain.wording import _


class Weight(Enum):
    """How heavy help is, the lightest first: the rungs (treden) of "zo dichtbij als kan"."""

    OWN_CIRCLE = "OWN_CIRCLE"
    FREE = "FREE"
    LIGHT = "LIGHT"
    SPECIALIST = "SPECIALIST"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Offer(Entity):
    """One entry of the list of offers. What is not *used* any more stays by name in its routes."""

    id: OfferId
    name: str
    organisation: str = ""
    weight: Weight | None = None
    theme_ids: tuple[ThemeId, ...] = ()
    contact: str = ""
    waiting_weeks: int | None = None
    checked_on: date | None = None
    source: str = ""
    feedback_days: int | None = None
    used: bool = True

    def partner(self) -> str:
        """With whom information is exchanged when this is asked for, as in the consents."""
        return self.organisation.strip() or self.name.strip()

    def findable(self) -> Findable | None:
        return Findable(self.name, " ".join((self.organisation, self.contact)).strip())

    def problems(self) -> Iterator[Problem]:
        """A waiting time tells something only with its day (peildatum) and who said it."""
        if not self.name.strip():
            yield Problem("name", _("Hoe heet dit aanbod?"))
        if self.weight is None:
            yield Problem("weight", _("Hoe zwaar is dit aanbod?"))
        if self.waiting_weeks is not None:
            if self.waiting_weeks < 0:
                yield Problem("waiting_weeks", _("Hoeveel weken is de wachttijd?"))
            if self.checked_on is None:
                yield Problem("checked_on", _("Vul de peildatum van deze wachttijd in."))
            if not self.source.strip():
                yield Problem("source", _("Van wie weet je deze wachttijd?"))
        if self.feedback_days is not None and self.feedback_days <= 0:
            yield Problem("feedback_days", _("Na hoeveel dagen komt er meestal terugkoppeling?"))
