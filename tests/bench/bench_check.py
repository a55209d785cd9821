"""Reading all of a vault: whether it is whole, and a backup that is checked before it counts."""

from functools import partial
from time import process_time

import pytest
from PySide6.QtWidgets import QApplication

from coachdesk.domain.clock import StoppedClock
from coachdesk.domain.ids import ChildId
from coachdesk.store.chain import JournalChain
from coachdesk.store.migrations import upgrade
from coachdesk.store.store import Store
from coachdesk.vault.backup import BackingUp
from coachdesk.vault.chain import signing
from coachdesk.vault.folder import FIRST_DATABASE
from coachdesk.vault.header import Header
from coachdesk.vault.keys import SMALL
from coachdesk.vault.unlocking import new_root
from coachdesk.vault.vault import Vault
from tests.bench.day import late_while
from tests.bench.measure import MACHINE, By, Measure, timed, times
from tests.conftest import encrypted, sign
from tests.vault.cheap import PASSPHRASE, cheap

ENTRIES = 100_000


@pytest.fixture
def vault(open_copy, tmp_path, clock):
    """The vault of that size with a root of its own, as if it was made so."""
    new, db = new_root(PASSPHRASE, derive=cheap, cost=SMALL), open_copy()
    header = Header(
        vault_id=new.root.vault_id(), seq=1, database=FIRST_DATABASE, slots=(new.slot,)
    ).sealed(new.root)
    vault = Vault(tmp_path, header, new.root, db.conn, None)
    with signing(new.root) as sign:
        JournalChain(clock).resign(vault.db, sign)
    return vault


def test_a_vault_is_read_whole(size, vault, clock: StoppedClock, judge):
    chain, rounds = JournalChain(clock), {"usual": 5, "large": 1}[size]

    def check():
        assert vault.check(partial(chain.faults, vault.db, vault.sign)) == []

    took, beside = times(check, rounds=rounds)
    judge(Measure(what="full check of the vault", took=took, bare=beside, target=3000))


def test_a_hundred_thousand_entries_of_the_journal_are_followed(tmp_path, clock, judge):
    db, about = encrypted(tmp_path / "journal.db"), [ChildId("child")]
    upgrade(db)
    store = Store(db, sign=sign, clock=clock)
    with db.atomic():
        for _entry in range(ENTRIES):
            store.journal.note("child.read", "Dossier gelezen", who="me", children=about)

    def follow():
        assert store.journal.broken_at() is None

    took, beside = times(follow, rounds=5)
    db.close()
    judge(Measure(what="100,000 entries followed", took=took, bare=beside, target=1500))


def test_a_backup_is_made_and_checked_while_the_windows_go_on(
    vault, clock: StoppedClock, qapp: QApplication, judge
):
    back_up = BackingUp(vault, JournalChain(clock), label="manual", at=clock.utc())
    beside = timed(MACHINE.work)
    begun = process_time()
    late = late_while(back_up)
    took = process_time() - begun

    judge(
        Measure(what="backup, made and checked", took=[took], bare=[beside], target=4000),
        Measure(what="loop late while a backup is made", took=[late], by=By.WORST, target=50),
    )
