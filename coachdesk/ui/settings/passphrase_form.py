"""Another passphrase: the current one, the new one twice; the root and the paper stay the same."""

from PySide6.QtWidgets import QWidget

from coachdesk.domain.errors import VaultError
from coachdesk.domain.wording import _
from coachdesk.ui.desk import Desk
from coachdesk.ui.keeper import Keeper, Secret
from coachdesk.ui.settings.proof_dialog import ProofDialog
from coachdesk.ui.shared.card import hairline
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.start.new_passphrase import NewPassphrase


class PassphraseForm(ProofDialog):
    """Until it is written the old passphrase holds; there is no undo."""

    def __init__(self, desk: Desk, keeper: Keeper, parent: QWidget) -> None:
        super().__init__(_("Wachtzin wijzigen"), keeper, parent, go_on=_("Wijzig wachtzin"))
        self._desk = desk
        self.chosen = NewPassphrase(self)
        advice = _("Vijf losse woorden die je goed onthoudt. Lang is beter dan ingewikkeld.")
        paper = _("Je herstelsleutel blijft dezelfde: je papier blijft geldig.")
        self.body.addWidget(self.current)
        self.body.addWidget(hairline(self))
        self.body.addWidget(PlainLabel(_("Kies een nieuwe wachtzin"), self, style="h4"))
        self.body.addWidget(PlainLabel(advice, self, style="small", tone="textSecondary"))
        self.body.addWidget(self.chosen)
        self.body.addWidget(PlainLabel(paper, self, style="small", tone="textSecondary"))
        self.chosen.changed.connect(self.judge)
        self.chosen.again.returnPressed.connect(self.go_on.click)
        self.go_on.clicked.connect(self._on_go_on)
        self.judge()
        self.current.setFocus()

    def forget(self) -> None:
        super().forget()
        self.chosen.forget()

    def held(self) -> tuple[QWidget, ...]:
        return (*super().held(), self.chosen)

    def missing(self) -> str:
        return super().missing() or self.chosen.missing()

    def _on_go_on(self) -> None:
        work = self.keeper.changing_passphrase(self.current.value(), self.chosen.value())
        self.do_slowly(work, self._on_secret, words=_("Wachtzin wijzigen…"))

    def _on_secret(self, secret: Secret) -> None:
        try:
            self.keeper.change_passphrase(secret)
        except VaultError as error:
            self.current.refuse(error)
            return
        self.accept()
        news = _("Je wachtzin is gewijzigd. Je herstelsleutel blijft geldig.")
        self._desk.told.emit(news, False)  # noqa: FBT003  (a signal: it cannot be undone)
