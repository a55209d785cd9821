"""A disk of its own that can be filled to the last page; only where mounting is allowed."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

BLOCK = 4096
BALLAST = "ballast"


def run(*command: str | Path) -> bool:
    """Whether the system let us."""
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


@contextmanager
def small_disk(place: Path, size: str) -> Iterator[Path]:
    """A disk of this size, mounted at this place; skips where that may not be."""
    place.mkdir()
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("mounting a disk takes root on Linux")
    if not run("mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", place):
        pytest.skip("mounting is not allowed here")
    try:
        yield place
    finally:
        run("umount", "-l", place)


@contextmanager
def room_left(disk: Path, room: int) -> Iterator[None]:
    """For a while so many bytes are left on this disk, and not one more."""
    path = disk / BALLAST
    with path.open("wb") as ballast:
        free = os.statvfs(disk).f_bavail * BLOCK
        os.posix_fallocate(ballast.fileno(), 0, max(free - room, 1))
    try:
        yield
    finally:
        path.unlink()
