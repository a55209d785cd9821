"""However a bug falls and whatever it says, no word of a dossier reaches a file or the window."""

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from coachdesk.app import logs
from coachdesk.app.crash import CrashNet
from coachdesk.ui.settings.preferences_file import PreferencesFile
from tests.long_form import rounds
from tests.proof import Proof, Tell

MARKER = "Schildpadmarker huilde bij het hek"
log = logging.getLogger("coachdesk.tests")


@pytest.fixture
def net(qapp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[CrashNet]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    logs.start(tmp_path / "logs")
    net = CrashNet()
    net.spread()
    yield net
    logs.stop()


def in_the_message() -> None:
    raise ValueError(MARKER)


def in_a_key() -> None:
    nothing: dict[str, str] = {}
    nothing[MARKER]


def in_a_cause() -> None:
    try:
        int(MARKER)
    except ValueError as error:
        raise RuntimeError(f"about {MARKER}") from error


def in_a_note() -> None:
    error = OSError(5, MARKER, f"/home/x/{MARKER}.pdf")
    error.add_note(MARKER)
    raise error


def in_an_attribute() -> None:
    getattr(MARKER, MARKER)


def in_an_assertion() -> None:
    assert MARKER == "", MARKER


def in_bytes() -> None:
    MARKER.encode() + b"\xff".decode("ascii").encode()


def in_a_group() -> None:
    raise ExceptionGroup(MARKER, [ValueError(MARKER)])


FALLS: tuple[Callable[[], None], ...] = (
    *(in_the_message, in_a_key, in_a_cause, in_a_note, in_an_attribute, in_an_assertion),
    *(in_bytes, in_a_group),
)


def fall(net: CrashNet, number: int) -> None:
    """One of them falls into the net; each time from another place, as far as the net can see."""
    try:
        FALLS[number % len(FALLS)]()
    except Exception as error:
        kind = type(f"{type(error).__name__}{number}", (type(error),), {})
        net.catch(kind, error, error.__traceback__)
        log.warning("failed %s", error)
        log.error("failed %s about %s", number, MARKER, exc_info=error)


def test_two_hundred_bugs_leave_no_word_in_log_preferences_or_window(
    net: CrashNet, tmp_path: Path, proof: Tell, capsys: pytest.CaptureFixture[str]
) -> None:
    preferences = PreferencesFile(tmp_path / "config" / "preferences.json")
    told: list[str] = []
    net.fell.connect(told.append)
    times = rounds(200, 200)
    for number in range(times):
        fall(net, number)
        preferences.keep(replace(preferences.now, second_backup_on=None))
    logs.stop()

    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    readable = [path.name for path in files if b"childpadmarker" in path.read_bytes()]
    assert (tmp_path / "logs" / "coachdesk.log").stat().st_size > 1000
    assert readable == []
    assert len(told) == times
    assert "childpadmarker" not in "".join((*told, *capsys.readouterr()))
    proof(Proof("H2", "fouten met merken; gezocht in log, voorkeuren en venster", times))
