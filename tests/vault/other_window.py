"""Another Coachdesk, for tests that need a second process; some of them kill it.

python -m tests.vault.other_window COMMAND FOLDER [PASSPHRASE ...]
"""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

from coachdesk.domain.errors import VaultBusy
from coachdesk.store import migrations
from coachdesk.vault import generation, new_root
from coachdesk.vault.connection import Use, open_connection
from coachdesk.vault.keys import SMALL
from coachdesk.vault.new_root import renewing
from coachdesk.vault.restore import prepare_restore, unwrap_backup
from tests.vault.cheap import (
    AT,
    CHAIN,
    PASSPHRASE,
    SCHEMA,
    back_up,
    cheap,
    make_vault,
    notes_in,
    reopen,
)

OURS = ("coachdesk.vault.", "coachdesk.store.", "sqlite_utils.")


def say(word: str) -> None:
    """Tell the test."""
    sys.stdout.write(word + "\n")
    sys.stdout.flush()


def hold(folder: Path) -> None:
    """Open the vault and keep it."""
    vault = reopen(folder)
    say(f"open {notes_in(vault)}")
    sys.stdin.read()
    vault.close()


def try_to_open(folder: Path) -> None:
    """Say whether it opens."""
    try:
        reopen(folder).close()
    except VaultBusy as busy:
        say(f"busy {busy.since}")
    else:
        say("opened")


def write_past_the_lock(folder: Path, key: str) -> None:
    """Go straight for the database, as a program without our lock would."""
    try:
        path = folder / "vault-0001.db"
        connection = open_connection(path, bytearray.fromhex(key), use=Use.WRITE)
    except VaultBusy:
        say("busy ")
    else:
        connection.execute("INSERT INTO notes VALUES (999, '')")
        say("wrote")


def leave_half_done(folder: Path) -> None:
    """Stand in the middle of a large transaction, with pages of it on the disk already."""
    vault = reopen(folder)
    vault.db.execute("PRAGMA cache_size=5")
    vault.db.begin()
    vault.db.execute("UPDATE notes SET body = body || 'SCHILDPADMARKER'")
    say("half done")
    sys.stdin.read()


class Killer:
    """Counts the lines of our own code as they are carried out; dies at the one asked for.

    So every moment between two acts of ours can be tried, and the same one again.
    """

    def __init__(self, at: int) -> None:
        self.at = at
        self.lines = 0

    def __call__(self, frame: FrameType, event: str, _value: object) -> "Killer | None":
        if event == "call":
            return self if frame.f_globals.get("__name__", "").startswith(OURS) else None
        self.lines += event == "line"
        if self.lines == self.at:
            os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
        return self


def killed(at: str, work: Callable[[], None]) -> None:
    """Do this and be killed at that line; with 0, say how many lines it has."""
    killer = Killer(int(at))
    sys.settrace(killer)
    work()
    sys.settrace(None)
    say(str(killer.lines))


def change_passphrase(folder: Path, at: str, old: str, new: str) -> None:
    """Change the passphrase."""
    vault = reopen(folder, old)
    changed = vault.changing_passphrase(old, new, derive=cheap)()
    killed(at, lambda: vault.set_passphrase(changed))


def renew(folder: Path, at: str, old: str, new: str) -> None:
    """Give the vault a new root."""
    vault = reopen(folder, old)

    def work() -> None:
        note = ("vault.new_root", "")
        renewed = renewing(
            vault, CHAIN, old, new, note=note, today=AT.date(), derive=cheap, cost=SMALL
        )()
        new_root.take_over(vault, renewed)
        reopen(folder, new).close()

    killed(at, work)


def restore(folder: Path, at: str, backup: str) -> None:
    """Take over a backup."""
    opened = unwrap_backup(Path(backup), PASSPHRASE, derive=cheap)

    def work() -> None:
        note = ("vault.restored", "")
        successor = prepare_restore(opened, folder, CHAIN, schema=SCHEMA, note=note)
        generation.take_over(successor, at=AT)
        reopen(folder).close()

    killed(at, work)


def back_up_again(folder: Path, at: str) -> None:
    """Make a backup."""
    vault = reopen(folder)

    def work() -> None:
        back_up(vault)

    killed(at, work)


def migrate(folder: Path, at: str) -> None:
    """Bring the tables up to date."""
    vault = reopen(folder, schema=migrations.SCHEMA)
    killed(at, lambda: migrations.upgrade(vault.db))


def create(folder: Path, at: str) -> None:
    """Make a vault."""
    killed(at, lambda: make_vault(folder).close())


COMMANDS: dict[str, Callable[..., None]] = {
    "hold": hold,
    "try": try_to_open,
    "write": write_past_the_lock,
    "half": leave_half_done,
    "change": change_passphrase,
    "create": create,
    "renew": renew,
    "restore": restore,
    "backup": back_up_again,
    "migrate": migrate,
}

if __name__ == "__main__":
    COMMANDS[sys.argv[1]](Path(sys.argv[2]), *sys.argv[3:])
