"""A bug reaches the bar and the log with its place, and with nothing that was written."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer

from coachdesk.app import logs
from coachdesk.app.crash import CrashNet

STORY = "Noor Proefstra heeft buikpijn"


def fall() -> None:
    raise KeyError(STORY)


@pytest.fixture
def net(qapp, tmp_path: Path, monkeypatch) -> Iterator[CrashNet]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # put back afterwards
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    logs.start(tmp_path)
    net = CrashNet()
    net.spread()
    yield net
    logs.stop()


def test_a_bug_in_a_slot_is_told_without_its_message(net: CrashNet, qtbot, tmp_path: Path) -> None:
    with qtbot.waitSignal(net.fell) as told:
        QTimer.singleShot(0, fall)

    sentence = told.args[0]
    assert sentence.startswith("Er ging iets mis. Je gegevens zijn bewaard. Code KeyError:")
    assert "test_crash:" in sentence
    assert "Noor" not in sentence
    assert "Noor" not in (tmp_path / "coachdesk.log").read_text()
    assert "bug KeyError:" in (tmp_path / "coachdesk.log").read_text()


def test_a_bug_in_a_thread_is_told(net: CrashNet, qtbot) -> None:
    with qtbot.waitSignal(net.fell) as told:
        thread = threading.Thread(target=fall)
        thread.start()
        thread.join()

    assert "Noor" not in told.args[0]


def test_the_same_bug_is_told_once(net: CrashNet) -> None:
    told: list[str] = []
    net.fell.connect(told.append)
    for _again in range(40):
        try:
            fall()
        except KeyError as error:
            net.catch(KeyError, error, error.__traceback__)

    assert len(told) == 1


def test_the_place_is_a_module_and_never_a_path(net: CrashNet) -> None:
    told: list[str] = []
    net.fell.connect(told.append)
    try:
        fall()
    except KeyError as error:
        net.catch(KeyError, error, error.__traceback__)

    assert "/" not in told[0]
    assert "\\" not in told[0]
