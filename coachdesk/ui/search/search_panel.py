"""Ctrl K: type a few letters, see children, passages and commands, press Enter."""

from collections.abc import Sequence

from PySide6.QtCore import QElapsedTimer, QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget

from coachdesk.domain.wording import _
from coachdesk.ui.search.finder import Finder
from coachdesk.ui.search.finding import Answer, Finding
from coachdesk.ui.search.finding_delegate import FindingDelegate
from coachdesk.ui.shared import look
from coachdesk.ui.shared.announce import announce
from coachdesk.ui.shared.card_delegate import HEADING_PX
from coachdesk.ui.shared.card_list import CardList
from coachdesk.ui.shared.dialog import EDGE, CdDialog
from coachdesk.ui.shared.icon_spot import IconSpot
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.page import Command
from coachdesk.ui.shared.paged_model import Column, Heading, PagedModel
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Workplace

WIDE, DOWN_FROM_TOP = 720, 52
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchPanel(CdDialog):
    """What is typed is looked for at every key, and forgotten when the panel closes.

    Enter opens, Alt Enter opens at the passage, Ctrl Enter makes a new signal of the text. A
    click beside it closes it too, for which its window may not wait for it as for other dialogs.
    """

    def __init__(
        self, workplace: Workplace, parent: QWidget, *, commands: Sequence[Command] = ()
    ) -> None:
        self.field = LineField(placeholder=_("Zoek of geef een opdracht"), name=_("Zoeken"))
        super().__init__(_("Zoek of geef een opdracht"), parent, width=WIDE)
        self._workplace = workplace
        self._finder = Finder(workplace, commands)
        self._findings: dict[str, Finding] = {}
        self._rows: list[str | Heading] = []
        self._nothing = PlainLabel("", self, tone="textSecondary")
        self._cards = FindingDelegate(telling=True)
        self._list = self._make_list()
        self._lay_out()
        self.field.textChanged.connect(self._look)
        workplace.names.changed.connect(self._look)
        QShortcut(QKeySequence("Ctrl+K"), self, self.reject)
        self._look()
        self.field.setFocus()

    def shown(self) -> list[Finding]:
        """The lines as they stand there."""
        return list(self._findings.values())

    def nothing(self) -> str:
        """The sentence that says that nothing was found."""
        return self._nothing.text()

    def current(self) -> Finding | None:
        """The line that Enter opens."""
        return self._findings.get(self._list.rows.current() or "")

    def open(self) -> None:
        self._was_in = QApplication.focusWidget()
        self.show()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowDeactivate and self.isVisible():
            self.reject()
        return super().event(event)

    def fit(self) -> None:
        """As high as what was found, hanging from the same place under the toolbar."""
        self._list.setFixedHeight(self._list_height())
        self.resize(self.sizeHint())
        window = self.parentWidget()
        if window is not None:
            left = (window.width() - self.width()) // 2
            self.move(window.mapToGlobal(QPoint(left, DOWN_FROM_TOP)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = event.key(), event.modifiers() == Qt.KeyboardModifier.AltModifier
        if key in STEPS:
            self._list.rows.step(STEPS[Qt.Key(key)])
            self._say_current()
        elif key in ENTER:
            self._open(self.current(), at_passage=alt)
        else:
            super().keyPressEvent(event)

    def _make_head(self) -> QFrame:
        """The field takes the place of a title."""
        self.title.hide()
        head = QFrame(self)
        head.setProperty("kind", "searchHead")
        self.field.setProperty("kind", "search")
        row = QHBoxLayout(head)
        row.setContentsMargins(look.space(4), 6, look.space(4), 6)
        row.setSpacing(look.space(2))
        row.addWidget(IconSpot("search", head, size="icon"))
        row.addWidget(self.field, 1)
        row.addWidget(self.status)
        return head

    def _make_list(self) -> CardList:
        model = PagedModel[Finding](
            [Column("", Finding.spoken)],
            ids=lambda _order: self._rows,
            page=lambda ids: [self._findings[row_id] for row_id in ids],
            parent=self,
        )
        made = CardList(model, self._cards, self, name=_("Gevonden"))
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard stays in the field
        made.clicked.connect(self._on_clicked)
        return made

    def _lay_out(self) -> None:
        self.body.setContentsMargins(0, 0, 0, look.space(1))
        self.body.setSpacing(0)
        self._nothing.setContentsMargins(look.space(4), look.space(3), look.space(4), 0)
        self.body.addWidget(self._nothing)
        self.body.addWidget(self._list)
        self.set_hints(
            {
                "↑ ↓": _("kiezen"),
                ">": _("alleen opdrachten"),
                "@": _("alleen kinderen"),
                "#": _("thema"),
            }
        )
        promise = _("Zoektermen worden niet bewaard")
        label = PlainLabel(promise, self, style="small", tone="textSecondary", wrap=False)
        self._foot_row.addWidget(label)

    def _look(self) -> None:
        """Look for what stands there now; an older answer is simply replaced."""
        clock = QElapsedTimer()
        clock.start()
        answer = self._finder.answer(self.field.text())
        self._show(answer)
        self.status.setText(self._told(answer, clock.elapsed()))
        if self.isVisible():
            self.fit()
            self._say_current()

    def _show(self, answer: Answer) -> None:
        self._rows = []
        for group in answer.groups:
            self._rows.append(Heading(group.heading, tone="textSecondary"))
            self._rows += [finding.id for finding in group.findings]
        self._findings = {f.id: f for group in answer.groups for f in group.findings}
        self._nothing.setText(answer.nothing)
        self._nothing.setVisible(bool(answer.nothing))
        self._list.rows.model.refresh()
        if self._findings:
            self._list.rows.select(next(iter(self._findings)))

    def _told(self, answer: Answer, took: int) -> str:
        if not self.field.text().strip():
            return ""
        return _("{n} gevonden in {ms} ms").format(n=answer.total, ms=max(took, 1))

    def _say_current(self) -> None:
        current = self.current()
        if current is not None:
            announce(self.field, current.spoken())

    def _list_height(self) -> int:
        """So high that nothing scrolls, as far as the window allows."""
        headings = len(self._rows) - len(self._findings)
        high = headings * look.scaled(HEADING_PX)
        high += sum(self._cards.height(f, self.width()) for f in self._findings.values())
        window = self.parentWidget()
        room = window.height() - DOWN_FROM_TOP - EDGE if window is not None else high
        taken = self._head.sizeHint().height() + self._foot.sizeHint().height()
        return max(0, min(high, room - taken - 3 * EDGE))

    def _open(self, finding: Finding | None, *, at_passage: bool) -> None:
        if finding is None:
            return
        if finding.more:
            self.field.setText(finding.more)
            return
        place = (finding.passage if at_passage else None) or finding.place
        self.accept()
        if finding.run is not None:
            finding.run()
        elif place is not None:
            self._workplace.go.emit(place)

    def _press_primary(self) -> None:
        """Ctrl Enter."""
        text = self.field.text()
        if text.strip() and self._finder.can_make_signals():
            self.accept()
            self._finder.new_signal(text)

    def _on_clicked(self, index: QModelIndex) -> None:
        row_id = self._list.rows.model.id_at(index.row())
        self._open(self._findings.get(row_id or ""), at_passage=False)
