"""One line that is a whole step: what, who and when; what was understood stands below it."""

from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.children import Child
from coachdesk.domain.drafts import Draft
from coachdesk.domain.ids import CaseId, ChildId, StepId, new_id
from coachdesk.domain.name_keys import NameKey
from coachdesk.domain.quick_line import Doubt, QuickLine, TagKind
from coachdesk.domain.steps import Step
from coachdesk.domain.wording import _, short_day
from coachdesk.operations.steps import plan_step
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton
from coachdesk.ui.shared.draft_keeper import DraftKeeper
from coachdesk.ui.shared.flow_layout import FlowLayout
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.undo_bar import ALWAYS, CLEAR
from coachdesk.ui.shared.workplace import Workplace
from coachdesk.ui.steps.quick_reader import QuickReader

FORM = "step"  # under which an unfinished line is kept
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
ICONS = {TagKind.CHILD: "user-round", TagKind.OWNER: "users-round", TagKind.DUE: "calendar"}


class StepEntry(QWidget):
    """Type, see the tags, Enter. Without a day the step is for today, and the tag says so.

    A press on a tag takes it off: then that part is not read any more. *child* is the one that
    the step is about as long as the line names no other.

    Signals:
        saved: a step was recorded. Carries its id.
        left: Esc; the text stays.
        failed: what was typed could not be kept as a draft. Carries why.
    """

    saved = Signal(str)
    left = Signal()
    failed = Signal(str)

    def __init__(
        self,
        workplace: Workplace,
        parent: QWidget | None = None,
        *,
        child: Child | None = None,
        case_id: CaseId | None = None,
        draft: Draft | None = None,
        target_id: str = "",
        key: str = "",
    ) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._known_child, self._case_id, self._target_id = child, case_id, target_id
        self._without: set[TagKind] = set()
        self._reader = QuickReader(workplace, self)
        self._read = QuickLine(text="")
        self._typed = False
        words = _("Nieuwe stap: typ wat, wie en wanneer")
        self.line = LineField(parent=self, placeholder=words, icon="plus", key=key, name=words)
        self.tags: list[CdButton] = []
        self.question = PlainLabel("", self, style="small", tone="attention")
        self.complaint = PlainLabel("", self, style="small", tone="danger")
        self._lay_out()
        self._keeper = self._begin(draft)
        self.line.installEventFilter(self)
        self.line.changed.connect(self._on_typed)
        self.line.editingFinished.connect(self.keep)
        workplace.names.changed.connect(self._show_read)
        self.line.cover_names(workplace.names)
        self.setFocusProxy(self.line)
        self.setProperty(CLEAR, ALWAYS)  # the tags too
        self.setEnabled(not workplace.desk.read_only)
        self.take_up(draft)

    def take_up(self, draft: Draft | None) -> None:
        """Go on with a line that was not finished."""
        if draft is not None and not self.line.text():
            self._renew(draft)
            self.line.set_value(str(draft.fields.get("text", "")))

    def step(self) -> Step:
        """The step that the line says now."""
        return Step(
            id=StepId(new_id()),
            what=self._read.text.strip(),
            due=self._due(),
            owner_id=self._read.owner_id,
            child_id=self._child_id(),
            case_id=self._case_id if self._is_known_child() else None,
        )

    def record(self) -> bool:
        """Record it and empty the line; False, with the reason below it, when that cannot be."""
        self._show_read()
        step = self.step()
        problem = next(step.problems(), None)
        self._complain(problem.text if problem else "")
        if problem is not None or not self._plan(step):
            return False
        self._keeper.finish()  # recording took the draft away
        self.line.set_value("")  # Ctrl Z in it takes the step back, and no letters
        self._renew(None)
        self.saved.emit(step.id)
        return True

    def keep(self) -> bool:
        """Keep what was typed as a draft now, without waiting; False when that did not succeed."""
        if self._typed and not self._workplace.desk.read_only:
            self._typed = not self._keeper.keep_now()
        return not self._typed

    def forget(self) -> None:
        """Keep nothing of what was typed any more."""
        self._keeper.finish()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter records, Esc leaves."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in ENTER and event.modifiers() == Qt.KeyboardModifier.NoModifier:
                self.record()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.keep()
                self.left.emit()
        return False

    def _lay_out(self) -> None:
        self._understood = QWidget(self)
        self._flow = FlowLayout(self._understood)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(1))
        column.addWidget(self.line)
        column.addWidget(self._understood)
        column.addWidget(self.question)
        column.addWidget(self.complaint)
        for widget in (self._understood, self.question, self.complaint):
            widget.hide()

    def _begin(self, draft: Draft | None) -> DraftKeeper:
        keeper = DraftKeeper(
            self._workplace.desk,
            FORM,
            collect=lambda: {"text": self.line.text()},
            child=self._child_id,
            target_id=self._target_id,
            draft=draft,
            parent=self,
        )
        keeper.kept.connect(self._workplace.saving)
        keeper.failed.connect(self.failed)
        return keeper

    def _renew(self, draft: Draft | None) -> None:
        self._keeper.finish()
        self._keeper.deleteLater()
        self._keeper, self._typed = self._begin(draft), False

    def _plan(self, step: Step) -> bool:
        today = self._workplace.today()
        news = _("Stap gepland zonder datum.")
        if step.due is not None:
            news = _("Stap gepland op {day}.").format(day=short_day(step.due, today=today))
        draft_id = self._keeper.draft_id
        return self._workplace.desk.do(
            lambda store: plan_step(store, step, draft_id=draft_id), news=news
        )

    def _child_id(self) -> ChildId | None:
        if self._read.child_id is not None:
            return self._read.child_id
        known = self._known_child if TagKind.CHILD not in self._without else None
        return known.id if known else None

    def _is_known_child(self) -> bool:
        return self._known_child is not None and self._child_id() == self._known_child.id

    def _due(self) -> date | None:
        if self._read.due is None and TagKind.DUE not in self._without:
            return self._workplace.today()
        return self._read.due

    def _show_read(self) -> None:
        """Read the line, and show below it what was understood."""
        text = self.line.text()
        self._read = self._reader.read(text, without=self._without)
        self._clear_tags()
        if text.strip():
            for kind, shown in self._shown_tags().items():
                self._add_tag(kind, shown)
            if self._read.doubts:
                self._ask(self._read.doubts[0])
        asked = str(self._read.doubts[0]) if text.strip() and self._read.doubts else ""
        self.question.setText(asked)
        self.question.setVisible(bool(asked))
        self._understood.setVisible(bool(self.tags))
        spoken = ", ".join(tag.text() for tag in self.tags)
        self.line.setAccessibleDescription(f"{spoken}. {asked}".strip(". "))

    def _shown_tags(self) -> dict[TagKind, str]:
        """What was understood, by kind: who it is about, who does it, and when."""
        shown = {tag.kind: tag.shown for tag in self._read.tags}
        if TagKind.CHILD not in shown and self._is_known_child() and self._known_child:
            shown[TagKind.CHILD] = self._workplace.names.child(self._known_child)
        if TagKind.DUE not in shown and TagKind.DUE not in self._without:
            shown[TagKind.DUE] = _("vandaag")
        return {kind: shown[kind] for kind in TagKind if kind in shown}

    def _add_tag(self, kind: TagKind, shown: str) -> None:
        tag = CdButton(shown, self._understood, icon=ICONS[kind], compact=True)
        tag.setToolTip(_("Niet zo bedoeld? Haal het weg."))
        tag.clicked.connect(partial(self._take_off, kind))
        self._put(tag)

    def _ask(self, doubt: Doubt) -> None:
        for key in doubt.suggestions:
            button = CdButton(key.shown, self._understood, icon="circle-help", compact=True)
            button.clicked.connect(partial(self._mean, doubt, key))
            self._put(button)

    def _put(self, button: CdButton) -> None:
        self.tags.append(button)
        self._flow.addWidget(button)
        button.show()

    def _clear_tags(self) -> None:
        for tag in self.tags:
            self._flow.removeWidget(tag)
            tag.hide()
            tag.deleteLater()
        self.tags.clear()

    def _take_off(self, kind: TagKind) -> None:
        self._without.add(kind)
        self._show_read()
        self.line.setFocus()

    def _mean(self, doubt: Doubt, key: NameKey[str]) -> None:
        """Write the name that was meant in the place of the one in doubt."""
        name = key.names[0]
        if doubt.several and key.last_name:
            initials = [other.last_name[:1] for other in doubt.suggestions]
            alone = initials.count(key.last_name[:1]) == 1
            name = f"{name} {key.last_name[:1] if alone else key.last_name}"
        if doubt.kind is TagKind.OWNER:
            name = f"@{name}"
        text = self.line.text()
        self.line.set_value(f"{text[: doubt.start]}{name}{text[doubt.end :]}")
        self.line.setFocus()

    def _complain(self, text: str) -> None:
        self.complaint.setText(text)
        self.complaint.setVisible(bool(text))

    def _on_typed(self) -> None:
        if not self.line.text():
            self._without.clear()
        self._complain("")
        self._show_read()
        self._typed = True
        self._keeper.touch()
