"""Setting: something about the work that holds for the whole vault."""

from dataclasses import dataclass
from enum import Enum

from coachdesk.domain.entity import Entity


class SettingName(Enum):
    """What can be set."""

    PRACTICE = "practice"
    WIZARD_STEP = "wizard_step"
    MEETING_KINDS = "meeting_kinds"
    WORD_CHECK = "word_check"
    WORDS_LOOKED_FOR = "words_looked_for"
    THINK_ORDER = "think_order"
    PAPER_PURPOSE = "paper_purpose"
    PAPER_GROUND = "paper_ground"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Setting(Entity):
    """One setting by its name; the value is text."""

    id: str
    value: str
