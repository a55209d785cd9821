"""What the bar says of each stage: its date, or what it needs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from coachdesk.domain.names import name
from coachdesk.domain.referrals import HEARS, LOOKED_AFTER, UNSENT, Referral
from coachdesk.domain.routes import Stage, stage_of
from coachdesk.domain.wording import _, counted, day_month
from coachdesk.operations.route_views import RouteLine
from coachdesk.operations.route_words import state_words
from coachdesk.ui.routes.aftercare_panel import next_check

BAR = (Stage.NEED, Stage.SEND, Stage.FEEDBACK, Stage.AFTERCARE)


@dataclass(frozen=True, slots=True, kw_only=True)
class StageMark:
    """One stage in the bar. *open* says that there is something to see or to do there."""

    stage: Stage
    note: str
    done: bool = False
    open: bool = True
    late: bool = False

    def spoken(self) -> str:
        """All of it in words, for who hears it."""
        done = _("gedaan") if self.done else ""
        return ", ".join(part for part in (name(self.stage), done, self.note) if part)


def usual_stage(referral: Referral | None) -> Stage:
    """The stage at which this form of help is; without any that is the need."""
    if referral is None:
        return Stage.NEED
    stage = stage_of(referral)
    if stage is not Stage.DONE:
        return stage
    return Stage.AFTERCARE if referral.checks else Stage.SEND


def stage_marks(
    line: RouteLine, referral: Referral | None, *, today: date, new: bool, changed: bool
) -> Sequence[StageMark]:
    """The four stages of this form of help; *changed* says that the need was, after sending."""
    need = StageMark(
        stage=Stage.NEED,
        note=_("opschrijven") if new else day_month(line.route.begun_on, today=today),
        done=not new and bool(line.route.need.strip()),
    )
    if referral is None:
        return (need, *_nothing_chosen())
    return (
        need,
        _sending(referral, today, changed=changed),
        _feedback(referral, today),
        _aftercare(referral, today),
    )


def _nothing_chosen() -> Sequence[StageMark]:
    return (
        StageMark(stage=Stage.SEND, note=_("kies eerst hulp"), open=False),
        StageMark(stage=Stage.FEEDBACK, note=_("datum afspreken"), open=False),
        StageMark(stage=Stage.AFTERCARE, note=_("na 6 weken"), open=False),
    )


def _sending(referral: Referral, today: date, *, changed: bool) -> StageMark:
    if referral.status in UNSENT:
        return StageMark(stage=Stage.SEND, note=_("na toestemming"))
    if changed:
        return StageMark(stage=Stage.SEND, note=_("controleer"), late=True)
    if referral.asked_on:
        return StageMark(
            stage=Stage.SEND, note=day_month(referral.asked_on, today=today), done=True
        )
    if referral.started_on:
        day = day_month(referral.started_on, today=today)
        return StageMark(stage=Stage.SEND, note=_("direct, {day}").format(day=day), done=True)
    return StageMark(stage=Stage.SEND, note=_("niet verstuurd"))


def _feedback(referral: Referral, today: date) -> StageMark:
    late = referral.days_late(today)
    heard = referral.received_on()
    seen = referral.status in HEARS or bool(referral.feedbacks)
    if late:
        days = counted(late, _("dag"), _("dagen"))
        note = _("{days} te laat").format(days=days)
        return StageMark(stage=Stage.FEEDBACK, note=note, late=True)
    if referral.feedback_expected_on:
        note = state_words(referral, today=today).lower()
        return StageMark(stage=Stage.FEEDBACK, note=note)
    if heard:
        day = day_month(heard, today=today)
        return StageMark(stage=Stage.FEEDBACK, note=day, done=True, open=seen)
    return StageMark(stage=Stage.FEEDBACK, note=_("datum afspreken"), open=seen)


def _aftercare(referral: Referral, today: date) -> StageMark:
    seen = referral.status in LOOKED_AFTER or bool(referral.checks)
    day = next_check(referral)
    if day is not None:
        note = day_month(day, today=today)
        return StageMark(stage=Stage.AFTERCARE, note=note, open=seen, late=day < today)
    if referral.checks:
        note = day_month(referral.checks[-1].on, today=today)
        return StageMark(stage=Stage.AFTERCARE, note=note, done=True)
    return StageMark(stage=Stage.AFTERCARE, note=_("na 6 weken"), open=seen)
