"""Minutes: what is said about one point of a meeting, what comes of it, and how long it took."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from coachdesk.domain.ids import PersonId
from coachdesk.domain.meetings import AgendaItem, Meeting, Outcome
from coachdesk.domain.name_keys import NameKey, beginning, called
from coachdesk.domain.paragraphs import ParagraphKind
from coachdesk.domain.plain_letters import plain
from coachdesk.domain.quick_line import QuickLine, Tag, TagKind, read_line
from coachdesk.domain.school_year import first_school_day
from coachdesk.domain.schools import School
from coachdesk.domain.wording import _

MARKS = {"f": ParagraphKind.FACT, "m": ParagraphKind.VIEW}  # a letter and a space begin a line
USUAL_TIME = timedelta(weeks=2)  # for an action, when no day is typed
HALF_A_MINUTE = 30


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Line:
    """One line of minutes. *whose* is the name of who said it, as it was then."""

    text: str
    kind: ParagraphKind = ParagraphKind.FACT
    whose: str = ""
    person_id: PersonId | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Said:
    """All that is taken down about one point."""

    lines: tuple[Line, ...] = ()
    decision: str = ""
    outcome: Outcome | None = None
    minutes_used: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Action:
    """One typed line as an action; *asks* is what is still needed, in words for the coach.

    *tags* are the parts of the line that say who does it and when.
    """

    what: str
    owner_id: PersonId | None
    owner: str
    due: date
    asks: str = ""
    tags: tuple[Tag, ...] = ()


def read_action(
    text: str,
    *,
    people: Sequence[NameKey[PersonId]],
    today: date,
    school: School | None = None,
) -> Action:
    """What the line says: "Vader bellen @Marloes vr". Without a day it is due in two weeks.

    A child's name stays in the sentence: whom it is about is the case in hand.
    """
    read = read_line(
        text, people=people, children=(), today=today, school=school, without={TagKind.CHILD}
    )
    owner = next((tag.shown for tag in read.tags if tag.kind is TagKind.OWNER), "")
    usual = today + USUAL_TIME
    asks = ""
    if not read.text.strip():
        asks = _("Schrijf op wat de actie is.")
    elif read.owner_id is None:
        asks = _doubt(read, TagKind.OWNER) or _("Wie doet dit? Typ @ en een naam.")
    else:
        asks = _doubt(read, TagKind.DUE)
    return Action(
        what=read.text.strip(),
        owner_id=read.owner_id,
        owner=owner,
        due=read.due or (first_school_day(school, usual) if school else usual),
        asks=asks,
        tags=read.tags,
    )


def _doubt(read: QuickLine, kind: TagKind) -> str:
    return next((str(doubt) for doubt in read.doubts if doubt.kind is kind), "")


def who_is_meant(word: str, people: Sequence[NameKey[PersonId]]) -> NameKey[PersonId] | None:
    """Whom a word like "@far" means, the likeliest first; None for nobody."""
    typed = plain(word.removeprefix("@"))
    fitting = called(typed, people) or beginning(typed, people) if typed else ()
    return next(iter(fitting), None)


def whole_minutes(seconds: int) -> int | None:
    """Seconds in minutes, rounded; nothing for a point that was only looked at."""
    return (seconds + HALF_A_MINUTE) // 60 or None


def time_face(seconds: int) -> str:
    """7:40."""
    return f"{seconds // 60}:{seconds % 60:02}"


def length_so_far(items: Iterable[AgendaItem]) -> int:
    """The minutes of the whole agenda: what was used, and what is planned where that is more."""
    return sum(_length(item) for item in items)


def expected_end(meeting: Meeting, items: Sequence[AgendaItem]) -> datetime:
    """When the meeting ends if the points to come keep to their time."""
    return meeting.starts_at + timedelta(minutes=length_so_far(items))


def overrun(items: Sequence[AgendaItem]) -> int:
    """How many minutes the agenda runs late; 0 when it does not."""
    return max(0, length_so_far(items) - sum(item.minutes for item in items))


def _length(item: AgendaItem) -> int:
    used = item.minutes_used
    if item.finished_at is None or used is None:
        return max(item.minutes, used or 0)
    return used
