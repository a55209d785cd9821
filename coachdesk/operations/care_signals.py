"""What a coach can do with signals: note, sort, correct. Each function is one step."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from coachdesk.domain.care_signals import CareSignal
from coachdesk.domain.cases import Case, FileHolder
from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.children import Child
from coachdesk.domain.errors import Refused
from coachdesk.domain.ids import CareSignalId, CaseId, ChildId, ParagraphId, StepId, new_id
from coachdesk.domain.paragraphs import ParagraphKind
from coachdesk.domain.steps import FIRST_TALK, Origin, Step
from coachdesk.domain.wording import _
from coachdesk.operations.cases import begin
from coachdesk.operations.steps import with_case
from coachdesk.store.store import Store


def note_signal(
    store: Store,
    signal: CareSignal,
    *,
    new_children: Sequence[Child] = (),
    step: Step | None = None,
    draft_id: str | None = None,
) -> ChangeSet:
    """Record a signal, with the children it is about that are new and a step that follows.

    About a child with a running case it joins that case at once.
    """
    with store.change("signal.note", _("Signaal vastleggen")) as change:
        for child in new_children:
            change.save(child)
        change.save(_with_running_case(store, signal))
        if step is not None:
            change.save(with_case(store, step))
        change.drop_draft(draft_id)
    return change.done()


def correct_signal(
    store: Store,
    signal: CareSignal,
    *,
    new_children: Sequence[Child] = (),
    draft_id: str | None = None,
) -> ChangeSet:
    """Change what was recorded, or about whom it is; the earlier text stays in the history."""
    with store.change("signal.correct", _("Signaal wijzigen")) as change:
        for child in new_children:
            change.save(child)
        change.save(signal)
        change.drop_draft(draft_id)
    return change.done()


def turn_paragraph(
    store: Store, signal_id: CareSignalId, paragraph_id: ParagraphId, kind: ParagraphKind
) -> ChangeSet:
    """Call a piece of a signal by another kind, say interpretation instead of fact.

    The old kind, who changed it and when stay in the history.
    """
    with store.change("signal.turn", _("Soort alinea wijzigen")) as change:
        signal = store.care_signals.get(signal_id)
        pieces = tuple(
            p.turned_into(kind) if p.id == paragraph_id else p for p in signal.paragraphs
        )
        change.save(replace(signal, paragraphs=pieces))
    return change.done()


def watch_signal(store: Store, signal_id: CareSignalId, *, until: date) -> ChangeSet:
    """Look at it again on that day."""
    with store.change("signal.watch", _("Signaal volgen")) as change:
        change.save(store.care_signals.get(signal_id).watched(until))
    return change.done()


def set_signal_aside(
    store: Store, signal_id: CareSignalId, *, reason: str, draft_id: str = ""
) -> ChangeSet:
    """Nothing needs to follow, and one sentence says why; refuses without it."""
    with store.change("signal.set_aside", _("Signaal afhandelen")) as change:
        change.save(store.care_signals.get(signal_id).set_aside(reason))
        change.drop_draft(draft_id)
    return change.done()


def call_it_growing_up(
    store: Store, signal_id: CareSignalId, *, reason: str = "", draft_id: str = ""
) -> ChangeSet:
    """It belongs to this age."""
    with store.change("signal.growing_up", _("Signaal afhandelen")) as change:
        change.save(store.care_signals.get(signal_id).part_of_growing_up(reason))
        change.drop_draft(draft_id)
    return change.done()


def start_case(
    store: Store,
    signal_id: CareSignalId,
    *,
    on: date,
    file_holder: FileHolder,
    child_id: ChildId | None = None,
    step: Step | None = None,
) -> ChangeSet:
    """Begin a case with this signal; its first step is a first talk unless *step* says other.

    Refuses a signal without a child, and one about more children of which *child_id* chooses none.
    """
    with store.change("signal.start_case", _("Casus starten")) as change:
        signal = store.care_signals.get(signal_id)
        case_id = CaseId(new_id())
        child_id = _the_child(signal, child_id)
        signal = signal.joined(case_id, new=True)
        me = store.persons.me()
        case = Case(
            id=case_id,
            child_id=child_id,
            opened_on=on,
            file_holder=file_holder,
            lead_id=me.id if me else None,
        )
        first = step or Step(id=StepId(new_id()), what=_(FIRST_TALK))
        first = replace(
            first,
            child_id=child_id,
            case_id=case_id,
            origin=Origin.SIGNAL,
            origin_id=signal_id,
        )
        begin(store, change, case, first)
        change.save(signal)
    return change.done()


def join_case(
    store: Store, signal_id: CareSignalId, *, child_id: ChildId | None = None
) -> ChangeSet:
    """Put it with the running case of its child; refuses when there is none.

    Of a signal about more children *child_id* says whose case it is.
    """
    with store.change("signal.join", _("Signaal bij casus")) as change:
        signal = store.care_signals.get(signal_id)
        case = store.cases.running_of(_the_child(signal, child_id))
        if case is None:
            raise Refused(_("Er loopt nog geen casus van dit kind."))
        change.save(signal.joined(case.id, new=False))
    return change.done()


def _the_child(signal: CareSignal, chosen: ChildId | None) -> ChildId:
    """The child of a signal whose case it will be with; refuses when that is not one child."""
    if not signal.child_ids:
        raise Refused(_("Kies eerst over welk kind dit signaal gaat."))
    if chosen in signal.child_ids:
        return chosen
    if len(signal.child_ids) > 1:
        raise Refused(_("Dit signaal gaat over meer kinderen. Kies eerst één kind."))
    return signal.child_ids[0]


def _with_running_case(store: Store, signal: CareSignal) -> CareSignal:
    if len(signal.child_ids) != 1:
        return signal
    case = store.cases.running_of(signal.child_ids[0])
    return signal.joined(case.id, new=False) if case else signal
