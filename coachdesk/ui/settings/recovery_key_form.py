"""The recovery key once more, for who lost the paper: the passphrase first, then the groups."""

from PySide6.QtWidgets import QWidget

from coachdesk.domain.clock import Clock
from coachdesk.domain.wording import _
from coachdesk.ui import pages
from coachdesk.ui.keeper import Keeper, Secret
from coachdesk.ui.settings.proof_dialog import ProofDialog
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.start.recovery_paper import RecoveryPaper


class RecoveryKeyForm(ProofDialog):
    """Shows nothing before the passphrase was right. That it was shown stands in the journal."""

    def __init__(self, clock: Clock, keeper: Keeper, parent: QWidget) -> None:
        super().__init__(_("Herstelsleutel tonen"), keeper, parent, go_on=_("Toon"))
        self._clock = clock
        self.paper: RecoveryPaper | None = None
        text = _(
            "Wie deze sleutel en je kluis heeft, leest alles. Zorg dat niemand meekijkt. "
            "Dat je hem toonde, komt in het logboek."
        )
        self.words = PlainLabel(text, self)
        self.body.addWidget(self.words)
        self.body.addWidget(self.current)
        self.current.line.returnPressed.connect(self.go_on.click)
        self.go_on.clicked.connect(self._on_go_on)
        self.judge()
        self.current.setFocus()

    def _on_go_on(self) -> None:
        work = self.keeper.proving(self.current.value())
        self.do_slowly(work, self._on_proved, words=_("Wachtzin controleren…"))

    def _on_proved(self, _secret: Secret) -> None:
        self.current.line.forget()
        self.current.hide()
        self.go_on.hide()
        self.judge()
        self.cancel.set_words(_("Klaar"))
        self.words.setText(_("Bewaar dit papier niet bij je laptop."))
        self.paper = RecoveryPaper(
            self.keeper.recovery_sheet(),
            self,
            vault=self.keeper.folder,
            now=self._clock.now,
            make_printer=pages.paper("recovery printer"),
        )
        self.body.addWidget(self.paper)
        self.paper.show()
        self.paper.setFocus()
        self.fit()
