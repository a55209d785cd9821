"""The fields of one answer about consent: how it stands, since when, how, and until when."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.consents import Consent, ConsentState, Given
from coachdesk.domain.names import name
from coachdesk.domain.problems import Problem
from coachdesk.domain.typed_days import Looking
from coachdesk.domain.wording import _, mark
from coachdesk.ui.children.day_field import day_field, day_of, not_yet
from coachdesk.ui.children.side_by_side import side_by_side
from coachdesk.ui.shared import look
from coachdesk.ui.shared.choice import Choice
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.form import Form
from coachdesk.ui.shared.segmented import Segmented
from coachdesk.ui.shared.text_area import TextArea
from coachdesk.ui.shared.workplace import Workplace

STATES = {
    ConsentState.NOT_ASKED: mark("Niet gevraagd"),
    ConsentState.ASKED: mark("Gevraagd"),
    ConsentState.GIVEN: mark("Ja"),
    ConsentState.GIVEN_WITH_LIMIT: mark("Ja, met beperking"),
    ConsentState.REFUSED: mark("Nee"),
    ConsentState.WITHDRAWN: mark("Ingetrokken"),
    ConsentState.NOT_NEEDED: mark("Niet nodig"),
}
TOLD = {
    ConsentState.NOT_ASKED: mark("Nog niet verteld"),
    ConsentState.GIVEN: mark("Weet ervan"),
}
DATELESS = (ConsentState.NOT_ASKED, ConsentState.NOT_NEEDED)
GIVEN_STATES = (ConsentState.GIVEN, ConsentState.GIVEN_WITH_LIMIT)
LASTING = (*GIVEN_STATES, ConsentState.WITHDRAWN)  # its limit and its end are worth keeping
UNSPOKEN = (*DATELESS, ConsentState.ASKED)


class ConsentAnswer(QWidget):
    """Shows the last answer. Another choice is of today, until another day is typed.

    Signals:
        resized: fields came or went.
    """

    resized = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._shown: Consent | None = None
        self.state = Segmented([Choice(one, _(words)) for one, words in STATES.items()], self)
        self.limit = TextArea(parent=self, min_lines=2, max_lines=6)
        self.on = day_field(workplace, self)
        self.until = day_field(workplace, self, looking=Looking.AHEAD)
        self.how = Segmented([Choice(one, name(one)) for one in Given], self)
        self.remark = TextArea(parent=self, min_lines=2, max_lines=6)
        for text in (self.limit, self.remark):
            text.cover_names(workplace.names)
        self.form: Form[Consent] = Form(self, check=self._problems)
        self._lay_out()
        self.state.changed.connect(self._on_state)

    def show_answer(self, answer: Consent, *, told: bool) -> None:
        """Show how it stands; *told*: it is only about whether the child knows."""
        self._shown = None
        for state, words in STATES.items():
            self.state.set_text(state, _(TOLD.get(state, words) if told else words))
        of_day = replace(answer, on=answer.said_on() if answer.on else self._workplace.today())
        self.form.fill(replace(of_day, how=answer.how or Given.ORAL))
        self._shown = answer
        self._show_fields()

    def fields(self) -> dict[str, QWidget]:
        """What is filled in, by name; how it stands comes first, for the others hang on it."""
        return {
            "state": self.state,
            "limit": self.limit,
            "on": self.on,
            "until": self.until,
            "how": self.how,
            "remark": self.remark,
        }

    def checked(self) -> Consent | None:
        """The answer as it is filled in; None when it is not complete, and the fields say why."""
        filled, shown = self.form.checked(), self._shown
        if filled is None or shown is None:
            return None
        how = None if filled.state in UNSPOKEN else filled.how
        answer = replace(filled, how=how, withdrawn_on=None)
        if answer.state not in LASTING:
            answer = replace(answer, until=None, limit="")
        if answer.state is ConsentState.GIVEN:
            answer = replace(answer, limit="")
        if answer.state is ConsentState.WITHDRAWN:
            given = shown.on if shown.state in LASTING else None
            answer = replace(answer, on=given or answer.on, withdrawn_on=answer.on)
        return answer

    def _lay_out(self) -> None:
        self.on_field = Field(_("Wanneer?"), self.on, self)
        self.how_field = Field(_("Hoe?"), self.how, self)
        self.limit_field = Field(_("Wat is de beperking?"), self.limit, self)
        may_be_empty = _("mag leeg blijven")
        self.until_field = Field(_("Geldig tot"), self.until, self, hint=may_be_empty)
        remark = Field(_("Opmerking"), self.remark, self, hint=may_be_empty)
        state = Field(_("Hoe staat het?"), self.state, self)
        fields = {
            "state": state,
            "on": self.on_field,
            "how": self.how_field,
            "limit": self.limit_field,
            "until": self.until_field,
            "remark": remark,
        }
        for key, field in fields.items():
            self.form.bind(key, field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(3))
        column.addWidget(self.form.summary)
        column.addWidget(state)
        column.addWidget(self.limit_field)
        column.addLayout(side_by_side((self.on_field, 2), (self.until_field, 2)))
        column.addWidget(self.how_field)
        column.addWidget(remark)

    def _problems(self, answer: Consent) -> Iterator[Problem]:
        yield from answer.problems()
        never = self._shown is not None and self._shown.on is None
        if never and answer.state is ConsentState.NOT_ASKED:
            yield Problem("state", _("Kies hoe het staat."))
        trouble = not_yet(answer.on, self._workplace.today())
        if trouble:
            yield Problem("on", trouble)

    def _on_state(self) -> None:
        shown = self._shown
        if shown is None:
            return
        said = shown.said_on() if shown.on else self._workplace.today()
        if day_of(self.on) in (said, self._workplace.today()):
            same = self.state.value() is shown.state
            self.on.set_value(said if same else self._workplace.today())
        self._show_fields()

    def _show_fields(self) -> None:
        state = self.state.value()
        self.on_field.setVisible(state not in DATELESS)
        self.how_field.setVisible(state not in UNSPOKEN)
        self.until_field.setVisible(state in GIVEN_STATES)
        self.limit_field.setVisible(state is ConsentState.GIVEN_WITH_LIMIT)
        self.resized.emit()
