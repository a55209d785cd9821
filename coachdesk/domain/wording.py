"""The mark on every word a person reads. Dutch is the source; a catalogue may replace it.

Looked up when asked, not when imported: a table of names may be made before the catalogue
is chosen.
"""

import gettext
from datetime import date, datetime, time

_chosen = gettext.NullTranslations()


def choose(catalogue: gettext.NullTranslations) -> None:
    """Use this catalogue from now on; once, before the first window."""
    global _chosen  # noqa: PLW0603  (one language per program)
    _chosen = catalogue


def mark(text: str) -> str:
    """The same text: a mark for the collector of words, looked up later with `_`."""
    return text


def _(text: str) -> str:
    """The text in the chosen language."""
    return _chosen.gettext(text)


def counted(number: int, one: str, many: str) -> str:
    """1 signaal, 3 signalen."""
    return f"{number} {_chosen.ngettext(one, many, number)}"


def thousands(number: int) -> str:
    """2.418: the Dutch way."""
    return f"{number:,}".replace(",", ".")


WEEKDAYS = (
    mark("maandag"),
    mark("dinsdag"),
    mark("woensdag"),
    mark("donderdag"),
    mark("vrijdag"),
    mark("zaterdag"),
    mark("zondag"),
)
MONTHS = (
    mark("januari"),
    mark("februari"),
    mark("maart"),
    mark("april"),
    mark("mei"),
    mark("juni"),
    mark("juli"),
    mark("augustus"),
    mark("september"),
    mark("oktober"),
    mark("november"),
    mark("december"),
)
SHORT_MONTHS = (
    mark("jan"),
    mark("feb"),
    mark("mrt"),
    mark("apr"),
    mark("mei"),
    mark("jun"),
    mark("jul"),
    mark("aug"),
    mark("sep"),
    mark("okt"),
    mark("nov"),
    mark("dec"),
)


def day_month(day: date, *, today: date | None = None) -> str:
    """24 nov; with the year when it is not the year of *today*."""
    text = f"{day.day} {_(SHORT_MONTHS[day.month - 1])}"
    return text if today is None or day.year == today.year else f"{text} {day.year}"


def short_day(day: date, *, today: date | None = None) -> str:
    """ma 23 nov; with the year when it is not the year of *today*."""
    return f"{_(WEEKDAYS[day.weekday()])[:2]} {day_month(day, today=today)}"


def long_day(day: date, *, today: date | None = None) -> str:
    """maandag 23 november; with the year when it is not the year of *today*."""
    text = f"{_(WEEKDAYS[day.weekday()])} {day.day} {_(MONTHS[day.month - 1])}"
    return text if today is None or day.year == today.year else f"{text} {day.year}"


def numeric_day(day: date | None) -> str:
    """24-11-2026, or nothing."""
    return f"{day:%d-%m-%Y}" if day else ""


def clock_time(moment: datetime | time | None) -> str:
    """08:35, or nothing."""
    return f"{moment:%H:%M}" if moment else ""


def lately(moment: datetime, *, now: datetime) -> str:
    """vandaag 09:14, gisteren 16:02, vr 27 nov 16:02."""
    days = {0: _("vandaag"), 1: _("gisteren")}
    day = days.get((now.date() - moment.date()).days) or short_day(moment.date(), today=now.date())
    return f"{day} {clock_time(moment)}"
