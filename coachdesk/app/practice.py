"""The practice vault: made when it is first wanted, all of it invented, nothing in it secret."""

from pathlib import Path

from coachdesk.app.system_clock import EarlierClock, SystemClock
from coachdesk.domain.clock import today
from coachdesk.operations.practice import practice
from coachdesk.store.migrations import SCHEMA, upgrade
from coachdesk.store.store import Store
from coachdesk.vault.creation import create
from coachdesk.vault.folder import holds_vault
from coachdesk.vault.keys import FEWEST_PASSES, LEAST_MEMORY, Cost
from coachdesk.vault.unlocking import new_root
from coachdesk.vault.vault import Vault

PASSPHRASE = "oefenen met verzonnen kinderen"  # noqa: S105  (everybody may know it)
CHEAP = Cost(LEAST_MEMORY, FEWEST_PASSES)


def make(folder: Path) -> None:
    """Make the practice vault in this folder unless it is there; work for another thread."""
    if holds_vault(folder):
        return
    now = SystemClock().now()
    root = new_root(PASSPHRASE, cost=CHEAP)
    create(folder, root, schema=SCHEMA, at=now, prepare=_fill).close()


def _fill(vault: Vault) -> None:
    upgrade(vault.db)
    clock = EarlierClock(SystemClock().now())
    store = Store(vault.db, sign=vault.sign, clock=clock)
    practice.write(store, clock, today=today(SystemClock()))
