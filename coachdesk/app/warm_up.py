"""What is loaded late: Qt after the command line, all that is heavy after the first paint.

The first window needs Qt's widgets alone. Everything that would keep it waiting is named here by
a dotted name.
"""

from pathlib import Path
from typing import Any

from coachdesk.ui.late import named

PARTS = {
    "app icon": "coachdesk.ui.start.app_icon:app_icon",
    "check": "coachdesk.app.check:run",
    "choose folder": "coachdesk.ui.start.folder_chooser:choose_folder",
    "computer keyring": "coachdesk.app.computer_keyring:ComputerKeyring",
    "demo": "coachdesk.app.demo:run",
    "beginning": "coachdesk.ui.start.beginning:Beginning",
    "first aid": "coachdesk.ui.backups.first_aid:FirstAid",
    "frame": "coachdesk.ui.main_window:Frame",
    "known names": "coachdesk.ui.frame.known_names:KnownNames",
    "message bar": "coachdesk.ui.shared.message_bar:MessageBar",
    "practice passphrase": "coachdesk.app.practice:PASSPHRASE",
    "practice vault": "coachdesk.app.practice:make",
    "recovery page": "coachdesk.ui.start.recovery_page:RecoveryPage",
    "recovery printer": "coachdesk.ui.start.recovery_printer:RecoveryPrinter",
    "remembered step": "coachdesk.ui.start.set_up:remembered",
    "self-check": "coachdesk.vault.self_check:self_check",
    "sentry": "coachdesk.app.sentry:Sentry",
    "session": "coachdesk.app.session:Session",
    "session watch": "coachdesk.app.session_watch:session_watch",
    "set-up": "coachdesk.ui.start.set_up:SetUp",
    "unkept dialog": "coachdesk.ui.start.unkept_dialog:UnkeptDialog",
    "windows": "coachdesk.app.windows:run",
    "workplace": "coachdesk.ui.shared.workplace:Workplace",
}
WITHOUT_WINDOWS = ("coachdesk.store.store", "coachdesk.vault.creation", "coachdesk.vault.opening")
SOON = ("session watch", "set-up", "recovery page", "workplace", "known names", "frame")


def load(*, practice: Path | None = None) -> None:
    """Load the vault and the store, check them, and make the practice vault if it is wanted.

    Work for another thread. SelfCheckFailed when the parts that guard the vault are not the ones
    we count on.
    """
    for module in WITHOUT_WINDOWS:
        named(module)
    find("self-check")()
    if practice is not None:
        find("practice vault")(practice)


def find(part: str) -> Any:
    """The part of this name; loaded now if it was not yet."""
    return named(PARTS[part])


def make(part: str, *about: Any) -> Any:
    """A new one of this part; loaded only now."""
    return find(part)(*about)
