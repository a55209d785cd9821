"""coachdesk demo: makes the practice vault, its papers and pictures of its screens, and no more.

The vault is a real one, in a folder that is removed afterwards. Everybody in it is invented.
No screen is needed, and no window opens on one.
"""

import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QThreadPool, QtMsgType, qInstallMessageHandler

from coachdesk.app.demo_screens import Screens, last_four_g
from coachdesk.app.practice import PASSPHRASE
from coachdesk.app.system_clock import SystemClock
from coachdesk.app.windows import application
from coachdesk.domain.clock import StoppedClock, today
from coachdesk.domain.ids import MeetingId
from coachdesk.domain.wording import _
from coachdesk.operations.action_lists import action_paper_to_give_out
from coachdesk.operations.four_g_sheets import four_g_sheet
from coachdesk.operations.meetings import approve_agenda_item
from coachdesk.operations.papers import pack_to_give_out
from coachdesk.operations.practice import practice
from coachdesk.operations.summaries import SummaryChoices, summary_to_give_out
from coachdesk.reports import action_list, case_summary
from coachdesk.reports import four_g_sheet as four_g_paper
from coachdesk.reports.meeting_pack import render
from coachdesk.reports.protection import new_password, protected
from coachdesk.store.migrations import SCHEMA, upgrade
from coachdesk.store.store import Store
from coachdesk.vault.creation import create
from coachdesk.vault.keys import FEWEST_PASSES, LEAST_MEMORY, Cost
from coachdesk.vault.unlocking import new_root
from coachdesk.vault.vault import Vault

CHEAP = Cost(LEAST_MEMORY, FEWEST_PASSES)


def run(out: Path) -> int:
    """Make everything in this folder and tell what was made; 1 when it cannot be written there."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        out.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix="coachdesk-demo-") as folder:
            made = Demo(Path(folder) / "vault").make(out)
    except OSError:
        sys.stderr.write(
            _("In {folder} kan niet worden geschreven. Kies een andere map.\n").format(folder=out)
        )
        return 1
    sys.stdout.write(_("Gemaakt in {folder}:\n").format(folder=out.resolve()))
    for name, what in made:
        sys.stdout.write(f"  {name:<28} {what}\n")
    sys.stdout.write(_("Alles is verzonnen. De oefenkluis zelf is weer weg.\n"))
    return 0


def _tell(_kind: QtMsgType, _where: QMessageLogContext, text: str) -> None:
    """What Qt has to say, but not that windows in memory cannot be told their size."""
    if "propagateSizeHints" not in text:
        sys.stderr.write(f"{text}\n")


class Demo:
    """One practice vault, open as long as it takes."""

    def __init__(self, folder: Path) -> None:
        self._clock = StoppedClock(SystemClock().now())
        self._meeting = MeetingId("")
        root = new_root(PASSPHRASE, cost=CHEAP)
        at = self._clock.now()
        self._vault = create(folder, root, schema=SCHEMA, at=at, prepare=self._fill)
        self._store = self._store_of(self._vault)

    def make(self, out: Path) -> list[tuple[str, str]]:
        """The names of the files and what each is."""
        qInstallMessageHandler(_tell)
        app = application()
        try:
            with Screens(app, self._store, out) as screens:
                pictures = screens.take(self._meeting)
            return [*self._papers(out), *pictures]
        finally:
            QThreadPool.globalInstance().waitForDone()
            self._vault.close()

    def _fill(self, vault: Vault) -> None:
        upgrade(vault.db)
        day = today(SystemClock())
        self._meeting = practice.write(self._store_of(vault), self._clock, today=day)

    def _store_of(self, vault: Vault) -> Store:
        return Store(vault.db, sign=vault.sign, clock=self._clock)

    def _papers(self, out: Path) -> list[tuple[str, str]]:
        """The papers, without names; on the sheet of a child stand its own words."""
        return [*self._pack(out), *self._of_a_child(out), self._actions(out)]

    def _of_a_child(self, out: Path) -> list[tuple[str, str]]:
        """The summary of the first case on the agenda, and what that child told in a 4G talk."""
        items = self._store.agenda_items.of_meeting(self._meeting)
        child_id = next(item.child_id for item in items if item.child_id)
        choices = SummaryChoices(meeting_id=self._meeting)
        summary = summary_to_give_out(self._store, child_id, choices).summary
        (out / "samenvatting.pdf").write_bytes(case_summary.render(summary))
        sheet = four_g_sheet(self._store, last_four_g(self._store, child_id))
        (out / "mijn-vier-gs.pdf").write_bytes(four_g_paper.render(sheet))
        return [
            ("samenvatting.pdf", _("de samenvatting van een casus, zonder namen")),
            ("mijn-vier-gs.pdf", _("het blad met de vier G’s, voor het kind zelf")),
        ]

    def _actions(self, out: Path) -> tuple[str, str]:
        """What was agreed at the meeting that was held last."""
        held = MeetingId(self._store.meetings.past(self._clock.now())[0])
        paper = action_paper_to_give_out(self._store, held).paper
        (out / "actielijst.pdf").write_bytes(action_list.render(paper))
        return "actielijst.pdf", _("de acties van het vorige overleg")

    def _pack(self, out: Path) -> list[tuple[str, str]]:
        """The pack of the meeting, with and without a password."""
        day = self._clock.now().date()
        for item in self._store.agenda_items.of_meeting(self._meeting):
            if item.case_id is not None:
                approve_agenda_item(self._store, item.id, on=day)
        pdf = render(pack_to_give_out(self._store, self._meeting).pack)
        password = new_password()
        (out / "pakket.pdf").write_bytes(pdf)
        (out / "pakket-met-wachtwoord.pdf").write_bytes(protected(pdf, password))
        secret = _("hetzelfde, alleen te openen met {password}").format(password=password)
        return [
            ("pakket.pdf", _("het pakket voor het overleg, zonder namen")),
            ("pakket-met-wachtwoord.pdf", secret),
        ]
