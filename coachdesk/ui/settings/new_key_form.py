"""A new recovery key: for who lost the paper, or fears that somebody else has it."""

import secrets

from PySide6.QtWidgets import QCheckBox, QWidget

from coachdesk.domain.clock import Clock
from coachdesk.domain.errors import VaultError
from coachdesk.domain.wording import _
from coachdesk.ui import pages
from coachdesk.ui.keeper import Keeper, Secret
from coachdesk.ui.settings.proof_dialog import ProofDialog
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.start.new_passphrase import NewPassphrase
from coachdesk.ui.start.paper_check import Choose, PaperCheck
from coachdesk.ui.start.recovery_paper import RecoveryPaper


class NewKeyForm(ProofDialog):
    """The old key counts until two groups of the new paper were typed; then the vault locks."""

    def __init__(
        self, clock: Clock, keeper: Keeper, parent: QWidget, choose: Choose = secrets.choice
    ) -> None:
        title = _("Nieuwe herstelsleutel maken")
        super().__init__(title, keeper, parent, go_on=_("Maak de sleutel"))
        self._clock, self._choose = clock, choose
        self._renewed: Secret | None = None
        self._proof: tuple[QWidget, ...] = ()
        self.paper: RecoveryPaper | None = None
        self.check: PaperCheck | None = None
        text = _(
            "Is je papier kwijt, of zag iemand anders het? Dan maak je een nieuwe sleutel. Je oude "
            "papier opent de kluis daarna niet meer. Oude reservekopieën opent het nog wel: die "
            "ruimt Coachdesk na twee weken op. Eerder weghalen kan ook."
        )
        self.words = PlainLabel(text, self)
        self.also = QCheckBox(_("Ook een nieuwe wachtzin: iemand kende de oude"), self)
        self.chosen = NewPassphrase(self)
        self.chosen.hide()
        for widget in (self.words, self.current, self.also, self.chosen, self.trouble):
            self.body.addWidget(widget)
        self.chosen.changed.connect(self.judge)
        for line in (self.current.line, self.chosen.again):
            line.returnPressed.connect(self.go_on.click)
        self.also.toggled.connect(self._on_also)
        self.go_on.clicked.connect(self._on_go_on)
        self.judge()
        self.current.setFocus()

    def reject(self) -> None:
        """The old key stays; while it works one has to wait."""
        if self.busy:
            return
        if self._renewed is not None:
            self.keeper.rescue.give_up(self._renewed)
        super().reject()

    def forget(self) -> None:
        super().forget()
        self.chosen.forget()

    def held(self) -> tuple[QWidget, ...]:
        return (*super().held(), self.also, self.chosen, self.cancel)

    def missing(self) -> str:
        if self.check is not None:
            return self.check.missing()
        chosen = self.chosen.missing() if self.also.isChecked() else ""
        return super().missing() or chosen

    def _on_also(self) -> None:
        self.chosen.setVisible(self.also.isChecked())
        self.judge()
        self.fit()

    def _on_go_on(self) -> None:
        if self._renewed is not None:
            self._take_over(self._renewed)
            return
        old = self.current.value()
        new = self.chosen.value() if self.also.isChecked() else old
        work = self.keeper.rescue.renewing(old, new)
        self.do_slowly(work, self._on_renewed, words=_("Nieuwe sleutel maken…"))

    def _on_renewed(self, renewed: Secret) -> None:
        self._renewed = renewed
        self.forget()
        for widget in (self.current, self.also, self.chosen):
            widget.hide()
        sheet = self.keeper.rescue.new_sheet(renewed)
        self.words.setText(
            _("Schrijf de sleutel over of druk hem af. Tot je klaar bent, geldt de oude nog.")
        )
        self.paper = RecoveryPaper(
            sheet,
            self,
            vault=self.keeper.folder,
            now=self._clock.now,
            make_printer=pages.paper("recovery printer"),
        )
        self.check = PaperCheck(sheet.groups(), self._choose)
        self.check.changed.connect(self.judge)
        self.check.begun.connect(self.paper.card.cover)
        after = _("Hierna gaat je kluis op slot. Je opent hem weer met je wachtzin.")
        self._proof = (self.paper, self.check, PlainLabel(after, self, style="small"))
        for part in self._proof:
            self.body.insertWidget(self.body.count() - 1, part)
            part.show()
        self.go_on.set_words(_("Deze sleutel gebruiken"))
        self.judge()
        self.paper.setFocus()
        self.fit()

    def _take_over(self, renewed: Secret) -> None:
        try:
            self.keeper.rescue.renew(renewed)
        except VaultError as error:
            self._give_up(renewed, error)
            return
        self.accept()

    def _give_up(self, renewed: Secret, error: VaultError) -> None:
        """The old key holds: what was put on paper just now will never open anything."""
        self.keeper.rescue.give_up(renewed)
        self._renewed = None
        for part in (*self._proof, self.words, self.go_on):
            part.hide()
        worthless = _("Het papier dat je net maakte, opent niets. Gooi het weg.")
        self.trouble.set_text(f"{error} {worthless}")
        self.trouble.show()
        self.cancel.set_words(_("Sluiten"))
        self.cancel.setFocus()
        self.fit()
