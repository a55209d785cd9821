"""Writes the meetings of the practice year: planned, prepared, held, with minutes and actions."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import partial

from coachdesk.domain.ids import AgendaItemId, CaseId, ChildId, MeetingId, PersonId, SchoolId
from coachdesk.domain.meetings import AgendaItem, Goal, Meeting, Outcome
from coachdesk.domain.minutes import Line, Said
from coachdesk.domain.paragraphs import ParagraphKind
from coachdesk.domain.steps import Origin
from coachdesk.operations import meetings, minutes
from coachdesk.operations.practice.diary import Diary
from coachdesk.operations.practice.story import MATERIALS, Discussed

MOST = 4  # cases at one meeting
LAST_DONE = "2026-11-25"  # an action of later than this day is still open
SETTLED = 10  # days that a case runs before it is discussed
OTS = (
    ("2026-02-17", "vlieger"), ("2026-04-07", "vlieger"), ("2026-04-15", "denkbos"),
    ("2026-06-09", "vlieger"), ("2026-09-30", "denkbos"), ("2026-10-06", "vlieger"),
    ("2026-10-27", "vlieger"), ("2026-11-11", "denkbos"), ("2026-11-24", "vlieger"),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """What is asked of the team about one case, what was said, and what came of it."""

    child_id: ChildId
    question: str
    said: tuple[str, ...]
    view: str = ""
    decision: str = ""
    outcome: Outcome = Outcome.DECIDED
    actions: tuple[str, ...] = ()
    minutes_used: int = 11


@dataclass(frozen=True, slots=True, kw_only=True)
class Team:
    """Who sits at the table of one school, the chair first."""

    school_id: SchoolId
    members: tuple[PersonId, ...]
    coach: PersonId


def item_of(diary: Diary, day: str, child_id: ChildId) -> AgendaItemId:
    """The agenda item of a child at the meeting of this day."""
    return AgendaItemId(diary.id(f"item {day} {child_id}"))


def hold_all(
    diary: Diary,
    teams: dict[str, Team],
    cases: Sequence[Discussed],
    told: dict[str, list[Point]],
) -> None:
    """All meetings that were held; *told* has the points of the practice cases by day."""
    seen: set[ChildId] = set()
    for day, school in OTS:
        team = teams[school]
        points = list(told.get(day, ()))
        for case in cases:
            fits = case.school_id == team.school_id and case.child_id not in seen
            if fits and _runs(case, day) and len(points) < MOST:
                seen.add(case.child_id)
                points.append(_point(case))
        _hold(diary, day, team, points)


def _runs(case: Discussed, day: str) -> bool:
    settled = date.fromisoformat(case.opened) + timedelta(days=SETTLED)
    return settled <= date.fromisoformat(day) < date.fromisoformat(case.closed)


def _point(case: Discussed) -> Point:
    material = MATERIALS[case.theme]
    return Point(
        child_id=case.child_id,
        question=case.question,
        said=material.team[:1],
        view=material.team[-1],
        decision=material.decision,
        actions=material.actions,
        minutes_used=9 + len(material.decision) % 6,
    )


def _hold(diary: Diary, day: str, team: Team, points: Sequence[Point]) -> None:
    store, on = diary.store, diary.day(day)
    before = date.fromisoformat(day)
    diary.at(f"{before - timedelta(days=7)}T15:45")
    meeting = Meeting(
        id=MeetingId(diary.id(f"meeting {day}")),
        kind="OT",
        starts_at=diary.later(f"{day}T13:30"),
        minutes=60,
        place="teamkamer",
        school_id=team.school_id,
        chair_id=team.members[0],
        participant_ids=(*team.members, team.coach),
    )
    diary.do(partial(meetings.plan_meeting, store, meeting))
    for point in points:
        diary.do(partial(_put, diary, meeting.id, item_of(diary, day, point.child_id), point, team))
    diary.at(f"{before - timedelta(days=1)}T16:05")
    for point in points:
        item_id = item_of(diary, day, point.child_id)
        approving = partial(meetings.approve_agenda_item, store, item_id)
        diary.do(partial(approving, on=on - timedelta(days=1)))
    start = diary.at(f"{day}T13:30")
    for place, point in enumerate(points, start=1):
        diary.moment = start + timedelta(minutes=12 * place)
        _talk_over(diary, day, team, point, diary.moment)
    diary.moment = start + timedelta(minutes=58)
    diary.do(partial(_finish, diary, meeting.id, diary.moment))


def _put(
    diary: Diary, meeting_id: MeetingId, item_id: AgendaItemId, point: Point, team: Team
) -> None:
    item = AgendaItem(
        id=item_id,
        meeting_id=meeting_id,
        position=len(diary.store.agenda_items.of_meeting(meeting_id)),
        case_id=CaseId(diary.id(f"case {point.child_id}")),
        child_id=point.child_id,
        minutes=12,
        question=point.question,
        goal=Goal.DECIDE if point.outcome is Outcome.DECIDED else Goal.THINK_ALONG,
        brought_by=team.coach,
    )
    meetings.write_agenda_item(diary.store, item)


def _talk_over(diary: Diary, day: str, team: Team, point: Point, at: datetime) -> None:
    item_id = item_of(diary, day, point.child_id)
    lines = [Line(text=text) for text in point.said]
    if point.view:
        chair = team.members[0]
        view = Line(text=point.view, kind=ParagraphKind.VIEW, person_id=chair)
        lines.append(replace(view, whose=diary.name_of(chair)))
    said = Said(
        lines=tuple(lines),
        decision=point.decision,
        outcome=point.outcome,
        minutes_used=point.minutes_used,
    )
    diary.do(partial(minutes.finish_item, diary.store, item_id, said, at=at))
    due = (date.fromisoformat(day) + timedelta(days=14)).isoformat()
    done = "" if due > LAST_DONE else due
    for owner, what in zip((team.members[0], team.coach), point.actions, strict=False):
        diary.step(
            what, due, point.child_id, owner=owner, done=done,
            origin=Origin.AGENDA_ITEM, origin_id=item_id,
        )  # fmt: skip


def _finish(diary: Diary, meeting_id: MeetingId, at: datetime) -> None:
    store = diary.store
    for item in store.agenda_items.of_meeting(meeting_id):
        if item.finished_at is None:
            minutes.finish_item(store, item.id, Said(), at=at)
    minutes.finish_meeting(store, meeting_id, at=at)
