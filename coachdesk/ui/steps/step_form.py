"""Nieuwe stap, over any page: one line in which who and when are typed along."""

from PySide6.QtWidgets import QWidget

from coachdesk.domain.ids import CaseId
from coachdesk.domain.wording import _
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.dialog import CdDialog
from coachdesk.ui.shared.unkept import Unkept
from coachdesk.ui.shared.workplace import Workplace
from coachdesk.ui.steps.step_entry import StepEntry


class StepForm(CdDialog):
    """Enter or Ctrl Enter records; Esc closes and the line stays as a draft."""

    def __init__(
        self,
        workplace: Workplace,
        parent: QWidget,
        *,
        child_id: str = "",
        case_id: str = "",
        text: str = "",
        draft_id: str = "",
    ) -> None:
        super().__init__(_("Nieuwe stap"), parent, width="m")
        self._workplace, self._desk = workplace, workplace.desk
        desk = self._desk
        draft = desk.ask(lambda store: store.drafts.find(draft_id)) if draft_id else None
        about = child_id or (draft.child_id if draft else None)
        self.entry = StepEntry(
            workplace,
            self,
            child=desk.ask(lambda store: store.children.find(about)),
            case_id=CaseId(case_id) if case_id else None,
            draft=draft,
        )
        if text:
            self.entry.line.set_value(text)
        self.unkept = Unkept(self)
        self.body.addWidget(self.unkept)
        self.body.addWidget(self.entry)
        self.set_hints({"Enter": _("vastleggen"), "Esc": _("sluit, concept blijft")})
        record = CdButton(_("Vastleggen"), self, key="Ctrl Enter", kind=Kind.PRIMARY)
        self.add_button(record)
        record.clicked.connect(self.entry.record)
        self.entry.saved.connect(self.accept)
        self.entry.failed.connect(self.unkept.not_kept)
        self.unkept.again.clicked.connect(self.entry.keep)
        self.unkept.anyway.clicked.connect(self._leave)
        desk.refused.connect(self.unkept.refused)
        self.entry.setFocus()
        if desk.read_only:
            self.lock(desk.why_read_only)

    def reject(self) -> None:
        """Close; the line stays as a draft. Stays open when that cannot be kept."""
        if not self.entry.keep():
            return
        if self.entry.line.text().strip() and not self._desk.read_only:
            self._workplace.saving.emit(_("Gesloten. Je concept staat bij Vandaag."))
        super().reject()

    def _leave(self) -> None:
        self.entry.forget()
        super().reject()
