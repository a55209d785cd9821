"""The record of what was given out: to whom, what for, under which names."""

from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.documents import Document
from coachdesk.domain.wording import _
from coachdesk.store.store import Store


def record_given_out(store: Store, document: Document) -> ChangeSet:
    """Write that this paper was made, after its file was written. Cannot be undone.

    Who may know what was given to whom, on which ground and for what purpose: handbook §3.3.
    """
    with store.change("paper.given_out", _("Stuk uitgegeven")) as change:
        change.save(document)
        change.cannot_be_undone()
    return change.done()
