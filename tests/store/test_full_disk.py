"""However little room is left on the disk: it is done or it is refused, and nothing is lost."""

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import BinaryIO

import pytest

from coachdesk.domain.clock import StoppedClock
from coachdesk.domain.errors import DiskFull, VaultError
from coachdesk.operations.care_signals import note_signal
from coachdesk.store.chain import JournalChain
from coachdesk.store.migrations import SCHEMA, migrations, upgrade
from coachdesk.vault import backup, backup_layout
from coachdesk.vault.backup import BackingUp
from coachdesk.vault.connection import PAGE, Use, driver_errors, open_connection
from coachdesk.vault.creation import create
from coachdesk.vault.driver import Connection
from coachdesk.vault.keys import SMALL
from coachdesk.vault.unlocking import new_root
from coachdesk.vault.vault import Vault
from tests import make
from tests.long_form import rounds
from tests.proof import Proof, Tell
from tests.store.conftest import CHILD, store_of
from tests.store.test_upgrades import GIVEN_OUT
from tests.vault.cheap import AT, OTHER, PASSPHRASE, cheap, reopen
from tests.vault.folders import copied
from tests.vault.small_disk import BLOCK, room_left, small_disk

WINDOW = 2 << 20
NO_LIMIT = 0xFFFFFFFE
LONG = "Stond bij het hek en zei niets. " * 12_000  # a note of almost four hundred kilobytes
Deed = Callable[[Vault], object]
Limited = Callable[[Vault, int], AbstractContextManager[None]]


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk with room for a vault, its backup and little more."""
    with small_disk(tmp_path / "disk", "8m") as disk:
        yield disk


def note(vault: Vault) -> None:
    """Write a long signal."""
    pieces = (make.paragraph(LONG, id="piece"),)
    note_signal(store_of(vault), make.signal(CHILD, id="signal", paragraphs=pieces))


def change_passphrase(vault: Vault) -> None:
    """From the one to the other."""
    vault.set_passphrase(vault.changing_passphrase(PASSPHRASE, OTHER, derive=cheap)())


def back_up(vault: Vault) -> None:
    """One verified backup, on the same disk."""
    chain, at = JournalChain(StoppedClock(make.NOW)), AT.replace(tzinfo=UTC)
    BackingUp(vault, chain, label="manual", at=at)()


def bring_up_to_date(vault: Vault) -> None:
    """To the tables of today."""
    with driver_errors():
        upgrade(vault.db)


def old_vault(folder: Path) -> Path:
    """A vault of the first layout, with so many rows that a new index takes many pages."""

    def fill(vault: Vault) -> None:
        migrations.apply(vault.db, stop_before=GIVEN_OUT[1])
        vault.db.execute("PRAGMA user_version=1")
        found = (
            {"table": "x", "row_id": f"{n}", "at": f"{n:060}", "title": "", "body": ""}
            for n in range(3000)
        )
        vault.db.table("findable").insert_all(found)

    new = new_root(PASSPHRASE, derive=cheap, cost=SMALL)
    create(folder, new, schema=SCHEMA, at=AT, prepare=fill).close()
    return folder


def tried_with_little_room(
    place: Path, template: Path, deed: Deed, limited: Limited
) -> tuple[int, int]:
    """Do it with ever more room; gives how often, and how often there was too little."""
    levels = range(0, WINDOW, BLOCK * rounds(160, 1))
    refused = 0
    for room in levels:
        folder = copied(template, place / "vault")
        vault = reopen(folder, schema=SCHEMA)
        before = rows(vault)
        with limited(vault, room):
            try:
                deed(vault)
            except DiskFull:
                refused += 1
                assert rows(vault) == before
                assert not list(folder.rglob("*.tmp*"))
                again = True
            else:
                again = False
        if again:
            deed(vault)  # in the same window, now that there is room
        done = rows(vault)
        assert vault.check() == []
        vault.close()
        opened = reopen_with_either(folder)
        assert rows(opened) == done
        assert opened.check() == []
        opened.close()
        shutil.rmtree(folder)
    return len(levels), refused


def rows(vault: Vault) -> dict[str, int]:
    """How many rows there are, by table."""
    return {table.name: table.count for table in vault.db.tables if "fts" not in table.name}


def reopen_with_either(folder: Path) -> Vault:
    """By the new passphrase, or the old one."""
    try:
        return reopen(folder, OTHER, schema=SCHEMA)
    except VaultError:
        return reopen(folder, schema=SCHEMA)


@pytest.mark.parametrize(
    ("deed", "what"),
    [(note, "notitie"), (change_passphrase, "sleutelbestand"), (back_up, "reservekopie")],
)
def test_on_a_disk_that_is_almost_full_it_is_done_or_refused(
    disk: Path, folder: Path, deed: Deed, what: str, proof: Tell
) -> None:
    times, refused = tried_with_little_room(
        disk, folder, deed, lambda _vault, room: room_left(disk, room)
    )
    assert 0 < refused < times
    proof(Proof("E1", f"schijf vol bij {what}; gevonden: geweigerd", times, 0, refused))


def test_on_a_disk_that_is_almost_full_an_upgrade_is_done_or_refused(
    disk: Path, tmp_path: Path, proof: Tell
) -> None:
    template = old_vault(tmp_path / "old")
    times, refused = tried_with_little_room(
        disk, template, bring_up_to_date, lambda _vault, room: room_left(disk, room)
    )
    assert 0 < refused < times
    proof(Proof("E1", "schijf vol bij bijwerken; gevonden: geweigerd", times, 0, refused))


@contextmanager
def pages_left(vault: Vault, room: int) -> Iterator[None]:
    """For a while the database gets so many bytes more; it says what it says of a full disk."""
    (pages,) = vault.db.execute("PRAGMA page_count").fetchone()
    vault.db.execute(f"PRAGMA max_page_count={pages + room // PAGE}").fetchall()
    try:
        yield
    finally:
        vault.db.execute(f"PRAGMA max_page_count={NO_LIMIT}").fetchall()


def file_room(monkeypatch: pytest.MonkeyPatch) -> Limited:
    """For a while the files of a backup get so many bytes together: copy and archive."""

    @contextmanager
    def limited(_vault: Vault, room: int) -> Iterator[None]:
        def opened(path: Path, key: bytearray, *, use: Use) -> Connection:
            connection = open_connection(path, key, use=use)
            if use is Use.NEW:
                connection.execute(f"PRAGMA max_page_count={1 + room // PAGE}").fetchall()
            return connection

        def write(file: BinaryIO, manifest: bytes, keys: bytes, database: Path) -> None:
            in_memory = BytesIO()
            backup_layout.write(in_memory, manifest, keys, database)
            left = max(room - database.stat().st_size, 0)
            file.write(in_memory.getvalue()[:left])
            if len(in_memory.getvalue()) > left:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        with monkeypatch.context() as patched:
            patched.setattr(backup, "open_connection", opened)
            patched.setattr(backup, "backup_layout", SimpleNamespace(write=write))
            yield

    return limited


def test_when_the_database_gets_no_more_room_a_note_is_done_or_refused(
    tmp_path: Path, folder: Path, proof: Tell
) -> None:
    times, refused = tried_with_little_room(tmp_path / "here", folder, note, pages_left)
    assert 0 < refused < times
    tried = "zonder aankoppelen: bij notitie; gevonden: geweigerd"
    proof(Proof("E1", tried, times, 0, refused))


def test_when_the_database_gets_no_more_room_an_upgrade_is_done_or_refused(
    tmp_path: Path, proof: Tell
) -> None:
    template = old_vault(tmp_path / "old")
    times, refused = tried_with_little_room(
        tmp_path / "here", template, bring_up_to_date, pages_left
    )
    assert 0 < refused < times
    tried = "zonder aankoppelen: bij bijwerken; gevonden: geweigerd"
    proof(Proof("E1", tried, times, 0, refused))


def test_when_files_get_no_more_room_a_backup_is_made_or_refused(
    tmp_path: Path, folder: Path, proof: Tell, monkeypatch: pytest.MonkeyPatch
) -> None:
    times, refused = tried_with_little_room(
        tmp_path / "here", folder, back_up, file_room(monkeypatch)
    )
    assert 0 < refused < times
    tried = "zonder aankoppelen: bij reservekopie; gevonden: geweigerd"
    proof(Proof("E1", tried, times, 0, refused))
