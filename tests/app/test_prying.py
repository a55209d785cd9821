"""Another program of the same user reads nothing of the process, and a crash leaves no core.

Root may read everything, so where the tests run as root both programs become nobody first.
"""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.proof import Proof, Tell

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="ptrace and /proc are of Linux")
NOBODY = """
import ctypes, os, resource, signal
from coachdesk.app.hygiene import harden
prctl = ctypes.CDLL(None, use_errno=True).prctl
if os.geteuid() == 0:
    os.setgroups([])
    os.setresgid(65534, 65534, 65534)
    os.setresuid(65534, 65534, 65534)
prctl(4, 1, 0, 0, 0)  # changing users had made it unreadable already: the trial needs it readable
hard = {hard}
"""
PRY = """
read, written = os.pipe()
child = os.fork()
if child == 0:
    secret = bytearray(b"SCHILDPADMARKER")
    refused = harden() if hard else ()
    os.write(written, b"x")
    signal.pause()
os.read(read, 1)
try:
    open(f"/proc/{child}/mem", "rb").close()
    print("read")
except PermissionError:
    print("refused")
attach, kill = 16, signal.SIGKILL
libc = ctypes.CDLL(None, use_errno=True)
print("attached" if libc.ptrace(attach, child, None, None) == 0 else "refused")
os.kill(child, kill)
os.waitpid(child, 0)
"""
FALL = """
resource.setrlimit(resource.RLIMIT_CORE, resource.getrlimit(resource.RLIMIT_CORE)[1:] * 2)
child = os.fork()
if child == 0:
    if hard:
        harden()
    os.abort()
print("core" if os.WCOREDUMP(os.waitpid(child, 0)[1]) else "no core")
"""


def tried(script: str, place: Path, *, hard: bool) -> list[str]:
    """What this script says, in processes of its own."""
    place.chmod(0o777)
    run = [sys.executable, "-c", NOBODY.format(hard=hard) + script]
    done = subprocess.run(
        run,
        cwd=place,
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split("\n")[:-1]


def test_another_program_of_the_same_user_reads_and_holds_nothing(
    tmp_path: Path, proof: Tell
) -> None:
    assert tried(PRY, tmp_path, hard=False) == ["read", "attached"], "the trial itself"
    assert tried(PRY, tmp_path, hard=True) == ["refused", "refused"]
    proof(Proof("H3", "geheugen lezen en ptrace door dezelfde gebruiker", 2))


def test_a_crash_leaves_no_core(tmp_path: Path, proof: Tell) -> None:
    assert tried(FALL, tmp_path, hard=True) == ["no core"]
    assert not list(tmp_path.glob("core*"))
    proof(Proof("H3", "geheugendump na een crash", 1))
