"""What a coach can do with schools."""

from collections.abc import Sequence

from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.errors import Refused
from coachdesk.domain.ids import SchoolId
from coachdesk.domain.schools import School
from coachdesk.domain.wording import _, counted, mark
from coachdesk.store.store import Store

CALLED = {
    "children": (mark("kind"), mark("kinderen")),
    "care_signals": (mark("signaal"), mark("signalen")),
    "conversations": (mark("gesprek"), mark("gesprekken")),
    "meetings": (mark("overleg"), mark("overleggen")),
}


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


def remove_school(store: Store, school_id: SchoolId, *, draft_id: str | None = None) -> ChangeSet:
    """Take a school away. Refuses while something belongs to it, and says what."""
    with store.change("school.remove", _("School weghalen")) as change:
        hanging = store.schools.hanging_on(school_id)
        if hanging:
            words = [counted(number, *CALLED[table]) for table, number in hanging.items()]
            listed = _(" en ").join(part for part in (", ".join(words[:-1]), words[-1]) if part)
            text = _("Deze school kan niet weg. Er hoort nog bij: {what}.").format(what=listed)
            raise Refused(text)
        change.remove(store.schools.get(school_id))
        change.drop_draft(draft_id)
    return change.done()
