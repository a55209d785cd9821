"""What one chooses for a pack: for whom, what goes along, how it is protected, and where to."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.persons import Person
from coachdesk.domain.wording import _
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.notice import Notice
from coachdesk.ui.shared.plain_label import PlainLabel


class PackChoices(QWidget):
    """The left column of the form.

    Signals:
        changed: something was chosen or typed.
        look_changed: something was chosen that makes the pages look otherwise.
        password_wanted: another password should be proposed.
        folder_wanted: another folder should be chosen.
    """

    changed = Signal()
    look_changed = Signal()
    password_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, people: Sequence[Person], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folder: Path | None = None
        self.recipients = [(_box(_called(person), self, on=True), person) for person in people]
        self.others = LineField(parent=self, placeholder=_("Wie er niet bij is, met functie"))
        self.purpose = LineField(parent=self)
        self.ground = LineField(parent=self, placeholder=_("Bijvoorbeeld: toestemming"))
        self.opinions = _box(_("Duiding en visies"), self)
        self.black_and_white = _box(_("Zwart-wit"), self)
        self.protect = _box(_("PDF met wachtwoord"), self, on=True)
        self.password = LineField(parent=self, name=_("Wachtwoord"))
        self.another = CdButton(
            parent=self, icon="rotate-cw", name=_("Ander wachtwoord"), compact=True
        )
        self.tell_apart = PlainLabel(
            _("Geef het wachtwoord op een andere manier dan de PDF."),
            self,
            style="small",
            tone="textSecondary",
        )
        self.open_to_all = Notice(
            _("Zonder wachtwoord kan iedereen die dit bestand heeft het lezen."),
            self,
            tone="attention",
        )
        self.place = PlainLabel("", self, style="small", tone="textSecondary")
        self.choose = CdButton(_("Kies map"), self, icon="hard-drive", compact=True)
        self._lay_out()
        self._connect()
        self._show_protection()

    def chosen(self) -> list[tuple[str, str]]:
        """For whom it is, by name and function."""
        known = [
            (person.name, person.function) for box, person in self.recipients if box.isChecked()
        ]
        other = self.others.value().strip()
        return [*known, *([(other, "")] if other else [])]

    def secret(self) -> str:
        """The password; nothing when it goes without."""
        return self.password.value().strip() if self.protect.isChecked() else ""

    def show_folder(self, folder: Path, file_name: str) -> None:
        """Where the file will come."""
        self.folder = folder
        where = _("{file} in {folder}").format(file=file_name, folder=folder)
        self.place.setText(where)
        self.choose.setAccessibleDescription(where)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, look.space(3), 0)
        column.setSpacing(look.space(2))
        column.addWidget(PlainLabel(_("Voor wie?"), self, style="label"))
        boxes = QVBoxLayout()
        boxes.setSpacing(0)
        for box, _person in self.recipients:
            boxes.addWidget(box)
        column.addLayout(boxes)
        column.addWidget(Field(_("Ook voor"), self.others, self))
        column.addWidget(Field(_("Met welk doel?"), self.purpose, self))
        column.addWidget(Field(_("Op welke grondslag?"), self.ground, self))
        column.addWidget(PlainLabel(_("Wat gaat mee?"), self, style="label"))
        marks = QVBoxLayout()
        marks.setSpacing(0)
        marks.addWidget(self.opinions)
        marks.addWidget(self.black_and_white)
        column.addLayout(marks)
        column.addWidget(PlainLabel(_("Beveiliging"), self, style="label"))
        column.addWidget(self.protect)
        secret = QHBoxLayout()
        secret.setSpacing(look.space(2))
        secret.addWidget(self.password, 1)
        secret.addWidget(self.another)
        column.addLayout(secret)
        column.addWidget(self.tell_apart)
        column.addWidget(self.open_to_all)
        column.addWidget(PlainLabel(_("Waar?"), self, style="label"))
        column.addWidget(self.place)
        where = QHBoxLayout()
        where.addWidget(self.choose)
        where.addStretch(1)
        column.addLayout(where)
        column.addStretch(1)

    def _connect(self) -> None:
        for box, _person in self.recipients:
            box.toggled.connect(self.changed)
        for line in (self.others, self.purpose, self.password):
            line.changed.connect(self.changed)
        self.opinions.toggled.connect(self.look_changed)
        self.black_and_white.toggled.connect(self.look_changed)
        self.protect.toggled.connect(self._show_protection)
        self.another.clicked.connect(self.password_wanted)
        self.choose.clicked.connect(self.folder_wanted)

    def _show_protection(self) -> None:
        on = self.protect.isChecked()
        for part in (self.password, self.another, self.tell_apart):
            part.setVisible(on)
        self.open_to_all.setVisible(not on)
        self.changed.emit()


def _box(words: str, parent: QWidget, *, on: bool = False) -> QCheckBox:
    box = QCheckBox(words.replace("&", "&&"), parent)
    box.setAccessibleName(words)
    box.setChecked(on)
    return box


def _called(person: Person) -> str:
    return ", ".join(part for part in (person.name, person.function) if part)
