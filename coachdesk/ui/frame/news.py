"""What the window tells: what was done and can be taken back, what went wrong, what is kept."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.wording import _
from coachdesk.ui.frame.status_bar import StatusBar
from coachdesk.ui.shared.message_bar import MessageBar
from coachdesk.ui.shared.undo_bar import UndoBar
from coachdesk.ui.shared.workplace import Workplace

Typing = QLineEdit | QTextEdit | QPlainTextEdit


class News(QObject):
    """Hears the desk and tells it in the bars; Ctrl Z and Ctrl Y go through here."""

    def __init__(
        self, workplace: Workplace, undo_bar: UndoBar, messages: MessageBar, status: StatusBar
    ) -> None:
        super().__init__(messages)
        self._desk, self._names = workplace.desk, workplace.names
        self._undo_bar, self._messages, self._status = undo_bar, messages, status
        desk = self._desk
        desk.told.connect(self._on_told)
        desk.refused.connect(self.trouble)
        desk.draft_refused.connect(self._on_draft_refused)
        desk.drafts_changed.connect(status.all_kept)
        desk.changed.connect(self._on_changed)
        workplace.saving.connect(status.tell_saved)
        self._names.changed.connect(self._on_names_changed)
        undo_bar.undo_asked.connect(self.undo)

    def trouble(self, text: str) -> None:
        """Something did not go as asked; it stays until it is closed."""
        self._messages.trouble(self._names.text(text))

    def undo(self) -> None:
        """Take the last step back; where one types, the last change of the text."""
        field = typing_in()
        if field is not None:
            field.undo()
            return
        label = self._desk.to_undo()
        if not label:
            late = _("Ongedaan maken kan niet meer. De vorige versie staat in het logboek.")
            self._undo_bar.tell(late, undoable=False)
        elif self._desk.undo():
            told = _("Ongedaan gemaakt: {what}").format(what=label)
            self._undo_bar.tell(told, undoable=False)

    def redo(self) -> None:
        """Do again what was taken back; where one types, in the text."""
        field = typing_in()
        if field is not None:
            field.redo()
            return
        step = self._desk.history.to_redo()
        if step is not None and self._desk.redo():
            self._undo_bar.tell(_("Opnieuw gedaan: {what}").format(what=step.label))

    def _on_told(self, text: str, undoable: bool) -> None:  # noqa: FBT001  (as the signal gives it)
        self._undo_bar.tell(text, undoable=undoable)

    def _on_changed(self, changes: ChangeSet) -> None:
        if any(one.there for one in changes.drafts):
            self._status.tell_saved(_("Je concept staat weer bij Vandaag."))

    def _on_draft_refused(self, text: str) -> None:
        self._status.not_kept()
        again = (_("Probeer opnieuw"), self._desk.trying_again.emit)
        self._messages.tell(text, action=again)

    def _on_names_changed(self) -> None:
        """A name that stands in a bar cannot become a code any more: the bar goes."""
        if not self._names.names_on:
            self._undo_bar.dismiss()


def typing_in() -> Typing | None:
    """The field that somebody types in now. One in which nothing was typed yet is none."""
    focus: QWidget | None = QApplication.focusWidget()
    if not isinstance(focus, Typing) or focus.isReadOnly():
        return None
    history = focus if isinstance(focus, QLineEdit) else focus.document()
    return focus if history.isUndoAvailable() or history.isRedoAvailable() else None
