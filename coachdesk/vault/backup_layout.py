"""How a backup lies in its file: a ZIP without compression, three parts, spelled in one way.

Any program that knows ZIP can take it apart. We read back only what we would write ourselves, to
the last bit: no other part, no other order, no gap, nothing packed that could swell.
"""

import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from coachdesk.vault.backup_manifest import LARGEST_DATABASE, LARGEST_MANIFEST, no_backup
from coachdesk.vault.header import LARGEST_FILE

MANIFEST, KEYS, DATABASE = b"manifest.json", b"vault.keys", b"vault.db"
LARGEST = {MANIFEST: LARGEST_MANIFEST, KEYS: LARGEST_FILE, DATABASE: LARGEST_DATABASE}
LOCAL = struct.Struct("<4s5H3L2H")
CENTRAL = struct.Struct("<4s6H3L5H2L")
END = struct.Struct("<4s4H2LH")
FIRST_OF_1980 = 0x21  # ZIP's own beginning of time: the moment stands in the manifest
STORED = (20, 0, 0, 0, FIRST_OF_1980)
BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Part:
    """One of the three: its name, where its content begins, how long it is, its checksum."""

    name: bytes
    start: int
    size: int
    crc: int

    def header(self) -> bytes:
        """What stands before it."""
        sizes = (self.crc, self.size, self.size, len(self.name), 0)
        return LOCAL.pack(b"PK\3\4", *STORED, *sizes) + self.name

    def entry(self) -> bytes:
        """Its line in the table at the end."""
        sizes = (self.crc, self.size, self.size, len(self.name), 0, 0, 0, 0, 0)
        place = self.start - LOCAL.size - len(self.name)
        return CENTRAL.pack(b"PK\1\2", 20, *STORED, *sizes, place) + self.name


def write(file: BinaryIO, manifest: bytes, keys: bytes, database: Path) -> None:
    """Write all of it in this empty file."""
    with database.open("rb") as source:
        crc, size = 0, 0
        while block := source.read(BLOCK):
            crc, size = zlib.crc32(block, crc), size + len(block)
        parts: list[Part] = []
        for name, content in ((MANIFEST, manifest), (KEYS, keys)):
            parts.append(_begun(file, name, len(content), zlib.crc32(content)))
            file.write(content)
        parts.append(_begun(file, DATABASE, size, crc))
        source.seek(0)
        while block := source.read(BLOCK):
            file.write(block)
    file.write(_ending(parts, file.tell()))


def read_manifest(file: BinaryIO, length: int) -> tuple[Part, bytes]:
    """The first part with its content; *length* is that of the whole file. Or BackupDamaged."""
    return _part(file, MANIFEST, length)


def read_rest(file: BinaryIO, length: int, manifest: Part) -> tuple[bytes, Part]:
    """The key file, and where the database lies; BackupDamaged unless all is as we write it.

    The content of the database itself is not looked at.
    """
    keys_part, keys = _part(file, KEYS, length)
    database = _next(file, DATABASE, length)
    end = database.start + database.size
    file.seek(end)
    ending = _ending([manifest, keys_part, database], end)
    if file.read(len(ending) + 1) != ending:
        raise no_backup()
    return keys, database


def _part(file: BinaryIO, name: bytes, length: int) -> tuple[Part, bytes]:
    part = _next(file, name, length)
    content = file.read(part.size)
    if len(content) != part.size or zlib.crc32(content) != part.crc:
        raise no_backup()
    return part, content


def _begun(file: BinaryIO, name: bytes, size: int, crc: int) -> Part:
    part = Part(name, file.tell() + LOCAL.size + len(name), size, crc)
    file.write(part.header())
    return part


def _next(file: BinaryIO, name: bytes, length: int) -> Part:
    start = file.tell() + LOCAL.size + len(name)
    raw = file.read(LOCAL.size + len(name))
    if len(raw) != LOCAL.size + len(name):
        raise no_backup()
    crc, size = LOCAL.unpack(raw[: LOCAL.size])[6:8]
    part = Part(name, start, size, crc)
    if part.header() != raw or size > min(LARGEST[name], length - start):
        raise no_backup()
    return part


def _ending(parts: Sequence[Part], place: int) -> bytes:
    table = b"".join(part.entry() for part in parts)
    count = len(parts)
    return table + END.pack(b"PK\5\6", 0, 0, count, count, len(table), place, 0)
