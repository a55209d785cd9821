"""On Linux the process can open no socket to another computer, and keeps its own ones."""

import subprocess
import sys

import pytest

from coachdesk.app.no_network import shut_off

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="seccomp is of Linux")
TRY = """
import socket, subprocess, sys
from coachdesk.app.no_network import shut_off
socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()
print(shut_off({}) or "shut")
for family in (socket.AF_INET, socket.AF_INET6):
    try:
        socket.socket(family, socket.SOCK_STREAM)
    except OSError as error:
        print(type(error).__name__)
print(socket.socket(socket.AF_UNIX, socket.SOCK_STREAM).family.name)
child = "import socket; socket.socket(socket.AF_INET, socket.SOCK_STREAM)"
print(subprocess.run([sys.executable, "-c", child], capture_output=True).returncode)
"""
THREAD = """
import socket, threading
from coachdesk.app.no_network import shut_off
shut, told = threading.Event(), []
def work():
    shut.wait()
    try:
        socket.socket(socket.AF_INET, socket.SOCK_STREAM).close()
    except OSError as error:
        told.append(type(error).__name__)
thread = threading.Thread(target=work)
thread.start()
assert not shut_off({})
shut.set()
thread.join()
print(*told)
"""
QT = """
from PySide6.QtCore import QCoreApplication
from PySide6.QtNetwork import QUdpSocket
from coachdesk.app.no_network import shut_off
app = QCoreApplication([])
assert not shut_off({})
print(QUdpSocket().bind(0))
"""


def tried(script: str) -> list[str]:
    """In a process of its own: it lasts as long as the process."""
    run = [sys.executable, "-c", script]
    return subprocess.run(run, check=True, capture_output=True, text=True).stdout.splitlines()


@linux
def test_no_socket_to_another_computer_can_be_opened_any_more() -> None:
    verdict, four, six, own, child = tried(TRY)
    assert verdict == "shut"
    assert (four, six) == ("PermissionError", "PermissionError")
    assert own == "AF_UNIX"
    assert child != "0"


@linux
def test_a_thread_that_was_there_already_cannot_either() -> None:
    assert tried(THREAD) == ["PermissionError"]


@linux
def test_qt_cannot_either() -> None:
    assert tried(QT) == ["False"]


@linux
@pytest.mark.parametrize("display", ["localhost:10.0", "school-pc:0"])
def test_a_screen_over_the_network_is_left_alone_and_said(display: str) -> None:
    assert shut_off({"DISPLAY": display}) == "screen over a network"
