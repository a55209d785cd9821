"""The line under an agenda: what is typed becomes a point, and stays a draft until it is one."""

from PySide6.QtWidgets import QWidget

from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.drafts import Draft
from coachdesk.domain.ids import MeetingId
from coachdesk.domain.wording import _
from coachdesk.ui.meetings.agenda_deeds import AgendaDeeds
from coachdesk.ui.shared.draft_keeper import DraftKeeper
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.workplace import Workplace

FORM = "agenda_point"  # under which it is kept, about its meeting


class PointLine(LineField):
    """Enter puts the words on the agenda; taking that back brings them back here."""

    def __init__(
        self, workplace: Workplace, deeds: AgendaDeeds, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            parent=parent,
            icon="plus",
            placeholder=_("Punt zonder kind, bijvoorbeeld: actielijst van vorige keer"),
            key="Enter",
            name=_("Punt op de agenda"),
        )
        self.cover_names(workplace.names)
        self._workplace, self._desk, self._deeds = workplace, workplace.desk, deeds
        self._meeting_id, self._place = MeetingId(""), 0
        self._keeper = self._begin(None)
        self.returnPressed.connect(self._on_enter)
        self._desk.changed.connect(self._on_changed)

    def use(self, meeting_id: MeetingId, place: int) -> None:
        """What is typed is for this meeting, and comes at this place on its agenda."""
        self._place = place
        if meeting_id == self._meeting_id:
            return
        if self._desk.read_only or self._keeper.keep_now():
            self._let_go()
        else:
            self._keeper.leave_behind()
        self._meeting_id = meeting_id
        self._go_on(self._desk.ask(lambda store: store.drafts.of(FORM, meeting_id)))

    def _begin(self, draft: Draft | None) -> DraftKeeper:
        keeper = DraftKeeper(
            self._desk,
            FORM,
            collect=lambda: {"text": self.text()},
            target_id=self._meeting_id,
            draft=draft,
            parent=self,
        )
        self.textEdited.connect(keeper.touch)
        self.editingFinished.connect(keeper.settle)
        keeper.kept.connect(self._workplace.saving)
        return keeper

    def _let_go(self) -> None:
        self._keeper.finish()
        self._keeper.deleteLater()

    def _go_on(self, draft: Draft | None) -> None:
        """With what was typed before, or with nothing."""
        self._keeper = self._begin(draft)
        self.set_value(str(draft.fields["text"]) if draft else "")

    def _on_enter(self) -> None:
        text = self.text().strip()
        draft_id = self._keeper.draft_id
        if text and self._deeds.add_words(self._meeting_id, text, self._place, draft_id):
            self._let_go()
            self._go_on(None)

    def _on_changed(self, changes: ChangeSet) -> None:
        draft = changes.draft_again(FORM)
        if draft is not None and draft.target_id == self._meeting_id and not self.text():
            self._let_go()
            self._go_on(draft)
