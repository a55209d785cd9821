"""Of a damaged vault all is saved that can be read, and the damaged file is kept."""

import random
from pathlib import Path

import pytest

from coachdesk.domain.errors import BackupStopped, VaultCorrupt
from coachdesk.vault.connection import PAGE, Use, open_connection
from coachdesk.vault.driver import Database, DriverError
from coachdesk.vault.folder import FIRST_DATABASE
from coachdesk.vault.generation import take_over
from coachdesk.vault.keys import Purpose, Root
from coachdesk.vault.salvage import Salvaged, prepare_salvage
from coachdesk.vault.vault import Vault
from tests.long_form import rounds
from tests.proof import Proof, Tell
from tests.vault.cheap import AT, CHAIN, make_vault, notes_in, reopen

NOTE = ("vault.salvage", "Beschadigde kluis gered")
NOTES = 400


def tables(db: Database) -> None:
    """The empty tables of these vaults."""
    db.table("notes").create({"id": int, "body": str}, pk="id")
    lines = {"id": int, "note": int, "body": str}
    db.table("lines").create(lines, pk="id", foreign_keys=[("note", "notes", "id")])
    db.execute("PRAGMA user_version=1")


@pytest.fixture
def closed(folder: Path) -> tuple[Path, Root]:
    """A vault with lines that belong to notes, closed, and its root."""
    vault = make_vault(folder, notes=NOTES)
    vault.db.table("lines").create(
        {"id": int, "note": int, "body": str}, pk="id", foreign_keys=[("note", "notes", "id")]
    )
    words = "regel over de kleine pauze " * 20
    vault.db.table("lines").insert_all(
        {"id": n, "note": n % NOTES, "body": words} for n in range(2 * NOTES)
    )
    root = vault.root()
    vault.close()
    return folder, root


def damage(folder: Path, *pages: int) -> None:
    """Turn a bit in each of these pages."""
    path = folder / FIRST_DATABASE
    raw = bytearray(path.read_bytes())
    for page in pages:
        raw[PAGE * page + 777] ^= 4
    path.write_bytes(bytes(raw))


def readable(folder: Path, root: Root, table: str) -> set[int]:
    """The rows that can be read one by one, each through a connection of its own."""
    found = set()
    for row_id in range(2 * NOTES):
        key = root.key(Purpose.DATABASE)
        connection = open_connection(folder / FIRST_DATABASE, key, use=Use.READ)
        try:
            query = f"SELECT id, body FROM {table} WHERE rowid = ?"  # noqa: S608
            found |= {row[0] for row in connection.execute(query, [row_id])}
        except DriverError:
            pass
        finally:
            connection.close()
    return found


def salvage(folder: Path, root: Root) -> Salvaged:
    return prepare_salvage(folder, root, CHAIN, prepare=tables, note=NOTE)


def taken_over(folder: Path, salvaged: Salvaged) -> Vault:
    take_over(salvaged.successor, at=AT)
    return reopen(folder)


def test_all_rows_of_undamaged_pages_are_saved(closed: tuple[Path, Root]) -> None:
    folder, root = closed
    chance = random.Random(81)
    last = (folder / FIRST_DATABASE).stat().st_size // PAGE
    damage(folder, *chance.sample(range(20, last), 5))
    notes, lines = readable(folder, root, "notes"), readable(folder, root, "lines")
    assert len(notes) + len(lines) < 3 * NOTES

    salvaged = salvage(folder, root)
    vault = taken_over(folder, salvaged)
    assert {row["id"] for row in vault.db.table("notes").rows} == notes
    there = {line for line in lines if line % NOTES in notes}
    assert {row["id"] for row in vault.db.table("lines").rows} == there
    assert salvaged.strays == len(lines - there)
    assert salvaged.rows == len(notes) + len(lines)
    assert salvaged.holes > 0
    assert vault.check() == []
    vault.close()
    assert (folder / "attic" / FIRST_DATABASE).exists()


def test_wherever_the_damage_is_the_rest_is_saved_or_it_is_said(
    closed: tuple[Path, Root], proof: Tell
) -> None:
    folder, root = closed
    chance, times, saved = random.Random(82), rounds(4, 60), 0
    sound = (folder / FIRST_DATABASE).read_bytes()
    for _round in range(times):
        damage(folder, chance.randrange(1, len(sound) // PAGE))
        try:
            salvaged = salvage(folder, root)
        except VaultCorrupt:
            assert not list(folder.glob("*.new*"))
        else:
            saved += 1
            assert salvaged.rows <= 3 * NOTES
            salvaged.successor.path.unlink()
        (folder / FIRST_DATABASE).write_bytes(sound)
    proof(Proof("D4", "een stukke bladzijde; gevonden: de rest gered", times, 0, saved))


def test_the_last_page_may_be_the_damaged_one(closed: tuple[Path, Root]) -> None:
    folder, root = closed
    damage(folder, last_page(folder, root, "lines"))
    lines = readable(folder, root, "lines")
    salvaged = salvage(folder, root)

    assert salvaged.rows == NOTES + len(lines) < 3 * NOTES
    assert salvaged.holes == 1


def last_page(folder: Path, root: Root, table: str) -> int:
    """The page with the newest rows: without it the highest rowid cannot be told."""
    sound = (folder / FIRST_DATABASE).read_bytes()
    for page in range(len(sound) // PAGE - 1, 0, -1):
        damage(folder, page)
        key = root.key(Purpose.DATABASE)
        connection = open_connection(folder / FIRST_DATABASE, key, use=Use.READ)
        try:
            connection.execute(f"SELECT max(rowid) FROM {table}").fetchone()  # noqa: S608
        except DriverError:
            return page
        finally:
            connection.close()
            (folder / FIRST_DATABASE).write_bytes(sound)
    raise AssertionError("no page counts")


def test_of_a_sound_vault_all_is_saved(closed: tuple[Path, Root]) -> None:
    folder, root = closed
    salvaged = salvage(folder, root)
    assert (salvaged.rows, salvaged.holes, salvaged.strays) == (3 * NOTES, 0, 0)
    vault = taken_over(folder, salvaged)
    assert notes_in(vault) == NOTES
    vault.close()


def test_a_row_that_breaks_a_rule_of_the_tables_is_counted_as_lost(
    closed: tuple[Path, Root],
) -> None:
    folder, root = closed

    def stricter(db: Database) -> None:
        tables(db)
        db.execute("CREATE UNIQUE INDEX once ON notes(body)")
        db.table("notes").insert({"id": 9000, "body": "een"})

    vault = reopen(folder)
    vault.db.table("notes").update(3, {"body": "een"})
    vault.close()
    salvaged = prepare_salvage(folder, root, CHAIN, prepare=stricter, note=NOTE)
    # the note, and the two lines that belong to it
    assert (salvaged.rows, salvaged.holes, salvaged.strays) == (3 * NOTES, 0, 3)


def test_a_first_page_that_is_gone_takes_everything_with_it(closed: tuple[Path, Root]) -> None:
    folder, root = closed
    damage(folder, 0)
    before = (folder / FIRST_DATABASE).read_bytes()
    with pytest.raises(VaultCorrupt):
        salvage(folder, root)
    assert (folder / FIRST_DATABASE).read_bytes() == before
    assert not list(folder.glob("*.new*"))


def test_salvaging_can_be_stopped(closed: tuple[Path, Root]) -> None:
    folder, root = closed
    with pytest.raises(BackupStopped):
        prepare_salvage(folder, root, CHAIN, prepare=tables, note=NOTE, stopped=lambda: True)
    assert not list(folder.glob("*.new*"))
