"""The practice vault: invented schools, people and children, written through the operations."""

from dataclasses import replace
from datetime import date
from functools import partial

from coachdesk.domain.clock import StoppedClock
from coachdesk.domain.ids import AgendaItemId, ChildId, MeetingId, SchoolId
from coachdesk.domain.meetings import AgendaItem, Goal, Meeting
from coachdesk.domain.schools import Holiday, School
from coachdesk.domain.settings import SettingName
from coachdesk.operations import meetings
from coachdesk.operations.practice import (
    extras,
    joris,
    kevin,
    milan,
    quarrel,
    routing,
    ruben,
    sofie,
    twins,
)
from coachdesk.operations.practice.diary import Diary
from coachdesk.operations.practice.gatherings import Team, hold_all
from coachdesk.operations.practice.pen import weeks_until
from coachdesk.operations.practice.year import write_year
from coachdesk.operations.schools import write_schools
from coachdesk.operations.vaults import furnish, write_setting
from coachdesk.store.store import Store

TEAM = (
    ("Ilse Binnenstra", "intern begeleider", "OBS De Verzonnen Vlieger"),
    ("Marit Jongstra", "jeugdarts", "GGD Fictiedam"),
    ("Koen Samenwerk", "consulent", "samenwerkingsverband"),
    ("Tara Leerplichtsma", "leerplichtambtenaar", "gemeente Fictiedam"),
)
WOODS = ("Sjoerd Planstra", "intern begeleider", "OBS Het Denkbos")
BEGIN = "2026-01-12T08:00"


def write(store: Store, clock: StoppedClock, *, today: date) -> MeetingId:
    """Fill an empty vault; gives the meeting that is being prepared.

    The clock of the store is moved along and stands at ten o'clock on the last invented day,
    in the week of *today*, when all is written. It is one transaction: all of it, or nothing.
    """
    diary = Diary(store, clock, shift=weeks_until(today))
    meeting = _tell(diary)
    with store.db.atomic():
        diary.play()
    clock.moment = diary.later("2026-11-30T10:00")
    return meeting


def _tell(diary: Diary) -> MeetingId:
    """Everything that happened in the invented year; gives the meeting that comes."""
    diary.at(BEGIN)
    diary.do(partial(furnish, diary.store))
    diary.do(partial(write_setting, diary.store, SettingName.PRACTICE, "yes"))
    diary.me("Marloes Coachsma", "ouder- en kindcoach")
    flyer, woods = _schools(diary)
    people = [diary.person(*one) for one in (*TEAM, WOODS)]
    coach = diary.person("Marloes Coachsma")
    routing.write_offers(diary)
    children = [
        milan.write(diary, flyer),
        ruben.write(diary, flyer),
        kevin.write(diary, flyer),
    ]
    extras.write(diary, flyer, woods)
    _sofie, about_sofie = sofie.write(diary, flyer)
    quarrel.write(diary, flyer)
    joris.write(diary, flyer)
    twins.write(diary, flyer)
    told = {day: [point] for day, point in milan.points(children[0]).items()}
    told["2026-11-24"] += [ruben.point(children[1]), kevin.point(children[2]), about_sofie]
    cases = write_year(diary, coach, flyer, woods)
    teams = {
        "vlieger": Team(school_id=flyer, members=tuple(people[:4]), coach=coach),
        "denkbos": Team(school_id=woods, members=(people[4], people[1]), coach=coach),
    }
    hold_all(diary, teams, cases, told)
    return _meeting(diary, flyer, children)


def _schools(diary: Diary) -> tuple[SchoolId, SchoolId]:
    autumn = Holiday(
        id=diary.id("herfst"),
        name="herfstvakantie",
        first=diary.day("2026-10-17"),
        last=diary.day("2026-10-25"),
    )
    flyer = School(
        id=SchoolId(diary.id("vlieger")),
        name="OBS De Verzonnen Vlieger",
        days=(1, 3),
        holidays=(autumn,),
    )
    woods = School(id=SchoolId(diary.id("denkbos")), name="OBS Het Denkbos", days=(2,))
    diary.do(partial(write_schools, diary.store, [flyer, woods]))
    return flyer.id, woods.id


QUESTIONS = (
    "Wat kan de hele groep 7b doen zodat Milan weer meespeelt?",
    "Wat helpt Ruben om elke ochtend met een gerust hart te beginnen?",
    "Hoe zorgt school dat Kevin warm en gevoed begint, zonder dat anderen het zien?",
)


def _meeting(diary: Diary, school: SchoolId, children: list[ChildId]) -> MeetingId:
    diary.at("2026-11-27T16:20")  # before the weekend: seen on it, nothing lies in the future
    team = tuple(diary.person(name) for name, _function, _organisation in TEAM)
    coach = diary.person("Marloes Coachsma")
    meeting = Meeting(
        id=MeetingId(diary.id("zat")),
        kind="ZAT",
        starts_at=diary.later("2026-12-03T13:00"),
        minutes=90,
        place="teamkamer",
        school_id=school,
        chair_id=team[0],
        participant_ids=(*team, coach),
    )
    diary.do(partial(meetings.plan_meeting, diary.store, meeting))
    opening = AgendaItem(
        id=AgendaItemId(diary.id("opening")),
        meeting_id=meeting.id,
        position=0,
        text="Opening, acties van vorige keer",
        minutes=5,
        goal=Goal.SHARE,
        brought_by=team[0],
    )
    diary.do(partial(meetings.write_agenda_item, diary.store, opening))
    for child_id, question in zip(children, QUESTIONS, strict=True):
        diary.do(partial(_put_on, diary, meeting.id, child_id, question))
    return meeting.id


def _put_on(diary: Diary, meeting_id: MeetingId, child_id: ChildId, question: str) -> None:
    store = diary.store
    case = store.cases.of_child(child_id)[0]
    meetings.put_case_on_agenda(store, meeting_id, case.id, minutes=12)
    item = store.agenda_items.of_meeting(meeting_id)[-1]
    meetings.write_agenda_item(store, replace(item, question=question))
