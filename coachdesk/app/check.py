"""coachdesk check: reads all of a vault and says whether it is whole. It only reads."""

import sys
from collections.abc import Callable
from datetime import datetime
from getpass import getpass
from pathlib import Path

from coachdesk.app.system_clock import SystemClock
from coachdesk.domain.clock import Clock
from coachdesk.domain.errors import CoachdeskError, VaultCorrupt, VaultReadOnly
from coachdesk.domain.wording import _, clock_time, numeric_day
from coachdesk.store.chain import JournalChain
from coachdesk.store.migrations import SCHEMA
from coachdesk.vault.connection import driver_errors
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
        return _checked(folder, passphrase)
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


def _checked(folder: Path, passphrase: str) -> int:
    clock = SystemClock()
    root = unwrap(folder, passphrase)
    vault = open_vault(folder, root, schema=SCHEMA, at=clock.now(), read_only=True)
    try:
        with driver_errors(reading=True):
            return _told(vault, clock)
    finally:
        vault.close()


def _told(vault: Vault, clock: Clock) -> int:
    chain = JournalChain(clock)
    found = vault.check(lambda: chain.faults(vault.db, vault.sign))
    if not found:
        head, ahead = chain.head(vault.db) or "0", _ahead(vault, chain)
        sys.stdout.write(
            _("De kluis is heel. Logboek: {count} regels, keten heel.\n").format(
                count=head.partition(" ")[0]
            )
        )
        if ahead is not None:
            when = clock.local(ahead)
            text = _("Let op: deze kluis is ouder dan de reservekopie van {day}, {time}.\n")
            sys.stdout.write(text.format(day=numeric_day(when.date()), time=clock_time(when)))
        return WHOLE
    sys.stdout.write(_("De kluis is beschadigd. Er is niets veranderd. Gevonden:\n"))
    for fault in found:
        sys.stdout.write(f"  {fault}\n")
    return DAMAGED


def _ahead(vault: Vault, chain: JournalChain) -> datetime | None:
    """Of when the backup is that knows more (UTC): a whole vault may be one of before it."""
    root = vault.root()
    try:
        ours = genuine(vault.folder / BACKUPS, root)
        return chain.ahead(vault.db, [backup.manifest for backup in ours])
    finally:
        root.wipe()
