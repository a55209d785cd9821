"""The folders that a power cut may leave, made from the log of what a program asked of the disk.

The disk is as unkind as a disk may be. What was written to a file and not flushed since is there,
or not, or in part: torn at 512 bytes. Names are journalled: of those not yet flushed a number
from the beginning is there, and a flushed file that is new has its name. After a change of length
that was lost nothing later in that file is there.
"""

import random
from pathlib import Path

from tests.vault.disk_log import Act, DiskLog, Kind

SECTOR = 512
NAMING = {Kind.NAME, Kind.UNNAME, Kind.RENAME}


class PowerCut:
    """The state of the folder when the power went before act *moment*."""

    def __init__(self, log: DiskLog, moment: int, chance: random.Random) -> None:
        self._acts = log.acts[:moment]
        self._names = dict(log.names)
        self._files = {file: bytearray(content) for file, content in log.files.items()}
        self._chance = chance
        self._luck = chance.choice((0.0, 1.0, 0.5, 0.5, 0.5))  # of what was not flushed
        self._stuck: set[int] = set()  # files whose length was lost
        self._flushed: dict[int, int] = {}
        self._flushed_names: dict[str, int] = {}
        for place, act in enumerate(self._acts):
            if act.kind is Kind.FLUSH:
                self._flushed[act.file] = place
            elif act.kind is Kind.FLUSH_NAMES:
                self._flushed_names[act.name] = place

    def leave(self, folder: Path) -> None:
        """Put what is left of it in this folder, which is empty."""
        kept = self._kept_names()
        for place, act in enumerate(self._acts):
            if act.kind in NAMING:
                self._name(act, kept=place in kept)
            elif act.kind in (Kind.WRITE, Kind.CUT):
                self._change(place, act)
        for name, file in self._names.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(self._files[file])

    def _kept_names(self) -> set[int]:
        all_of_them = [place for place, act in enumerate(self._acts) if act.kind in NAMING]
        unsure = [place for place in all_of_them if not self._is_on_disk(place)]
        lucky = {0.0: 0, 1.0: len(unsure)}.get(self._luck)
        number = self._chance.randrange(len(unsure) + 1) if lucky is None else lucky
        return set(all_of_them) - set(unsure[number:])

    def _is_on_disk(self, place: int) -> bool:
        act = self._acts[place]
        if act.kind is Kind.NAME and self._flushed.get(act.file, -1) > place:
            return True
        last = act.new_name or act.name
        return self._flushed_names.get(last.rpartition("/")[0], -1) > place

    def _name(self, act: Act, *, kept: bool) -> None:
        if act.kind is Kind.NAME:
            self._files[act.file] = bytearray()
        if not kept:
            return
        if act.kind is Kind.NAME:
            self._names[act.name] = act.file
        else:
            self._names.pop(act.name, None)
        if act.kind is Kind.RENAME:
            self._names[act.new_name] = act.file

    def _change(self, place: int, act: Act) -> None:
        sure = place < self._flushed.get(act.file, -1)
        lost = act.file in self._stuck or self._chance.random() >= self._luck
        if not sure and lost:
            if act.kind is Kind.CUT:
                self._stuck.add(act.file)
            return
        content = self._files[act.file]
        if act.kind is Kind.CUT:
            _set_length(content, act.at)
            return
        torn = not sure and self._luck == 0.5 and self._chance.random() < 0.5
        for start in range(0, len(act.data), SECTOR) if torn else (0,):
            piece = act.data[start : start + SECTOR] if torn else act.data
            if not torn or self._chance.random() < 0.5:
                _put(content, act.at + start, piece)


def _set_length(content: bytearray, length: int) -> None:
    del content[length:]
    content.extend(bytes(length - len(content)))


def _put(content: bytearray, at: int, piece: bytes) -> None:
    if len(content) < at + len(piece):
        _set_length(content, at + len(piece))
    content[at : at + len(piece)] = piece
