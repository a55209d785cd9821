"""Each paragraph under Gedachte is one thought; how true it feels stays with it while one types."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Self

from coachdesk.domain.four_g import Helping, Thought
from coachdesk.domain.ids import ThoughtId, new_id
from coachdesk.ui.shared.literal_words import CLOSE, OPEN, is_literal


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Belief:
    """How true a thought felt then and feels now (0–100), and whether it helps."""

    before: int | None = None
    after: int | None = None
    helping: Helping | None = None

    def asked(self) -> bool:
        """Whether anything of it was asked."""
        return self != NOT_ASKED

    def to_plain(self) -> dict[str, Any]:
        """As a draft keeps it."""
        helping = self.helping.value if self.helping else ""
        return {"before": self.before, "after": self.after, "helping": helping}

    @classmethod
    def from_plain(cls, kept: Mapping[str, Any]) -> Self:
        """From a draft."""
        helping = Helping(kept["helping"]) if kept.get("helping") else None
        return cls(before=kept.get("before"), after=kept.get("after"), helping=helping)


NOT_ASKED = Belief()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ThoughtLine:
    """One paragraph of the box. A line of a thought that was recorded has its id."""

    text: str
    id: str = ""
    belief: Belief = NOT_ASKED

    @classmethod
    def of(cls, thought: Thought) -> Self:
        """A recorded thought; own words stand between quotation marks."""
        bare = thought.own_words and not is_literal(thought.text)
        belief = Belief(
            before=thought.belief_before, after=thought.belief_after, helping=thought.helping
        )
        text = f"{OPEN}{thought.text}{CLOSE}" if bare else thought.text
        return cls(text=text.replace("\n", " "), id=thought.id, belief=belief)

    def thought(self, position: int) -> Thought:
        """The thought to record."""
        return Thought(
            id=ThoughtId(self.id or new_id()),
            text=self.text.strip(),
            position=position,
            own_words=is_literal(self.text),
            belief_before=self.belief.before,
            belief_after=self.belief.after,
            helping=self.belief.helping,
        )

    def to_plain(self) -> dict[str, Any]:
        """As a draft keeps it."""
        return {"text": self.text, "id": self.id, "belief": self.belief.to_plain()}

    @classmethod
    def from_plain(cls, kept: Mapping[str, Any]) -> Self:
        """From a draft."""
        belief = Belief.from_plain(kept.get("belief", {}))
        return cls(text=kept.get("text", ""), id=kept.get("id", ""), belief=belief)


Lines = tuple[ThoughtLine, ...]


def thoughts_of(lines: Iterable[ThoughtLine]) -> tuple[Thought, ...]:
    """The thoughts to record; empty paragraphs are none."""
    said = (line for line in lines if line.text.strip())
    return tuple(line.thought(position) for position, line in enumerate(said))


def followed(before: Sequence[ThoughtLine], texts: Sequence[str]) -> Lines:
    """The same lines with the texts as they are now.

    What is the same at the beginning and at the end stays; of what lies between, the first
    line becomes the first text, and so on. A text that is new has nothing with it yet.
    """
    start = _same(before, texts)
    end = _same(before[start:][::-1], texts[start:][::-1])
    changed = before[start : len(before) - end]
    middle = [
        replace(changed[n], text=text) if n < len(changed) else ThoughtLine(text=text)
        for n, text in enumerate(texts[start : len(texts) - end])
    ]
    return (*before[:start], *middle, *before[len(before) - end :])


def _same(lines: Sequence[ThoughtLine], texts: Sequence[str]) -> int:
    """How many lines are the same from the beginning."""
    for number, (line, text) in enumerate(zip(lines, texts, strict=False)):
        if line.text != text:
            return number
    return min(len(lines), len(texts))


class ThoughtKeeper:
    """The lines of one box while it is being edited.

    A paragraph that goes and comes back, as with undo, has its belief again.
    """

    def __init__(self) -> None:
        self.lines: Lines = ()
        self._gone: dict[str, ThoughtLine] = {}

    def begin(self, lines: Iterable[ThoughtLine]) -> None:
        """These stand in the box now."""
        self.lines = tuple(lines)
        self._gone.clear()

    def follow(self, text: str) -> None:
        """This is the text of the box now."""
        before = self.lines
        now = followed(before, text.split("\n"))
        kept = {line.id or line.text for line in now}
        lost = (line for line in before if line.belief.asked() or line.id)
        self._gone |= {line.text: line for line in lost if (line.id or line.text) not in kept}
        self.lines = tuple(self._found_again(line) for line in now)

    def believe(self, number: int, belief: Belief) -> None:
        """So true is the thought of this paragraph."""
        lines = list(self.lines)
        lines[number] = replace(lines[number], belief=belief)
        self.lines = tuple(lines)

    def text(self) -> str:
        """All paragraphs as the text of the box."""
        return "\n".join(line.text for line in self.lines)

    def _found_again(self, line: ThoughtLine) -> ThoughtLine:
        if line.id or line.belief.asked():
            return line
        return self._gone.pop(line.text, line)
