"""A whole working day, traced from the first call: no word outside, no socket to anywhere."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.proof import Proof, Tell
from tests.vault.disk_log import STRACE, WHY_NOT

ROOT = Path(__file__).parents[2]
MARKER = "Schildpadmarker"
SENDING = "openat,creat,socket,connect,write,pwrite64,writev,sendto,sendmsg,memfd_create"
OPENED = re.compile(r'(?:openat\([^"]*|creat\()"((?:\\x[0-9a-f]{2})*)", ([A-Z_|]*)')
WRITING = ("O_WRONLY", "O_RDWR", "O_CREAT", "O_TMPFILE")
HEAD = 60  # signs of a line, in which the name of the call stands
OF_THE_SYSTEM = ("/dev/", "/proc/", "/sys/")


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """Where the day was lived, and the lines of its trace."""
    if WHY_NOT:
        pytest.skip(WHY_NOT)
    place = tmp_path_factory.mktemp("day")
    (place / "temporary").mkdir()
    mine = {"HOME": place, "TMPDIR": place / "temporary", "XDG_CONFIG_HOME": place / "config"}
    mine |= {"XDG_DATA_HOME": place / "data", "XDG_CACHE_HOME": place / "cache"}
    around = {**os.environ, **{name: str(path) for name, path in mine.items()}}
    around |= {"QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}
    log = place.parent / f"{place.name}.log"
    trace = [str(STRACE), "-f", "-y", "-xx", "-s", "1000000", "-e", f"trace={SENDING}"]
    run = [sys.executable, "-m", "tests.outside.day", str(place), MARKER]
    done = subprocess.run(
        [*trace, "-o", str(log), *run],
        cwd=ROOT,
        env=around,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == "fresh\n", done.stderr[-3000:]
    return place, log.read_text("ascii", "replace").splitlines()


def spelled(word: str, code: str) -> str:
    """A word as it stands in the trace."""
    return "".join(f"\\x{byte:02x}" for byte in word.encode(code))


def test_no_socket_to_another_computer_is_ever_asked_for(
    day: tuple[Path, list[str]], proof: Tell
) -> None:
    _place, lines = day
    asked = [line for line in lines if re.search(r"\b(socket|connect)\(", line[:HEAD])]
    outside = [line for line in asked if "AF_INET" in line]
    assert outside == []
    proof(Proof("H6", "systeemaanroepen van een werkdag; gevonden: sockets", len(lines), 0, 0))


def test_no_readable_word_is_written_or_sent_anywhere(
    day: tuple[Path, list[str]], proof: Tell
) -> None:
    place, lines = day
    words = [spelled(MARKER, code) for code in ("utf-8", "utf-16-le", "utf-32-le")]
    writing = [
        line for line in lines if re.search(r"\b(write|pwrite64|writev|send\w+)\(", line[:HEAD])
    ]
    leaks = [line[:200] for line in writing for word in words if word in line]
    files = [path for path in place.rglob("*") if path.is_file()]
    readable = [path for path in files if MARKER.encode() in path.read_bytes()]
    known = spelled("coachdesk-keys", "utf-8")  # with which the key file begins
    assert any(known in line for line in writing), "the search itself"
    assert leaks == []
    assert readable == []
    proof(Proof("H1", "geschreven stukken van een werkdag", len(writing), 0))


def test_nothing_is_written_outside_the_folders_of_the_program_and_the_papers(
    day: tuple[Path, list[str]], proof: Tell
) -> None:
    place, lines = day
    opened = set()
    for line in lines:
        for path, how in OPENED.findall(line):
            if any(mode in how for mode in WRITING):
                opened.add(bytes.fromhex(path.replace("\\x", "")).decode())
    ours = tuple(f"{place / name}/" for name in ("data", "config", "papers", "cache"))
    folders = tuple(str(place / name) for name in ("data", "config", "papers", "cache"))
    strange = [path for path in opened if not path.startswith((*ours, *OF_THE_SYSTEM, *folders))]
    assert opened
    assert strange == []
    assert list((place / "temporary").iterdir()) == []
    assert {path.suffix for path in (place / "papers").iterdir()} == {".pdf"}
    proof(Proof("H1", "bestanden om te schrijven geopend", len(opened), len(strange)))
