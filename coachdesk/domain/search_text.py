"""What a coach types in the search panel: where to look, for which words and phrases.

`>` looks among the commands, `@` among the children, `#` among the themes. Words are looked
for exactly; a phrase between quotation marks stays together.
"""

import re
from dataclasses import dataclass
from enum import Enum

LONGEST = 200  # of what was typed or pasted; more words than this find nothing anyway
_TERM = re.compile(r"[\"“”„]([^\"“”„]*)|([^\s\"“”„]+)")


class SearchScope(Enum):
    """Where is looked, and the sign in front that says so."""

    EVERYTHING = ""
    COMMANDS = ">"
    CHILDREN = "@"
    THEMES = "#"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SearchText:
    """One question: *text* is what stood behind the sign, *terms* its phrases and words."""

    scope: SearchScope
    text: str
    terms: tuple[str, ...]

    @property
    def match(self) -> str:
        """The query for the full-text index; empty when there is nothing to look for.

        Each term stands between quotation marks: whatever a person types, it is never an
        operator, a column or a wrong query.
        """
        return " ".join(f'"{term}"' for term in self.terms)


def read_search(text: str) -> SearchText:
    """What is asked. Anything may be typed; what has no letter or digit is not looked for."""
    storable = text[:LONGEST].encode("utf-8", "ignore").decode("utf-8")  # no half an emoji
    tidy = " ".join(storable.replace("\0", " ").split())
    scope = next((s for s in SearchScope if s.value and tidy.startswith(s.value)), None)
    scope = scope or SearchScope.EVERYTHING
    rest = tidy.removeprefix(scope.value).strip()
    terms = (match[1] or match[2] or "" for match in _TERM.finditer(rest))
    return SearchText(
        scope=scope,
        text=rest,
        terms=tuple(dict.fromkeys(t.strip() for t in terms if any(map(str.isalnum, t)))),
    )
