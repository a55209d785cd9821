"""What a coach can do with schools."""

from collections.abc import Sequence

from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.errors import Refused
from coachdesk.domain.schools import School
from coachdesk.domain.wording import _
from coachdesk.store.store import Store


def write_schools(
    store: Store, schools: Sequence[School], *, draft_id: str | None = None
) -> ChangeSet:
    """Add or change schools. Refuses a name that another school has already."""
    with store.change("school.write", _("Scholen bewaren")) as change:
        for school in schools:
            taken = {s.name.casefold() for s in store.schools.all() if s.id != school.id}
            if school.name.strip().casefold() in taken:
                raise Refused(_("Deze school staat er al."))
            change.save(school)
        change.drop_draft(draft_id)
    return change.done()
