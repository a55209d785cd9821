"""The point that is being talked about: timed, kept while one types, recorded when one leaves."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject

from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.ids import AgendaItemId
from coachdesk.domain.meetings import AgendaItem
from coachdesk.domain.minutes import Said, whole_minutes
from coachdesk.domain.persons import Person
from coachdesk.domain.steps import Step
from coachdesk.domain.wording import _
from coachdesk.operations.minutes import finish_item, take_down
from coachdesk.ui.meetings.action_line import ActionLine
from coachdesk.ui.meetings.case_sheet import CaseSheet
from coachdesk.ui.meetings.minutes_drafts import FORM, Typed, from_fields, recorded, to_fields
from coachdesk.ui.meetings.stopwatch import Stopwatch
from coachdesk.ui.shared.draft_keeper import DraftKeeper
from coachdesk.ui.shared.workplace import Workplace


class PointInHand(QObject):
    """What stands in the fields belongs to one item of the agenda at a time.

    A draft holds it 0.8 s after the last key; the record is written when another point comes in
    hand, so that Ctrl Z takes back a point and not a letter. Half an action stays a draft.
    """

    def __init__(
        self, workplace: Workplace, sheet: CaseSheet, line: ActionLine, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workplace, self._desk = workplace, workplace.desk
        self._sheet, self._line = sheet, line
        self.watch = Stopwatch(workplace.desk.clock, self)
        self._seconds: dict[str, int] = {}
        self._item: AgendaItem | None = None
        self._before = Said()
        self._keeper: DraftKeeper | None = None
        sheet.edited.connect(self._on_edited)
        line.edited.connect(self._on_edited)

    @property
    def id(self) -> AgendaItemId:
        """Which point it is; nothing before the first."""
        return self._item.id if self._item else AgendaItemId("")

    def take(self, item: AgendaItem, people: Sequence[Person]) -> None:
        """Have this one in hand, with what was typed at it before."""
        self._let_go()
        self._item = item
        draft = self._desk.ask(lambda store: store.drafts.of(FORM, item.id))
        typed = from_fields(draft.fields) if draft else Typed(said=recorded(item))
        self._sheet.show_said(typed.said, people)
        self._before = recorded(item)
        self._line.take_up(typed.action)
        self._keeper = DraftKeeper(
            self._desk,
            FORM,
            collect=self._fields,
            child=lambda: item.child_id,
            target_id=item.id,
            draft=draft,
            parent=self,
        )
        self._keeper.kept.connect(self._workplace.saving)
        self._go_on(item, typed.seconds)

    def refresh(self, item: AgendaItem, people: Sequence[Person]) -> None:
        """The record changed: show it, unless something else is typed in its place."""
        typed, was = self._said(), self._before
        known = self._item
        self._item, self._before = item, recorded(item)
        if known is not None and (known.finished_at is None) != (item.finished_at is None):
            self._go_on(item, 0)
        if _words(typed) == _words(was) and _words(was) != _words(self._before):
            draft = self._desk.ask(lambda store: store.drafts.of(FORM, item.id))  # came back
            said = from_fields(draft.fields).said if draft else self._before
            self._sheet.show_said(said, people)
        self._sheet.lines.use_people(people)

    def keep(self) -> bool:
        """Record what was typed; False when that could not be, and then it stays."""
        if self._item is None or self._desk.read_only:
            return True
        item_id, said, draft_id = self._item.id, self._said(), self.draft_id()
        if said != self._before and not self._desk.do(
            lambda store: take_down(store, item_id, said, draft_id=draft_id),
            news=_("Verslag bewaard."),
        ):
            return False
        return self._keep_rest()

    def finish(self) -> bool:
        """This point is done; False when that could not be written."""
        if self._item is None:
            return False
        item_id, said, draft_id = self._item.id, self._said(), self.draft_id()
        now = self._desk.clock.now()
        done = self._desk.do(
            lambda store: finish_item(store, item_id, said, at=now, draft_id=draft_id),
            news=_("Agendapunt afgerond."),
        )
        return done and self._keep_rest()

    def decided(self) -> bool:
        """Whether a decision or an outcome stands here."""
        said = self._sheet.said()
        return bool(said.decision or said.outcome)

    def draft_id(self) -> str:
        """Under which id what is typed is kept."""
        return self._keeper.draft_id if self._keeper else ""

    def left(self) -> dict[str, Any]:
        """What the draft holds once the action in it is recorded."""
        return self._with_action("")

    def action_moved(self, changes: ChangeSet) -> None:
        """An action that was taken back stands in its line again; done again it does not."""
        here = (one for one in changes.drafts if one.draft.target_id == self.id)
        moved = next(here, None) if changes.touches(Step) else None
        words = moved.draft.fields["action"] if moved else ""
        if moved is None or self._line.text() != ("" if moved.there else words):
            return
        self._line.take_up(words if moved.there else "")
        self.keep_draft()

    def keep_draft(self) -> None:
        """Keep what is typed as a draft now, and where the time stands."""
        if self._keeper is not None:
            self._keeper.keep_now()

    def _let_go(self) -> None:
        if self._item is not None:
            self._seconds[self._item.id] = self.watch.seconds()
        if self._keeper is not None:
            self._keeper.finish()
            self._keeper.deleteLater()

    def _go_on(self, item: AgendaItem, seconds: int) -> None:
        known = max(seconds, self._seconds.get(item.id, (item.minutes_used or 0) * 60))
        if item.finished_at is None and not self._desk.read_only:
            self.watch.start(known)
        else:
            self.watch.stand_at((item.minutes_used or 0) * 60)

    def _said(self) -> Said:
        """What the fields say; a point that is done keeps the minutes it had."""
        said = self._sheet.said()
        if self._item is None or self._item.finished_at is not None:
            return replace(said, minutes_used=self._before.minutes_used)
        return replace(said, minutes_used=whole_minutes(self.watch.seconds()))

    def _keep_rest(self) -> bool:
        """An action that was not added yet stays; nothing else is left in the draft."""
        return self._keeper is None or self._keeper.keep_now()

    def _fields(self) -> dict[str, Any]:
        return self._with_action(self._line.text())

    def _with_action(self, action: str) -> dict[str, Any]:
        """The draft: nothing as long as all is recorded."""
        typed = Typed(said=self._sheet.said(), action=action, seconds=self.watch.seconds())
        if self._item is None or (
            _words(typed.said) == _words(self._before) and not typed.action.strip()
        ):
            return {}
        return to_fields(self._item.meeting_id, typed)

    def _on_edited(self) -> None:
        if self._keeper is not None:
            self._keeper.touch()


def _words(said: Said) -> Said:
    """All but the time, which passes by itself."""
    return replace(said, minutes_used=None)
