"""Practice case C2, twee huizen: Sofie Testema. Invented."""

from dataclasses import replace
from functools import partial

from coachdesk.domain.bonds import Gezag, Relation
from coachdesk.domain.care_signals import Reporter
from coachdesk.domain.consents import ConsentState, Given, Purpose
from coachdesk.domain.conversations import ConversationKind
from coachdesk.domain.four_g import Speaker
from coachdesk.domain.ids import ChildId, ConversationId, PersonId, SchoolId
from coachdesk.operations.children import announce_birthdays
from coachdesk.operations.conversations import record_talk
from coachdesk.operations.practice import routing
from coachdesk.operations.practice.diary import Diary
from coachdesk.operations.practice.gatherings import Point


def write(diary: Diary, school: SchoolId) -> tuple[ChildId, Point]:
    """Her signals, talks and consents, and what the team is asked."""
    diary.at("2026-09-14T08:35")
    sofie = diary.child(
        "K-064", "Sofie", "Testema",
        born=diary.day("2014-12-04"), school_id=school, group="8a", teacher="meester Ruud",
        strengths=("Schrijft verhalen", "Troost jongere kinderen"), dear=("Vriendin Noa, de hond",),
        needs=("Niets hoeven doorvertellen", "In beide huizen gewoon kind zijn"),
        home="week bij moeder (Fictiedam), week bij vader (Verzonde)",
        school_life="taal is haar vak; op wisseldag kost de ochtend moeite",
        neighbourhood="paardrijden op woensdag",
    )  # fmt: skip
    _signals(diary, sofie)
    yes, checked = Gezag.YES, "2026-09-22"
    mother = diary.bind(sofie, "Karin Testema", Relation.MOTHER, gezag=yes, checked=checked)
    father = diary.bind(sofie, "Bert Verzinsma", Relation.FATHER, gezag=yes, checked=checked)
    coach = diary.person("Marloes Coachsma")
    diary.open_case("2026-09-22T09:00", sofie, "Kind kunnen zijn in twee huizen", coach)
    _consents(diary, sofie, mother, father)
    _two_views(diary, sofie)
    diary.at("2026-11-04T08:00")
    diary.do(partial(announce_birthdays, diary.store, diary.day("2026-11-04")))
    _asked_for_a_copy(diary, sofie, father)
    _offer(diary, sofie)
    diary.appointment("2026-12-10T09:30", [sofie], ConversationKind.FOUR_G)
    return sofie, Point(
        child_id=sofie,
        question="Hoe houden we school buiten de strijd?",
        said=("Op wisseldag kost de ochtend moeite; daarna gaat het werk goed.",),
        view="Wij worden soms als bode gebruikt.",
        decision="School stuurt alle informatie aan beide ouders gelijk.",
    )


def _signals(diary: Diary, sofie: ChildId) -> None:
    cries = "Huilt bij binnenkomst, de derde maandag op rij na de wisseldag."
    tells = "“Ik moet altijd zeggen wat er bij de ander is gebeurd.”"
    diary.signal(
        "2026-09-14T08:35", [sofie], [diary.fact(cries), diary.said(tells, "Sofie")],
        name="meester Ruud", themes=("home",),
    )  # fmt: skip
    parent = {"reporter": Reporter.PARENT, "themes": ("home",)}
    hers = [
        diary.fact("Moeder belt na school."),
        diary.view("Hij zet haar tegen mij op.", "moeder"),
    ]
    diary.signal("2026-09-17T15:40", [sofie], hers, name="moeder", **parent)  # type: ignore[arg-type]  # by name
    sees = diary.view("School kiest partij als er met Marloes wordt gepraat.", "vader")
    his = [diary.fact("Vader mailt de leerkracht en mij."), sees]
    diary.signal("2026-09-18T12:10", [sofie], his, name="vader (mail)", **parent)  # type: ignore[arg-type]  # by name


def _consents(diary: Diary, sofie: ChildId, mother: PersonId, father: PersonId) -> None:
    meeting = (Purpose.MEETING, Purpose.EXCHANGE)
    diary.consent(sofie, mother, "2026-09-22", Purpose.HELP, *meeting, Purpose.FIGURES)
    mail = Given.ATTACHED
    diary.consent(sofie, father, "2026-10-02", Purpose.HELP, how=mail)
    refused = ConsentState.REFUSED
    diary.consent(sofie, father, "2026-10-02", *meeting, state=refused, how=mail)


def _two_views(diary: Diary, sofie: ChildId) -> None:
    """Hers at school, and two days later his by telephone, each with a speaker of its own."""
    talk_id = diary.four_g(
        "2026-10-06T10:40", sofie, minutes=25, place="kamer 1.12",
        event="Zondag, zes uur, op de stoep. Papa vraagt: “Wat zei je moeder over de vakantie?”",
        thoughts=[
            diary.thought("Als ik iets zeg, wordt er weer één boos", 95, 90),
            diary.thought("Het komt door mij", 70, 25),
        ],
        feelings=[diary.feeling("gespannen", 90, 60), diary.feeling("verdrietig", 60, 45)],
        behaviour="Zegt “weet ik niet” en gaat naar haar kamer.",
        challenge="Wat zou je tegen je vriendin zeggen?",
        answer="Dat het hun ruzie is.",
        helping_thought="Het is hun ruzie. Ik mag zeggen: dat moet je aan mama vragen.",
        helping_belief=60,
        attempt="De zin oefenen met de hond.",
    )  # fmt: skip
    diary.at("2026-10-08T16:20")
    his = diary.note(
        "2026-10-08 father", Speaker.FATHER,
        event="Zondagavond op de stoep. Ik vroeg het gewoon.",
        thoughts=[diary.thought("Ze houdt dingen achter", 60)],
        feelings=[diary.feeling("boos", 50)],
        behaviour="Liet haar gaan en mailde haar moeder.",
    )  # fmt: skip

    def beside() -> None:
        talk = diary.store.conversations.get(ConversationId(talk_id))
        record_talk(diary.store, replace(talk, notes=(*talk.notes, his)))

    diary.do(beside)


def _asked_for_a_copy(diary: Diary, sofie: ChildId, father: PersonId) -> None:
    asks = [
        diary.fact("Vader vraagt om een kopie van het dossier. Uiterlijk 16 december klaar."),
        diary.fact("Uitgelegd dat Sofies woorden en het adres van moeder er niet zomaar in staan."),
    ]
    kind = ConversationKind.CONTACT
    diary.talk("2026-11-16T15:45", sofie, asks, with_whom=[father], kind=kind, minutes=10)
    diary.step("Kopie van het dossier voor vader klaarleggen", "2026-12-16", sofie)


def _offer(diary: Diary, sofie: ChildId) -> None:
    weighed = routing.begin(
        diary, "2026-11-24T15:10", sofie, routing.TWO_HOMES,
        "Kinderen ontmoeten die ook twee huizen hebben.",
        child_words="“Dan ben ik niet de enige postbode.”",
        why="Vrij aanbod, beide ouders zeiden ja.",
    )  # fmt: skip
    routing.discuss(diary, "2026-11-26T09:15", weighed)
