"""The first window needs Qt's widgets alone, and everything else is loaded after it is painted."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

TOO_EARLY = {
    "asyncio",
    "coachdesk.store.store",
    "cryptography",
    "importlib.metadata",
    "keyring",
    "nacl",
    "PySide6.QtDBus",
    "PySide6.QtNetwork",
    "PySide6.QtPrintSupport",
    "pypdfium2",
    "reportlab",
    "sqlcipher3",
    "sqlite_utils",
    "urllib.request",
}
LOOK = """
import sys
from coachdesk.app import main, program

class Stopped(program.Program):
    def _warm_up(self):
        print(*sorted(sys.modules))
        self._app.quit()

program.Program = Stopped
from coachdesk.app import windows
windows.Program = Stopped
main.main([])
"""
FIRST_PAINT = "PySide6.QtWidgets"


def run(script: str, place: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """A process of its own, with its own folders."""
    own = {"XDG_DATA_HOME": str(place / "data"), "XDG_CONFIG_HOME": str(place / "config")}
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"} | own | more
    return subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize("found", ["nothing", "a vault"])
def test_the_first_window_waits_for_nothing_else(tmp_path: Path, found: str) -> None:
    if found == "a vault":
        (tmp_path / "data" / "Coachdesk" / "vault").mkdir(parents=True)
        (tmp_path / "data" / "Coachdesk" / "vault" / "vault.keys").touch()
    loaded = set(run(LOOK, tmp_path).stdout.split())

    assert FIRST_PAINT in loaded
    assert sorted(loaded & TOO_EARLY) == []


def test_qt_is_not_loaded_to_read_the_command_line(tmp_path: Path) -> None:
    script = "import sys; from coachdesk.app import main; print('PySide6' in sys.modules)"

    assert run(script, tmp_path).stdout.strip() == "False"


@pytest.mark.skipif(sys.platform != "linux", reason="only there a screen may be missing")
def test_without_a_screen_it_says_so_and_ends(tmp_path: Path) -> None:
    script = "import sys; from coachdesk.app.main import main; sys.exit(main([]))"
    done = run(script, tmp_path, QT_QPA_PLATFORM="", DISPLAY="", WAYLAND_DISPLAY="")

    assert done.returncode == 1
    assert done.stderr.startswith("Deze computer heeft geen scherm")


def test_buttons_of_qt_itself_are_dutch(tmp_path: Path) -> None:
    script = (
        "from coachdesk.app.windows import application\n"
        "from PySide6.QtCore import QLocale\n"
        "from PySide6.QtWidgets import QDialogButtonBox\n"
        "app = application()\n"
        "box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)\n"
        "print(box.buttons()[0].text(), QLocale().name())\n"
    )

    assert run(script, tmp_path).stdout.strip() == "Annuleren nl_NL"
