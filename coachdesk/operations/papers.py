"""Giving papers out: which may leave, and the record of to whom, what for, under which names."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.documents import Document
from coachdesk.domain.errors import Refused
from coachdesk.domain.ids import AgendaItemId, ChildId, DocumentId, MeetingId
from coachdesk.domain.name_level import NameLevel
from coachdesk.domain.papers import MeetingPack
from coachdesk.domain.wording import _
from coachdesk.operations.meetings import looked_at
from coachdesk.operations.packs import PackMaker
from coachdesk.store.store import Store


@dataclass(frozen=True, slots=True, repr=False)
class PackToGiveOut:
    """A pack that may leave, with the head of the journal before it, which is printed on it.

    *names* is the most that stands on it of any child, for the record.
    """

    pack: MeetingPack
    journal_head: str
    child_ids: tuple[ChildId, ...]
    names: NameLevel = NameLevel.NONE


def pack_to_give_out(
    store: Store,
    meeting_id: MeetingId,
    *,
    opinions: bool = False,
    names: NameLevel = NameLevel.NONE,
    only_approved: bool = False,
    without: Collection[AgendaItemId] = (),
) -> PackToGiveOut:
    """The pack as it may be given out; refuses while a case was not looked at as it is now.

    With *only_approved* it holds just the cases that were, and refuses when there is none.
    The head ties the paper to the journal: vault design §7. Names, and the cases *without* which
    it goes: as in `meeting_pack`.
    """
    items = [item for item in store.agenda_items.of_meeting(meeting_id) if item.child_id]
    if not items:
        raise Refused(_("Er staat nog geen casus op de agenda."))
    waiting = [item for item in items if not looked_at(store, item)]
    if waiting and (not only_approved or waiting == items):
        points = ", ".join(str(item.position + 1) for item in waiting)
        raise Refused(_("Nog niet bekeken en goedgekeurd: punt {points}.").format(points=points))
    head = store.journal.head()
    maker = PackMaker(
        store,
        store.meetings.get(meeting_id),
        opinions=opinions,
        names=names,
        only=only_approved,
        without=without,
    )
    pack = maker.pack()
    anchored = replace(pack.furniture, number=_("logboek {head}").format(head=head))
    return PackToGiveOut(replace(pack, furniture=anchored), head, maker.children(), maker.level)


def record_given_out(store: Store, *documents: Document, draft_id: str | None = None) -> ChangeSet:
    """Write that these papers were made, with their files in place. Cannot be undone.

    Who may know what was given to whom, on which ground and for what purpose: handbook §3.3. Each
    copy with a password of its own is a document of its own; they are written all or none.
    """
    with store.change("paper.given_out", _("Stuk uitgegeven")) as change:
        for document in documents:
            change.save(document)
        change.drop_draft(draft_id)
        change.cannot_be_undone()
    return change.done()


def take_off_record(store: Store, *documents: Document) -> ChangeSet:
    """Write that these papers were not made after all: their files could not be put in place."""
    with store.change("paper.remove", _("Stuk niet gemaakt")) as change:
        for document in documents:
            change.remove(document)
        change.cannot_be_undone()
    return change.done()


def recorded_names(store: Store, digests: Sequence[str]) -> dict[str, str]:
    """The file names of the papers that were given out with these SHA-256 digests."""
    found = store.documents.having("sha256", digests)
    return {document.sha256: document.file_name for document in found if document.file_name}


def paper_mark(store: Store) -> str:
    """Eight signs by which this vault knows its own papers while they are hidden."""
    return store.mark("papers")


def password_of(store: Store, document_id: DocumentId) -> str:
    """The password of a paper that was given out; that it was looked at stands in the journal."""
    document = store.documents.get(document_id)
    store.note("paper.password_shown", _("Wachtwoord van een stuk getoond"), document.child_ids)
    return document.password
