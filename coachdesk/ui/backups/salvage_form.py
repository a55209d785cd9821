"""Saving what can be read of a damaged vault: told how much is lost before it is taken over."""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from coachdesk.domain.errors import CoachdeskError, RecoveryCodeError, VaultError, WrongSecret
from coachdesk.domain.wording import _, clock_time, counted, numeric_day
from coachdesk.operations.backups import told_by_kind
from coachdesk.ui.backup_keeper import Amounts, Rescued, RescueKeeper
from coachdesk.ui.backups.secret_field import SecretField
from coachdesk.ui.keeper import Secret
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.notice import Notice
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.slow_dialog import SlowDialog


class SalvageForm(SlowDialog):
    """Of the vault that is open to be read, or of a locked one with what opens it."""

    def __init__(self, rescue: RescueKeeper, parent: QWidget, *, by_keys: bool) -> None:
        super().__init__(_("Redden wat leesbaar is"), parent)
        self._rescue, self._by_keys = rescue, by_keys
        self._salvaged: Secret | None = None
        text = _(
            "Coachdesk leest alles wat nog te lezen is en maakt daar een nieuwe kluis van. De "
            "beschadigde kluis blijft bewaard. Heb je een goede reservekopie, zet dan liever die "
            "terug."
        )
        self.words = PlainLabel(text, self)
        self.secret = SecretField(self)
        self.report = Notice("", self, tone="attention")
        self.cancel = self.add_button(CdButton(_("Annuleren"), self))
        self.go_on = self.add_button(CdButton(_("Begin"), self, kind=Kind.PRIMARY))
        for widget in (self.words, self.secret, self.report, self.trouble):
            self.body.addWidget(widget)
        self.report.hide()
        self.secret.setVisible(not by_keys)
        self.secret.changed.connect(self._judge)
        self.secret.submitted.connect(self._on_go_on)
        self.secret.resized.connect(self.fit)
        self.cancel.clicked.connect(self.reject)
        self.go_on.clicked.connect(self._on_go_on)
        self.finished.connect(self.secret.forget)
        (self.go_on if by_keys else self.secret).setFocus()
        self._judge()

    def reject(self) -> None:
        """Nothing is changed; while it works one has to wait."""
        if self.busy:
            return
        if self._salvaged is not None:
            self._rescue.give_up(self._salvaged)
        super().reject()

    def refuse(self, error: CoachdeskError) -> None:
        if isinstance(error, WrongSecret | RecoveryCodeError) and not self._by_keys:
            self.secret.complain(error)
            return
        super().refuse(error)

    def held(self) -> tuple[QWidget, ...]:
        return (self.secret, self.go_on, self.cancel)

    def _judge(self) -> None:
        self.go_on.setEnabled(self._by_keys or self.secret.is_ready())

    def _on_go_on(self) -> None:
        if not self.go_on.isEnabled():
            return
        if self._salvaged is not None:
            self._take_over(self._salvaged)
            return
        work = self._rescue.salvaging(self.secret.passphrase(), code=self.secret.code())
        self.do_slowly(work, self._on_salvaged, words=_("Lezen wat leesbaar is…"))

    def _on_salvaged(self, salvaged: Secret) -> None:
        self._salvaged = salvaged
        self.secret.forget()
        self.secret.hide()
        self.report.set_text(_told(self._rescue.rescued(salvaged)))
        self.report.show()
        self.go_on.set_words(_("Verder met wat gered is"))
        self.go_on.setEnabled(True)
        self.go_on.setFocus()
        self.fit()

    def _take_over(self, salvaged: Secret) -> None:
        try:
            self._rescue.salvage(salvaged)
        except VaultError as error:
            self.refuse(error)
            return
        self.accept()


def _told(rescued: Rescued) -> str:
    """How much was saved and what is known to be lost; then what is in the newest backup."""
    told = [_("Gered: {what}.").format(what=_amounts(rescued.saved))]
    if rescued.lost:
        lost = _("Verloren, voor zover te zien: {what}.")
        told.append(lost.format(what=told_by_kind(rescued.lost)))
    if rescued.passed_over:
        told.append(_("Niet alles was te lezen: er kan meer ontbreken dan te zien is."))
    elif not rescued.lost:
        told.append(_("Er is geen plek gevonden waar iets ontbreekt."))
    if rescued.in_backup is not None and rescued.backup_made_at is not None:
        text = _("In je reservekopie van {when}: {what}. Staat daar meer in? Zet die dan terug.")
        when = _moment(rescued.backup_made_at)
        told.append(text.format(when=when, what=_amounts(rescued.in_backup)))
    return "\n".join(told)


def _amounts(found: Amounts) -> str:
    what = _("{children}, {signals} en {talks}").format(
        children=counted(found.children, "kind", "kinderen"),
        signals=counted(found.signals, "signaal", "signalen"),
        talks=counted(found.talks, "gesprek", "gesprekken"),
    )
    if found.newest is None:
        return what
    until = _("laatste wijziging {when}").format(when=_moment(found.newest))
    return f"{what}, {until}"


def _moment(moment: datetime) -> str:
    return f"{numeric_day(moment.date())} {clock_time(moment)}"
