"""What a coach sees of a signal: about whom it is, what came before it, and what it may mean."""

from dataclasses import dataclass
from datetime import datetime

from coachdesk.domain.care_signals import CareSignal
from coachdesk.domain.cases import Case
from coachdesk.domain.children import Child
from coachdesk.domain.ids import ChildId
from coachdesk.store.store import Store

FEW = 5


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Earlier:
    """About one child until a moment: how many signals, the last few, and the running case."""

    child: Child
    number: int
    latest: tuple[CareSignal, ...]
    running: Case | None


def earlier_about(store: Store, child_id: ChildId, *, before: datetime, but: str = "") -> Earlier:
    """What was noted about a child until then, one signal apart; NotThere when it is gone."""
    ids = store.care_signals.earlier_about([child_id], before=before, but=but)
    return Earlier(
        child=store.children.get(child_id),
        number=len(ids),
        latest=tuple(store.care_signals.page(ids[:FEW])),
        running=store.cases.running_of(child_id),
    )
