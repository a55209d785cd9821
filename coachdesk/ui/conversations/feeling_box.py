"""The boxes Gevoel and Gevoel daarna."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.four_g import FEELINGS
from coachdesk.domain.wording import _
from coachdesk.ui.conversations.feeling_rows import FeelingRows
from coachdesk.ui.conversations.feelings import MOST, Feelings, capital, fitting
from coachdesk.ui.conversations.g_box import SIDE, GBox
from coachdesk.ui.conversations.note_fields import FeelingLine
from coachdesk.ui.shared import look
from coachdesk.ui.shared.chip import Chip
from coachdesk.ui.shared.choice import Choice
from coachdesk.ui.shared.flow_layout import FlowLayout
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.names_display import NameDisplay
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.suggestion_list import Suggestion
from coachdesk.ui.shared.type_ahead import TypeAhead

TONE = "gGevoel"
CHIPS = 4
LINE_WIDTH = 128
TENS = 10


class FeelingBox(GBox):
    """Wat voelde je en hoe sterk? Typed or picked, each with a row; and where in the body.

    Signals:
        ordered: other rows are there: the order of Tab is another.
    """

    ordered = Signal()

    def __init__(
        self, feelings: Feelings, names: NameDisplay, number: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            _("Gevoel"),
            parent,
            tone=TONE,
            icon="heart",
            question=_("Wat voelde je en hoe sterk?"),
            number=number,
        )
        self._feelings, self._names = feelings, names
        self.rows = FeelingRows(names, self)
        self.line = TypeAhead(
            self._suggest, self, placeholder=_("Typ een gevoel"), icon="", name=self.title
        )
        self.line.setFixedWidth(look.scaled(LINE_WIDTH))
        self.body_line = LineField(
            parent=self, placeholder=_("waar voel je het?"), name=_("In je lijf")
        )
        self.body_line.setProperty("kind", "bare")
        self.body_line.cover_names(names)
        self.complaint = PlainLabel("", self, style="small", tone="danger")
        self.complaint.hide()
        self._chips: list[Chip] = []
        self._flow = FlowLayout(gap=look.space(2))
        self._arrange()
        self._react()
        self._on_listed()

    def first(self) -> QWidget:
        return self.line.line

    def reword(self) -> None:
        """Names went on or off."""
        self.rows.reword()
        self._fill_chips()

    def _arrange(self) -> None:
        inside = QVBoxLayout()
        inside.setContentsMargins(SIDE, look.space(2), SIDE, look.space(2))
        inside.setSpacing(look.space(1) + 2)
        body = QHBoxLayout()
        body.setSpacing(look.space(1))
        label = PlainLabel(_("In je lijf:"), self, style="small", tone="textSecondary", wrap=False)
        label.setBuddy(self.body_line)
        body.addWidget(label)
        body.addWidget(self.body_line, 1)
        inside.addWidget(self.rows)
        inside.addLayout(self._flow)
        inside.addWidget(self.complaint)
        inside.addLayout(body)
        inside.addStretch(1)
        self.body.addLayout(inside, 1)

    def _react(self) -> None:
        self._feelings.listed.connect(self._on_listed)
        self._feelings.changed.connect(self.rows.show_lines)
        self._feelings.full.connect(self._on_full)
        self.rows.moved.connect(self._feelings.felt)
        self.rows.typed.connect(self._on_typed)
        self.rows.unwanted.connect(self._on_unwanted)
        self.line.picked.connect(self._on_picked)
        self.line.line.returnPressed.connect(self._on_entered)
        self.line.line.textEdited.connect(self.complaint.hide)

    def _suggest(self, typed: str) -> Sequence[Suggestion]:
        there = {line.word for line in self._feelings.value()}
        found = [Suggestion(w, capital(w)) for w in fitting(typed) if w not in there]
        own = typed.strip()
        if own and own.lower() not in {one.title.lower() for one in found} | there:
            found.append(Suggestion(own.lower(), _("Ander woord: {word}").format(word=own)))
        return found

    def _on_picked(self, suggestion: Suggestion) -> None:
        self.line.set_chosen(None)
        word = str(suggestion.key)
        if self._feelings.add(word):
            self._go_to(word)

    def _on_entered(self) -> None:
        """Enter with the list closed: the word as it was typed."""
        word = self.line.text().strip().lower()
        if word and self._feelings.add(word):
            self.line.line.clear()
            self._go_to(word)

    def _go_to(self, word: str) -> None:
        row = self.rows.row(word)
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_typed(self, letter: str) -> None:
        """A letter on a row begins the next feeling."""
        self.line.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.line.setText(letter)
        self.line.ask()

    def _on_unwanted(self, word: str) -> None:
        self.line.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._feelings.take_out(word)

    def _on_chip(self, word: str, *, on: bool) -> None:
        if not on:
            self._feelings.take_out(word)
        elif self._feelings.add(word):
            self._go_to(word)
        self._fill_chips()

    def _on_full(self) -> None:
        self.complaint.setText(_("Drie gevoelens is genoeg. Haal er eerst een weg."))
        self.complaint.show()

    def _on_listed(self) -> None:
        self.complaint.hide()
        self.rows.show_lines(self._feelings.value())
        self.rows.setVisible(bool(self._feelings.value()))
        self._fill_chips()
        self.ordered.emit()

    def _fill_chips(self) -> None:
        """Those that are there, and the first of the list that are not."""
        chosen = [line.word for line in self._feelings.value()]
        others = [_(word) for word in FEELINGS if _(word) not in chosen]
        words = [*chosen, *others[: CHIPS - len(chosen) if len(chosen) < MOST else 0]]
        self._flow.removeWidget(self.line)
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(word, on=word in chosen) for word in words]
        for widget in (*self._chips, self.line):
            self._flow.addWidget(widget)
            widget.show()

    def _chip(self, word: str, *, on: bool) -> Chip:
        chip = Chip(Choice(word, self._names.text(capital(word))), self, tone=TONE)
        chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # typing, and Delete on a row, do the same
        chip.setChecked(on)
        chip.clicked.connect(lambda ticked: self._on_chip(word, on=ticked))
        return chip


class AfterBox(GBox):
    """Gevoel daarna: the same feelings, with the strength of then as a dashed box."""

    def __init__(
        self, feelings: Feelings, names: NameDisplay, number: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(_("Gevoel daarna"), parent, tone=TONE, icon="heart", number=number)
        self._feelings = feelings
        self.rows = FeelingRows(names, self, after=True)
        self.told = PlainLabel("", self, style="small", tone="textSecondary")
        inside = QVBoxLayout()
        inside.setContentsMargins(SIDE, look.space(2), SIDE, look.space(2))
        inside.setSpacing(look.space(1))
        inside.addWidget(self.rows)
        inside.addWidget(self.told)
        inside.addStretch(1)
        self.body.addLayout(inside, 1)
        self.rows.moved.connect(feelings.felt_after)
        feelings.changed.connect(self._on_changed)
        self._on_changed(())

    def first(self) -> QWidget:
        return self.rows.rows[0] if self.rows.rows else self

    def reword(self) -> None:
        """Names went on or off."""
        self.rows.reword()
        self.told.setText(told(self._feelings.value(), self.rows))

    def _on_changed(self, lines: Sequence[FeelingLine]) -> None:
        self.rows.show_lines(lines)
        self.rows.setVisible(bool(lines))
        self.told.setText(told(lines, self.rows))


def told(lines: Sequence[FeelingLine], rows: FeelingRows) -> str:
    """Van 7 naar 4. Stippellijn is toen."""
    known = [line for line in lines if line.before is not None and line.after is not None]
    if not lines:
        return _("Hier komen dezelfde gevoelens nog een keer.")
    if not known:
        return _("Stippellijn is toen.")
    if len(known) == 1:
        pair = known[0]
        text = _("Van {a} naar {b}. Stippellijn is toen.")
        return text.format(a=in_boxes(pair.before), b=in_boxes(pair.after))
    parts = []
    for line in known:
        row = rows.row(line.word)
        shown = row.label.text() if row else ""
        text = _("{feeling} van {a} naar {b}.")
        a, b = in_boxes(line.before), in_boxes(line.after)
        parts.append(text.format(feeling=shown, a=a, b=b))
    return " ".join((*parts, _("Stippellijn is toen.")))


def in_boxes(value: int | None) -> str:
    """7 for 70, 8,5 for 85."""
    whole, rest = divmod(value or 0, TENS)
    return f"{whole},{rest}" if rest else str(whole)
