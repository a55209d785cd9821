"""Another user of this computer cannot look into the vault, and is told so."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.vault.cheap import make_vault

TRY = """
import os, sys
from pathlib import Path
from coachdesk.domain.errors import VaultError
from tests.vault.cheap import reopen
os.setgroups([])
os.setresgid(65534, 65534, 65534)
os.setresuid(65534, 65534, 65534)
folder = Path(sys.argv[1])
try:
    reopen(folder)
except VaultError as refused:
    print(type(refused).__name__)
for path in (folder, folder / "vault.keys", folder / "vault-0001.db"):
    try:
        os.listdir(path) if path == folder else path.read_bytes()
        print("read")
    except PermissionError:
        print("refused")
"""


@pytest.fixture
def shared_place() -> Iterator[Path]:
    """A folder that every user of this computer may enter."""
    place = Path(tempfile.mkdtemp())
    place.chmod(0o755)
    yield place
    shutil.rmtree(place)


@pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="becoming another user takes root on Linux"
)
def test_another_user_reads_nothing_of_it(shared_place: Path) -> None:
    folder = shared_place / "vault"
    make_vault(folder).close()
    run = [sys.executable, "-c", TRY, str(folder)]
    done = subprocess.run(run, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["VaultLocationRefused", "refused", "refused", "refused"]
