"""How true does this thought feel, then and now, and does it help? Opens behind a paragraph."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QVBoxLayout, QWidget

from coachdesk.domain.four_g import Helping
from coachdesk.domain.names import name
from coachdesk.domain.wording import _
from coachdesk.ui.conversations.thought_lines import Belief
from coachdesk.ui.shared import look
from coachdesk.ui.shared.chip import ChipRow
from coachdesk.ui.shared.choice import Choice
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.scale import Scale
from coachdesk.ui.shared.tab_stops import tab_stops

WIDTH, GAP = 320, 4
CLOSES = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class BeliefPopup(QFrame):
    """Over the box and outside its Tab chain; Tab goes round in it, Esc and Enter go back.

    With *whole* it asks about the helping thought only how true that feels now.

    Signals:
        changed: something was filled in. Carries the Belief.
    """

    changed = Signal(object)

    def __init__(self, text: QWidget, *, whole: bool = False) -> None:
        super().__init__(text.window())
        self._text, self._whole = text, whole
        self._belief = Belief()
        self.setProperty("kind", "popup")
        question = _("Hoe waar voelt deze gedachte?")
        self.setAccessibleName(question)
        self.before = Scale(self, name=_("Toen, 0 tot 10"), tone="gGedachte")
        self.after = Scale(self, name=_("Nu, 0 tot 10"), tone="gGedachte")
        self.helping = ChipRow((), self, name=_("Helpt deze gedachte je?"), tone="gGedachte")
        self._arrange(question)
        self.before.changed.connect(self._on_changed)
        self.after.changed.connect(self._on_changed)
        self.helping.changed.connect(self._on_helping)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)
        self.hide()

    def open_at(self, place: QRect, belief: Belief) -> None:
        """Ask about a thought; *place* is where its paragraph ends, in the text widget."""
        self._show(belief)
        window = self._text.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        self.setFixedWidth(look.scaled(WIDTH))
        self.adjustSize()
        corner = self._text.mapTo(window, QPoint(place.left(), place.bottom() + GAP))
        left = max(GAP, min(corner.x(), window.width() - self.width() - GAP))
        below = corner.y() + self.height() <= window.height()
        above = self._text.mapTo(window, place.topLeft()).y() - self.height() - GAP
        self.move(left, corner.y() if below else max(above, GAP))
        self.show()
        self.raise_()
        first = self.after if self._whole else self.before
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in CLOSES:
            self._text.setFocus(Qt.FocusReason.PopupFocusReason)
            self.hide()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001, N802  (Qt calls it)
        """Tab stays inside."""
        stops = list(tab_stops(self))
        here = next((n for n, stop in enumerate(stops) if stop.hasFocus()), 0)
        stops[(here + (1 if forward else -1)) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _arrange(self, question: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(look.space(3), look.space(2), look.space(3), look.space(3))
        column.setSpacing(look.space(2))
        column.addWidget(PlainLabel(question, self, style="label", wrap=False))
        grid = QGridLayout()
        grid.setSpacing(look.space(1))
        grid.setColumnStretch(1, 1)
        for row, (words, scale) in enumerate(((_("Toen"), self.before), (_("Nu"), self.after))):
            label = PlainLabel(words, self, style="small", wrap=False)
            grid.addWidget(label, row, 0)
            grid.addWidget(scale, row, 1)
            hidden = self._whole and scale is self.before
            label.setVisible(not hidden)
            scale.setVisible(not hidden)
        column.addLayout(grid)
        asked = PlainLabel(_("Helpt deze gedachte je?"), self, style="label", wrap=False)
        column.addWidget(asked)
        column.addWidget(self.helping)
        asked.setVisible(not self._whole)
        self.helping.setVisible(not self._whole)

    def _show(self, belief: Belief) -> None:
        self._belief = belief
        with QSignalBlocker(self.before), QSignalBlocker(self.after), QSignalBlocker(self.helping):
            self.before.set_value(belief.before)
            self.after.set_value(belief.after)
            self.helping.set_choices([Choice(value, name(value)) for value in Helping])
            self.helping.set_value([belief.helping] if belief.helping else [])
        self.after.set_earlier(belief.before)

    def _on_changed(self) -> None:
        before, after = self.before.value(), self.after.value()
        self._belief = replace(self._belief, before=before, after=after)
        self.after.set_earlier(before)
        self.changed.emit(self._belief)

    def _on_helping(self, values: Sequence[object]) -> None:
        """One of the three, or none: what was ticked last counts."""
        new = [value for value in values if value is not self._belief.helping]
        helping = new[-1] if new else next(iter(values), None)
        self._belief = replace(
            self._belief, helping=helping if isinstance(helping, Helping) else None
        )
        if len(values) > 1:
            with QSignalBlocker(self.helping):
                self.helping.set_value([helping])
        self.changed.emit(self._belief)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        inside = new is not None and (new is self or self.isAncestorOf(new))
        if self.isVisible() and not inside:
            self.hide()
