"""The calm page of the privacy screen: clock, date, and the sign on the coach's door."""

from datetime import datetime, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from coachdesk.domain.wording import _, clock_time, long_day
from coachdesk.ui.shared import icons, look
from coachdesk.ui.shared.key_cap import KeyCap, key_words
from coachdesk.ui.shared.plain_label import PlainLabel

SIGN_WIDTH = 320  # px at least, for one short line


def key_name(key: str) -> str:
    """A key as a coach calls it: "Ctrl+Space" is Ctrl Spatie."""
    return key_words(key.replace("Space", _("Spatie")).replace("+", " "))


class PrivacyPage(QWidget):
    """One window with nothing on it that a passer-by may not read.

    Signals:
        close_wanted: somebody closed this window; the page itself stays.
    """

    close_wanted = Signal()

    def __init__(self, *, key: str, sign: tuple[str, str], with_lock: bool) -> None:
        super().__init__()
        self.setWindowTitle("Coachdesk")
        self.setProperty("zone", "calm")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._clock = _centred("", "clock")
        self._day = _centred("", "calm")
        self._day.set_tone("textSecondary")
        self._lock_time = PlainLabel("", style="small", tone="textSecondary", wrap=False)
        column = QVBoxLayout(self)
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(self._clock)
        column.addWidget(self._day)
        column.addSpacing(look.space(8))
        if any(sign):
            column.addWidget(_sign(sign), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        column.addLayout(self._foot(key, with_lock=with_lock))

    def show_time(self, now: datetime, until_lock: timedelta | None) -> None:
        """Say what time it is, and when the vault locks if it is open."""
        self._clock.setText(clock_time(now))
        self._day.setText(long_day(now.date(), today=now.date()))
        if until_lock is not None:
            at = clock_time(now + until_lock)
            self._lock_time.setText(_("gaat op slot om {tijd}").format(tijd=at))

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.close_wanted.emit()

    def _foot(self, key: str, *, with_lock: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(look.space(1))
        row.setContentsMargins(*(look.space(6),) * 4)
        row.addStretch(1)
        _add_key(row, key, _("verder waar je was"))
        if with_lock:
            row.addSpacing(look.space(5))
            _add_key(row, "Ctrl L", _("op slot"))
            row.addSpacing(look.space(5))
            padlock = QLabel()
            size = look.size("iconSmall")
            padlock.setPixmap(icons.pixmap("lock", "textSecondary", size, self.devicePixelRatio()))
            row.addWidget(padlock)
            row.addWidget(self._lock_time)
        row.addStretch(1)
        return row


def _sign(lines: tuple[str, str]) -> QFrame:
    card = QFrame()
    card.setProperty("kind", "card")
    card.setMinimumWidth(look.scaled(SIGN_WIDTH))
    column = QVBoxLayout(card)
    column.setContentsMargins(*(look.space(6),) * 4)
    column.setSpacing(look.space(1))
    first, second = lines
    if first:
        column.addWidget(_centred(first, "h2"))
    if second:
        label = _centred(second, "calm")
        label.set_tone("textSecondary")
        column.addWidget(label)
    return card


def _centred(text: str, style: str) -> PlainLabel:
    label = PlainLabel(text, style=style, wrap=False)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label


def _add_key(row: QHBoxLayout, key: str, meaning: str) -> None:
    row.addWidget(KeyCap(key))
    row.addWidget(PlainLabel(meaning, style="small", tone="textSecondary", wrap=False))
