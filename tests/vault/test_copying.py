"""A copy that is made while the windows go on says what it holds, and never more than that."""

import sqlite3
from collections.abc import Callable
from typing import Any

import pytest

from coachdesk.domain.errors import WriteFailed
from coachdesk.vault.keys import SMALL
from coachdesk.vault.new_root import renewing, take_over
from coachdesk.vault.vault import Vault
from tests.vault.cheap import AT, CHAIN, PASSPHRASE, cheap, notes_in

WRITE = "INSERT INTO notes (id, body) VALUES (?, 'net te laat')"


class Interrupted:
    """A connection on which the windows write just after the last page was copied."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def backup(self, target: Any, *, pages: int, progress: Callable[..., None]) -> None:
        def too_late(status: int, rest: int, total: int) -> None:
            if not rest:
                self._connection.execute(WRITE, [1000])
            progress(status, rest, total)

        self._connection.backup(target, pages=pages, progress=too_late)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)


def test_what_is_written_after_the_last_page_is_not_lost_with_a_new_root(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vault, "_connection", Interrupted(vault.db.conn))
    note = ("vault.new_root", "Nieuwe herstelsleutel")
    work = renewing(
        vault, CHAIN, PASSPHRASE, PASSPHRASE, note=note, today=AT.date(), derive=cheap, cost=SMALL
    )
    new = work()
    with pytest.raises(WriteFailed, match="intussen"):
        take_over(vault, new)
    assert notes_in(vault) == 4
