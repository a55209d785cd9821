"""The form of a talk with parents: who was there, what they tell and want, what was agreed."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.bonds import FAMILY, Bond
from coachdesk.domain.conversations import Channel
from coachdesk.domain.names import name
from coachdesk.domain.persons import Person
from coachdesk.domain.wording import _
from coachdesk.operations.talk_openings import Around
from coachdesk.ui import pages
from coachdesk.ui.care_signals.known import Known
from coachdesk.ui.children.called import relation_of
from coachdesk.ui.conversations.consent_rows import Asked, ConsentRows
from coachdesk.ui.conversations.parent_talk_fields import ParentTalkFields
from coachdesk.ui.conversations.people_row import PeopleRow
from coachdesk.ui.conversations.talk_head import TalkHead, choice
from coachdesk.ui.conversations.talk_sheet import TalkSheet
from coachdesk.ui.conversations.told_boxes import Teller, ToldBoxes
from coachdesk.ui.shared import look
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.form import Form
from coachdesk.ui.shared.text_area import TextArea
from coachdesk.ui.shared.workplace import Workplace

LINES, FEW_LINES = 4, 3


class ParentSheet(TalkSheet):
    """From top to bottom as one talks. Consent and step are asked while it is not recorded yet."""

    def __init__(
        self,
        workplace: Workplace,
        known: Known,
        head: TalkHead,
        form: Form[ParentTalkFields],
        *,
        with_step: bool,
    ) -> None:
        names = workplace.names
        super().__init__(known, names, head, form, with_step=with_step)
        self._workplace = workplace
        self._adding = False  # somebody who is missing among those around the child
        self.channel = choice([(name(one), one) for one in Channel], _("Hoe spraken jullie?"), head)
        head.add(self.channel)
        self.people = PeopleRow(names, self, can_add=pages.has_form("bond"))
        self.told = ToldBoxes(names, self)
        self.literally = self._text(LINES, literal=True)
        self.wanted = self._text(LINES)
        self.agreed = self._text(LINES)
        self.consents = ConsentRows(names, workplace.today(), self)
        self.interpretation = self._text(FEW_LINES, kind="interpretation")
        self._arrange()
        self._bind()
        self.people.changed.connect(self._show_people)
        self.people.add_wanted.connect(self._on_add)
        self.told.ordered.connect(self.order)
        self.consents.ordered.connect(self.order)

    def know(self, around: Around) -> None:
        before = {one.id for _bond, one in self.around.involved}
        super().know(around)
        self.people.show_people(_close_first(around))
        added = [one.id for _bond, one in around.involved if one.id not in before]
        if self._adding and added:
            self._adding = False
            self.people.set_value((*self.people.value(), *added))
        self._show_people()

    def hideEvent(self, event: QHideEvent) -> None:
        """Who is added from elsewhere was not here."""
        self._adding = False
        super().hideEvent(event)

    def reword(self) -> None:
        super().reword()
        self.people.reword()
        self._show_people()

    def begin(self) -> None:
        if self.head.child_ids() and not self.people.value() and self.around.involved:
            self.people.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().begin()

    def jumps(self) -> Mapping[int, QWidget]:
        consent = self.consents.stops()
        return {
            1: self.told.texts()[0],
            2: self.literally,
            3: self.wanted,
            4: self.agreed,
            **({5: consent[0]} if consent and self.with_step else {}),
            8: self.interpretation,
            **super().jumps(),
        }

    def stops(self) -> Sequence[QWidget]:
        head = self.head
        return (
            head.who.line,
            *self.people.stops(),
            *self.told.texts(),
            self.literally,
            self.wanted,
            self.agreed,
            *(self.consents.stops() if self.with_step else ()),
            self.interpretation,
            *(self.step.stops() if self.with_step else ()),
            head.record,
            head.place,
            head.when.line,
            head.minutes,
            self.channel,
            *self.people.last_stops(),
            *head.extra,
        )

    def _text(self, lines: int, *, kind: str = "", literal: bool = False) -> TextArea:
        text = TextArea(parent=self, min_lines=lines, kind=kind, literal=literal)
        text.cover_names(self.names)
        return text

    def _arrange(self) -> None:
        self.consent_field = Field(
            _("Toestemming"),
            self.consents,
            self,
            hint=_("alleen wat in dit gesprek is gezegd, op de dag van dit gesprek"),
            icon="shield-check",
        )
        self.consent_field.setVisible(self.with_step)
        fields = (
            Field(_("Letterlijk"), self.literally, self, hint="Alt 2", icon="quote"),
            Field(_("Wat willen zij?"), self.wanted, self, hint="Alt 3", icon="heart"),
            Field(_("Wat spraken we af?"), self.agreed, self, hint="Alt 4", icon="handshake"),
        )
        mine = Field(
            _("Mijn duiding"),
            self.interpretation,
            self,
            hint=_("mag leeg blijven"),
            icon="lightbulb",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(4))
        who = Field(_("Wie was erbij?"), self.people, self, icon="users-round")
        column.addWidget(who)
        column.addWidget(self.told, 3)
        column.addLayout(_side_by_side(fields), 2)
        column.addWidget(self.consent_field)
        column.addLayout(_side_by_side((mine, self.step_field)))

    def _bind(self) -> None:
        form = self.form
        form.bind("channel", self.channel)
        form.bind("person_ids", self.people)
        form.bind("told", self.told)
        form.bind("literally", self.literally)
        form.bind("wanted", self.wanted)
        form.bind("agreed", self.agreed)
        form.bind("consents", self.consent_field)
        form.bind("interpretation", self.interpretation)
        form.bind("step", self.step_field)

    def _show_people(self) -> None:
        """A box and a row of consent for each who was there."""
        there = set(self.people.value())
        present = [(bond, one) for bond, one in self.around.involved if one.id in there]
        tellers = [
            Teller(person_id=one.id, shown=self._relation(bond), whose=_whose(bond))
            for bond, one in present
        ]
        self.told.show_tellers(tellers)
        asked = [
            Asked(person_id=one.id, shown=_capital(self._relation(bond)))
            for bond, one in present
            if bond.counts_for_consent()
        ]
        self.consents.show_asked(asked, self.around.consents)
        self.order()

    def _relation(self, bond: Bond) -> str:
        return relation_of(bond, self.names)

    def _on_add(self) -> None:
        for child_id in self.head.child_ids()[:1]:
            self._adding = True
            self._workplace.open_form("bond", child_id=child_id)


def _close_first(around: Around) -> list[tuple[Bond, Person]]:
    """Family before professionals."""
    return sorted(around.involved, key=lambda pair: pair[0].relation not in FAMILY)


def _whose(bond: Bond) -> str:
    """Moeder, oma Corrie: as it is kept with what they said."""
    return bond.relation_words or name(bond.relation).lower()


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _side_by_side(fields: Sequence[Field]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(look.space(3) + 2)
    for field in fields:
        row.addWidget(field, 1)
    return row
