"""What is on each paper: values already chosen and already allowed to leave the school.

Operations build them and ask for consent on the way; reports draw them and know no rule. So
every field is the text that will be printed. How a child is named is decided before: a paper
without names holds no name anywhere, not even unprinted.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum

from coachdesk.domain.four_g import G
from coachdesk.domain.name_level import NameLevel
from coachdesk.domain.wording import _

_QUOTES = {('"', '"'), ("'", "'"), ("‘", "’"), ("“", "”"), ("„", "”"), ("„", "“")}


class EntryKind(Enum):
    """What a line in a child's course was; each has its own mark, which survives grey print."""

    SIGNAL = "SIGNAL"
    CONVERSATION = "CONVERSATION"
    REFERRAL = "REFERRAL"


class AgendaKind(Enum):
    """What a line of the agenda is, which decides how it looks and where it leads."""

    TALK = "TALK"
    CASE = "CASE"
    ACTIONS = "ACTIONS"
    BREAK = "BREAK"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Furniture:
    """What stands round the text of every page, and in the properties of the file.

    *document* is the kind of paper and a date, never a name: it shows in window titles and
    print queues. *number* is the file number beside the page number.
    """

    document: str
    label: str
    head: str
    later_head: str
    footer: str = ""
    request: str = ""
    number: str = ""
    author: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AgendaLine:
    """One line of the agenda. A CASE leads to the case page with the same point."""

    time: str
    length: str
    subject: str
    point: str = ""
    brought_by: str = ""
    goal: str = ""
    kind: AgendaKind = AgendaKind.TALK


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Participant:
    """One line of the attendance list. Without any organisation the column is left out."""

    name: str
    role: str
    organisation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Opinion:
    """What somebody makes of it, kept apart from what was seen; *label* says what and whose."""

    label: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CaseEntry:
    """One signal, talk or referral: what was seen or said, and by whom. Opinions stand apart."""

    kind: EntryKind
    number: int
    when: str
    source: str
    text: str
    opinions: tuple[Opinion, ...] = ()
    theme: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CasePage:
    """One case in a pack. *facts* are label and value, at most four side by side."""

    point: str
    heading: str
    time: str
    length: str
    question: str
    subtitle: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    entries: tuple[CaseEntry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ActionLine:
    """Who does what by when. *about* is a file number, "kind A" or a name, by the level."""

    what: str
    about: str
    who: str
    due: str
    state: str
    late: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ActionPaper:
    """The Actielijst by itself: per owner what is agreed; of one participant only their own.

    *whose* says of which participant, as far as the level of names allows.
    """

    furniture: Furniture
    subtitle: str
    whose: str = ""
    owners: tuple[tuple[str, tuple[ActionLine, ...]], ...] = ()
    next_meeting: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MeetingPack:
    """The Pakket: agenda, one page per case, and the list of actions."""

    furniture: Furniture
    title: str
    when_and_where: str
    rules: str
    agenda: tuple[AgendaLine, ...] = ()
    attendance: tuple[Participant, ...] = ()
    cases: tuple[CasePage, ...] = ()
    actions: tuple[ActionLine, ...] = ()
    next_meeting: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RecoverySheet:
    """The recovery key on paper. *code* is as the vault gives it: eight groups of five."""

    code: str
    vault_id: str
    made_on: date

    def groups(self) -> tuple[str, ...]:
        """The code, one piece per group."""
        return tuple(re.findall(r"\w+", self.code))


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SheetFeeling:
    """One feeling on the child's own sheet, with its strength then and afterwards (0–100)."""

    word: str
    before: int | None = None
    after: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FourGSheet:
    """Mijn vier G's, for the child: its own words, and nobody's interpretation or next step.

    *order* is that of the cells, as on the screen.
    """

    event: str = ""
    thought: str = ""
    feelings: tuple[SheetFeeling, ...] = ()
    behaviour: str = ""
    helping_thought: str = ""
    attempt: str = ""
    order: tuple[G, ...] = tuple(G)


def furniture_for(
    level: NameLevel,
    *,
    document: str,
    head: str,
    later_head: str,
    footer: str = "",
    number: str = "",
) -> Furniture:
    """What stands round the pages of a paper for a meeting.

    Without names (handbook 3.3: not traceable) the footer names no recipient and there is no file
    *number*, whatever is given; *head* must then not name the organisation. There is no author.
    """
    request = _("Inleveren na het overleg. Niet kopiëren of doorsturen.")
    if level is NameLevel.NONE:
        label = _("VERTROUWELIJK · ZONDER NAAM")
        footer = _("Zonder naam; sleutel bij de inbrenger")
        number = ""
    else:
        label = _("VERTROUWELIJK")
    return Furniture(
        document=document,
        label=label,
        head=head,
        later_head=later_head,
        footer=footer,
        request=request,
        number=number,
    )


def pack_rules(level: NameLevel, *, mixed: bool = False) -> str:
    """What the receivers of a pack promise, as it is printed under the attendance list.

    *mixed*: some children are named and others are not.
    """
    keep = _("Lever uw exemplaar na het overleg in bij de voorzitter.")
    need = _("Bespreek alleen wat nodig is voor de vraag.")
    apart = _("Feiten, meningen en wensen van ouders en kind staan apart.")
    silent = _("De kinderen staan hier zonder naam: schrijf geen namen bij de aantekeningen.")
    some = _("Wie hier zonder naam staat, blijft zonder naam: schrijf die ook niet op.")
    if level is NameLevel.NONE:
        return " ".join((keep, need, silent, apart))
    return " ".join((keep, need, some, apart) if mixed else (keep, need, apart))


def interpretation(whose: str, text: str) -> Opinion:
    """Somebody's interpretation: a row of its own on paper, never among what was seen."""
    return Opinion(label=_("Duiding ({who})").format(who=whose), text=text)


def view(whose: str, text: str) -> Opinion:
    """How somebody sees it: a row of its own on paper too."""
    return Opinion(label=_("Visie van {who}").format(who=whose), text=text)


def quoted(text: str) -> str:
    """Somebody's own words in single quotes, whatever quotes stood round them; not twice."""
    bare = text.strip()
    if len(bare) > 1 and (bare[0], bare[-1]) in _QUOTES:
        bare = bare[1:-1].strip()
    return f"‘{bare}’" if bare else ""


def nameless(position: int) -> str:
    """What a child is called without a name: kind A, kind B … by the agenda, counted from 0."""
    letters = ""
    number = position + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return _("kind {letter}").format(letter=letters)


def week_from(day: date, meeting: date) -> str:
    """wk −6: whole weeks, begun ones counted, instead of a date that could be recognised."""
    weeks = (day - meeting).days // 7
    sign = "−" if weeks < 0 else "+" if weeks else ""
    return _("wk {number}").format(number=f"{sign}{abs(weeks)}")
