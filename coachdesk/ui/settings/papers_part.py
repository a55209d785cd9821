"""Settings, Stukken en PDF: how a paper begins, and the folder that is remembered."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.name_level import NameLevel
from coachdesk.domain.names import name
from coachdesk.domain.settings import Setting, SettingName
from coachdesk.domain.wording import _
from coachdesk.operations.vaults import write_setting
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton
from coachdesk.ui.shared.card import Card
from coachdesk.ui.shared.choice import Choice
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.segmented import Segmented
from coachdesk.ui.shared.workplace import Workplace

LONGEST = 120


class PapersPart(QWidget):
    """The looks and the folder are of this computer; the words are of the vault."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace, self._desk = workplace, workplace.desk
        liked = workplace.preferences
        self.names = Segmented([Choice(level, name(level)) for level in NameLevel])
        self.names.set_value(liked.paper_names)
        self.black_and_white = QCheckBox(_("Zwart-wit"))
        self.black_and_white.setChecked(liked.paper_black_and_white)
        self.large = QCheckBox(_("Grote letter"))
        self.large.setChecked(liked.paper_large)
        self.purpose = LineField(limit=LONGEST)
        self.ground = LineField(limit=LONGEST)
        self.folder = PlainLabel("", tone="textSecondary")
        self.forget = CdButton(_("Vergeet"), icon="x", compact=True)
        self._lay_out()
        self._show_words()
        self._show_folder()
        for line in (self.purpose, self.ground):
            line.setEnabled(not self._desk.read_only)
        self._connect()

    def _lay_out(self) -> None:
        first = Card(_("Zo begint een stuk"), self)
        first.body.addWidget(Field(_("Namen"), self.names))
        gate = _("Ontbreekt toestemming, dan staat een stuk toch op Zonder naam.")
        first.body.addWidget(PlainLabel(gate, style="small", tone="textSecondary"))
        first.body.addWidget(self.black_and_white)
        first.body.addWidget(self.large)
        words = Card(_("Doel en grondslag"), self)
        words.body.addWidget(Field(_("Met welk doel?"), self.purpose))
        words.body.addWidget(Field(_("Op welke grondslag?"), self.ground))
        own = self._desk.why_read_only or _("Laat je ze leeg, dan vult Coachdesk in wat past.")
        words.body.addWidget(PlainLabel(own, style="small", tone="textSecondary"))
        where = Card(_("Map"), self)
        where.body.addWidget(self.folder)
        where.body.addWidget(self.forget, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(4))
        for card in (first, words, where):
            column.addWidget(card)

    def _connect(self) -> None:
        prefer = self._workplace.prefer
        self.names.changed.connect(lambda level: prefer(paper_names=level))
        self.black_and_white.toggled.connect(lambda on: prefer(paper_black_and_white=on))
        self.large.toggled.connect(lambda on: prefer(paper_large=on))
        self.purpose.editingFinished.connect(self._keep_words)
        self.ground.editingFinished.connect(self._keep_words)
        self.forget.clicked.connect(self._on_forget)
        self._desk.changed.connect(self._on_changed)
        self._desk.closing.connect(self._keep_words)  # locked while one types: it is kept

    def _usual(self, setting: SettingName) -> str:
        return self._desk.ask(lambda store: store.settings.value(setting)) or ""

    def _show_words(self) -> None:
        self.purpose.set_value(self._usual(SettingName.PAPER_PURPOSE))
        self.ground.set_value(self._usual(SettingName.PAPER_GROUND))

    def _show_folder(self) -> None:
        folder = self._workplace.preferences.paper_folder
        self.folder.setText(str(folder or _("Geen map onthouden.")))
        self.forget.setVisible(folder is not None)

    def _keep_words(self) -> None:
        if not self._desk.read_only:
            purpose, ground = self.purpose.value().strip(), self.ground.value().strip()
            self._keep(SettingName.PAPER_PURPOSE, purpose)
            self._keep(SettingName.PAPER_GROUND, ground)

    def _keep(self, setting: SettingName, words: str) -> None:
        if words != self._usual(setting):
            self._desk.do(
                lambda store: write_setting(store, setting, words),
                news=_("Doel en grondslag van stukken gewijzigd."),
            )

    def _on_forget(self) -> None:
        self._workplace.prefer(paper_folder=None)
        self._show_folder()

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(Setting):
            self._show_words()
