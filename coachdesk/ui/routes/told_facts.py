"""What is known of one form of help, told in lines: how it went out, what was heard since."""

from collections.abc import Iterator
from datetime import date

from coachdesk.domain.feedback import AftercareCheck, Feedback
from coachdesk.domain.names import name
from coachdesk.domain.referrals import Referral
from coachdesk.domain.wording import _, day_month, short_day

Fact = tuple[str, str]


def sent_facts(referral: Referral, *, today: date, arranged_by: str) -> Iterator[Fact]:
    """How it went out or began, and how it ended; label and words."""
    if referral.asked_on:
        how = name(referral.sent_how) if referral.sent_how else ""
        day = short_day(referral.asked_on, today=today)
        to = _("aan {who}").format(who=referral.sent_to) if referral.sent_to else ""
        yield _("Verstuurd"), ", ".join(part for part in (day, how, to) if part)
    if referral.ground:
        yield _("Andere grondslag"), referral.ground
    if arranged_by:
        yield _("Geregeld door"), arranged_by
    if referral.started_on:
        yield _("Gestart"), short_day(referral.started_on, today=today)
    if referral.feedback_expected_on:
        yield _("Terugkoppeling verwacht"), short_day(referral.feedback_expected_on, today=today)
    if referral.ended_on:
        yield name(referral.status), short_day(referral.ended_on, today=today)
    if referral.reason:
        yield _("Waarom"), referral.reason


def feedback_head(feedback: Feedback, *, today: date) -> str:
    """2 dec · Wachtlijst · van mevrouw Bedacht."""
    who = _("van {who}").format(who=feedback.heard_from) if feedback.heard_from else ""
    day = day_month(feedback.on, today=today)
    return " · ".join(part for part in (day, name(feedback.result), who) if part)


def check_head(check: AftercareCheck, *, today: date) -> str:
    """11 jan · kind 8, ouders 7 · Klaar."""
    marks = []
    if check.mark_child is not None:
        marks.append(_("kind {mark}").format(mark=check.mark_child))
    if check.mark_parents is not None:
        marks.append(_("ouders {mark}").format(mark=check.mark_parents))
    outcome = name(check.outcome) if check.outcome else ""
    day = day_month(check.on, today=today)
    return " · ".join(part for part in (day, ", ".join(marks), outcome) if part)
