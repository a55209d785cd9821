"""What can be told of a backup when a copy of it is looked into."""

from dataclasses import dataclass
from datetime import datetime

from coachdesk.store.store import Store


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
