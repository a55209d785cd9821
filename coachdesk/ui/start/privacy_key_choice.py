"""Choosing the key that brings the privacy screen: one of three, or one's own."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QKeySequenceEdit, QVBoxLayout, QWidget

from coachdesk.domain.wording import _
from coachdesk.ui.shared import look
from coachdesk.ui.shared.choice import Choice
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.segmented import Segmented
from coachdesk.ui.start.privacy_page import key_name

OFFERED = ("F9", "Ctrl+Space", "Pause")
OTHER = "other"
IN_USE = frozenset(
    {"F1", "F6", "F8", "F11", "Esc", "Tab", "Return", "Enter", "Space", "Backspace", "Del"}
    | {"Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown", "Shift+Tab", "Shift+F6"}
    | {f"Ctrl+{key}" for key in "ABCFGKLNPSTVXYZ1234567,/\\"}
    | {"Ctrl+U", "Ctrl+.", "Ctrl+Shift+E", "Ctrl+Shift+PgUp", "Ctrl+Shift+PgDown"}
    | {"Ctrl+Return", "Ctrl+Enter", "Ctrl+PgUp", "Ctrl+PgDown", "Alt+Left", "Alt+Right"}
    | {
        "Alt+Up",
        "Alt+Down",
        "Ctrl+Shift+A",
        "Ctrl+Shift+C",
        "Ctrl+Shift+B",
        *(f"Alt+{n}" for n in range(1, 10)),
    }
)


class PrivacyKeyChoice(QWidget):
    """The key, as a portable text: "F9".

    A key that types something, or does something else already, is not taken: whoever had the
    letter e as privacy key could not write any more.

    Signals:
        chosen: another key by hand. Carries it.
    """

    chosen = Signal(str)

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        offered = [Choice(one, key_name(one)) for one in OFFERED]
        self.keys = Segmented([*offered, Choice(OTHER, _("Een andere"))], name=_("Privacytoets"))
        self.other = QKeySequenceEdit()
        self.other.setMaximumSequenceLength(1)
        self.other.setAccessibleName(_("Druk op de toets die je wilt"))
        self._taken = PlainLabel("", style="small", tone="danger")
        self._taken.hide()
        row = QHBoxLayout()
        row.addWidget(self.keys)
        row.addWidget(self.other)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(1))
        column.addLayout(row)
        column.addWidget(self._taken)
        self.setFocusProxy(self.keys)
        self._show_key(key)
        self.keys.changed.connect(self._on_key)
        self.other.keySequenceChanged.connect(self._on_other)

    def complaint(self) -> str:
        """Why the key that was pressed last is not taken."""
        return self._taken.text()

    def _show_key(self, key: str) -> None:
        own = key not in OFFERED
        self.keys.set_value(OTHER if own else key)
        self.other.setVisible(own)
        if own:
            self.other.setKeySequence(QKeySequence(key))

    def _on_key(self, key: object) -> None:
        self._complain("")
        self.other.setVisible(key == OTHER)
        if key == OTHER:
            self.other.clear()
            self.other.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.chosen.emit(str(key))

    def _on_other(self, keys: QKeySequence) -> None:
        if keys.isEmpty():
            return
        key = keys.toString(QKeySequence.SequenceFormat.PortableText)
        if is_free(key):
            self._complain("")
            self.chosen.emit(key)
        else:
            self._complain(_("Deze toets doet al iets anders. Kies een andere."))

    def _complain(self, text: str) -> None:
        self._taken.setText(text)
        self._taken.setVisible(bool(text))
        self.other.setAccessibleDescription(text)


def is_free(key: str) -> bool:
    """Whether this key neither types something nor does something already."""
    types = len(key.removeprefix("Shift+")) == 1
    return not types and key not in IN_USE
