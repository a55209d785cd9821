"""What a coach can do with steps: plan, tick, move, drop."""

from dataclasses import replace
from datetime import date

from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.ids import StepId
from coachdesk.domain.steps import Step
from coachdesk.domain.wording import _
from coachdesk.operations.route_steps import step_moved, step_ticked
from coachdesk.store.store import Store


def plan_step(store: Store, step: Step, *, draft_id: str | None = None) -> ChangeSet:
    """Add or change a step. One about a child joins that child's running case."""
    with store.change("step.plan", _("Stap plannen")) as change:
        change.save(with_case(store, step))
        step_moved(store, change, step, step.due)
        change.drop_draft(draft_id)
    return change.done()


def tick_step(store: Store, step_id: StepId, *, on: date) -> ChangeSet:
    """It is done. Refuses one that waits for news of a route: that has to be noted there."""
    with store.change("step.tick", _("Stap gedaan")) as change:
        step = store.steps.get(step_id)
        change.save(step.done(on))
        step_ticked(store, change, step, on)
    return change.done()


def move_step(store: Store, step_id: StepId, *, to: date) -> ChangeSet:
    """Do it on another day. A route in which it waits for news expects it then."""
    with store.change("step.move", _("Stap verzetten")) as change:
        step = store.steps.get(step_id)
        change.save(step.moved(to))
        step_moved(store, change, step, to)
    return change.done()


def drop_step(store: Store, step_id: StepId, *, on: date, draft_id: str | None = None) -> ChangeSet:
    """It is not needed any more. A route in which it waited for news expects none then."""
    with store.change("step.drop", _("Stap laten vervallen")) as change:
        step = store.steps.get(step_id)
        change.save(step.dropped(on))
        step_moved(store, change, step, None)
        change.drop_draft(draft_id)
    return change.done()


def with_case(store: Store, step: Step) -> Step:
    """The step, tied to the running case of its child if there is one."""
    if step.case_id is not None or step.child_id is None:
        return step
    case = store.cases.running_of(step.child_id)
    return replace(step, case_id=case.id) if case else step
