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
from coachdesk.domain.routes import Route, Stage
from coachdesk.domain.steps import Step
from coachdesk.domain.wording import _
from coachdesk.operations.children import note_reading
from coachdesk.operations.route_histories import earlier_of_route, to_check
from coachdesk.operations.route_openings import ROUTE
from coachdesk.operations.routes import reopen_route
from coachdesk.ui.routes.closed_case import ClosedCase, why_locked
from coachdesk.ui.routes.need_panel import NeedPanel
from coachdesk.ui.routes.route_head import RouteHead
from coachdesk.ui.routes.route_in_sight import RouteInSight
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
        self._route = RouteInSight(workplace)
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
        line = self._route.line
        again = line is not None and line.route.id == place.about
        panel = self.sheet.panel
        stage = panel.STAGE if again and panel is not None and panel.touched() else None
        if again and not place.part:
            place = replace(place, part=self._route.referral_id)
        if not self.sheet.let_go():
            return
        opening = self._route.open(place)
        if opening is None:
            self.workplace.back.emit()
            return
        self.workplace.stand_at(PAGE, opening.line.route.id)
        child_id = opening.line.child.id
        self.workplace.desk.note(lambda store: note_reading(store, child_id))
        self._show_stage(opening.stage or stage or usual_stage(self._route.referral()))

    def focus_first(self) -> None:
        self.sheet.begin()

    def about_child(self) -> ChildId | None:
        line = self._route.line
        return line.child.id if line else None

    def commands(self) -> Sequence[Command]:
        line = self._route.line
        if line is None or self.sheet.panel is None:
            return ()
        found = []
        if self.sheet.panel.primary:
            found.append(Command(self.sheet.panel.primary, self._on_record, "Ctrl Enter", "check"))
        if not self._route.new and line.route.running():
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

    def _show_stage(self, stage: Stage) -> None:
        """Bring a stage into sight; what is typed in the other one is kept."""
        route, line = self._route, self._route.line
        if line is None or not self.sheet.let_go():
            return
        panel = make_panel(stage, self.workplace, line, route.referral(), route.offer())
        panel.lock(why_locked(self.workplace, line, stage))
        self.sheet.show_panel(panel)
        self._tell()

    def _show_referral(self, referral_id: str) -> None:
        self._route.referral_id = referral_id
        self._show_usual()

    def _show_usual(self) -> None:
        """The stage that the help in sight is at."""
        self._show_stage(usual_stage(self._route.referral()))
        self.focus_first()

    def _tell(self) -> None:
        """Everything around the stage in sight, as it is now."""
        route, line, panel = self._route, self._route.line, self.sheet.panel
        if line is None or panel is None:
            return
        school_id, referral = line.child.school_id, route.referral()
        school = self.workplace.desk.ask(lambda store: store.schools.find(school_id))
        self.head.show_line(line, school.name if school else "", new=route.new)
        self.closed.show_line(line)
        self.head.show_primary(panel.primary, locked=self._locked())
        earlier = self.workplace.desk.ask(lambda store: earlier_of_route(store, line.route)) or []
        marks = stage_marks(
            line,
            referral,
            today=self.workplace.today(),
            new=route.new,
            changed=referral is not None and to_check(earlier, line.route, referral),
        )
        self.bar.show_marks(marks, panel.STAGE)
        self.side.show_line(line, route.referral_id, new=route.new)

    def _read(self) -> None:
        """The route as it stands now; back when it is gone."""
        self._route.read_again()
        if self._route.line is None:
            self.workplace.back.emit()

    def _locked(self) -> str:
        """Why nothing can be changed in the stage in sight."""
        line, panel = self._route.line, self.sheet.panel
        return why_locked(self.workplace, line, panel.STAGE) if line and panel else ""

    def _on_changed(self, changes: ChangeSet) -> None:
        busy, line = self.sheet.panel is not None and self.sheet.panel.busy, self._route.line
        if busy or line is None or not changes.touches(*AROUND) or not self.isVisible():
            return  # out of sight: it is read anew when it comes into sight
        draft = changes.draft_again(ROUTE)
        if draft is not None and draft.target_id.startswith(line.route.id):
            self.show_place(Place(PAGE, draft.id))  # taken back: it stands where it was typed
            return
        before = self._route.referral()
        self._read()
        self._refresh(before)

    def _refresh(self, before: Referral | None) -> None:
        """The stage stays where it is while it fits; else the one that is now at hand."""
        panel, line, referral = self.sheet.panel, self._route.line, self._route.referral()
        if panel is None or line is None:
            return
        gone = panel.key[1] and (referral is None or panel.key[1] != referral.id)
        moved = _sent(before) != _sent(referral) and panel.STAGE is Stage.SEND
        if gone or moved or panel.isEnabled() == bool(self._locked()):
            self._show_stage(usual_stage(referral))
        else:
            panel.offer = self._route.offer()
            panel.know(line, referral)
            self._tell()

    def _on_recorded(self) -> None:
        """On to the next stage of what was recorded."""
        panel = self.sheet.panel
        self._read()
        if self._route.line is None:
            return
        if panel is not None and panel.STAGE is Stage.NEED:
            self._route.choose_added()
        self._show_usual()

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
        line = self._route.line
        if line is not None:
            self.workplace.open_form("end_help", route_id=line.route.id)

    def _on_reopen(self) -> None:
        line = self._route.line
        if line is not None:
            route_id = line.route.id
            self.workplace.desk.do(lambda store: reopen_route(store, route_id))

    def _on_child(self) -> None:
        line = self._route.line
        if line is not None:
            self.workplace.go_to("child", line.child.id, "route")

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
