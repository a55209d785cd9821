"""The Actielijst of a meeting by itself: for everybody by owner, or one participant's own rows."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from itertools import groupby

from coachdesk.domain.ids import AgendaItemId, ChildId, MeetingId, PersonId
from coachdesk.domain.meetings import Meeting
from coachdesk.domain.name_level import NameLevel
from coachdesk.domain.papers import ActionLine, ActionPaper, furniture_for
from coachdesk.domain.steps import Step
from coachdesk.domain.wording import _, clock_time, long_day, numeric_day
from coachdesk.operations.action_lines import action_line, action_steps
from coachdesk.operations.agenda_levels import AgendaLevels
from coachdesk.operations.packs import WRITTEN_OUT, capital
from coachdesk.store.store import Store


@dataclass(frozen=True, slots=True, repr=False)
class ActionPaperToGiveOut:
    """An action list that may leave, with the head of the journal before it, printed on it."""

    paper: ActionPaper
    journal_head: str
    child_ids: tuple[ChildId, ...]
    names: NameLevel


def action_paper(
    store: Store,
    meeting_id: MeetingId,
    *,
    names: NameLevel = NameLevel.NONE,
    for_whom: PersonId | None = None,
) -> ActionPaper:
    """What was agreed at one meeting and before it, as far as it is open.

    Names: as in `meeting_pack`. With *for_whom* only what that participant does, and their name
    at the foot.
    """
    return _ListMaker(store, store.meetings.get(meeting_id), names).paper(for_whom)


def action_paper_to_give_out(
    store: Store,
    meeting_id: MeetingId,
    *,
    names: NameLevel = NameLevel.NONE,
    for_whom: PersonId | None = None,
    without: Collection[AgendaItemId] = (),
) -> ActionPaperToGiveOut:
    """The list as it may be given out; refuses as `action_paper` does.

    Of the cases *without* which it goes no action is on it.
    """
    maker = _ListMaker(store, store.meetings.get(meeting_id), names, without)
    head = store.journal.head()
    paper = maker.paper(for_whom)
    furniture = replace(paper.furniture, number=_("logboek {head}").format(head=head))
    anchored = replace(paper, furniture=furniture)
    return ActionPaperToGiveOut(anchored, head, maker.children(for_whom), maker.level)


class _ListMaker:
    """Makes the lists of one meeting."""

    def __init__(
        self,
        store: Store,
        meeting: Meeting,
        names: NameLevel,
        without: Collection[AgendaItemId] = (),
    ) -> None:
        self._store = store
        self._meeting = meeting
        self._items = store.agenda_items.of_meeting(meeting.id)
        self._levels = AgendaLevels(self._items, names, without=without)
        self._tellings = self._levels.tellings(store)
        self.level = self._levels.most()

    def paper(self, for_whom: PersonId | None) -> ActionPaper:
        """The list of everybody, or of one."""
        day = self._meeting.starts_at.date()
        kind, where = self._kind(), self._where()
        whom = self._whom(for_whom)
        steps = sorted(self._steps(for_whom), key=self._owner)  # the order within one stays
        owned = groupby(steps, key=self._owner)
        return ActionPaper(
            furniture=furniture_for(
                self.level,
                document=_("Actielijst {day}").format(day=numeric_day(day)),
                head=" · ".join(filter(None, (kind, where))),
                later_head=f"{kind} · {_('Actielijst')}",
                footer=_("Voor {who}").format(who=whom) if whom else "",
            ),
            subtitle=" · ".join(filter(None, (kind, f"{long_day(day)} {day.year}", where))),
            whose=_("Acties van {who}").format(who=whom) if whom else "",
            owners=tuple((capital(owner), tuple(map(self._line, mine))) for owner, mine in owned),
            next_meeting=self._next_meeting(),
        )

    def children(self, for_whom: PersonId | None) -> tuple[ChildId, ...]:
        """The children of whom an action is on the list."""
        steps = self._steps(for_whom)
        return tuple(dict.fromkeys(step.child_id for step in steps if step.child_id))

    def _whom(self, for_whom: PersonId | None) -> str:
        """Marit Jongstra; nobody by name who may not be told here."""
        person = self._store.persons.find(for_whom)
        if person is None:
            return ""
        return self._tellings.whole.called(person) or _("wie dit blad krijgt")

    def _kind(self) -> str:
        kind = self._meeting.kind
        return self._tellings.whole.text(WRITTEN_OUT.get(kind, kind))

    def _where(self) -> str:
        school = self._store.schools.find(self._meeting.school_id)
        return school.name if school and self.level is NameLevel.FULL else ""

    def _steps(self, for_whom: PersonId | None) -> list[Step]:
        """Those without an owner are the coach's own."""
        found = action_steps(self._store, self._items)
        steps = [step for step in found if step.child_id not in self._levels.away]
        if for_whom is None:
            return steps
        me = self._store.persons.me()
        mine = (for_whom, None) if me and me.id == for_whom else (for_whom,)
        return [step for step in steps if step.owner_id in mine]

    def _owner(self, step: Step) -> str:
        owner = self._store.persons.find(step.owner_id) or self._store.persons.me()
        return self._tellings.whole.who(owner)

    def _line(self, step: Step) -> ActionLine:
        return replace(action_line(self._store, self._tellings, step), who=self._owner(step))

    def _next_meeting(self) -> str:
        """The first one to come after this; of another day, or later on the same."""
        ids = self._store.meetings.to_come(self._meeting.starts_at)
        later = (m for m in self._store.meetings.page(ids) if m.starts_at > self._meeting.starts_at)
        coming = next(later, None)
        if coming is None:
            return ""
        begins = coming.starts_at
        return f"{long_day(begins.date())} {begins.year}, {clock_time(begins)}"
