"""One stage of a route while it is filled in: its fields, their draft, and recording them."""

from collections.abc import Mapping
from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from coachdesk.domain.offers import Offer
from coachdesk.domain.referrals import Referral
from coachdesk.domain.routes import Stage
from coachdesk.operations.route_openings import ROUTE, draft_target
from coachdesk.operations.route_views import RouteLine
from coachdesk.ui.children.called import called
from coachdesk.ui.desk import Operation
from coachdesk.ui.shared import look
from coachdesk.ui.shared.draft_keeper import DraftKeeper
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.tab_stops import first_stop
from coachdesk.ui.shared.typed import changing, type_again, typed
from coachdesk.ui.shared.unkept import Unkept
from coachdesk.ui.shared.workplace import Workplace


class StagePanel(QWidget):
    """What stands under the bar of stages. It is made anew for each stage and each form of help.

    A subclass puts its fields in `column`, names them with `keep_field`, and calls `keep_as` when
    all is as it is at first. *primary* is what the filled button says; nothing when there is
    nothing to record here.

    Signals:
        recorded: it stands in the vault, and the draft is gone.
    """

    STAGE: ClassVar[Stage]
    recorded = Signal()

    def __init__(
        self,
        workplace: Workplace,
        line: RouteLine,
        referral: Referral | None,
        offer: Offer | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("zone", "clear")
        self.workplace, self._desk, self._names = workplace, workplace.desk, workplace.names
        self.line, self.referral, self.offer = line, referral, offer
        self.primary = ""
        self.busy = False  # with an operation of its own: the page waits for its end
        self.unkept = Unkept(self)
        self.column = QVBoxLayout(self)
        edge = look.space(4)
        self.column.setContentsMargins(edge, edge, edge, edge)
        self.column.setSpacing(look.space(4))
        self.column.addWidget(self.unkept)
        self._kept_fields: dict[str, QWidget] = {}
        self._opened: Mapping[str, Any] = {}
        self._keeper: DraftKeeper | None = None
        self.unkept.again.clicked.connect(self.keep_now)
        self.unkept.anyway.clicked.connect(self._on_anyway)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    @property
    def draft_id(self) -> str:
        """Of the draft that recording takes away."""
        return self._keeper.draft_id if self._keeper else ""

    @property
    def key(self) -> tuple[Stage, str]:
        """Which stage of which form of help it is."""
        return self.STAGE, self.referral.id if self.referral else ""

    def record(self) -> None:
        """Record what stands here; says beside the fields what is not right yet."""

    def begin(self) -> None:
        """Put the keyboard where one begins."""
        stop = first_stop(self)
        if stop is not None:
            stop.setFocus()

    def know(self, line: RouteLine, referral: Referral | None) -> None:
        """The route, or what is around the child, may be other than it was."""
        self.line, self.referral = line, referral
        self.reword()

    def reword(self) -> None:
        """Names went on or off."""

    def said(self, text: str) -> str:
        """A text about this child as names are shown now."""
        return self._names.text(text, (self.line.child.code,))

    def called(self) -> str:
        """The child, where one speaks of it."""
        return called(self.line.child, self._names)

    def keep_field(self, name: str, field: QWidget) -> None:
        """What stands in this `Field`, or a widget without one, belongs to the draft."""
        widget = field.widget if isinstance(field, Field) else field
        self._kept_fields[name] = widget
        for signal in changing(widget):
            signal.connect(self.touch)

    def keep_as(self) -> None:
        """From here on all that changes is kept; what was left here before is taken up."""
        self._opened = self._typed()
        target = draft_target(self.line.route.id, *self.key)
        draft = self._desk.ask(lambda store: store.drafts.of(ROUTE, target))
        if draft is not None:
            for name, field in self._kept_fields.items():
                if name in draft.fields:
                    type_again(field, draft.fields[name])
        child_id = self.line.child.id
        self._keeper = DraftKeeper(
            self._desk,
            ROUTE,
            collect=self._collect,
            child=lambda: child_id,
            target_id=target,
            draft=draft,
            parent=self,
        )
        self._keeper.kept.connect(self._on_kept)
        self._keeper.failed.connect(self.unkept.not_kept)

    def touch(self) -> None:
        """Something was typed."""
        if self._keeper is not None:
            self._keeper.touch()

    def touched(self) -> bool:
        """Whether anything stands here that is not recorded."""
        return self._keeper is not None and self._keeper.holds_something()

    def keep_now(self) -> bool:
        """Keep it at once; False when that did not succeed, and the strip says so."""
        return self._keeper is None or self._desk.read_only or self._keeper.keep_now()

    def settle(self) -> None:
        """What waits to be kept need wait no longer."""
        if self._keeper is not None:
            self._keeper.settle()

    def let_go(self) -> bool:
        """Make ready to be taken away; False when what was typed would be lost."""
        if not self.keep_now():
            return False
        if self._keeper is not None:
            self._keeper.finish()
        return True

    def carry_out(self, operation: Operation, *, news: str) -> None:
        """Do it, and tell that it stands; refused, all that is typed stays and is kept.

        The operation takes the draft along.
        """
        self.busy = True
        done = self._desk.do(operation, news=news)
        self.busy = False
        if not done:
            self.keep_now()
            return
        if self._keeper is not None:
            self._keeper.finish()
        self.recorded.emit()

    def lock(self, reason: str) -> None:
        """Nothing can be changed here, for this reason."""
        self.setEnabled(not reason)
        self.setToolTip(reason)

    def _typed(self) -> Mapping[str, Any]:
        return {name: typed(field) for name, field in self._kept_fields.items()}

    def _collect(self) -> Mapping[str, Any]:
        """Only what is other than it was: the rest may be another when the draft is taken up."""
        first = self._opened
        return {name: value for name, value in self._typed().items() if value != first[name]}

    def _on_focus_changed(self, old: QWidget | None, _new: QWidget | None) -> None:
        if old is not None and self._keeper is not None and self.isAncestorOf(old):
            self._keeper.settle()

    def _on_anyway(self) -> None:
        """Go elsewhere, though what was typed here could not be kept."""
        if self._keeper is not None:
            self._keeper.finish()
        self.workplace.back.emit()

    def _on_kept(self, words: str) -> None:
        self.unkept.hide()
        self.workplace.saving.emit(words)
