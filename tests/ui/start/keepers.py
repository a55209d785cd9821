"""A keeper without a vault, for tests of the pages before it."""

from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from coachdesk.domain.errors import (
    ComputerSlotUnavailable,
    RecoveryCodeError,
    VaultError,
    WrongSecret,
)
from coachdesk.domain.papers import RecoverySheet
from coachdesk.ui.backup_keeper import KeptBackup
from coachdesk.ui.desk import Desk
from coachdesk.ui.keeper import Location, Secret, Work

RIGHT = "lantaarn mossel vijver kantoor wolk"
CODE = "K7QF0-M2XR1-9DTB2-H4WN3-P8VC4-3JYE5-ZG6A6-5SKV7"


class FakeBackups(QObject):
    """Says when it made one when the test wants it."""

    changed = Signal()
    made = Signal(object)
    failed = Signal(str)
    behind = Signal(object)

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self.running = False
        self.trouble = ""
        self.second_folder: Path | None = None
        self.removed = 0
        self.asked = 0

    def choose_second(self, folder: Path | None) -> None:
        self.second_folder = folder

    def make(self) -> None:
        self.asked += 1
        self.running = True
        self.changed.emit()

    def finish(self, trouble: str = "") -> None:
        """As when it is made, and put in the second folder too unless there is *trouble*."""
        self.running, self.trouble = False, trouble
        self.made.emit(kept())
        if trouble:
            self.failed.emit(trouble)
        self.changed.emit()


class FakeRescue:
    """Knows which backups lie in the folder of the vault."""

    def __init__(self) -> None:
        self.kept: list[KeptBackup] = []

    def newest(self) -> KeptBackup | None:
        return next(iter(self.kept), None)


class FakeComputer:
    """Keeps no key, unless the test says so; never has it at hand."""

    def __init__(self) -> None:
        self.known = False

    def knows(self) -> bool:
        return self.known

    def unlocking(self) -> Work:
        def work() -> Secret:
            raise ComputerSlotUnavailable(
                "De sleutel van deze computer is er nu niet. Gebruik je wachtzin."
            )

        return work


def kept(made_at: str = "2026-11-23T16:02", *, ours: bool = True) -> KeptBackup:
    at = datetime.fromisoformat(made_at)
    return KeptBackup(path=Path("een.cdbak"), made_at=at, why="daily", size=400_000, ours=ours)


class FakeKeeper:
    """Knows one passphrase; does what a real one does, at once and without a file."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self.desk = desk
        self.folder = folder
        self.passphrase = RIGHT
        self.trouble: VaultError | None = None  # what look() finds
        self.trouble_on_opening: VaultError | None = None
        self.shared: set[Path] = set()
        self.wrong = 0
        self.seconds = 0
        self.tried: list[str] = []
        self.locked = False
        self.damaged = False
        self.backups = FakeBackups(desk)
        self.rescue = FakeRescue()
        self.computer = FakeComputer()

    def choose(self, folder: Path) -> None:
        self.folder = folder

    def look(self) -> None:
        if self.trouble:
            raise self.trouble

    def judge(self, folder: Path) -> Location:
        shared = folder in self.shared
        return Location("Deze map wordt met internet gedeeld." if shared else "", not shared)

    def creating(self, passphrase: str) -> Work:
        return lambda: Secret(passphrase)

    def create(self, secret: Secret) -> Desk:
        if self.trouble_on_opening:
            raise self.trouble_on_opening
        self.passphrase = str(secret)
        return self.desk

    def unlocking(self, passphrase: str) -> Work:
        def work() -> Secret:
            self.tried.append(passphrase)
            if passphrase != self.passphrase:
                raise WrongSecret("Die wachtzin past niet.")
            return Secret(passphrase)

        return work

    def count_wrong(self) -> None:
        self.wrong += 1

    def pause(self) -> int:
        return self.seconds

    def wrong_sentence(self) -> str:
        if self.seconds:
            return f"Vijf keer mis. Wacht {self.seconds} seconden of gebruik je herstelsleutel."
        return "Die wachtzin past niet. Controleer Caps Lock en spaties."

    def recovering(self, code: str) -> Work:
        def work() -> Secret:
            typed = [code[n : n + 5] for n in range(0, len(code), 5)]
            right = CODE.split("-")
            wrong = tuple(n for n, group in enumerate(right, 1) if typed[n - 1 : n] != [group])
            if wrong:
                raise RecoveryCodeError(f"Groep {wrong[0]} klopt niet. Kijk op je papier.", wrong)
            return Secret(code)

        return work

    def open(self, secret: Secret) -> Desk:
        if self.trouble_on_opening:
            raise self.trouble_on_opening
        return self.desk

    def changing_passphrase(self, old: str | None, new: str) -> Work:
        return lambda: Secret(new)

    def change_passphrase(self, secret: Secret) -> None:
        self.passphrase = str(secret)

    def proving(self, passphrase: str) -> Work:
        return self.unlocking(passphrase)

    def recovery_sheet(self) -> RecoverySheet:
        return RecoverySheet(code=CODE, vault_id="7F3K 2M9Q", made_on=date(2026, 11, 30))

    def lock(self) -> None:
        self.locked = True
