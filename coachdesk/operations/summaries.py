"""The Samenvatting of one case: what may go along, how much of it does, and the paper itself."""

from dataclasses import dataclass, replace

from coachdesk.domain.ids import ChildId, MeetingId
from coachdesk.domain.name_level import NameLevel
from coachdesk.domain.summaries import AT_FIRST, CaseSummary, PartCount, SummaryPart
from coachdesk.domain.wording import _
from coachdesk.operations.consents import require_names
from coachdesk.operations.summary_material import Material, summary_material
from coachdesk.operations.summary_pages import SummaryMaker
from coachdesk.store.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryChoices:
    """What was chosen. *left_out* are the ids of signals, talks and referrals that
    stay here.

    Without a meeting it is a summary of today. *worries* are lines of the coach's own; without
    any they are the themes of the signals that go along.
    """

    meeting_id: MeetingId | None = None
    names: NameLevel = NameLevel.NONE
    parts: frozenset[SummaryPart] = AT_FIRST
    left_out: frozenset[str] = frozenset()
    worries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SummaryToGiveOut:
    """A summary that may leave, with the head of the journal before it, printed on it."""

    summary: CaseSummary
    journal_head: str
    names: NameLevel
    child_ids: tuple[ChildId, ...]


def summary_parts(
    store: Store, child_id: ChildId, choices: SummaryChoices
) -> tuple[PartCount, ...]:
    """Of each part how much goes along with these choices, and how much there is: 3 van 5."""
    everything = summary_material(store, child_id, choices.meeting_id)
    chosen = everything.without(choices.left_out)
    there, along = _counts(everything), _counts(chosen)
    return tuple(
        PartCount(part=part, along=along[part] if part in choices.parts else 0, all=there[part])
        for part in SummaryPart
    )


def case_summary(store: Store, child_id: ChildId, choices: SummaryChoices) -> CaseSummary:
    """The summary as chosen. Refuses a name or an initial for which consent lacks.

    Other children and whom a limit to the consent names never stand on it, at any level.
    """
    if choices.names is not NameLevel.NONE:
        require_names(store, child_id, today=store.clock.now().date())
    material = summary_material(store, child_id, choices.meeting_id)
    maker = SummaryMaker(
        store, material.without(choices.left_out), names=choices.names, parts=choices.parts
    )
    return maker.summary(worries=choices.worries)


def summary_to_give_out(
    store: Store, child_id: ChildId, choices: SummaryChoices
) -> SummaryToGiveOut:
    """The summary as it may be given out; refuses as `case_summary` does."""
    head = store.journal.head()
    summary = case_summary(store, child_id, choices)
    anchor = _("logboek {head}").format(head=head)
    number = summary.furniture.number
    furniture = replace(summary.furniture, number=f"{number} · {anchor}" if number else anchor)
    return SummaryToGiveOut(
        summary=replace(summary, furniture=furniture),
        journal_head=head,
        names=choices.names,
        child_ids=(child_id,),
    )


def _counts(material: Material) -> dict[SummaryPart, int]:
    """How much there is of each part."""
    paragraphs = [p for one in material.things() for p in one.paragraphs]
    themes = {theme for signal in material.signals for theme in signal.theme_ids}
    return {
        SummaryPart.COURSE: len(material.things()) + len(material.referrals),
        SummaryPart.SIGNALS: len(material.signals),
        SummaryPart.TALKS: len(material.talks),
        SummaryPart.REFERRALS: len(material.referrals),
        SummaryPart.GOING_WELL: len(material.strengths),
        SummaryPart.WORRIES: len(themes),
        SummaryPart.OWN_WORDS: material.voices().count(),
        SummaryPart.OPINIONS: sum(not p.factual() for p in paragraphs),
        SummaryPart.FOUR_G: sum(len(talk.notes) for talk in material.talks),
        SummaryPart.DECISIONS: len(material.steps),
    }
