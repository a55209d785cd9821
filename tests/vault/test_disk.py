"""A small file is replaced whole, patiently, and the errors of the system are put in words."""

import errno
import os
from pathlib import Path

import pytest

from coachdesk.domain.errors import DiskFull, VaultReadOnly, WriteFailed
from coachdesk.vault.disk import TRIES, replace_patiently, told, write_whole


def test_the_content_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "file"
    for content in (b"first", b"", b"x" * 100_000):
        write_whole(path, content)
        assert path.read_bytes() == content

    assert list(tmp_path.iterdir()) == [path]


def test_a_file_held_by_a_virus_scanner_is_tried_again(tmp_path: Path) -> None:
    waited: list[float] = []
    source, target = tmp_path / "new", tmp_path / "old"
    source.write_bytes(b"new")

    def held_three_times(a: Path, b: Path) -> None:
        if len(waited) < 3:
            raise PermissionError(errno.EACCES, "held")
        a.replace(b)

    replace_patiently(source, target, replace=held_three_times, wait=waited.append)

    assert target.read_bytes() == b"new"
    assert waited == sorted(waited)


def test_patience_ends_after_about_four_seconds(tmp_path: Path) -> None:
    waited: list[float] = []

    def held(_a: Path, _b: Path) -> None:
        raise PermissionError(errno.EACCES, "held")

    with pytest.raises(PermissionError):
        replace_patiently(tmp_path / "a", tmp_path / "b", replace=held, wait=waited.append)

    assert len(waited) == TRIES - 1
    assert 3 <= sum(waited) <= 4.5


def test_what_the_system_says_becomes_a_sentence() -> None:
    kinds = {number: type(told(OSError(number, ""))) for number in errno.errorcode}

    assert kinds[errno.ENOSPC] is DiskFull
    assert kinds[errno.EROFS] is VaultReadOnly
    assert kinds[errno.EIO] is WriteFailed
    assert str(told(OSError(errno.ENOSPC, ""))).startswith("De schijf is vol.")
    assert not {os.strerror(n) for n in kinds} & {str(told(OSError(n, ""))) for n in kinds}
