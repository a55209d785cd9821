"""The started program, driven from outside by accessible names and keys, as a screen reader is."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from coachdesk.app.paths import places
from coachdesk.domain.clock import StoppedClock
from coachdesk.operations.children import write_child
from coachdesk.operations.persons import introduce
from coachdesk.operations.schools import write_schools
from coachdesk.operations.vaults import furnish
from coachdesk.store.migrations import SCHEMA, upgrade
from coachdesk.store.store import Store
from coachdesk.vault.creation import create
from coachdesk.vault.keys import SMALL
from coachdesk.vault.unlocking import new_root
from coachdesk.vault.vault import Vault
from tests import make

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SYSTEM_PYTHON = "/usr/bin/python3"
LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
PASSPHRASE = "lantaarn wolken fietspad muziek taart"


def lacking() -> str:
    """Why the program cannot be driven from outside here; nothing when it can."""
    if not sys.platform.startswith("linux"):
        return "AT-SPI is of Linux"
    missing = [name for name in ("Xvfb", "dbus-run-session") if not shutil.which(name)]
    missing += [LAUNCHER] if not Path(LAUNCHER).exists() else []
    reads = [SYSTEM_PYTHON, "-c", "import pyatspi"]
    if missing or subprocess.run(reads, capture_output=True, check=False).returncode:
        return f"needs {', '.join(missing) or 'python3-pyatspi'}"
    return ""


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    """The folders of a user with a vault in which one child is known."""
    mine = {"XDG_DATA_HOME": str(tmp_path / "data"), "XDG_CONFIG_HOME": str(tmp_path / "config")}
    folder = places(mine, home=tmp_path).vault
    folder.parent.mkdir(parents=True)
    root = new_root(PASSPHRASE, cost=SMALL)
    create(folder, root, schema=SCHEMA, at=make.NOW, prepare=_fill).close()
    return {**os.environ, **mine, "HOME": str(tmp_path), "LANG": "C.UTF-8"}


def _fill(vault: Vault) -> None:
    upgrade(vault.db)
    store = Store(vault.db, sign=vault.sign, clock=StoppedClock(make.NOW))
    furnish(store)
    introduce(store, make.me())
    school = make.school(days=(0, 1, 2, 3, 4, 5, 6))
    write_schools(store, [school])
    write_child(store, make.child(school_id=school.id))


@pytest.fixture
def screen() -> Iterator[str]:
    """A screen that nobody looks at; its name."""
    read, written = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(written),
        "-screen",
        "0",
        "1440x900x24",
        "-nolisten",
        "tcp",
    ]
    with subprocess.Popen(command, pass_fds=[written], stderr=subprocess.DEVNULL) as server:
        os.close(written)
        with os.fdopen(read) as told:
            yield f":{told.readline().strip()}"
        server.terminate()


@pytest.mark.skipif(bool(lacking()), reason=lacking())
def test_unlock_note_find_lock_and_unlock_by_names_and_keys(
    home: dict[str, str], screen: str, tmp_path: Path
) -> None:
    around = {
        **home,
        "DISPLAY": screen,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "PYTHONPATH": str(ROOT),
    }
    around.pop("WAYLAND_DISPLAY", None)
    script = tmp_path / "session.sh"
    script.write_text(
        f"""{LAUNCHER} --launch-immediately & bus=$!
{sys.executable} -m coachdesk & program=$!
env -u PYTHONPATH {SYSTEM_PYTHON} {HERE / "story.py"} '{PASSPHRASE}'; told=$?
kill $program $bus; exit $told
""",
        "utf-8",
    )
    session = ["dbus-run-session", "--", "sh", str(script)]
    with ExitStack() as leaving:
        leaving.callback(_end_those_of, home)
        done = subprocess.run(
            session, env=around, cwd=ROOT, capture_output=True, text=True, timeout=420, check=False
        )
    assert done.returncode == 0, done.stderr[-2000:]
    assert "gelukt" in done.stdout


def _end_those_of(home: dict[str, str]) -> None:
    """The lock starts a fresh process, which belongs to nobody: end what holds this vault."""
    lock = places(home, home=Path(home["HOME"])).vault / "vault.lock"
    for process in Path("/proc").glob("[0-9]*"):
        try:
            mine = f"XDG_DATA_HOME={home['XDG_DATA_HOME']}".encode() in (
                process / "environ"
            ).read_bytes().split(b"\0")
        except OSError:
            continue
        if mine and lock.parent.is_relative_to(home["XDG_DATA_HOME"]):
            os.kill(int(process.name), 15)
