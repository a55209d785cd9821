"""A time of day as a Dutch coach types it: 8:35, 8.35, 14u, 9 uur, half 9, kwart over 8.

School lies between seven in the morning and seven in the evening: a spoken "half 3" is 14:30.
What has minutes in figures is taken as it stands: 2:30 is at night.
"""

import re
from datetime import time
from enum import Enum

NUMBERS = {
    "een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8,
    "negen": 9, "tien": 10, "elf": 11, "twaalf": 12, "twintig": 20,
}  # fmt: skip
NUMBER = rf"(?:\d{{1,3}}|{'|'.join(NUMBERS)})"
HOUR = 60
NOON = 12 * HOUR
SCHOOL_OPENS = 7 * HOUR

_FIGURES = re.compile(r"(\d{1,2})(?:[:.]| ?u(?:ur)? ?)(\d\d)(?: ?u(?:ur)?)?")
_SPOKEN = re.compile(
    rf"(?:(?P<minutes>{NUMBER}|kwart)(?: min(?:uten)?)? (?P<side>voor|over) )?(?P<half>half )?"
    rf"(?P<hour>{NUMBER})(?P<uur> ?u(?:ur)?)?"
)


class PartOfDay(Enum):
    """What a word beside the hour says about it."""

    MORNING = "ochtend"
    AFTERNOON = "middag"
    EVENING = "avond"
    NIGHT = "nacht"


def number(word: str) -> int:
    """The value of a word that fits NUMBER."""
    return NUMBERS[word] if word in NUMBERS else int(word)


def read_time(text: str, part: PartOfDay | None = None, *, bare: bool = False) -> time | None:
    """The time in plain text, or nothing. A *bare* number ("14", after a day) may be an hour."""
    figures = _FIGURES.fullmatch(text)
    if figures:
        minutes = int(figures[1]) * HOUR + int(figures[2])
        return _clock(_moved(minutes, part)) if int(figures[2]) < HOUR else None
    spoken = _SPOKEN.fullmatch(text)
    if spoken is None or not (bare or part or spoken["minutes"] or spoken["half"] or spoken["uur"]):
        return None
    return _spoken_time(spoken, part)


def _spoken_time(spoken: re.Match[str], part: PartOfDay | None) -> time | None:
    hour = number(spoken["hour"])
    dialled = bool(spoken["minutes"] or spoken["half"])  # half 9: on a clock with hands
    if hour > (12 if dialled else 23) or (dialled and hour == 0):
        return None
    minutes = hour * HOUR - (HOUR // 2 if spoken["half"] else 0)
    if spoken["minutes"]:
        step = HOUR // 4 if spoken["minutes"] == "kwart" else number(spoken["minutes"])
        if step >= HOUR // 2:
            return None
        minutes += step if spoken["side"] == "over" else -step
    exact = spoken["hour"].startswith("0") or part in (PartOfDay.MORNING, PartOfDay.NIGHT)
    if minutes < SCHOOL_OPENS and not exact:
        minutes += NOON
    return _clock(_moved(minutes, part))


def _moved(minutes: int, part: PartOfDay | None) -> int:
    """An hour before noon that is said to be after it."""
    late = part is PartOfDay.EVENING and minutes < NOON
    return (
        minutes + NOON
        if late or (part is PartOfDay.AFTERNOON and minutes < SCHOOL_OPENS)
        else minutes
    )


def _clock(minutes: int) -> time | None:
    return time(*divmod(minutes, HOUR)) if 0 <= minutes < 24 * HOUR else None
