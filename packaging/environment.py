"""The folder .venv with all that requirements.lock names: made beside, used once it works."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections import deque
from enum import Enum
from pathlib import Path

from machine import NotPossible

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
READY = ROOT / ".venv"
NEW = ROOT / ".vnew"  # a name as long as .venv, so that its scripts can be put right afterwards
OLD = ROOT / ".vold"
STAMP = "coachdesk-stamp"
TRIAL = "import PySide6.QtWidgets, sqlcipher3, nacl.bindings, reportlab, pikepdf, pypdfium2"


class Way(Enum):
    """By what the parts are installed."""

    UV = "uv"
    PIP_OUTSIDE = "pip"
    PIP_INSIDE = "venv"


def best_way(*, uv: bool, pip: bool, ensurepip: bool) -> Way | None:
    """The quickest way that is open; None if none is. Debian may have pip or venv, or neither."""
    if uv:
        return Way.UV
    if pip:
        return Way.PIP_OUTSIDE
    return Way.PIP_INSIDE if ensurepip else None


def way_here() -> Way | None:
    """The best way on this computer."""
    pip, ensurepip = (importlib.util.find_spec(name) is not None for name in ("pip", "ensurepip"))
    return best_way(uv=shutil.which("uv") is not None, pip=pip, ensurepip=ensurepip)


def missing_installer() -> list[str]:
    """The package without which nothing can be installed; none if there is a way already."""
    return [] if way_here() else [f"python{sys.version_info.major}.{sys.version_info.minor}-venv"]


def python_in(folder: Path, *, windows: bool = os.name == "nt") -> Path:
    """The interpreter of an environment."""
    return folder / ("Scripts/python.exe" if windows else "bin/python")


def stamp(lock: bytes, version: str) -> str:
    """What an environment must say to be of this lock and this Python."""
    return hashlib.sha256(lock + version.encode()).hexdigest()


def is_ready() -> bool:
    """Whether .venv is whole and of this lock and this Python."""
    try:
        found = (READY / STAMP).read_text()
    except OSError:
        return False
    return found == stamp(LOCK.read_bytes(), sys.version) and python_in(READY).exists()


def steps(way: Way, folder: Path) -> list[list[str]]:
    """What to call, one after the other, to make *folder* with everything in it."""
    inside = str(python_in(folder))
    locked = ["--require-hashes", "--only-binary", ":all:", "-r", str(LOCK)]
    if way is Way.UV:
        return [
            ["uv", "venv", "-q", "--python", sys.executable, str(folder)],
            ["uv", "pip", "install", "-q", "--python", inside, *locked],
        ]
    # Not compiled here: that takes a third of the time, and most of it is never imported.
    quiet = ["--no-input", "--disable-pip-version-check", "--progress-bar", "off", "--no-compile"]
    if way is Way.PIP_OUTSIDE:
        return [
            [sys.executable, "-m", "venv", "--without-pip", str(folder)],
            [sys.executable, "-m", "pip", "--python", inside, "install", *quiet, *locked],
        ]
    return [
        [sys.executable, "-m", "venv", str(folder)],
        [inside, "-m", "pip", "install", *quiet, *locked],
    ]


def parts(lock: str) -> list[str]:
    """The names of what is in a lock."""
    return re.findall(r"^([\w.-]+)==", lock, re.MULTILINE)


def make() -> None:
    """A new .venv. The older one stays until this one is known to work.

    Raises NotPossible when there is nothing to install with, no internet, or a part does not work.
    """
    way = way_here()
    if way is None:
        raise NotPossible("Python heeft hier geen pip en geen venv; een van beide is nodig.")
    print(f"Coachdesk klaarzetten met {way.value}; dit hoeft maar één keer.", flush=True)
    shutil.rmtree(NEW, ignore_errors=True)
    for command in [*steps(way, NEW), [str(python_in(NEW)), "-c", TRIAL]]:
        follow(command)
    (NEW / STAMP).write_text(stamp(LOCK.read_bytes(), sys.version))
    put_in_place()


def follow(command: list[str]) -> None:
    """Run one step and tell which part it fetches; its last words and NotPossible if it fails."""
    total, fetched = len(parts(LOCK.read_text())), 0
    last: deque[str] = deque(maxlen=15)
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
    ) as running:
        for line in running.stdout or ():
            last.append(line.rstrip())
            if line.startswith("Collecting "):
                fetched += 1
                tell(f"Ophalen, {fetched} van {total}: {line.split()[1].partition('==')[0]}")
            elif line.startswith("Installing collected packages"):
                tell("Uitpakken en installeren")
    tell("")
    if running.returncode:
        print(*last, sep="\n")
        raise NotPossible(
            "Klaarzetten is niet gelukt. Is er internet en schijfruimte? Probeer het opnieuw."
        )


def tell(news: str) -> None:
    """One line that makes place for the next; nothing when nobody is looking."""
    if sys.stdout.isatty():
        print(f"\r{news:<60}", end="" if news else "\r", flush=True)


def put_in_place() -> None:
    """Let the new environment be .venv, and its scripts know so; NotPossible if .venv is in use."""
    for script in python_in(NEW).parent.iterdir():
        if script.is_file() and not script.is_symlink():
            text = script.read_bytes()
            script.write_bytes(text.replace(os.fsencode(NEW.name), os.fsencode(READY.name)))
    shutil.rmtree(OLD, ignore_errors=True)
    try:
        if READY.exists():
            READY.rename(OLD)
        NEW.rename(READY)
    except OSError as error:
        raise NotPossible("De map .venv is nog in gebruik. Sluit Coachdesk eerst.") from error
    shutil.rmtree(OLD, ignore_errors=True)
