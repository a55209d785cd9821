"""What the timeline tells of help that was asked for: sent, started, heard of, looked back on."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time

from coachdesk.domain.names import name
from coachdesk.domain.wording import _, long_day
from coachdesk.operations.route_views import EventKind, RouteEvent
from coachdesk.ui.children.timeline_entries import Telling
from coachdesk.ui.children.timeline_pieces import Entry, Piece, Words
from coachdesk.ui.routes.referral_looks import referral_badge

ICONS = {
    EventKind.SENT: ("send", "neutral"),
    EventKind.STARTED: ("play", "success"),
    EventKind.FEEDBACK: ("message-square-text", "neutral"),
    EventKind.AFTERCARE: ("sprout", "success"),
}


@dataclass(frozen=True, slots=True, repr=False)
class _Told:
    title: str
    meta: str
    pieces: tuple[Piece, ...] = ()


def told_event(event: RouteEvent, telling: Telling) -> Entry:
    """One moment of a referral, told as names are shown now."""
    tell: dict[EventKind, Callable[[RouteEvent, Telling], _Told]] = {
        EventKind.SENT: _sent,
        EventKind.STARTED: _started,
        EventKind.FEEDBACK: _heard,
        EventKind.AFTERCARE: _looked_back,
    }
    told = tell[event.kind](event, telling)
    icon, tone = ICONS[event.kind]
    latest = event.kind in (EventKind.SENT, EventKind.STARTED)
    return Entry(
        id=f"referrals/{event.id}",
        at=datetime.combine(event.on, time()),
        icon=icon,
        tone=tone,
        title=told.title,
        meta=told.meta,
        badges=(referral_badge(event.referral),) if latest else (),
        pieces=told.pieces,
        can_open=True,
    )


def _sent(event: RouteEvent, telling: Telling) -> _Told:
    referral = event.referral
    how = name(referral.sent_how) if referral.sent_how else ""
    to = _("aan {who}").format(who=telling.said(referral.sent_to)) if referral.sent_to else ""
    pieces: list[Piece] = []
    if referral.feedback_expected_on:
        day = long_day(referral.feedback_expected_on, today=telling.today)
        pieces.append(Words(_("Terugkoppeling afgesproken voor {day}.").format(day=day)))
    title = _("Aangemeld bij {help}").format(help=telling.said(referral.name))
    return _Told(title, _dotted(how, to), tuple(pieces))


def _started(event: RouteEvent, telling: Telling) -> _Told:
    referral = event.referral
    meta = "" if referral.asked_on else _("direct, zonder aanmelding")
    return _Told(_("{help} gestart").format(help=telling.said(referral.name)), meta)


def _heard(event: RouteEvent, telling: Telling) -> _Told:
    feedback = event.feedback
    title = _("Terugkoppeling van {help}").format(help=telling.said(event.referral.name))
    if feedback is None:
        return _Told(title, "")
    who = telling.said(feedback.heard_from)
    meta = _dotted(name(feedback.result), _("van {who}").format(who=who) if who else "")
    return _Told(title, meta, _words(telling.said(feedback.words)))


def _looked_back(event: RouteEvent, telling: Telling) -> _Told:
    check = event.check
    title = _("Nazorg {help}").format(help=telling.said(event.referral.name))
    if check is None:
        return _Told(title, "")
    marks = []
    if check.mark_child is not None:
        marks.append(_("{name} geeft een {mark}").format(name=telling.child, mark=check.mark_child))
    if check.mark_parents is not None:
        marks.append(_("ouders geven een {mark}").format(mark=check.mark_parents))
    outcome = name(check.outcome) if check.outcome else ""
    return _Told(title, _dotted(*marks, outcome), _words(telling.said(check.words)))


def _words(text: str) -> tuple[Piece, ...]:
    return (Words(text),) if text.strip() else ()


def _dotted(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
