"""The practice year of two schools: the stories of its invented children, one after another."""

from coachdesk.domain.conversations import ConversationKind
from coachdesk.domain.ids import ChildId, PersonId, SchoolId
from coachdesk.operations.practice.calendar import Calendar
from coachdesk.operations.practice.diary import Diary
from coachdesk.operations.practice.pupils import FLYER, FLYER_TEACHERS, WOODS, WOODS_TEACHERS
from coachdesk.operations.practice.story import Around, Discussed, Story

FLYER_DAYS, WOODS_DAYS = (1, 3), (2,)  # the coach's weekdays; 0 is Monday
PLANNED = (
    ("2026-11-30T10:45", "K-104", ConversationKind.FOUR_G, ""),
    ("2026-11-30T13:15", "K-185", ConversationKind.OTHER, "Kijken in de klas"),
    ("2026-11-30T14:45", "K-122", ConversationKind.PARENT, ""),
    ("2026-12-01T10:30", "K-171", ConversationKind.PARENT, ""),
    ("2026-12-01T13:30", "K-116", ConversationKind.OTHER, "Kijken tijdens rekenen"),
    ("2026-12-02T09:15", "K-416", ConversationKind.FOUR_G, ""),
    ("2026-12-02T11:00", "K-456", ConversationKind.OTHER, "Kennismaken met de nieuwe juf"),
    ("2026-12-02T14:00", "K-433", ConversationKind.PARENT, ""),
    ("2026-12-03T09:00", "K-203", ConversationKind.FOUR_G, ""),
    ("2026-12-04T10:00", "K-158", ConversationKind.PARENT, ""),
)


def write_year(diary: Diary, coach: PersonId, flyer: SchoolId, woods: SchoolId) -> list[Discussed]:
    """All stories; gives those that became a case, for the meetings."""
    calendar, found = Calendar(), []
    for around, pupils in (
        (Around(flyer, FLYER_TEACHERS, FLYER_DAYS), FLYER),
        (Around(woods, WOODS_TEACHERS, WOODS_DAYS), WOODS),
    ):
        for place, pupil in enumerate(pupils):
            case = Story(diary, calendar, around, pupil=pupil, place=place).write(coach)
            if case:
                found.append(case)
    diary.at("2026-11-27T16:00")
    for moment, code, kind, title in PLANNED:
        diary.appointment(moment, [ChildId(diary.id(code))], kind, title)
    return found
