"""Writes every paper about an invented child into a folder, plain, for `check.sh`."""

import sys
from pathlib import Path

from coachdesk.domain.name_level import NameLevel
from coachdesk.domain.papers import FourGSheet
from coachdesk.reports import (
    access_overview,
    action_list,
    case_summary,
    four_g_sheet,
    key_card,
    large_print,
    meeting_pack,
    recovery_sheet,
)
from coachdesk.reports.copies import Receiver, numbered_copies
from tests.reports import samples


def main(folder: Path) -> None:
    """One file per paper."""
    folder.mkdir(parents=True, exist_ok=True)
    pack = samples.pack(samples.case(), samples.case(1))
    named = samples.pack(furniture=samples.furniture(NameLevel.FULL))
    receivers = [Receiver(name="Marit Jongstra"), Receiver(name="أحمد بن عبد الرحمن")]
    first, second = numbered_copies(meeting_pack.render(named), named.furniture, receivers)
    papers = {
        "pack": meeting_pack.render(pack),
        "pack-large": large_print.render(pack),
        "copy-1": first,
        "copy-2": second,
        "summary": case_summary.render(samples.summary()),
        "summary-grey": case_summary.render(samples.summary(), black_and_white=True),
        "summary-large": large_print.render(samples.summary()),
        "action-list": action_list.render(samples.action_paper()),
        "action-list-large": large_print.render(samples.action_paper()),
        "four-g-sheet": four_g_sheet.render(samples.four_g_sheet()),
        "four-g-sheet-empty": four_g_sheet.render(FourGSheet()),
        "access-overview": access_overview.render(samples.access_overview(lines=90)),
        "key-card": key_card.render(samples.key_card()),
        "recovery-sheet": recovery_sheet.render(samples.recovery_sheet()),
    }
    for name, pdf in papers.items():
        (folder / f"{name}.pdf").write_bytes(pdf)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
