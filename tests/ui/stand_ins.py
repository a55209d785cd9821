"""Pages and forms that stand in for real ones, so that the frame is tested by itself."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QWidget

from coachdesk.domain.ids import ChildId
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.page import Command, Page
from coachdesk.ui.shared.workplace import Place, Workplace

MADE: list[str] = []


class PlainPage(Page):
    """Remembers where it was asked to be; a field and two buttons can have the keyboard."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, parent)
        MADE.append(type(self).__name__)
        self.places: list[Place] = []
        self.field = LineField(parent=self, name="veld")
        self.first = QPushButton("een", self)
        self.second = QPushButton("twee", self)
        self.ran: list[str] = []
        row = QHBoxLayout(self)
        for widget in (self.first, self.second, self.field):
            row.addWidget(widget)

    def show_place(self, place: Place) -> None:
        self.places.append(place)

    def commands(self) -> tuple[Command, ...]:
        return (Command("Iets van deze pagina", lambda: self.ran.append("iets"), keys="Ctrl P"),)

    def keys(self) -> dict[str, str]:
        return {"S": "stap zetten"}


class ChildPage(PlainPage):
    """A page with a child, a filled button of its own and a column at the right."""

    has_primary = True

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, parent)
        self.column = QWidget(self)
        self.in_column = QPushButton("drie", self.column)
        self.main = QWidget(self)

    def about_child(self) -> ChildId | None:
        return ChildId(self.places[-1].about) if self.places else None

    def zones(self) -> tuple[QWidget, ...]:
        return (self.first, self.column)

    def takes(self, action: str) -> bool:
        if action == "step":
            self.ran.append("step")
        return action == "step"


class PlainForm(QDialog):
    """Remembers what it was told."""

    def __init__(self, workplace: Workplace, parent: QWidget, **known: Any) -> None:
        super().__init__(parent.window())
        self.known = known
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
