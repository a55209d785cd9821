"""F1: the help, which is in the program itself; it opens at the page one came from."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from coachdesk.domain.wording import _
from coachdesk.ui.help.keys import key_groups
from coachdesk.ui.help.keys_sheet import KeyTable
from coachdesk.ui.help.topic import Topic
from coachdesk.ui.help.topics import real_topics, topic_of
from coachdesk.ui.settings.preferences import Preferences
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton
from coachdesk.ui.shared.card import Card
from coachdesk.ui.shared.card_list import CardList
from coachdesk.ui.shared.fitting import Fitting
from coachdesk.ui.shared.page import Page
from coachdesk.ui.shared.paged_model import Column, PagedModel
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.title_delegate import TitleDelegate
from coachdesk.ui.shared.workplace import Place, Workplace

LIST_PX, TEXT_PX = 260, 720


class HelpPage(Fitting, Page):
    """Topics at the left, the chosen one at the right."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, parent)
        self.topics = {topic.id: topic for topic in real_topics()}
        self.model = PagedModel[Topic](
            [Column("", lambda topic: _(topic.title))],
            ids=lambda _order: tuple(self.topics),
            page=self._topics,
            parent=self,
        )
        delegate = TitleDelegate(lambda topic: _(topic.title))
        self.list = CardList(self.model, delegate, self, name=_("Onderwerpen"))
        self.list.setProperty("kind", "clear")
        self.list.rows.chosen.connect(self._on_chosen)
        self.text = QScrollArea(self)
        self.text.setAccessibleName(_("Uitleg"))
        self.text.setWidgetResizable(True)
        self._side = Card(parent=self)
        self._lay_out()
        self.model.refresh()

    def show_place(self, place: Place) -> None:
        self.list.rows.select(topic_of(place.about).id)

    def focus_first(self) -> None:
        self.list.setFocus()

    def keys(self) -> dict[str, str]:
        return {"↑ ↓": _("ander onderwerp")}

    def zones(self) -> Sequence[QWidget]:
        return (self.list, self.text)

    def fit(self) -> None:
        """Make the list as wide as its text asks."""
        self._side.setFixedWidth(look.scaled(LIST_PX))

    def _lay_out(self) -> None:
        self._side.fill(self.list)
        row = QHBoxLayout()
        row.setSpacing(look.space(4))
        row.addWidget(self._side)
        row.addWidget(self.text, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.space(5), look.space(5), look.space(5), look.space(5))
        column.setSpacing(look.space(4))
        heading = PlainLabel(_("Hulp en sneltoetsen"), self, style="h2", wrap=False)
        column.addWidget(heading)
        column.addLayout(row, 1)

    def _topics(self, ids: Sequence[str]) -> list[Topic]:
        return [self.topics[topic_id] for topic_id in ids]

    def _on_chosen(self, topic_id: str) -> None:
        sheet = TopicSheet(self.topics[topic_id], self.workplace.preferences)
        sheet.card_wanted.connect(self._on_card)
        self.text.setWidget(sheet)

    def _on_card(self) -> None:
        self.workplace.open_form("key_card")


class TopicSheet(QWidget):
    """The text of one topic, and under the first one all keys.

    Signals:
        card_wanted: the card with the main keys is asked for.
    """

    card_wanted = Signal()

    def __init__(self, topic: Topic, preferences: Preferences) -> None:
        super().__init__()
        self.setProperty("zone", "clear")
        self.setMaximumWidth(look.scaled(TEXT_PX))  # the sheet: its height is asked at its width
        self.print = CdButton(_("Kaart met sneltoetsen afdrukken"), self, icon="printer")
        self.print.clicked.connect(self.card_wanted)
        card = Card(_(topic.title), self)
        for paragraph in topic.text:
            card.body.addWidget(PlainLabel(_(paragraph), card, style="reading", selectable=True))
        with_keys = topic.id == "start"
        for group in key_groups({}, preferences) if with_keys else ():
            card.body.addSpacing(look.space(2))
            card.body.addWidget(KeyTable(group, card))
        card.body.addWidget(self.print, 0, Qt.AlignmentFlag.AlignLeft)
        self.print.setVisible(with_keys)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)
