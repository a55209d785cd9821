"""What is asked about a child that is new: name, class and school, and whether it is new indeed."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from coachdesk.domain.children import LONGEST_NAME, NamedChild
from coachdesk.domain.ids import ChildId
from coachdesk.domain.wording import _
from coachdesk.ui.care_signals.child_finder import ChildFinder
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton
from coachdesk.ui.shared.choice_box import ChoiceBox
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.names_display import NameDisplay
from coachdesk.ui.shared.notice import Notice
from coachdesk.ui.shared.plain_label import PlainLabel


class NewChildRow(QWidget):
    """Roepnaam and groep side by side, and a question when such a child is there already.

    Where the coach looks at all schools the child's own is asked too; it may stay open.

    Signals:
        changed: something else was filled in.
        settled: both were filled in, and the question was answered if there was one.
        known: it is a child that was there already. Carries its id.
    """

    changed = Signal()
    settled = Signal()
    known = Signal(str)

    def __init__(self, finder: ChildFinder, names: NameDisplay, parent: QWidget) -> None:
        super().__init__(parent)
        self._finder, self._names = finder, names
        self._double: ChildId | None = None
        self._another: NamedChild | None = None
        self.name = LineField(parent=self, limit=LONGEST_NAME, name=_("Roepnaam"))
        self.group = LineField(parent=self, name=_("Groep"))
        self.school = ChoiceBox(self)
        self.school.setAccessibleName(_("School"))
        self._offer_schools()
        self.question = Notice("", self, tone="attention", icon="users-round")
        self.same = CdButton(_("Ja, dat kind"), self, compact=True)
        self.other = CdButton(_("Nee, een ander"), self, compact=True)
        self._arrange()
        self.name.changed.connect(self._on_changed)
        self.group.changed.connect(self._on_changed)
        self.school.currentIndexChanged.connect(lambda _place: self._on_changed())
        self.name.returnPressed.connect(self.group.setFocus)
        self.group.returnPressed.connect(self._on_ready)
        self.group.installEventFilter(self)
        self.same.clicked.connect(self._on_same)
        self.other.clicked.connect(self._on_other)
        self.reword()

    def value(self) -> NamedChild:
        name, group = self.name.text().strip(), self.group.text().strip()
        return NamedChild(name=name, group=group, school_id=self.school.currentData())

    def set_value(self, child: NamedChild) -> None:
        """Show this one; it is not asked yet whether it is new."""
        self.name.set_value(child.name)
        self.group.set_value(child.group)
        self.school.setCurrentIndex(max(self.school.findData(child.school_id), 0))

    def reword(self) -> None:
        """With names off not even the name that was typed here can be read."""
        mode = QLineEdit.EchoMode
        self.name.setEchoMode(mode.Normal if self._names.names_on else mode.Password)
        self._ask()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._ask()
        return False

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(look.space(2))
        asked: list[tuple[str, QWidget, int]] = [
            (_("Roepnaam"), self.name, 3),
            (_("Groep"), self.group, 1),
        ]
        if self._asks_school():
            asked.append((_("School"), self.school, 3))
        for text, part, stretch in asked:
            label = PlainLabel(text, self, style="label", wrap=False)
            label.setBuddy(part)
            row.addWidget(label)
            row.addWidget(part, stretch)
        self.school.setVisible(self._asks_school())
        self.question.add_button(self.same)
        self.question.add_button(self.other)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(2))
        column.addLayout(row)
        column.addWidget(self.question)

    def _offer_schools(self) -> None:
        self.school.addItem(_("Kies een school"), None)
        for school_id, called in self._finder.schools_to_choose().items():
            self.school.addItem(called, school_id)

    def _asks_school(self) -> bool:
        return self.school.count() > 1

    def _ask(self) -> bool:
        """Ask whether it is a child that is there already, if there is one like it."""
        new = self.value()
        found = self._finder.doubles(new.parts()[0], new.group)
        if new == self._another or not found:
            self.question.hide()
            return False
        self._double = found[0].id
        text = _("Er is al een {name} in groep {group}. Is dat hetzelfde kind?")
        self.question.set_text(text.format(name=self._names.child(found[0]), group=found[0].group))
        self.question.show()
        return True

    def _on_changed(self) -> None:
        self.question.hide()
        self.changed.emit()

    def _on_ready(self) -> None:
        if self._ask():
            self.same.setFocus()
        elif self._asks_school() and self.value().school_id is None:
            self.school.setFocus()
        else:
            self.settled.emit()

    def _on_same(self) -> None:
        if self._double is not None:
            self.known.emit(self._double)

    def _on_other(self) -> None:
        self._another = self.value()
        self.question.hide()
        self.settled.emit()
