"""What a working day takes: memory, the processor at rest, the loop while something is made."""

import json
import shutil
import subprocess
import sys

import pytest

from tests.bench.measure import Measure, Unit
from tests.conftest import KEY

LATE = {
    "names": "loop late while the names are read",
    "pack": "loop late while 60 pages are drawn",
    "argon2": "loop late while Argon2 works",
}
AT_MOST = 50


@pytest.mark.skipif(sys.platform != "linux", reason="asks the kernel what a process holds")
def test_a_day_stays_small_and_never_stands_still(vault_file, size, tmp_path, judge):
    shutil.copyfile(vault_file, tmp_path / "vault.db")
    command = [sys.executable, "-m", "tests.bench.day", str(tmp_path / "vault.db"), KEY.hex()]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True)
    (tmp_path / "vault.db").unlink()
    told = json.loads(done.stdout)

    late = [
        Measure(what=what, took=told[part], bare=[told["yard"]], target=AT_MOST)
        for part, what in LATE.items()
    ]
    rest = [told["idle"]]
    judge(
        *late,
        Measure(what="processor at rest, 10 s", took=rest, target=0.3, unit=Unit.PERCENT),
        Measure(what="memory, unlocked", took=[told["unlocked"]], target=120, unit=Unit.MB),
        Measure(what="memory, worked", took=[told["worked"]], target=180, unit=Unit.MB),
    )
