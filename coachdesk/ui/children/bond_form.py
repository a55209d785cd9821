"""The form about an adult around a child: who, what they are to the child, gezag, how to reach."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from coachdesk.domain.bonds import FAMILY, Bond, Gezag, Relation
from coachdesk.domain.ids import BondId, ChildId, PersonId, new_id
from coachdesk.domain.names import name
from coachdesk.domain.persons import Person
from coachdesk.domain.problems import Problem
from coachdesk.domain.wording import _
from coachdesk.operations.dossiers import Dossier, read_dossier
from coachdesk.operations.persons import bind, unbind
from coachdesk.ui.children.day_field import day_field, not_yet
from coachdesk.ui.children.hidden_line import HiddenLine
from coachdesk.ui.children.may_write import hold, why_not
from coachdesk.ui.children.person_field import PersonField
from coachdesk.ui.children.side_by_side import side_by_side
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.choice import Choice
from coachdesk.ui.shared.draft_form import DraftForm, draft_for
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.form import Form
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.segmented import Segmented
from coachdesk.ui.shared.suggestion_list import Suggestion
from coachdesk.ui.shared.workplace import Workplace

FORM = "bond"  # under which an unfinished one is kept
NOBODY = Person(id=PersonId(""), name="")


class BondForm(DraftForm):
    """Adds an adult to a child, or changes what stands there. Gezag asks when it was checked."""

    def __init__(
        self,
        workplace: Workplace,
        parent: QWidget,
        *,
        child_id: ChildId | None = None,
        bond_id: BondId | None = None,
        draft_id: str = "",
    ) -> None:
        draft = draft_for(workplace.desk, FORM, draft_id, target_id=bond_id or "")
        target = bond_id or (draft.target_id if draft else None)
        known = workplace.desk.ask(lambda store: store.bonds.find(target))
        title = _("Betrokkene wijzigen") if known else _("Betrokkene toevoegen")
        super().__init__(title, workplace, parent)
        self._new = known is None
        child_id = child_id or (draft.child_id if draft else None) or ChildId("")
        today = workplace.today()
        self._dossier: Dossier | None = workplace.desk.ask(
            lambda store: read_dossier(store, child_id, today=today)
        )
        self._make_fields()
        self._lay_out()
        self._add_buttons()
        self._fill(child_id, known)
        self._listen()
        self.keep_as(
            FORM,
            child=lambda: child_id,
            target_id=known.id if known else "",
            draft=draft,
            only_changes=known is not None,
        )

    def take_up(self, fields: Mapping[str, Any]) -> None:
        """First who it is, for that fills in what is known; then all that was typed."""
        self.who.take_up(fields["who"])
        person = self.who.person()
        if person is not None:
            self.person.fill(person)
        super().take_up(fields)
        self._show_fields()

    def _make_fields(self) -> None:
        names = self._workplace.names
        self.who = PersonField(self._people(), names, self, without=self._around())
        self.name = HiddenLine(names, self)
        self.relation = QComboBox(self)
        for relation in Relation:
            self.relation.addItem(name(relation), relation)
        self.words = HiddenLine(names, self)
        self.gezag = Segmented([Choice(one, name(one)) for one in Gezag], self)
        self.checked_on = day_field(self._workplace, self)
        self.checked_by = LineField(parent=self)
        self.phone = HiddenLine(names, self, icon="phone")
        self.mail = HiddenLine(names, self)
        self.function = LineField(parent=self)
        self.organisation = LineField(parent=self)
        self.supporter = QCheckBox(_("Is een steunfiguur"), self)
        self.supports_with = HiddenLine(names, self)
        self.bond: Form[Bond] = Form(self, check=self._problems)
        self.person: Form[Person] = Form(self, check=Person.problems)

    def _people(self) -> list[Person]:
        return self._workplace.desk.ask(lambda store: store.persons.all()) or []

    def _around(self) -> set[PersonId]:
        return {one.id for _bond, one in self._dossier.involved} if self._dossier else set()

    def _lay_out(self) -> None:
        self.who_field = Field(_("Wie is het?"), self.who, self)
        self.name_field = self._of_person("name", _("Naam"), self.name)
        self.who_field.setVisible(self._new)
        self.name_field.setVisible(not self._new)
        self.body.addWidget(self.who_field)
        self.body.addWidget(self.name_field)
        relation = self._of_bond("relation", _("Wat is deze persoon van het kind?"), self.relation)
        words = self._of_bond("relation_words", _("In eigen woorden"), self.words)
        words.set_hint(_("bijvoorbeeld oma Corrie"))
        self.body.addLayout(side_by_side((relation, 1), (words, 1)))
        self.gezag_field = self._of_bond("gezag", _("Gezag"), self.gezag)
        self.gezag_field.set_hint(_("Kijk zelf in het gezagsregister; ga niet af op één ouder."))
        self.body.addWidget(self.gezag_field)
        self.on_field = self._of_bond("checked_on", _("Gecontroleerd op"), self.checked_on)
        self.by_field = self._of_bond("checked_by", _("Gecontroleerd door"), self.checked_by)
        self.body.addLayout(side_by_side((self.on_field, 1), (self.by_field, 1)))
        phone = self._of_person("phone", _("Telefoon"), self.phone)
        mail = self._of_person("mail", _("Mail"), self.mail)
        self.body.addLayout(side_by_side((phone, 1), (mail, 1)))
        self.function_field = self._of_person("function", _("Functie"), self.function)
        self.organisation_field = self._of_person(
            "organisation", _("Organisatie"), self.organisation
        )
        self.body.addLayout(side_by_side((self.function_field, 1), (self.organisation_field, 1)))
        self.body.addWidget(self.supporter)
        self.bond.bind("supporter", self.supporter)
        self.keep_field("supporter", self.supporter)
        self.keep_field("who", self.who)
        self.supports_field = self._of_bond("supports_with", _("Waarvoor?"), self.supports_with)
        self.supports_field.set_hint(_("bijvoorbeeld: haalt op woensdag op"))
        self.body.addWidget(self.supports_field)

    def _of_bond(self, key: str, label: str, widget: QWidget) -> Field:
        field = Field(label, widget, self)
        self.bond.bind(key, field)
        self.keep_field(key, widget)
        return field

    def _of_person(self, key: str, label: str, widget: QWidget) -> Field:
        field = Field(label, widget, self)
        self.person.bind(key, field)
        self.keep_field(key, widget)
        return field

    def _add_buttons(self) -> None:
        self.gone = self.add_button(
            CdButton(_("Haal weg"), self, icon="trash-2", kind=Kind.DANGER_OUTLINE)
        )
        self.gone.setVisible(not self._new)
        self.set_hints({"Tab": _("volgend veld"), "Esc": _("sluit, concept blijft")})
        self.save = self.add_button(
            CdButton(_("Vastleggen"), self, key="Ctrl Enter", kind=Kind.PRIMARY)
        )
        locked = why_not(self._workplace.desk, self._dossier) if self._dossier else ""
        for button in (self.gone, self.save):
            hold(button, locked)

    def _fill(self, child_id: ChildId, known: Bond | None) -> None:
        found = [pair for pair in self._involved() if known and pair[0].id == known.id]
        if found:
            bond, person = found[0]
        else:
            relation = self._likely()
            bond = Bond(
                id=BondId(new_id()), child_id=child_id, person_id=NOBODY.id, relation=relation
            )
            person = NOBODY
        self._bond = bond
        self.bond.fill(bond)
        self.person.fill(person)
        self._show_fields()

    def _involved(self) -> tuple[tuple[Bond, Person], ...]:
        return self._dossier.involved if self._dossier else ()

    def _likely(self) -> Relation:
        """The parent who is not there yet."""
        there = {bond.relation for bond, _person in self._involved()}
        likely = (Relation.MOTHER, Relation.FATHER)
        return next((one for one in likely if one not in there), Relation.OTHER)

    def _listen(self) -> None:
        self.who.picked.connect(self._on_picked)
        self.who.changed.connect(lambda: self.who_field.complain(""))
        self.who.line.editingFinished.connect(self._settle)
        self.relation.currentIndexChanged.connect(self._show_fields)
        self.gezag.changed.connect(self._on_gezag)
        self.supporter.toggled.connect(self._show_fields)
        self.save.clicked.connect(self._on_save)
        self.gone.clicked.connect(self._on_gone)

    def _problems(self, bond: Bond) -> Iterator[Problem]:
        yield from bond.problems()
        trouble = not_yet(bond.checked_on, self._workplace.today())
        if trouble:
            yield Problem("checked_on", trouble)

    def _show_fields(self) -> None:
        relation = self.relation.currentData()
        close = relation in FAMILY or relation is Relation.OTHER
        checked = close and self.gezag.value() is not Gezag.UNKNOWN
        self.gezag_field.setVisible(close)
        self.on_field.setVisible(checked)
        self.by_field.setVisible(checked)
        self.function_field.setVisible(relation not in FAMILY)
        self.organisation_field.setVisible(relation not in FAMILY)
        self.supports_field.setVisible(self.supporter.isChecked())
        self.fit()

    def _on_gezag(self) -> None:
        me = self._dossier.me if self._dossier else None
        if me is not None and not self.checked_by.text() and self._bond.checked_on is None:
            self.checked_by.set_value(me.name)
        self._show_fields()

    def _on_picked(self, _suggestion: Suggestion) -> None:
        person = self.who.person()
        if person is not None:
            self.person.fill(person)
            self.relation.setFocus()

    def _settle(self) -> None:
        """A new name that was typed and not picked is somebody new; the rest stays as typed."""
        if self._new and self.who.settle():
            person = self.who.person()
            if person is not None:
                typed = self.person.entity()
                self.person.fill(replace(typed, id=person.id, name=person.name))

    def _on_save(self) -> None:
        self._settle()
        trouble = self.who.trouble() if self._new else ""
        self.who_field.complain(trouble)
        person, bond = self.person.checked(), self.bond.checked()
        if trouble:
            self.who.setFocus()
        if trouble or person is None or bond is None:
            self.fit()
            return
        bond = replace(bond, person_id=person.id)
        news = _("{name} vastgelegd.").format(name=self._workplace.names.person(person))
        if self._workplace.desk.do(
            lambda store: bind(store, person, bond, draft_id=self.draft_id), news=news
        ):
            self.recorded()

    def _on_gone(self) -> None:
        bond = self._bond
        if self._workplace.desk.do(
            lambda store: unbind(store, bond, draft_id=self.draft_id), news=_("Weggehaald.")
        ):
            self.recorded()
