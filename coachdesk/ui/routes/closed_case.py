"""A route of which the case is closed: what can still be done with it, and how to go on."""

from PySide6.QtWidgets import QWidget

from coachdesk.domain.routes import Stage
from coachdesk.domain.wording import _, day_month
from coachdesk.operations.cases import reopen_case
from coachdesk.operations.route_views import RouteLine
from coachdesk.ui.shared.button import CdButton
from coachdesk.ui.shared.notice import Notice
from coachdesk.ui.shared.workplace import Workplace

HEARD_AFTER = (Stage.FEEDBACK, Stage.AFTERCARE)  # their steps outlive the case


class ClosedCase(Notice):
    """The grey line under the head; not there as long as the case runs."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        self.reopen = CdButton(_("Casus heropenen"), compact=True)
        super().__init__("", parent, icon="archive", buttons=[self.reopen])
        self._workplace = workplace
        self._line: RouteLine | None = None
        self.reopen.clicked.connect(self._on_reopen)
        self.hide()

    def show_line(self, line: RouteLine) -> None:
        """Show whether the case of this route is closed, and since when."""
        self._line = line
        day = line.case.closed_on if line.case else None
        self.setVisible(day is not None)
        if day is None:
            return
        words = _("Gesloten op {date}. Alleen lezen. Heropenen kan.")
        if line.route.running():
            words = _(
                "Gesloten op {date}. Alleen terugkoppeling en nazorg kunnen nog. Heropenen kan."
            )
        self.set_text(words.format(date=day_month(day, today=self._workplace.today())))
        if self._workplace.desk.read_only:
            self.reopen.block(self._workplace.desk.why_read_only)
        else:
            self.reopen.allow()

    def _on_reopen(self) -> None:
        case = self._line.case if self._line else None
        if case is not None:
            self._workplace.desk.do(
                lambda store: reopen_case(store, case.id), news=_("Casus heropend.")
            )


def why_locked(workplace: Workplace, line: RouteLine, stage: Stage) -> str:
    """Why nothing can be changed in this stage of a route; nothing when it can."""
    if workplace.desk.read_only:
        return workplace.desk.why_read_only
    if not line.route.running():
        return _("Deze route is klaar. Heropen hem eerst.")
    if line.case is None or line.case.running() or stage in HEARD_AFTER:
        return ""
    return _("De casus is gesloten. Heropen hem om iets te wijzigen.")
