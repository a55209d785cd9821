"""Finishes, soon after unlocking, what the failing of the computer left half done: a paper."""

from functools import partial

from PySide6.QtCore import QObject, QTimer

from coachdesk.domain.errors import CoachdeskError
from coachdesk.domain.wording import _
from coachdesk.operations.papers import paper_mark, recorded_names
from coachdesk.reports.left_papers import LeftPaper, finish, papers_left_in
from coachdesk.ui.shared import background
from coachdesk.ui.shared.workplace import Workplace
from coachdesk.ui.start.folder_chooser import usual_folder

QUIET_MS = 3_000


class LeftPapers(QTimer):
    """Start it when the vault is open: it looks once, in the folder of the last papers."""

    def __init__(self, workplace: Workplace, parent: QObject) -> None:
        super().__init__(parent, singleShot=True, interval=QUIET_MS)
        self._workplace = workplace
        self.timeout.connect(self.look)

    def look(self) -> None:
        """Look on another thread; what is found there is finished on this one."""
        folder = self._workplace.preferences.paper_folder or usual_folder()
        background.run(
            partial(papers_left_in, folder), owner=self, done=self._on_found, failed=_nothing
        )

    def _on_found(self, left: tuple[LeftPaper, ...]) -> None:
        desk = self._workplace.desk
        if not left or desk.read_only:
            return
        digests = [paper.sha256 for paper in left]
        names = desk.ask(lambda store: recorded_names(store, digests))
        mark = desk.ask(paper_mark)
        if names is None or mark is None:
            return
        placed = finish(left, names, mark=mark)
        if placed:
            words = _("Na een storing alsnog in de map gezet: {files}.")
            desk.told.emit(words.format(files=", ".join(placed)), False)  # noqa: FBT003  (a signal)


def _nothing(_error: CoachdeskError) -> None:
    """There is nothing to finish in a folder that cannot be read."""
