"""The key file and its copy on the disk: the better one is read, both are written.

Replacing the first is the commit point of every change of keys; the second follows.
"""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from coachdesk.domain.errors import (
    HeaderDamaged,
    HeaderError,
    HeaderTampered,
    HeaderTooNew,
    HeaderUnsupported,
    VaultError,
    VaultLocationRefused,
    VaultMissing,
)
from coachdesk.domain.wording import _
from coachdesk.vault.disk import write_whole
from coachdesk.vault.folder import KEYS, KEYS_COPY, holds_vault
from coachdesk.vault.header import LARGEST_FILE, Header, lost_keys, parse

TELLING_MOST = (HeaderTooNew, HeaderUnsupported, HeaderTampered, HeaderDamaged)


def load(folder: Path) -> Header:
    """The header with the higher number of the two copies; a bad copy is passed over.

    VaultMissing when no vault lies here; else, without a good copy, the HeaderError that tells
    most. VaultLocationRefused when the folder may not be read.
    """
    require_vault(folder)
    found: list[Header] = []
    errors: list[HeaderError] = []
    for name in (KEYS, KEYS_COPY):
        try:
            found.append(parse(_read(folder / name)))
        except HeaderError as error:
            errors.append(error)
    if found:
        return max(found, key=lambda header: header.seq)
    raise min(errors, key=_telling)


def require_vault(folder: Path) -> None:
    """VaultMissing when no vault lies here, VaultLocationRefused when we may not look."""
    with _readable():
        there = holds_vault(folder)
    if not there:
        raise VaultMissing(
            _("De kluis is niet gevonden op {path}. Zit de USB-stick erin?").format(path=folder)
        )


def save(folder: Path, header: Header) -> None:
    """Write both copies. After DiskFull, VaultReadOnly or WriteFailed the old header holds."""
    raw = header.to_bytes()
    if parse(raw) != header:
        raise ValueError("the header does not read back as it was")
    write_whole(folder / KEYS, raw)
    with contextlib.suppress(VaultError):  # done by now; the next unlock mends the copy
        write_whole(folder / KEYS_COPY, raw)


def heal(folder: Path, header: Header) -> None:
    """Write again each copy that is not this header; if that fails, the other copy still opens."""
    raw = header.to_bytes()
    with contextlib.suppress(VaultError):
        for name in (KEYS, KEYS_COPY):
            if _differs(folder / name, raw):
                write_whole(folder / name, raw)


def _differs(path: Path, raw: bytes) -> bool:
    try:
        return _read(path) != raw
    except HeaderDamaged:
        return True


def _read(path: Path) -> bytes:
    with _readable():
        if not path.is_file():  # a pipe would never end
            raise HeaderDamaged(lost_keys())
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1)


@contextlib.contextmanager
def _readable() -> Iterator[None]:
    try:
        yield
    except PermissionError as error:
        raise VaultLocationRefused(
            _("Coachdesk mag deze map niet lezen. Kies een andere map.")
        ) from error
    except OSError as error:
        raise HeaderDamaged(lost_keys()) from error


def _telling(error: HeaderError) -> int:
    return next(place for place, kind in enumerate(TELLING_MOST) if isinstance(error, kind))
