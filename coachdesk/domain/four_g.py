"""FourGNote: one event seen through gebeurtenis, gedachten, gevoel and gedrag (RET, THINK)."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from coachdesk.domain.entity import Entity
from coachdesk.domain.ids import FeelingId, FourGNoteId, ThoughtId
from coachdesk.domain.problems import Problem
from coachdesk.domain.wording import _, mark


class G(Enum):
    """The four G's, in the order of the chain."""

    EVENT = "EVENT"
    THOUGHT = "THOUGHT"
    FEELING = "FEELING"
    BEHAVIOUR = "BEHAVIOUR"


THINK = (G.EVENT, G.FEELING, G.THOUGHT, G.BEHAVIOUR)
"""The order of THINK op school, in which the feeling comes before the thought."""


class Speaker(Enum):
    """Whose view of the event it is."""

    CHILD = "CHILD"
    MOTHER = "MOTHER"
    FATHER = "FATHER"
    CARER = "CARER"
    TEACHER = "TEACHER"
    COACH = "COACH"
    OTHER = "OTHER"


class Helping(Enum):
    """Does the thought help me? Not: is it right."""

    HELPING = "HELPING"
    NOT_HELPING = "NOT_HELPING"
    UNKNOWN = "UNKNOWN"


FEELINGS = (
    mark("verdrietig"),
    mark("bang"),
    mark("boos"),
    mark("blij"),
    mark("gespannen"),
    mark("eenzaam"),
    mark("jaloers"),
    mark("beschaamd"),
    mark("trots"),
    mark("moe"),
    mark("opgelucht"),
    mark("verward"),
    mark("rustig"),
)
STRONGEST = 100


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Thought(Entity):
    """One thought, with how true it felt then and feels now (0–100), when that was asked."""

    id: ThoughtId
    text: str
    position: int = 0
    own_words: bool = False
    belief_before: int | None = None
    belief_after: int | None = None
    helping: Helping | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Feeling(Entity):
    """One feeling, with its strength before and after (0–100)."""

    id: FeelingId
    word: str
    position: int = 0
    before: int | None = None
    after: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FourGNote(Entity):
    """What one speaker told about one event. Any order, and it may stay incomplete.

    *own_words* names the pieces (event, behaviour …) that are the speaker's own words.
    """

    id: FourGNoteId
    position: int = 0
    speaker: Speaker = Speaker.CHILD
    event: str = ""
    behaviour: str = ""
    body: str = ""
    challenge: str = ""
    answer: str = ""
    helping_thought: str = ""
    helping_belief: int | None = None
    attempt: str = ""
    strength: str = ""
    own_words: tuple[str, ...] = ()
    thoughts: tuple[Thought, ...] = ()
    feelings: tuple[Feeling, ...] = ()

    def missing(self) -> tuple[G, ...]:
        """The G's not yet talked about, in the order of the chain."""
        there = {
            G.EVENT: self.event.strip(),
            G.THOUGHT: any(t.text.strip() for t in self.thoughts),
            G.FEELING: self.feelings,
            G.BEHAVIOUR: self.behaviour.strip(),
        }
        return tuple(g for g in G if not there[g])

    def texts(self) -> list[str]:
        """Everything that was written in it."""
        own = (self.event, self.behaviour, self.body, self.challenge, self.answer)
        more = (self.helping_thought, self.attempt, self.strength)
        thoughts = [t.text for t in self.thoughts]
        return [text for text in (*own, *thoughts, *(f.word for f in self.feelings), *more) if text]

    def problems(self) -> Iterator[Problem]:
        if len(self.missing()) == len(G):
            yield Problem("event", _("Vul minstens één van de vier G’s in."))
        strengths = [v for f in self.feelings for v in (f.before, f.after)]
        beliefs = [v for t in self.thoughts for v in (t.belief_before, t.belief_after)]
        for number in (*strengths, *beliefs, self.helping_belief):
            if number is not None and not 0 <= number <= STRONGEST:
                yield Problem("feelings", _("Kies een getal van 0 tot 10."))
                return
