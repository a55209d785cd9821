"""Between what stands in the form of a signal and the signal itself, both ways; no window here.

What is quoted among the facts becomes a statement of the reporter, the rest a fact; my
interpretation stays apart and mine (model.md, Paragraph; handbook §1.5).
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Self

from coachdesk.domain.care_signals import CareSignal, Reporter, SignalUrgency
from coachdesk.domain.ids import ParagraphId, StepId, ThemeId, new_id
from coachdesk.domain.paragraphs import Paragraph, ParagraphKind, Source
from coachdesk.domain.quotes import pieces
from coachdesk.domain.steps import Origin, Step
from coachdesk.ui.care_signals.who import Who

_BLANK_LINE = re.compile(r"\n\s*\n")
_FACTS = (ParagraphKind.FACT, ParagraphKind.STATEMENT)
_TYPED = ("facts", "thoughts", "reporter_name", "step")
_NOBODY = Who()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SignalFields:
    """The form, filled in. *others* are pieces that fit in neither box: their ids and texts."""

    seen_on: datetime | None
    who: Who = _NOBODY
    facts: str = ""
    thoughts: str = ""
    others: tuple[tuple[ParagraphId, str], ...] = ()
    theme_ids: tuple[ThemeId, ...] = ()
    reporter: Reporter = Reporter.MYSELF
    reporter_name: str = ""
    urgency: SignalUrgency = SignalUrgency.NORMAL
    step: str = ""
    step_due: date | None = None

    @classmethod
    def of(cls, signal: CareSignal) -> Self:
        """A signal that was recorded, to be corrected."""
        kept = [p for p in signal.paragraphs if not _in_facts(p) and not _in_thoughts(p)]
        return cls(
            seen_on=signal.seen_on,
            who=Who(child_ids=signal.child_ids, about=signal.about),
            facts=_joined(p for p in signal.paragraphs if _in_facts(p)),
            thoughts="\n\n".join(p.text for p in signal.paragraphs if _in_thoughts(p)),
            others=tuple((p.id, p.text) for p in kept),
            theme_ids=signal.theme_ids,
            reporter=signal.reporter,
            reporter_name=signal.reporter_name,
            urgency=signal.urgency,
        )

    def on(self, signal: CareSignal) -> CareSignal:
        """That signal with what the form says; a piece that was only reworded keeps its id.

        New children are not in it yet: they have no identity until they are made.
        """
        return replace(
            signal,
            seen_on=self.seen_on or signal.seen_on,
            reporter=self.reporter,
            reporter_name="" if self.reporter is Reporter.MYSELF else self.reporter_name.strip(),
            urgency=self.urgency,
            about=self.who.about.strip(),
            child_ids=self.who.child_ids,
            theme_ids=self.theme_ids,
            paragraphs=self._paragraphs(signal),
        )

    def next_step(self, signal: CareSignal) -> Step | None:
        """The step that follows from that signal, if there is one; about the one child it is of."""
        if not self.step:
            return None
        return Step(
            id=StepId(new_id()),
            what=self.step,
            due=self.step_due,
            child_id=signal.child_ids[0] if len(signal.child_ids) == 1 else None,
            origin=Origin.SIGNAL,
            origin_id=signal.id,
        )

    def to_plain(self) -> dict[str, Any]:
        """As a draft keeps it."""
        return {
            "who": self.who.to_plain(),
            "others": [list(other) for other in self.others],
            "theme_ids": list(self.theme_ids),
            "reporter": self.reporter.value,
            "urgency": self.urgency.value,
            "seen_on": self.seen_on.isoformat() if self.seen_on else "",
            "step_due": self.step_due.isoformat() if self.step_due else "",
            **{name: getattr(self, name) for name in _TYPED},
        }

    @classmethod
    def from_plain(cls, kept: Mapping[str, Any]) -> Self:
        """From a draft; what is not in it was not filled in."""
        return cls(
            seen_on=datetime.fromisoformat(kept["seen_on"]) if kept.get("seen_on") else None,
            who=Who.from_plain(kept.get("who", {})),
            others=tuple((ParagraphId(i), text) for i, text in kept.get("others", ())),
            theme_ids=tuple(ThemeId(i) for i in kept.get("theme_ids", ())),
            reporter=Reporter(kept.get("reporter", Reporter.MYSELF.value)),
            urgency=SignalUrgency(kept.get("urgency", SignalUrgency.NORMAL.value)),
            step_due=date.fromisoformat(kept["step_due"]) if kept.get("step_due") else None,
            **{name: str(kept.get(name, "")) for name in _TYPED},
        )

    def _paragraphs(self, signal: CareSignal) -> tuple[Paragraph, ...]:
        old, before = SignalFields.of(signal), signal.paragraphs
        if (self.facts, self.thoughts, self.others) == (old.facts, old.thoughts, old.others):
            return before
        facts = [p for p in before if _in_facts(p)]
        if self.facts != old.facts:
            facts = _reused(list(self._seen()), facts)
        thoughts = [p for p in before if _in_thoughts(p)]
        if self.thoughts != old.thoughts:
            thoughts = _reused(list(self._thought()), thoughts)
        texts = dict(self.others)
        kept = [replace(p, text=texts[p.id].strip()) for p in before if texts.get(p.id, "").strip()]
        return tuple(replace(p, position=n) for n, p in enumerate((*facts, *thoughts, *kept)))

    def _seen(self) -> Iterator[Paragraph]:
        """What stands in the fact box, each piece with a new identity."""
        told = Source.ME if self.reporter is Reporter.MYSELF else Source.REPORTER
        for piece in pieces(self.facts):
            if piece.quoted and piece.words:
                yield _piece(ParagraphKind.STATEMENT, piece.words, Source.REPORTER)
            else:
                yield _piece(ParagraphKind.FACT, piece.text, told)

    def _thought(self) -> Iterator[Paragraph]:
        for text in _BLANK_LINE.split(self.thoughts):
            if text.strip():
                yield _piece(ParagraphKind.INTERPRETATION, text.strip(), Source.ME)


def _piece(kind: ParagraphKind, text: str, source: Source) -> Paragraph:
    return Paragraph(id=ParagraphId(new_id()), kind=kind, text=text, source=source)


def _reused(wanted: list[Paragraph], old: list[Paragraph]) -> list[Paragraph]:
    """The wanted pieces on the old ones: first those with the same words, then by their order.

    A piece keeps its kind in this; only its words can be others.
    """
    left = list(old)
    found: dict[ParagraphId, Paragraph] = {}
    for same_words in (True, False):
        for piece in wanted:
            fits = (p for p in left if p.kind is piece.kind)
            fit = next((p for p in fits if not same_words or p.text == piece.text), None)
            if piece.id not in found and fit is not None:
                left.remove(fit)
                found[piece.id] = replace(fit, text=piece.text)
    return [found.get(piece.id, piece) for piece in wanted]


def _in_facts(paragraph: Paragraph) -> bool:
    """Whether it comes out of the fact box as it went in."""
    if paragraph.kind not in _FACTS:
        return False
    said = paragraph.kind is ParagraphKind.STATEMENT
    read = pieces(_typed(paragraph))
    return len(read) == 1 and read[0].quoted is said and read[0].words == paragraph.text


def _in_thoughts(paragraph: Paragraph) -> bool:
    mine = paragraph.kind is ParagraphKind.INTERPRETATION and paragraph.source is Source.ME
    return mine and not _BLANK_LINE.search(paragraph.text)


def _typed(paragraph: Paragraph) -> str:
    said = paragraph.kind is ParagraphKind.STATEMENT
    return f"“{paragraph.text}”" if said else paragraph.text


def _joined(paragraphs: Iterable[Paragraph]) -> str:
    """One text of them all; two pieces of the same kind stay apart by a blank line."""
    text, last = "", None
    for paragraph in paragraphs:
        apart = "\n\n" if paragraph.kind is last else " "
        text += (apart if text else "") + _typed(paragraph)
        last = paragraph.kind
    return text
