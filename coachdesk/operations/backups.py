"""What can be told of a backup, or of what was saved of a damaged vault: how much there is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from coachdesk.domain.wording import _, counted, mark
from coachdesk.store.store import Store

CALLED = {
    "children": (mark("kind"), mark("kinderen")),
    "care_signals": (mark("signaal"), mark("signalen")),
    "conversations": (mark("gesprek"), mark("gesprekken")),
    "four_g_notes": (mark("4G-notitie"), mark("4G-notities")),
    "paragraphs": (mark("stuk tekst"), mark("stukken tekst")),
    "cases": (mark("casus"), mark("casussen")),
    "steps": (mark("actie"), mark("acties")),
    "meetings": (mark("overleg"), mark("overleggen")),
    "routes": (mark("verwijsroute"), mark("verwijsroutes")),
    "consents": (mark("toestemming"), mark("toestemmingen")),
    "documents": (mark("uitgegeven stuk"), mark("uitgegeven stukken")),
    "persons": (mark("persoon"), mark("personen")),
}


@dataclass(frozen=True, slots=True)
class Contents:
    """How much is in it, and when the last thing was written (UTC; None in an empty one)."""

    children: int
    signals: int
    talks: int
    newest: datetime | None


def contents(store: Store) -> Contents:
    """How much is in this vault."""
    return Contents(
        children=store.children.number(),
        signals=store.care_signals.number(),
        talks=store.conversations.number(),
        newest=store.log.last_change(),
    )


def told_by_kind(rows: Mapping[str, int]) -> str:
    """As a coach calls so many rows of each table: 2 signalen, 1 gesprek en 4 andere gegevens."""
    told = [counted(rows[table], *words) for table, words in CALLED.items() if rows.get(table)]
    rest = sum(number for table, number in rows.items() if table not in CALLED)
    if rest:
        told.append(counted(rest, "ander gegeven", "andere gegevens"))
    return _(" en ").join(part for part in (", ".join(told[:-1]), *told[-1:]) if part)
