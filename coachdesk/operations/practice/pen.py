"""A pen for practice data: identities, days and the pieces that signals and talks are made of.

All of it is invented. Dates are those of the autumn of 2026 and shift by whole weeks, so that
weekdays and ages stay right on any day it is shown.
"""

import hashlib
from datetime import date, datetime, timedelta
from itertools import count

from coachdesk.domain.four_g import Feeling, Helping, Thought
from coachdesk.domain.ids import FeelingId, ParagraphId, ThoughtId
from coachdesk.domain.paragraphs import Paragraph, ParagraphKind, Source

LAST_DAY = date(2026, 11, 30)  # a Monday: the day on which the invented autumn is looked at
WEEK = timedelta(weeks=1)
WEEKEND = 2  # days


def weeks_until(today: date) -> timedelta:
    """By how many whole weeks the invented dates move: the last day falls on this week's Monday.

    At a weekend it is the Monday to come, so that nothing looks late before the week begins.
    """
    return WEEK * (((today - LAST_DAY).days + WEEKEND) // 7)


class Pen:
    """Knows where invented days fall now, and gives every piece an identity that stays the same.

    *moment* is when what is written now was written.
    """

    def __init__(self, *, shift: timedelta) -> None:
        self._shift = shift
        self.moment = datetime.combine(LAST_DAY, datetime.min.time()) + shift
        self._pieces = count()

    def id(self, name: str) -> str:
        """The same identity for the same name, in every practice vault."""
        return hashlib.md5(name.encode(), usedforsecurity=False).hexdigest()

    def day(self, text: str) -> date:
        """A day of the invented autumn, where it falls now."""
        return date.fromisoformat(text) + self._shift

    def at(self, text: str) -> datetime:
        """A moment of the invented autumn; what follows is written then."""
        self.moment = datetime.fromisoformat(text) + self._shift
        return self.moment

    def later(self, text: str) -> datetime:
        """A moment of the invented autumn, without going there."""
        return datetime.fromisoformat(text) + self._shift

    def fact(self, text: str) -> Paragraph:
        """What was seen or heard."""
        return self.piece(ParagraphKind.FACT, text, Source.REPORTER)

    def said(self, text: str, who: str) -> Paragraph:
        """Somebody's own words."""
        return self.piece(ParagraphKind.STATEMENT, text, Source.PERSON, who)

    def view(self, text: str, who: str) -> Paragraph:
        """How somebody sees it."""
        return self.piece(ParagraphKind.VIEW, text, Source.PERSON, who)

    def thinks(self, text: str, who: str = "") -> Paragraph:
        """What somebody makes of it."""
        source = Source.REPORTER if who else Source.ME
        return self.piece(ParagraphKind.INTERPRETATION, text, source, who)

    def thought(
        self,
        text: str,
        before: int | None = None,
        after: int | None = None,
        *,
        helping: bool = False,
    ) -> Thought:
        """One thought with how true it felt then and feels now."""
        return Thought(
            id=ThoughtId(self.id(f"thought {next(self._pieces)}")),
            text=text,
            own_words=True,
            belief_before=before,
            belief_after=after,
            helping=Helping.HELPING if helping else Helping.NOT_HELPING,
        )

    def feeling(self, word: str, before: int, after: int | None = None) -> Feeling:
        """One feeling with its strength before and after."""
        return Feeling(
            id=FeelingId(self.id(f"feeling {next(self._pieces)}")),
            word=word,
            before=before,
            after=after,
        )

    def piece(
        self, kind: ParagraphKind, text: str, source: Source = Source.ME, who: str = ""
    ) -> Paragraph:
        """A piece of what is written."""
        piece_id = ParagraphId(self.id(f"piece {next(self._pieces)}"))
        return Paragraph(id=piece_id, kind=kind, text=text, source=source, whose=who)
