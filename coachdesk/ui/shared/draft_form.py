"""A form that loses nothing: what is typed is kept as a draft until it is recorded."""

from collections.abc import Callable, Mapping
from typing import Any, Literal

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from coachdesk.domain.drafts import Draft
from coachdesk.domain.ids import ChildId
from coachdesk.domain.wording import _
from coachdesk.ui.desk import Desk
from coachdesk.ui.shared.dialog import CdDialog
from coachdesk.ui.shared.draft_keeper import DraftKeeper
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.typed import ON, changing, type_again, typed
from coachdesk.ui.shared.unkept import Unkept
from coachdesk.ui.shared.workplace import Workplace

CHANGED = "changed"  # in a draft of changes: also a text that was emptied is one


def draft_for(desk: Desk, form: str, draft_id: str, *, target_id: str = "") -> Draft | None:
    """The draft to go on with: this one, or what was left of changing this thing."""
    if draft_id:
        return desk.ask(lambda store: store.drafts.find(draft_id))
    return desk.ask(lambda store: store.drafts.of(form, target_id)) if target_id else None


class DraftForm(CdDialog):
    """Esc, the cross and a lock keep what was typed; it stands at Vandaag and can be taken up.

    A form names its fields with `keep_field`, or says in `typed` and `take_up` what stands in
    them, and calls `keep_as` when all is as it is at first. What it records takes `draft_id`
    along; then it calls `recorded`.
    """

    def __init__(
        self,
        title: str,
        workplace: Workplace,
        parent: QWidget,
        *,
        width: Literal["s", "m", "l"] | int = "m",
    ) -> None:
        super().__init__(title, parent, width=width)
        self._workplace, self._desk = workplace, workplace.desk
        self._kept_fields: dict[str, QWidget] = {}
        self._opened: Mapping[str, Any] = {}
        self._only_changes = False
        self._keeper: DraftKeeper | None = None
        self.unkept = Unkept(self)
        self.body.addWidget(self.unkept)
        self.unkept.again.clicked.connect(self.keep_now)
        self.unkept.anyway.clicked.connect(self._leave)
        self._desk.refused.connect(self.unkept.refused)
        QShortcut(QKeySequence("Ctrl+S"), self, self._on_keep)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    @property
    def draft_id(self) -> str:
        """Of the draft that recording takes away."""
        return self._keeper.draft_id if self._keeper else ""

    def keep_field(self, name: str, field: QWidget) -> None:
        """What stands in this `Field`, or a widget without one, belongs to the draft."""
        widget = field.widget if isinstance(field, Field) else field
        self._kept_fields[name] = widget
        for signal in changing(widget):
            signal.connect(self.touch)

    def keep_as(
        self,
        form: str,
        *,
        child: Callable[[], ChildId | None] = lambda: None,
        target_id: str = "",
        draft: Draft | None = None,
        only_changes: bool = False,
    ) -> None:
        """From here on all that changes is kept under this name; a *draft* is taken up.

        With *only_changes* nothing is kept of what stands as it was: the rest of a thing that
        is there already may be another by the time that the draft is taken up.
        """
        if self._keeper is not None:
            self._keeper.finish()
        self._opened, self._only_changes = self.typed(), only_changes
        self._keeper = None
        if draft is not None:
            self.take_up({**self._opened, **draft.fields})
        keeper = DraftKeeper(
            self._desk,
            form,
            collect=self._collect,
            child=child,
            target_id=target_id,
            draft=draft,
            parent=self,
        )
        keeper.kept.connect(self._on_kept)
        keeper.failed.connect(self.unkept.not_kept)
        self._keeper = keeper

    def typed(self) -> Mapping[str, Any]:
        """All that stands in the fields, as plain values."""
        return {name: typed(field) for name, field in self._kept_fields.items()}

    def take_up(self, fields: Mapping[str, Any]) -> None:
        """Fill in what a draft kept; what it does not know is as it was at first."""
        for name, field in self._kept_fields.items():
            type_again(field, fields[name])

    def touch(self) -> None:
        """Something was typed."""
        if self._keeper is not None:
            self._keeper.touch()

    def keep_now(self) -> bool:
        """Keep it at once; False when that did not succeed."""
        return self._keeper is None or self._keeper.keep_now()

    def open(self) -> None:
        """Show it; in a vault that is open to be read, to be read."""
        if self._desk.read_only:
            self.lock(self._desk.why_read_only)
        super().open()

    def recorded(self) -> None:
        """The real thing stands, or is gone, and the draft went with it: close."""
        self.forget()
        self.accept()

    def forget(self) -> None:
        """Keep nothing any more, and say no longer that a draft was kept."""
        self.status.setText("")
        if self._keeper is not None:
            self._keeper.finish()

    def reject(self) -> None:
        """Close; what was typed stays as a draft. Stays open when that cannot be kept."""
        if not self._desk.read_only:
            if not self.keep_now():
                return
            if self._keeper is not None and self._keeper.holds_something():
                self._workplace.saving.emit(_("Gesloten. Je concept staat bij Vandaag."))
        self._leave()

    def _collect(self) -> Mapping[str, Any]:
        """The fields for a draft; nothing when all is as it was at first."""
        now, first = self.typed(), self._opened
        if self._only_changes:
            changes = {name: value for name, value in now.items() if value != first.get(name)}
            return {**changes, CHANGED: ON} if changes else {}
        return {} if now == first else now

    def _leave(self) -> None:
        self.forget()
        super().reject()

    def _on_focus_changed(self, old: QWidget | None, _new: QWidget | None) -> None:
        if old is not None and self._keeper is not None and self.isAncestorOf(old):
            self._keeper.settle()

    def _on_keep(self) -> None:
        if self.keep_now():
            self._workplace.saving.emit(_("Alles bewaard"))

    def _on_kept(self, words: str) -> None:
        self.unkept.hide()
        self.status.setText(words)
        self._workplace.saving.emit(words)
