"""Two copies of the key file: the good one is read, the other mended, both or none replaced."""

import errno
import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from coachdesk.domain.errors import (
    DiskFull,
    HeaderDamaged,
    HeaderTampered,
    HeaderTooNew,
    HeaderUnsupported,
    VaultError,
    VaultLocationRefused,
    VaultMissing,
    VaultReadOnly,
    WriteFailed,
)
from coachdesk.vault.folder import KEYS, KEYS_COPY
from coachdesk.vault.header_file import heal, load, save
from tests.vault.test_header import HEADER, RAW, ROOT, forged

NEWER = replace(HEADER, seq=8).sealed(ROOT)
DAMAGED = RAW[:-40]
OTHER_VERSION = forged(lambda h: h.update(version=2))
UNSUPPORTED = forged(lambda h: h["slots"][0]["kdf"].update(t=1))
CHANGED = forged(lambda h: h.update(extra=1))


def lay(folder: Path, *, keys: bytes | None, copy: bytes | None) -> None:
    """Put these two files in the folder, and a database beside them."""
    (folder / "vault-0001.db").touch()
    for name, raw in ((KEYS, keys), (KEYS_COPY, copy)):
        if raw is not None:
            (folder / name).write_bytes(raw)


def test_both_copies_are_written_and_only_the_owner_may_read(tmp_path: Path) -> None:
    save(tmp_path, HEADER)

    assert (tmp_path / KEYS).read_bytes() == (tmp_path / KEYS_COPY).read_bytes() == RAW
    assert load(tmp_path) == HEADER
    if os.name == "posix":
        assert (tmp_path / KEYS).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("bad", [None, b"", DAMAGED, OTHER_VERSION, UNSUPPORTED, CHANGED])
@pytest.mark.parametrize("which", ["keys", "copy"])
def test_a_bad_copy_is_passed_over(tmp_path: Path, which: str, bad: bytes | None) -> None:
    lay(tmp_path, keys=bad if which == "keys" else RAW, copy=bad if which == "copy" else RAW)

    assert load(tmp_path) == HEADER


def test_the_newer_of_two_good_copies_is_read(tmp_path: Path) -> None:
    lay(tmp_path, keys=RAW, copy=NEWER.to_bytes())

    assert load(tmp_path) == NEWER


@pytest.mark.parametrize(
    ("keys", "copy", "error"),
    [
        (None, None, HeaderDamaged),
        (DAMAGED, None, HeaderDamaged),
        (DAMAGED, DAMAGED, HeaderDamaged),
        (DAMAGED, CHANGED, HeaderTampered),
        (UNSUPPORTED, CHANGED, HeaderUnsupported),
        (DAMAGED, OTHER_VERSION, HeaderTooNew),
        (OTHER_VERSION, UNSUPPORTED, HeaderTooNew),
    ],
)
def test_of_two_bad_copies_the_one_that_tells_most_is_told(
    tmp_path: Path, keys: bytes | None, copy: bytes | None, error: type[VaultError]
) -> None:
    lay(tmp_path, keys=keys, copy=copy)

    with pytest.raises(error) as refused:
        load(tmp_path)

    assert type(refused.value) is error


def test_where_nothing_lies_there_is_no_vault(tmp_path: Path) -> None:
    with pytest.raises(VaultMissing, match="Zit de USB-stick erin"):
        load(tmp_path / "gone")


def test_a_folder_in_the_place_of_the_key_file_is_a_damaged_copy(tmp_path: Path) -> None:
    lay(tmp_path, keys=None, copy=RAW)
    (tmp_path / KEYS).mkdir()

    assert load(tmp_path) == HEADER


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only POSIX has pipes with a name")
def test_a_pipe_in_the_place_of_the_key_file_does_not_hold_us_up(tmp_path: Path) -> None:
    lay(tmp_path, keys=None, copy=RAW)
    os.mkfifo(tmp_path / KEYS)

    assert load(tmp_path) == HEADER


@pytest.mark.parametrize("what", ["exists", "open"])
def test_a_folder_that_may_not_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    lay(tmp_path, keys=RAW, copy=RAW)
    (tmp_path / "vault-0001.db").unlink()

    def fail(*_: object) -> None:
        raise PermissionError(errno.EACCES, "")

    monkeypatch.setattr(Path, what, fail)

    with pytest.raises(VaultLocationRefused, match="mag deze map niet lezen"):
        load(tmp_path)


@pytest.mark.parametrize("bad", [None, DAMAGED, RAW])
def test_a_copy_that_differs_is_mended(tmp_path: Path, bad: bytes | None) -> None:
    lay(tmp_path, keys=NEWER.to_bytes(), copy=bad)

    heal(tmp_path, load(tmp_path))

    assert (tmp_path / KEYS_COPY).read_bytes() == (tmp_path / KEYS).read_bytes()


def test_a_good_pair_is_left_alone(tmp_path: Path) -> None:
    save(tmp_path, HEADER)
    before = (tmp_path / KEYS).stat().st_ino

    heal(tmp_path, HEADER)

    assert (tmp_path / KEYS).stat().st_ino == before


@pytest.mark.parametrize(
    ("number", "error"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EROFS, VaultReadOnly),
        (errno.EACCES, VaultReadOnly),
        (errno.EIO, WriteFailed),
    ],
)
@pytest.mark.parametrize("step", ["open", "write", "fsync"])
def test_a_write_that_fails_leaves_the_old_header_and_no_rubbish(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    step: str,
    number: int,
    error: type[VaultError],
) -> None:
    save(tmp_path, HEADER)

    def fail(*_: object) -> int:
        raise OSError(number, "")

    with monkeypatch.context() as patched:
        patched.setattr(os, step, fail)
        with pytest.raises(error):
            save(tmp_path, NEWER)

    assert load(tmp_path) == HEADER
    assert sorted(path.name for path in tmp_path.iterdir()) == [KEYS, KEYS_COPY]


def test_when_only_the_copy_fails_the_change_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(tmp_path, HEADER)
    real = os.open

    def full_for_the_copy(path: Path, flags: int, mode: int = 0o777) -> int:
        if KEYS_COPY in str(path):
            raise OSError(errno.ENOSPC, "")
        return real(path, flags, mode)

    with monkeypatch.context() as patched:
        patched.setattr(os, "open", full_for_the_copy)
        save(tmp_path, NEWER)

    assert load(tmp_path) == NEWER
    assert json.loads((tmp_path / KEYS_COPY).read_bytes())["seq"] == HEADER.seq


def test_a_header_that_would_not_read_back_is_not_written(tmp_path: Path) -> None:
    save(tmp_path, HEADER)

    with pytest.raises(HeaderTampered):
        save(tmp_path, replace(HEADER, database="elsewhere.db").sealed(ROOT))

    assert load(tmp_path) == HEADER
