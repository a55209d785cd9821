"""Theme: what a signal is about; a list that the coach can change."""

from dataclasses import dataclass

from coachdesk.domain.entity import Entity
from coachdesk.domain.ids import ThemeId


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Theme(Entity):
    """One theme. The first eight in order have a digit on the form."""

    id: ThemeId
    name: str
    position: int
    used: bool = True
