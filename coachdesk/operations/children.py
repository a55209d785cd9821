"""What a coach can do with children: add one, change what is known, read a dossier."""

import secrets
from collections.abc import Collection, Iterable
from datetime import date, timedelta

from coachdesk.domain.ages import birthdays_that_count, born_near_a_birthday
from coachdesk.domain.cases import FileHolder
from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.child_codes import draw_code
from coachdesk.domain.children import Child, NamedChild
from coachdesk.domain.ids import ChildId, SchoolId, StepId, new_id
from coachdesk.domain.steps import Origin, Step
from coachdesk.domain.wording import _
from coachdesk.store.store import Store

READ_AGAIN_AFTER = timedelta(minutes=15)


def new_child(
    store: Store,
    *,
    first_name: str,
    prefix: str = "",
    last_name: str = "",
    born: date | None = None,
    group: str = "",
    school_id: SchoolId | None = None,
    besides: Collection[str] = (),
) -> Child:
    """A child that is not stored yet, with a code of its own drawn at random.

    *besides* are codes of others who are not stored yet either.
    """
    return Child(
        id=ChildId(new_id()),
        code=draw_code(store.children.codes() | {*besides}, secrets.choice),
        first_name=first_name.strip(),
        prefix=prefix.strip(),
        last_name=last_name.strip(),
        born=born,
        group=group.strip(),
        school_id=school_id,
    )


def new_children(
    store: Store, named: Iterable[NamedChild], *, school_id: SchoolId | None = None
) -> list[Child]:
    """Children of whom no more is known than a name and a class; not stored yet.

    Of whom no school was chosen, that is *school_id*; without one it is the only school there is,
    if there is no other.
    """
    made: list[Child] = []
    schools = store.schools.all()
    if school_id is None and len(schools) == 1:
        school_id = schools[0].id
    for new in named:
        first_name, prefix, last_name = new.parts()
        child = new_child(
            store,
            first_name=first_name,
            prefix=prefix,
            last_name=last_name,
            group=new.group,
            school_id=new.school_id or school_id,
            besides=[other.code for other in made],
        )
        made.append(child)
    return made


def write_child(store: Store, child: Child, *, draft_id: str | None = None) -> ChangeSet:
    """Add or change a child."""
    with store.change("child.write", _("Kind bewaren")) as change:
        change.save(child)
        change.drop_draft(draft_id)
    return change.done()


def note_reading(store: Store, child_id: ChildId) -> None:
    """Write that this dossier was read: once per child per quarter of an hour."""
    since = (store.clock.utc() - READ_AGAIN_AFTER).isoformat()
    if not store.journal.noted_since("dossier.read", child_id, since):
        store.note("dossier.read", _("Dossier gelezen"), [child_id])


def announce_birthdays(store: Store, today: date) -> ChangeSet:
    """Plan the steps for children in a running case who turn 12 or 16 within thirty days.

    From 12 (16 where the dossierhouder is the school) their own consent counts too, or alone:
    discuss it in the next talk (handbook §3.2). Each step is made once and never comes back.
    """
    with store.change("birthday.announce", _("Verjaardagen die tellen")) as change:
        near = [store.cases.running_of_born(*days) for days in born_near_a_birthday(today)]
        cases = store.cases.page([case_id for ids in near for case_id in ids])
        children = {c.id: c for c in store.children.page([case.child_id for case in cases])}
        for case in cases:
            child = children[case.child_id]
            if child.born is None:
                continue
            for birthday in birthdays_that_count(child.born):
                step_id = StepId(f"birthday-{birthday.age}-{child.id}")
                if not birthday.announced(today) or store.steps.find(step_id):
                    continue
                change.save(
                    Step(
                        id=step_id,
                        what=_birthday_words(child, birthday.age, case.file_holder),
                        due=birthday.on,
                        child_id=child.id,
                        case_id=case.id,
                        origin=Origin.BIRTHDAY,
                    )
                )
    return change.done()


def _birthday_words(child: Child, age: int, holder: FileHolder) -> str:
    if holder is FileHolder.SCHOOL and age < 16:  # noqa: PLR2004  (the age in a school dossier)
        text = _("{name} wordt {age}. Vertel wat er is vastgelegd.")
    else:
        text = _("{name} wordt {age}. Bespreek de eigen toestemming.")
    return text.format(name=child.first_name, age=age)
