"""What the pages about meetings say: where and when, how full, and who has not agreed."""

from datetime import date, timedelta

from coachdesk.domain.consents import Standing
from coachdesk.domain.meetings import OVER, Meeting, MeetingState, minutes_filled
from coachdesk.domain.names import name
from coachdesk.domain.wording import _, clock_time, long_day
from coachdesk.operations.agendas import Missing, Point, Preparation
from coachdesk.ui.shared.badge import Status
from coachdesk.ui.shared.names_display import NameDisplay

REFUSALS = (Standing.REFUSED, Standing.WITHDRAWN)


def when_and_where(prepared: Preparation, *, today: date) -> str:
    """donderdag 3 december, 13:00 tot 14:30, De Vlieger, teamkamer. Voorzitter: Ilse …"""
    meeting = prepared.meeting
    day = long_day(meeting.starts_at.date(), today=today)
    times = _("{begin} tot {end}").format(
        begin=clock_time(meeting.starts_at), end=clock_time(meeting.ends_at())
    )
    text = ", ".join(part for part in (day, times, prepared.school, meeting.place) if part)
    if prepared.chair is None:
        return text
    return _("{text}. Voorzitter: {name}").format(text=text, name=prepared.chair.name)


def filled(prepared: Preparation) -> tuple[str, str]:
    """How full the meeting is: the figures, and the rest of the sentence."""
    meeting, used = prepared.meeting, _minutes(prepared)
    figures = _("{used} van {all} minuten").format(used=used, all=meeting.minutes)
    end = clock_time(meeting.starts_at + timedelta(minutes=used))
    return figures, _("gevuld, einde {time}").format(time=end)


def too_long(prepared: Preparation) -> str:
    """What there is to do about an agenda that does not fit; nothing when it does."""
    over = _minutes(prepared) - prepared.meeting.minutes
    words = _("{number} minuten te veel. Haal iets weg of maak een onderdeel korter.")
    if over == 1:
        words = _("{number} minuut te veel. Haal iets weg of maak een onderdeel korter.")
    return words.format(number=over) if over > 0 else ""


def title(point: Point, names: NameDisplay) -> str:
    """What stands on the agenda: a child, or words of the coach."""
    return names.child(point.child) if point.child else names.text(point.item.text)


def heading(meeting: Meeting, state: MeetingState) -> str:
    """ZAT voorbereiden; of one that was held: ZAT is geweest."""
    words = {MeetingState.LIVE: _("{kind} is bezig")} | dict.fromkeys(OVER, _("{kind} is geweest"))
    return words.get(state, _("{kind} voorbereiden")).format(kind=meeting.kind)


def not_agreed(point: Point, names: NameDisplay) -> str:
    """Who has not agreed that this child stands on paper by name; nothing when all did."""
    if point.child is None or point.may_name:
        return ""
    if not point.missing:
        return _("Wie gezag heeft, is nog niet bekend.")
    no = [one for one in point.missing if one.standing in REFUSALS]
    if no:
        words = _("{who} geeft geen toestemming."), _("{who} geven geen toestemming.")
    else:
        words = _("{who} gaf nog geen toestemming."), _("{who} gaven nog geen toestemming.")
    asked = no or list(point.missing)
    return words[len(asked) > 1].format(who=_together(point, asked, names))


def consent_badge(point: Point, names: NameDisplay) -> Status | None:
    """The same as a badge; None for a point without a child."""
    if point.child is None:
        return None
    meaning = not_agreed(point, names)
    if point.may_name:
        return Status(_("Ja"), "success", "circle-check", _("Toestemming om met naam te bespreken"))
    if not point.missing:
        return Status(_("Gezag onbekend"), "attention", "circle-help", meaning)
    no = [one for one in point.missing if one.standing in REFUSALS]
    if no:
        who = _together(point, no, names)
        return Status(_("{who} niet").format(who=who), "danger", "circle-slash", meaning)
    who = _together(point, list(point.missing), names)
    return Status(_("{who} nog niet").format(who=who), "attention", "hourglass", meaning)


def _minutes(prepared: Preparation) -> int:
    return minutes_filled([point.item for point in prepared.points])


def _together(point: Point, who: list[Missing], names: NameDisplay) -> str:
    """Moeder en vader; the child by its own name."""
    child = names.child(point.child) if point.child else ""
    called = [name(one.relation).lower() if one.relation else child for one in who]
    text = called[-1]
    if len(called) > 1:
        text = _("{some} en {last}").format(some=", ".join(called[:-1]), last=text)
    return text[:1].upper() + text[1:]
