"""A vault opens in a fixed order, notices what was done to it, and refuses in its own words."""

from pathlib import Path

import pytest

from coachdesk.domain.errors import (
    HeaderRolledBack,
    HeaderTampered,
    VaultBusy,
    VaultCorrupt,
    VaultError,
    VaultForeign,
    VaultLocationRefused,
    VaultMissing,
    VaultTooNew,
    WrongSecret,
)
from coachdesk.vault.connection import Use, open_connection
from coachdesk.vault.driver import Connection
from coachdesk.vault.folder import ATTIC, KEYS, KEYS_COPY
from coachdesk.vault.header_file import load, save
from coachdesk.vault.keys import Purpose, Root
from coachdesk.vault.opening import open_vault
from coachdesk.vault.unlocking import root_of_code, unwrap
from coachdesk.vault.vault import Vault
from tests.vault.cheap import AT, OTHER, PASSPHRASE, SCHEMA, cheap, make_vault, notes_in, reopen
from tests.vault.test_header import forged


@pytest.fixture
def code(folder: Path) -> str:
    """The recovery key of a vault that was made and closed."""
    vault = make_vault(folder)
    code = vault.recovery_code()
    vault.close()
    return code


def straight(folder: Path, root: Root) -> Connection:
    """The database itself, past everything."""
    return open_connection(folder / "vault-0001.db", root.key(Purpose.DATABASE), use=Use.WRITE)


def both(folder: Path, raw: bytes) -> None:
    """Put this in both copies of the key file."""
    for name in (KEYS, KEYS_COPY):
        (folder / name).write_bytes(raw)


def change_to(folder: Path, old: str, new: str) -> None:
    """Change the passphrase."""
    vault = reopen(folder, old)
    vault.set_passphrase(vault.changing_passphrase(old, new, derive=cheap)())
    vault.close()


def snapshot(folder: Path) -> dict[str, bytes]:
    """Every file, to the byte, but for the lock with its new time."""
    files = [path for path in folder.rglob("*") if path.is_file() and path.suffix != ".lock"]
    return {path.name: path.read_bytes() for path in files}


def test_what_was_written_is_there_after_a_new_start(folder: Path, code: str) -> None:
    vault = reopen(folder)

    assert notes_in(vault) == 3
    assert vault.recovery_code() == code
    assert not vault.read_only
    vault.close()


def test_the_recovery_key_opens_with_the_key_file_lost_and_makes_a_new_one(
    folder: Path, code: str
) -> None:
    for name in (KEYS, KEYS_COPY):
        (folder / name).unlink()
    vault = open_vault(folder, root_of_code(folder, code), schema=SCHEMA, at=AT)
    assert not (folder / KEYS).exists()
    vault.set_passphrase(vault.changing_passphrase(None, OTHER, derive=cheap)())
    vault.close()

    again = reopen(folder, OTHER)
    assert (again.recovery_code(), notes_in(again)) == (code, 3)
    again.close()


def test_a_changed_key_file_is_told_and_the_recovery_key_still_opens(
    folder: Path, code: str
) -> None:
    both(folder, forged(lambda h: h.update(seq=99), (folder / KEYS).read_bytes()))
    with pytest.raises(HeaderTampered):
        unwrap(folder, PASSPHRASE, derive=cheap)

    vault = open_vault(folder, root_of_code(folder, code), schema=SCHEMA, at=AT)
    vault.set_passphrase(vault.changing_passphrase(None, OTHER, derive=cheap)())
    vault.close()

    assert load(folder).seq == 2
    reopen(folder, OTHER).close()


def test_a_key_file_changed_after_the_passphrase_was_checked_is_told(
    folder: Path, code: str
) -> None:
    root = unwrap(folder, PASSPHRASE, derive=cheap)
    both(folder, forged(lambda h: h.update(seq=99), (folder / KEYS).read_bytes()))

    with pytest.raises(HeaderTampered):
        open_vault(folder, root, schema=SCHEMA, at=AT)


def test_an_old_key_file_put_back_does_not_revive_the_old_passphrase(
    folder: Path, code: str
) -> None:
    old = (folder / KEYS).read_bytes()
    change_to(folder, PASSPHRASE, OTHER)
    both(folder, old)

    with pytest.raises(HeaderRolledBack, match="ouder sleutelbestand"):
        reopen(folder, PASSPHRASE)


def test_after_an_old_key_file_was_put_back_the_recovery_key_is_the_way_out(
    folder: Path, code: str
) -> None:
    old = (folder / KEYS).read_bytes()
    change_to(folder, PASSPHRASE, OTHER)
    both(folder, old)

    vault = open_vault(folder, root_of_code(folder, code), schema=SCHEMA, at=AT)
    vault.set_passphrase(vault.changing_passphrase(None, "derde " + OTHER, derive=cheap)())
    vault.close()

    assert load(folder).seq == 3
    reopen(folder, "derde " + OTHER).close()


def test_after_a_crash_between_key_file_and_database_the_number_is_caught_up(
    folder: Path, code: str
) -> None:
    root = unwrap(folder, PASSPHRASE, derive=cheap)
    change_to(folder, PASSPHRASE, OTHER)
    connection = straight(folder, root)
    connection.execute("UPDATE meta SET v = '1'")
    connection.close()

    reopen(folder, OTHER).close()

    connection = straight(folder, root)
    assert connection.execute("SELECT v FROM meta WHERE k = 'header_seq'").fetchone() == ("2",)
    connection.close()


@pytest.mark.parametrize("bad", [None, b"", b"rubbish"])
@pytest.mark.parametrize("name", [KEYS, KEYS_COPY])
def test_opening_mends_a_bad_copy_of_the_key_file(
    folder: Path, code: str, name: str, bad: bytes | None
) -> None:
    good = (folder / KEYS).read_bytes()
    (folder / name).unlink()
    if bad is not None:
        (folder / name).write_bytes(bad)

    reopen(folder).close()

    assert (folder / KEYS).read_bytes() == (folder / KEYS_COPY).read_bytes() == good


def test_a_stale_copy_is_brought_up_to_date(folder: Path, code: str) -> None:
    stale = (folder / KEYS).read_bytes()
    change_to(folder, PASSPHRASE, OTHER)
    (folder / KEYS).write_bytes(stale)

    reopen(folder, OTHER).close()

    assert (folder / KEYS).read_bytes() == (folder / KEYS_COPY).read_bytes() != stale


def test_opening_clears_what_a_crash_left_and_keeps_later_generations(
    folder: Path, code: str
) -> None:
    root = unwrap(folder, PASSPHRASE, derive=cheap)
    (folder / "vault-0001.db").rename(folder / "vault-0002.db")
    for name in ("vault-0001.db", "vault-0003.db", "vault.keys.0011aabb.tmp"):
        (folder / name).write_text("left")
    header = load(folder)
    object.__setattr__(header, "database", "vault-0002.db")
    save(folder, header.sealed(root))

    reopen(folder).close()

    assert (folder / ATTIC / "vault-0001.db").read_text() == "left"
    assert (folder / "vault-0003.db").read_text() == "left"
    assert not list(folder.glob("*.tmp"))


@pytest.mark.parametrize(
    ("pragma", "error"),
    [("application_id=7", VaultForeign), ("user_version=2", VaultTooNew)],
)
def test_a_file_that_is_not_for_us_is_left_to_the_byte(
    folder: Path, code: str, pragma: str, error: type[VaultError]
) -> None:
    connection = straight(folder, unwrap(folder, PASSPHRASE, derive=cheap))
    connection.execute(f"PRAGMA {pragma}")
    connection.close()
    before = snapshot(folder)

    with pytest.raises(error):
        reopen(folder)

    assert snapshot(folder) == before
    straight(folder, unwrap(folder, PASSPHRASE, derive=cheap)).close()  # nothing holds it


def test_a_database_of_ours_without_our_tables_is_foreign(folder: Path, code: str) -> None:
    connection = straight(folder, unwrap(folder, PASSPHRASE, derive=cheap))
    connection.execute("DROP TABLE meta")
    connection.close()

    with pytest.raises(VaultForeign, match="geen kluis van Coachdesk"):
        reopen(folder)


def test_where_nothing_lies_nothing_is_opened_or_made(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(VaultMissing):
        open_vault(folder, Root.fresh(), schema=SCHEMA, at=AT)

    assert list(tmp_path.iterdir()) == []


def test_a_missing_database_is_told_apart(folder: Path, code: str) -> None:
    (folder / "vault-0001.db").unlink()

    with pytest.raises(VaultCorrupt, match="bestand met je dossiers is weg"):
        reopen(folder)


def test_a_vault_in_a_shared_folder_does_not_open(folder: Path, code: str) -> None:
    shared = folder.parent / "OneDrive - De Schetsschool" / "vault"
    shared.parent.mkdir()
    folder.rename(shared)

    with pytest.raises(VaultLocationRefused, match="wordt met internet gedeeld"):
        reopen(shared)


def test_after_a_refusal_the_lock_is_free(folder: Path, code: str) -> None:
    good = (folder / "vault-0001.db").read_bytes()
    (folder / "vault-0001.db").write_bytes(b"\x55" * len(good))
    for _attempt in range(2):
        with pytest.raises(VaultCorrupt):
            reopen(folder)
    (folder / "vault-0001.db").write_bytes(good)

    reopen(folder).close()


def test_a_second_opening_in_the_same_process_is_refused(vault: Vault, folder: Path) -> None:
    root = Root(vault._root.reveal())

    with pytest.raises(VaultBusy, match="sinds 09:14") as refused:
        open_vault(folder, root, schema=SCHEMA, at=AT)

    assert refused.value.since == "09:14"
    assert notes_in(vault) == 3


def test_a_damaged_vault_can_be_opened_for_reading_only(folder: Path, code: str) -> None:
    before = snapshot(folder)
    vault = reopen(folder, read_only=True)

    assert vault.read_only
    assert notes_in(vault) == 3
    with pytest.raises(VaultError, match="Alleen lezen"):
        vault.set_passphrase(vault.changing_passphrase(PASSPHRASE, OTHER, derive=cheap)())
    vault.close()
    assert snapshot(folder) == before


def test_wrong_passphrase_touches_nothing(folder: Path, code: str) -> None:
    before = snapshot(folder)

    with pytest.raises(WrongSecret):
        reopen(folder, OTHER)

    assert snapshot(folder) == before
