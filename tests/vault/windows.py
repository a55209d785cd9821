"""Starting another Coachdesk, and choosing where to kill it."""

import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PROGRAM = [sys.executable, "-m", "tests.vault.other_window"]


def other_window(*told: str | Path) -> str:
    """What another Coachdesk says when it is told to do this; it may be killed on the way."""
    done = subprocess.run([*PROGRAM, *told], capture_output=True, text=True, check=False)
    assert not done.stderr, done.stderr
    return done.stdout


@contextmanager
def standing(*told: str | Path) -> Iterator[subprocess.Popen[str]]:
    """Another Coachdesk that has said one line and waits; killed at the end."""
    window = subprocess.Popen(
        [*PROGRAM, *told], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert window.stdout
        assert window.stdout.readline()
        yield window
    finally:
        window.kill()
        window.communicate()


def spread(total: int, count: int) -> list[int]:
    """So many different lines, all over the work, the last ones too."""
    chosen = random.Random(count).sample(range(1, total), min(count, total - 1))
    return sorted({*chosen[:-1], total})
