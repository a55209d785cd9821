"""Paragraphs of a talk as texts in boxes, and texts in boxes as paragraphs again."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from coachdesk.domain.ids import ParagraphId, PersonId, new_id
from coachdesk.domain.paragraphs import Paragraph, ParagraphKind, Source
from coachdesk.domain.quotes import pieces
from coachdesk.ui.shared.literal_words import CLOSE, OPEN, is_literal

_BLANK_LINE = re.compile(r"\n\s*\n")


def piece(
    kind: ParagraphKind,
    text: str,
    source: Source = Source.ME,
    *,
    whose: str = "",
    person_id: PersonId | None = None,
) -> Paragraph:
    """A new paragraph."""
    return Paragraph(
        id=ParagraphId(new_id()),
        kind=kind,
        text=text,
        source=source,
        whose=whose,
        person_id=person_id,
    )


def joined(paragraphs: Iterable[Paragraph]) -> str:
    """One text of them all, statements between quotation marks, each apart by a blank line."""
    return "\n\n".join(map(_typed, paragraphs))


def my_thoughts(text: str) -> Iterator[Paragraph]:
    """What I make of it: a paragraph for each piece between blank lines."""
    for words in _parts(text):
        yield piece(ParagraphKind.INTERPRETATION, words)


def told(
    text: str, kind: ParagraphKind, *, whose: str, person_id: PersonId | None = None
) -> Iterator[Paragraph]:
    """What a person said: quotations are statements, the rest is of *kind*."""
    for part in pieces(text):
        quoted = part.quoted and part.words
        sort = ParagraphKind.STATEMENT if quoted else kind
        words = part.words if quoted else part.text
        yield piece(sort, words, Source.PERSON, whose=whose, person_id=person_id)


def said(text: str, *, whose: str) -> Iterator[Paragraph]:
    """Word for word, with or without quotation marks: a statement for each line."""
    for line in text.splitlines():
        found = [part.words for part in pieces(line) if part.quoted] if is_literal(line) else []
        for words in found or [line.strip()]:
            if words:
                yield piece(ParagraphKind.STATEMENT, words, Source.PERSON, whose=whose)


def agreed(text: str) -> Iterator[Paragraph]:
    """What was agreed: one for each line."""
    for line in text.splitlines():
        if line.strip():
            yield piece(ParagraphKind.AGREEMENT, line.strip())


def kept(old: Sequence[Paragraph], new: Iterable[Paragraph]) -> list[Paragraph]:
    """The new paragraphs on the old ones: first those with the same words, then by their order.

    Who was reworded keeps the identity, so the history of that piece goes on.
    """
    wanted, left = list(new), list(old)
    found: dict[ParagraphId, ParagraphId] = {}
    for same_words in (True, False):
        for one in wanted:
            fits = (p for p in left if p.kind is one.kind and p.person_id == one.person_id)
            fit = next((p for p in fits if not same_words or p.text == one.text), None)
            if one.id not in found and fit is not None:
                left.remove(fit)
                found[one.id] = fit.id
    return [replace(one, id=found.get(one.id, one.id)) for one in wanted]


def in_order(paragraphs: Iterable[Paragraph]) -> tuple[Paragraph, ...]:
    """Numbered as they stand."""
    return tuple(replace(p, position=n) for n, p in enumerate(paragraphs))


def is_mine(paragraph: Paragraph) -> bool:
    """Whether it is what the coach made of it."""
    mine = paragraph.source is Source.ME and not paragraph.whose
    return mine and paragraph.kind is ParagraphKind.INTERPRETATION


def _parts(text: str) -> list[str]:
    return [part.strip() for part in _BLANK_LINE.split(text) if part.strip()]


def _typed(paragraph: Paragraph) -> str:
    said = paragraph.kind is ParagraphKind.STATEMENT and not is_literal(paragraph.text)
    return f"{OPEN}{paragraph.text}{CLOSE}" if said else paragraph.text
