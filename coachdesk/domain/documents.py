"""Document: what was given out, to whom, what for and under which names."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from coachdesk.domain.entity import Entity
from coachdesk.domain.ids import ChildId, DocumentId, MeetingId, RecipientId
from coachdesk.domain.name_level import NameLevel


class PaperKind(Enum):
    """The sort of paper."""

    SUMMARY = "SUMMARY"
    PACK = "PACK"
    ACTION_LIST = "ACTION_LIST"
    FOUR_G_SHEET = "FOUR_G_SHEET"
    ACCESS_OVERVIEW = "ACCESS_OVERVIEW"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Recipient(Entity):
    """One person or party that got it."""

    id: RecipientId
    name: str
    function: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Document(Entity):
    """The record of a paper, not the paper itself (verstrekkingenlog)."""

    id: DocumentId
    kind: PaperKind
    made_at: datetime
    purpose: str = ""
    ground: str = ""
    names: NameLevel = NameLevel.NONE
    sha256: str = ""
    journal_head: str = ""
    file_name: str = ""
    password: str = ""
    meeting_id: MeetingId | None = None
    child_ids: tuple[ChildId, ...] = ()
    recipients: tuple[Recipient, ...] = ()

    def children(self) -> tuple[ChildId, ...]:
        return self.child_ids
