"""Every way Coachdesk can say no, and what the coach gets to see.

* CoachdeskError           str() is Dutch and ready to show
  - Refused                the coach asked for something that may not be
  - NotThere               it was there a moment ago
  - PaperFailed            a document could not be made or written; nothing was given out
  - VaultError             the file cannot be used; nothing in it was changed
    · WrongSecret              this passphrase or code does not open this vault
    · RecoveryCodeError        a typing error in the recovery key; names the groups
    · ComputerSlotUnavailable  this computer's own key is not to be had now
    · HeaderError              the key file: HeaderDamaged, HeaderTampered, HeaderRolledBack,
                               HeaderUnsupported (and HeaderTooNew)
    · BackupDamaged, BackupStopped, BackupPlaceGone: about a backup; the vault itself is fine
    · VaultMissing, VaultBusy, VaultTooNew, VaultForeign, VaultCorrupt, VaultReadOnly,
      VaultLocationRefused, DiskFull, ReadFailed, WriteFailed, TooLittleMemory, SelfCheckFailed

Anything else that escapes is a bug: it goes to the log and the message bar.
"""


class CoachdeskError(Exception):
    """Something the coach can understand and act on."""


class Refused(CoachdeskError):
    """A rule of the work forbids this step."""


class NotThere(CoachdeskError):
    """Something that was asked for by its identity is gone."""


class PaperFailed(CoachdeskError):
    """A document could not be made or written; nothing was given out."""


class VaultError(CoachdeskError):
    """The vault cannot be used right now; nothing in it was changed."""


class WrongSecret(VaultError):
    """This passphrase or code does not open this vault."""


class RecoveryCodeError(VaultError):
    """A typing error in the recovery key. *groups* are the wrong ones, counted from 1."""

    def __init__(self, text: str, groups: tuple[int, ...] = ()) -> None:
        super().__init__(text)
        self.groups = groups


class ComputerSlotUnavailable(VaultError):
    """This computer's own key is not to be had now; the passphrase still opens."""


class HeaderError(VaultError):
    """Something is the matter with the key file; the database was not touched."""


class HeaderDamaged(HeaderError):
    """Neither copy of the key file can be read."""


class HeaderTampered(HeaderError):
    """The secret is right, and the key file is not the one Coachdesk wrote."""


class HeaderRolledBack(HeaderError):
    """An older key file was put back than the database knows of."""


class HeaderUnsupported(HeaderError):
    """The key file asks for something that this version does not do."""


class HeaderTooNew(HeaderUnsupported):
    """A newer Coachdesk has written the key file."""


class VaultMissing(VaultError):
    """There is no vault at this place."""


class VaultBusy(VaultError):
    """Another window has this vault open. *since* is a local time, "09:14", if known."""

    def __init__(self, text: str, since: str = "") -> None:
        super().__init__(text)
        self.since = since


class VaultTooNew(VaultError):
    """A newer Coachdesk has already upgraded this file."""


class VaultForeign(VaultError):
    """This file is not a vault of Coachdesk."""


class VaultCorrupt(VaultError):
    """The secret is right and the file still cannot be read."""


class VaultReadOnly(VaultError):
    """Nothing can be written here; reading still works."""


class VaultLocationRefused(VaultError):
    """A vault may not lie in this folder: it is shared over a network or by a cloud."""


class BackupDamaged(VaultError):
    """This file is no whole backup of Coachdesk, or not of this vault."""


class BackupStopped(VaultError):
    """The vault was closed while a backup was made; nothing of it is left."""


class BackupPlaceGone(VaultError):
    """The folder for backups is not there now: a stick that is out, a share out of reach."""


class DiskFull(VaultError):
    """There is no room to write; the text is still in the window."""


class ReadFailed(VaultError):
    """The disk itself does not give what is asked; what is on it may still be whole."""


class WriteFailed(VaultError):
    """Writing did not succeed; the text is still in the window."""


class TooLittleMemory(VaultError):
    """The computer cannot spare the memory that deriving the key takes."""


class SelfCheckFailed(VaultError):
    """A part of Coachdesk is missing or is not what it should be; no vault is touched."""
