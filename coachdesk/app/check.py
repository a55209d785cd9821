"""coachdesk check: reads all of a vault and says whether it is whole. It only reads."""

import sys
from collections.abc import Callable
from getpass import getpass
from pathlib import Path

from coachdesk.app.system_clock import SystemClock
from coachdesk.domain.clock import Clock
from coachdesk.domain.errors import CoachdeskError, VaultCorrupt, VaultReadOnly
from coachdesk.domain.wording import _, clock_time, numeric_day
from coachdesk.store.chain import JournalChain
from coachdesk.store.migrations import SCHEMA
from coachdesk.vault.folder import BACKUPS
from coachdesk.vault.opening import open_vault
from coachdesk.vault.rotation import genuine
from coachdesk.vault.unlocking import unwrap
from coachdesk.vault.vault import Vault

WHOLE, DAMAGED, NOT_CHECKED = 0, 1, 2


def run(folder: Path, *, ask: Callable[[str], str] = getpass) -> int:
    """Check the vault in this folder with a passphrase typed here.

    0 when it is whole, 1 when it is not, 2 when it could not be checked.
    """
    try:
        passphrase = ask(_("Wachtzin: "))
    except (EOFError, KeyboardInterrupt):
        sys.stderr.write("\n")
        return NOT_CHECKED
    try:
        vault = open_vault(
            folder,
            unwrap(folder, passphrase),
            schema=SCHEMA,
            at=SystemClock().now(),
            read_only=True,
        )
    except VaultReadOnly:
        sys.stderr.write(
            _("De kluis is niet goed afgesloten. Open hem eerst een keer in Coachdesk.\n")
        )
        return NOT_CHECKED
    except VaultCorrupt as error:
        sys.stderr.write(f"{error}\n")
        return DAMAGED
    except CoachdeskError as error:
        sys.stderr.write(f"{error}\n")
        return NOT_CHECKED
    try:
        return _told(vault)
    finally:
        vault.close()


def _told(vault: Vault) -> int:
    clock = SystemClock()
    chain = JournalChain(clock)
    found = vault.check(lambda: chain.faults(vault.db, vault.sign))
    if not found:
        head = chain.head(vault.db) or "0"
        sys.stdout.write(
            _("De kluis is heel. Logboek: {count} regels, keten heel.\n").format(
                count=head.partition(" ")[0]
            )
        )
        _tell_if_older(vault, chain, clock)
        return WHOLE
    sys.stdout.write(_("De kluis is beschadigd. Er is niets veranderd. Gevonden:\n"))
    for fault in found:
        sys.stdout.write(f"  {fault}\n")
    return DAMAGED


def _tell_if_older(vault: Vault, chain: JournalChain, clock: Clock) -> None:
    """A whole vault may still be one of before the last backup."""
    root = vault.root()
    ahead = chain.ahead(vault.db, [one.manifest for one in genuine(vault.folder / BACKUPS, root)])
    root.wipe()
    if ahead is not None:
        when = clock.local(ahead)
        text = _("Let op: deze kluis is ouder dan de reservekopie van {day}, {time}.\n")
        sys.stdout.write(text.format(day=numeric_day(when.date()), time=clock_time(when)))
