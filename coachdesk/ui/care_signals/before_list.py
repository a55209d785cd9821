"""Eerder over dit kind: the last few signals before this one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from coachdesk.domain.sources import told_by
from coachdesk.domain.wording import _, day_month
from coachdesk.operations.care_signal_views import Earlier, SignalView
from coachdesk.ui.care_signals.earlier import gist
from coachdesk.ui.shared import look
from coachdesk.ui.shared.icon_spot import IconSpot
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Workplace

LONGEST = 120


class BeforeList(QWidget):
    """Day, what was seen, and who told it."""

    def __init__(
        self, view: SignalView, workplace: Workplace, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workplace, self._names = workplace, workplace.names
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(look.space(3))
        self._grid.setVerticalSpacing(look.space(1) + 2)
        self._grid.setColumnStretch(2, 1)
        for earlier in view.children:
            if earlier.latest:
                self._add(earlier, alone=len(view.children) == 1)

    def _add(self, earlier: Earlier, *, alone: bool) -> None:
        called = _("dit kind") if alone else self._names.child(earlier.child)
        title = _("Eerder over {name}").format(name=called)
        self._put(PlainLabel(title, style="captionStrong", wrap=False), span=3)
        for signal in earlier.latest:
            row = self._grid.rowCount()
            top = Qt.AlignmentFlag.AlignTop
            day = day_month(signal.seen_on.date(), today=self._workplace.today())
            when = PlainLabel(day, tone="textSecondary", wrap=False)
            text = self._names.text(gist(signal, LONGEST), (earlier.child.code,))
            who = self._names.text(told_by(signal))
            self._grid.addWidget(when, row, 0, top)
            self._grid.addWidget(IconSpot("flag", role="textSecondary"), row, 1, top)
            self._grid.addWidget(PlainLabel(f"{text} · {who}"), row, 2)
        left = earlier.number - len(earlier.latest)
        if left > 0:
            more = _("En nog {n}, op de kindpagina.").format(n=left)
            self._put(PlainLabel(more, style="small", tone="textSecondary"), span=3)

    def _put(self, label: PlainLabel, *, span: int) -> None:
        self._grid.addWidget(label, self._grid.rowCount(), 0, 1, span)
