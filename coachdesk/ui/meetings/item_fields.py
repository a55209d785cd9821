"""The fields of one point of the agenda; each is kept when one leaves it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.ids import AgendaItemId, PersonId
from coachdesk.domain.meetings import AgendaItem, Goal
from coachdesk.domain.name_level import NameLevel
from coachdesk.domain.names import name
from coachdesk.domain.persons import Person
from coachdesk.domain.wording import _
from coachdesk.operations.meetings import write_agenda_item
from coachdesk.ui.shared import look
from coachdesk.ui.shared.choice import Choice
from coachdesk.ui.shared.choice_box import ChoiceBox
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.form import Form
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.number_field import NumberField
from coachdesk.ui.shared.segmented import Segmented
from coachdesk.ui.shared.text_area import TextArea
from coachdesk.ui.shared.workplace import Workplace

LONGEST = 240  # minutes


class ItemFields(QWidget):
    """Question, goal, minutes, who brings it in and under which name. Nothing typed is ever lost.

    Signals:
        kept: what was typed is in the vault.
    """

    kept = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace, self._desk = workplace, workplace.desk
        self._item: AgendaItem | None = None
        self._edited = False
        self._make_fields()
        self.form: Form[AgendaItem] = Form(self, check=AgendaItem.problems)
        self._bind()
        self._lay_out()
        self.form.edited.connect(self._on_edited)
        self._desk.closing.connect(self._on_closing)
        self._desk.trying_again.connect(self.keep)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def show_item(self, item: AgendaItem, people: Sequence[Person]) -> None:
        """Show this point. What is being typed in the same point stays as it is."""
        if self._item is not None and self._item.id == item.id:
            if self._edited:
                return
            if self._as_typed(item) == item:
                self._item = item
                return
        self._offer(people)
        self._item = item
        self._edited = False
        self.form.fill(item)
        self.question_field.setVisible(item.case_id is not None)
        self.names_field.setVisible(item.case_id is not None)
        self.text_field.setVisible(item.case_id is None)

    def keep(self) -> bool:
        """Write what was typed; False when it could not be, and then it stays in the fields."""
        if self._item is None or not self._edited:
            return True
        if self.form.checked() is None:
            return False
        item_id, self._edited = self._item.id, False  # before the news goes round
        written = self._desk.do(
            lambda store: write_agenda_item(store, self._as_typed(store.agenda_items.get(item_id))),
            news=_("Agendapunt bewaard."),
        )
        self._edited = not written
        if written:
            self._workplace.saving.emit(_("Alles bewaard"))
            self.kept.emit()
        return written

    def _on_closing(self) -> None:
        """Before a lock: what could not be written is told as a draft that could not be kept."""
        if not self.keep() and self.form.checked() is not None:
            told = _("Bewaren lukt niet. Je tekst staat nog hier. Sluit Coachdesk niet.")
            self._desk.draft_refused.emit(told)

    def allow_names(self, *, on: bool) -> None:
        """Whether a name may stand on paper; one that was chosen can always be taken off."""
        chosen = self._item is not None and self._item.names is not NameLevel.NONE
        self.names.setEnabled(on or chosen)
        why = _("Zonder toestemming van iedereen met gezag gaat dit stuk zonder naam mee.")
        self.names.setToolTip("" if on else why)

    def shown(self) -> AgendaItemId | None:
        """The point in the fields."""
        return self._item.id if self._item else None

    def focus_question(self) -> None:
        """Go to what one fills in first."""
        first = self.text if self.question_field.isHidden() else self.question
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def _make_fields(self) -> None:
        self.question = TextArea(
            parent=self, min_lines=2, max_lines=6, placeholder=_("Eén vraag, in één zin")
        )
        self.question.cover_names(self._workplace.names)
        self.text = LineField(parent=self)
        self.goal = Segmented([Choice(goal, name(goal)) for goal in Goal], self)
        self.minutes = NumberField(self, most=LONGEST, unit=_("min"))
        self.brought_by = ChoiceBox(self)
        self.brought_by.setMinimumWidth(look.scaled(90))
        self.brought_by.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # a wheel changes nothing
        self.names = Segmented([Choice(level, name(level)) for level in NameLevel], self)

    def _bind(self) -> None:
        self.question_field = Field(_("Vraag aan het team"), self.question, self)
        self.text_field = Field(_("Onderwerp"), self.text, self)
        self.goal_field = Field(_("Wat willen we?"), self.goal, self)
        self.names_field = Field(_("Naam op papier"), self.names, self)
        self.minutes_field = Field(_("Tijd"), self.minutes, self)
        self.brought_by_field = Field(_("Inbreng"), self.brought_by, self)
        self.form.bind("question", self.question_field)
        self.form.bind("text", self.text_field)
        self.form.bind("goal", self.goal_field)
        self.form.bind("minutes", self.minutes_field)
        self.form.bind("names", self.names_field)
        self.form.bind(
            "brought_by",
            self.brought_by_field,
            read=lambda: PersonId(self.brought_by.currentData() or "") or None,
            write=lambda who: self.brought_by.setCurrentIndex(self.brought_by.findData(who or "")),
            changed=self.brought_by.currentIndexChanged,
        )

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(look.space(3))
        row.addWidget(self.minutes_field, 2)
        row.addWidget(self.brought_by_field, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(3))
        column.addWidget(self.text_field)
        column.addWidget(self.question_field)
        column.addWidget(self.goal_field)
        column.addLayout(row)
        column.addWidget(self.names_field)

    def _offer(self, people: Sequence[Person]) -> None:
        """The people one can choose from; not a change by the coach."""
        self.brought_by.blockSignals(True)  # noqa: FBT003  (Qt's own)
        self.brought_by.clear()
        self.brought_by.addItem(_("Niemand"), "")
        for person in people:
            self.brought_by.addItem(person.name, person.id)
        self.brought_by.blockSignals(False)  # noqa: FBT003  (Qt's own)

    def _as_typed(self, item: AgendaItem) -> AgendaItem:
        """The point as it stands now, with what the fields say."""
        typed = self.form.entity()
        return replace(
            item,
            question=typed.question,
            text=typed.text,
            goal=typed.goal,
            minutes=typed.minutes,
            names=typed.names,
            brought_by=typed.brought_by,
        )

    def _on_edited(self) -> None:
        self._edited = True

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if self._edited and self._field_of(old) is not self._field_of(new):
            self.keep()

    def _field_of(self, widget: QWidget | None) -> QWidget | None:
        """The field that this widget is part of."""
        while widget is not None and not isinstance(widget, Field):
            widget = widget.parentWidget()
        return widget
