"""Settings: the parts at the left, the chosen one at the right; what is chosen holds at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from coachdesk.domain.wording import _, mark
from coachdesk.ui.settings.backup_part import BackupPart
from coachdesk.ui.settings.display_part import DisplayPart
from coachdesk.ui.settings.keys_part import KeysPart
from coachdesk.ui.settings.log_part import LogPart
from coachdesk.ui.settings.papers_part import PapersPart
from coachdesk.ui.settings.people_part import PeoplePart
from coachdesk.ui.settings.privacy_part import PrivacyPart
from coachdesk.ui.settings.vault_part import VaultPart
from coachdesk.ui.settings.words_part import WordsPart
from coachdesk.ui.shared import look
from coachdesk.ui.shared.card import Card
from coachdesk.ui.shared.card_list import CardList
from coachdesk.ui.shared.fitting import Fitting
from coachdesk.ui.shared.page import Command, Page
from coachdesk.ui.shared.paged_model import Column, PagedModel
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.title_delegate import TitleDelegate
from coachdesk.ui.shared.workplace import Place, Workplace

LIST_PX, PART_PX = 220, 760


@dataclass(frozen=True, slots=True)
class Part:
    """One line of the list, and what stands at the right when it is chosen.

    A wide one takes all the room there is and scrolls by itself.
    """

    id: str
    title: str
    make: Callable[[Workplace], QWidget]
    wide: bool = False


PARTS = (
    Part("people", mark("Jij en scholen"), PeoplePart),
    Part("privacy", mark("Privacy en namen"), PrivacyPart),
    Part("vault", mark("Kluis en wachtzin"), VaultPart),
    Part("backup", mark("Reservekopie"), BackupPart),
    Part("words", mark("Thema’s en woorden"), WordsPart),
    Part("papers", mark("Stukken en PDF"), PapersPart),
    Part("log", mark("Logboek"), LogPart, wide=True),
    Part("keys", mark("Sneltoetsen"), KeysPart),
    Part("display", mark("Weergave"), DisplayPart),
)


class SettingsPage(Fitting, Page):
    """Shows the part that the place names, else the one that was in sight."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, parent)
        self._parts = {part.id: part for part in PARTS}
        model = PagedModel[Part](
            [Column("", lambda part: _(part.title))],
            ids=lambda _order: tuple(self._parts),
            page=lambda ids: [self._parts[part_id] for part_id in ids],
            parent=self,
        )
        delegate = TitleDelegate(lambda part: _(part.title))
        self.list = CardList(model, delegate, self, name=_("Onderdelen"))
        self.list.setProperty("kind", "clear")
        self.list.rows.chosen.connect(self._on_chosen)
        self.sheet = QScrollArea(self)
        self.sheet.setWidgetResizable(True)
        self.sheet.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the field that one is in
        self.part: QWidget | None = None
        self._around: QWidget | None = None  # what is around a part that is not wide
        self._side = Card(parent=self)
        self._lay_out()
        model.refresh()

    def show_place(self, place: Place) -> None:
        if place.part in self._parts:
            self.list.rows.select(place.part)
        elif self.part is None:
            self.list.rows.select(PARTS[0].id)

    def focus_first(self) -> None:
        self.list.setFocus()

    def commands(self) -> Sequence[Command]:
        return [
            Command(
                _("Instellingen: {part}").format(part=_(part.title)), partial(self._choose, part)
            )
            for part in PARTS
        ]

    def keys(self) -> dict[str, str]:
        return {"↑ ↓": _("ander onderdeel")}

    def zones(self) -> Sequence[QWidget]:
        return (self.list, self.sheet)

    def fit(self) -> None:
        """Make the list as wide as its text asks, and the part no wider than reads well."""
        self._side.setFixedWidth(look.scaled(LIST_PX))
        if self._around is not None:
            self._around.setMaximumWidth(look.scaled(PART_PX) + look.space(2))

    def _lay_out(self) -> None:
        self._side.fill(self.list)
        row = QHBoxLayout()
        row.setSpacing(look.space(4))
        row.addWidget(self._side)
        row.addWidget(self.sheet, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.space(5),) * 4)
        column.setSpacing(look.space(4))
        column.addWidget(PlainLabel(_("Instellingen"), self, style="h2", wrap=False))
        column.addLayout(row, 1)

    def _choose(self, part: Part) -> None:
        self.list.rows.select(part.id)

    def _on_chosen(self, part_id: str) -> None:
        part = self._parts[part_id]
        self.part = part.make(self.workplace)
        sheet = QWidget()
        sheet.setProperty("zone", "clear")
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, look.space(2), 0)
        column.addWidget(self.part, 1 if part.wide else 0)
        if not part.wide:
            column.addStretch(1)
        self.sheet.setWidget(sheet)
        # the sheet, not the part: its height is asked at its own width
        self._around = None if part.wide else sheet
        self.fit()
        self.sheet.setAccessibleName(_(part.title))
