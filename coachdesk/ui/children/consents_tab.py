"""The tab Toestemming en contacten: who agreed to what, who is around, and who is family."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from coachdesk.domain.ids import PersonId
from coachdesk.domain.wording import _
from coachdesk.operations.consents import name_gate
from coachdesk.operations.dossiers import Dossier
from coachdesk.ui.children.answer_lines import AnswerLines
from coachdesk.ui.children.consent_matrix import ConsentMatrix
from coachdesk.ui.children.consent_rows import matrix
from coachdesk.ui.children.consent_topics import MEETING, Topic
from coachdesk.ui.children.contact_list import ContactList
from coachdesk.ui.children.gate_words import gate_words, rule_words
from coachdesk.ui.children.kin_list import KinList
from coachdesk.ui.children.may_write import hold, why_not
from coachdesk.ui.children.steady_scroll import keep_steady
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton
from coachdesk.ui.shared.card import Card
from coachdesk.ui.shared.notice import Notice
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Workplace


class ConsentsTab(QWidget):
    """The gate's answer on top, then the matrix, what one person said in full, and the people."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._dossier: Dossier | None = None
        self._missing: PersonId | None = None
        self._titles: dict[PersonId | None, str] = {}
        self.gate = Notice("", self, outlined=True)
        self.rule = PlainLabel("", self, tone="textSecondary")
        self.record = CdButton(_("Toestemming vastleggen"), self, icon="pen-line", compact=True)
        self.matrix = ConsentMatrix(self)
        self.answers = AnswerLines(workplace, self)
        self.contacts = ContactList(workplace, self)
        self.kin = KinList(workplace, self)
        self._lay_out()
        self.record.clicked.connect(lambda: self._open(self._missing, MEETING))
        self.matrix.opened.connect(self._open)
        self.matrix.met.connect(self._show_answers)
        self.answers.opened.connect(self._open)

    def show_dossier(self, dossier: Dossier) -> None:
        """Show who agreed to what about this child, and who is around."""
        self._dossier = dossier
        names, today = self._workplace.names, self._workplace.today()
        locked = why_not(self._workplace.desk, dossier)
        rows = matrix(dossier, names, today)
        self._titles = {row.person_id: row.title for row in rows}
        self._show_gate(dossier)
        self.rule.setText(rule_words(dossier, names, today))
        self.matrix.show_rows(rows)
        self.contacts.show_dossier(dossier, locked=locked)
        self.kin.show_dossier(dossier, locked=locked)
        self._show_answers(self.matrix.person())
        hold(self.record, locked)

    def _lay_out(self) -> None:
        inside = QWidget(self)
        inside.setProperty("zone", "clear")
        column = QVBoxLayout(inside)
        column.setContentsMargins(look.space(5), look.space(4), look.space(3), look.space(4))
        column.setSpacing(look.space(3))
        consent = Card(_("Toestemming"), self, action=self.record)
        consent.body.addWidget(self.rule)
        consent.body.addWidget(self.matrix)
        family = Card(_("Broers en zussen"), self)
        family.body.addWidget(self.kin)
        for part in (self.gate, consent, self.answers, self.contacts, family):
            column.addWidget(part)
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        keep_steady(scroll)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def _order_stops(self) -> None:
        """Tab goes from top to bottom: what is made anew would come last."""
        stops = (
            self.record,
            *self.matrix.stops(),
            *self.answers.buttons.values(),
            *self.contacts.stops(),
            *self.kin.rows,
            self.kin.add,
        )
        for one, following in pairwise(stops):
            QWidget.setTabOrder(one, following)

    def _show_gate(self, dossier: Dossier) -> None:
        child_id, today = dossier.child.id, self._workplace.today()
        found = self._workplace.desk.ask(lambda store: name_gate(store, child_id, today=today))
        if found is None:
            return
        answer, means = gate_words(dossier, found.gate, self._workplace.names)
        self.gate.set_tone("success" if found.gate.open else "attention")
        self.gate.set_text(means, strong=answer)
        self._missing = next(iter(found.gate.missing), None)

    def _show_answers(self, person_id: PersonId | None) -> None:
        if self._dossier is not None:
            locked = why_not(self._workplace.desk, self._dossier)
            who = self._titles.get(person_id, "")
            self.answers.show_person(self._dossier, person_id, who, locked=locked)
            self._order_stops()

    def _open(self, person_id: PersonId | None, topic: Topic) -> None:
        dossier = self._dossier
        if dossier is not None and not why_not(self._workplace.desk, dossier):
            self._workplace.open_form(
                "consent", child_id=dossier.child.id, person_id=person_id, topic=topic
            )
