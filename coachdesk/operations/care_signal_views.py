"""What a coach sees of signals: about whom they are, what came before, what it may mean."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from coachdesk.domain.care_signals import PATTERN, PATTERN_WITHIN, CareSignal
from coachdesk.domain.cases import Case, FileHolder, usual_file_holder
from coachdesk.domain.children import Child
from coachdesk.domain.ids import CareSignalId, ChildId, ParagraphId
from coachdesk.domain.paragraphs import Paragraph, ParagraphKind
from coachdesk.domain.schools import School
from coachdesk.store.store import Store

FEW = 5


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Earlier:
    """About one child until a moment: how many signals, the last few, and its cases.

    *holder* is whose dossier it is, or was the last time; None when there never was a case.
    """

    child: Child
    number: int
    latest: tuple[CareSignal, ...]
    running: Case | None
    holder: FileHolder | None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SignalLine:
    """One row of the list."""

    signal: CareSignal
    children: tuple[Child, ...]
    themes: tuple[str, ...]
    earlier: int

    @property
    def id(self) -> str:
        return self.signal.id


@dataclass(frozen=True, slots=True, repr=False)
class EarlierPiece:
    """How a paragraph was until somebody changed it: its kind and text, until when, and who."""

    kind: ParagraphKind
    text: str
    until: datetime
    who: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SignalView:
    """The whole of one signal. *pattern* is how many there are on one of its themes, if many."""

    signal: CareSignal
    children: tuple[Earlier, ...]
    themes: tuple[str, ...]
    school: School | None
    pattern: int
    usual_holder: FileHolder
    history: Mapping[ParagraphId, tuple[EarlierPiece, ...]]


def earlier_about(store: Store, child_id: ChildId, *, than: CareSignal) -> Earlier:
    """What was noted about a child before this signal; NotThere when the child is gone."""
    ids = store.care_signals.earlier_about([child_id], than=than)
    cases = store.cases.of_child(child_id)
    return Earlier(
        child=store.children.get(child_id),
        number=len(ids),
        latest=tuple(store.care_signals.page(ids[:FEW])),
        running=next((case for case in cases if case.running()), None),
        holder=cases[0].file_holder if cases else None,
    )


def signal_lines(store: Store, ids: Sequence[str]) -> list[SignalLine]:
    """A page of the list, with as many questions however long it is."""
    signals = store.care_signals.page(ids)
    child_ids = [child_id for signal in signals for child_id in signal.child_ids]
    children = {child.id: child for child in store.children.page(list(dict.fromkeys(child_ids)))}
    themes = {theme.id: theme.name for theme in store.themes.all()}
    earlier = store.care_signals.earlier_counts(ids)
    return [
        SignalLine(
            signal=signal,
            children=tuple(children[i] for i in signal.child_ids if i in children),
            themes=tuple(themes[i] for i in signal.theme_ids if i in themes),
            earlier=earlier.get(signal.id, 0),
        )
        for signal in signals
    ]


def signal_view(store: Store, signal_id: CareSignalId) -> SignalView:
    """One signal with all that one looks at before deciding; NotThere when it is gone."""
    signal = store.care_signals.get(signal_id)
    themes = {theme.id: theme.name for theme in store.themes.all()}
    me = store.persons.me()
    return SignalView(
        signal=signal,
        children=tuple(earlier_about(store, i, than=signal) for i in signal.child_ids),
        themes=tuple(themes[i] for i in signal.theme_ids if i in themes),
        school=store.schools.find(signal.school_id),
        pattern=_pattern(store, signal),
        usual_holder=usual_file_holder(me.function if me else ""),
        history={piece.id: _history(store, piece) for piece in signal.paragraphs},
    )


def _pattern(store: Store, signal: CareSignal) -> int:
    """How many signals about a child of this one are on one theme of it; 0 if that is not many."""
    since = signal.seen_on - PATTERN_WITHIN
    most = max(
        (
            number
            for child_id in signal.child_ids
            for theme_id, number in store.care_signals.pattern(child_id, since=since)
            if theme_id in signal.theme_ids
        ),
        default=0,
    )
    return most if most >= PATTERN else 0


def _history(store: Store, paragraph: Paragraph) -> tuple[EarlierPiece, ...]:
    """Its earlier texts and kinds, the latest first; a move within the signal is no other text."""
    pieces: list[EarlierPiece] = []
    newer = (paragraph.kind, paragraph.text)
    for version in store.journal.history_of("paragraphs", paragraph.id):
        was = (ParagraphKind(version.row["kind"]), str(version.row["text"]))
        if was != newer:
            person = store.persons.find(version.who)
            until = store.clock.local(version.until)
            pieces.append(EarlierPiece(*was, until, person.name if person else ""))
        newer = was
    return tuple(pieces)
