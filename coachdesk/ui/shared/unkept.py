"""The strip in a form that says that something failed, and that what was typed is still here."""

from PySide6.QtWidgets import QWidget

from coachdesk.domain.wording import _
from coachdesk.ui.shared.button import CdButton
from coachdesk.ui.shared.notice import Notice


class Unkept(Notice):
    """Hidden until there is something to say. `again` and `anyway` are there for a draft only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.again = CdButton(_("Probeer opnieuw"), compact=True)
        self.anyway = CdButton(_("Sluiten zonder bewaren"), compact=True)
        super().__init__("", parent, tone="danger", buttons=(self.again, self.anyway))
        self.hide()

    def refused(self, text: str) -> None:
        """Something that was asked for did not happen."""
        self._say(text, draft=False)

    def not_kept(self, text: str) -> None:
        """The draft could not be written."""
        self._say(text, draft=True)

    def _say(self, text: str, *, draft: bool) -> None:
        self.set_text(text)
        self.again.setVisible(draft)
        self.anyway.setVisible(draft)
        self.show()
