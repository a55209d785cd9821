"""The case in the context column: its question, whose dossier it is, and who keeps the lead."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QWidget

from coachdesk.domain.cases import Case, CaseStatus, FileHolder
from coachdesk.domain.ids import PersonId
from coachdesk.domain.names import name
from coachdesk.domain.persons import Person
from coachdesk.domain.wording import _, day_month
from coachdesk.operations.cases import write_case
from coachdesk.operations.dossiers import Dossier
from coachdesk.ui.children.called import called
from coachdesk.ui.children.inline_text import InlineText
from coachdesk.ui.children.may_write import hold
from coachdesk.ui.children.told_lines import Line
from coachdesk.ui.shared import look
from coachdesk.ui.shared.badge import Badge, Status
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.card import Card
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Workplace

STATUS = {
    CaseStatus.NEW: ("info", "circle-dot"),
    CaseStatus.IN_TALK: ("neutral", "message-square-text"),
    CaseStatus.PLAN_RUNS: ("success", "play"),
    CaseStatus.WAITS: ("attention", "hourglass"),
    CaseStatus.AFTERCARE: ("success", "sprout"),
    CaseStatus.CLOSED: ("neutral", "archive"),
}


class CaseCard(Card):
    """What is asked, and by whom it is kept together; not there without a case."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._workplace = workplace
        self._case: Case | None = None
        self._dossier: Dossier | None = None
        self.heading = PlainLabel("", self, style="h4")
        self.since = PlainLabel("", self, style="small", tone="textSecondary", wrap=False)
        self.badge = Badge(Status(""), self)
        self.question = InlineText(
            "question",
            workplace,
            self,
            read=lambda dossier: dossier.case.question if dossier.case else "",
            tell=self._tell_question,
            save=self._save_question,
        )
        self.holder = CdButton("", self, kind=Kind.QUIET, compact=True)
        self.lead = CdButton("", self, kind=Kind.QUIET, compact=True)
        self.holder.clicked.connect(self._on_holder)
        self.lead.clicked.connect(self._on_lead)
        self._told = {one: PlainLabel("", self) for one in (self.holder, self.lead)}
        self._lay_out()

    def show_dossier(self, dossier: Dossier, *, locked: str) -> None:
        """Show the running case of this child, else the last."""
        self._dossier, self._case = dossier, dossier.case
        self.setVisible(dossier.case is not None)
        if dossier.case is None or dossier.status is None:
            return
        who = called(dossier.child, self._workplace.names)
        text = _("Wat heeft {name} nodig om verder te kunnen?").format(name=who)
        self.heading.setText(text)
        self.setAccessibleName(text)
        opened = day_month(dossier.case.opened_on, today=self._workplace.today())
        self.since.setText(_("Casus sinds {date}").format(date=opened))
        tone, icon = STATUS[dossier.status]
        self.badge.set_status(Status(name(dossier.status), tone, icon))
        self.question.show_dossier(dossier, text, locked=locked)
        self._show_choice(self.holder, _("Dossierhouder"), name(dossier.case.file_holder), locked)
        lead = dossier.person(dossier.case.lead_id)
        shown = self._workplace.names.person(lead) if lead else _("Kies iemand")
        self._show_choice(self.lead, _("Regiehouder"), shown, locked)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.since, 1)
        head.addWidget(self.badge)
        table = QGridLayout()
        table.setHorizontalSpacing(look.space(2))
        table.setVerticalSpacing(0)
        table.setColumnStretch(1, 1)
        rows = ((_("Dossierhouder"), self.holder), (_("Regiehouder"), self.lead))
        for row, (label, button) in enumerate(rows):
            table.addWidget(PlainLabel(label, self, tone="textSecondary", wrap=False), row, 0)
            table.addWidget(button, row, 1, Qt.AlignmentFlag.AlignLeft)
            table.addWidget(self._told[button], row, 1)
        self.body.addWidget(self.heading)
        self.body.addWidget(self.question)
        self.body.addLayout(table)
        self.body.addLayout(head)

    def _show_choice(self, button: CdButton, label: str, value: str, locked: str) -> None:
        button.set_words(value)
        button.setAccessibleName(f"{label}: {value}")
        hold(button, locked)
        button.setVisible(not locked)
        self._told[button].setText(value)  # what cannot be chosen can still be read
        self._told[button].setVisible(bool(locked))

    def _tell_question(self, dossier: Dossier, text: str) -> list[Line]:
        if not text:
            return [Line("signpost", _("Schrijf de vraag op in één zin."), ink="textTertiary")]
        said = self._workplace.names.text(text, (dossier.child.code,))
        return [Line("signpost", said)]

    def _save_question(self, text: str, draft_id: str) -> bool:
        return self._write(lambda case: replace(case, question=text), draft_id)

    def _on_holder(self) -> None:
        case = self._case
        if case is None:
            return
        menu = self._menu()
        for holder in FileHolder:
            act = menu.addAction(name(holder))
            act.setCheckable(True)
            act.setChecked(holder is case.file_holder)
            act.triggered.connect(lambda _on, chosen=holder: self._choose_holder(chosen))
        menu.popup(self.holder.mapToGlobal(self.holder.rect().bottomLeft()))

    def _on_lead(self) -> None:
        case = self._case
        if case is None:
            return
        menu = self._menu()
        for person in self._candidates():
            shown = self._workplace.names.person(person).replace("&", "&&")
            act = menu.addAction(shown)
            act.setCheckable(True)
            act.setChecked(person.id == case.lead_id)
            act.triggered.connect(lambda _on, chosen=person.id: self._choose_lead(chosen))
        menu.popup(self.lead.mapToGlobal(self.lead.rect().bottomLeft()))

    def _candidates(self) -> list[Person]:
        """Who may keep the lead: colleagues first, then those around the child."""
        found = self._workplace.desk.ask(lambda store: store.persons.colleagues()) or []
        around = [person for _bond, person in self._dossier.involved] if self._dossier else []
        return list({person.id: person for person in (*found, *around)}.values())

    def _choose_holder(self, holder: FileHolder) -> None:
        self._write(lambda case: replace(case, file_holder=holder))

    def _choose_lead(self, person_id: PersonId) -> None:
        self._write(lambda case: replace(case, lead_id=person_id))

    def _write(self, changed: Callable[[Case], Case], draft_id: str = "") -> bool:
        if self._case is None:
            return False
        case_id = self._case.id
        return self._workplace.desk.do(
            lambda store: write_case(store, changed(store.cases.get(case_id)), draft_id=draft_id),
            news=_("Casus gewijzigd."),
        )

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu
