"""The wheel: whole by itself, without the repository beside it."""

import importlib.util
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import environment

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("hatchling") is None, reason="hatchling is not installed"
)
ASK = "from coachdesk import resources; print(resources.folder())"


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """A folder with what pip would install, and nothing of the repository."""
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=environment.ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(tmp_path / "installed")
    return tmp_path / "installed"


def test_an_installed_coachdesk_finds_its_own_resources(installed):
    told = subprocess.run(
        [sys.executable, "-c", ASK], cwd=installed, check=True, capture_output=True, text=True
    )

    resources = Path(told.stdout.strip())
    assert resources == installed / "coachdesk" / "resources"
    assert {"fonts", "icons", "licences", "style"} <= {path.name for path in resources.iterdir()}


def test_tests_and_scripts_stay_at_home(installed):
    assert {path.name.partition("-")[0] for path in installed.iterdir()} == {"coachdesk"}
