"""KeyCard: the keys that one uses most, on a card to lay beside the keyboard."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyLine:
    """Keys as they stand on the keyboard, with a space between them, and what they do."""

    keys: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyCard:
    """Printed texts, in the order in which they are used. About nobody."""

    lines: tuple[KeyLine, ...]
