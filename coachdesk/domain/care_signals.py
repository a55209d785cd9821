"""CareSignal: who noticed what about whom, when; and what became of it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import Enum
from typing import Self

from coachdesk.domain.entity import Entity, Findable
from coachdesk.domain.errors import Refused
from coachdesk.domain.ids import CareSignalId, CaseId, ChildId, SchoolId, ThemeId
from coachdesk.domain.paragraphs import Paragraph, ParagraphKind
from coachdesk.domain.problems import Problem
from coachdesk.domain.wording import _


class Reporter(Enum):
    """Who told it (melder; on the form: Van wie?)."""

    MYSELF = "MYSELF"
    TEACHER = "TEACHER"
    PARENT = "PARENT"
    CHILD = "CHILD"
    COORDINATOR = "COORDINATOR"
    PEER = "PEER"
    VOLUNTEER = "VOLUNTEER"
    HEALTH_SERVICE = "HEALTH_SERVICE"
    PROFESSIONAL = "PROFESSIONAL"
    OTHER = "OTHER"


class SignalUrgency(Enum):
    """How soon it asks for an answer."""

    NORMAL = "NORMAL"
    THIS_WEEK = "THIS_WEEK"
    SAFETY = "SAFETY"


class SignalStatus(Enum):
    """What was decided about it."""

    NEW = "NEW"
    WATCHED = "WATCHED"
    NEW_CASE = "NEW_CASE"
    JOINED = "JOINED"
    PART_OF_GROWING_UP = "PART_OF_GROWING_UP"
    NO_FOLLOW_UP = "NO_FOLLOW_UP"


class SignalGroup(Enum):
    """The four groups on the screen; derived from status and date."""

    TO_SORT = "TO_SORT"
    WATCHED = "WATCHED"
    WITH_CASE = "WITH_CASE"
    DEALT_WITH = "DEALT_WITH"


PATTERN = 3  # so many signals on one theme about one child
PATTERN_WITHIN = timedelta(weeks=2)

WITH_CASE = (SignalStatus.NEW_CASE, SignalStatus.JOINED)
DEALT_WITH = (SignalStatus.PART_OF_GROWING_UP, SignalStatus.NO_FOLLOW_UP)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CareSignal(Entity):
    """A signaal about any number of children; *about* says about what when there is none."""

    id: CareSignalId
    seen_on: datetime
    noted_at: datetime
    reporter: Reporter = Reporter.MYSELF
    reporter_name: str = ""
    urgency: SignalUrgency = SignalUrgency.NORMAL
    about: str = ""
    school_id: SchoolId | None = None
    status: SignalStatus = SignalStatus.NEW
    watched_until: date | None = None
    reason: str = ""
    case_id: CaseId | None = None
    child_ids: tuple[ChildId, ...] = ()
    theme_ids: tuple[ThemeId, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()

    def children(self) -> tuple[ChildId, ...]:
        return self.child_ids

    def group(self, today: date) -> SignalGroup:
        """Where it stands on the screen; a watched one comes back on its date."""
        if self.status is SignalStatus.WATCHED:
            due = self.watched_until is not None and self.watched_until <= today
            return SignalGroup.TO_SORT if due else SignalGroup.WATCHED
        if self.status in WITH_CASE:
            return SignalGroup.WITH_CASE
        return SignalGroup.DEALT_WITH if self.status in DEALT_WITH else SignalGroup.TO_SORT

    def facts(self) -> tuple[Paragraph, ...]:
        """What was seen, heard or said."""
        return tuple(p for p in self.paragraphs if p.factual())

    def interpretations(self) -> tuple[Paragraph, ...]:
        """What somebody thinks of it."""
        return tuple(p for p in self.paragraphs if not p.factual())

    def watched(self, until: date) -> Self:
        """Looked at again on that day."""
        return self._sorted(SignalStatus.WATCHED, watched_until=until)

    def joined(self, case_id: CaseId, *, new: bool) -> Self:
        """Put with a case: one that begins with it, or one that runs."""
        if not self.child_ids:
            raise Refused(_("Kies eerst over welk kind dit signaal gaat."))
        return self._sorted(SignalStatus.NEW_CASE if new else SignalStatus.JOINED, case_id=case_id)

    def set_aside(self, reason: str) -> Self:
        """Nothing needs to follow. Refuses without a reason."""
        if not reason.strip():
            raise Refused(_("Schrijf in één zin waarom dit klaar is."))
        return self._sorted(SignalStatus.NO_FOLLOW_UP, reason=reason.strip())

    def part_of_growing_up(self, reason: str = "") -> Self:
        """It belongs to this age: a good outcome, with or without a sentence why."""
        return self._sorted(SignalStatus.PART_OF_GROWING_UP, reason=reason.strip())

    def _sorted(self, status: SignalStatus, **more: object) -> Self:
        cleared: dict[str, object] = {"watched_until": None, "reason": "", "case_id": None}
        return replace(self, status=status, **(cleared | more))  # type: ignore[arg-type]  # fields by name

    def findable(self) -> Findable | None:
        text = "\n".join(p.text for p in self.paragraphs)
        return Findable(self.about or text[:80], text, self.seen_on)

    def problems(self) -> Iterator[Problem]:
        if not any(p.kind is not ParagraphKind.INTERPRETATION and p.text for p in self.paragraphs):
            yield Problem("facts", _("Schrijf minstens één zin op. Wat zag of hoorde je?"))
        if self.seen_on > self.noted_at:
            yield Problem(
                "seen_on",
                _("Dit ligt in de toekomst. Een signaal gaat over iets wat al gebeurd is."),
            )
