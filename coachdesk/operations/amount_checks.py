"""Which amounts stand on a paper about a child of whom no amounts would be told.

The paper is looked through as it will be printed, so that what was left out is not warned about.
"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace

from coachdesk.domain.amounts import AmountWarning, amounts_in, limits_amounts
from coachdesk.domain.ids import ChildId, MeetingId
from coachdesk.domain.papers import ActionPaper, MeetingPack
from coachdesk.domain.summaries import CaseSummary
from coachdesk.operations.giving_out import Paper, PaperChoices
from coachdesk.operations.packs import capital, meeting_pack
from coachdesk.operations.tellings import limits_of
from coachdesk.store.store import Store


def amounts_on_paper(
    store: Store, choices: PaperChoices, paper: Paper
) -> tuple[AmountWarning, ...]:
    """The amounts on this paper as chosen; a child's own sheet and overview may hold them."""
    match paper:
        case CaseSummary():
            return amounts_on_summary(store, choices.of_one_child(), paper)
        case MeetingPack():
            return amounts_on_pack(store, choices.of_one_meeting(), paper)
        case ActionPaper():
            return _amounts_on_list(store, choices, paper)
        case _:
            return ()


def amounts_on_summary(
    store: Store, child_id: ChildId, summary: CaseSummary
) -> tuple[AmountWarning, ...]:
    """The amounts on this summary, when the consent about this child leaves amounts out."""
    return _warnings(store, child_id, summary)


def amounts_on_pack(
    store: Store, meeting_id: MeetingId, pack: MeetingPack
) -> tuple[AmountWarning, ...]:
    """The amounts on the case pages and in the actions of those children alone.

    The pack is the one of this meeting as it stands now.
    """
    about = {
        str(item.position + 1): item.child_id
        for item in store.agenda_items.of_meeting(meeting_id)
        if item.child_id
    }
    found: list[AmountWarning] = []
    for case in pack.cases:
        actions = [line for line in pack.actions if capital(line.about) == case.heading]
        found += _warnings(store, about[case.point], (case, actions))
    return tuple(found)


def _amounts_on_list(
    store: Store, choices: PaperChoices, paper: ActionPaper
) -> tuple[AmountWarning, ...]:
    """Its children are called as in the pack of that meeting."""
    meeting_id = choices.of_one_meeting()
    pack = meeting_pack(store, meeting_id, names=choices.names)
    bare = tuple(replace(case, question="", entries=()) for case in pack.cases)
    actions = tuple(line for _owner, lines in paper.owners for line in lines)
    return amounts_on_pack(store, meeting_id, replace(pack, cases=bare, actions=actions))


def _warnings(store: Store, child_id: ChildId, paper: object) -> tuple[AmountWarning, ...]:
    limit = next(filter(limits_amounts, limits_of(store, child_id)), "")
    if not limit:
        return ()
    found = dict.fromkeys(amount for text in _texts(paper) for amount in amounts_in(text))
    return tuple(AmountWarning(child_id=child_id, amount=one, limit=limit) for one in found)


def _texts(value: object) -> Iterator[str]:
    """All texts that stand in what will be printed."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | list):
        for part in value:
            yield from _texts(part)
    elif is_dataclass(value):
        for part in fields(value):
            yield from _texts(getattr(value, part.name))
