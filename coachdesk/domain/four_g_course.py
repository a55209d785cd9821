"""What comes back in the 4G talks with one child: the same thoughts, and how strong a feeling was.

It counts and compares; it judges nothing. Only what the child itself told is taken, for a parent's
view of an event says nothing of how strong the child felt it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher

from coachdesk.domain.conversations import Conversation
from coachdesk.domain.four_g import FourGNote, Speaker, Thought
from coachdesk.domain.plain_letters import plain

NEARLY = 0.85  # from this likeness two thoughts are the same in other words
COMPARED = 200  # letters of a thought: what comes after makes no other thought of it
AGAIN = 2  # in so many talks

_WORDS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ThoughtTime:
    """A thought in one talk, as it was put then, with how true it felt then and afterwards."""

    day: date
    text: str
    before: int | None = None
    after: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RecurringThought:
    """A thought that was told in several talks, the first time first."""

    times: tuple[ThoughtTime, ...]

    def text(self) -> str:
        """As it was put the last time."""
        return self.times[-1].text


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FeelingTime:
    """How strong a feeling was in one talk (0–100)."""

    day: date
    before: int | None = None
    after: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FeelingCourse:
    """One feeling over the talks, the first time first."""

    word: str
    times: tuple[FeelingTime, ...]


def recurring_thoughts(talks: Iterable[Conversation]) -> tuple[RecurringThought, ...]:
    """Thoughts of the child that are the same, or nearly, in several talks; the commonest first."""
    groups: list[tuple[str, list[tuple[str, ThoughtTime]]]] = []
    for talk_id, day, note in _told_by_child(talks):
        for thought in note.thoughts:
            if known := _known(thought):
                time = (talk_id, _time(thought, day))
                fit = next((times for text, times in groups if _alike(text, known)), None)
                if fit is None:
                    groups.append((known, [time]))
                else:
                    fit.append(time)
    found = [times for _text, times in groups if len({talk for talk, _time in times}) >= AGAIN]
    found.sort(key=lambda times: (-len(times), -times[-1][1].day.toordinal()))
    return tuple(RecurringThought(times=tuple(time for _talk, time in one)) for one in found)


def feeling_courses(talks: Iterable[Conversation]) -> tuple[FeelingCourse, ...]:
    """How strong each feeling of the child was in each talk; the commonest first."""
    found: defaultdict[str, list[FeelingTime]] = defaultdict(list)
    words: dict[str, str] = {}
    for _talk, day, note in _told_by_child(talks):
        for feeling in note.feelings:
            if feeling.before is not None or feeling.after is not None:
                key = plain(feeling.word.strip())
                words.setdefault(key, feeling.word)
                time = FeelingTime(day=day, before=feeling.before, after=feeling.after)
                found[key].append(time)
    common = sorted(found, key=lambda key: (-len(found[key]), key))
    return tuple(FeelingCourse(word=words[key], times=tuple(found[key])) for key in common)


def _told_by_child(talks: Iterable[Conversation]) -> Iterator[tuple[str, date, FourGNote]]:
    held = [(talk.held_at, talk) for talk in talks if talk.held_at is not None]
    for moment, talk in sorted(held, key=lambda one: one[0]):
        for note in talk.notes:
            if note.speaker is Speaker.CHILD:
                yield talk.id, moment.date(), note


def _time(thought: Thought, day: date) -> ThoughtTime:
    return ThoughtTime(
        day=day, text=thought.text, before=thought.belief_before, after=thought.belief_after
    )


def _known(thought: Thought) -> str:
    """What two thoughts are compared by: the words, without capitals, accents or signs."""
    return " ".join(_WORDS.findall(plain(thought.text[:COMPARED])))


def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    match = SequenceMatcher(None, one, other, autojunk=False)
    quick = match.real_quick_ratio() >= NEARLY and match.quick_ratio() >= NEARLY
    return quick and match.ratio() >= NEARLY
