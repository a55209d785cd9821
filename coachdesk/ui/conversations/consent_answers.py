"""What a parent answered about consent in a talk, as filled in: hulp, ZAT, delen."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Self

from coachdesk.domain.consents import TEAM, Consent, ConsentState, Given, Purpose
from coachdesk.domain.ids import ChildId, ConsentId, PersonId, new_id
from coachdesk.domain.problems import Problem
from coachdesk.domain.wording import _

LIMITED = ConsentState.GIVEN_WITH_LIMIT


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Answers:
    """Of one person. None: not spoken of, it stays as it is.

    *meeting* is column ZAT: putting the child forward and exchanging with the team (glossary).
    """

    person_id: PersonId
    help: ConsentState | None = None
    meeting: ConsentState | None = None
    share: ConsentState | None = None
    partner: str = ""
    limit: str = ""
    how: Given = Given.ORAL

    def given(self) -> bool:
        """Whether anything was answered."""
        return any(self._states())

    def limited(self) -> bool:
        """Whether words are needed for what it does not hold for."""
        return LIMITED in self._states()

    def consents(self, child_id: ChildId, on: date) -> Iterator[Consent]:
        """The answers to record, given on that day."""
        asked = (
            (self.help, Purpose.HELP, TEAM),
            (self.meeting, Purpose.MEETING, TEAM),
            (self.meeting, Purpose.EXCHANGE, TEAM),
            (self.share, Purpose.EXCHANGE, self.partner.strip()),
        )
        for state, purpose, partner in asked:
            if state is not None:
                yield Consent(
                    id=ConsentId(new_id()),
                    child_id=child_id,
                    person_id=self.person_id,
                    purpose=purpose,
                    state=state,
                    partner=partner,
                    limit=self.limit.strip() if state is LIMITED else "",
                    on=on,
                    how=self.how,
                )

    def problems(self) -> Iterator[Problem]:
        """What is not yet right."""
        if self.limited() and not self.limit.strip():
            yield Problem("consents", _("Wat is de beperking?"))
        if self.share is not None and not self.partner.strip():
            yield Problem("consents", _("Met wie mag je delen?"))

    def to_plain(self) -> dict[str, Any]:
        """As a draft keeps it."""
        states = {name: state.value for name, state in self._named() if state is not None}
        texts = {"person_id": self.person_id, "partner": self.partner, "limit": self.limit}
        return {**texts, "how": self.how.value, "states": states}

    @classmethod
    def from_plain(cls, kept: Mapping[str, Any]) -> Self:
        """From a draft."""
        states = {name: ConsentState(value) for name, value in kept.get("states", {}).items()}
        return cls(
            person_id=PersonId(kept["person_id"]),
            help=states.get("help"),
            meeting=states.get("meeting"),
            share=states.get("share"),
            partner=kept.get("partner", ""),
            limit=kept.get("limit", ""),
            how=Given(kept.get("how", Given.ORAL.value)),
        )

    def _states(self) -> tuple[ConsentState | None, ...]:
        return (self.help, self.meeting, self.share)

    def _named(self) -> tuple[tuple[str, ConsentState | None], ...]:
        return (("help", self.help), ("meeting", self.meeting), ("share", self.share))
