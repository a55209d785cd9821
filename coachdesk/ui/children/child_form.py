"""The form about who a child is: a new one, or other data of one that is there."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from coachdesk.domain.ages import age_on
from coachdesk.domain.children import Child
from coachdesk.domain.drafts import Draft
from coachdesk.domain.ids import ChildId
from coachdesk.domain.problems import Problem
from coachdesk.domain.wording import _, counted
from coachdesk.operations.children import new_child, write_child
from coachdesk.ui.children.day_field import day_field, not_yet
from coachdesk.ui.children.hidden_line import HiddenLine
from coachdesk.ui.children.same_child import SameChild
from coachdesk.ui.children.side_by_side import side_by_side
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.choice_box import ChoiceBox
from coachdesk.ui.shared.draft_form import DraftForm, draft_for
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.form import Form
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.workplace import Workplace

FORM = "child"  # under which an unfinished one is kept


class ChildForm(DraftForm):
    """Names stay as they were typed. A child that may be there already is asked about."""

    def __init__(
        self,
        workplace: Workplace,
        parent: QWidget,
        *,
        child_id: ChildId | None = None,
        draft_id: str = "",
    ) -> None:
        desk = workplace.desk
        draft = draft_for(desk, FORM, draft_id, target_id=child_id or "")
        target = child_id or (draft.target_id if draft else None)
        known = desk.ask(lambda store: store.children.find(target))
        super().__init__(_("Gegevens wijzigen") if known else _("Nieuw kind"), workplace, parent)
        self._new, self._saving = known is None, False
        self.first_name = HiddenLine(workplace.names, self)
        self.prefix = HiddenLine(workplace.names, self)
        self.last_name = HiddenLine(workplace.names, self)
        self.born = day_field(workplace, self, remark=self._age)
        self.group = LineField(parent=self)
        self.school = ChoiceBox(self)
        self.teacher = LineField(parent=self)
        self.nicknames = HiddenLine(workplace.names, self)
        self.same = SameChild(workplace, self)
        self.form: Form[Child] = Form(self, check=self._problems)
        self._offer_schools()
        self._lay_out()
        self._add_buttons()
        self._listen()
        found = known or self._blank()
        if found is not None:
            self.form.fill(found)
            self.status.setText(found.code)
        self._keep(known, draft)

    def _keep(self, known: Child | None, draft: Draft | None) -> None:
        self.keep_as(
            FORM,
            child=lambda: known.id if known else None,
            target_id=known.id if known else "",
            draft=draft,
            only_changes=known is not None,
        )

    def _blank(self) -> Child | None:
        desk = self._workplace.desk
        only = self.school.itemData(1) if self.school.count() == 2 else None  # noqa: PLR2004
        school = self._workplace.school or only
        return desk.ask(lambda store: new_child(store, first_name="", school_id=school))

    def _offer_schools(self) -> None:
        self.school.addItem(_("Geen school"), None)
        for school in self._workplace.desk.ask(lambda store: store.schools.all()) or ():
            self.school.addItem(school.name, school.id)

    def _lay_out(self) -> None:
        self.body.addWidget(self.form.summary)
        first = self._field("first_name", _("Roepnaam"), self.first_name)
        prefix = self._field("prefix", _("Voorvoegsel"), self.prefix)
        last = self._field("last_name", _("Achternaam"), self.last_name)
        self.body.addLayout(side_by_side((first, 4), (prefix, 2), (last, 5)))
        hint = _("bijvoorbeeld 14-3-2016")
        born = self._field("born", _("Geboortedatum"), self.born, hint=hint)
        group = self._field("group", _("Groep"), self.group, hint=_("bijvoorbeeld 7b"))
        self.body.addLayout(side_by_side((born, 3), (group, 2)))
        school = self._field("school_id", _("School"), self.school)
        teacher = self._field("teacher", _("Leerkracht"), self.teacher)
        self.body.addLayout(side_by_side((school, 3), (teacher, 2)))
        nicknames = Field(
            _("Bijnamen"), self.nicknames, self, hint=_("met een komma ertussen; F8 verbergt ze")
        )
        self.form.bind(
            "nicknames",
            nicknames,
            read=lambda: _pieces(self.nicknames.text()),
            write=lambda names: self.nicknames.set_value(", ".join(names)),
            changed=self.nicknames.changed,
        )
        self.keep_field("nicknames", self.nicknames)
        self.body.addWidget(nicknames)
        self.body.addWidget(self.same)

    def _field(self, name: str, label: str, widget: QWidget, *, hint: str = "") -> Field:
        field = Field(label, widget, self, hint=hint)
        self.form.bind(name, field)
        self.keep_field(name, widget)
        return field

    def _add_buttons(self) -> None:
        self.set_hints({"Tab": _("volgend veld"), "Esc": _("sluit, concept blijft")})
        words = _("Kind toevoegen") if self._new else _("Vastleggen")
        self.save = self.add_button(CdButton(words, self, key="Ctrl Enter", kind=Kind.PRIMARY))
        self.save.clicked.connect(self._on_save)

    def _listen(self) -> None:
        self.same.known.connect(self._on_known)
        self.same.another.connect(self._on_another)
        if self._new:
            for line in (self.first_name, self.last_name, self.group):
                line.editingFinished.connect(self._on_left)

    def _problems(self, child: Child) -> Iterator[Problem]:
        yield from child.problems()
        trouble = not_yet(child.born, self._workplace.today())
        if trouble:
            yield Problem("born", trouble)

    def _age(self, born: date) -> str:
        age = age_on(self._workplace.today(), born)
        return counted(age, _("jaar"), _("jaar")) if age >= 0 else ""

    def _on_save(self) -> None:
        child = self.form.checked()
        if child is None:
            self.fit()
            return
        if self._new and self.same.ask(child):
            self._saving = True
            self.same.same.setFocus()
            return
        child = _trimmed(child)
        shown = self._workplace.names.child(child)
        news = _("{name} toegevoegd.") if self._new else _("Gegevens van {name} vastgelegd.")
        if self._workplace.desk.do(
            lambda store: write_child(store, child, draft_id=self.draft_id),
            news=news.format(name=shown),
        ):
            self.recorded()
            if self._new:
                self._workplace.go_to("child", child.id, "consents")

    def _on_left(self) -> None:
        if self.isVisible():  # a form that closes is left too, and its vault may be gone
            self.same.ask(self.form.entity())

    def _on_another(self) -> None:
        """Go on with what the question came in between of."""
        if self._saving:
            self._on_save()
        else:
            self.teacher.setFocus()

    def _on_known(self, child_id: str) -> None:
        self.reject()
        self._workplace.go_to("child", child_id)


def _trimmed(child: Child) -> Child:
    """Without the spaces around what was typed; nothing else is changed."""
    return replace(
        child,
        first_name=child.first_name.strip(),
        prefix=child.prefix.strip(),
        last_name=child.last_name.strip(),
        group=child.group.strip(),
        teacher=child.teacher.strip(),
    )


def _pieces(text: str) -> tuple[str, ...]:
    return tuple(piece.strip() for piece in text.split(",") if piece.strip())
