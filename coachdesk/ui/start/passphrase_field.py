"""The field for a passphrase: hidden until the eye is pressed, and empty when left behind."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from coachdesk.domain.wording import _
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind

EMPTIED_AFTER_MS = 60_000
HEIGHT = 42


class PassphraseField(QLineEdit):
    """A line whose text does not show. Out of sight for a minute, it empties itself.

    Signals:
        caps_lock: a key told whether Caps Lock is on.
    """

    caps_lock = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.eye = CdButton(
            "", self, icon="eye", kind=Kind.QUIET, name=_("Toon de wachtzin"), compact=True
        )
        self.eye.setCheckable(True)
        self.eye.setCursor(Qt.CursorShape.ArrowCursor)
        self.eye.toggled.connect(self._on_eye)
        self.setTextMargins(0, 0, self.eye.sizeHint().width(), 0)
        self._away = QTimer(self, singleShot=True, interval=EMPTIED_AFTER_MS)
        self._away.timeout.connect(self.forget)

    def forget(self) -> None:
        """Empty, with nothing to undo, and hidden again."""
        self.setText("")
        self.eye.setChecked(False)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), look.scaled(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), look.scaled(HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = event.text()
        if letter.isalpha() and letter.upper() != letter.lower():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_lock.emit(letter.isupper() != shift)
        elif event.key() == Qt.Key.Key_CapsLock:
            self.caps_lock.emit(False)  # noqa: FBT003  (until the next letter tells)
        super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._away.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._away.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self.eye.sizeHint()
        inset = (self.height() - size.height()) // 2
        self.eye.setGeometry(
            self.width() - size.width() - inset, inset, size.width(), size.height()
        )

    def _on_eye(self, shown: bool) -> None:  # noqa: FBT001  (Qt's own signal)
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.eye.set_icon("eye-off" if shown else "eye")
