"""The actions of a meeting as lines on paper: who does what by when, without reasons."""

from collections.abc import Sequence
from datetime import date

from coachdesk.domain.meetings import AgendaItem
from coachdesk.domain.names import name
from coachdesk.domain.papers import ActionLine
from coachdesk.domain.steps import Origin, Step
from coachdesk.domain.wording import short_day
from coachdesk.operations.tellings import Tellings
from coachdesk.store.store import Store


def action_steps(store: Store, items: Sequence[AgendaItem]) -> list[Step]:
    """What is still to be done about the children on the agenda and after its talk points.

    By date, undated ones last.
    """
    children = dict.fromkeys(item.child_id for item in items if item.child_id)
    of_children = (step for child in children for step in store.steps.open_of_child(child))
    of_points = (
        step for item in items if not item.child_id for step in store.steps.of_origin(item.id)
    )
    agreed = {
        step.id: step
        for step in (*of_children, *of_points)
        if step.origin is Origin.AGENDA_ITEM and step.is_open()
    }
    return sorted(agreed.values(), key=lambda step: (step.due or date.max, step.id))


def action_line(store: Store, tellings: Tellings, step: Step) -> ActionLine:
    """One action; the child by its level of names, its text told by everybody's."""
    today = store.clock.now().date()
    told = tellings.whole
    about = step.child_id
    return ActionLine(
        what=told.text(step.what),
        about=tellings.called(about) if about and about in tellings else "",
        who=told.who(store.persons.find(step.owner_id)),
        due=short_day(step.due) if step.due else "",
        state=name(step.status),
        late=step.due is not None and step.due < today,
    )
