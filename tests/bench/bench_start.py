"""The closed vault on screen, against the smallest window there is, each in its own process."""

import os
import subprocess
import sys
import time

import pytest

from tests.bench.measure import Measure, Unit

ROUNDS = 11
PAINTED = """
import os
import sys

def painted():
    with open("/proc/self/status") as file:
        print(next(line.split()[1] for line in file if line.startswith("VmRSS")))
    sys.stdout.flush()
    os._exit(0)
"""
SMALLEST = f"""{PAINTED}
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

class Window(QWidget):
    def paintEvent(self, event):
        QTimer.singleShot(0, painted)

app = QApplication([])
window = Window()
window.resize(1440, 900)
window.show()
app.exec()
"""
# What every window with words in it pays for: the enums of Qt, its fonts, the usual widgets.
WITH_WORDS = f"""{PAINTED}
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

class Window(QWidget):
    def paintEvent(self, event):
        QTimer.singleShot(0, painted)

app = QApplication([])
window = Window()
column = QVBoxLayout(window)
for part in (QLabel("Wachtzin"), QLineEdit(), QPushButton("Ontgrendelen")):
    column.addWidget(part)
window.resize(1440, 900)
window.show()
app.exec()
"""
OURS = f"""{PAINTED}
from coachdesk.app import main, warm_up
find = warm_up.find

def stopping(part):
    if part == "windows":  # PySide is loaded where it is for anybody: after the command line
        from coachdesk.app.program import Program
        Program._warm_up = lambda program: painted()
    return find(part)

warm_up.find = stopping
main.main([])
"""


@pytest.fixture
def start(tmp_path):
    """Runs a script with folders of its own: processor time, wall time, memory in MB."""
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
        begun = time.perf_counter()
        with (tmp_path / "told").open("w+") as told:
            process = subprocess.Popen(
                [sys.executable, "-c", script], env=os.environ | own, stdout=told
            )
            _id, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        assert process.returncode == 0
        return used.ru_utime + used.ru_stime, wall, int((tmp_path / "told").read_text()) / 1024

    return run


@pytest.mark.skipif(sys.platform != "linux", reason="asks the kernel what a process used")
def test_the_first_window_is_there_soon(start, judge):
    scripts = (SMALLEST, WITH_WORDS, OURS)
    for script in scripts:
        start(script)
    rounds = [[start(script) for script in scripts] for _round in range(ROUNDS)]
    smallest, words, ours = (list(zip(*runs, strict=True)) for runs in zip(*rounds, strict=True))

    for number, kind in enumerate(("CPU", "wall")):
        for what, took in (("unlock window", ours), ("a label, a field, a button", words)):
            judge(
                Measure(
                    what=f"start to {what}, {kind}",
                    took=took[number],
                    bare=smallest[number],
                    target=1.6,
                    unit=Unit.TIMES,
                )
            )
    judge(Measure(what="memory, closed", took=ours[2], target=90, unit=Unit.MB))
    bare = Measure(what="memory, the smallest Qt window", took=smallest[2], target=90, unit=Unit.MB)
    judge(bare)
