"""Putting a backup back: first one looks into a copy of it, and only then it is taken over."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from coachdesk.domain.children import Child
from coachdesk.domain.errors import CoachdeskError, RecoveryCodeError, VaultError, WrongSecret
from coachdesk.domain.wording import _
from coachdesk.ui.backup_keeper import RescueKeeper
from coachdesk.ui.backups.copy_view import CopyView
from coachdesk.ui.backups.secret_field import SecretField
from coachdesk.ui.desk import Desk
from coachdesk.ui.keeper import Secret
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.notice import Notice
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.slow_dialog import SlowDialog


class RestoreForm(SlowDialog):
    """Opens the backup by the keys of the open vault, or else asks for what opens it.

    Taking it over closes the vault and locks; until then nothing is changed.
    """

    def __init__(
        self,
        rescue: RescueKeeper,
        path: Path,
        parent: QWidget,
        *,
        by_keys: bool,
        call: Callable[[Child], str] = Child.short_name,
    ) -> None:
        super().__init__(_("Reservekopie bekijken"), parent)
        self._rescue, self._path, self._call = rescue, path, call
        self._by_keys = by_keys
        self._backup: Secret | None = None
        self._prepared: Secret | None = None
        self._copy: Desk | None = None
        self.view: CopyView | None = None
        self.words = PlainLabel("", self)
        self.secret = SecretField(self)
        self.warning = Notice("", self, tone="attention")
        self.cancel = self.add_button(CdButton(_("Annuleren"), self))
        self.go_on = self.add_button(CdButton(_("Bekijk"), self, kind=Kind.PRIMARY))
        for widget in (self.words, self.secret, self.warning, self.trouble):
            self.body.addWidget(widget)
        self.warning.hide()
        self.secret.changed.connect(self._judge)
        self.secret.submitted.connect(self._on_go_on)
        self.secret.resized.connect(self.fit)
        self.cancel.clicked.connect(self.reject)
        self.go_on.clicked.connect(self._on_go_on)
        self.finished.connect(self._leave)
        self._ask(_("Met welke wachtzin of herstelsleutel is deze reservekopie gemaakt?"))

    def open(self) -> None:
        super().open()
        if self._by_keys:
            self.words.setText(_("De reservekopie wordt geopend en nagekeken."))
            self.secret.hide()
            self._open_backup()

    def reject(self) -> None:
        """Nothing is changed; while it works one has to wait."""
        if self.busy:
            return
        if self._prepared is not None:
            self._rescue.give_up(self._prepared)
        super().reject()

    def refuse(self, error: CoachdeskError) -> None:
        if self._backup is None and isinstance(error, WrongSecret | RecoveryCodeError):
            if self._by_keys:
                self._by_keys = False
                self._ask(_("Deze reservekopie is van een andere sleutel. Welke hoort erbij?"))
            else:
                self.secret.complain(error)
            return
        self.words.setVisible(self.secret.isVisibleTo(self) or self.view is not None)
        super().refuse(error)
        self._judge()
        if not self.go_on.isEnabled():
            self.cancel.setFocus()

    def held(self) -> tuple[QWidget, ...]:
        return (self.secret, self.go_on, self.cancel)

    def reword(self) -> None:
        """Names went on or off."""
        if self.view is not None:
            self.view.model.reword()

    def _ask(self, words: str) -> None:
        self.words.setText(words)
        self.secret.show()
        self.secret.setFocus()
        self._judge()
        self.fit()

    def _judge(self) -> None:
        self.go_on.setEnabled(self._backup is not None or self.secret.is_ready())

    def _on_go_on(self) -> None:
        if not self.go_on.isEnabled():
            return
        if self._prepared is not None:
            self._take_over(self._prepared)
        elif self._backup is not None:
            work = self._rescue.restoring(self._backup)
            self.do_slowly(work, self._on_prepared, words=_("Terugzetten…"))
        else:
            self._open_backup()

    def _open_backup(self) -> None:
        passphrase, code = self.secret.passphrase(), self.secret.code()
        work = self._rescue.opening(self._path, passphrase, code=code)
        self.do_slowly(work, self._on_opened, words=_("Reservekopie openen…"))

    def _on_opened(self, backup: Secret) -> None:
        self.secret.forget()
        self.secret.hide()
        work, done = self._rescue.copying(backup), partial(self._on_copied, backup)
        self.do_slowly(work, done, words=_("Reservekopie openen…"))

    def _on_copied(self, backup: Secret, copy: Secret) -> None:
        self._backup = backup
        self._copy = self._rescue.look(copy)
        found = self._rescue.found(self._path.parent)
        made_at = next((one.made_at for one in found if one.path == self._path), None)
        self.view = CopyView(self._copy, made_at, self._call, self)
        self.body.insertWidget(1, self.view)
        self.words.setText(_("Dit is een kopie om in te kijken. Er is nog niets veranderd."))
        self.warning.set_text(_what_follows(replaces=self._rescue.replaces()))
        self.warning.show()
        self.go_on.set_words(_("Deze terugzetten"))
        self._judge()
        self.view.search.setFocus()
        self.fit()

    def _on_prepared(self, prepared: Secret) -> None:
        erased = self._rescue.erased_since(prepared)
        if not erased or self.view is None:
            self._take_over(prepared)
            return
        self._prepared = prepared
        text = _(
            "Je wiste deze kinderen na deze reservekopie: {names}. Ze komen terug. Wis ze daarna "
            "opnieuw."
        )
        self.warning.set_tone("danger")
        self.warning.set_text(text.format(names=", ".join(self.view.names_of(erased))))
        self.go_on.set_words(_("Toch terugzetten"))
        self.fit()

    def _take_over(self, prepared: Secret) -> None:
        try:
            self._rescue.restore(prepared)
        except VaultError as error:
            self._rescue.give_up(prepared)
            self._prepared = None
            self.refuse(error)
            return
        self.accept()

    def _leave(self) -> None:
        self.secret.forget()
        self._rescue.leave()
        if self._copy is not None:
            self._copy.deleteLater()
            self._copy = None


def _what_follows(*, replaces: bool) -> str:
    """Whether there is a vault of which it takes the place, or not, as on another computer."""
    if replaces:
        return _(
            "Zet je deze terug, dan is wat je daarna vastlegde weg uit de kluis. De kluis van "
            "nu blijft twee weken bewaard. Daarna ga je op slot."
        )
    return _(
        "Zet je deze terug, dan wordt dit je kluis op deze laptop. De wachtzin is die van deze "
        "reservekopie. Daarna ga je op slot."
    )
