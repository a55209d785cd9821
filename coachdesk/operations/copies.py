"""Several copies of one paper: each holds what all of its receivers may see."""

from collections.abc import Sequence
from dataclasses import replace

from coachdesk.domain.ids import AgendaItemId, PersonId
from coachdesk.domain.meetings import withheld_items
from coachdesk.operations.giving_out import (
    Paper,
    PaperChoices,
    PaperToGiveOut,
    paper_to_give_out,
    paper_to_look_at,
)
from coachdesk.operations.paper_options import OF_MEETING
from coachdesk.store.store import Store

Sharing = Sequence[PersonId]
"""Who share one copy, of those who are known here."""


def copies_to_give_out(
    store: Store, choices: PaperChoices, sharing: Sequence[Sharing]
) -> list[PaperToGiveOut]:
    """A paper for each copy; copies that hold the same get the very same one.

    Refuses as `paper_to_give_out` does.
    """
    if choices.own_rows:
        return [paper_to_give_out(store, choices, next(iter(one), None)) for one in sharing]
    withouts = [_without(store, choices, people) for people in sharing]
    made = {
        without: paper_to_give_out(store, replace(choices, without=without))
        for without in dict.fromkeys(withouts)
    }
    return [made[without] for without in withouts]


def copy_to_look_at(store: Store, choices: PaperChoices, sharing: Sequence[Sharing]) -> Paper:
    """All that leaves in any of these copies, as it would be made now; of own rows the first's."""
    if choices.own_rows:
        return paper_to_look_at(store, choices, next((who for one in sharing for who in one), None))
    withouts = [_without(store, choices, people) for people in sharing]
    nowhere = frozenset.intersection(*withouts) if withouts else frozenset()
    return paper_to_look_at(store, replace(choices, without=nowhere))


def _without(store: Store, choices: PaperChoices, people: Sharing) -> frozenset[AgendaItemId]:
    if choices.kind not in OF_MEETING:
        return frozenset()
    items = store.agenda_items.of_meeting(choices.of_one_meeting())
    return withheld_items(items, people)
