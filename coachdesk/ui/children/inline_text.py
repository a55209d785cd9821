"""A text on the page that is written where it stands: click or Enter, Ctrl Enter saves."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.drafts import Draft
from coachdesk.domain.wording import _
from coachdesk.operations.dossiers import CHILD_PAGE, Dossier
from coachdesk.ui.children.told_lines import Line, ToldLines
from coachdesk.ui.shared import look
from coachdesk.ui.shared.draft_keeper import DraftKeeper
from coachdesk.ui.shared.key_cap import KeyHints
from coachdesk.ui.shared.text_area import TextArea
from coachdesk.ui.shared.workplace import Workplace

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
LINES = (2, 9)

Tell = Callable[[Dossier, str], Sequence[Line]]


class InlineText(QWidget):
    """One text of a dossier, told in lines; writing it opens a field in the same place.

    *read* takes the text from a dossier, *tell* makes lines of it, *save* records another.
    Esc closes the field and leaves a draft, which is taken up the next time.
    """

    def __init__(
        self,
        field: str,
        workplace: Workplace,
        parent: QWidget | None = None,
        *,
        read: Callable[[Dossier], str],
        tell: Tell,
        save: Callable[[str, str], bool],
    ) -> None:
        super().__init__(parent)
        self._field, self._workplace = field, workplace
        self._read, self._tell, self._save = read, tell, save
        self._dossier: Dossier | None = None
        self._name = ""
        self._keeper: DraftKeeper | None = None
        self.lines = ToldLines(self)
        self.editor: TextArea | None = None
        self._hints: KeyHints | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.space(1))
        self._column.addWidget(self.lines)
        self.lines.wanted.connect(self.write)
        workplace.desk.closing.connect(self.leave)

    def show_dossier(self, dossier: Dossier, name: str, *, locked: str) -> None:
        """Tell the text of this dossier; *locked* says why it cannot be written, if so."""
        if self._dossier is not None and self._dossier.child.id != dossier.child.id:
            self.leave()
        self._dossier, self._name = dossier, name
        self.lines.set_live(on=not locked, reason=locked)
        self._retell()

    def write(self) -> None:
        """Open the field, with the draft that was left or the text as it is."""
        dossier = self._dossier
        if dossier is None or self.editor is not None:
            return
        draft = self._draft()
        text = str(draft.fields.get("text", "")) if draft else self._read(dossier)
        self.editor = TextArea(
            text, self, name=self.lines.accessibleName(), min_lines=LINES[0], max_lines=LINES[1]
        )
        self.editor.cover_names(self._workplace.names)
        hints = {"Ctrl Enter": _("legt vast"), "Esc": _("sluit, concept blijft")}
        self._hints = KeyHints(hints, self)
        self._keep_drafts(dossier, draft)
        for part in (self.editor, self._hints):
            self._column.addWidget(part)
            part.show()
        self.editor.installEventFilter(self)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.lines.hide()
        self.editor.moveCursor(self.editor.textCursor().MoveOperation.End)

    def leave(self) -> None:
        """Close the field; what was typed and not recorded stays as a draft."""
        if self.editor is None or self._keeper is None:
            return
        if not self._changed():
            self._keeper.throw_away()
        elif not self._keeper.keep_now():
            return  # it could not be kept: what was typed stays in sight
        self._close()

    def record(self) -> None:
        """Record what is in the field, and close it."""
        if self.editor is None or self._keeper is None:
            return
        if not self._changed():
            self.leave()
            return
        if self._save(self.editor.value().strip(), self._keeper.draft_id):
            self._close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and self._keeper is not None and self._changed():
            self._keeper.keep_now()
        if not isinstance(event, QKeyEvent):
            return False
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        records = event.key() in ENTER and held == Qt.KeyboardModifier.ControlModifier
        if not records and event.key() != Qt.Key.Key_Escape:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress:
            (self.record if records else self.leave)()
        return True

    def _keep_drafts(self, dossier: Dossier, draft: Draft | None) -> None:
        editor, child_id = self.editor, dossier.child.id
        if editor is None:
            return
        self._keeper = DraftKeeper(
            self._workplace.desk,
            CHILD_PAGE,
            collect=lambda: {"text": editor.value()},
            child=lambda: child_id,
            target_id=self._target(dossier),
            draft=draft,
            parent=editor,
        )
        self._keeper.kept.connect(self._workplace.saving)
        self._keeper.failed.connect(self._workplace.saving)
        editor.changed.connect(self._keeper.touch)

    def _close(self) -> None:
        """Take the field away, and put the keyboard where it was."""
        if self.editor is None or self._hints is None or self._keeper is None:
            return
        focused = self.editor.hasFocus()
        self.editor.removeEventFilter(self)
        for part in (self.editor, self._hints):
            part.hide()
            part.deleteLater()
        self._keeper.finish()
        self.editor = self._hints = self._keeper = None
        self._retell()
        if focused:
            self.lines.setFocus(Qt.FocusReason.OtherFocusReason)

    def _retell(self) -> None:
        """Tell the text as it stands, and whether a draft was left."""
        if self._dossier is None:
            return
        lines = tuple(self._tell(self._dossier, self._read(self._dossier)))
        if self._draft() is not None:
            lines = (*lines, Line("pencil", _("Concept, nog niet vastgelegd"), ink="textSecondary"))
        self.lines.show_lines(self._name, lines)
        self.lines.setVisible(self.editor is None)

    def _draft(self) -> Draft | None:
        if self._dossier is None:
            return None
        target = self._target(self._dossier)
        return self._workplace.desk.ask(lambda store: store.drafts.of(CHILD_PAGE, target))

    def _target(self, dossier: Dossier) -> str:
        return f"{dossier.child.id}/{self._field}"

    def _changed(self) -> bool:
        stored = self._read(self._dossier) if self._dossier else ""
        return self.editor is not None and self.editor.value().strip() != stored.strip()
