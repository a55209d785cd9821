"""The page of one route: its stages in a bar, the stage in sight, and what one reads along."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.bonds import Bond
from coachdesk.domain.cases import Case
from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.children import Child
from coachdesk.domain.consents import Consent
from coachdesk.domain.ids import ChildId
from coachdesk.domain.offers import Offer
from coachdesk.domain.persons import Person
from coachdesk.domain.referrals import UNSENT, Referral
from coachdesk.domain.routes import Route, Stage, leading
from coachdesk.domain.steps import Step
from coachdesk.domain.wording import _
from coachdesk.operations.children import note_reading
from coachdesk.operations.route_histories import earlier_of_route, to_check
from coachdesk.operations.route_openings import ROUTE, RouteOpening, open_route
from coachdesk.operations.route_views import RouteLine
from coachdesk.operations.routes import reopen_route
from coachdesk.ui.routes.closed_case import ClosedCase, why_locked
from coachdesk.ui.routes.need_panel import NeedPanel
from coachdesk.ui.routes.route_head import RouteHead
from coachdesk.ui.routes.route_side import RouteSide
from coachdesk.ui.routes.stage_bar import StageBar
from coachdesk.ui.routes.stage_marks import stage_marks, usual_stage
from coachdesk.ui.routes.stage_panels import make_panel
from coachdesk.ui.routes.stage_sheet import StageSheet
from coachdesk.ui.shared import look
from coachdesk.ui.shared.page import Command, Page
from coachdesk.ui.shared.workplace import Place, Workplace

PAGE = "route"
AROUND = (Case, Route, Referral, Offer, Step, Consent, Bond, Child, Person)


class RoutePage(Page):
    """Shows one form of help at a time; what is typed in a stage is kept on leaving it."""

    has_primary = True

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, parent)
        self._line: RouteLine | None = None
        self._new = False
        self._in_sight = ""
        self.head = RouteHead(workplace, self)
        self.closed = ClosedCase(workplace, self)
        self.bar = StageBar(self)
        self.side = RouteSide(workplace, self)
        self.sheet = StageSheet(self)
        self._lay_out()
        self._listen()

    def show_place(self, place: Place) -> None:
        """This route, or the draft of one of its stages; without one a new one of the child.

        *part* of a route that stands is the form of help that should be in sight.
        """
        again = self._line is not None and self._line.route.id == place.about
        panel = self.sheet.panel
        stage = panel.STAGE if again and panel is not None and panel.touched() else None
        if again and not place.part:
            place = replace(place, part=self._in_sight)
        if not self.sheet.let_go():
            return
        child = ChildId(place.part) if place.part and not place.about else None
        today = self.workplace.today()
        opening = self.workplace.desk.ask(
            lambda store: open_route(store, place.about, child_id=child, today=today)
        )
        if opening is None:
            self._line = None
            self.workplace.back.emit()
            return
        self._open(opening, place, stage)

    def focus_first(self) -> None:
        self.sheet.begin()

    def about_child(self) -> ChildId | None:
        return self._line.child.id if self._line else None

    def commands(self) -> Sequence[Command]:
        if self._line is None or self.sheet.panel is None:
            return ()
        found = []
        if self.sheet.panel.primary:
            found.append(Command(self.sheet.panel.primary, self._on_record, "Ctrl Enter", "check"))
        if not self._new and self._line.route.running():
            found.append(Command(_("Route afronden"), self._on_end, icon="check"))
        return found

    def keys(self) -> Mapping[str, str]:
        return {"Ctrl Enter": _("vastleggen"), "Ctrl S": _("concept nu bewaren")}

    def zones(self) -> Sequence[QWidget]:
        return (self.sheet, self.side)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.sheet.panel is not None:
            self.sheet.panel.settle()

    def _open(self, opening: RouteOpening, place: Place, stage: Stage | None) -> None:
        self._line, self._new = opening.line, opening.new
        today = self.workplace.today()
        first = leading(opening.line.referrals, today)
        wanted = opening.referral_id or place.part
        known = {one.id for one in opening.line.referrals}
        self._in_sight = wanted if wanted in known else first.id if first else ""
        self.workplace.stand_at(PAGE, opening.line.route.id)
        child_id = opening.line.child.id
        self.workplace.desk.note(lambda store: note_reading(store, child_id))
        self._show_stage(opening.stage or stage or usual_stage(self._referral()))

    def _referral(self) -> Referral | None:
        referrals = self._line.referrals if self._line else ()
        return next((one for one in referrals if one.id == self._in_sight), None)

    def _offer(self, referral: Referral | None) -> Offer | None:
        """What was chosen, as it is in the list now."""
        offer_id = referral.offer_id if referral else None
        return self.workplace.desk.ask(lambda store: store.offers.find(offer_id))

    def _show_stage(self, stage: Stage) -> None:
        """Bring a stage into sight; what is typed in the other one is kept."""
        line, referral = self._line, self._referral()
        if line is None or not self.sheet.let_go():
            return
        panel = make_panel(stage, self.workplace, line, referral, self._offer(referral))
        panel.lock(why_locked(self.workplace, line, stage))
        self.sheet.show_panel(panel)
        self._tell()

    def _show_referral(self, referral_id: str) -> None:
        self._in_sight = referral_id
        self._show_stage(usual_stage(self._referral()))
        self.focus_first()

    def _tell(self) -> None:
        """Everything around the stage in sight, as it is now."""
        line, panel = self._line, self.sheet.panel
        if line is None or panel is None:
            return
        school_id, referral = line.child.school_id, self._referral()
        school = self.workplace.desk.ask(lambda store: store.schools.find(school_id))
        self.head.show_line(line, school.name if school else "", new=self._new)
        self.closed.show_line(line)
        self.head.show_primary(panel.primary, locked=self._locked())
        earlier = self.workplace.desk.ask(lambda store: earlier_of_route(store, line.route)) or []
        marks = stage_marks(
            line,
            referral,
            today=self.workplace.today(),
            new=self._new,
            changed=referral is not None and to_check(earlier, line.route, referral),
        )
        self.bar.show_marks(marks, panel.STAGE)
        self.side.show_line(line, self._in_sight, new=self._new)

    def _read(self) -> None:
        """The route as it stands now; back when it is gone."""
        line, today = self._line, self.workplace.today()
        if line is None:
            return
        route_id, child_id = line.route.id, line.child.id
        opening = self.workplace.desk.ask(
            lambda store: open_route(store, route_id, child_id=child_id, today=today)
        )
        if opening is None:
            self._line = None
            self.workplace.back.emit()
            return
        self._line, self._new = opening.line, opening.new
        if self._in_sight and self._referral() is None:
            first = leading(opening.line.referrals, today)
            self._in_sight = first.id if first else ""

    def _locked(self) -> str:
        """Why nothing can be changed in the stage in sight."""
        line, panel = self._line, self.sheet.panel
        return why_locked(self.workplace, line, panel.STAGE) if line and panel else ""

    def _on_changed(self, changes: ChangeSet) -> None:
        busy = self.sheet.panel is not None and self.sheet.panel.busy
        if busy or self._line is None or not changes.touches(*AROUND) or not self.isVisible():
            return  # out of sight: it is read anew when it comes into sight
        draft = changes.draft_again(ROUTE)
        if draft is not None and draft.target_id.startswith(self._line.route.id):
            self.show_place(Place(PAGE, draft.id))  # taken back: it stands where it was typed
            return
        before = self._referral()
        self._read()
        self._refresh(before)

    def _refresh(self, before: Referral | None) -> None:
        """The stage stays where it is while it fits; else the one that is now at hand."""
        panel, referral = self.sheet.panel, self._referral()
        if panel is None or self._line is None:
            return
        gone = panel.key[1] and (referral is None or panel.key[1] != referral.id)
        moved = _sent(before) != _sent(referral) and panel.STAGE is Stage.SEND
        if gone or moved or panel.isEnabled() == bool(self._locked()):
            self._show_stage(usual_stage(self._referral()))
        else:
            panel.offer = self._offer(referral)
            panel.know(self._line, referral)
            self._tell()

    def _on_recorded(self) -> None:
        """On to the next stage of what was recorded."""
        panel = self.sheet.panel
        self._read()
        if self._line is None:
            return
        if panel is not None and panel.STAGE is Stage.NEED and self._line.referrals:
            today = self.workplace.today()
            fresh = [one for one in self._line.referrals if one.status in UNSENT]
            first = fresh[-1] if fresh else leading(self._line.referrals, today)
            self._in_sight = first.id if first else ""
        self._show_stage(usual_stage(self._referral()))
        self.focus_first()

    def _on_stage(self, stage: Stage) -> None:
        if self.sheet.panel is not None and stage is not self.sheet.panel.STAGE:
            self._show_stage(stage)
            self.focus_first()

    def _on_more(self) -> None:
        """Help is added where it was chosen: at the need."""
        self._show_stage(Stage.NEED)
        if isinstance(self.sheet.panel, NeedPanel):
            self.sheet.panel.help.ahead.line.setFocus()

    def _on_record(self) -> None:
        if self.sheet.panel is not None and self.sheet.panel.primary and not self._locked():
            self.sheet.panel.record()

    def _on_keep(self) -> None:
        if self.sheet.keep_now():
            self.workplace.saving.emit(_("Alles bewaard"))

    def _on_end(self) -> None:
        if self._line is not None:
            self.workplace.open_form("end_help", route_id=self._line.route.id)

    def _on_reopen(self) -> None:
        if self._line is not None:
            route_id = self._line.route.id
            self.workplace.desk.do(lambda store: reopen_route(store, route_id))

    def _on_child(self) -> None:
        if self._line is not None:
            self.workplace.go_to("child", self._line.child.id, "route")

    def _on_names(self) -> None:
        if self.sheet.panel is not None:
            self.sheet.panel.reword()
        self._tell()

    def _lay_out(self) -> None:
        body = QHBoxLayout()
        body.setSpacing(look.space(4))
        body.addWidget(self.side, 1)
        body.addWidget(self.sheet, 3)
        edge = look.space(5)
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, look.space(4), edge, look.space(3))
        column.setSpacing(look.space(4))
        column.addWidget(self.head)
        column.addWidget(self.closed)
        column.addWidget(self.bar)
        column.addLayout(body, 1)

    def _listen(self) -> None:
        self.head.record_wanted.connect(self._on_record)
        self.head.end_wanted.connect(self._on_end)
        self.head.reopen_wanted.connect(self._on_reopen)
        self.head.child_wanted.connect(self._on_child)
        self.sheet.recorded.connect(self._on_recorded)
        self.bar.wanted.connect(self._on_stage)
        self.side.referral_wanted.connect(self._show_referral)
        self.side.more_wanted.connect(self._on_more)
        self.workplace.desk.changed.connect(self._on_changed)
        self.workplace.names.changed.connect(self._on_names)
        keys = (("Ctrl+Return", self._on_record), ("Ctrl+Enter", self._on_record))
        for key, run in (*keys, ("Ctrl+S", self._on_keep)):
            shortcut = QShortcut(QKeySequence(key), self, run)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)


def _sent(referral: Referral | None) -> bool:
    return referral is not None and referral.status not in UNSENT
