"""Opening with this computer instead of the passphrase: what it is worth, on and off."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coachdesk.domain.errors import CoachdeskError
from coachdesk.domain.wording import _
from coachdesk.ui.desk import Desk
from coachdesk.ui.keeper import Keeper
from coachdesk.ui.settings.computer_form import ComputerForm
from coachdesk.ui.shared import background
from coachdesk.ui.shared.button import CdButton
from coachdesk.ui.shared.card import Card
from coachdesk.ui.shared.plain_label import PlainLabel


class ComputerCard(Card):
    """Not there at all on a computer that cannot keep a key safely."""

    def __init__(self, desk: Desk, keeper: Keeper, parent: QWidget | None = None) -> None:
        super().__init__(_("Ontgrendelen met deze computer"), parent)
        self._desk, self._keeper = desk, keeper
        worth = _(
            "De computer bewaart dan een sleutel. Wie in jouw account op deze computer komt, opent "
            "ook je kluis. Die is dan zo veilig als het wachtwoord van je computer. Doe dit niet "
            "op een computer die je deelt."
        )
        self.state = PlainLabel("", self, style="bodyStrong")
        self.switch = CdButton("")
        self.body.addWidget(self.state)
        self.body.addWidget(PlainLabel(worth, style="small", tone="textSecondary"))
        self.body.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeft)
        self.switch.clicked.connect(self._on_switch)
        if desk.read_only:
            self.switch.block(desk.why_read_only)
        self.show_state()
        self.hide()
        if keeper.computer.knows():
            self.show()  # also where the store is gone: it can be switched off
        else:
            background.run(
                keeper.computer.possible, owner=self, done=self.setVisible, failed=_not_there
            )

    def show_state(self) -> None:
        """Look again whether it is on."""
        on = self._keeper.computer.knows()
        self.state.setText(_("Staat aan") if on else _("Staat uit"))
        self.switch.set_words(_("Zet uit") if on else _("Zet aan"))

    def _on_switch(self) -> None:
        if self._keeper.computer.knows():
            self._keeper.computer.remove()
            self.show_state()
            return
        form = ComputerForm(self._desk, self._keeper, self)
        form.accepted.connect(self.show_state)
        form.open()


def _not_there(_error: CoachdeskError) -> None:
    """Then there is nothing to show."""
