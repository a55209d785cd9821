"""What a coach can do with steps: plan, tick, move, drop."""

from dataclasses import replace
from datetime import date

from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.ids import StepId
from coachdesk.domain.steps import Step
from coachdesk.domain.wording import _
from coachdesk.store.store import Store


def plan_step(store: Store, step: Step, *, draft_id: str | None = None) -> ChangeSet:
    """Add or change a step. One about a child joins that child's running case."""
    with store.change("step.plan", _("Stap plannen")) as change:
        change.save(with_case(store, step))
        change.drop_draft(draft_id)
    return change.done()


def tick_step(store: Store, step_id: StepId, *, on: date) -> ChangeSet:
    """It is done."""
    with store.change("step.tick", _("Stap gedaan")) as change:
        change.save(store.steps.get(step_id).done(on))
    return change.done()


def move_step(store: Store, step_id: StepId, *, to: date) -> ChangeSet:
    """Do it on another day."""
    with store.change("step.move", _("Stap verzetten")) as change:
        change.save(store.steps.get(step_id).moved(to))
    return change.done()


def drop_step(store: Store, step_id: StepId, *, on: date) -> ChangeSet:
    """It is not needed any more."""
    with store.change("step.drop", _("Stap laten vervallen")) as change:
        change.save(store.steps.get(step_id).dropped(on))
    return change.done()


def with_case(store: Store, step: Step) -> Step:
    """The step, tied to the running case of its child if there is one."""
    if step.case_id is not None or step.child_id is None:
        return step
    case = store.cases.running_of(step.child_id)
    return replace(step, case_id=case.id) if case else step
