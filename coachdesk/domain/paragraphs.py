"""Paragraph: one piece of what was written, with what kind of thing it is and whose it is."""

from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import Self

from coachdesk.domain.entity import Entity
from coachdesk.domain.ids import ChildId, ParagraphId, PersonId


class ParagraphKind(Enum):
    """Facts, views and interpretations stay visibly apart (JGZ-richtlijn, registratie)."""

    FACT = "FACT"
    STATEMENT = "STATEMENT"
    VIEW = "VIEW"
    INTERPRETATION = "INTERPRETATION"
    AGREEMENT = "AGREEMENT"


class Source(Enum):
    """Who saw, said or thought it."""

    ME = "ME"
    REPORTER = "REPORTER"
    PERSON = "PERSON"
    CHILD = "CHILD"


FACTUAL = frozenset({ParagraphKind.FACT, ParagraphKind.STATEMENT, ParagraphKind.AGREEMENT})


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Paragraph(Entity):
    """Part of a signal, a talk or minutes. *whose* names the source where the list cannot."""

    id: ParagraphId
    kind: ParagraphKind
    text: str
    position: int = 0
    source: Source = Source.ME
    whose: str = ""
    person_id: PersonId | None = None
    child_id: ChildId | None = None
    said_on: date | None = None

    def factual(self) -> bool:
        """Whether it stays in sight when only facts are shown."""
        return self.kind in FACTUAL

    def turned_into(self, kind: ParagraphKind) -> Self:
        """The same words as another kind; the old kind stays in the history."""
        return replace(self, kind=kind)
