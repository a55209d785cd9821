"""The bar at the bottom: how the vault stands, and whether all that was typed is kept."""

from datetime import datetime, timedelta

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from coachdesk.domain.wording import _, lately
from coachdesk.ui.desk import Desk
from coachdesk.ui.shared import look
from coachdesk.ui.shared.icon_spot import IconSpot
from coachdesk.ui.shared.plain_label import PlainLabel

OVERDUE = timedelta(days=14)


class Remark(QWidget):
    """One thing the bar tells: an icon and words in a tone."""

    def __init__(self, icon: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconSpot(icon, self, role="textSecondary", size="iconSmall")
        self._words = PlainLabel(text, self, style="caption", tone="textSecondary", wrap=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._icon)
        row.addWidget(self._words)

    def text(self) -> str:
        """What it tells now."""
        return self._words.text()

    def tell(self, text: str, *, icon: str, tone: str = "textSecondary") -> None:
        """Something else."""
        self._words.setText(text)
        self._words.set_tone(tone)
        self._icon.set_icon(icon, role=tone)


class StatusBar(QFrame):
    """Reached with F6, so that a screen reader can read it too."""

    def __init__(self, desk: Desk, lock_after: timedelta, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setProperty("zone", "status")
        open_words = _("Kluis open, alleen op deze laptop")
        self.vault = Remark("hard-drive", open_words, self)
        self.lock = Remark("lock", "", self)
        self.backup = Remark("usb", "", self)
        self.backup.hide()
        self.saved = Remark("check", "", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.space(4), 0, look.space(4), 0)
        row.setSpacing(look.space(5))
        for remark in (self.vault, self.lock, self.backup):
            row.addWidget(remark)
        row.addStretch(1)
        row.addWidget(self.saved)
        self.show_lock_after(lock_after)
        self.all_kept()
        desk.changed.connect(self.all_kept)
        desk.draft_refused.connect(self.not_kept)

    def show_lock_after(self, after: timedelta) -> None:
        """After how much silence the vault locks."""
        minutes = round(after.total_seconds() / 60)
        words = _("Op slot na {n} min stilte").format(n=minutes)
        self.lock.tell(words, icon="lock")
        self._describe()

    def show_backup(self, made: datetime | None) -> None:
        """When the last backup was made; None when there is none yet."""
        now = self._desk.clock.now()
        if made is None:
            self.backup.tell(_("Nog geen reservekopie"), icon="usb", tone="attention")
        elif now - made > OVERDUE:
            words = _("Reservekopie is {n} dagen oud").format(n=(now - made).days)
            self.backup.tell(words, icon="usb", tone="attention")
        else:
            words = _("Reservekopie: {wanneer}").format(wanneer=lately(made, now=now))
            self.backup.tell(words, icon="usb")
        self.backup.show()
        self._describe()

    def all_kept(self) -> None:
        """Nothing is only in the window."""
        if self._desk.read_only:
            self.saved.tell(_("Alleen lezen"), icon="lock")
        else:
            self.saved.tell(_("Alles bewaard"), icon="check")
        self._describe()

    def tell_saved(self, text: str) -> None:
        """How it stands with what is typed: "Concept bewaard om 10:33"."""
        self.saved.tell(text, icon="check")
        self._describe()

    def not_kept(self) -> None:
        """What was typed could not be written; it is still in the window."""
        words = _("Niet bewaard. Probeer opnieuw")
        self.saved.tell(words, icon="octagon-alert", tone="danger")
        self._describe()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), look.size("statusbar"))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, look.size("statusbar"))

    def _describe(self) -> None:
        remarks = (self.vault, self.lock, self.backup, self.saved)
        told = [remark.text() for remark in remarks if remark.text()]
        self.setAccessibleName(_("Statusbalk: {told}").format(told=". ".join(told)))
