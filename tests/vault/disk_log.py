"""What a program asked of the disk, act by act: its system calls, traced from outside by strace."""

import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

STRACE = shutil.which("strace")
WHY_NOT = "" if STRACE else "needs strace"
CALLS = (
    *("openat", "close", "lseek", "write", "pwrite64", "ftruncate", "fsync", "fdatasync"),
    *("unlink", "unlinkat", "rename", "renameat", "renameat2"),
)
UNSEEN = ("sendfile", "copy_file_range", "fallocate")  # would write without being told here
LINE = re.compile(r"(\w+)\((.*)\)\s+= (-?\d+)")
TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
STANDARD = (1, 2)


class Kind(Enum):
    """What can be asked of a disk."""

    WRITE = auto()
    CUT = auto()
    FLUSH = auto()
    NAME = auto()
    UNNAME = auto()
    RENAME = auto()
    FLUSH_NAMES = auto()
    SAY = auto()


@dataclass(frozen=True, slots=True)
class Act:
    """One request. A file is known by a number, whatever it is called; a name is relative."""

    kind: Kind
    file: int = 0
    name: str = ""
    new_name: str = ""
    at: int = 0
    data: bytes = b""


@dataclass(frozen=True, slots=True)
class DiskLog:
    """The folder as it was, by the number of each file, and all acts on it since."""

    names: dict[str, int]
    files: dict[int, bytes]
    acts: tuple[Act, ...]

    def said(self, moment: int) -> int:
        """How many lines the program had said by then."""
        return sum(act.kind is Kind.SAY for act in self.acts[:moment])

    def first_word(self) -> int:
        """Where the program said its first line."""
        return next(place for place, act in enumerate(self.acts) if act.kind is Kind.SAY)


def recorded(folder: Path, command: Sequence[str], log: Path) -> DiskLog:
    """Run this and keep what it does in the folder, and when it says a line."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    names = {path.relative_to(folder).as_posix(): n for n, path in enumerate(found)}
    files = {n: path.read_bytes() for n, path in enumerate(found)}
    watched = "trace=" + ",".join((*CALLS, *UNSEEN))
    trace = [str(STRACE), "-o", str(log), "-xx", "-s", "1000000", "-e", watched]
    done = subprocess.run([*trace, *command], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    with log.open(encoding="ascii") as lines:
        return DiskLog(names, files, tuple(_Reader(folder, names).acts(lines)))


class _Reader:
    """Reads the trace; knows which file each descriptor stands for."""

    def __init__(self, folder: Path, names: dict[str, int]) -> None:
        self._folder = str(folder)
        self._names = dict(names)
        self._newest = len(names)
        self._open: dict[int, int | str] = {}  # a file, or the name of a folder
        self._at: dict[int, int] = {}

    def acts(self, lines: Iterator[str]) -> Iterator[Act]:
        for line in lines:
            found = LINE.match(line)
            if found and int(found[3]) >= 0:
                yield from self._read(found[1], found[2], int(found[3]))

    def _read(self, call: str, given: str, result: int) -> Iterator[Act]:
        texts = [bytes.fromhex(text.replace("\\x", "")) for text in TEXT.findall(given)]
        if call == "openat":
            yield from self._opened(texts[0].decode(), given, result)
        elif call.startswith(("unlink", "rename")):
            yield from self._named([self._ours(text.decode()) for text in texts])
        else:
            yield from self._done(call, given, result, texts[0] if texts else b"")

    def _opened(self, path: str, given: str, descriptor: int) -> Iterator[Act]:
        self._open.pop(descriptor, None)
        name = self._ours(path)
        if name is None:
            return
        if "O_DIRECTORY" in given or (Path(self._folder) / name).is_dir():
            self._open[descriptor] = name
            return
        if name not in self._names:
            self._names[name] = self._newest
            self._newest += 1
            yield Act(Kind.NAME, self._names[name], name)
        elif "O_TRUNC" in given:
            yield Act(Kind.CUT, self._names[name])
        self._open[descriptor], self._at[descriptor] = self._names[name], 0

    def _named(self, names: list[str | None]) -> Iterator[Act]:
        old, *new = names
        if old is None or old not in self._names:
            return
        file = self._names.pop(old)
        if not new:
            yield Act(Kind.UNNAME, file, old)
        elif new[0] is not None:
            self._names[new[0]] = file
            yield Act(Kind.RENAME, file, old, new[0])

    def _done(self, call: str, given: str, result: int, data: bytes) -> Iterator[Act]:
        descriptor = int(given.split(",", 1)[0]) if given[:1].isdigit() else -1
        thing = self._open.get(descriptor)
        if thing is None:
            if call == "write" and descriptor in STANDARD:
                yield Act(Kind.SAY, data=data)
            return
        assert call not in UNSEEN, call
        if call == "close":
            self._open.pop(descriptor)
        elif isinstance(thing, int):
            yield from self._changed(call, given, (thing, descriptor), data[:result])
        elif call == "fsync":
            yield Act(Kind.FLUSH_NAMES, name=thing)
        if call == "lseek":
            self._at[descriptor] = result

    def _changed(self, call: str, given: str, of: tuple[int, int], data: bytes) -> Iterator[Act]:
        file, descriptor = of
        if call == "ftruncate":
            yield Act(Kind.CUT, file, at=int(given.rsplit(",", 1)[1]))
        elif call in ("fsync", "fdatasync"):
            yield Act(Kind.FLUSH, file)
        elif call == "pwrite64":
            yield Act(Kind.WRITE, file, at=int(given.rsplit(",", 1)[1]), data=data)
        elif call == "write":
            yield Act(Kind.WRITE, file, at=self._at[descriptor], data=data)
            self._at[descriptor] += len(data)

    def _ours(self, path: str) -> str | None:
        """The name within the folder; "" for the folder itself."""
        if path == self._folder:
            return ""
        inside = path.startswith(self._folder + "/")
        return path.removeprefix(self._folder + "/") if inside else None
