"""What a page about a talk opens with: the talk itself, its draft, and who is around the child."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from coachdesk.domain.bonds import Bond
from coachdesk.domain.cases import Case
from coachdesk.domain.children import Child
from coachdesk.domain.consents import Consent
from coachdesk.domain.conversations import Conversation, ConversationKind
from coachdesk.domain.drafts import Draft
from coachdesk.domain.errors import NotThere
from coachdesk.domain.ids import ChildId, ConversationId, PersonId, new_id
from coachdesk.domain.persons import Person
from coachdesk.domain.schools import School
from coachdesk.domain.wording import _
from coachdesk.store.store import Store


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TalkOpening:
    """A talk to be filled in.

    *draft* is what was typed about it before; *recorded* tells that it was held and stands in the
    timeline.
    """

    talk: Conversation
    draft: Draft | None = None
    recorded: bool = False


def open_talk(
    store: Store,
    about: str,
    *,
    kind: ConversationKind,
    form: str,
    child_id: ChildId | None,
    now: datetime,
) -> TalkOpening:
    """The talk, or the draft of one, with this id; without an id a new one about that child.

    Refuses a talk of another kind, which has a page of its own.
    """
    if not about:
        return begin_talk(store, kind=kind, form=form, child_id=child_id, now=now)
    draft = store.drafts.find(about) or store.drafts.of(form, about)
    talk_id = ConversationId(draft.target_id if draft and draft.target_id else about)
    talk = store.conversations.find(talk_id)
    if talk is None:
        known = draft.child_id if draft else child_id
        return TalkOpening(talk=_new(store, talk_id, kind, known, now), draft=draft)
    if talk.kind is not kind:
        raise NotThere(_("Dit gesprek is van een andere soort."))
    if talk.held_at is not None:
        return TalkOpening(talk=talk, draft=draft, recorded=True)
    return TalkOpening(talk=_started(talk, now), draft=draft)


def begin_talk(
    store: Store, *, kind: ConversationKind, form: str, child_id: ChildId | None, now: datetime
) -> TalkOpening:
    """A new talk about this child: the one that is planned for today, if there is one."""
    planned = _planned_today(store, kind, child_id, now.date()) if child_id else None
    if planned is not None:
        return TalkOpening(talk=_started(planned, now), draft=store.drafts.of(form, planned.id))
    return TalkOpening(talk=_new(store, ConversationId(new_id()), kind, child_id, now))


def _new(
    store: Store,
    talk_id: ConversationId,
    kind: ConversationKind,
    child_id: ChildId | None,
    now: datetime,
) -> Conversation:
    child = store.children.find(child_id) if child_id else None
    return Conversation(
        id=talk_id,
        kind=kind,
        held_at=now,
        child_ids=(child.id,) if child else (),
        school_id=child.school_id if child else None,
    )


def _started(talk: Conversation, now: datetime) -> Conversation:
    """An appointment that is held: at its own time when that was today, else now."""
    planned = talk.planned_at
    today = planned is not None and planned.date() == now.date() and planned <= now
    return replace(talk, held_at=planned if today else now)


def _planned_today(
    store: Store, kind: ConversationKind, child_id: ChildId, today: date
) -> Conversation | None:
    planned = store.conversations.page(store.conversations.planned_of(child_id))
    fitting = (
        talk
        for talk in planned
        if talk.kind is kind and talk.planned_at and talk.planned_at.date() == today
    )
    return next(fitting, None)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Around:
    """The child of a talk, and who and what there is to choose from.

    *colleagues* can do a step besides those who are *involved*; *earlier* are the 4G talks
    before this one, the last first, and *before* is that one whole.
    """

    child: Child | None = None
    school: School | None = None
    case: Case | None = None
    me: Person | None = None
    involved: tuple[tuple[Bond, Person], ...] = ()
    colleagues: tuple[Person, ...] = ()
    consents: tuple[Consent, ...] = ()
    earlier: tuple[str, ...] = ()
    before: Conversation | None = None

    def relations(self) -> Mapping[PersonId, Bond]:
        """What each of the involved is to the child."""
        return {person.id: bond for bond, person in self.involved}

    def doers(self) -> tuple[Person, ...]:
        """Who can do a step: the coach first, then the involved, then other colleagues."""
        found = {person.id: person for _bond, person in self.involved}
        found |= {person.id: person for person in self.colleagues}
        mine = [self.me] if self.me else []
        return (*mine, *(one for one in found.values() if self.me is None or one.id != self.me.id))


NOBODY = Around()


def read_around(store: Store, child_id: ChildId | None, *, talk_id: str = "") -> Around:
    """Who and what is around this child; without a child only the colleagues."""
    me, colleagues = store.persons.me(), tuple(store.persons.colleagues())
    child = store.children.find(child_id) if child_id else None
    if child is None:
        return Around(me=me, colleagues=colleagues)
    bonds = store.bonds.of_child(child.id)
    persons = {one.id: one for one in store.persons.page([bond.person_id for bond in bonds])}
    earlier = _earlier(store, child.id, talk_id)
    return Around(
        child=child,
        school=store.schools.find(child.school_id) if child.school_id else None,
        case=store.cases.running_of(child.id),
        me=me,
        involved=tuple((b, persons[b.person_id]) for b in bonds if b.person_id in persons),
        colleagues=colleagues,
        consents=tuple(store.consents.of_child(child.id)),
        earlier=tuple(earlier),
        before=store.conversations.find(earlier[0]) if earlier else None,
    )


def _earlier(store: Store, child_id: ChildId, talk_id: str) -> list[str]:
    """The 4G talks with this child before that one, the last first."""
    ids = store.conversations.of_child(child_id, kind=ConversationKind.FOUR_G)
    return ids[ids.index(talk_id) + 1 :] if talk_id in ids else ids
