"""How much of a name stands on paper."""

from enum import Enum


class NameLevel(Enum):
    """How much of a name stands on paper. An initial needs the same consent as a full name."""

    FULL = "FULL"
    INITIAL = "INITIAL"
    NONE = "NONE"
