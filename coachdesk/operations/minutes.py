"""What a coach can do while a meeting is held: take down, agree on actions, finish, reopen."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.errors import Refused
from coachdesk.domain.ids import AgendaItemId, MeetingId, ParagraphId, StepId, new_id
from coachdesk.domain.meetings import AgendaItem, Outcome
from coachdesk.domain.minutes import Action, Line, Said
from coachdesk.domain.paragraphs import Paragraph, Source
from coachdesk.domain.steps import Origin, Step
from coachdesk.domain.wording import _
from coachdesk.operations.meetings import carry_actions
from coachdesk.store.store import Store


def take_down(
    store: Store, item_id: AgendaItemId, said: Said, *, draft_id: str | None = None
) -> ChangeSet:
    """Write what was said about a point so far; it stays open.

    Refuses in a finished meeting.
    """
    with store.change("minutes.write", _("Verslag bewaren")) as change:
        change.save(_with(_open_item(store, item_id), said))
        change.drop_draft(draft_id)
    return change.done()


def finish_item(
    store: Store, item_id: AgendaItemId, said: Said, *, at: datetime, draft_id: str | None = None
) -> ChangeSet:
    """This point is done. A decision without an outcome is one that was taken.

    Refuses in a finished meeting.
    """
    with store.change("minutes.finish", _("Agendapunt afronden")) as change:
        item = _with(_open_item(store, item_id), said)
        if item.decision and item.outcome is None:
            item = replace(item, outcome=Outcome.DECIDED)
        change.save(replace(item, finished_at=at))
        change.drop_draft(draft_id)
    return change.done()


def add_action(
    store: Store,
    item_id: AgendaItemId,
    action: Action,
    *,
    draft_id: str | None = None,
    left: Mapping[str, Any] | None = None,
) -> ChangeSet:
    """Agree on an action: a step of its owner, about the child of the point.

    What else was typed at the point is *left* in the draft.

    Refuses one without words or without somebody who does it, and any in a finished meeting.
    """
    with store.change("minutes.action", _("Actie toevoegen")) as change:
        item = _open_item(store, item_id)
        if action.asks:
            raise Refused(action.asks)
        change.save(
            Step(
                id=StepId(new_id()),
                what=action.what,
                due=action.due,
                owner_id=action.owner_id,
                child_id=item.child_id,
                case_id=item.case_id,
                origin=Origin.AGENDA_ITEM,
                origin_id=item.id,
            )
        )
        change.drop_draft(draft_id, left=left)
    return change.done()


def finish_meeting(store: Store, meeting_id: MeetingId, *, at: datetime) -> ChangeSet:
    """The meeting is over: its decisions stand in the timelines from now on.

    Actions that will be late come first on the next one of its kind, if that is planned.
    """
    with store.change("meeting.finish", _("Overleg afsluiten")) as change:
        meeting = store.meetings.get(meeting_id)
        meeting.must_be_open()
        change.save(replace(meeting, finished_at=at))
        for coming in store.meetings.page(store.meetings.after(meeting)[:1]):
            carry_actions(store, change, coming)
    return change.done()


def reopen_meeting(store: Store, meeting_id: MeetingId) -> ChangeSet:
    """Go on with the minutes of a meeting that was finished; refuses one that was not."""
    with store.change("meeting.reopen", _("Overleg heropenen")) as change:
        meeting = store.meetings.get(meeting_id)
        if meeting.finished_at is None:
            raise Refused(_("Dit overleg is nog niet afgesloten."))
        change.save(replace(meeting, finished_at=None))
    return change.done()


def _open_item(store: Store, item_id: AgendaItemId) -> AgendaItem:
    item = store.agenda_items.get(item_id)
    store.meetings.get(item.meeting_id).must_be_open()
    return item


def _with(item: AgendaItem, said: Said) -> AgendaItem:
    return replace(
        item,
        paragraphs=tuple(_paragraphs(item.paragraphs, said.lines)),
        decision=said.decision.strip(),
        outcome=said.outcome,
        minutes_used=said.minutes_used,
    )


def _paragraphs(before: Sequence[Paragraph], lines: Sequence[Line]) -> Iterator[Paragraph]:
    """The lines; each keeps the identity of what stood in its place, so history follows it."""
    for place, line in enumerate(lines):
        known = before[place].id if place < len(before) else ParagraphId(new_id())
        yield Paragraph(
            id=known,
            kind=line.kind,
            text=line.text,
            position=place,
            source=Source.PERSON if line.person_id else Source.ME,
            whose=line.whose,
            person_id=line.person_id,
        )
