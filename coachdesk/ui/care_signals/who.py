"""Who a signal is about, as it stands in the form: known children, new ones, or a situation."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from coachdesk.domain.children import NamedChild
from coachdesk.domain.ids import ChildId, SchoolId


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Who:
    """Known children, new ones, and in *about* a class or a situation without a child."""

    child_ids: tuple[ChildId, ...] = ()
    new: tuple[NamedChild, ...] = ()
    about: str = ""

    def to_plain(self) -> dict[str, Any]:
        """As a draft keeps it."""
        new = [[child.name, child.group, child.school_id] for child in self.new]
        return {"child_ids": list(self.child_ids), "new": new, "about": self.about}

    @classmethod
    def from_plain(cls, kept: Mapping[str, Any]) -> Self:
        """From a draft; what is not there was not filled in."""
        return cls(
            child_ids=tuple(ChildId(child_id) for child_id in kept.get("child_ids", ())),
            new=tuple(_named(*parts) for parts in kept.get("new", ())),
            about=kept.get("about", ""),
        )


def _named(name: str, group: str, school_id: str | None = None) -> NamedChild:
    """An older draft has no school."""
    return NamedChild(name=name, group=group, school_id=SchoolId(school_id) if school_id else None)
