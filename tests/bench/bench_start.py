"""The closed vault on screen, against the smallest window there is, each in its own process."""

import os
import subprocess
import sys

import pytest

from tests.bench.measure import Measure

ROUNDS = 11
SMALLEST = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

class Window(QWidget):
    def paintEvent(self, event):
        QTimer.singleShot(0, app.quit)

app = QApplication([])
window = Window()
window.resize(1440, 900)
window.show()
app.exec()
"""
OURS = """
from coachdesk.app import program

class Stopped(program.Program):
    def _warm_up(self):
        self._app.quit()

program.Program = Stopped
from coachdesk.app import main, windows
windows.Program = Stopped
main.main([])
"""


@pytest.fixture
def start(tmp_path):
    """Runs a script with folders of its own; the processor's time of the whole process."""
    vault = tmp_path / "data" / "Coachdesk" / "vault"
    vault.mkdir(parents=True)
    (vault / "vault.keys").touch()
    own = {
        "PYTHONDONTWRITEBYTECODE": "",  # compiled once, as on any computer
        "PYTHONPYCACHEPREFIX": str(tmp_path / "compiled"),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "XDG_DATA_HOME": str(tmp_path / "data"),
    }

    def run(script):
        process = subprocess.Popen([sys.executable, "-c", script], env=os.environ | own)
        _id, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        assert process.returncode == 0
        return used.ru_utime + used.ru_stime

    return run


@pytest.mark.skipif(sys.platform == "win32", reason="the time of a process is asked another way")
def test_the_first_window_is_there_soon(start, judge):
    for script in (SMALLEST, OURS):
        start(script)
    pairs = [(start(SMALLEST), start(OURS)) for _round in range(ROUNDS)]
    smallest, ours = zip(*pairs, strict=True)

    judge(Measure("start tot ontgrendelen", ours, "smallest Qt window", smallest, most=2.4))
