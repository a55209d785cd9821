"""Between what stands on the page of a 4G talk and the talk itself, both ways; no window here."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Self

from coachdesk.domain.consents import Consent
from coachdesk.domain.conversations import Conversation, ConversationKind
from coachdesk.domain.four_g import Feeling, FourGNote, Speaker
from coachdesk.domain.ids import ChildId, FeelingId, FourGNoteId, new_id
from coachdesk.domain.paragraphs import Paragraph
from coachdesk.domain.problems import Problem
from coachdesk.domain.wording import _
from coachdesk.ui.conversations.next_step import NOTHING, NextStep
from coachdesk.ui.conversations.pieces import in_order, is_mine, joined, kept, my_thoughts
from coachdesk.ui.conversations.thought_lines import NOT_ASKED, Belief, ThoughtLine, thoughts_of
from coachdesk.ui.shared.literal_words import CLOSE, OPEN, is_literal

TEXTS = ("event", "behaviour", "body", "challenge", "answer", "helping_thought", "attempt")
NOTE = (*TEXTS, "strength")
TYPED = (*NOTE, "interpretation", "place")


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
class FourGFields:
    """The page, filled in: one event, seen by one speaker."""

    held_at: datetime | None
    child_ids: tuple[ChildId, ...] = ()
    minutes: int | None = None
    place: str = ""
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
    interpretation: str = ""
    step: NextStep = NOTHING

    @classmethod
    def of(cls, talk: Conversation) -> Self:
        """A talk that was recorded, or only planned."""
        note = talk.notes[0] if talk.notes else _new_note(talk)
        texts: dict[str, Any] = {name: _shown(note, name) for name in NOTE}
        return cls(
            held_at=talk.held_at,
            child_ids=talk.child_ids,
            minutes=talk.minutes,
            place=talk.place,
            speaker=note.speaker,
            thoughts=tuple(map(ThoughtLine.of, note.thoughts)),
            feelings=tuple(
                FeelingLine(word=f.word, id=f.id, before=f.before, after=f.after)
                for f in note.feelings
            ),
            helping_belief=Belief(after=note.helping_belief),
            interpretation=joined(_mine(talk)),
            **texts,
        )

    def on(self, talk: Conversation) -> Conversation:
        """That talk with what the page says; other events in it and other pieces stay."""
        note = self._note(talk.notes[0] if talk.notes else _new_note(talk))
        return replace(
            talk,
            kind=ConversationKind.FOUR_G,
            held_at=self.held_at,
            child_ids=self.child_ids,
            minutes=self.minutes,
            place=self.place.strip(),
            speaker=self.speaker,
            paragraphs=self._paragraphs(talk),
            notes=(note, *talk.notes[1:]),
        )

    def problems(self) -> Iterator[Problem]:
        """What is not yet right, by the field of the page. The step is asked for apart."""
        if not self.child_ids:
            yield Problem("child_ids", _("Kies eerst een kind."))
        if self.held_at is None:
            yield Problem("held_at", _("Wanneer was het gesprek?"))
        for problem in self._note(FourGNote(id=FourGNoteId(""))).problems():
            yield Problem("note", problem.text)

    def answers(self, talk: Conversation) -> tuple[Consent, ...]:
        """A child is asked for consent elsewhere."""
        return ()

    def to_plain(self) -> dict[str, Any]:
        """As a draft keeps it."""
        return {
            "held_at": self.held_at.isoformat() if self.held_at else "",
            "child_ids": list(self.child_ids),
            "minutes": self.minutes,
            "speaker": self.speaker.value,
            "thoughts": [line.to_plain() for line in self.thoughts],
            "feelings": [[f.word, f.id, f.before, f.after] for f in self.feelings],
            "helping_belief": self.helping_belief.to_plain(),
            "step": self.step.to_plain(),
            **{name: getattr(self, name) for name in TYPED},
        }

    @classmethod
    def from_plain(cls, kept: Mapping[str, Any]) -> Self:
        """From a draft; what is not in it was not filled in."""
        return cls(
            held_at=datetime.fromisoformat(kept["held_at"]) if kept.get("held_at") else None,
            child_ids=tuple(ChildId(i) for i in kept.get("child_ids", ())),
            minutes=kept.get("minutes"),
            speaker=Speaker(kept.get("speaker", Speaker.CHILD.value)),
            thoughts=tuple(ThoughtLine.from_plain(line) for line in kept.get("thoughts", ())),
            feelings=tuple(
                FeelingLine(word=word, id=i, before=before, after=after)
                for word, i, before, after in kept.get("feelings", ())
            ),
            helping_belief=Belief.from_plain(kept.get("helping_belief", {})),
            step=NextStep.from_plain(kept.get("step", {})),
            **{name: kept.get(name, "") for name in TYPED},
        )

    def _note(self, note: FourGNote) -> FourGNote:
        """The note with what stands in the boxes; what nobody touched stays as it was."""
        texts = {
            name: getattr(self, name).strip()
            for name in NOTE
            if getattr(self, name) != _shown(note, name)
        }
        own = {name for name in note.own_words if name not in texts}
        own |= {name for name, text in texts.items() if _all_literal(text)}
        unchanged = self.thoughts == tuple(map(ThoughtLine.of, note.thoughts))
        return replace(
            note,
            speaker=self.speaker,
            helping_belief=self.helping_belief.after,
            own_words=tuple(name for name in NOTE if name in own),
            thoughts=note.thoughts if unchanged else thoughts_of(self.thoughts),
            feelings=tuple(line.feeling(n) for n, line in enumerate(self.feelings)),
            **texts,
        )

    def _paragraphs(self, talk: Conversation) -> tuple[Paragraph, ...]:
        old = _mine(talk)
        if self.interpretation == joined(old):
            return talk.paragraphs
        others = [p for p in talk.paragraphs if p not in old]
        return in_order([*others, *kept(old, my_thoughts(self.interpretation))])


def _new_note(talk: Conversation) -> FourGNote:
    return FourGNote(id=FourGNoteId(new_id()), speaker=talk.speaker)


def _shown(note: FourGNote, name: str) -> str:
    """A piece of the note as it stands in its box: own words between quotation marks."""
    text: str = getattr(note, name)
    bare = name in note.own_words and text and not _all_literal(text)
    return f"{OPEN}{text}{CLOSE}" if bare else text


def _all_literal(text: str) -> bool:
    lines = [line for line in text.splitlines() if line.strip()]
    return bool(lines) and all(map(is_literal, lines))


def _mine(talk: Conversation) -> list[Paragraph]:
    return [p for p in talk.paragraphs if is_mine(p)]
