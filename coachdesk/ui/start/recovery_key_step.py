"""Step 3: the recovery key on paper, and proof that the paper is right."""

from collections.abc import Callable
from datetime import datetime

from coachdesk.domain.wording import _
from coachdesk.ui.keeper import Keeper
from coachdesk.ui.start.paper_check import Choose, PaperCheck
from coachdesk.ui.start.recovery_paper import MakePrinter, RecoveryPaper
from coachdesk.ui.start.step_page import StepPage


class RecoveryKeyStep(StepPage):
    """Shows it, prints it, and lets nobody pass before the paper is proved."""

    def __init__(
        self,
        keeper: Keeper,
        *,
        now: Callable[[], datetime],
        make_printer: MakePrinter,
        choose: Choose,
    ) -> None:
        text = _(
            "Vergeet je je wachtzin, dan is dit papier de enige weg terug. "
            "Wij kunnen je kluis niet openen. Bewaar het niet bij je laptop."
        )
        super().__init__(_("Druk je herstelsleutel af"), text)
        self._sheet = keeper.recovery_sheet()
        self.paper = RecoveryPaper(
            self._sheet, vault=keeper.folder, now=now, make_printer=make_printer
        )
        self.check = PaperCheck(self._sheet.groups(), choose)
        self.body.addWidget(self.paper)
        self.body.addWidget(self.check)
        self.check.changed.connect(self.ready_changed)
        # Typing from the screen proves nothing about the paper: the key goes out of sight.
        self.check.begun.connect(self.paper.card.cover)

    def is_ready(self) -> bool:
        return self.check.is_passed()

    def missing(self) -> str:
        return self.check.missing()

    def arrive(self) -> None:
        self.paper.setFocus()
