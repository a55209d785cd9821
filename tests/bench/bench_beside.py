"""The start of Coachdesk on a screen, beside other programs that people trust with secrets.

Nothing is asked of the programs: the framebuffer of a screen that nobody looks at tells when the
first of them paints. What is not installed is left out.
"""

import mmap
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from math import inf
from pathlib import Path

import pytest

from tests.bench.bench_start import PAINTED, SMALLEST
from tests.bench.measure import Measure, Unit

ROOT = Path(__file__).parents[2]
ROUNDS = 5
PATIENCE = 60.0  # seconds in which every program paints
CLOSED_MB = 90  # as in the measure of its start
ROW = 1440 * 4  # bytes of a line of pixels
LOOK = 0.002  # seconds between two looks at the screen
SMALL = SMALLEST.replace(PAINTED, "def painted(): pass\n")
PROGRAMS: dict[str, list[str]] = {
    "a bare Qt window": [sys.executable, "-c", SMALL],
    "Coachdesk": [sys.executable, "-m", "coachdesk"],
    "KeePassXC": ["keepassxc"],
    "Vorta": ["vorta"],
}
INSTALLED = {name: command for name, command in PROGRAMS.items() if shutil.which(command[0])}


@contextmanager
def _screen(folder: Path) -> Iterator[tuple[str, Path]]:
    """A screen of its own, black until something paints: its name, and the file of its pixels."""
    read, written = os.pipe()
    command = ["Xvfb", "-displayfd", str(written), "-screen", "0", "1440x900x24"]
    command += ["-nolisten", "tcp", "-fbdir", str(folder)]
    with subprocess.Popen(command, pass_fds=[written], stderr=subprocess.DEVNULL) as server:
        os.close(written)
        with os.fdopen(read) as told:
            name = f":{told.readline().strip()}"
        try:
            yield name, folder / "Xvfb_screen0"
        finally:
            server.terminate()


def _painted(pixels: mmap.mmap) -> bool:
    """Whether a line of pixels, here or there, is not black any more."""
    lines = range(len(pixels) - ROW, ROW, -50 * ROW)  # from below: above them is a heading
    return any(any(pixels[at : at + ROW]) for at in lines)


def _used(process: int) -> tuple[float, float]:
    """The processor's time that it used so far, in seconds, and its memory, in MB."""
    fields = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()
    status = Path(f"/proc/{process}/status").read_text("utf-8")
    memory = next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))
    ticks = int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK"), int(memory) / 1024


def _start(command: list[str], folder: Path, around: Mapping[str, str]) -> tuple[float, ...]:
    """Seconds until it painted: of the processor, by the wall; its memory in MB at that moment."""
    folder.mkdir()
    with (
        _screen(folder) as (name, picture),
        picture.open("rb") as file,
        closing(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)) as pixels,
    ):
        assert not _painted(pixels)
        begun = time.perf_counter()
        with subprocess.Popen(
            command,
            cwd=ROOT,
            env={**around, "DISPLAY": name},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ) as process:
            try:
                while not _painted(pixels):
                    assert process.poll() is None, command
                    assert time.perf_counter() - begun < PATIENCE, command
                    time.sleep(LOOK)
                wall = time.perf_counter() - begun
                cpu, memory = _used(process.pid)
            finally:
                process.kill()
    return cpu, wall, memory


@pytest.mark.skipif(not shutil.which("Xvfb"), reason="needs Xvfb")
def test_it_starts_no_slower_than_other_programs_of_its_kind(tmp_path, judge):
    mine = {f"XDG_{kind}_HOME": str(tmp_path / kind) for kind in ("DATA", "CONFIG", "CACHE")}
    around = {**os.environ, **mine, "HOME": str(tmp_path), "QT_QPA_PLATFORM": "xcb"}
    around |= {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(tmp_path / "compiled")}
    around.pop("WAYLAND_DISPLAY", None)
    vault = tmp_path / "DATA" / "Coachdesk" / "vault"
    vault.mkdir(parents=True)
    (vault / "vault.keys").touch()  # so that it asks to unlock
    took: dict[str, list[tuple[float, ...]]] = {name: [] for name in INSTALLED}
    for number in range(ROUNDS + 1):
        for name, command in INSTALLED.items():
            took[name].append(_start(command, tmp_path / f"{name} {number}", around))
    ours, others = took["Coachdesk"][1:], [name for name in INSTALLED if name != "Coachdesk"]
    for name in others:
        theirs = took[name][1:]  # the first time it made its folders
        for at, what in enumerate(("CPU", "wall")):
            judge(
                Measure(
                    what=f"first window, beside {name}, {what}",
                    took=[run[at] for run in ours],
                    bare=[run[at] for run in theirs],
                    target=1.6,
                    unit=Unit.TIMES,
                )
            )
    for name in INSTALLED:
        target = CLOSED_MB if name == "Coachdesk" else inf
        memory = [run[2] for run in took[name]]
        judge(
            Measure(
                what=f"memory at first window, {name}", took=memory, target=target, unit=Unit.MB
            )
        )
