"""What is filled in about a talk of any kind, as plain values: what all kinds have in common."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, Protocol, Self

from coachdesk.domain.consents import Consent
from coachdesk.domain.conversations import Conversation
from coachdesk.domain.ids import ChildId
from coachdesk.domain.problems import Problem
from coachdesk.ui.conversations.next_step import NextStep


class TalkFields(Protocol):
    """Made from a talk or a draft, and turned into either again."""

    @property
    def held_at(self) -> datetime | None: ...

    @property
    def child_ids(self) -> tuple[ChildId, ...]: ...

    @property
    def step(self) -> NextStep: ...

    @classmethod
    def of(cls, talk: Conversation) -> Self: ...

    @classmethod
    def from_plain(cls, kept: Mapping[str, Any]) -> Self: ...

    def on(self, talk: Conversation) -> Conversation: ...

    def problems(self) -> Iterator[Problem]: ...

    def to_plain(self) -> dict[str, Any]: ...

    def answers(self, talk: Conversation) -> tuple[Consent, ...]: ...
