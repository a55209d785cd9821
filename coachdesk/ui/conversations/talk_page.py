"""A page on which one talk at a time is written: opened by its id, or new about a child."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.bonds import Bond
from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.children import Child
from coachdesk.domain.ids import ChildId
from coachdesk.domain.persons import Person
from coachdesk.domain.wording import _
from coachdesk.operations.talk_openings import TalkOpening, begin_talk, open_talk
from coachdesk.ui.conversations.talk_editor import TalkEditor
from coachdesk.ui.shared import look
from coachdesk.ui.shared.page import Command, Page
from coachdesk.ui.shared.workplace import Place, Workplace

AROUND = (Child, Person, Bond)
DIGITS = range(1, 10)


class TalkPage(Page):
    """Keeps what is typed when one goes elsewhere, and shows it again on the way back."""

    has_primary = True
    NAME: ClassVar[str]
    EDITOR: ClassVar[type[TalkEditor]]

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, parent)
        self.editor: TalkEditor | None = None
        self._column = QVBoxLayout(self)
        edge = look.space(5)
        self._column.setContentsMargins(edge, look.space(4), edge, look.space(3))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            self._key(keys, self._on_record)
        self._key("Ctrl+S", self._on_save)
        for digit in DIGITS:
            self._key(f"Alt+{digit}", partial(self._jump, digit))
        workplace.desk.changed.connect(self._on_changed)

    def show_place(self, place: Place) -> None:
        """The talk, or the draft, with this id; without one a new talk about the child in *part*.

        What is being written here now is kept first; when that cannot be done it stays in sight.
        """
        here = self.editor
        if here is not None and here.touched() and place.about in (here.talk.id, here.draft_id()):
            return
        if here is not None and not here.let_go():
            self.workplace.stand_at(self.NAME, here.talk.id)
            return
        kind, form, now = self.EDITOR.KIND, self.EDITOR.FORM, self._now()
        child = ChildId(place.part) if place.part else None
        opening = self.workplace.desk.ask(
            lambda store: open_talk(
                store, place.about, kind=kind, form=form, child_id=child, now=now
            )
        )
        self._open(opening)

    def focus_first(self) -> None:
        if self.editor is not None:
            self.editor.sheet.begin()

    def about_child(self) -> ChildId | None:
        return next(iter(self.editor.head.child_ids()), None) if self.editor else None

    def commands(self) -> Sequence[Command]:
        if self.editor is None:
            return ()
        found = [Command(_("Vastleggen"), self.editor.record, keys="Ctrl Enter", icon="check")]
        if not self.editor.is_recorded:
            found.append(Command(_("Ander kind kiezen"), self.editor.ask_child, icon="user-round"))
        return found

    def keys(self) -> Mapping[str, str]:
        return {
            "Ctrl Enter": _("vastleggen"),
            "Ctrl S": _("concept nu bewaren"),
            "Ctrl Shift C": _("letterlijk gezegd, of niet meer"),
        }

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.editor is not None:
            self.editor.keep_changes()

    def _key(self, keys: str, then: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self, then)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _open(self, opening: TalkOpening | None) -> None:
        self._clear()
        if opening is None:
            return
        self.editor = self.EDITOR(self.workplace, opening, self)
        self._column.addWidget(self.editor)
        self.editor.recorded.connect(self._on_recorded)
        self.editor.left.connect(self._on_recorded)
        self.editor.child_chosen.connect(self._on_child_chosen)
        self.editor.renamed.connect(self._name_place)
        self.editor.show()
        self._name_place()

    def _clear(self) -> None:
        if self.editor is not None:
            self._column.removeWidget(self.editor)
            self.editor.hide()
            self.editor.deleteLater()
            self.editor = None

    def _name_place(self) -> None:
        if self.editor is not None:
            self.workplace.stand_at(self.NAME, self.editor.talk.id)

    def _now(self) -> datetime:
        return self.workplace.desk.clock.now().replace(second=0, microsecond=0)

    def _jump(self, digit: int) -> None:
        if self.editor is None:
            return
        there = self.editor.sheet.jumps().get(digit)
        if there is not None:
            there.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_record(self) -> None:
        if self.editor is not None:
            self.editor.record()

    def _on_save(self) -> None:
        if self.editor is not None and self.editor.keep():
            self.workplace.saving.emit(_("Alles bewaard"))

    def _on_recorded(self) -> None:
        """Back to where one came from."""
        self._clear()
        self.workplace.back.emit()

    def _on_child_chosen(self, child_id: str) -> None:
        kind, form, now = self.EDITOR.KIND, self.EDITOR.FORM, self._now()
        opening = self.workplace.desk.ask(
            lambda store: begin_talk(
                store, kind=kind, form=form, child_id=ChildId(child_id), now=now
            )
        )
        if opening is not None and self.editor is not None and self.editor.let_go():
            self._open(opening)
            self.focus_first()

    def _on_changed(self, changes: ChangeSet) -> None:
        if self.editor is not None and changes.touches(*AROUND):
            self.editor.know()
