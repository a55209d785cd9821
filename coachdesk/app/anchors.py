"""Compares the journal with what earlier backups remember of it: was an older vault put back?

Each backup keeps the head of the journal as it was then. A journal that does not go on from it,
and does not tell of a backup that was put back since, lost its tail behind the program's back.
It is told once, and stands in the journal from then on.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from coachdesk.domain.clock import Clock
from coachdesk.domain.errors import CoachdeskError
from coachdesk.domain.wording import _
from coachdesk.store.chain import BEHIND, JournalChain
from coachdesk.ui.desk import Desk
from coachdesk.ui.shared import background
from coachdesk.vault.backup_manifest import Manifest
from coachdesk.vault.folder import BACKUPS
from coachdesk.vault.keys import Root
from coachdesk.vault.rotation import genuine
from coachdesk.vault.vault import Vault


class Open(Protocol):
    """What is needed of the session."""

    @property
    def vault(self) -> Vault | None: ...
    @property
    def desk(self) -> Desk | None: ...


class Anchors(QObject):
    """Looks at the backups in the vault's own folder, in the background.

    Signals:
        behind: this vault is older than a backup of it. Carries when that was made (local).
    """

    behind = Signal(object)

    def __init__(self, session: Open, clock: Clock, owner: QObject) -> None:
        super().__init__(owner)
        self._session, self._clock = session, clock

    def compare(self) -> None:
        """Look now; says nothing when all is as it should be, or cannot be seen."""
        vault = self._session.vault
        if vault is not None and not vault.read_only:
            root, place = vault.root(), vault.folder / BACKUPS
            background.run(
                lambda: _manifests(place, root), owner=self, done=self._on_read, failed=_pass_over
            )

    def _on_read(self, manifests: Sequence[Manifest]) -> None:
        desk = self._session.desk
        if desk is None:
            return
        chain, now = JournalChain(self._clock), self._clock.utc()
        # what is dated in the future would raise the alarm each time: the clock was wrong then
        past = [one for one in manifests if one.created <= now]
        ahead = desk.ask(lambda store: chain.ahead(store.db, past))
        if ahead is not None:
            label = _("De kluis is ouder dan een reservekopie")
            desk.note(lambda store: store.note(BEHIND, label))
            self.behind.emit(self._clock.local(ahead))


def _manifests(place: Path, root: Root) -> list[Manifest]:
    """On a worker: of the backups that this vault made, the newest first."""
    try:
        return [backup.manifest for backup in genuine(place, root)]
    finally:
        root.wipe()


def _pass_over(_error: CoachdeskError) -> None:
    """Backups that cannot be read have a word of their own elsewhere."""
