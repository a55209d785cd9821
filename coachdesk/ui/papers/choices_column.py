"""The left column of Stuk maken: which paper, how, for whom, how protected, and where to."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.documents import PaperKind
from coachdesk.domain.wording import _
from coachdesk.operations.giving_out import PaperChoices
from coachdesk.operations.paper_options import OF_MEETING, PaperOptions
from coachdesk.reports.paper_file import name_to_be
from coachdesk.ui.papers.along_choice import AlongChoice
from coachdesk.ui.papers.drawing import LARGE, STAMPED, Looks
from coachdesk.ui.papers.names_choice import NamesChoice
from coachdesk.ui.papers.paper_making import Receiver
from coachdesk.ui.papers.proposals import WITH_NAMES, titles
from coachdesk.ui.papers.protection_choice import ProtectionChoice
from coachdesk.ui.papers.receivers import Receivers
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton
from coachdesk.ui.shared.choice_box import ChoiceBox
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.plain_label import PlainLabel


class ChoicesColumn(QWidget):
    """Everything that is chosen or typed.

    Signals:
        changed: something was chosen or typed that leaves the pages as they are.
        look_changed: the pages look otherwise now.
        text_changed: another text stands on them, to be looked through again.
        kind_changed: it is another paper.
        folder_wanted: another folder should be chosen.
    """

    changed = Signal()
    look_changed = Signal()
    text_changed = Signal()
    kind_changed = Signal()
    folder_wanted = Signal()

    def __init__(self, said: Callable[[str], str], parent: QWidget | None = None) -> None:
        """*said* is how the screen calls somebody."""
        super().__init__(parent)
        self.folder: Path | None = None
        self._file_name = ""
        self.about = PlainLabel("", self, tone="textSecondary")
        self.kinds = KindBox(self)
        self.names = NamesChoice(self)
        self.along = AlongChoice(self)
        self.black_and_white = QCheckBox(_("Zwart-wit"), self)
        self.large = QCheckBox(_("Grote letter"), self)
        self.people = Receivers(self, after=self.large)
        self.purpose = LineField(parent=self)
        self.ground = LineField(parent=self, placeholder=_("Bijvoorbeeld: toestemming"))
        self.protection = ProtectionChoice(said, self)
        self.place = PlainLabel("", self, style="small", tone="textSecondary")
        self.choose = CdButton(_("Kies map"), self, icon="hard-drive", compact=True)
        self._names_head = PlainLabel(_("Namen"), self, style="label")
        self._along_head = PlainLabel(_("Wat gaat mee?"), self, style="label")
        self._lay_out()
        self._connect()

    def kind(self) -> PaperKind:
        """The paper that is chosen."""
        return PaperKind(self.kinds.currentData())

    def chosen(self, options: PaperOptions) -> PaperChoices:
        """What stands on it, of what there is to choose from."""
        return self.along.chosen(
            PaperChoices(
                kind=self.kind(),
                child_id=options.child.id if options.child else None,
                meeting_id=options.meeting.id if options.meeting else None,
                names=self.names.value(),
            )
        )

    def looks(self) -> Looks:
        """How it is drawn."""
        return Looks(
            kind=self.kind(),
            black_and_white=self.black_and_white.isChecked(),
            large=self.large.isChecked() and self.kind() in LARGE,
        )

    def each_own(self) -> bool:
        """Whether everybody gets a copy of their own."""
        if self.along.own_rows.isChecked() and self.kind() is PaperKind.ACTION_LIST:
            return True
        stamped = self.kind() in STAMPED and not self.looks().large
        return stamped and self.protection.each_own.isChecked()

    def by_receiver(self, options: PaperOptions) -> bool:
        """Whether who gets it decides what stands on it."""
        if self.kind() is PaperKind.ACTION_LIST and self.along.own_rows.isChecked():
            return True
        return self.kind() in OF_MEETING and bool(options.kept_from)

    def whose(self) -> Sequence[str]:
        """Whose files there will be; one file for all is nobody's."""
        chosen = self.people.chosen()
        return [called(one) for one in chosen] if self.each_own() else [""]

    def who_get_it(self) -> tuple[Receiver, ...]:
        """Who get it, each with the password of their file."""
        each_own = self.each_own()
        return tuple(
            replace(one, given=replace(one.given, password=self.protection.of(whose)))
            for one in self.people.chosen()
            for whose in [called(one) if each_own else ""]
        )

    def show_kind(self, *, some_waiting: bool) -> None:
        """Show what can be chosen for this paper."""
        kind = self.kind()
        for widget in (self._names_head, self.names):
            widget.setVisible(kind in WITH_NAMES)
        self._along_head.setVisible(kind is not PaperKind.ACCESS_OVERVIEW)
        self.along.show_kind(kind, some_waiting=some_waiting)
        self.large.setVisible(kind in LARGE)
        self.show_protection()

    def show_protection(self) -> None:
        """Who gets a file with a password, and whether a name can stand on it."""
        own_rows = self.along.own_rows.isChecked() and self.kind() is PaperKind.ACTION_LIST
        can = self.kind() in STAMPED and not self.looks().large and not own_rows
        self.protection.each_own.setVisible(self.kind() in STAMPED and not own_rows)
        self.protection.each_own.setEnabled(can)
        self.protection.show_for(self.whose())
        self._show_place()

    def show_folder(self, folder: Path, file_name: str) -> None:
        """Where the file will come, and how it is called while no other file is called that."""
        self.folder = folder
        self._file_name = name_to_be(folder, file_name)  # asked once: the folder may be far away
        self._show_place()

    def _show_place(self) -> None:
        if self.folder is None:
            return
        words, others = _("{file} in {folder}"), len(self.whose()) - 1
        if others > 0:
            words = _("{file} en nog {others} in {folder}")
        where = words.format(file=self._file_name, others=others, folder=self.folder)
        self.place.setText(where)
        self.choose.setAccessibleDescription(where)

    def go_on(self) -> None:
        """From the paper to what has to be done before it may leave."""
        if not self.names.is_checked():
            self.names.checked.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.purpose.setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, look.space(3), 0)
        column.setSpacing(look.space(2))
        forms = QWidget(self)
        lines = QVBoxLayout(forms)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(self.black_and_white)
        lines.addWidget(self.large)
        for part in (
            self.about,
            Field(_("Welk stuk?"), self.kinds, self),
            self._names_head,
            self.names,
            self._along_head,
            self.along,
            PlainLabel(_("Vorm"), self, style="label"),
            forms,
            PlainLabel(_("Voor wie?"), self, style="label"),
            self.people,
            Field(_("Met welk doel?"), self.purpose, self),
            Field(_("Op welke grondslag?"), self.ground, self),
            PlainLabel(_("Beveiliging"), self, style="label"),
            self.protection,
            PlainLabel(_("Waar?"), self, style="label"),
            self.place,
        ):
            column.addWidget(part)
        where = QHBoxLayout()
        where.addWidget(self.choose)
        where.addStretch(1)
        column.addLayout(where)
        column.addStretch(1)

    def _connect(self) -> None:
        self.kinds.currentIndexChanged.connect(self.kind_changed)
        self.kinds.taken.connect(self.go_on)
        self.names.changed.connect(self.text_changed)
        self.along.changed.connect(self.text_changed)
        for box in (self.black_and_white, self.large):
            box.toggled.connect(self.look_changed)
        self.names.checked_changed.connect(self.changed)
        self.people.changed.connect(self.changed)
        self.protection.changed.connect(self.changed)
        for line in (self.purpose, self.ground):
            line.changed.connect(self.changed)
        self.choose.clicked.connect(self.folder_wanted)


class KindBox(ChoiceBox):
    """The papers that there are. Enter takes the one in sight.

    Signals:
        taken: Enter was pressed.
    """

    taken = Signal()

    def offer(self, kinds: Sequence[PaperKind], chosen: PaperKind) -> None:
        """Offer these."""
        words: Mapping[PaperKind, str] = titles()
        for kind in kinds:
            self.addItem(words[kind], kind.value)
        self.setCurrentIndex(max(self.findData(chosen.value), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            self.taken.emit()
            return
        super().keyPressEvent(event)


def called(receiver: Receiver) -> str:
    """Ilse Binnenstra, intern begeleider."""
    return ", ".join(filter(None, (receiver.given.name, receiver.given.function)))
