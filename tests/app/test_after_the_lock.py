"""After the lock the process holds no key, no passphrase and no word of a dossier any more."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from secrets import token_hex

import pytest

from tests.proof import Proof, Tell

ROOT = Path(__file__).parents[2]
BLOCK = 1 << 20


def memory_of(process: int) -> Iterator[bytes]:
    """All memory of this process that it ever could write, piece by piece."""
    lines = Path(f"/proc/{process}/maps").read_text("ascii", "replace").splitlines()
    with Path(f"/proc/{process}/mem").open("rb", buffering=0) as memory:
        for line in lines:
            span, rights, *_rest = line.split()
            start, end = (int(part, 16) for part in span.split("-"))
            if "w" not in rights or "r" not in rights:  # nothing was written there
                continue
            for at in range(start, end, BLOCK):
                try:
                    memory.seek(at)
                    yield memory.read(min(BLOCK, end - at) + 64)
                except OSError:  # not there after all
                    break


def spellings(secret: str | bytes) -> set[bytes]:
    """How a secret may stand in memory: as bytes, and as Python and Qt keep text."""
    if isinstance(secret, bytes):
        return {secret, secret.hex().encode()}
    return {secret.encode(code) for code in ("utf-8", "utf-16-le", "utf-32-le")}


def found(process: int, secrets: dict[str, str | bytes]) -> set[str]:
    """The names of those secrets that stand somewhere in the memory of this process."""
    seen = set()
    wanted = [(name, one) for name, secret in secrets.items() for one in spellings(secret)]
    for block in memory_of(process):
        seen |= {name for name, spelling in wanted if spelling in block}
    return seen


@pytest.mark.skipif(sys.platform != "linux", reason="it looks at /proc")
def test_after_the_lock_no_key_and_no_word_is_in_memory(tmp_path: Path, proof: Tell) -> None:
    told = [sys.executable, "-m", "tests.app.locked_process", str(tmp_path)]
    passphrase, name, marker = (f"{word}{token_hex(8)}" for word in ("zin", "Naam", "merk"))
    around = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)}
    with subprocess.Popen(
        told, cwd=ROOT, env=around, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        process.stdin.write(f"{passphrase} {name} {marker}\n")
        process.stdin.flush()
        word, root, key, code = process.stdout.readline().split()
        assert word == "working"
        secrets: dict[str, str | bytes] = {
            "passphrase": passphrase,
            "name": name,
            "marker": marker,
            "root": bytes.fromhex(root),
            "journal key": bytes.fromhex(key),
            "recovery code": code,
        }
        try:
            before = found(process.pid, secrets)
        except PermissionError:
            process.kill()
            pytest.skip("this system lets nobody read the memory of a child")
        process.stdin.write("\n")
        process.stdin.flush()
        assert process.stdout.readline() == "fresh\n"
        after = found(process.pid, secrets)
        process.kill()
    assert before == set(secrets), "the search itself"
    assert after == set()
    tried = "geheugen na vergrendelen; gevonden: ervoor wel"
    proof(Proof("B10", tried, len(secrets), len(after), len(before)))
