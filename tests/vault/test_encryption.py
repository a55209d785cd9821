"""No word of a note, no name of a table and no key is readable in any file, at any moment."""

import os
import subprocess
from pathlib import Path

from coachdesk.vault.keys import Purpose
from coachdesk.vault.vault import Vault
from tests.vault.cheap import OTHER, PASSPHRASE, cheap, make_vault, reopen
from tests.vault.windows import PROGRAM

WORDS = [
    *(b"notitie", b"schoolplein", b"SCHILDPADMARKER", b"SQLite format", b"CREATE TABLE"),
    *(PASSPHRASE.encode(), OTHER.encode(), b"lantaarn", b"header_seq"),
]


def leaks(*folders: Path) -> list[str]:
    """Which words stand readable in which files; also as UTF-16."""
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    return [
        f"{word!r} in {path.name}"
        for path in files
        for word in WORDS
        if word in path.read_bytes() or word.decode().encode("utf-16-le") in path.read_bytes()
    ]


def test_nothing_is_readable_while_writing_after_a_kill_and_after_closing(
    folder: Path, tmp_path: Path
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    make_vault(folder, notes=200).close()
    environment = {**os.environ, "TMPDIR": str(temporary), "SQLITE_TMPDIR": str(temporary)}
    window = subprocess.Popen(
        [*PROGRAM, "half", folder],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment,
    )
    assert window.stdout
    assert window.stdout.readline() == b"half done\n"

    assert (folder / "vault-0001.db-journal").stat().st_size > 100_000
    assert leaks(folder, temporary) == []
    window.kill()
    window.communicate()
    assert leaks(folder, temporary) == []
    reopen(folder).close()
    assert leaks(folder, temporary) == []
    assert list(temporary.iterdir()) == []


def test_the_search_itself_works(tmp_path: Path) -> None:
    (tmp_path / "letter").write_bytes(b"over het schoolplein")

    assert leaks(tmp_path) == ["b'schoolplein' in letter"]


def test_neither_root_nor_keys_stand_in_a_file(vault: Vault, folder: Path) -> None:
    vault.set_passphrase(vault.changing_passphrase(PASSPHRASE, OTHER, derive=cheap)())
    root = vault._root
    secrets = [root.reveal(), *(bytes(root.key(p)) for p in Purpose if p is not Purpose.VAULT_ID)]
    code = vault.recovery_code().encode()
    vault.close()

    for path in folder.iterdir():
        raw = path.read_bytes()
        assert not [secret for secret in secrets if secret in raw or secret.hex().encode() in raw]
        assert code not in raw
        assert code.replace(b"-", b"") not in raw


def test_every_page_looks_random(folder: Path) -> None:
    make_vault(folder, notes=100).close()
    raw = (folder / "vault-0001.db").read_bytes()
    pages = [raw[start : start + 4096] for start in range(0, len(raw), 4096)]

    assert len(set(pages)) == len(pages)
    assert min(len(set(page)) for page in pages) > 240  # of the 256 bytes there are
