"""An open vault changes its passphrase, signs, checks itself and forgets its keys."""

import hashlib
import hmac
from pathlib import Path

import pytest

from coachdesk.domain.errors import WrongSecret
from coachdesk.vault.header_file import load
from coachdesk.vault.keys import SMALL, Purpose, Root
from coachdesk.vault.opening import open_vault
from coachdesk.vault.recovery_code import short_id
from coachdesk.vault.unlocking import new_root, root_of_code
from coachdesk.vault.vault import Vault
from tests.vault.cheap import AT, OTHER, PASSPHRASE, SCHEMA, cheap, reopen


def test_a_changed_passphrase_opens_and_the_old_one_does_not(vault: Vault, folder: Path) -> None:
    code = vault.recovery_code()
    vault.set_passphrase(vault.changing_passphrase(PASSPHRASE, OTHER, derive=cheap)())
    vault.close()

    with pytest.raises(WrongSecret):
        reopen(folder, PASSPHRASE)
    again = reopen(folder, OTHER)
    assert again.recovery_code() == code
    again.close()


def test_a_change_needs_the_old_passphrase(vault: Vault, folder: Path) -> None:
    for old in ("something else", "", None):
        with pytest.raises(WrongSecret):
            vault.changing_passphrase(old, OTHER, derive=cheap)()

    assert load(folder) == vault.header


def test_directly_after_the_recovery_key_no_old_passphrase_is_asked(
    vault: Vault, folder: Path
) -> None:
    code = vault.recovery_code()
    vault.close()
    recovered = open_vault(folder, root_of_code(folder, code), schema=SCHEMA, at=AT)
    recovered.set_passphrase(recovered.changing_passphrase(None, OTHER, derive=cheap)())

    with pytest.raises(WrongSecret):  # once
        recovered.changing_passphrase(None, PASSPHRASE, derive=cheap)()
    recovered.close()
    again = reopen(folder, OTHER)
    assert again.recovery_code() == code
    again.close()


def test_every_change_has_a_higher_number(vault: Vault) -> None:
    numbers = [vault.header.seq]
    for old, new in ((PASSPHRASE, OTHER), (OTHER, PASSPHRASE)):
        vault.set_passphrase(vault.changing_passphrase(old, new, derive=cheap)())
        numbers.append(vault.header.seq)

    assert numbers == [1, 2, 3]
    stored = vault.db.execute("SELECT v FROM meta WHERE k = 'header_seq'").fetchone()
    assert stored == ("3",)


def test_a_slot_for_another_root_is_never_written(vault: Vault, folder: Path) -> None:
    with pytest.raises(WrongSecret):
        vault.set_passphrase(new_root(OTHER, derive=cheap, cost=SMALL))

    assert load(folder) == vault.header


def test_a_vault_closed_meanwhile_takes_no_new_passphrase(vault: Vault, folder: Path) -> None:
    changed = vault.changing_passphrase(PASSPHRASE, OTHER, derive=cheap)()
    vault.close()

    with pytest.raises(ValueError, match="wiped"):
        vault.set_passphrase(changed)
    reopen(folder, PASSPHRASE).close()


def test_the_journal_is_signed_with_a_key_of_its_own(vault: Vault) -> None:
    key = Root(vault._root.reveal()).key(Purpose.JOURNAL)

    assert vault.sign(b"entry") == hmac.new(key, b"entry", hashlib.sha256).digest()


def test_a_closed_vault_signs_nothing_and_tells_no_code(vault: Vault) -> None:
    vault.close()
    vault.close()

    with pytest.raises(ValueError, match="closed"):
        vault.sign(b"entry")
    with pytest.raises(ValueError, match="wiped"):
        vault.recovery_code()


def test_closing_overwrites_the_keys(vault: Vault) -> None:
    root, journal = vault._root._secret, vault._journal_key
    vault.close()

    assert root == bytes(20)
    assert journal == bytes(32)


def test_the_vault_has_a_name_that_tells_nothing(vault: Vault) -> None:
    root = vault._root

    assert vault.id == root.vault_id().hex()
    assert vault.short_id == short_id(root.vault_id())
    assert root.reveal().hex() not in vault.id


def test_a_sound_vault_passes_its_checks(vault: Vault) -> None:
    assert vault.check() == []


def test_what_the_journal_finds_is_passed_on(vault: Vault) -> None:
    assert vault.check(lambda: ["journal 7"]) == ["journal 7"]


def test_a_reference_to_nothing_is_found(vault: Vault) -> None:
    vault.db.execute("PRAGMA foreign_keys=OFF")
    vault.db.execute("CREATE TABLE child (id INTEGER, note INTEGER REFERENCES notes (id)) STRICT")
    vault.db.execute("INSERT INTO child VALUES (1, 999)")

    assert vault.check() == ["child 1 leads to no notes"]


def test_tables_are_strict_and_no_foreign_code_runs(vault: Vault) -> None:
    vault.db.table("made_here").create({"id": int})

    assert vault.db.table("made_here").strict
    assert vault.db._tracer is None


def test_a_disk_that_fails_at_closing_leaves_no_key_and_no_lock(vault: Vault, folder: Path) -> None:
    class Failing:
        def close(self) -> None:
            raise OSError("gone")

    connection, vault._connection = vault._connection, Failing()
    with pytest.raises(OSError, match="gone"):
        vault.close()
    vault._connection = connection
    connection.close()

    with pytest.raises(ValueError, match="closed"):
        vault.sign(b"anything")
    reopen(folder, PASSPHRASE).close()
