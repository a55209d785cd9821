"""Which steps stand in the list of Vandaag, in which group, and the deed that fits each."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from coachdesk.domain.drafts import Draft
from coachdesk.domain.ids import PersonId, StepId
from coachdesk.domain.plain_letters import plain
from coachdesk.domain.steps import Step, Urgency
from coachdesk.domain.wording import _, mark
from coachdesk.operations.today_views import StepLine, days_of, step_lines, steps_of
from coachdesk.ui import pages
from coachdesk.ui.shared.paged_model import Heading
from coachdesk.ui.shared.workplace import Workplace

LATER = "later"
HEADINGS = {
    Urgency.LATE: Heading(mark("Te laat ({number})"), "clock-alert", "danger"),
    Urgency.TODAY: Heading(mark("Vandaag ({number})"), "sun", "attention"),
    Urgency.THIS_WEEK: Heading(mark("Deze week ({number})"), "calendar", "neutral"),
}
CALLS = ("bel", "bellen", "opbellen", "nabellen", "terugbellen", "telefoneren")
DRAFT_WORDS = {
    "four_g": ("4g",),
    "parent_talk": ("oudergesprek",),
    "contact": (*CALLS, "contact", "mail", "mailen"),
}


class Deed(Enum):
    """What is most fitting to do with a step besides ticking it."""

    HEAR = "HEAR"
    CALL = "CALL"
    ROUTE = "ROUTE"
    GO_ON = "GO_ON"
    MOVE = "MOVE"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class StepRow:
    """One step, the deed that fits it, and the draft that it is about."""

    line: StepLine
    deed: Deed | None = None
    draft: Draft | None = None

    @property
    def id(self) -> StepId:
        """That of the step."""
        return self.line.step.id


@dataclass(frozen=True, slots=True)
class LaterFold:
    """The row that holds what comes after this week, opened or not."""

    number: int
    opened: bool
    id: str = LATER


@dataclass(frozen=True, slots=True)
class Pinned:
    """A step that was just ticked and keeps its place while it is asked what follows."""

    step_id: StepId
    urgency: Urgency
    place: int


class StepRows:
    """Asks the vault. *everybody* tells whose steps; *later_open* shows the last group too."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace, self._desk = workplace, workplace.desk
        self.everybody = False
        self.later_open = False
        self._pinned: Pinned | None = None
        self._fold = LaterFold(0, opened=False)

    def ids(self) -> list[str | Heading]:
        """The rows from top to bottom: groups with a heading, the last one folded."""
        today = self._workplace.today()
        rows: list[str | Heading] = []
        for urgency, shown in HEADINGS.items():
            found = self._due(urgency, today)
            group = self._with_pinned(found, urgency)
            if group:
                text = _(shown.text).format(number=len(found))
                rows += [replace(shown, text=text), *group]
        return rows + self._later(today)

    def page(self, ids: Sequence[str]) -> list[StepRow | LaterFold]:
        """The things of these rows."""
        wanted = [row_id for row_id in ids if row_id != LATER]
        lines = self._desk.ask(lambda store: step_lines(store, wanted)) or []
        drafts = self._desk.ask(lambda store: store.drafts.all()) or ()
        rows: list[StepRow | LaterFold] = [self._row(line, drafts) for line in lines]
        return [*rows, self._fold] if LATER in ids else rows

    def pin(self, step: Step) -> None:
        """Keep the place of this step in its group, whatever becomes of it."""
        urgency = step.urgency(self._workplace.today())
        group = self._due(urgency, self._workplace.today())
        place = group.index(step.id) if step.id in group else 0
        self._pinned = Pinned(step.id, urgency, place)

    def unpin(self) -> None:
        """Let go of it."""
        self._pinned = None

    def _due(self, urgency: Urgency, today: date) -> list[str]:
        owner = self._owner()
        return self._desk.ask(lambda store: steps_of(store, urgency, today, owner=owner)) or []

    def _later(self, today: date) -> list[str]:
        """The fold and, when it is open, what is in it."""
        after, _until = days_of(Urgency.LATER, today)
        owner = self._owner()
        number = self._desk.ask(lambda store: store.steps.count_due(after=after, owner=owner)) or 0
        self._fold = LaterFold(number, opened=self.later_open)
        shown = self._due(Urgency.LATER, today) if number and self.later_open else []
        group = self._with_pinned(shown, Urgency.LATER)
        return [LATER, *group] if number or group else []

    def _with_pinned(self, ids: list[str], urgency: Urgency) -> list[str]:
        pin = self._pinned
        if pin is None or pin.urgency is not urgency or pin.step_id in ids:
            return ids
        return [*ids[: pin.place], pin.step_id, *ids[pin.place :]]

    def _owner(self) -> PersonId | None:
        if self.everybody:
            return None
        me = self._desk.ask(lambda store: store.persons.me())
        return me.id if me else None

    def _row(self, line: StepLine, drafts: Sequence[Draft]) -> StepRow:
        draft = next((draft for draft in drafts if is_about(line.step, draft)), None)
        return StepRow(line=line, draft=draft, deed=self._deed(line, draft))

    def _deed(self, line: StepLine, draft: Draft | None) -> Deed | None:
        if not line.step.is_open():
            return None
        if line.waits_for_news():
            return Deed.HEAR
        if draft is not None:
            return Deed.GO_ON
        urgency = line.step.urgency(self._workplace.today())
        urgent = urgency in (Urgency.LATE, Urgency.TODAY)
        if urgent and line.route_id is not None:
            return Deed.ROUTE
        if urgent and line.child and is_call(line.step) and pages.has_form("contact"):
            return Deed.CALL
        return Deed.MOVE if urgency is Urgency.LATE else None


def is_call(step: Step) -> bool:
    """Whether the step is to phone somebody."""
    return any(word in CALLS for word in _words(step))


def is_about(step: Step, draft: Draft) -> bool:
    """Whether this draft is the beginning of what the step says: same child, same sort of talk."""
    if step.child_id is None or step.child_id != draft.child_id:
        return False
    meant = DRAFT_WORDS.get(draft.form, ())
    return any(word in meant for word in _words(step))


def _words(step: Step) -> list[str]:
    return plain(step.what).replace("-", " ").split()
