"""The practice vault: invented schools, people and children, written through the operations."""

from dataclasses import replace
from datetime import date

from coachdesk.domain.clock import StoppedClock
from coachdesk.domain.ids import AgendaItemId, ChildId, MeetingId, PersonId, SchoolId
from coachdesk.domain.meetings import AgendaItem, Goal, Meeting
from coachdesk.domain.persons import Person
from coachdesk.domain.schools import Holiday, School
from coachdesk.domain.settings import SettingName
from coachdesk.operations import meetings
from coachdesk.operations.persons import introduce
from coachdesk.operations.practice import extras, kevin, milan, routing, ruben
from coachdesk.operations.practice.diary import Diary
from coachdesk.operations.practice.pen import weeks_until
from coachdesk.operations.schools import write_schools
from coachdesk.operations.vaults import furnish, write_setting
from coachdesk.store.store import Store

TEAM = (
    ("Ilse Binnenstra", "intern begeleider", "OBS De Verzonnen Vlieger"),
    ("Marit Jongstra", "jeugdarts", "GGD Fictiedam"),
    ("Koen Samenwerk", "consulent", "samenwerkingsverband"),
    ("Tara Leerplichtsma", "leerplichtambtenaar", "gemeente Fictiedam"),
)


def write(store: Store, clock: StoppedClock, *, today: date) -> MeetingId:
    """Fill an empty vault; gives the meeting that is being prepared.

    The clock of the store is moved along and stands at ten o'clock on the last invented day,
    in the week of *today*, when all is written.
    """
    diary = Diary(store, clock, shift=weeks_until(today))
    diary.at("2026-08-31T08:00")
    furnish(store)
    write_setting(store, SettingName.PRACTICE, "yes")
    me = Person(
        id=PersonId(diary.id("Marloes Coachsma")),
        name="Marloes Coachsma",
        function="ouder- en kindcoach",
    )
    introduce(store, me)
    flyer, woods = _schools(diary)
    for name, function, organisation in TEAM:
        diary.person(name, function, organisation)
    routing.write_offers(diary)
    children = [
        milan.write(diary, flyer),
        ruben.write(diary, flyer),
        kevin.write(diary, flyer),
    ]
    extras.write(diary, flyer, woods)
    meeting = _meeting(diary, flyer, children)
    clock.moment = diary.later("2026-11-30T10:00")
    return meeting


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
    write_schools(diary.store, [flyer, woods])
    return flyer.id, woods.id


QUESTIONS = (
    "Wat kan de hele groep 7b doen zodat Milan weer meespeelt?",
    "Wat helpt Ruben om elke ochtend met een gerust hart te beginnen?",
    "Hoe zorgt school dat Kevin warm en gevoed begint, zonder dat anderen het zien?",
)


def _meeting(diary: Diary, school: SchoolId, children: list[ChildId]) -> MeetingId:
    diary.at("2026-11-30T09:00")
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
    meetings.plan_meeting(diary.store, meeting)
    opening = AgendaItem(
        id=AgendaItemId(diary.id("opening")),
        meeting_id=meeting.id,
        position=0,
        text="Opening, acties van vorige keer",
        minutes=5,
        goal=Goal.SHARE,
        brought_by=team[0],
    )
    meetings.write_agenda_item(diary.store, opening)
    for child_id, question in zip(children, QUESTIONS, strict=True):
        _put_on(diary, meeting.id, child_id, question)
    return meeting.id


def _put_on(diary: Diary, meeting_id: MeetingId, child_id: ChildId, question: str) -> None:
    store = diary.store
    case = store.cases.of_child(child_id)[0]
    meetings.put_case_on_agenda(store, meeting_id, case.id, minutes=12)
    item = store.agenda_items.of_meeting(meeting_id)[-1]
    meetings.write_agenda_item(store, replace(item, question=question))
