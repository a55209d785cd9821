"""What Vandaag says: the greeting, the closing check, when something was or will be."""

from datetime import date, datetime

from coachdesk.domain.wording import (
    WEEKDAYS,
    _,
    clock_time,
    counted,
    day_month,
    long_day,
    short_day,
)
from coachdesk.operations.today_views import ClosingCheck, StepLine
from coachdesk.ui.shared.names_display import NameDisplay

NOON, EVENING = 12, 18
SOON = 90  # minutes: a talk that is further away is told by its time
LONGEST = 300  # letters of a step that a row can show


def heading(today: date) -> str:
    """Dinsdag 24 november."""
    text = long_day(today, today=today)
    return text[:1].upper() + text[1:]


def greeting(now: datetime, name: str, next_talk: datetime | None) -> str:
    """Goedemorgen Marloes. Je hebt 14 minuten tot je volgende gesprek."""
    hello = _("Goedemorgen") if now.hour < NOON else _("Goedemiddag")
    if now.hour >= EVENING:
        hello = _("Goedenavond")
    if next_talk is None:
        return _("{greeting} {name}. Vandaag geen afspraken meer.").format(
            greeting=hello, name=name
        )
    minutes = int((next_talk - now.replace(second=0, microsecond=0)).total_seconds() // 60)
    if minutes > SOON:
        text = _("{greeting} {name}. Je volgende gesprek is om {time}.")
        return text.format(greeting=hello, name=name, time=clock_time(next_talk))
    text = _("{greeting} {name}. Je hebt {minutes} tot je volgende gesprek.")
    shown = counted(minutes, "minuut", "minuten")
    return text.format(greeting=hello, name=name, minutes=shown)


def closing(check: ClosingCheck) -> tuple[str, str, str]:
    """The closing check in three parts: it stands out, follows, and is red."""
    if not check.running:
        return "", _("Nog geen lopende casussen"), ""
    running = counted(check.running, "lopende casus", "lopende casussen")
    if not check.without_step:
        if check.running == 1:
            return f"{running},", _("met een volgende stap"), ""
        return f"{running},", _("allemaal met een volgende stap"), ""
    settled = check.running - check.without_step
    have = counted(settled, "heeft een volgende stap", "hebben een volgende stap")
    missing = _("{number} nog niet").format(number=check.without_step)
    return f"{running}.", f"{have},", missing


def what(line: StepLine, names: NameDisplay) -> str:
    """What is to be done, with names as they are shown now."""
    about = (line.child.code,) if line.child else ()
    return names.text(line.step.what[:LONGEST], about)


def who_and_why(line: StepLine, names: NameDisplay, *, today: date, owner: bool) -> str:
    """Sem V. · groep 4 · was vrijdag 20 november."""
    step, child = line.step, line.child
    parts = [names.child(child) if child else _("zonder kind")]
    if child and child.group:
        parts.append(_("groep {group}").format(group=child.group))
    if owner and line.owner is not None and not line.owner.me:
        parts.append(names.person(line.owner))
    if line.meeting_on is not None:
        parts.append(_("overleg {day}").format(day=day_month(line.meeting_on, today=today)))
    if step.waiting and line.referral is None:  # of a route the step itself says so
        parts.append(_("wacht op terugkoppeling"))
    if step.due is not None and step.due < today:
        parts.append(_("was {day}").format(day=was_on(step.due, today)))
    return " · ".join(parts)


def was_on(day: date, today: date) -> str:
    """gisteren, vrijdag 20 nov; with the year when that is another."""
    return _("gisteren") if (today - day).days == 1 else weekday(day, today).lower()


def weekday(day: date, today: date) -> str:
    """Donderdag 26 nov."""
    return f"{_(WEEKDAYS[day.weekday()]).capitalize()} {day_month(day, today=today)}"


def when(day: date | None, today: date) -> str:
    """vandaag, morgen, wo 25 nov, zonder datum."""
    if day is None:
        return _("zonder datum")
    near = {0: _("vandaag"), 1: _("morgen")}
    return near.get((day - today).days) or short_day(day, today=today)


def since(moment: datetime, now: datetime) -> str:
    """vandaag 09:31, gisteren, vr 20 nov."""
    days = (now.date() - moment.date()).days
    if days == 0:
        return _("vandaag {time}").format(time=clock_time(moment))
    return _("gisteren") if days == 1 else short_day(moment.date(), today=now.date())
