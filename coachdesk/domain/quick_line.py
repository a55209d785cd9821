"""One line that is a whole step: "bel moeder noor vr", "Plek vrijhouden @far 9 dec".

What is understood becomes a tag: who does it (@), by when, and which child. The line without
its tags stays a sentence, so a name in the middle of one stays in it:

* A child is known by a whole name or its first three letters; a name that is also a little
  word (Wil, Dan) needs its capital. The name leaves the line only from its end, and not after a
  preposition. Where several children fit none is chosen: that is a doubt.
* Of several adults who fit "@mar" the first is taken, and the tag tells the others.
* Dates: see `quick_dates`.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from coachdesk.domain.ids import ChildId, PersonId
from coachdesk.domain.name_keys import (
    LITTLE_WORDS,
    SHORTEST_BEGINNING,
    SHORTEST_SLIP,
    NameKey,
    beginning,
    called,
)
from coachdesk.domain.quick_dates import due_in, no_such_day
from coachdesk.domain.schools import School
from coachdesk.domain.typed_words import TypedWord, words_of
from coachdesk.domain.wording import _, short_day

LONGEST = 300  # what is longer is a story; nothing is read in it
_PREPOSITIONS = frozenset(
    ("aan", "bij", "door", "en", "met", "naar", "of", "om", "over", "tegen", "uit", "van", "voor")
)
_OWNED = re.compile(r"'?s$")


class TagKind(Enum):
    """What a part of the line says."""

    OWNER = "OWNER"
    CHILD = "CHILD"
    DUE = "DUE"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Tag:
    """A part of the line that was understood, and what as. *others* would fit as well."""

    kind: TagKind
    start: int
    end: int
    shown: str
    others: tuple[NameKey[str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Doubt:
    """A name that nobody has, or that several have, or no date; str() asks the coach."""

    kind: TagKind
    start: int
    end: int
    word: str
    suggestions: tuple[NameKey[str], ...]
    several: bool = False

    def __str__(self) -> str:
        shown = _(" of ").join(key.shown for key in self.suggestions)
        if self.kind is TagKind.DUE:
            text = _("‘{word}’ is geen datum. Welke dag bedoel je?")
        elif self.several:
            text = _("Er zijn meer kinderen met ‘{word}’. Bedoel je {names}?")
        elif self.kind is TagKind.OWNER and not shown:
            text = _("Niemand met ‘{word}’.")
        elif self.kind is TagKind.OWNER:
            text = _("Niemand met ‘{word}’. Bedoel je {names}?")
        else:
            text = _("Geen kind met ‘{word}’. Bedoel je {names}?")
        return text.format(word=self.word, names=shown)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class QuickLine:
    """The line as it was understood: *text* is what is to be done."""

    text: str
    owner_id: PersonId | None = None
    child_id: ChildId | None = None
    due: date | None = None
    tags: tuple[Tag, ...] = ()
    doubts: tuple[Doubt, ...] = ()


@dataclass(slots=True, kw_only=True)
class _Reading:
    """The words that are left, and what the others meant."""

    words: list[TypedWord]
    tags: list[Tag]
    doubts: list[Doubt]
    typed: tuple[TypedWord, ...]

    def runs(self) -> list[list[TypedWord]]:
        """The words that are left, in the runs in which they were typed side by side."""
        left: list[list[TypedWord]] = [[]]
        for word in self.typed:
            if word in self.words:
                left[-1].append(word)
            elif left[-1]:
                left.append([])
        return [run for run in left if run]

    def after(self, place: int) -> TypedWord | None:
        """The word that was typed right after the one in this place."""
        following = self.words[place + 1 : place + 2]
        where = self.typed.index(self.words[place]) + 1
        return following[0] if following and self.typed[where] == following[0] else None

    def understood(
        self,
        kind: TagKind,
        taken: Sequence[TypedWord],
        shown: str,
        others: Sequence[NameKey[str]] = (),
    ) -> None:
        """Note a tag over these words."""
        start, end = taken[0].start, taken[-1].end
        tag = Tag(kind=kind, start=start, end=end, shown=shown, others=tuple(others))
        self.tags.append(tag)

    def doubted(
        self, kind: TagKind, word: TypedWord, keys: Sequence[NameKey[str]], *, several: bool = False
    ) -> None:
        """Note a question about this word."""
        doubt = Doubt(
            kind=kind,
            start=word.start,
            end=word.end,
            word=word.typed,
            suggestions=tuple(keys),
            several=several,
        )
        self.doubts.append(doubt)

    def without(self, taken: Sequence[TypedWord]) -> None:
        """Go on without these words."""
        self.words = [word for word in self.words if word not in taken]


def read_line(
    text: str,
    *,
    people: Sequence[NameKey[PersonId]],
    children: Sequence[NameKey[ChildId]],
    today: date,
    school: School | None = None,
    without: Collection[TagKind] = (),
) -> QuickLine:
    """What the line says. A kind of tag that the coach took off again is not read: *without*."""
    if len(text) > LONGEST:
        return QuickLine(text=text.strip())
    typed = words_of(text)
    reading = _Reading(words=list(typed), tags=[], doubts=[], typed=tuple(typed))
    owner = child = due = None
    if TagKind.OWNER not in without:
        owner = _read_owner(reading, people)
    if TagKind.DUE not in without:
        due = _read_due(reading, today, school)
    if TagKind.CHILD not in without:
        child = _read_child(reading, children)
    return QuickLine(
        text=" ".join(word.typed for word in reading.words),
        owner_id=owner,
        child_id=child,
        due=due,
        tags=tuple(sorted(reading.tags, key=lambda tag: tag.start)),
        doubts=tuple(sorted(reading.doubts, key=lambda doubt: doubt.start)),
    )


def _read_owner(reading: _Reading, people: Sequence[NameKey[PersonId]]) -> PersonId | None:
    word = next((w for w in reading.words if w.typed.startswith("@") and w.plain), None)
    if word is None:
        return None
    fitting = called(word.plain, people) or beginning(word.plain, people)
    if fitting:
        reading.understood(TagKind.OWNER, [word], fitting[0].shown, fitting[1:])
        reading.without([word])
        return fitting[0].id
    reading.doubted(TagKind.OWNER, word, [key for key in people if key.nearly(word.plain)])
    return None


def _read_due(reading: _Reading, today: date, school: School | None) -> date | None:
    runs = (due_in(run, today=today, school=school) for run in reversed(reading.runs()))
    found = next((due for due in runs if due is not None), None)
    if found is None:
        for run in reading.runs():
            slip = no_such_day(run, today=today)
            if slip is not None:
                reading.doubted(TagKind.DUE, slip, ())
        return None
    reading.understood(TagKind.DUE, found.words, short_day(found.day, today=today))
    reading.without(found.words)
    return found.day


def _read_child(reading: _Reading, children: Sequence[NameKey[ChildId]]) -> ChildId | None:
    for find in (_by_name, _by_beginning):
        for place, word in enumerate(reading.words):
            fitting = find(word, children)
            if fitting:
                return _chosen_child(reading, place, fitting)
    for word in reading.words:
        known = word.plain in LITTLE_WORDS or len(word.plain) < SHORTEST_SLIP
        near = [] if known else [key for key in children if key.nearly(word.plain)]
        if near:
            reading.doubted(TagKind.CHILD, word, near)
            return None
    return None


def _by_name(word: TypedWord, children: Sequence[NameKey[ChildId]]) -> list[NameKey[ChildId]]:
    if word.plain in LITTLE_WORDS and not word.typed[:1].isupper():
        return []
    return called(word.plain, children) or called(_OWNED.sub("", word.plain), children)


def _by_beginning(word: TypedWord, children: Sequence[NameKey[ChildId]]) -> list[NameKey[ChildId]]:
    if len(word.plain) < SHORTEST_BEGINNING or word.plain in LITTLE_WORDS:
        return []
    return beginning(word.plain, children)


def _chosen_child(reading: _Reading, place: int, fitting: list[NameKey[ChildId]]) -> ChildId | None:
    """The one child that fits, also by the surname or initial that follows; else a doubt."""
    taken = reading.words[place : place + 1]
    following = reading.after(place)
    named = [key for key in fitting if following and key.has_last_name(following.plain)]
    if named and following:
        fitting, taken = named, [*taken, following]
    if len(fitting) > 1:
        reading.doubted(TagKind.CHILD, taken[0], fitting, several=True)
        return None
    reading.understood(TagKind.CHILD, taken, fitting[0].shown)
    before = reading.words[:place]
    at_end = place + len(taken) == len(reading.words)
    if at_end and before and before[-1].plain not in _PREPOSITIONS:
        reading.without(taken)
    return fitting[0].id
