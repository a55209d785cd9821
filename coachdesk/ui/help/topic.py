"""What one topic of the help is."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Topic:
    """One page of help: a title and paragraphs. *page* must be real for it to be shown."""

    id: str
    title: str
    text: tuple[str, ...]
    page: str = ""
