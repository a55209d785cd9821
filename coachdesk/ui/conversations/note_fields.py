"""Between the boxes of the 4G page and one note, both ways: what one speaker tells of one event."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Self

from coachdesk.domain.four_g import Feeling, FourGNote, Speaker
from coachdesk.domain.ids import FeelingId, FourGNoteId, new_id
from coachdesk.ui.conversations.thought_lines import NOT_ASKED, Belief, ThoughtLine, thoughts_of
from coachdesk.ui.shared.literal_words import CLOSE, OPEN, is_literal

TEXTS = ("event", "behaviour", "body", "challenge", "answer", "helping_thought", "attempt")
TYPED = (*TEXTS, "strength")


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FeelingLine:
    """One feeling in its row, with its strength then and afterwards (0–100)."""

    word: str
    id: str = ""
    before: int | None = None
    after: int | None = None

    def feeling(self, position: int) -> Feeling:
        """The feeling to record."""
        return Feeling(
            id=FeelingId(self.id or new_id()),
            word=self.word,
            position=position,
            before=self.before,
            after=self.after,
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NoteFields:
    """The boxes, filled in. A note that is in the talk already has its id."""

    id: str = ""
    speaker: Speaker = Speaker.CHILD
    event: str = ""
    thoughts: tuple[ThoughtLine, ...] = ()
    feelings: tuple[FeelingLine, ...] = ()
    body: str = ""
    behaviour: str = ""
    challenge: str = ""
    answer: str = ""
    helping_thought: str = ""
    helping_belief: Belief = NOT_ASKED
    attempt: str = ""
    strength: str = ""

    @classmethod
    def of(cls, note: FourGNote) -> Self:
        """A note as it stands in the boxes."""
        texts: dict[str, Any] = {name: _shown(note, name) for name in TYPED}
        return cls(
            id=note.id,
            speaker=note.speaker,
            thoughts=tuple(map(ThoughtLine.of, note.thoughts)),
            feelings=tuple(
                FeelingLine(word=f.word, id=f.id, before=f.before, after=f.after)
                for f in note.feelings
            ),
            helping_belief=Belief(after=note.helping_belief),
            **texts,
        )

    def on(self, note: FourGNote) -> FourGNote:
        """That note with what stands in the boxes; what nobody touched stays as it was."""
        texts = {
            name: getattr(self, name).strip()
            for name in TYPED
            if getattr(self, name) != _shown(note, name)
        }
        own = {name for name in note.own_words if name not in texts}
        own |= {name for name, text in texts.items() if _all_literal(text)}
        unchanged = self.thoughts == tuple(map(ThoughtLine.of, note.thoughts))
        return replace(
            note,
            speaker=self.speaker,
            helping_belief=self.helping_belief.after,
            own_words=tuple(name for name in TYPED if name in own),
            thoughts=note.thoughts if unchanged else thoughts_of(self.thoughts),
            feelings=tuple(line.feeling(n) for n, line in enumerate(self.feelings)),
            **texts,
        )

    def note(self) -> FourGNote:
        """A note of its own with what stands in the boxes."""
        return self.on(FourGNote(id=FourGNoteId(self.id or new_id())))

    def written(self) -> bool:
        """Whether anything was told."""
        return bool(self.note().texts())

    def to_plain(self) -> dict[str, Any]:
        """As a draft keeps it."""
        return {
            "id": self.id,
            "speaker": self.speaker.value,
            "thoughts": [line.to_plain() for line in self.thoughts],
            "feelings": [[f.word, f.id, f.before, f.after] for f in self.feelings],
            "helping_belief": self.helping_belief.to_plain(),
            **{name: getattr(self, name) for name in TYPED},
        }

    @classmethod
    def from_plain(cls, kept: Mapping[str, Any]) -> Self:
        """From a draft; what is not in it was not filled in."""
        return cls(
            id=kept.get("id", ""),
            speaker=Speaker(kept.get("speaker", Speaker.CHILD.value)),
            thoughts=tuple(ThoughtLine.from_plain(line) for line in kept.get("thoughts", ())),
            feelings=tuple(
                FeelingLine(word=word, id=i, before=before, after=after)
                for word, i, before, after in kept.get("feelings", ())
            ),
            helping_belief=Belief.from_plain(kept.get("helping_belief", {})),
            **{name: kept.get(name, "") for name in TYPED},
        )


def _shown(note: FourGNote, name: str) -> str:
    """A piece of the note as it stands in its box: own words between quotation marks."""
    text: str = getattr(note, name)
    bare = name in note.own_words and text and not _all_literal(text)
    return f"{OPEN}{text}{CLOSE}" if bare else text


def _all_literal(text: str) -> bool:
    lines = [line for line in text.splitlines() if line.strip()]
    return bool(lines) and all(map(is_literal, lines))
