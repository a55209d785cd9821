"""Reads the paper as it is chosen now, and all that the form tells about it."""

from collections.abc import Sequence
from dataclasses import dataclass

from coachdesk.domain.amounts import AmountWarning
from coachdesk.domain.documents import PaperKind
from coachdesk.domain.summaries import PartCount
from coachdesk.operations.amount_checks import amounts_on_paper
from coachdesk.operations.copies import Sharing, copy_to_look_at
from coachdesk.operations.giving_out import Paper, PaperChoices
from coachdesk.operations.summaries import summary_parts
from coachdesk.ui.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ReadPaper:
    """The paper, or none where it was refused; of a summary how much there is of each part."""

    paper: Paper | None = None
    counts: Sequence[PartCount] = ()
    amounts: Sequence[AmountWarning] = ()


def read_paper(desk: Desk, choices: PaperChoices, sharing: Sequence[Sharing]) -> ReadPaper:
    """The paper of these choices with all that leaves in the copies of those who share them."""
    paper = desk.ask(lambda store: copy_to_look_at(store, choices, sharing))
    counts, amounts = None, None
    if choices.kind is PaperKind.SUMMARY and choices.child_id is not None:
        child_id = choices.child_id
        counts = desk.ask(lambda store: summary_parts(store, child_id, choices.summary()))
    if paper is not None:
        amounts = desk.ask(lambda store: amounts_on_paper(store, choices, paper))
    return ReadPaper(paper=paper, counts=counts or (), amounts=amounts or ())
