"""What a coach can do with cases: open, change, close, reopen."""

from datetime import date

from coachdesk.domain.cases import Case, CloseReason, Farewell
from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.errors import Refused
from coachdesk.domain.ids import CaseId, ChildId, StepId, new_id
from coachdesk.domain.steps import Origin, Step
from coachdesk.domain.wording import _
from coachdesk.operations.route_steps import follows_referral
from coachdesk.store.store import Change, Store


def open_case(store: Store, case: Case, *, step: Step | None = None) -> ChangeSet:
    """Begin a case, with its first step. Refuses when one of this child runs already."""
    with store.change("case.open", _("Casus starten")) as change:
        begin(store, change, case, step)
    return change.done()


def begin(store: Store, change: Change, case: Case, step: Step | None) -> None:
    """Begin a case inside a larger step."""
    if store.cases.running_of(case.child_id):
        raise Refused(_("Er loopt al een casus van dit kind."))
    change.save(case)
    if step is not None:
        change.save(step)


def write_case(store: Store, case: Case, *, draft_id: str | None = None) -> ChangeSet:
    """Change the question, the lead or whose dossier it is."""
    with store.change("case.write", _("Casus wijzigen")) as change:
        change.save(case)
        change.drop_draft(draft_id)
    return change.done()


def close_case(
    store: Store,
    case_id: CaseId,
    *,
    on: date,
    reason: CloseReason,
    words: str = "",
    farewell: Farewell,
    draft_id: str | None = None,
) -> ChangeSet:
    """Close a case: its open steps are dropped and looking back is planned, outside the case.

    What is waited for or looked back on in a route stays planned: one follows what becomes of a
    referral, also after the case (handbook §1.1). Refuses while one of the three questions about
    telling has no answer.
    """
    with store.change("case.close", _("Casus sluiten")) as change:
        case = store.cases.get(case_id).closed(on, reason, words, farewell)
        for step in store.steps.open_of_case(case_id):
            if not follows_referral(store, step):
                change.save(step.dropped(on))
        change.save(case)
        if farewell.aftercare_on is not None:
            change.save(_aftercare(case.child_id, farewell.aftercare_on, case_id))
        change.drop_draft(draft_id)
    return change.done()


def reopen_case(store: Store, case_id: CaseId) -> ChangeSet:
    """Go on with a closed case. Refuses when another of this child runs by now."""
    with store.change("case.reopen", _("Casus heropenen")) as change:
        case = store.cases.get(case_id)
        if store.cases.running_of(case.child_id):
            raise Refused(_("Er loopt al een casus van dit kind."))
        change.save(case.reopened())
    return change.done()


def _aftercare(child_id: ChildId, on: date, case_id: CaseId) -> Step:
    return Step(
        id=StepId(new_id()),
        what=_("Nazorg: hoe gaat het nu?"),
        due=on,
        child_id=child_id,
        case_id=case_id,
        origin=Origin.AFTERCARE,
        origin_id=case_id,
    )
