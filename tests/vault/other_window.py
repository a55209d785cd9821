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
from coachdesk.vault.connection import Use, open_connection
from tests.vault.cheap import cheap, make_vault, notes_in, reopen

VAULT = "coachdesk.vault."


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
    """Counts the lines of the vault's own code as they are carried out; dies at the one asked for.

    So every moment between two acts of ours can be tried, and the same one again.
    """

    def __init__(self, at: int) -> None:
        self.at = at
        self.lines = 0

    def __call__(self, frame: FrameType, event: str, _value: object) -> "Killer | None":
        if event == "call":
            return self if frame.f_globals.get("__name__", "").startswith(VAULT) else None
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
}

if __name__ == "__main__":
    COMMANDS[sys.argv[1]](Path(sys.argv[2]), *sys.argv[3:])
