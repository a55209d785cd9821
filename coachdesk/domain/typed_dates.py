"""A day or a moment as a Dutch coach types it, and the same read back to her.

"gisteren 14", "ma 8:35", "24-11 10.15", "20 min geleden", "2w", "na de vakantie". What is not
understood is nothing: no text whatever makes it fail, and no part of a text is passed over.
A moment without a time of day is at midnight, and is read back as a day.
"""

import re
from datetime import date, datetime, time, timedelta

from coachdesk.domain.plain_letters import plain
from coachdesk.domain.schools import School
from coachdesk.domain.typed_days import WEEKDAY, Calendar, Looking, in_bounds
from coachdesk.domain.typed_times import NUMBER, PartOfDay, number, read_time
from coachdesk.domain.wording import _, long_day, short_day

LONGEST = 60  # longer than the longest way to say when; the rest is a story
WEEK = timedelta(weeks=1)
MIDNIGHT = time()

_NOW = frozenset({"nu", "net", "zonet", "zojuist", "daarnet"})
_DAYS_WITH_PART = rf"vandaag|van|(?:eer)?gister(?:en)?|(?:over)?morgen|{WEEKDAY}"
_DAY_AND_PART = re.compile(rf"\b({_DAYS_WITH_PART}) ?(ochtend|morgen|middag|avond|nacht)\b")
_PART = re.compile(r"'?\b(?:s )?(ochtend|morgen(?=s)|middag|avond|nacht)s?\b")
_ABBREVIATION = re.compile(r"(?<=[a-z])\.(?!\S)")
_AROUND = re.compile(r"^(?:om|op|rond|omstreeks|tegen|ca) ")
_AMOUNT = re.compile(
    rf"(?P<ahead>over )?(?:(?P<amount>{NUMBER}) )?"
    rf"(?P<unit>min(?:uut|uten)?|kwartier|half uur|anderhalf uur|u(?:ur|ren)?)(?P<ago> geleden)?"
)
_MINUTES = {"m": 1, "k": 15, "h": 30, "a": 90, "u": 60}
_ISO = re.compile(r"(\d{4}-\d\d-\d\d)[t ](\d\d:\d\d)(?::\d\d)?")


def not_understood(looking: Looking = Looking.BACK) -> str:
    """What stands under the field; the text stays in it."""
    if looking is Looking.AHEAD:
        return _("Deze tijd begrijp ik niet. Typ bijvoorbeeld “morgen 14:00” of “7-12 8:35”.")
    return _("Deze tijd begrijp ik niet. Typ bijvoorbeeld “gisteren 14:00” of “23-11 8:35”.")


def day_not_understood() -> str:
    """The same under a field for a day, which takes no time."""
    return _("Deze datum begrijp ik niet. Typ bijvoorbeeld “23-11” of “23 november”.")


def read_day(
    text: str, *, today: date, looking: Looking = Looking.AHEAD, school: School | None = None
) -> date | None:
    """The day that is meant, or nothing; a text with a time of day is no day."""
    calendar = Calendar(today=today, looking=looking, school=school)
    words = _plain_words(text)
    return calendar.read(_around(words)) if words else None


def read_moment(
    text: str, *, now: datetime, looking: Looking = Looking.BACK, school: School | None = None
) -> datetime | None:
    """The moment that is meant, or nothing. Looking back, a weekday's hour has passed."""
    words, part = _without_part(_plain_words(text))
    now = now.replace(second=0, microsecond=0)
    calendar = Calendar(today=now.date(), looking=looking, school=school)
    if words in _NOW:
        return now
    iso = _ISO.fullmatch(words)
    if iso:
        return _joined(calendar.read(iso[1]), read_time(iso[2]))
    return _shifted(words, now, looking) or _day_and_time(words, part, calendar, now)


def read_back(when: datetime | date, now: datetime) -> str:
    """Maandag 23 november, 8:35 in full; vandaag 10:15. The year only when it is another."""
    day, clock = _day_of(when), _clock_of(when)
    if day == now.date():
        return f"{_('vandaag')} {clock}".strip()
    shown = long_day(day, today=now.date())
    return f"{shown}, {clock}" if clock else shown


def read_back_short(when: datetime | date, now: datetime) -> str:
    """Ma 23 nov 8:35 in short, to stand in a field."""
    return f"{short_day(_day_of(when), today=now.date())} {_clock_of(when)}".strip()


def _day_of(when: datetime | date) -> date:
    return when.date() if isinstance(when, datetime) else when


def _clock_of(when: datetime | date) -> str:
    if isinstance(when, datetime) and when.time() != MIDNIGHT:
        return f"{when.hour}:{when:%M}"
    return ""


def _plain_words(text: str) -> str:
    """Plain and tidy; empty when it is too long to be a moment."""
    if len(text) > LONGEST:
        return ""
    return " ".join(_ABBREVIATION.sub(" ", plain(text).replace(",", " ")).split())


def _without_part(words: str) -> tuple[str, PartOfDay | None]:
    """The words without "ochtend", "'s middags", and what that was."""
    apart = _DAY_AND_PART.sub(_told_apart, words)
    part = _PART.search(apart)
    if part is None:
        return words, None
    name = "ochtend" if part[1] == "morgen" else part[1]
    return " ".join((apart[: part.start()] + " " + apart[part.end() :]).split()), PartOfDay(name)


def _told_apart(match: re.Match[str]) -> str:
    """Vanmiddag: vandaag, middag. In maandagmorgen the morning is no tomorrow."""
    day = "vandaag" if match[1] == "van" else match[1]
    return f"{day} {'ochtend' if match[2] == 'morgen' else match[2]}"


def _around(words: str) -> str:
    return _AROUND.sub("", words)


def _joined(day: date | None, clock: time | None) -> datetime | None:
    return None if day is None or clock is None else datetime.combine(day, clock)


def _shifted(words: str, now: datetime, looking: Looking) -> datetime | None:
    """20 min geleden, over een uur. Without either word the direction of looking decides."""
    amount = _AMOUNT.fullmatch(words)
    if amount is None or (amount["ahead"] and amount["ago"]):
        return None
    said = bool(amount["ahead"] or amount["ago"])
    if amount["unit"].startswith("u") and not said:  # 9 uur is a time of day
        return None
    ahead = bool(amount["ahead"]) if said else looking is Looking.AHEAD
    minutes = number(amount["amount"] or "een") * _MINUTES[amount["unit"][0]]
    return in_bounds(lambda: now + timedelta(minutes=minutes if ahead else -minutes))


def _day_and_time(
    words: str, part: PartOfDay | None, calendar: Calendar, now: datetime
) -> datetime | None:
    """A day alone, a time alone, or both in either order."""
    pieces = words.split()
    day = calendar.read(_around(words))
    if day is not None:
        return _joined(day, MIDNIGHT)
    clock = read_time(_around(words), part)
    if clock is not None:
        return _joined(calendar.today, clock)
    for cut in range(1, len(pieces)):
        before, after = " ".join(pieces[:cut]), " ".join(pieces[cut:])
        found = _at(before, read_time(_around(after), part, bare=True), calendar, now)
        found = found or _at(after, read_time(_around(before), part), calendar, now)
        if found is not None:
            return found
    return None


def _at(words: str, clock: time | None, calendar: Calendar, now: datetime) -> datetime | None:
    """That time on the day that the words name."""
    named = _around(words)
    moment = _joined(calendar.read(named) if clock is not None else None, clock)
    if moment is None or calendar.looking is Looking.AHEAD or moment <= now:
        return moment
    return in_bounds(lambda: moment - WEEK) if re.fullmatch(WEEKDAY, named) else moment
