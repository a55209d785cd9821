"""What a coach can do with help that is asked for: send, start, hear of it, tell, look back."""

from datetime import date

from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.entity import must_be_right
from coachdesk.domain.errors import NotThere
from coachdesk.domain.feedback import AftercareCheck, AftercareOutcome, Feedback, Listener
from coachdesk.domain.ids import FeedbackId, PersonId, ReferralId
from coachdesk.domain.referrals import Referral, Sending
from coachdesk.domain.wording import _
from coachdesk.operations import route_steps
from coachdesk.operations.routes import end_with_help, must_run, only_words
from coachdesk.operations.sending import require_consent, require_no_refusal
from coachdesk.store.store import Change, Store


def discuss_referral(store: Store, referral_id: ReferralId, *, on: date) -> ChangeSet:
    """It was discussed with parents and child."""
    with store.change("referral.discuss", _("Besproken met ouders/kind")) as change:
        referral = store.referrals.get(referral_id)
        must_run(store, referral.route_id)
        change.save(referral.discussed(on))
    return change.done()


def send_referral(
    store: Store,
    referral_id: ReferralId,
    sending: Sending,
    *,
    written: Referral | None = None,
    draft_id: str | None = None,
) -> ChangeSet:
    """The application went out; a step waits for news. The case keeps its regiehouder.

    *written* is the referral with its words as they are now: with whom, bridging, who pays.

    Refuses without the consent of everybody whose consent counts (handbook §3.2), unless another
    ground is given in words, without a day on which news is expected, and in a route that is done.
    """
    with store.change("referral.send", _("Aanmelding versturen")) as change:
        referral = _as_written(store, referral_id, written)
        must_run(store, referral.route_id)
        if not sending.ground.strip():
            require_consent(store, referral, today=sending.on)
        asked = referral.asked(sending, _me(store))
        change.save(asked)
        route_steps.sent(store, change, store.routes.get(asked.route_id), sending.on)
        route_steps.wait_for_news(store, change, asked)
        change.drop_draft(draft_id)
    return change.done()


def start_directly(
    store: Store,
    referral_id: ReferralId,
    *,
    on: date,
    feedback_on: date | None = None,
    by: PersonId | None = None,
    written: Referral | None = None,
    draft_id: str | None = None,
) -> ChangeSet:
    """Light help begins the same day, without a form; who arranged it is kept (else: me).

    Refuses specialist help, a route that is done, and when somebody whose consent counts said no.
    """
    with store.change("referral.start", _("Direct starten")) as change:
        referral = _as_written(store, referral_id, written)
        must_run(store, referral.route_id)
        require_no_refusal(store, referral, today=on)
        started = referral.started_directly(on, feedback_on, by or _me(store))
        change.save(started)
        route_steps.sent(store, change, store.routes.get(started.route_id), on)
        route_steps.wait_for_news(store, change, started)
        route_steps.plan_aftercare(store, change, started)
        change.drop_draft(draft_id)
    return change.done()


def note_feedback(
    store: Store,
    referral_id: ReferralId,
    feedback: Feedback,
    *,
    next_on: date | None = None,
    draft_id: str | None = None,
) -> ChangeSet:
    """Note what was heard, or that nobody answered, and when news is expected again.

    An answer ends the waiting step, and plans telling it to whom it was not told yet; help that
    started plans its aftercare. Of silence without a new day the old step stays, and is late.
    """
    must_be_right(feedback)
    with store.change("referral.feedback", _("Terugkoppeling noteren")) as change:
        heard = store.referrals.get(referral_id).fed_back(feedback, next_on)
        change.save(heard)
        if feedback.heard():
            route_steps.news_has_come(store, change, heard.id, feedback.on)
        if heard.live():
            route_steps.wait_for_news(store, change, heard)
            route_steps.plan_aftercare(store, change, heard)
        else:
            route_steps.drop_steps(store, change, heard.id, feedback.on)
        route_steps.plan_telling(store, change, heard, feedback)
        change.drop_draft(draft_id)
    return change.done()


def note_told(store: Store, feedback_id: FeedbackId, listener: Listener, *, on: date) -> ChangeSet:
    """Teacher, parents or child heard what was fed back; the step to tell them is done."""
    with store.change("referral.tell", _("Verteld")) as change:
        referral = store.referrals.of_feedback(feedback_id)
        if referral is None:
            raise NotThere(_("Dit staat niet meer in de kluis."))
        told = referral.told(feedback_id, listener, on)
        change.save(told)
        [feedback] = [one for one in told.feedbacks if one.id == feedback_id]
        route_steps.plan_telling(store, change, told, feedback)
    return change.done()


def note_aftercare(
    store: Store, referral_id: ReferralId, check: AftercareCheck, *, draft_id: str | None = None
) -> ChangeSet:
    """Note how it goes now, with the marks of child and parents.

    *Klaar* ends the route, unless other help in it goes on; *opnieuw* leaves it open, with a step
    to choose anew; without either the next check stays planned.
    """
    must_be_right(check)
    with store.change("referral.aftercare", _("Nazorg noteren")) as change:
        checked = store.referrals.get(referral_id).looked_back_on(check)
        change.save(checked)
        route_steps.looked_back(store, change, referral_id, check.on)
        if check.outcome is AftercareOutcome.DONE:
            end_with_help(store, change, checked, check.on)
        elif check.outcome is AftercareOutcome.AGAIN:
            _once_more(store, change, checked, check.on)
        change.drop_draft(draft_id)
    return change.done()


def stop_referral(
    store: Store, referral_id: ReferralId, *, on: date, reason: str, draft_id: str | None = None
) -> ChangeSet:
    """It does not go on. Refuses without a reason; the route stays open for something else."""
    with store.change("referral.stop", _("Aanvraag stoppen")) as change:
        change.save(store.referrals.get(referral_id).stopped(on, reason))
        route_steps.drop_steps(store, change, referral_id, on)
        change.drop_draft(draft_id)
    return change.done()


def _once_more(store: Store, change: Change, referral: Referral, on: date) -> None:
    route_steps.drop_steps(store, change, referral.id, on)
    route_steps.look_for_other_help(change, store.routes.get(referral.route_id), on)


def _as_written(store: Store, referral_id: ReferralId, written: Referral | None) -> Referral:
    known = store.referrals.get(referral_id)
    return only_words(known, written) if written else known


def _me(store: Store) -> PersonId | None:
    me = store.persons.me()
    return me.id if me else None
