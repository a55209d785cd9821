"""What is on the Samenvatting of one case: values already chosen and allowed to leave.

As in `papers.py`, operations build them and every text is what will be printed. Days on the time
line are counted from the meeting, so that a paper without names holds no date.
"""

from dataclasses import dataclass
from enum import Enum

from coachdesk.domain.four_g import G
from coachdesk.domain.papers import CaseEntry, EntryKind, Furniture


class SummaryPart(Enum):
    """What may go along or stay. Without any of it the facts and the question are left."""

    COURSE = "COURSE"
    SIGNALS = "SIGNALS"
    TALKS = "TALKS"
    REFERRALS = "REFERRALS"
    GOING_WELL = "GOING_WELL"
    WORRIES = "WORRIES"
    OWN_WORDS = "OWN_WORDS"
    OPINIONS = "OPINIONS"
    FOUR_G = "FOUR_G"
    DECISIONS = "DECISIONS"


AT_FIRST = frozenset(SummaryPart) - {SummaryPart.OPINIONS, SummaryPart.FOUR_G}


@dataclass(frozen=True, slots=True, kw_only=True)
class PartCount:
    """How much of one part goes along: 3 of 5."""

    part: SummaryPart
    along: int
    all: int


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CourseEvent:
    """One mark on the time line. *day* and *until*, where waiting ends, count from the meeting."""

    kind: EntryKind
    number: int
    day: int
    when: str
    label: str = ""
    until: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Course:
    """The time line: its events, and where its months or weeks begin; day 0 is called *today*."""

    first_day: int
    last_day: int
    heads: tuple[tuple[int, str], ...]
    weeks: tuple[int, ...]
    events: tuple[CourseEvent, ...]
    today: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Voice:
    """Somebody's own words, already in quotes; *says* is "Milan zegt"."""

    says: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FourGBlock:
    """One 4G note: its four cells, each with all that was said of it, in the order of *order*."""

    number: int
    title: str
    when: str
    event: str
    thoughts: str
    feelings: str
    behaviour: str
    order: tuple[G, ...] = tuple(G)

    def cells(self) -> tuple[tuple[G, str], ...]:
        """Each G with its text, in order."""
        texts = {
            G.EVENT: self.event,
            G.THOUGHT: self.thoughts,
            G.FEELING: self.feelings,
            G.BEHAVIOUR: self.behaviour,
        }
        return tuple((g, texts[g]) for g in self.order)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DecisionLine:
    """What was advised or decided, who does it, and by when."""

    text: str
    who: str = ""
    due: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CaseSummary:
    """The Samenvatting: what a team needs to know of one case, on two pages."""

    furniture: Furniture
    heading: str
    subtitle: str
    question: str
    point: str = ""
    time: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    course: Course | None = None
    signals: tuple[CaseEntry, ...] = ()
    talks: tuple[CaseEntry, ...] = ()
    referrals: tuple[CaseEntry, ...] = ()
    going_well: tuple[str, ...] = ()
    worries: tuple[str, ...] = ()
    voices: tuple[Voice, ...] = ()
    four_g: tuple[FourGBlock, ...] = ()
    decisions: tuple[DecisionLine, ...] = ()
