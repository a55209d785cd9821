"""Of a damaged vault all is saved that can be read, and the damaged file is kept."""

import random
import sys
from io import FileIO
from pathlib import Path

import pytest

from coachdesk.domain.errors import BackupStopped, ReadFailed, VaultCorrupt, VaultError
from coachdesk.vault import damaged_tables, loose_pages
from coachdesk.vault.connection import PAGE, Use, open_connection
from coachdesk.vault.driver import Connection, Database, DriverError
from coachdesk.vault.folder import FIRST_DATABASE
from coachdesk.vault.former_roots import former_roots, remember_former
from coachdesk.vault.generation import ask, take_over
from coachdesk.vault.keys import Purpose, Root
from coachdesk.vault.loose_pages import read_page
from coachdesk.vault.salvage import Salvaged, prepare_salvage
from coachdesk.vault.vault import Vault
from tests.long_form import rounds
from tests.proof import Proof, Tell
from tests.vault.cheap import AT, CHAIN, make_vault, notes_in, reopen

NOTE = ("vault.salvage", "Beschadigde kluis gered")
NOTES = 150
MOST_ON_A_PAGE = 24  # notes with their lines


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
    """The rows that can be read one by one, never through a connection that met an error."""
    found: set[int] = set()
    connection: Connection | None = None
    for row_id in range(2 * NOTES):
        key = root.key(Purpose.DATABASE)
        connection = connection or open_connection(folder / FIRST_DATABASE, key, use=Use.READ)
        try:
            query = f"SELECT id, body FROM {table} WHERE rowid = ?"  # noqa: S608
            found |= {row[0] for row in connection.execute(query, [row_id])}
        except DriverError:
            connection.close()
            connection = None
    if connection:
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
    assert salvaged.rows == len(notes) + len(there)
    assert salvaged.passed_over
    assert vault.check() == []
    vault.close()
    assert (folder / "attic" / FIRST_DATABASE).exists()


def test_wherever_a_page_is_damaged_no_more_is_lost_than_what_hangs_on_its_rows(
    closed: tuple[Path, Root], proof: Tell
) -> None:
    folder, root = closed
    sound = (folder / FIRST_DATABASE).read_bytes()
    pages = len(sound) // PAGE
    chosen = random.Random(82).sample(range(pages), rounds(3, pages))
    for page in chosen:
        damage(folder, page)
        salvaged = salvage(folder, root)
        assert 3 * NOTES - salvaged.rows <= MOST_ON_A_PAGE, page
        salvaged.successor.path.unlink()
        (folder / FIRST_DATABASE).write_bytes(sound)
    proof(Proof("D4", "een stukke bladzijde; gered: al het andere", len(chosen)))


@pytest.mark.parametrize(("share", "more"), [(0.95, 0), (0.6, 1), (0.3, PAGE - 1)])
def test_of_a_file_that_was_cut_off_all_rows_on_whole_pages_are_saved(
    closed: tuple[Path, Root], share: float, more: int
) -> None:
    folder, root = closed
    sound = (folder / FIRST_DATABASE).read_bytes()
    cut = int(len(sound) * share) // PAGE * PAGE
    (folder / FIRST_DATABASE).write_bytes(sound[:cut] + bytes(len(sound) - cut))
    notes, lines = readable(folder, root, "notes"), readable(folder, root, "lines")
    assert 0 < len(notes) + len(lines) < 3 * NOTES

    (folder / FIRST_DATABASE).write_bytes(sound[: cut + more])
    salvaged = salvage(folder, root)
    vault = taken_over(folder, salvaged)
    assert {row["id"] for row in vault.db.table("notes").rows} == notes
    there = {line for line in lines if line % NOTES in notes}
    assert {row["id"] for row in vault.db.table("lines").rows} == there
    assert salvaged.passed_over
    vault.close()


def test_wherever_a_file_is_cut_off_what_is_saved_was_there(
    closed: tuple[Path, Root], proof: Tell
) -> None:
    folder, root = closed
    sound = (folder / FIRST_DATABASE).read_bytes()
    chance, times, before = random.Random(83), rounds(3, 100), 0
    for length in sorted(chance.sample(range(len(sound)), times)):
        (folder / FIRST_DATABASE).write_bytes(sound[:length])
        rows = 0
        try:
            salvaged = salvage(folder, root)
        except VaultCorrupt:
            assert length < len(sound) // 10
        else:
            rows = salvaged.rows
            salvaged.successor.path.unlink()
        assert before <= rows <= 3 * NOTES
        assert not list(folder.glob("*.new*"))
        before = rows
    assert before > 0
    proof(Proof("D4", "een afgekapte database; gered: wat op hele bladzijden staat", times))


def test_of_a_table_whose_first_page_is_gone_all_is_saved(closed: tuple[Path, Root]) -> None:
    folder, root = closed
    vault = reopen(folder)
    query = "SELECT rootpage FROM sqlite_schema WHERE name = 'lines'"
    (page,) = vault.db.execute(query).fetchone()
    vault.close()
    damage(folder, page - 1)
    assert readable(folder, root, "lines") == set()

    salvaged = salvage(folder, root)
    assert (salvaged.rows, salvaged.passed_over) == (3 * NOTES, True)


def test_of_a_file_whose_first_page_is_gone_all_is_saved(closed: tuple[Path, Root]) -> None:
    folder, root = closed
    damage(folder, 0)
    salvaged = salvage(folder, root)
    assert salvaged.rows == 3 * NOTES
    vault = taken_over(folder, salvaged)
    assert vault.check() == []
    vault.close()


def test_the_last_page_may_be_the_damaged_one(closed: tuple[Path, Root]) -> None:
    folder, root = closed
    damage(folder, last_page(folder, root, "lines"))
    lines = readable(folder, root, "lines")
    salvaged = salvage(folder, root)

    assert salvaged.rows == NOTES + len(lines) < 3 * NOTES


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
    assert (salvaged.rows, salvaged.passed_over) == (3 * NOTES, False)
    vault = taken_over(folder, salvaged)
    assert notes_in(vault) == NOTES
    vault.close()


def test_a_row_that_breaks_a_rule_of_the_tables_is_left_out(closed: tuple[Path, Root]) -> None:
    folder, root = closed

    def stricter(db: Database) -> None:
        tables(db)
        db.execute("CREATE UNIQUE INDEX once ON notes(body)")
        db.table("notes").insert({"id": 9000, "body": "een"})

    vault = reopen(folder)
    vault.db.table("notes").update(3, {"body": "een"})
    vault.close()
    salvaged = prepare_salvage(folder, root, CHAIN, prepare=stricter, note=NOTE)
    # the note, and the two lines that belong to it; with the one that was there already
    assert salvaged.rows == 3 * NOTES - 3 + 1


def test_without_its_first_bytes_nothing_can_be_read_and_all_stays_as_it_is(
    closed: tuple[Path, Root],
) -> None:
    folder, root = closed
    sound = (folder / FIRST_DATABASE).read_bytes()
    for damaged in (bytes(16) + sound[16:], sound[: PAGE + 7], sound[:9], b""):
        (folder / FIRST_DATABASE).write_bytes(damaged)
        with pytest.raises(VaultCorrupt):
            salvage(folder, root)
        assert (folder / FIRST_DATABASE).read_bytes() == damaged
        assert not list(folder.glob("*.new*"))


def test_while_it_is_salvaged_no_word_can_be_read_in_any_file(closed: tuple[Path, Root]) -> None:
    folder, root = closed
    damage(folder, 0)
    seen: dict[str, bool] = {}

    def look() -> bool:
        for path in folder.rglob("*.new*"):
            if path.name not in seen:
                seen[path.name] = b"pauze" in path.read_bytes() or b"notitie" in path.read_bytes()
        return False

    prepare_salvage(folder, root, CHAIN, prepare=tables, note=NOTE, stopped=look)
    assert "vault-0002.db.new-pages" in seen
    assert not any(seen.values())
    assert sorted(path.name for path in folder.parent.iterdir()) == [folder.name]


def test_which_roots_the_vault_had_is_not_forgotten(closed: tuple[Path, Root]) -> None:
    folder, root = closed
    vault = reopen(folder)
    remember_former(vault.db, b"\x07" * 16, AT.date())
    known = former_roots(vault.db)
    vault.close()
    damage(folder, last_page(folder, root, "lines"))
    vault = taken_over(folder, salvage(folder, root))
    assert former_roots(vault.db) == known
    assert vault.header.seq > 1
    vault.close()


def test_salvaging_can_be_stopped(closed: tuple[Path, Root]) -> None:
    folder, root = closed
    with pytest.raises(BackupStopped):
        prepare_salvage(folder, root, CHAIN, prepare=tables, note=NOTE, stopped=lambda: True)
    assert not list(folder.glob("*.new*"))


def test_pages_that_the_disk_does_not_give_are_left_out(
    closed: tuple[Path, Root], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, root = closed
    first = last_page(folder, root, "lines") * PAGE

    def failing(file: FileIO, start: int) -> bytes:
        return b"" if start == first else read_page(file, start)

    monkeypatch.setattr(loose_pages, "read_page", failing)
    damage(folder, 0)
    salvaged = salvage(folder, root)
    assert 3 * NOTES - MOST_ON_A_PAGE <= salvaged.rows < 3 * NOTES


@pytest.mark.parametrize("error", [VaultCorrupt, ReadFailed])
def test_a_file_that_does_not_open_again_at_once_is_salvaged_all_the_same(
    closed: tuple[Path, Root], monkeypatch: pytest.MonkeyPatch, error: type[VaultError]
) -> None:
    folder, root = closed
    damage(folder, (folder / FIRST_DATABASE).stat().st_size // PAGE - 20)
    opened = 0

    def failing(path: Path, key: bytearray, *, use: Use) -> Connection:
        nonlocal opened
        opened += 1
        if opened in {2, 3}:
            raise error("")
        return open_connection(path, key, use=use)

    monkeypatch.setattr(damaged_tables, "open_connection", failing)
    salvaged = salvage(folder, root)
    assert opened > 3
    assert 3 * NOTES - salvaged.rows <= MOST_ON_A_PAGE
    assert salvaged.passed_over


def test_a_file_that_is_gone_is_told(closed: tuple[Path, Root]) -> None:
    folder, root = closed
    (folder / FIRST_DATABASE).unlink()
    with pytest.raises(VaultCorrupt, match="Zet een reservekopie terug"):
        salvage(folder, root)
    assert not list(folder.glob("*.new*"))


@pytest.mark.skipif(sys.platform != "linux", reason="a file that gives a read error")
def test_a_page_that_the_disk_does_not_give_is_empty() -> None:
    with Path("/proc/self/mem").open("rb", buffering=0) as file:
        assert read_page(file, 0) == b""


def test_a_text_of_which_the_end_is_damaged_is_not_taken_for_whole(folder: Path) -> None:
    vault = make_vault(folder)
    vault.db.table("notes").insert_all(
        {"id": 100 + n, "body": f"{n} lang verhaal " * 700} for n in range(9)
    )
    there, root = bodies(vault.db), vault.root()
    vault.close()
    sound = (folder / FIRST_DATABASE).read_bytes()
    last = len(sound) // PAGE
    for page in range(last - 12, last, rounds(5, 1)):
        damage(folder, page)
        salvaged = salvage(folder, root)
        saved = ask(salvaged.successor, root, bodies)
        assert saved.items() <= there.items()
        assert len(saved) >= len(there) - 1
        salvaged.successor.path.unlink()
        (folder / FIRST_DATABASE).write_bytes(sound)


def bodies(db: Database) -> dict[int, str]:
    """The notes by their number."""
    return {row["id"]: row["body"] for row in db.table("notes").rows}
