"""What one can choose from in a row of segments or chips."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """One possibility: the value it stands for, its words, and perhaps an icon or a digit.

    *icon* precedes the words in a segment; *digit* is the key that picks a chip.
    """

    value: object
    text: str
    icon: str = ""
    digit: str = ""
