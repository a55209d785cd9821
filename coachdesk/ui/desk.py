"""The desk: what every window talks to. Does the work, remembers it, tells the others."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.clock import Clock
from coachdesk.domain.drafts import Draft
from coachdesk.domain.errors import CoachdeskError, Refused
from coachdesk.domain.wording import _, mark
from coachdesk.store.store import Store
from coachdesk.ui.history import History

Operation = Callable[[Store], ChangeSet]
T = TypeVar("T")
READ_ONLY = mark("Alleen lezen. Op deze plek kan niets worden bewaard.")
DAMAGED = mark("Alleen lezen. De kluis is beschadigd. Zet een reservekopie terug.")


class Desk(QObject):
    """One unlocked vault, as the windows see it.

    Signals:
        doing: a step is about to be done; whoever holds typed text keeps it as a draft first,
            so that it is there again when the step is taken back.
        changed: after an operation, an undo or a redo. Carries the ChangeSet.
        told: a sentence about what was done just now, and whether it can be taken back.
        refused: a step or a question failed in a known way. Carries the text for the coach.
        drafts_changed: a draft was kept or thrown away.
        thrown_away: one was, by its id; whoever still shows its words does not keep them again.
        draft_refused: a draft could not be kept; what was typed is only in the window.
        trying_again: whoever holds typed text that could not be kept tries once more now.
        closing: the vault is about to close; whoever holds typed text keeps it as a draft now.
    """

    doing = Signal()
    changed = Signal(object)
    told = Signal(str, bool)
    refused = Signal(str)
    drafts_changed = Signal()
    thrown_away = Signal(str)
    draft_refused = Signal(str)
    trying_again = Signal()
    closing = Signal()

    def __init__(
        self,
        store: Store,
        *,
        read_only: bool = False,
        damaged: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self.read_only = read_only or damaged
        self.damaged = damaged
        self.history = History()
        self._thrown: Draft | None = None
        self._unkept: dict[str, Draft] = {}
        self.closing.connect(self._unkept.clear)  # whoever still has a text says so once more

    @property
    def clock(self) -> Clock:
        """What time it is."""
        return self._store.clock

    @property
    def why_read_only(self) -> str:
        """Why nothing can be written here, as a sentence; empty when it can."""
        if self.damaged:
            return _(DAMAGED)
        return _(READ_ONLY) if self.read_only else ""

    def words_for_nothing(self, words: str) -> str:
        """What to say of an empty list; of a damaged vault nobody can say that nothing is there."""
        return _("Hier is niets te lezen.") if self.damaged else words

    def may_write(self) -> bool:
        """Whether something can be written here; where it cannot, the coach is told why."""
        if self.read_only:
            self.refused.emit(self.why_read_only)
        return not self.read_only

    def do(self, operation: Operation, *, news: str = "") -> bool:
        """Carry it out; False if it was refused or could not be written.

        *news* is what the coach reads afterwards, with names as shown; without it the label.
        """
        self.doing.emit()
        changes = self.ask(lambda store: self._writable(operation, store))
        if changes is None:
            return False
        self.history.add(changes)
        self._thrown = None
        self.changed.emit(changes)
        self.told.emit(news or changes.label, bool(changes.rows) and not changes.final)
        return True

    def do_quietly(self, operation: Operation) -> None:
        """Carry out what the program does by itself: nobody is told, nothing is taken back."""
        if self.read_only:
            return
        changes = self.ask(operation)
        if changes is not None and changes.rows:
            self.changed.emit(changes)

    def ask(self, question: Callable[[Store], T]) -> T | None:
        """Read something; None, and a word to the coach, if that cannot be done."""
        try:
            return self._store.answer(question)
        except CoachdeskError as refusal:
            self.refused.emit(str(refusal))
            return None

    def note(self, operation: Callable[[Store], None]) -> None:
        """Write a line in the journal about reading or giving out; not in a vault to be read."""
        if not self.read_only:
            self.ask(operation)

    def keep_draft(self, draft: Draft) -> bool:
        """Keep what is being typed; False, and `draft_refused`, if it could not be written.

        In a vault to be read nothing can be kept, and nobody is told so again: it may be closed.
        """
        if self.read_only:
            return draft.empty()
        try:
            self._store.keep_draft(draft)
        except CoachdeskError as refusal:
            return self._not_kept(draft, str(refusal))
        self._unkept.pop(draft.id, None)
        self.drafts_changed.emit()
        return True

    def unkept(self) -> tuple[Draft, ...]:
        """What was typed and could not be written: it is nowhere but in a window."""
        return tuple(self._unkept.values())

    def drop_draft(self, draft_id: str) -> None:
        """Throw a draft away; in a vault to be read it stays."""
        self._unkept.pop(draft_id, None)
        if self.read_only:
            return
        self.ask(lambda store: store.drop_draft(draft_id))
        self.drafts_changed.emit()

    def throw_away(self, draft: Draft, *, news: str) -> None:
        """Throw a draft away, and tell so; as long as nothing else is done it can come back."""
        if self.read_only:
            return
        self.drop_draft(draft.id)
        self._thrown = draft
        self.thrown_away.emit(draft.id)
        self.told.emit(news, True)  # noqa: FBT003  (a signal has no keywords)

    def to_undo(self) -> str:
        """What would be taken back now, in words; nothing when there is nothing."""
        step = self.history.to_undo()
        return _("Concept weggooien") if self._thrown else step.label if step else ""

    def undo(self) -> bool:
        """Take the last step back; a draft that was thrown away last comes back."""
        thrown, self._thrown = self._thrown, None
        if thrown is not None:
            return self.keep_draft(thrown)
        step = self.history.to_undo()
        return step is not None and self._replay(step.undone(), self.history.went_back)

    def redo(self) -> bool:
        """Do the step again that was taken back last."""
        step = self.history.to_redo()
        return step is not None and self._replay(replace(step, what="redo"), self.history.went_on)

    def _replay(self, changes: ChangeSet, moved: Callable[[], None]) -> bool:
        if self.ask(lambda store: self._replayed(store, changes)) is None:
            return False
        moved()
        if changes.drafts:
            self.drafts_changed.emit()
        self.changed.emit(changes)
        return True

    def _not_kept(self, draft: Draft, why: str) -> bool:
        """Where nothing is typed nothing is lost: that may hold up no lock."""
        if draft.empty():
            self._unkept.pop(draft.id, None)
            return True
        self._unkept[draft.id] = draft
        self.draft_refused.emit(why)
        return False

    @staticmethod
    def _replayed(store: Store, changes: ChangeSet) -> bool:
        store.replay(changes)
        return True

    def _writable(self, operation: Operation, store: Store) -> ChangeSet:
        if self.read_only:
            raise Refused(self.why_read_only)
        return operation(store)
