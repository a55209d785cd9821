"""Keeps what is being typed: 0.8 seconds after the last change, and before the vault closes."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from coachdesk.domain.drafts import Draft
from coachdesk.domain.ids import ChildId, DraftId, new_id
from coachdesk.domain.wording import _, clock_time
from coachdesk.ui.desk import Desk

KEPT_AFTER_MS = 800


class DraftKeeper(QObject):
    """The draft of one form.

    Signals:
        kept: the draft is in the vault. Carries the sentence for the status bar.
        failed: it is not, and what was typed is only in the window. Carries why.
    """

    kept = Signal(str)
    failed = Signal(str)

    def __init__(
        self,
        desk: Desk,
        form: str,
        *,
        collect: Callable[[], Mapping[str, Any]],
        child: Callable[[], ChildId | None] = lambda: None,
        target_id: str = "",
        draft: Draft | None = None,
        parent: QObject | None = None,
    ) -> None:
        """*collect* gives the fields as plain values; *draft* is the one that is taken up again."""
        super().__init__(parent)
        self._desk, self._form = desk, form
        self._collect, self._child, self._target_id = collect, child, target_id
        self.draft_id: str = draft.id if draft else new_id()
        self._timer = QTimer(self, singleShot=True, interval=KEPT_AFTER_MS)
        self._timer.timeout.connect(self.keep_now)
        self._finished = self._unwanted = False
        desk.doing.connect(self.settle)
        desk.trying_again.connect(self.keep_now)
        desk.closing.connect(self.keep_now)
        desk.thrown_away.connect(self._on_thrown_away)

    def touch(self) -> None:
        """Something was typed."""
        if not self._finished:
            self._unwanted = False
            self._timer.start()

    def keep_now(self) -> bool:
        """Write it at once; False when that did not succeed. An empty form leaves nothing.

        Nor does one whose draft was thrown away, until one types on.
        """
        self._timer.stop()
        if self._finished or self._unwanted:
            return True
        draft = self._draft()
        try:
            self._desk.draft_refused.connect(self.failed)
            done = self._desk.keep_draft(draft)
        finally:
            self._desk.draft_refused.disconnect(self.failed)
        if done and not draft.empty():
            self.kept.emit(_("Concept bewaard om {time}").format(time=clock_time(draft.changed_at)))
        return done

    def settle(self) -> None:
        """A field is left, or a step is done: what waits to be written need wait no longer."""
        if self._timer.isActive():
            self.keep_now()

    def holds_something(self) -> bool:
        """Whether there is anything to keep."""
        return not self._draft().empty()

    def leave_behind(self) -> None:
        """It could not be written and goes out of sight: as it stands now it is tried again."""
        fields = self._collect()
        self._collect = lambda: fields
        self.kept.connect(self.finish)

    def finish(self) -> None:
        """The real thing was recorded, which took the draft away: nothing is kept from now on."""
        self._finished = True
        self._timer.stop()

    def throw_away(self) -> None:
        """Not wanted after all."""
        self.finish()
        self._desk.drop_draft(self.draft_id)

    def _on_thrown_away(self, draft_id: str) -> None:
        if draft_id == self.draft_id:
            self._timer.stop()
            self._unwanted = True

    def _draft(self) -> Draft:
        return Draft(
            id=DraftId(self.draft_id),
            form=self._form,
            target_id=self._target_id,
            child_id=self._child(),
            fields=self._collect(),
            changed_at=self._desk.clock.now(),
        )
