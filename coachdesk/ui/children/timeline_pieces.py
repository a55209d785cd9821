"""What an entry of the timeline is made of: a head, a line, and pieces kept visibly apart."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from coachdesk.domain.four_g import G
from coachdesk.domain.names import name
from coachdesk.domain.wording import _, counted, day_month
from coachdesk.ui.shared.badge import Status


@dataclass(frozen=True, slots=True, repr=False)
class Words:
    """What was seen, heard or agreed."""

    text: str
    ink: str = "text"


@dataclass(frozen=True, slots=True, repr=False)
class Quote:
    """Somebody's literal words, in their quotation marks."""

    text: str


@dataclass(frozen=True, slots=True, repr=False)
class Opinion:
    """What somebody thinks of it, with whose it is."""

    whose: str
    text: str


@dataclass(frozen=True, slots=True, repr=False)
class FourCells:
    """One event in its four G's, in their order; *whose* view it is when there are several."""

    texts: Mapping[G, str]
    whose: str = ""


Piece = Words | Quote | Opinion | FourCells


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Entry:
    """One entry as it is drawn. *line* stands beside the head, the pieces below it.

    *can_open* says that there is more to read than what is shown.
    """

    id: str
    at: datetime
    icon: str
    tone: str
    title: str
    meta: str = ""
    badges: tuple[Status, ...] = ()
    line: str = ""
    pieces: tuple[Piece, ...] = ()
    can_open: bool = False

    def spoken(self, today: date) -> str:
        """The whole entry in words, for who hears it."""
        head = (day_month(self.at, today=today), self.title, self.meta)
        badges = (badge.text for badge in self.badges)
        pieces = (words for piece in self.pieces for words in _words_of(piece))
        return ". ".join(part for part in (*head, *badges, self.line, *pieces) if part)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Fold:
    """The entries of one school year, folded into one line."""

    id: str
    year: str
    number: int

    def spoken(self) -> str:
        """Schooljaar 2024-2025, 12 keer iets vastgelegd."""
        number = counted(self.number, _("regel"), _("regels"))
        return _("Schooljaar {year}, {number}").format(year=self.year, number=number)


def _words_of(piece: Piece) -> Iterator[str]:
    if isinstance(piece, FourCells):
        yield from (piece.whose,) if piece.whose else ()
        yield from (f"{name(g)}: {text}" for g, text in piece.texts.items() if text)
    elif isinstance(piece, Opinion):
        yield f"{piece.whose}: {piece.text}"
    else:
        yield piece.text
