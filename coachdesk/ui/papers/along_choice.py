"""Wat gaat mee: what of all there is stands on this paper, with how much of it there is."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from coachdesk.domain.documents import PaperKind
from coachdesk.domain.summaries import AT_FIRST, PartCount, SummaryPart
from coachdesk.domain.wording import _, mark
from coachdesk.operations.giving_out import PaperChoices
from coachdesk.operations.paper_options import ToldNote
from coachdesk.ui.papers.part_row import PartRow
from coachdesk.ui.shared.choice import Choice
from coachdesk.ui.shared.choice_box import ChoiceBox

PARTS = {
    SummaryPart.COURSE: mark("Verloop in de tijd"),
    SummaryPart.SIGNALS: mark("Feiten uit signalen"),
    SummaryPart.TALKS: mark("Feiten uit gesprekken"),
    SummaryPart.REFERRALS: mark("Verwijzingen"),
    SummaryPart.GOING_WELL: mark("Wat goed gaat"),
    SummaryPart.WORRIES: mark("Zorgen"),
    SummaryPart.OWN_WORDS: mark("In eigen woorden"),
    SummaryPart.DECISIONS: mark("Besluiten en afspraken"),
    SummaryPart.FOUR_G: mark("4G-gesprekken, helemaal"),
    SummaryPart.OPINIONS: mark("Duiding van mij en anderen"),
}


class AlongChoice(QWidget):
    """The switches of one kind of paper; those of the others are not in sight.

    Signals:
        changed: something else goes along.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parts = {
            part: PartRow(_(words), self, on=part in AT_FIRST) for part, words in PARTS.items()
        }
        self.opinions = QCheckBox(_("Duiding en visies"), self)
        self.only_approved = QCheckBox(_("Alleen wat is goedgekeurd"), self)
        self.own_rows = QCheckBox(_("Ieder alleen de eigen acties"), self)
        self.note = ChoiceBox(self)
        self.note.setAccessibleName(_("Van welk gesprek?"))
        self._notes: Sequence[ToldNote] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in self._all():
            column.addWidget(widget)
        self.note.activated.connect(self.changed)
        for row in self.parts.values():
            row.changed.connect(self.changed)
        for box in (self.opinions, self.only_approved, self.own_rows):
            box.toggled.connect(self.changed)

    def show_kind(self, kind: PaperKind, *, some_waiting: bool) -> None:
        """Show the switches of this kind of paper."""
        of_kind: Mapping[PaperKind, Sequence[QWidget]] = {
            PaperKind.SUMMARY: tuple(self.parts.values()),
            PaperKind.PACK: (self.opinions, *((self.only_approved,) if some_waiting else ())),
            PaperKind.ACTION_LIST: (self.own_rows,),
            PaperKind.FOUR_G_SHEET: (self.note,),
        }
        shown = of_kind.get(kind, ())
        for widget in self._all():
            widget.setVisible(widget in shown)

    def show_notes(self, notes: Sequence[ToldNote], words: Sequence[str]) -> None:
        """What a child told and what that is called, the latest first."""
        self._notes = notes
        for place, text in enumerate(words):
            if place < self.note.count():
                self.note.setItemText(place, text)
            else:
                self.note.addItem(text)

    def show_singles(self, part: SummaryPart, singles: Sequence[Choice]) -> None:
        """Let these be left out one by one."""
        self.parts[part].show_singles(singles)

    def show_counts(self, counts: Sequence[PartCount]) -> None:
        """How much of each part goes along now."""
        for count in counts:
            self.parts[count.part].show_count(count)

    def chosen(self, choices: PaperChoices) -> PaperChoices:
        """The same choices with what goes along."""
        parts = frozenset(part for part, row in self.parts.items() if row.box.isChecked())
        left_out = frozenset(one for row in self.parts.values() for one in row.left_out())
        note = self._notes[max(self.note.currentIndex(), 0)] if self._notes else None
        return replace(
            choices,
            parts=parts,
            left_out=left_out,
            opinions=self.opinions.isChecked(),
            only_approved=self.only_approved.isChecked(),
            own_rows=self.own_rows.isChecked() and choices.kind is PaperKind.ACTION_LIST,
            note=(note.talk_id, note.note_id) if note else None,
        )

    def _all(self) -> tuple[QWidget, ...]:
        switches = (self.opinions, self.only_approved, self.own_rows, self.note)
        return (*self.parts.values(), *switches)
