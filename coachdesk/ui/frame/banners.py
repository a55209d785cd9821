"""The strips under the toolbar: what holds for the whole vault as long as it holds."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.wording import _, counted
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.notice import Banner


class Banners(QWidget):
    """No strips, no room taken.

    Signals:
        explain: the coach asks what reading only means.
        names_wanted: names may be seen on this screen, though a second one is connected.
    """

    explain = Signal()
    names_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: dict[str, Banner] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    def shown(self) -> tuple[str, ...]:
        """Which strips stand there now."""
        return tuple(self._shown)

    def practice(self) -> None:
        """This is the practice vault."""
        strong, text = _("Oefenkluis."), _("Alles hier is verzonnen.")
        self._show("practice", Banner(text, strong=strong, tone="attention", icon="flask-conical"))

    def read_only(self, *, damaged: bool = False) -> None:
        """Nothing can be written here: the place does not allow it, or the vault is damaged."""
        text = _("Op deze plek kan niets worden bewaard.")
        if damaged:
            text = _("De kluis is beschadigd. Zet een reservekopie terug.")
        ask = CdButton(_("Wat betekent dit?"), kind=Kind.QUIET)
        ask.clicked.connect(self.explain)
        strip = Banner(text, strong=_("Alleen lezen."), tone="info", icon="lock", buttons=[ask])
        self._show("read_only", strip)

    def second_screen(self) -> None:
        """A screen was connected and names went off."""
        button = CdButton(_("Toon namen op dit scherm"))
        button.clicked.connect(self._on_names_wanted)
        strip = Banner(
            _("Namen zijn uit."),
            strong=_("Tweede scherm aangesloten."),
            tone="info",
            icon="eye-off",
            buttons=[button],
        )
        self._show("second_screen", strip)

    def backup_overdue(self, days: int) -> None:
        """The last backup is so many days old; closed with its cross, for today."""
        age = counted(days, "dag", "dagen")
        close = CdButton(icon="x", name=_("Sluiten"), kind=Kind.QUIET, compact=True)
        close.clicked.connect(lambda: self.take_away("backup"))
        strip = Banner(
            _("Maak een nieuwe bij Instellingen."),
            strong=_("Reservekopie is {age} oud.").format(age=age),
            tone="attention",
            icon="usb",
            buttons=[close],
        )
        self._show("backup", strip)

    def take_away(self, name: str) -> None:
        """This does not hold any more."""
        strip = self._shown.pop(name, None)
        if strip is not None:
            strip.hide()
            strip.deleteLater()
        self.setVisible(bool(self._shown))

    def _show(self, name: str, strip: Banner) -> None:
        self.take_away(name)
        self._shown[name] = strip
        self._column.addWidget(strip)
        self.show()

    def _on_names_wanted(self) -> None:
        self.take_away("second_screen")
        self.names_wanted.emit()
