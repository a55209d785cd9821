"""Overleg, verslag live: a meeting while it is held, and its report once it is finished."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.documents import PaperKind
from coachdesk.domain.ids import ChildId, MeetingId
from coachdesk.domain.wording import _
from coachdesk.operations.sittings import Sitting, sitting
from coachdesk.ui.meetings.agenda_deeds import SHOWN, SHOWN_TOO
from coachdesk.ui.meetings.live_sheet import LiveSheet
from coachdesk.ui.meetings.minutes_report import MinutesReport
from coachdesk.ui.shared import look
from coachdesk.ui.shared.fitting import Fitting
from coachdesk.ui.shared.page import Command, Page
from coachdesk.ui.shared.workplace import Place, Workplace

ROOMY = 1180  # px of the page from which there is room for all


class MinutesPage(Fitting, Page):
    """One meeting; which of the two is shown follows from whether it is finished."""

    has_primary = True

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, parent)
        self._desk = workplace.desk
        self._id = MeetingId("")
        self._held: Sitting | None = None
        self._stale, self._told = False, False
        self.live = LiveSheet(workplace, self)
        self.report = MinutesReport(workplace, self)
        self._sheets = QStackedLayout(self)
        self._sheets.addWidget(self.live)
        self._sheets.addWidget(self.report)
        self.live.closed.connect(self.focus_first)
        self.report.reopening.connect(self._reopen)
        self._desk.changed.connect(self._on_changed)
        workplace.names.changed.connect(self._refresh_when_seen)
        listing = QShortcut(QKeySequence("Ctrl+P"), self, self._make_list)
        listing.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def show_place(self, place: Place) -> None:
        if place.about != self._id:
            if self.is_live():
                self.live.hand.keep()
            self._id = MeetingId(place.about)
            self._refresh()
        elif self._stale:
            self._refresh()
        if place.part and self.is_live():
            self.live.go(place.part)

    def focus_first(self) -> None:
        if self.is_live():
            self.live.write()
        else:
            self.report.setFocus(Qt.FocusReason.TabFocusReason)

    def about_child(self) -> ChildId | None:
        point = self.live.point() if self.is_live() else None
        return point.child.id if point is not None and point.child is not None else None

    def commands(self) -> Sequence[Command]:
        if not self.is_live():
            return (
                Command(_("Actielijst maken"), self._make_list, "Ctrl P", "file-text"),
                Command(_("Overleg heropenen"), self._reopen, icon="lock-open"),
            )
        return (
            Command(_("Overleg afsluiten"), self.live.ask_to_close, icon="circle-check"),
            Command(_("Actielijst maken"), self._make_list, "Ctrl P", "file-text"),
            Command(_("ZAT voorbereiden"), self._to_preparing, icon="list-checks"),
        )

    def keys(self) -> Mapping[str, str]:
        return {
            "F spatie, M spatie": _("feit of mening, aan het begin van een regel"),
            "@naam": _("wie het zei; bij een actie: wie het doet"),
            "Ctrl B": _("naar het besluit"),
            "Ctrl Shift A": _("naar een nieuwe actie"),
            "Ctrl PgDn / Ctrl PgUp": _("volgend en vorig punt"),
            "Ctrl Enter": _("afronden en door"),
            "Ctrl P": _("actielijst maken"),
        }

    def zones(self) -> Sequence[QWidget]:
        if not self.is_live():
            return (self.report,)
        return (self.live.sheet, self.live.agreed, self.live.agenda)

    def is_live(self) -> bool:
        """Whether minutes are taken, and not read."""
        held = self._held
        return held is not None and held.prepared.meeting.finished_at is None

    def fit(self) -> None:
        """Wider or narrower columns beside the point in hand."""
        self.live.make_room(roomy=self.width() >= look.scaled(ROOMY))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.live.hand.watch.watch(on=True)
        self._tell_live(seen=True)

    def hideEvent(self, event: QHideEvent) -> None:
        self.live.hand.watch.watch(on=False)
        self._tell_live(seen=False)
        super().hideEvent(event)

    def _refresh(self) -> None:
        """Ask again for everything; what is typed stays."""
        self._stale = False
        meeting_id, today = self._id, self.workplace.today()
        self._held = self._desk.ask(lambda store: sitting(store, meeting_id, today=today))
        if self._held is None or not self._held.prepared.points:
            self._held = None
            self.workplace.go_to("meetings")
            return
        if self.is_live():
            self._sheets.setCurrentWidget(self.live)
            self.live.show_sitting(self._held)
        else:
            self._sheets.setCurrentWidget(self.report)
            self.report.show_sitting(self._held)
        self._tell_live(seen=self.isVisible())

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(*SHOWN, *SHOWN_TOO):
            self._refresh_when_seen()
            self.live.hand.action_moved(changes)

    def _refresh_when_seen(self) -> None:
        self._stale = True
        if self.isVisible() and self._id:
            self._refresh()

    def _reopen(self) -> None:
        if self.live.deeds.reopen(self._id):
            self.focus_first()

    def _make_list(self) -> None:
        """The actions on paper; what is typed is recorded first."""
        if self.is_live():
            self.live.hand.keep()
        self.workplace.open_form("paper", meeting_id=self._id, kind=PaperKind.ACTION_LIST.value)

    def _to_preparing(self) -> None:
        self.workplace.go_to("meeting", self._id)

    def _tell_live(self, *, seen: bool) -> None:
        """Left alone, nothing is covered while minutes are taken; only the lock comes."""
        taking = seen and self.is_live()
        if taking != self._told:
            self._told = taking
            (self.workplace.minutes_begun if taking else self.workplace.minutes_left).emit()
