"""Amounts of money in free text, for those who agreed to tell of a debt but not how high it is."""

import re
from dataclasses import dataclass

from coachdesk.domain.ids import ChildId
from coachdesk.domain.plain_letters import plain
from coachdesk.domain.wording import _

_NUMBER = r"\d{1,3}(?:[. ]\d{3})+(?:,(?:\d\d|-+))?|\d+(?:[.,](?:\d\d|-+))?"
_AMOUNT = re.compile(
    rf"(?:€|\bEUR\b)\s?(?:{_NUMBER})|(?<![\w.,])(?:{_NUMBER})\s?(?:€|EUR\b|euro(?:['’]?s)?\b)"
    rf"|\b[^\W\d]+\s(?:euro(?:['’]?s)?)\b|(?<![\w.,])\d[\d.]*,-+",
    re.IGNORECASE,
)
_MONEY = ("bedrag", "schuld")  # what a limit says that is about how much: "niet over schuldbedrag"
_AROUND = 24  # letters before and after an amount by which it is found back


@dataclass(frozen=True, slots=True, repr=False)
class Amount:
    """One amount, and the passage in which it stands."""

    text: str
    passage: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AmountWarning:
    """An amount on a paper about a child of whom no amounts would be told."""

    child_id: ChildId
    amount: Amount
    limit: str

    def words(self) -> str:
        """The warning as a sentence."""
        text = _("Hier staat een bedrag: “{passage}”. De toestemming is beperkt: {limit}")
        return text.format(passage=self.amount.passage, limit=self.limit)


def amounts_in(text: str) -> tuple[Amount, ...]:
    """€ 4.300, 4300 euro, drieduizend euro, 25,-: each with what stands around it."""
    return tuple(
        Amount(found.group(), _passage(text, *found.span())) for found in _AMOUNT.finditer(text)
    )


def limits_amounts(limit: str) -> bool:
    """Whether these words of a consent ask to leave amounts out."""
    return any(word in plain(limit) for word in _MONEY)


def _passage(text: str, start: int, end: int) -> str:
    """Whole words around it, in one line."""
    first, last = max(0, start - _AROUND), min(len(text), end + _AROUND)
    before, after = text[first:start], text[end:last]
    if first:
        before = "…" + before.partition(" ")[2]
    if last < len(text):
        after = after.rpartition(" ")[0] + "…"
    return " ".join(f"{before}{text[start:end]}{after}".split())
