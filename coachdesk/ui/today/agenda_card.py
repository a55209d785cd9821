"""Vandaag op school: the appointments of this day, the present moving through them."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.conversations import ConversationKind
from coachdesk.domain.wording import _, clock_time, counted
from coachdesk.operations.today_views import Appointment, appointments
from coachdesk.ui import pages
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.card import Card, hairline
from coachdesk.ui.shared.paged_model import Column, Heading, PagedModel
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Workplace
from coachdesk.ui.today import appointment_words as told
from coachdesk.ui.today import words
from coachdesk.ui.today.agenda_cards import PREPARE, AgendaCards, Present
from coachdesk.ui.today.short_list import ShortList

TALKS = {ConversationKind.FOUR_G: "four_g", ConversationKind.PARENT: "parent_talk"}


class AgendaCard(Card):
    """Enter starts a talk or reads it, P opens the child to prepare it, E changes the plan."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        self.add = CdButton(_("Afspraak"), icon="plus", kind=Kind.QUIET, compact=True)
        super().__init__(_("Vandaag op school"), parent, action=self.add)
        self._workplace, self._desk = workplace, workplace.desk
        self._found: Sequence[Appointment] = ()
        self._cards = AgendaCards(workplace)
        self.model: PagedModel[Appointment] = PagedModel(
            [Column(_("Afspraak"), self._cards.spoken)],
            ids=lambda _order: self._ids(),
            page=lambda ids: [one for one in self._found if one.id in ids],
            parent=self,
        )
        self.list = ShortList(self.model, self._cards, self, name=_("Vandaag op school"))
        none = self._desk.words_for_nothing(_("Geen afspraken vandaag."))
        self.empty = PlainLabel(none, tone="textSecondary")
        self.next_day = PlainLabel("", style="small", tone="textSecondary", wrap=True)
        self._lay_out()
        self.add.clicked.connect(lambda: workplace.open_form("appointment"))
        self.add.setVisible(pages.has_form("appointment") and not self._desk.read_only)
        self.list.rows.opened.connect(self._on_opened)
        self.list.rows.on_letter("P", self._on_prepare)
        self.list.rows.on_letter("E", self._on_edit)
        self.list.spot_pressed.connect(self._on_spot)

    def refresh(self) -> None:
        """Ask again which appointments there are."""
        today, school = self._workplace.today(), self._workplace.school
        found = self._desk.ask(lambda store: appointments(store, today, school_id=school))
        self._found = found or ()
        later = self._desk.ask(lambda store: store.conversations.next_day(today, school_id=school))
        text = ""
        if later is not None:
            number = counted(later[1], "afspraak", "afspraken")
            text = f"{words.weekday(later[0], today)}: {number}"
        self.next_day.setText(text)
        self._foot.setVisible(bool(text))
        self.tick()

    def tick(self) -> None:
        """The clock has moved on."""
        now = self._desk.clock.now()
        upcoming = [one for one in self._found if one.talk.held_at is None and told.ends(one) > now]
        self._cards.next_id = upcoming[0].id if upcoming else ""
        self.model.refresh()
        self.list.setVisible(bool(self._found))
        self.empty.setVisible(not self._found)

    def next_talk(self) -> datetime | None:
        """When the next talk begins that has not begun yet."""
        now = self._desk.clock.now()
        coming = (one for one in self._found if one.talk.held_at is None)
        return next((one.begins for one in coming if one.begins > now), None)

    def _ids(self) -> list[str | Heading]:
        """The appointments, with the present between what has begun and what has not."""
        now = self._desk.clock.now()
        begun = [one.id for one in self._found if one.begins <= now]
        coming = [one.id for one in self._found if one.begins > now]
        present = Present(clock_time(now))
        return [*begun, present, *coming] if self._found else []

    def _lay_out(self) -> None:
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.body.addWidget(self.list)
        nothing = look.space(4)
        self.empty.setContentsMargins(nothing, 0, nothing, nothing)
        self.body.addWidget(self.empty)
        self._foot = QWidget(self)
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(0, look.space(2), 0, 0)
        foot.setSpacing(0)
        foot.addWidget(hairline(self._foot))
        self.next_day.setContentsMargins(nothing, look.space(2), nothing, look.space(2))
        foot.addWidget(self.next_day)
        self.body.addWidget(self._foot)

    def _on_opened(self, row_id: str) -> None:
        one = self._one(row_id)
        if one is None:
            return
        page = TALKS.get(one.talk.kind)
        if one.talk.held_at is not None and one.children:
            self._workplace.go_to("child", one.children[0].id, f"timeline/{one.id}")
        elif not self._desk.may_write():
            return
        elif page is not None:
            self._workplace.go_to(page, one.id)
        elif one.children:
            self._workplace.open_form("contact", conversation_id=one.id)
        else:
            self._on_edit(row_id)

    def _on_prepare(self, row_id: str) -> None:
        one = self._one(row_id)
        if one is not None and one.children:
            self._workplace.go_to("child", one.children[0].id)

    def _on_edit(self, row_id: str) -> None:
        if pages.has_form("appointment"):
            self._workplace.open_form("appointment", conversation_id=row_id)

    def _on_spot(self, name: str, row_id: str) -> None:
        if name == PREPARE:
            self._on_prepare(row_id)
        else:
            self._on_opened(row_id)

    def _one(self, row_id: str) -> Appointment | None:
        return next((one for one in self._found if one.id == row_id), None)
