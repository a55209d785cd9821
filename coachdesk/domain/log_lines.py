"""A line of the logboek: what was done with the data, when, about whom and to whom it went."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from coachdesk.domain.ids import ChildId


class Deed(Enum):
    """The sort of thing that was done; each line of the logboek is of one sort."""

    READ = "READ"
    WRITTEN = "WRITTEN"
    REMOVED = "REMOVED"
    CONSENT = "CONSENT"
    CASE = "CASE"
    SENT = "SENT"
    GIVEN_OUT = "GIVEN_OUT"
    UNDONE = "UNDONE"
    BACKUP = "BACKUP"
    VAULT = "VAULT"


# What an operation calls itself in the journal, as patterns; the first that fits decides.
CODES: tuple[tuple[str, Deed], ...] = (
    ("dossier.read", Deed.READ),
    ("log.read", Deed.READ),
    ("paper.password_shown", Deed.READ),
    ("paper.remove", Deed.REMOVED),
    ("paper.*", Deed.GIVEN_OUT),
    ("referral.send", Deed.SENT),
    ("consent.*", Deed.CONSENT),
    ("case.*", Deed.CASE),
    ("signal.start_case", Deed.CASE),
    ("vault.backup*", Deed.BACKUP),
    ("vault.restored", Deed.BACKUP),
    ("vault.*", Deed.VAULT),
    ("undo", Deed.UNDONE),
    ("redo", Deed.UNDONE),
    ("*.remove", Deed.REMOVED),
    ("*.cancel", Deed.REMOVED),
    ("*.drop", Deed.REMOVED),
    ("*", Deed.WRITTEN),
)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class LogLine:
    """One entry of the journal as one reads it: without the rows themselves.

    *at* is in UTC. *earlier* tells that an earlier text was kept; *recipients* are those to whom
    a paper or an application went.
    """

    id: str
    at: datetime
    deed: Deed
    label: str
    child_ids: tuple[ChildId, ...] = ()
    earlier: bool = False
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LogFilter:
    """Which lines are wanted: of one child, of one sort, from one moment (UTC) to another."""

    child_id: ChildId | None = None
    deed: Deed | None = None
    since: datetime | None = None
    until: datetime | None = None
