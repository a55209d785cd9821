"""The steps that a referral leads to: waiting for news, telling it, looking back later.

They are made and closed inside the change of the referral, so that both go back together.
"""

from dataclasses import replace
from datetime import date, timedelta

from coachdesk.domain.errors import Refused
from coachdesk.domain.feedback import AFTERCARE_AFTER, Feedback, Listener
from coachdesk.domain.ids import FeedbackId, ReferralId, StepId, new_id
from coachdesk.domain.referrals import HEARS, Referral
from coachdesk.domain.routes import Route
from coachdesk.domain.steps import Origin, Step
from coachdesk.domain.wording import _, mark
from coachdesk.store.store import Change, Store

TELL_WITHIN = timedelta(days=3)
LOOK_AGAIN_WITHIN = timedelta(weeks=1)
TELL = {
    Listener.TEACHER: mark("Terugkoppeling van {offer} vertellen aan de leerkracht"),
    Listener.PARENTS: mark("Terugkoppeling van {offer} vertellen aan de ouders"),
    Listener.CHILD: mark("Terugkoppeling van {offer} vertellen aan {child}"),
}


def telling_step_id(feedback_id: FeedbackId, listener: Listener) -> StepId:
    """The step in which somebody is told of a feedback: there is one at most."""
    return StepId(f"{feedback_id}-{listener.value.lower()}")


def wait_for_news(store: Store, change: Change, referral: Referral) -> None:
    """One open step waits for the day on which news is expected; it moves along with that day."""
    if referral.feedback_expected_on is None:
        return
    waiting = [step for step in _open(store, referral.id) if step.waiting]
    what = _("Terugkoppeling van {offer}").format(offer=referral.name)
    step = waiting[0] if waiting else replace(_step(store, referral, what), waiting=True)
    change.save(replace(step, due=referral.feedback_expected_on))


def news_has_come(store: Store, change: Change, referral_id: ReferralId, on: date) -> None:
    """What was waited for has been heard: its step is done."""
    for step in _open(store, referral_id):
        if step.waiting:
            change.save(step.done(on))


def plan_telling(store: Store, change: Change, referral: Referral, feedback: Feedback) -> None:
    """A step for each who has still to be told; that of who was told is done."""
    child = store.children.get(referral.child_id)
    for listener in Listener:
        step_id = telling_step_id(feedback.id, listener)
        known = store.steps.find(step_id)
        if listener not in feedback.untold():
            if known is not None and known.is_open():
                change.save(known.done(feedback.told(listener) or feedback.on))
        elif known is None:
            what = _(TELL[listener]).format(offer=referral.name, child=child.first_name)
            step = _step(store, referral, what)
            due = feedback.on + TELL_WITHIN
            change.save(replace(step, id=step_id, due=due, origin_id=feedback.id))


def plan_aftercare(store: Store, change: Change, referral: Referral) -> None:
    """Looking back six weeks and three months after help began, planned once."""
    if referral.started_on is None or _aftercare(store.steps.of_origin(referral.id)):
        return
    what = _("Nazorg {offer}: hoe gaat het nu?").format(offer=referral.name)
    for after in AFTERCARE_AFTER:
        step = _step(store, referral, what)
        change.save(replace(step, due=referral.started_on + after, origin=Origin.AFTERCARE))


def looked_back(store: Store, change: Change, referral_id: ReferralId, on: date) -> None:
    """The earliest step of the aftercare is done."""
    for step in _aftercare(_open(store, referral_id))[:1]:
        change.save(step.done(on))


def drop_steps(store: Store, change: Change, referral_id: ReferralId, on: date) -> None:
    """The referral has ended: nobody waits for it or looks back on it. Telling stays to be done."""
    for step in _open(store, referral_id):
        change.save(step.dropped(on))


def sent(store: Store, change: Change, route: Route, on: date) -> None:
    """What was planned to get the application out is done."""
    for step in store.steps.of_origin(route.id):
        if step.is_open():
            change.save(step.done(on))


def look_for_other_help(change: Change, route: Route, on: date) -> None:
    """Looking back said: once more. Somebody chooses anew within a week."""
    change.save(
        Step(
            id=StepId(new_id()),
            what=_("Opnieuw kiezen wat nu helpt"),
            due=on + LOOK_AGAIN_WITHIN,
            child_id=route.child_id,
            case_id=route.case_id,
            origin=Origin.ROUTE,
            origin_id=route.id,
        )
    )


def step_ticked(store: Store, change: Change, step: Step, on: date) -> None:
    """A step was done from a list: what its referral knows of it follows.

    Refuses a step that waits for news: what was heard has to be noted, or it would be lost.
    """
    if step.origin is not Origin.ROUTE:
        return
    if step.waiting and store.referrals.find(step.origin_id):
        raise Refused(_("Noteer bij de route wat je hoorde; dan is deze stap gedaan."))
    referral = store.referrals.of_feedback(step.origin_id)
    for listener in Listener if referral else ():
        feedback_id = FeedbackId(step.origin_id)
        if referral and step.id == telling_step_id(feedback_id, listener):
            change.save(referral.told(feedback_id, listener, on))


def step_moved(store: Store, change: Change, step: Step, to: date | None) -> None:
    """A step that waits for news got another day, or fell away: the referral expects it then."""
    if step.origin is not Origin.ROUTE or not step.waiting:
        return
    referral = store.referrals.find(step.origin_id)
    if referral is not None and referral.status in HEARS:
        change.save(referral.expecting(to))


def follows_referral(store: Store, step: Step) -> bool:
    """Whether it waits for news of a referral, or looks back on it."""
    follows = step.waiting or step.origin is Origin.AFTERCARE
    return follows and store.referrals.find(step.origin_id) is not None


def _open(store: Store, referral_id: ReferralId) -> list[Step]:
    return [step for step in store.steps.of_origin(referral_id) if step.is_open()]


def _aftercare(steps: list[Step]) -> list[Step]:
    return [step for step in steps if step.origin is Origin.AFTERCARE]


def _step(store: Store, referral: Referral, what: str) -> Step:
    return Step(
        id=StepId(new_id()),
        what=what,
        child_id=referral.child_id,
        case_id=store.routes.get(referral.route_id).case_id,
        origin=Origin.ROUTE,
        origin_id=referral.id,
    )
