"""What the full-text search finds: which thing, and the passage with the found words marked."""

import re
from dataclasses import dataclass

from coachdesk.domain.plain_letters import plain

OPENING, CLOSING = "\x02", "\x03"  # nobody types these
_MARKED = re.compile(f"{OPENING}([^{CLOSING}]*){CLOSING}")


@dataclass(frozen=True, slots=True, repr=False)
class Hit:
    """One thing found: what sort, which, in whose dossier, when (ISO text), and the passage.

    *key* tells it from what was found of the same thing in another child's dossier.
    """

    key: str
    kind: type
    row_id: str
    child_id: str | None
    at: str
    title: str
    passage: str


def pieces(passage: str) -> list[tuple[str, bool]]:
    """The passage in pieces, each with whether it is a word that was found."""
    found: list[tuple[str, bool]] = []
    place = 0
    for match in _MARKED.finditer(passage):
        found += [(passage[place : match.start()], False), (match[1], True)]
        place = match.end()
    found.append((passage[place:], False))
    return [(text, marked) for text, marked in found if text]


def without_marks(passage: str) -> str:
    """The passage as it was written."""
    return passage.replace(OPENING, "").replace(CLOSING, "")


def marked_beginnings(text: str, typed: str) -> str | None:
    """The text with the beginnings of its words marked that were typed; None if one is missing."""
    bare, places = plain(text), set()
    for part in plain(typed).split():
        match = re.search(rf"(?<![^\W_]){re.escape(part)}", bare)
        if match is None:
            return None
        places.add(match.span())
    for start, end in sorted(places, reverse=True):
        text = f"{text[:start]}{OPENING}{text[start:end]}{CLOSING}{text[end:]}"
    return text
