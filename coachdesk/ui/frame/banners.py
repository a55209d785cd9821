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
        backups_wanted: the coach goes to see about the backups.
    """

    explain = Signal()
    names_wanted = Signal()
    backups_wanted = Signal()

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
        buttons = [self._to_backups(), ask] if damaged else [ask]
        strip = Banner(text, strong=_("Alleen lezen."), tone="info", icon="lock", buttons=buttons)
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
        """The last backup is so many days old."""
        age = counted(days, "dag", "dagen")
        strong = _("Reservekopie is {age} oud.").format(age=age)
        self._about_backups(strong, _("Maak een nieuwe bij Instellingen."))

    def second_folder_away(self) -> None:
        """The second folder for backups could not be reached for two weeks."""
        strong = _("Je tweede plek is al twee weken niet bereikt.")
        self._about_backups(strong, _("Doe de stick erin en maak een reservekopie."))

    def no_second_folder(self) -> None:
        """Each backup lies on the computer of the vault itself."""
        strong = _("Je reservekopieën staan alleen op deze laptop.")
        self._about_backups(strong, _("Kies ook een stick of een netwerkmap."))

    def old_key_backups(self) -> None:
        """A new recovery key was made, and the old one still opens older backups."""
        strong = _("Er zijn reservekopieën van een oude herstelsleutel.")
        self._about_backups(strong, _("Wie het oude papier heeft, kan ze nog openen."))

    def try_restoring(self) -> None:
        """Nobody looked into a backup for a year, or ever."""
        strong = _("Probeer eens of terugzetten lukt.")
        self._about_backups(strong, _("Bekijk je reservekopie. Er verandert niets."))

    def behind_backup(self, when: str) -> None:
        """The vault is older than the backup of that moment."""
        strong = _("Deze kluis is ouder dan je reservekopie van {when}.").format(when=when)
        text = _(
            "Er is een oude versie teruggezet, buiten Coachdesk om. Kijk of er iets ontbreekt."
        )
        buttons = [self._to_backups(), self._cross("behind")]
        strip = Banner(text, strong=strong, tone="danger", icon="shield-alert", buttons=buttons)
        self._show("behind", strip)

    def _about_backups(self, strong: str, text: str) -> None:
        """Closed with its cross, for today."""
        buttons = [self._to_backups(), self._cross("backup")]
        strip = Banner(text, strong=strong, tone="attention", icon="usb", buttons=buttons)
        self._show("backup", strip)

    def _cross(self, name: str) -> CdButton:
        close = CdButton(icon="x", name=_("Sluiten"), kind=Kind.QUIET, compact=True)
        close.clicked.connect(lambda: self.take_away(name))
        return close

    def _to_backups(self) -> CdButton:
        button = CdButton(_("Naar Reservekopie"))
        button.clicked.connect(self.backups_wanted)
        return button

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
