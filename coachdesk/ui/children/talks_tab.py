"""The tab 4G-gesprekken: every 4G talk of one child in one line each."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.conversations import Conversation, ConversationKind
from coachdesk.domain.four_g import Feeling
from coachdesk.domain.names import name
from coachdesk.domain.wording import _, clock_time, short_day
from coachdesk.operations.dossiers import Dossier
from coachdesk.ui.children.told_notes import in_tens
from coachdesk.ui.shared import look
from coachdesk.ui.shared.paged_model import Cell, Column, PagedModel
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.table import CdTable
from coachdesk.ui.shared.workplace import Workplace


class TalksTab(QWidget):
    """What was felt in each talk, then and afterwards, side by side in time.

    Signals:
        opened: the coach wants to read a talk. Carries its id.
    """

    opened = Signal(str)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._dossier: Dossier | None = None
        self._model: PagedModel[Conversation] = PagedModel(
            [
                Column(_("Wanneer"), self._when, width=130),
                Column(_("Wie spreekt"), self._speaker, width=110),
                Column(_("Gebeurtenis"), self._event),
                Column(_("Gevoel"), self._feelings),
                Column(_("Duur"), self._minutes, width=80),
            ],
            ids=lambda _order: self._ids(),
            page=self._page,
            parent=self,
        )
        self.table = CdTable(self._model, self, name=_("4G-gesprekken"))
        self.table.rows.opened.connect(self.opened)
        self.empty = PlainLabel(
            _("Nog geen 4G-gesprekken. Begin er een met Ctrl G."), self, tone="textSecondary"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(look.space(5), look.space(4), look.space(5), look.space(4))
        column.addWidget(self.empty)
        column.addWidget(self.table, 1)
        column.addStretch()

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the talks of this child."""
        self._dossier = dossier
        self._model.refresh()
        self.table.setVisible(self._model.rowCount() > 0)
        self.empty.setVisible(self._model.rowCount() == 0)

    def _ids(self) -> list[str]:
        if self._dossier is None:
            return []
        child_id, kind = self._dossier.child.id, ConversationKind.FOUR_G
        ask = self._workplace.desk.ask
        return ask(lambda store: store.conversations.of_child(child_id, kind=kind)) or []

    def _page(self, ids: Sequence[str]) -> list[Conversation]:
        return self._workplace.desk.ask(lambda store: store.conversations.page(ids)) or []

    def _when(self, talk: Conversation) -> Cell:
        if talk.held_at is None:
            return Cell()
        day = short_day(talk.held_at.date(), today=self._workplace.today())
        return Cell(day, clock_time(talk.held_at), strong=True)

    def _speaker(self, talk: Conversation) -> str:
        return name(talk.speaker)

    def _event(self, talk: Conversation) -> Cell:
        events = [note.event for note in talk.notes if note.event.strip()]
        thoughts = [thought.text for note in talk.notes for thought in note.thoughts]
        return Cell(self._said(" · ".join(events)), self._said(" · ".join(thoughts)))

    def _feelings(self, talk: Conversation) -> str:
        return ", ".join(self._feeling(one) for note in talk.notes for one in note.feelings)

    def _feeling(self, feeling: Feeling) -> str:
        numbers = [in_tens(n) for n in (feeling.before, feeling.after) if n is not None]
        return f"{self._said(feeling.word)} {' → '.join(numbers)}".strip()

    def _minutes(self, talk: Conversation) -> str:
        return _("{number} min").format(number=talk.minutes) if talk.minutes else ""

    def _said(self, text: str) -> str:
        codes = (self._dossier.child.code,) if self._dossier else ()
        return self._workplace.names.text(text.replace("\n", " "), codes)
