"""One place in Over wie?: a child, a new one with its class, or a situation in words."""

from collections.abc import Callable, Iterable
from enum import Enum

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from coachdesk.domain.children import NamedChild
from coachdesk.domain.ids import ChildId
from coachdesk.domain.wording import _
from coachdesk.ui.care_signals.child_finder import ChildFinder
from coachdesk.ui.care_signals.new_child_row import NewChildRow
from coachdesk.ui.shared import look
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.names_display import NameDisplay
from coachdesk.ui.shared.suggestion_list import Suggestion
from coachdesk.ui.shared.type_ahead import TypeAhead


class Nobody(Enum):
    """What can be chosen instead of a child."""

    SITUATION = "situation"
    LATER = "later"


Chosen = ChildId | NamedChild | Nobody


class WhoSlot(QWidget):
    """A type-ahead line, and below it what else is asked about what was picked.

    *alone* tells whether it is the only place: then there may be no child at all. It hands no
    keyboard on itself: in the chain of Tab it comes after all the rest, and would bring it back.

    Signals:
        changed: something else was picked or filled in.
        settled: the coach is ready with this one.
        emptied: what was picked was taken out.
        left: the keyboard went from its line to another place in the window.
    """

    changed = Signal()
    settled = Signal()
    emptied = Signal()
    left = Signal()

    def __init__(
        self, finder: ChildFinder, names: NameDisplay, parent: QWidget, *, alone: Callable[[], bool]
    ) -> None:
        super().__init__(parent)
        self._finder, self._names, self._alone = finder, names, alone
        self.ahead = TypeAhead(
            self._suggest,
            self,
            find=self._find,
            placeholder=_("Typ een naam, groep of code"),
            icon="",
            name=_("Over wie?"),
        )
        self.new = NewChildRow(finder, names, self)
        self.about = LineField(
            parent=self,
            placeholder=_("Welke groep of situatie?"),
            name=_("Welke groep of situatie?"),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(2))
        for part in (self.ahead, self.new, self.about):
            column.addWidget(part)
        self.new.hide()
        self.about.hide()
        self.line().installEventFilter(self)
        self.ahead.picked.connect(self._on_picked)
        self.ahead.changed.connect(self._on_changed)
        self.about.changed.connect(self.changed)
        self.about.returnPressed.connect(self.settled)
        self.new.changed.connect(self.changed)
        self.new.settled.connect(self.settled)
        self.new.known.connect(self._on_known)

    def value(self) -> Chosen | None:
        """What was picked, with what was filled in about it."""
        key = self.ahead.value()
        if isinstance(key, NamedChild):
            return self.new.value()
        return key if isinstance(key, Nobody) or key is None else ChildId(str(key))

    def set_value(self, chosen: Chosen | None) -> None:
        """Show this as picked; a child that is not there any more leaves the place empty."""
        if isinstance(chosen, NamedChild):
            self.new.set_value(chosen)
        self.ahead.set_value(chosen)

    def reword(self) -> None:
        """Names went on or off."""
        key = self.ahead.value()
        if key is not None:
            self.ahead.set_chosen(self._find(key))
        self.new.reword()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        stays = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in stays:
            self.left.emit()
        return False

    def line(self) -> QLineEdit:
        """Where one types."""
        return self.ahead.line

    def follow(self, earlier: "WhoSlot") -> None:
        """Have its turn for Tab after that place, and before whatever comes next."""
        last = earlier.stops()[-1]
        for stop in self.stops():
            QWidget.setTabOrder(last, stop)
            last = stop

    def stops(self) -> list[QWidget]:
        """All in it that can have the keyboard, also what is not asked now; no list of a box."""
        tab, window = Qt.FocusPolicy.TabFocus, self.window()
        return [
            widget
            for widget in self.findChildren(QWidget)
            if widget.focusPolicy() & tab and widget.window() is window
        ]

    def _suggest(self, typed: str) -> list[Suggestion]:
        return [*self._finder.suggest(typed), *self._others(typed.strip())]

    def _others(self, typed: str) -> Iterable[Suggestion]:
        if typed:
            new = _("Nieuw kind: {name}").format(name=typed)
            yield Suggestion(NamedChild(name=typed), new, icon="user-round-plus", kind="other")
        if self._alone():
            situation = _("Geen kind: groep of situatie")
            yield Suggestion(Nobody.SITUATION, situation, icon="users-round", kind="other")
            later = _("Weet ik nog niet")
            yield Suggestion(Nobody.LATER, later, icon="circle-dashed", kind="other")

    def _find(self, key: object) -> Suggestion | None:
        if isinstance(key, NamedChild):
            shown = " ".join(key.parts()[::2]).strip() if self._names.names_on else ""
            title = shown or _("Nieuw kind")
            return Suggestion(key, title, _("nieuw kind") if shown else "", "user-round-plus")
        if key is Nobody.SITUATION:
            return Suggestion(key, _("Geen kind"), icon="users-round")
        if key is Nobody.LATER:
            return Suggestion(key, _("Weet ik nog niet"), icon="circle-dashed")
        child = self._finder.child(key)
        return self._finder.suggestion(child) if child else None

    def _on_picked(self, suggestion: Suggestion) -> None:
        key = suggestion.key
        self.ahead.set_chosen(self._find(key))
        if isinstance(key, NamedChild):
            first, prefix, last = key.parts()
            self.new.set_value(NamedChild(name=" ".join(p for p in (first, prefix, last) if p)))
            self.new.group.setFocus()
        elif key is Nobody.SITUATION:
            self.about.setFocus()
        else:
            self.settled.emit()

    def _on_changed(self, key: object) -> None:
        self.new.setVisible(isinstance(key, NamedChild))
        self.about.setVisible(key is Nobody.SITUATION)
        self.changed.emit()
        if key is None:
            self.emptied.emit()

    def _on_known(self, child_id: ChildId) -> None:
        self.ahead.set_value(child_id)
        self.settled.emit()
