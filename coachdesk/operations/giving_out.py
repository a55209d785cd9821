"""Every paper that can be given out, by its kind, as it was chosen."""

from dataclasses import dataclass

from coachdesk.domain.access_overviews import AccessOverview
from coachdesk.domain.documents import PaperKind
from coachdesk.domain.errors import Refused
from coachdesk.domain.ids import AgendaItemId, ChildId, ConversationId, MeetingId, PersonId
from coachdesk.domain.name_level import NameLevel
from coachdesk.domain.papers import ActionPaper, FourGSheet, MeetingPack
from coachdesk.domain.summaries import AT_FIRST, CaseSummary, SummaryPart
from coachdesk.domain.wording import _
from coachdesk.operations.access_overviews import access_overview
from coachdesk.operations.action_lists import action_paper_to_give_out
from coachdesk.operations.four_g_sheets import four_g_sheet
from coachdesk.operations.packs import meeting_pack
from coachdesk.operations.papers import pack_to_give_out
from coachdesk.operations.summaries import SummaryChoices, summary_to_give_out
from coachdesk.store.store import Store

Paper = CaseSummary | MeetingPack | ActionPaper | FourGSheet | AccessOverview


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperChoices:
    """What was chosen. Of a child, or of a meeting; which of the rest counts goes by the kind.

    *names* is the most that may stand on it. *own_rows* is an action list of each person's own.
    *without*: the points of the agenda that are not in it.
    """

    kind: PaperKind
    child_id: ChildId | None = None
    meeting_id: MeetingId | None = None
    names: NameLevel = NameLevel.NONE
    parts: frozenset[SummaryPart] = AT_FIRST
    left_out: frozenset[str] = frozenset()
    opinions: bool = False
    only_approved: bool = False
    own_rows: bool = False
    without: frozenset[AgendaItemId] = frozenset()
    note: tuple[ConversationId, str] | None = None

    def of_one_child(self) -> ChildId:
        """The child it is about; refuses a paper about nobody."""
        if self.child_id is None:
            raise Refused(_("Dit kind is er niet meer."))
        return self.child_id

    def of_one_meeting(self) -> MeetingId:
        """The meeting it is for; refuses a paper for none."""
        if self.meeting_id is None:
            raise Refused(_("Dit overleg is er niet meer."))
        return self.meeting_id

    def summary(self) -> SummaryChoices:
        """What of it is about a summary."""
        return SummaryChoices(
            meeting_id=self.meeting_id,
            names=self.names,
            parts=self.parts,
            left_out=self.left_out,
        )


@dataclass(frozen=True, slots=True, repr=False)
class PaperToGiveOut:
    """A paper that may leave, and what the record of it needs."""

    paper: Paper
    journal_head: str
    child_ids: tuple[ChildId, ...]
    names: NameLevel


def paper_to_look_at(store: Store, choices: PaperChoices, whom: PersonId | None = None) -> Paper:
    """The paper as it would be made now; of a pack also the cases that nobody looked at yet."""
    if choices.kind is PaperKind.PACK:
        return meeting_pack(
            store,
            choices.of_one_meeting(),
            opinions=choices.opinions,
            names=choices.names,
            only_approved=choices.only_approved,
            without=choices.without,
        )
    return paper_to_give_out(store, choices, whom).paper


def paper_to_give_out(
    store: Store, choices: PaperChoices, whom: PersonId | None = None
) -> PaperToGiveOut:
    """The paper as it may be given out; *whom* counts for an action list of one's own rows.

    Refuses a name for which consent lacks, and a case that was not looked at as it is now.
    """
    match choices.kind:
        case PaperKind.SUMMARY:
            told = summary_to_give_out(store, choices.of_one_child(), choices.summary())
            return PaperToGiveOut(told.summary, told.journal_head, told.child_ids, told.names)
        case PaperKind.PACK:
            ready = pack_to_give_out(
                store,
                choices.of_one_meeting(),
                opinions=choices.opinions,
                names=choices.names,
                only_approved=choices.only_approved,
                without=choices.without,
            )
            return PaperToGiveOut(ready.pack, ready.journal_head, ready.child_ids, ready.names)
        case PaperKind.ACTION_LIST:
            mine = whom if choices.own_rows else None
            listed = action_paper_to_give_out(
                store,
                choices.of_one_meeting(),
                names=choices.names,
                for_whom=mine,
                without=choices.without,
            )
            return PaperToGiveOut(listed.paper, listed.journal_head, listed.child_ids, listed.names)
        case PaperKind.FOUR_G_SHEET:
            return _sheet(store, choices)
        case PaperKind.ACCESS_OVERVIEW:
            seen = access_overview(store, choices.of_one_child())
            return PaperToGiveOut(seen.overview, seen.journal_head, seen.child_ids, seen.names)


def _sheet(store: Store, choices: PaperChoices) -> PaperToGiveOut:
    """It holds no name; the record says whose it is."""
    child_id = choices.of_one_child()
    if choices.note is None:
        raise Refused(_("Kies eerst van welk gesprek je het blad maakt."))
    head = store.journal.head()
    sheet = four_g_sheet(store, *choices.note)
    return PaperToGiveOut(sheet, head, (child_id,), NameLevel.NONE)
