"""What the vault asks of the journal, which lives a layer above it and is passed in."""

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from hmac import digest
from typing import Protocol

from coachdesk.vault.driver import Database
from coachdesk.vault.keys import Purpose, Root, wipe

Sign = Callable[[bytes], bytes]


class Chain(Protocol):
    """The journal of any database that is handed over: a copy, an older one, a new generation."""

    def faults(self, db: Database, sign: Sign) -> list[str]:
        """Where the chain is broken and what was changed behind its back; empty is good."""

    def head(self, db: Database) -> str:
        """The newest entry in short, to be kept outside as an anchor."""

    def resign(self, db: Database, sign: Sign) -> None:
        """Chain all entries anew, under another key."""

    def homes(self, db: Database) -> Mapping[str, Collection[str]]:
        """In which tables the row of an id stands, or stood, as far as this journal knows."""

    def fill_gaps(self, db: Database) -> None:
        """Put a line in the place of each entry that is lost, so that its rows belong somewhere."""

    def mend(self, db: Database, sign: Sign) -> Collection[tuple[str, str]]:
        """Make a whole chain of what could be saved, and say in it what is missing.

        Gives the rows that should be there and are not, by table and id.
        """

    def note(self, db: Database, sign: Sign, what: str, label: str) -> None:
        """Write a line about what was done with the vault itself."""

    def erased(self, db: Database) -> Collection[str]:
        """The ids of the children that were erased, as far as this journal knows."""


@contextmanager
def signing(root: Root) -> Iterator[Sign]:
    """The journal's MAC under this root; its key is wiped afterwards."""
    key = root.key(Purpose.JOURNAL)
    try:
        yield lambda data: digest(key, data, "sha256")
    finally:
        wipe(key)
