"""Over wie? One child or more, new ones too, a class or a situation, or nobody yet."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.children import NamedChild
from coachdesk.domain.ids import ChildId
from coachdesk.domain.wording import _
from coachdesk.ui.care_signals.child_finder import ChildFinder
from coachdesk.ui.care_signals.who import Who
from coachdesk.ui.care_signals.who_slot import Chosen, Nobody, WhoSlot
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.names_display import NameDisplay


class WhoField(QWidget):
    """Each child in a place of its own. Going on typing on a chosen child adds another.

    Signals:
        changed: somebody else was chosen, or nobody. Carries the Who.
        settled: the coach is ready here.
    """

    changed = Signal(object)
    settled = Signal()

    def __init__(
        self, finder: ChildFinder, names: NameDisplay, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._finder, self._names = finder, names
        self._slots: list[WhoSlot] = []
        self._telling = True
        self.more = CdButton(
            parent=self, icon="user-round-plus", kind=Kind.QUIET, name=_("Nog een kind")
        )
        self.more.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # typing on does the same
        self.more.clicked.connect(lambda: self.add(""))
        self._column = QVBoxLayout()
        self._column.setSpacing(look.space(2))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space(1))
        row.addLayout(self._column, 1)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self._add_slot()
        self._show_more()

    def voice(self) -> QWidget:
        """The part that is named and described to a screen reader."""
        return self._slots[0].ahead.voice()

    def slots(self) -> tuple[WhoSlot, ...]:
        """The places as they stand now; there is always one."""
        return tuple(self._slots)

    def value(self) -> Who:
        chosen = [slot.value() for slot in self._slots]
        situation = Nobody.SITUATION in chosen
        return Who(
            child_ids=tuple(dict.fromkeys(ChildId(c) for c in chosen if isinstance(c, str))),
            new=tuple(c for c in chosen if isinstance(c, NamedChild)),
            about=self._slots[0].about.text().strip() if situation else "",
        )

    def set_value(self, who: Who) -> None:
        """Show these; without anybody the first place waits for a name."""
        self._telling = False
        self._slots[0].about.set_value(who.about)
        wanted: list[Chosen | None] = [*who.child_ids, *who.new]
        if who.about and not wanted:
            wanted = [Nobody.SITUATION]
        while len(self._slots) > max(len(wanted), 1):
            self._drop(self._slots[-1])
        while len(self._slots) < len(wanted):
            self._add_slot()
        for slot, chosen in zip(self._slots, wanted or [None], strict=True):
            slot.set_value(chosen)
        self._telling = True
        self._on_changed()

    def unpicked(self) -> str:
        """What was typed in the last place and stands for nobody yet."""
        return self._slots[-1].line().text().strip()

    def trouble(self) -> str:
        """What is the matter, as a sentence: somebody was typed and not chosen."""
        if any(slot.line().text().strip() for slot in self._slots):
            return _("Kies een naam uit de lijst, of haal de tekst weg.")
        return ""

    def reword(self) -> None:
        """Names went on or off."""
        for slot in self._slots:
            slot.reword()

    def add(self, typed: str) -> None:
        """A place for one more child, in which this was typed already."""
        last = self._slots[-1]
        slot = last if last.value() is None else self._add_slot()
        slot.ahead.setFocus()
        if typed:
            slot.line().setText(typed)
            slot.ahead.ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text()
        shift = Qt.KeyboardModifier.ShiftModifier
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, shift)
        if plain and typed.isalnum() and self._has_children():
            self.add(typed)
        else:
            super().keyPressEvent(event)

    def _has_children(self) -> bool:
        who = self.value()
        return bool(who.child_ids or who.new)

    def _add_slot(self) -> WhoSlot:
        slot = WhoSlot(self._finder, self._names, self, alone=lambda: len(self._slots) == 1)
        slot.changed.connect(self._on_changed)
        slot.settled.connect(self.settled)
        slot.emptied.connect(lambda: self._on_emptied(slot))
        slot.left.connect(lambda: self._on_left(slot))
        self._column.addWidget(slot)
        if self._slots:
            slot.follow(self._slots[-1])
        self._slots.append(slot)
        self.setFocusProxy(self._slots[0].ahead)
        return slot

    def _drop(self, slot: WhoSlot) -> None:
        """Take a place away; the keyboard goes to the one before it."""
        place = self._slots.index(slot)
        focused = slot.isAncestorOf(self.window().focusWidget() or self)
        self._slots.remove(slot)
        self._column.removeWidget(slot)
        self.setFocusProxy(self._slots[0].ahead)
        if focused:
            self._slots[max(place - 1, 0)].ahead.setFocus()
        slot.hide()
        slot.deleteLater()

    def _on_emptied(self, slot: WhoSlot) -> None:
        if self._telling and len(self._slots) > 1:
            self._drop(slot)
            self._on_changed()

    def _on_left(self, slot: WhoSlot) -> None:
        waiting = slot.value() is None and not slot.line().text().strip()
        if waiting and len(self._slots) > 1 and slot in self._slots:
            self._drop(slot)

    def _on_changed(self) -> None:
        if self._telling:
            self._show_more()
            self.changed.emit(self.value())

    def _show_more(self) -> None:
        self.more.setVisible(self._has_children())
