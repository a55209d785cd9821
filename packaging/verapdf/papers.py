"""Writes every paper about an invented child into a folder, plain, for `check.sh`."""

import sys
from pathlib import Path

from coachdesk.reports import meeting_pack, recovery_sheet
from tests.reports import samples


def main(folder: Path) -> None:
    """One file per paper."""
    folder.mkdir(parents=True, exist_ok=True)
    pack = samples.pack(samples.case(), samples.case(1))
    (folder / "pack.pdf").write_bytes(meeting_pack.render(pack))
    (folder / "recovery-sheet.pdf").write_bytes(recovery_sheet.render(samples.recovery_sheet()))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
