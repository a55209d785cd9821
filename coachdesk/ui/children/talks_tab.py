"""The tab 4G-gesprekken: every 4G talk of one child in a line, and what comes back in them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from coachdesk.domain.conversations import Conversation, ConversationKind
from coachdesk.domain.four_g import Feeling, FourGNote
from coachdesk.domain.names import name
from coachdesk.domain.wording import _, clock_time, short_day
from coachdesk.operations.dossiers import Dossier
from coachdesk.ui.children.course_cards import CourseCards
from coachdesk.ui.children.told_notes import in_tens
from coachdesk.ui.shared import look
from coachdesk.ui.shared.paged_model import Cell, Column, PagedModel
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.table import ROW, CdTable
from coachdesk.ui.shared.workplace import Workplace

ROWS = 5  # talks in sight; the others are scrolled


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
        none = workplace.desk.words_for_nothing(
            _("Nog geen 4G-gesprekken. Begin er een met Ctrl G.")
        )
        self.empty = PlainLabel(none, self, tone="textSecondary")
        self.course = CourseCards(self)
        self._lay_out()

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the talks of this child."""
        self._dossier = dossier
        self._model.refresh()
        rows = self._model.rowCount()
        self.table.setVisible(rows > 0)
        head = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(head + look.scaled(ROW) * min(rows, ROWS) + 2)
        self.empty.setVisible(rows == 0)
        self.course.setVisible(rows > 0)
        if rows:
            today = self._workplace.today()
            self.course.show_talks(self._page(self._ids()), self._said, today=today)

    def _lay_out(self) -> None:
        sheet = QWidget()
        sheet.setProperty("zone", "clear")
        inside = QVBoxLayout(sheet)
        edge = look.space(5)
        inside.setContentsMargins(edge, look.space(4), edge, look.space(4))
        inside.setSpacing(look.space(4))
        for part in (self.empty, self.table, self.course):
            inside.addWidget(part)
        inside.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(sheet)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)

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
        """Each speaker once, in the order of the views."""
        return ", ".join(map(name, talk.speakers()))

    def _event(self, talk: Conversation) -> Cell:
        events = [self._whose(talk, note, note.event) for note in talk.notes]
        thoughts = (" · ".join(thought.text for thought in note.thoughts) for note in talk.notes)
        return Cell(
            self._said(" · ".join(filter(None, events))),
            self._said(" · ".join(filter(None, thoughts))),
        )

    def _feelings(self, talk: Conversation) -> str:
        found = (
            self._whose(talk, note, ", ".join(map(self._feeling, note.feelings)))
            for note in talk.notes
        )
        return " · ".join(filter(None, found))

    def _whose(self, talk: Conversation, note: FourGNote, text: str) -> str:
        """Behind whose view it is, when there are several; nothing for nothing."""
        several = len(talk.notes) > 1 and text.strip()
        return f"{name(note.speaker)}: {text}" if several else text.strip()

    def _feeling(self, feeling: Feeling) -> str:
        numbers = [in_tens(n) for n in (feeling.before, feeling.after) if n is not None]
        return f"{self._said(feeling.word)} {' → '.join(numbers)}".strip()

    def _minutes(self, talk: Conversation) -> str:
        return _("{number} min").format(number=talk.minutes) if talk.minutes else ""

    def _said(self, text: str) -> str:
        codes = (self._dossier.child.code,) if self._dossier else ()
        return self._workplace.names.text(text.replace("\n", " "), codes)
