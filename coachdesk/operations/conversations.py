"""What a coach can do with talks: plan one, record one, take an appointment away."""

from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.consents import Consent
from coachdesk.domain.conversations import Conversation, ConversationKind
from coachdesk.domain.errors import Refused
from coachdesk.domain.steps import Step
from coachdesk.domain.wording import _
from coachdesk.operations.steps import with_case
from coachdesk.store.store import Store

WITH_CHILD = (ConversationKind.FOUR_G, ConversationKind.OTHER)


def plan_talk(store: Store, talk: Conversation, *, draft_id: str | None = None) -> ChangeSet:
    """Put an appointment on the day, or change it."""
    with store.change("talk.plan", _("Afspraak bewaren")) as change:
        change.save(talk)
        change.drop_draft(draft_id)
    return change.done()


def record_talk(
    store: Store,
    talk: Conversation,
    *,
    step: Step | None = None,
    consents: tuple[Consent, ...] = (),
    draft_id: str | None = None,
) -> ChangeSet:
    """Record a talk that was held, with the step and the consents that came of it.

    When it is the first talk with a child after a signal, the step that asked for it is done.
    Refuses a talk without the moment it was held.
    """
    if talk.held_at is None:
        raise Refused(_("Wanneer was het gesprek?"))
    asked = _first_talks(store, talk)
    label = _("Gesprek vastleggen en het eerste gesprek afvinken")
    with store.change("talk.record", label if asked else _("Gesprek vastleggen")) as change:
        change.save(talk)
        for first in asked:
            change.save(first.done(talk.held_at.date()))
        for consent in consents:
            change.save(consent)
        if step is not None:
            change.save(with_case(store, step))
        change.drop_draft(draft_id)
    return change.done()


def _first_talks(store: Store, talk: Conversation) -> list[Step]:
    """The open steps that asked for this talk; one about a child, or corrected, answers none."""
    before = store.conversations.find(talk.id)
    corrected = before is not None and before.held_at is not None
    if corrected or talk.kind not in WITH_CHILD:
        return []
    steps = (step for child_id in talk.child_ids for step in store.steps.open_of_child(child_id))
    return [step for step in steps if step.is_first_talk()]


def cancel_talk(store: Store, talk: Conversation, *, draft_id: str | None = None) -> ChangeSet:
    """Take an appointment away; refuses a talk that was held."""
    with store.change("talk.cancel", _("Afspraak weghalen")) as change:
        if talk.held_at is not None:
            raise Refused(_("Dit gesprek is vastgelegd en blijft in de tijdlijn."))
        change.remove(talk)
        change.drop_draft(draft_id)
    return change.done()
