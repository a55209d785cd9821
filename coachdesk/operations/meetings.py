"""What a coach can do with meetings and their agendas."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.errors import Refused
from coachdesk.domain.ids import AgendaItemId, CaseId, MeetingId, new_id
from coachdesk.domain.meetings import AgendaItem, Goal, Meeting
from coachdesk.domain.name_level import NameLevel
from coachdesk.domain.persons import Person
from coachdesk.domain.settings import Setting, SettingName
from coachdesk.domain.steps import Step
from coachdesk.domain.wording import _, mark
from coachdesk.operations.consents import require_names
from coachdesk.store.store import Change, Store

USUAL_KINDS = (
    mark("ZAT"),
    mark("OT"),
    mark("MDO"),
    mark("Casusoverleg"),
    mark("Groepsbespreking"),
    mark("Leerlingbespreking"),
)

CARRYING_MINUTES = 5
PRINTED = (
    "children",
    "bonds",
    "care_signals",
    "signal_children",
    "conversations",
    "conversation_children",
    "paragraphs",
    "four_g_notes",
    "feelings",
    "referrals",
)  # the tables of what stands on a case's page


def meeting_kinds(store: Store) -> tuple[str, ...]:
    """The kinds of meeting to choose from: the coach's own list, else the usual ones."""
    own = store.settings.value(SettingName.MEETING_KINDS)
    return tuple(own.splitlines()) if own else tuple(_(kind) for kind in USUAL_KINDS)


def plan_meeting(
    store: Store, meeting: Meeting, *, new: Sequence[Person] = (), draft_id: str | None = None
) -> ChangeSet:
    """Plan a meeting or change it; *new* are participants who were not known yet.

    A kind that is not in the list yet is added to it. From who does not come any more, nothing
    is withheld any more. Actions of earlier meetings that will be
    late by then are the first point of a new one.
    """
    with store.change("meeting.plan", _("Overleg plannen")) as change:
        is_new = store.meetings.find(meeting.id) is None
        for person in new:
            change.save(person)
        change.save(meeting)
        for item in store.agenda_items.of_meeting(meeting.id):
            still = tuple(who for who in item.withheld_from if who in meeting.participant_ids)
            if still != item.withheld_from:
                change.save(replace(item, withheld_from=still))
        kinds = meeting_kinds(store)
        if meeting.kind not in kinds:
            more = "\n".join((*kinds, meeting.kind))
            change.save(Setting(id=SettingName.MEETING_KINDS.value, value=more))
        if is_new:
            carry_actions(store, change, meeting)
        change.drop_draft(draft_id)
    return change.done()


def late_actions(store: Store, meeting: Meeting) -> list[Step]:
    """The actions of earlier meetings of this kind and school that are late on its day."""
    earlier = store.steps.open_from_meetings(
        meeting.kind, school_id=meeting.school_id, before=meeting.starts_at
    )
    day = meeting.starts_at.date()
    return [step for step in earlier if step.due is not None and step.due < day]


def carry_actions(store: Store, change: Change, meeting: Meeting) -> None:
    """Put "Openstaande acties" first on the agenda, once, if any action will be late by then."""
    items = store.agenda_items.of_meeting(meeting.id)
    if any(item.carries for item in items) or not late_actions(store, meeting):
        return
    me = store.persons.me()
    first = AgendaItem(
        id=AgendaItemId(new_id()),
        meeting_id=meeting.id,
        position=0,
        text=_("Openstaande acties"),
        minutes=CARRYING_MINUTES,
        goal=Goal.SHARE,
        brought_by=me.id if me else None,
        carries=True,
    )
    change.save(first)
    _number(change, [first, *items])


def cancel_meeting(
    store: Store, meeting_id: MeetingId, *, draft_id: str | None = None
) -> ChangeSet:
    """Take a meeting away with its agenda; refuses one that was held."""
    with store.change("meeting.cancel", _("Overleg weghalen")) as change:
        meeting = store.meetings.get(meeting_id)
        if meeting.finished_at is not None:
            raise Refused(_("Dit overleg is gehouden en blijft bewaard."))
        for item in store.agenda_items.of_meeting(meeting_id):
            change.remove(item)
        change.remove(meeting)
        change.drop_draft(draft_id)
    return change.done()


def put_case_on_agenda(
    store: Store,
    meeting_id: MeetingId,
    case_id: CaseId,
    *,
    minutes: int = 10,
    at: int | None = None,
) -> ChangeSet:
    """Put a case on the agenda, at the end or at place *at*, counted from 0; without a name.

    Refuses one that stands on it, and any on the agenda of a finished meeting.
    """
    with store.change("agenda.add", _("Op de agenda zetten")) as change:
        store.meetings.get(meeting_id).must_be_open()
        items = store.agenda_items.of_meeting(meeting_id)
        if any(item.case_id == case_id for item in items):
            raise Refused(_("Deze casus staat al op de agenda."))
        me = store.persons.me()
        case = store.cases.get(case_id)
        place = len(items) if at is None else max(0, min(at, len(items)))
        item = AgendaItem(
            id=AgendaItemId(new_id()),
            meeting_id=meeting_id,
            position=place,
            case_id=case_id,
            child_id=case.child_id,
            minutes=minutes,
            brought_by=me.id if me else None,
        )
        change.save(item)
        _number(change, [*items[:place], item, *items[place:]])
    return change.done()


def write_agenda_item(store: Store, item: AgendaItem, *, draft_id: str | None = None) -> ChangeSet:
    """Add a point in one's own words, or change a point. A changed one is not approved any more.

    Approving goes by `approve_agenda_item`. Refuses it in a finished meeting, and a name on paper
    for which consent lacks.
    """
    with store.change("agenda.write", _("Agendapunt bewaren")) as change:
        store.meetings.get(item.meeting_id).must_be_open()
        known = store.agenda_items.find(item.id)
        named = item.names is not (known.names if known else NameLevel.NONE)
        if named and item.child_id and item.names is not NameLevel.NONE:
            require_names(store, item.child_id, today=store.clock.now().date())
        same = known is not None and replace(known, position=item.position) == item
        change.save(item if same else replace(item, approved_on=None))
        change.drop_draft(draft_id)
    return change.done()


def approve_agenda_item(store: Store, item_id: AgendaItemId, *, on: date) -> ChangeSet:
    """The page of this case was looked at and may go along.

    Refuses a case without a question, and any of a finished meeting.
    """
    with store.change("agenda.approve", _("Agendapunt goedkeuren")) as change:
        item = store.agenda_items.get(item_id)
        store.meetings.get(item.meeting_id).must_be_open()
        if item.case_id is not None and not item.question.strip():
            raise Refused(_("Schrijf eerst de vraag aan het team op."))
        change.save(replace(item, approved_on=None))  # a second look is an entry of its own
        change.save(replace(item, approved_on=on))
    return change.done()


def looked_at(store: Store, item: AgendaItem) -> bool:
    """Whether the page of this case was approved, and nothing printed on it changed since."""
    if item.approved_on is None or item.child_id is None:
        return False
    return not store.journal.changed_since("agenda.approve", item.id, item.child_id, PRINTED)


def move_agenda_item(store: Store, item_id: AgendaItemId, *, to: int) -> ChangeSet:
    """Put a point at another place on its agenda, counted from 0; not of a finished meeting."""
    with store.change("agenda.move", _("Agendapunt verplaatsen")) as change:
        item = store.agenda_items.get(item_id)
        store.meetings.get(item.meeting_id).must_be_open()
        others = [i for i in store.agenda_items.of_meeting(item.meeting_id) if i.id != item_id]
        others.insert(max(0, min(to, len(others))), item)
        _number(change, others)
    return change.done()


def take_off_agenda(store: Store, item_id: AgendaItemId) -> ChangeSet:
    """Take a point off; what comes after moves up. Refuses it in a finished meeting."""
    with store.change("agenda.remove", _("Van de agenda halen")) as change:
        item = store.agenda_items.get(item_id)
        store.meetings.get(item.meeting_id).must_be_open()
        change.remove(item)
        rest = [i for i in store.agenda_items.of_meeting(item.meeting_id) if i.id != item_id]
        _number(change, rest)
    return change.done()


def _number(change: Change, items: Sequence[AgendaItem]) -> None:
    for position, item in enumerate(items):
        if item.position != position:
            change.save(replace(item, position=position))
