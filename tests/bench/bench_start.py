"""The closed vault on screen, against the smallest window there is, each in its own process."""

import os
import subprocess
import sys
import time

import pytest

from tests.bench.measure import Measure, Unit

ROUNDS = 11
TELL_MEMORY = """
def memory():
    with open("/proc/self/status") as file:
        return next(line.split()[1] for line in file if line.startswith("VmRSS"))
"""
SMALLEST = f"""{TELL_MEMORY}
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
print(memory())
"""
OURS = f"""{TELL_MEMORY}
from coachdesk.app import program

class Stopped(program.Program):
    def _warm_up(self):
        self._app.quit()

program.Program = Stopped
from coachdesk.app import main, windows
windows.Program = Stopped
main.main([])
print(memory())
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
    for script in (SMALLEST, OURS):
        start(script)
    pairs = [(start(SMALLEST), start(OURS)) for _round in range(ROUNDS)]
    smallest, ours = (list(zip(*runs, strict=True)) for runs in zip(*pairs, strict=True))

    for kind, of_smallest, of_ours in zip(("CPU", "wall"), smallest, ours, strict=False):
        what = f"start to unlock window, {kind}"
        judge(Measure(what=what, took=of_ours, bare=of_smallest, target=1.6, unit=Unit.TIMES))
    judge(Measure(what="memory, closed", took=ours[2], target=90, unit=Unit.MB))
    bare = Measure(what="memory, the smallest Qt window", took=smallest[2], target=90, unit=Unit.MB)
    judge(bare)
