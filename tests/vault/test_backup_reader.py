"""Of a backup nothing is believed that was not written by its own vault, and nothing can hurt."""

import os
import random
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from coachdesk.domain.errors import (
    BackupDamaged,
    CoachdeskError,
    VaultLocationRefused,
    VaultMissing,
    VaultTooNew,
)
from coachdesk.vault import backup_layout
from coachdesk.vault.backup_layout import MANIFEST, Part
from coachdesk.vault.backup_reader import read
from coachdesk.vault.keys import Root
from coachdesk.vault.vault import Vault
from tests.long_form import rounds
from tests.proof import Proof, Tell
from tests.vault.cheap import back_up, flipped

Try = Callable[[bytes], None]


@pytest.fixture
def raw(vault: Vault) -> bytes:
    """A backup, as it lies on the disk."""
    return back_up(vault).path.read_bytes()


@pytest.fixture
def attempt(vault: Vault, tmp_path: Path) -> Try:
    """Read these bytes as a backup of this vault, to the last byte."""
    root, path = vault.root(), tmp_path / "probe.cdbak"

    path.touch()

    def attempt(content: bytes) -> None:
        with path.open("r+b") as file:  # not made anew: some disks would flush it each time
            file.write(content)
            file.truncate()
        use(path, root)

    return attempt


def use(path: Path, root: Root) -> None:
    """All that is done with a backup before it becomes a vault."""
    backup = read(path)
    backup.prove(root)
    backup.require_whole()


def test_every_turned_bit_is_refused(raw: bytes, attempt: Try, proof: Tell) -> None:
    attempt(raw)
    chance, times = random.Random(51), rounds(200, 3000)
    for _round in range(times):
        with pytest.raises(CoachdeskError):
            attempt(flipped(raw, chance))
    proof(Proof("D5", "omgevallen bits in een reservekopie", times, 0, times))


def test_every_byte_before_and_after_the_database_counts(
    raw: bytes, attempt: Try, proof: Tell
) -> None:
    outside = [*range(1400), *range(len(raw) - 200, len(raw))][:: rounds(7, 1)]
    for place in outside:
        changed = bytearray(raw)
        changed[place] ^= 0x10
        with pytest.raises(CoachdeskError):
            attempt(bytes(changed))
    tried = "elke byte van een reservekopie buiten de database"
    proof(Proof("D5", tried, len(outside), 0, len(outside)))


def test_a_backup_cut_off_or_with_something_added_is_refused(
    raw: bytes, attempt: Try, proof: Tell
) -> None:
    chance, times = random.Random(52), rounds(40, 400)
    for _round in range(times):
        with pytest.raises(BackupDamaged):
            attempt(raw[: chance.randrange(len(raw))])
    for more in (b"\0", b"PK", bytes(4096)):
        with pytest.raises(BackupDamaged):
            attempt(raw + more)
    proof(Proof("D5", "reservekopieën afgekapt", times, 0, times))


def test_fuzz_gives_errors_of_our_own_and_no_others(raw: bytes, attempt: Try, proof: Tell) -> None:
    chance, times = random.Random(53), rounds(400, 1_000_000)
    head = raw[:1500]
    for _round in range(times):
        content = bytearray(head)
        for _change in range(chance.randrange(1, 9)):
            place = chance.randrange(len(content))
            end = place + chance.choice((0, 1, 1, 2, 4, 8))
            content[place:end] = chance.randbytes(chance.choice((0, 1, 1, 2, 4, 8)))
        try:
            attempt(bytes(content[: chance.randrange(len(content) + 1)]))
        except CoachdeskError:
            continue
        pytest.fail("a file without an end was taken for a backup")
    proof(Proof("B11", "reservekopie op willekeurige plekken veranderd", times))


def zipped(*parts: tuple[str, bytes], kind: int = zipfile.ZIP_STORED) -> bytes:
    """What an ordinary ZIP program makes."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", kind) as archive:
        for name, content in parts:
            archive.writestr(name, content)
    return out.getvalue()


def test_an_archive_that_swells_is_not_even_begun(attempt: Try) -> None:
    bomb = [("manifest.json", b"{}"), ("vault.keys", b"{}"), ("vault.db", bytes(50 << 20))]
    with pytest.raises(BackupDamaged):
        attempt(zipped(*bomb, kind=zipfile.ZIP_DEFLATED))


@pytest.mark.parametrize(
    "names",
    [
        ("../vault.keys", "vault.keys", "vault.db"),
        ("manifest.json", "vault.db", "vault.keys"),
        ("manifest.json", "vault.keys", "vault.db", "more"),
        ("manifest.json", "vault.keys"),
    ],
)
def test_other_parts_or_another_order_are_refused(names: tuple[str, ...], attempt: Try) -> None:
    with pytest.raises(BackupDamaged):
        attempt(zipped(*((name, b"{}") for name in names)))


def test_a_part_that_says_it_is_enormous_is_not_read(attempt: Try) -> None:
    with pytest.raises(BackupDamaged):
        attempt(Part(MANIFEST, 0, 0xFFFFFFFF, 0).header() + bytes(100))


def test_one_from_a_newer_coachdesk_is_told_and_left_as_it_is(
    raw: bytes, attempt: Try, tmp_path: Path
) -> None:
    with zipfile.ZipFile(BytesIO(raw)) as archive:
        manifest = archive.read("manifest.json").replace(b'"version":1', b'"version":2')
    out = BytesIO()
    (tmp_path / "empty").write_bytes(b"")
    backup_layout.write(out, manifest, b"otherwise now", tmp_path / "empty")
    with pytest.raises(VaultTooNew):
        attempt(out.getvalue())
    assert (tmp_path / "probe.cdbak").read_bytes() == out.getvalue()


def test_a_backup_that_is_gone_is_missing(tmp_path: Path) -> None:
    with pytest.raises(VaultMissing, match="Zit de USB-stick erin"):
        read(tmp_path / "gone.cdbak")


def test_a_folder_or_a_pipe_is_no_backup(tmp_path: Path) -> None:
    with pytest.raises(BackupDamaged):
        read(tmp_path)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(BackupDamaged):
        read(tmp_path / "pipe")


def test_one_that_may_not_be_read_says_so(raw: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_about: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(VaultLocationRefused):
        read(Path(__file__))
