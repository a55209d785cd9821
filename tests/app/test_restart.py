"""A lock ends the process: what comes after it is another, and nothing is handed over."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from coachdesk.app.restart import command

GO_ON = """
import os, sys
from coachdesk.app import restart
secret = bytearray(b"not to be found")
opened = open(os.devnull)
restart.command = lambda words: [sys.executable, "-c", LOOK, *words]
LOOK = '''
import os, sys
print("PySide6" in sys.modules, "secret" in globals(), sys.argv[1:])
print(len(os.listdir("/proc/self/fd")))
'''
restart.restart(["--practice"])
print("never reached")
"""


def test_the_same_program_is_started_again() -> None:
    assert command(["--practice"]) == [sys.executable, "-m", "coachdesk", "--practice"]


def test_in_a_bundle_the_program_is_the_command(monkeypatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)

    assert command([]) == [sys.executable]


@pytest.mark.skipif(sys.platform != "linux", reason="it looks at /proc")
def test_the_new_process_has_nothing_of_the_old(tmp_path: Path) -> None:
    lines = subprocess.run(
        [sys.executable, "-c", GO_ON], capture_output=True, text=True, check=True, timeout=30
    ).stdout.splitlines()

    assert lines[0] == "False False ['--practice']"
    assert int(lines[1]) == 4  # the three of the terminal, and the one that looks
    assert lines[2:] == []


@pytest.mark.skipif(sys.platform != "linux", reason="exec keeps the number there")
def test_it_is_the_same_process_to_the_system() -> None:
    script = (
        "import os, sys; from coachdesk.app import restart; print(os.getpid(), flush=True)\n"
        "restart.command = lambda w: [sys.executable, '-c', 'import os; print(os.getpid())']\n"
        "restart.restart([])"
    )
    told = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=30
    ).stdout.split()

    assert told[0] == told[1] != str(os.getpid())
