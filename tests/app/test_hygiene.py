"""The process leaves no core dump, no readable file and no memory to another program."""

import subprocess
import sys

import pytest

from coachdesk.app.hygiene import measures

LOOK = """
import ctypes, os, resource, faulthandler
from coachdesk.app.hygiene import harden
faulthandler.enable()
failed = harden({environment})
print(failed)
print(resource.getrlimit(resource.RLIMIT_CORE))
print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
print(oct(os.umask(0)))
print(faulthandler.is_enabled())
"""


def looked(environment: str) -> list[str]:
    """In a process of its own: these measures last as long as the process."""
    run = [sys.executable, "-c", LOOK.format(environment=environment)]
    return subprocess.run(run, check=True, capture_output=True, text=True).stdout.splitlines()


@pytest.mark.skipif(sys.platform != "linux", reason="prctl is Linux")
def test_nothing_of_the_process_can_be_read() -> None:
    failed, core, dumpable, umask, traces = looked("{}")

    assert failed == "()"
    assert core == "(0, 0)"
    assert dumpable == "0"
    assert umask == "0o77"
    assert traces == "False"


@pytest.mark.skipif(sys.platform != "linux", reason="Snap is Linux")
def test_inside_a_snap_the_portals_keep_working() -> None:
    failed, core, dumpable, *_rest = looked("{'SNAP': '/snap/coachdesk/1'}")

    assert failed == "()"
    assert core == "(0, 0)"
    assert dumpable == "1"


@pytest.mark.skipif(sys.platform != "linux", reason="the other systems have these measures")
def test_what_a_system_does_not_have_is_named_and_stops_nothing(monkeypatch) -> None:
    script = (
        "import sys; from coachdesk.app import hygiene\n"
        "hygiene.measures = lambda system, environment: {'no-debugger': hygiene._deny_attach,"
        " 'gone': lambda: [].nothing}\n"
        "print(hygiene.harden())"
    )
    answer = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True
    ).stdout

    assert answer.strip() == "('no-debugger', 'gone')"


@pytest.mark.parametrize(
    ("system", "own"),
    [
        ("linux", {"no-core-dumps", "not-dumpable"}),
        ("darwin", {"no-core-dumps", "no-debugger"}),
        ("win32", {"no-error-boxes", "no-stray-libraries"}),
    ],
)
def test_each_system_has_its_own_measures(system: str, own: set[str]) -> None:
    assert set(measures(system, {})) == own | {"private-files", "no-traces"}
