"""A day or a moment, typed as one says it: what was understood stands beside it in grey."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.clock import Clock
from coachdesk.domain.typed_dates import (
    day_not_understood,
    not_understood,
    read_back,
    read_back_short,
)
from coachdesk.domain.typed_days import Looking
from coachdesk.domain.wording import _
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.calendar import CalendarPopup
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.plain_label import PlainLabel

Moment = datetime | date
DAY = len("2026-11-30")
LEAST, LEAST_WITH_TIME = 150, 178  # px at 100 % text: "wo 30 nov", "wo 30 nov 10:00"


class MomentField(QWidget):
    """A line that *read* makes a moment of; None when it does not understand, the text stays.

    *remark* may say something about a moment that was understood ("Zaterdag. De eerste schooldag
    is maandag 30 nov."). With *below* the understood moment stands under the line. *looking* is
    where the moment lies that is proposed when a text is not understood.

    Signals:
        changed: the text was changed, by hand or by `set_value`. Carries what was understood.
        left: the coach is done with this field for now.
    """

    changed = Signal(object)
    left = Signal()

    def __init__(
        self,
        read: Callable[[str], Moment | None],
        parent: QWidget | None = None,
        *,
        clock: Clock,
        with_time: bool = True,
        looking: Looking = Looking.BACK,
        below: bool = False,
        remark: Callable[[Moment], str] | None = None,
        name: str = "",
    ) -> None:
        super().__init__(parent)
        self._read, self._clock, self._with_time, self._remark = read, clock, with_time, remark
        self._looking = looking
        self._shown: tuple[str, Moment | None] = ("", None)
        self.line = LineField(parent=self, icon="clock" if with_time else "calendar", name=name)
        self.line.setMinimumWidth(look.scaled(LEAST_WITH_TIME if with_time else LEAST))
        self.understood = PlainLabel("", self, style="small", tone="textSecondary", wrap=below)
        self._button = CdButton(
            parent=self,
            icon="chevron-down",
            kind=Kind.QUIET,
            name=_("Kalender (Alt ↓)"),
            compact=True,
        )
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Alt and down does the same
        self._arrange(below=below)
        self.setFocusProxy(self.line)
        self.line.installEventFilter(self)
        self.line.changed.connect(self._on_changed)
        self.line.editingFinished.connect(self.left)
        self._button.clicked.connect(self.open_calendar)

    def voice(self) -> QWidget:
        """The part that is named and described to a screen reader."""
        return self.line

    def value(self) -> Moment | None:
        """What was understood; exactly what was filled in as long as nobody changed the text."""
        text = self.line.text()
        filled, moment = self._shown
        return moment if text == filled else self._read(text)

    def set_value(self, moment: Moment | None) -> None:
        """Show this moment, or nothing."""
        text = read_back_short(moment, self._clock.now()) if moment else ""
        self._shown = (text, moment)
        self.line.set_value(text)
        self.line.home(False)  # noqa: FBT003  (Qt's own: where there is no room the end is cut)
        self._tell()

    def typed(self) -> str:
        """For a draft: what was understood once is the same moment on another day."""
        moment = self.value()
        return moment.isoformat() if moment is not None else self.line.text()

    def take_up(self, typed: str) -> None:
        """Show what a draft kept."""
        moment: Moment | None = None
        with suppress(ValueError):
            day = len(typed) == DAY
            moment = date.fromisoformat(typed) if day else datetime.fromisoformat(typed)
        if moment is None:
            self.line.set_value(typed)
        else:
            self.set_value(moment)

    def trouble(self) -> str:
        """What is the matter with the text, as a sentence; nothing when it was understood."""
        if self.value() is not None or not self.line.text().strip():
            return ""
        return not_understood(self._looking) if self._with_time else day_not_understood()

    def open_calendar(self) -> None:
        """Let the day be picked from a month; a time of day that was there stays."""
        now = self._clock.now()
        calendar = CalendarPopup(_day_of(self.value() or now), self)
        calendar.picked.connect(self._on_picked)
        calendar.open_under(self.line)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Down
            and event.modifiers() & Qt.KeyboardModifier.AltModifier
        ):
            self.open_calendar()
            return True
        return False

    def _arrange(self, *, below: bool) -> None:
        inside = QHBoxLayout(self.line)
        inside.setContentsMargins(0, 0, 2, 0)
        inside.addStretch(1)
        inside.addWidget(self._button)
        self.line.reserve(self._button.sizeHint().width())
        outside: QBoxLayout = QVBoxLayout(self) if below else QHBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.setSpacing(look.space(1 if below else 2))
        outside.addWidget(self.line, 0 if below else 1)
        outside.addWidget(self.understood)
        self.understood.hide()

    def _on_changed(self) -> None:
        self._tell()
        self.changed.emit(self.value())

    def _on_picked(self, day: date) -> None:
        old = self.value()
        clock = old.time() if isinstance(old, datetime) else self._clock.now().time()
        moment = datetime.combine(day, clock.replace(second=0, microsecond=0))
        self.set_value(moment if self._with_time else day)
        self.line.setFocus()
        self.left.emit()

    def _tell(self) -> None:
        moment = self.value()
        words = read_back(moment, self._clock.now()) if moment else ""
        if words == self.line.text().strip():
            words = ""
        if moment and self._remark:
            words = " · ".join(part for part in (words, self._remark(moment)) if part)
        self.understood.setText(words)
        self.understood.setVisible(bool(words))


def _day_of(moment: Moment) -> date:
    return moment.date() if isinstance(moment, datetime) else moment
