"""Settings, Weergave: the theme, the size of the text, and the order of the four G's."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.settings import Setting, SettingName
from coachdesk.domain.wording import _
from coachdesk.operations.vaults import write_setting
from coachdesk.ui.settings.preferences import Theme
from coachdesk.ui.shared import look
from coachdesk.ui.shared.card import Card
from coachdesk.ui.shared.choice import Choice
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.segmented import Segmented
from coachdesk.ui.shared.workplace import Workplace

SIZES = range(90, 151, 10)
USUAL, THINK = "", "yes"


class DisplayPart(QWidget):
    """Theme and size are of this computer; the order of the four G's is of the vault."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace, self._desk = workplace, workplace.desk
        now = workplace.preferences
        self.theme = Segmented(
            [
                Choice(Theme.LIGHT, _("Licht"), icon="sun"),
                Choice(Theme.DARK, _("Donker"), icon="moon"),
                Choice(Theme.SYSTEM, _("Zoals systeem")),
            ]
        )
        self.theme.set_value(now.theme)
        self.text_size = Segmented([Choice(size, f"{size} %") for size in SIZES])
        self.text_size.set_value(min(SIZES, key=lambda size: abs(size - now.text_percent)))
        self.order = Segmented(
            [
                Choice(USUAL, _("Gebeurtenis, gedachte, gevoel, gedrag")),
                Choice(THINK, _("Gebeurtenis, gevoel, gedachte, gedrag")),
            ]
        )
        self._show_order()
        self._lay_out()
        self.theme.changed.connect(lambda theme: workplace.prefer(theme=theme))
        self.text_size.changed.connect(lambda size: workplace.prefer(text_percent=size))
        self.order.changed.connect(self._on_order)
        self._desk.changed.connect(self._on_changed)

    def _lay_out(self) -> None:
        screen = Card(_("Scherm"), self)
        screen.body.addWidget(Field(_("Thema"), self.theme))
        screen.body.addWidget(Field(_("Grootte van de tekst"), self.text_size))
        talks = Card(_("4G-gesprek"), self)
        talks.body.addWidget(Field(_("Volgorde van de vakken"), self.order))
        text = _("In de volgorde van THINK komt het gevoel voor de gedachte.")
        why = self._desk.why_read_only or text
        talks.body.addWidget(PlainLabel(why, style="small", tone="textSecondary"))
        self.order.setEnabled(not self._desk.read_only)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(4))
        column.addWidget(screen)
        column.addWidget(talks)

    def _show_order(self) -> None:
        order = self._desk.ask(lambda store: store.settings.value(SettingName.THINK_ORDER))
        self.order.blockSignals(True)  # noqa: FBT003  (Qt's own)
        self.order.set_value(THINK if order else USUAL)
        self.order.blockSignals(False)  # noqa: FBT003  (Qt's own)

    def _on_order(self, order: object) -> None:
        self._desk.do(
            lambda store: write_setting(store, SettingName.THINK_ORDER, str(order)),
            news=_("Volgorde van het 4G-gesprek gewijzigd."),
        )

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(Setting):
            self._show_order()
