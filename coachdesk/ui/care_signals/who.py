"""Who a signal is about, as it stands in the form: known children, new ones, or a situation."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import takewhile
from typing import Any, Self

from coachdesk.domain.ids import ChildId


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NewChild:
    """A child that is not in the vault yet; no more is asked than a name and a class."""

    name: str
    group: str = ""

    def parts(self) -> tuple[str, str, str]:
        """Roepnaam, voorvoegsel and achternaam of "Jayden van der Schets", each with its capital.

        Small words before the last one are the voorvoegsel.
        """
        first, *rest = self.name.split() or [""]
        prefix = list(takewhile(str.islower, rest[:-1]))
        last = " ".join(rest[len(prefix) :])
        return _capital(first), " ".join(prefix), _capital(last)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Who:
    """Known children, new ones, and in *about* a class or a situation without a child."""

    child_ids: tuple[ChildId, ...] = ()
    new: tuple[NewChild, ...] = ()
    about: str = ""

    def to_plain(self) -> dict[str, Any]:
        """As a draft keeps it."""
        new = [[child.name, child.group] for child in self.new]
        return {"child_ids": list(self.child_ids), "new": new, "about": self.about}

    @classmethod
    def from_plain(cls, kept: Mapping[str, Any]) -> Self:
        """From a draft; what is not there was not filled in."""
        return cls(
            child_ids=tuple(ChildId(child_id) for child_id in kept.get("child_ids", ())),
            new=tuple(NewChild(name=name, group=group) for name, group in kept.get("new", ())),
            about=kept.get("about", ""),
        )


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
