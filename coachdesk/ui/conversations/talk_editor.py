"""One talk while it is being written: its head, its fields, its draft, and recording it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, ClassVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from coachdesk.domain.children import Child
from coachdesk.domain.conversations import Conversation, ConversationKind
from coachdesk.domain.drafts import Draft
from coachdesk.domain.ids import ChildId
from coachdesk.domain.problems import Problem
from coachdesk.domain.wording import _
from coachdesk.operations.children import note_reading
from coachdesk.operations.conversations import record_talk
from coachdesk.operations.talk_openings import TalkOpening, begin_talk, read_around
from coachdesk.ui.care_signals.known import ask_known
from coachdesk.ui.conversations.talk_fields import TalkFields
from coachdesk.ui.conversations.talk_head import TalkHead
from coachdesk.ui.conversations.talk_history import history_of
from coachdesk.ui.conversations.talk_sheet import TalkSheet
from coachdesk.ui.shared import look
from coachdesk.ui.shared.draft_keeper import DraftKeeper
from coachdesk.ui.shared.field import field_of
from coachdesk.ui.shared.form import Form
from coachdesk.ui.shared.unkept import Unkept
from coachdesk.ui.shared.workplace import Workplace

MARGIN = 40  # px that stay in sight around what has the keyboard


class TalkEditor(QWidget):
    """Made anew for each talk, so that nothing of one child stays behind in another's fields.

    Signals:
        recorded: the talk is in the timeline.
        left: the coach goes without keeping what was typed.
        child_chosen: nothing was written yet and now a child is chosen. Carries its id.
        renamed: it is another talk than it was: the appointment of the child that was chosen.
    """

    KIND: ClassVar[ConversationKind]
    FORM: ClassVar[str]
    FIELDS: ClassVar[type[TalkFields]]

    recorded = Signal()
    left = Signal()
    child_chosen = Signal(str)
    renamed = Signal()

    def __init__(self, workplace: Workplace, opening: TalkOpening, parent: QWidget) -> None:
        super().__init__(parent)
        self.workplace, self._desk = workplace, workplace.desk
        self.talk, self.is_recorded = opening.talk, opening.recorded
        self._children: Sequence[Child] = ()
        self.known = ask_known(workplace)
        self.head = TalkHead(self.known, workplace.names, self)
        self.form: Form[Any] = Form(self, check=self._check)
        self.unkept = Unkept(self)
        self.sheet = self.make_sheet()
        if self.is_recorded:
            self.head.add_last(history_of(self.talk, workplace, self))
        self._arrange()
        self._fill(opening.draft)
        self._keeper = self._make_keeper(opening.draft)
        self._react()
        if self._desk.read_only:
            self._lock()

    def make_sheet(self) -> TalkSheet:
        """The fields of this kind of talk."""
        return TalkSheet(self.known, self.workplace.names, self.head, self.form, with_step=True)

    def heading(self, called: str) -> str:
        """What stands above it; without a child what stands before the question about whom."""
        return called

    def news(self, called: str) -> str:
        """What the coach reads once it is recorded."""
        return called

    def remark(self) -> str:
        """What there is to remember at the end of the head."""
        return ""

    def touched(self) -> bool:
        """Whether there is anything that is not recorded."""
        return bool(self._collect())

    def record(self) -> None:
        """Record it; says beside the fields what is not right yet."""
        if self._desk.read_only:
            return
        fields: TalkFields | None = self.form.checked()
        if fields is None:
            self.sheet.point_at_note()
            QTimer.singleShot(0, self, self._show_wrong)
            return
        talk, draft_id = fields.on(self.talk), self._keeper.draft_id
        child = next(iter(talk.child_ids), None)
        step = None if self.is_recorded else fields.step.step(talk.id, child)
        answers = fields.answers(talk)
        done = self._desk.do(
            lambda store: record_talk(store, talk, step=step, consents=answers, draft_id=draft_id),
            news=self.news(self._called()),
        )
        if not done:
            self.keep()
            return
        self._keeper.finish()
        self.recorded.emit()

    def keep(self) -> bool:
        """Keep the draft now; False when it could not be written, and the strip says so."""
        return self._keeper.keep_now()

    def keep_changes(self) -> None:
        """Keep the draft if anything was typed since it was kept."""
        self._keeper.settle()

    def let_go(self) -> bool:
        """Make ready to be taken away; False when what was typed would be lost."""
        if not self.keep():
            return False
        self._keeper.finish()
        return True

    def draft_id(self) -> str:
        """Under which id what is typed is kept."""
        return self._keeper.draft_id

    def know(self) -> None:
        """Who and what is around the child may be other than it was."""
        child_ids, talk_id = self.head.child_ids(), self.talk.id
        first = next(iter(child_ids), None)
        around = self._desk.ask(lambda store: read_around(store, first, talk_id=talk_id))
        self._children = self._desk.ask(lambda store: store.children.page(child_ids)) or []
        if around is not None:
            self.sheet.know(around)
        self.reword()

    def reword(self) -> None:
        """Names went on or off."""
        self.head.title.setText(self.heading(self._called()))
        self.head.tell(self.remark())
        self.sheet.reword()

    def ask_child(self) -> None:
        """It is about another child than was thought."""
        self.head.set_children(())
        self.head.who.setFocus()

    def _arrange(self) -> None:
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.sheet)
        self.view = scroll
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(3))
        column.addWidget(self.head)
        column.addWidget(self.unkept)
        column.addWidget(self.form.summary)
        column.addWidget(scroll, 1)

    def _fill(self, draft: Draft | None) -> None:
        self.form.fill(self.FIELDS.of(self.talk))
        self._opened = self.form.entity()
        if draft is not None:
            self.form.fill(self.FIELDS.from_plain(draft.fields))
            self.sheet.put_back(draft.fields.get("unread", {}))
        self.head.draft.setVisible(draft is not None)
        self.know()
        self.sheet.order()
        self._note_reading()

    def _note_reading(self) -> None:
        child = self.sheet.around.child
        if child is not None:
            self._desk.note(lambda store: note_reading(store, child.id))

    def _react(self) -> None:
        self.head.record_wanted.connect(self.record)
        self.head.chosen.connect(self._on_chosen)
        self.head.children_changed.connect(self.know)
        self.unkept.again.clicked.connect(self.keep)
        self.unkept.anyway.clicked.connect(self._on_left)
        self.workplace.names.changed.connect(self.reword)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def _lock(self) -> None:
        reason = self._desk.why_read_only
        self.head.hold(reason)
        self.sheet.setEnabled(False)
        self.sheet.setToolTip(reason)

    def _make_keeper(self, draft: Draft | None) -> DraftKeeper:
        keeper = DraftKeeper(
            self._desk,
            self.FORM,
            collect=self._collect,
            child=lambda: next(iter(self.head.child_ids()), None),
            target_id=self.talk.id,
            draft=draft,
            parent=self,
        )
        self.form.edited.connect(keeper.touch)
        keeper.kept.connect(self._on_kept)
        keeper.failed.connect(self.unkept.not_kept)
        return keeper

    def _collect(self) -> Mapping[str, Any]:
        """The fields for a draft; nothing when all is as it was at first."""
        fields, unread = self.form.entity(), self.sheet.unread()
        if fields == self._opened and not unread:
            return {}
        return {**fields.to_plain(), "unread": unread}

    def _check(self, fields: TalkFields) -> Iterator[Problem]:
        yield from fields.problems()
        if fields.held_at and fields.held_at > self._desk.clock.now():
            later = _("Dit ligt in de toekomst. Een gesprek leg je vast als het geweest is.")
            yield Problem("held_at", later)
        if not self.is_recorded:
            yield from fields.step.problems()

    def _called(self) -> str:
        return _(" en ").join(map(self.workplace.names.child, self._children))

    def _on_chosen(self, child_id: str) -> None:
        if not self.touched_but_for_child():
            self.child_chosen.emit(child_id)
            return
        kind, form, now = self.KIND, self.FORM, self._now()
        opening = self._desk.ask(
            lambda store: begin_talk(
                store, kind=kind, form=form, child_id=ChildId(child_id), now=now
            )
        )
        if opening is not None:
            self._adopt(opening.talk)

    def touched_but_for_child(self) -> bool:
        """Whether anything was written besides about whom it is."""
        fields = self.form.entity()
        written: bool = replace(fields, child_ids=self._opened.child_ids) != self._opened
        return written

    def _adopt(self, talk: Conversation) -> None:
        """What was written is about this talk; where and when stand as they were planned."""
        same_time = self.form.entity().held_at == self._opened.held_at
        self._keeper.keep_now()
        draft_id = self._keeper.draft_id
        draft = self._desk.ask(lambda store: store.drafts.find(draft_id))
        self._keeper.finish()
        self.talk = talk
        self._keeper = self._make_keeper(draft)
        if same_time:
            self.head.when.set_value(talk.held_at)
        if not self.head.place.text():
            self.head.place.set_value(talk.place)
        if not self.head.minutes.minutes():
            self.head.minutes.set_minutes(talk.minutes)
        self.head.set_children(talk.child_ids)
        self.renamed.emit()
        self.sheet.begin()

    def _now(self) -> datetime:
        return self._desk.clock.now().replace(second=0, microsecond=0)

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        """A field that is left is kept; one that gets the keyboard comes into sight."""
        if old is not None and self.isAncestorOf(old):
            self.keep_changes()
        if new is not None and self.sheet.isAncestorOf(new):
            self.view.ensureWidgetVisible(new, 0, MARGIN)

    def _show_wrong(self) -> None:
        """Bring what was just said under the field that has the keyboard into sight."""
        field = field_of(QApplication.focusWidget())
        if field is not None and self.sheet.isAncestorOf(field):
            self.view.ensureWidgetVisible(field.complaint, 0, MARGIN)

    def _on_kept(self, words: str) -> None:
        self.unkept.hide()
        self.head.draft.show()
        self.workplace.saving.emit(words)

    def _on_left(self) -> None:
        self._keeper.finish()
        self.left.emit()
