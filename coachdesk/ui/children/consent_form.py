"""The form in which is written what somebody answered about consent."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from coachdesk.domain.consents import Consent, ConsentState, Purpose, Standing
from coachdesk.domain.ids import ChildId, ConsentId, PersonId
from coachdesk.domain.wording import _
from coachdesk.operations.consents import answer_consent
from coachdesk.operations.dossiers import Dossier, read_dossier
from coachdesk.ui.children.consent_answer import ConsentAnswer
from coachdesk.ui.children.consent_rows import Answered, MatrixRow, answered, in_full, matrix
from coachdesk.ui.children.consent_topics import (
    FIGURES,
    HELP,
    MEETING,
    WITH_SCHOOL,
    Topic,
    in_words,
    partners,
    with_partner,
)
from coachdesk.ui.children.may_write import hold, why_not
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.choice_box import ChoiceBox
from coachdesk.ui.shared.draft_form import DraftForm, draft_for
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.notice import Notice
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Workplace

SOMEBODY_ELSE = with_partner("")  # whose name is typed
SOMEBODY = PersonId("")  # the first whose answer counts
FORM = "consent"  # under which an unfinished one is kept
WIDTH = 760


class ConsentForm(DraftForm):
    """One person, one question, one answer; that of the meeting is written for both purposes.

    Without a *topic* it is about the meeting. A *person_id* of None is the child itself; without
    one it is the first whose answer counts.
    """

    def __init__(
        self,
        workplace: Workplace,
        parent: QWidget,
        *,
        child_id: ChildId | None = None,
        person_id: PersonId | None = SOMEBODY,
        topic: Topic = MEETING,
        draft_id: str = "",
    ) -> None:
        super().__init__(_("Toestemming vastleggen"), workplace, parent, width=WIDTH)
        draft = draft_for(workplace.desk, FORM, draft_id)
        child_id = child_id or (draft.child_id if draft else None) or ChildId("")
        today = workplace.today()
        self._dossier: Dossier | None = workplace.desk.ask(
            lambda store: read_dossier(store, child_id, today=today)
        )
        self.who = ChoiceBox(self)
        self.topic = ChoiceBox(self)
        self.partner = LineField(parent=self)
        self.partner_field = Field(
            _("Met wie?"), self.partner, self, hint=_("bijvoorbeeld GGD of wijkteam")
        )
        self.warning = Notice("", self, tone="attention")
        self.now = PlainLabel("", self, style="small", tone="textSecondary")
        self.answer = ConsentAnswer(workplace, self)
        self._rows: dict[PersonId | None, MatrixRow] = {}
        self._last = Answered(Standing.NOT_ASKED)
        self._offer(person_id, topic)
        self._lay_out()
        self._show()
        fields = {"who": self.who, "partner": self.partner, **self.answer.fields()}
        for key, field in fields.items():
            self.keep_field(key, field)
        self.topic.currentIndexChanged.connect(self.touch)
        self.keep_as(FORM, child=lambda: child_id, draft=draft)
        self.answer.state.setFocus()

    def typed(self) -> Mapping[str, Any]:
        topic = self._topics()[self.topic.currentIndex()] if self.topic.count() else MEETING
        asked = [purpose.name for purpose in topic.purposes]
        return {"topic": [asked, topic.partner], **super().typed()}

    def take_up(self, fields: Mapping[str, Any]) -> None:
        """First who and what it is about, for that shows the last answer; then what was typed."""
        asked, partner = fields["topic"]
        topic = Topic(tuple(Purpose[word] for word in asked), partner)
        if topic not in self._topics():
            self.topic.insertItem(0, in_words(topic), topic)
        self.topic.setCurrentIndex(self._topics().index(topic))
        super().take_up(fields)

    def _offer(self, person_id: PersonId | None, topic: Topic) -> None:
        if self._dossier is None:
            return
        for row in self._read_rows(self._dossier):
            self.who.addItem(f"{row.title} · {row.under}", row.person_id)
        self.who.setCurrentIndex(self._place_of(person_id))
        offered = [HELP, MEETING, *partners(self._dossier.consents), WITH_SCHOOL, FIGURES]
        for one in offered if topic in offered else [topic, *offered]:
            self.topic.addItem(in_words(one), one)
        self.topic.addItem(_("Informatie uitwisselen met iemand anders"), SOMEBODY_ELSE)
        self.topic.setCurrentIndex(self._topics().index(topic))

    def _read_rows(self, dossier: Dossier) -> list[MatrixRow]:
        rows = matrix(dossier, self._workplace.names, self._workplace.today())
        self._rows = {row.person_id: row for row in rows}
        return rows

    def _place_of(self, person_id: PersonId | None) -> int:
        ids = list(self._rows)
        if person_id in ids:
            return ids.index(person_id)
        counting = (place for place, row in enumerate(self._rows.values()) if row.counts)
        return next(counting, 0)

    def _topics(self) -> list[Topic]:
        return [self.topic.itemData(place) for place in range(self.topic.count())]

    def _lay_out(self) -> None:
        for part in (
            self.warning,
            Field(_("Van wie?"), self.who, self),
            Field(_("Waarvoor?"), self.topic, self),
            self.partner_field,
            self.now,
            self.answer,
        ):
            self.body.addWidget(part)
        self.set_hints({"Tab": _("volgend veld"), "Esc": _("sluit, concept blijft")})
        self.save = self.add_button(
            CdButton(_("Vastleggen"), self, key="Ctrl Enter", kind=Kind.PRIMARY)
        )
        self.save.clicked.connect(self._on_save)
        self.who.currentIndexChanged.connect(self._show)
        self.topic.currentIndexChanged.connect(self._show)
        self.answer.resized.connect(self.fit)
        self._workplace.names.changed.connect(self._on_names)
        if self._dossier is not None:
            hold(self.save, why_not(self._workplace.desk, self._dossier))

    def _row(self) -> MatrixRow:
        return list(self._rows.values())[self.who.currentIndex()]

    def _chosen(self) -> Topic:
        """What it is about; exchanging with somebody else has the name that was typed."""
        place = self.topic.currentIndex()
        if place == self.topic.count() - 1:
            return with_partner(self.partner.text())
        return self._topics()[place]

    def _show(self) -> None:
        """The last answer of this person to this question."""
        dossier = self._dossier
        if dossier is None:
            return
        row, topic, today = self._row(), self._chosen(), self._workplace.today()
        elsewhere = self.topic.currentIndex() == self.topic.count() - 1
        self.partner_field.setVisible(elsewhere)
        one = answered([] if elsewhere else dossier.consents, row.person_id, topic, today)
        self._last = one
        self._tell_now()
        told = row.person_id is None and not row.counts and topic == HELP
        blank = Consent(
            id=ConsentId(""),
            child_id=dossier.child.id,
            person_id=row.person_id,
            purpose=topic.purposes[0],
            partner=topic.partner,
            state=ConsentState.NOT_ASKED,
        )
        self.answer.show_answer(one.last or blank, told=told)
        self._warn(row, told=told)

    def _tell_now(self) -> None:
        names, today = self._workplace.names, self._workplace.today()
        code = self._dossier.child.code if self._dossier else ""
        words = in_full(self._last, names, today, code=code)
        self.now.setText(_("Nu: {answer}").format(answer=words))
        self.now.setVisible(self._last.last is not None)

    def _warn(self, row: MatrixRow, *, told: bool) -> None:
        text = ""
        if row.unsure:
            text = _("Het gezag van {name} is nog niet gecontroleerd. Doe dat zelf.")
        elif not row.counts and not told:
            text = _("De toestemming van {name} is hiervoor niet nodig.")
        self.warning.set_text(text.format(name=row.title))
        self.warning.setVisible(bool(text))

    def _on_names(self) -> None:
        """The people in other words; what is filled in stays."""
        if self._dossier is None:
            return
        for place, row in enumerate(self._read_rows(self._dossier)):
            self.who.setItemText(place, f"{row.title} · {row.under}")
        told = self._row().person_id is None and not self._row().counts
        self._warn(self._row(), told=told and self._chosen() == HELP)
        self._tell_now()

    def _on_save(self) -> None:
        topic, row = self._chosen(), self._row()
        nobody = topic == SOMEBODY_ELSE and self.partner_field.isVisible()
        self.partner_field.complain(_("Vul in met wie.") if nobody else "")
        if nobody:
            self.partner_field.setFocus()
            return
        filled = self.answer.checked()
        if filled is None:
            return
        answer = replace(filled, partner=topic.partner)
        today = self._workplace.today()
        words = _("Toestemming van {name} vastgelegd.").format(name=row.title)
        if self._workplace.desk.do(
            lambda store: answer_consent(
                store, answer, topic.purposes, today=today, draft_id=self.draft_id
            ),
            news=words,
        ):
            self.recorded()
