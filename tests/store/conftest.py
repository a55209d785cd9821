"""A closed vault with one child in it, for those who write into it from another process."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from coachdesk.domain.clock import StoppedClock
from coachdesk.domain.ids import ChildId
from coachdesk.operations.children import write_child
from coachdesk.operations.vaults import furnish
from coachdesk.store.migrations import SCHEMA, upgrade
from coachdesk.store.store import Store
from coachdesk.vault.creation import create
from coachdesk.vault.keys import SMALL
from coachdesk.vault.unlocking import new_root
from coachdesk.vault.vault import Vault
from tests import make
from tests.store.writer import MARKER
from tests.vault.cheap import AT, PASSPHRASE, cheap, reopen

CHILD = ChildId("child-of-the-writer")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where that vault lies."""
    folder = tmp_path / "vault"
    new = new_root(PASSPHRASE, derive=cheap, cost=SMALL)
    vault = create(folder, new, schema=SCHEMA, at=AT, prepare=lambda v: upgrade(v.db))
    store = store_of(vault)
    furnish(store)
    write_child(store, make.child(id=CHILD, last_name=MARKER))
    vault.close()
    return folder


def store_of(vault: Vault) -> Store:
    """What is kept in this vault."""
    return Store(vault.db, sign=vault.sign, clock=StoppedClock(make.NOW))


@contextmanager
def opened(folder: Path) -> Iterator[tuple[Vault, Store]]:
    """The vault and its store, as after a new start; closed afterwards."""
    vault = reopen(folder, schema=SCHEMA)
    try:
        yield vault, store_of(vault)
    finally:
        vault.close()
