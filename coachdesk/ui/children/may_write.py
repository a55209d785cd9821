"""Why something on the child page cannot be changed now, and how a button says so."""

from coachdesk.domain.wording import _
from coachdesk.operations.dossiers import Dossier
from coachdesk.ui.desk import Desk
from coachdesk.ui.shared.button import CdButton


def why_locked(desk: Desk) -> str:
    """Why nothing at all can be written; nothing when it can."""
    return desk.why_read_only


def why_not(desk: Desk, dossier: Dossier) -> str:
    """Why this dossier cannot be changed; nothing when it can."""
    closed = _("De casus is gesloten. Heropen hem om iets te wijzigen.")
    return why_locked(desk) or (closed if dossier.closed() else "")


def hold(button: CdButton, reason: str) -> None:
    """Switch a button off for this reason, or on without one."""
    if reason:
        button.block(reason)
    else:
        button.allow()
