"""Uitdagen: a question about the thought and the child's own answer (handbook §2.1)."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from coachdesk.domain.wording import _, mark
from coachdesk.ui.conversations.g_box import SIDE
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.names_display import NameDisplay
from coachdesk.ui.shared.text_area import TextArea

PROMPTS = (
    mark("Hoe weet je dat?"),
    mark("Is het altijd zo?"),
    mark("Wat zou je je vriend of vriendin zeggen?"),
    mark("Wat is het ergste, het beste, het meest waarschijnlijke?"),
    mark("Helpt deze gedachte je?"),
)


class Challenge(QWidget):
    """A question of the list or one's own, and what was answered. Shown when it is wanted."""

    def __init__(self, names: NameDisplay, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = LineField(
            parent=self, placeholder=_("Welke vraag stel je?"), name=_("Vraag om uit te dagen")
        )
        self.answer = TextArea(
            parent=self,
            placeholder=_("Wat zegt het kind zelf?"),
            name=_("Antwoord"),
            min_lines=2,
            max_lines=3,
            literal=True,
        )
        self._choose = CdButton(
            parent=self,
            icon="chevron-down",
            kind=Kind.QUIET,
            name=_("Vragen (Alt ↓)"),
            compact=True,
        )
        self._choose.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Alt and down does the same
        self._arrange()
        self.question.cover_names(names)
        self.answer.cover_names(names)
        self.question.installEventFilter(self)
        self._choose.clicked.connect(self.offer)

    def filled(self) -> bool:
        """Whether anything stands in it."""
        return bool(self.question.text().strip() or self.answer.value().strip())

    def offer(self) -> None:
        """Let one of the known questions be picked."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for prompt in PROMPTS:
            menu.addAction(_(prompt), partial(self._pick, _(prompt)))
        menu.popup(self.question.mapToGlobal(QPoint(0, self.question.height())))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        down = event.key() == Qt.Key.Key_Down
        if down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.offer()
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.answer.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return False

    def _arrange(self) -> None:
        inside = QHBoxLayout(self.question)
        inside.setContentsMargins(0, 0, 2, 0)
        inside.addStretch(1)
        inside.addWidget(self._choose)
        self.question.reserve(self._choose.sizeHint().width())
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, look.space(2), SIDE, 0)
        column.setSpacing(look.space(1))
        column.addWidget(self.question)
        column.addWidget(self.answer)
        self.setFocusProxy(self.question)

    def _pick(self, words: str) -> None:
        self.question.set_value(words)
        self.answer.setFocus(Qt.FocusReason.OtherFocusReason)
