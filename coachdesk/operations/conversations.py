"""What a coach can do with talks: plan one, record one, take an appointment away."""

from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.consents import Consent
from coachdesk.domain.conversations import Conversation
from coachdesk.domain.errors import Refused
from coachdesk.domain.steps import Step
from coachdesk.domain.wording import _
from coachdesk.operations.steps import with_case
from coachdesk.store.store import Store


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

    Refuses a talk without the moment it was held.
    """
    if talk.held_at is None:
        raise Refused(_("Wanneer was het gesprek?"))
    with store.change("talk.record", _("Gesprek vastleggen")) as change:
        change.save(talk)
        for consent in consents:
            change.save(consent)
        if step is not None:
            change.save(with_case(store, step))
        change.drop_draft(draft_id)
    return change.done()


def cancel_talk(store: Store, talk: Conversation) -> ChangeSet:
    """Take an appointment away; refuses a talk that was held."""
    with store.change("talk.cancel", _("Afspraak weghalen")) as change:
        if talk.held_at is not None:
            raise Refused(_("Dit gesprek is vastgelegd en blijft in de tijdlijn."))
        change.remove(talk)
    return change.done()
