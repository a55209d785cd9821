"""Practice case C4, ziekteverzuim: Ruben Modelma. Invented."""

from coachdesk.domain.bonds import Gezag, Relation
from coachdesk.domain.care_signals import Reporter
from coachdesk.domain.consents import ConsentState, Given, Purpose
from coachdesk.domain.feedback import FeedbackResult
from coachdesk.domain.ids import ChildId, PersonId, SchoolId
from coachdesk.domain.steps import Origin
from coachdesk.operations.practice import routing
from coachdesk.operations.practice.diary import Diary
from coachdesk.operations.practice.gatherings import Point, item_of


def write(diary: Diary, school: SchoolId) -> ChildId:
    """His signals, talks, consents and steps until the end of November."""
    diary.at("2026-09-16T10:35")
    ruben = diary.child(
        "K-082", "Ruben", "Modelma",
        born=diary.day("2017-08-20"), school_id=school, group="6", teacher="juf Noura",
        strengths=("Weet alles van vogels",), dear=("Oma Corrie past op",),
        needs=("Weten dat mama terugkomt", "Elke dag dezelfde start"),
        home="woont bij moeder; oma Corrie past op", school_life="rustig als de dag begonnen is",
        neighbourhood="met oma naar de volkstuin",
    )  # fmt: skip
    mother = diary.bind(
        ruben, "Petra Modelma", Relation.MOTHER, gezag=Gezag.YES, checked="2026-10-15"
    )
    diary.bind(
        ruben, "Corrie Nepstra", Relation.GRANDPARENT, words="oma Corrie",
        supports_with="past op en brengt op maandag",
    )  # fmt: skip
    coach = diary.person("Marloes Coachsma")
    _signals(diary, ruben)
    diary.open_case("2026-10-15T09:30", ruben, "Met een gerust hart naar school", coach)
    diary.consent(ruben, mother, "2026-10-27", Purpose.HELP)
    meeting = (Purpose.MEETING, Purpose.EXCHANGE)
    diary.consent(ruben, mother, "2026-11-04", *meeting, how=Given.ORAL)
    diary.consent(ruben, mother, "2026-11-04", Purpose.EXCHANGE, how=Given.ORAL, partner="GGD")
    diary.consent(
        ruben, mother, "2026-11-04", Purpose.EXCHANGE, state=ConsentState.REFUSED,
        how=Given.ORAL, partner="Leerplicht",
    )  # fmt: skip
    diary.consent(
        ruben, mother, "2026-11-04", Purpose.EXCHANGE, how=Given.ORAL, partner="De Zandloper"
    )
    _talk(diary, ruben)
    _routes(diary, ruben)
    _actions(diary, ruben, coach)
    return ruben


def _signals(diary: Diary, ruben: ChildId) -> None:
    rang = "Drie keer gebeld naar huis om 10.30 uur: “buikpijn”."
    diary.signal(
        "2026-09-16T10:40", [ruben], [diary.fact(rang)],
        reporter=Reporter.TEACHER, name="juf Noura", themes=("attendance",),
    )  # fmt: skip
    words = "“Als hij mijn auto hoort wegrijden, begint het.”"
    supposes = diary.thinks("Angst na het overlijden van vader?")
    diary.signal(
        "2026-10-13T08:50", [ruben], [diary.said(words, "moeder"), supposes],
        reporter=Reporter.PARENT, name="moeder", themes=("attendance", "loss"),
    )  # fmt: skip


def _talk(diary: Diary, ruben: ChildId) -> None:
    diary.four_g(
        "2026-11-03T11:30", ruben, minutes=20, place="kamer 1.12",
        event="Maandag, tien over acht, in de keuken. Mama pakt haar autosleutel.",
        thoughts=[diary.thought("Straks komt ze ook niet terug", 90, 55)],
        feelings=[diary.feeling("bang", 90, 55), diary.feeling("eenzaam", 50, 35)],
        body="buik, koude handen",
        behaviour="Gaat op de bank liggen, zegt “ik ben ziek”.",
        challenge="Hoe vaak is mama wel teruggekomen?",
        answer="Elke dag.",
        helping_thought="Ze komt terug om tien voor drie. Ik heb haar kaartje.",
        helping_belief=60,
        attempt="Het kaartje van mama in de jaszak.",
    )  # fmt: skip


def _actions(diary: Diary, ruben: ChildId, coach: PersonId) -> None:
    diary.at("2026-11-24T14:20")
    teacher = diary.person("Noura Leraarsma", "leerkracht groep 6")
    doctor = diary.person("Marit Jongstra", "jeugdarts", "GGD Fictiedam")
    item = item_of(diary, "2026-11-24", ruben)
    agreed = {"origin": Origin.AGENDA_ITEM, "origin_id": item}
    diary.step("Vast ochtendritueel in de klas", "2026-11-25", ruben, owner=teacher, **agreed)  # type: ignore[arg-type]  # by name
    diary.step("Terugrapportage naar regiehouder", "2026-12-08", ruben, owner=doctor, **agreed)  # type: ignore[arg-type]  # by name
    diary.step("Moeder nabellen", "2026-12-10", ruben, owner=coach, **agreed)  # type: ignore[arg-type]  # by name
    diary.step("Nazorg: hoe gaat het nu?", "2027-01-19", ruben, origin=Origin.AFTERCARE)


def _routes(diary: Diary, ruben: ChildId) -> None:
    talks = routing.begin(
        diary, "2026-11-03T12:00", ruben, routing.OWN_TALKS,
        "Weten dat mama terugkomt.",
        child_words="“Ze komt om tien voor drie.”", why="Hij kent mij; vier gesprekken.",
    )  # fmt: skip
    routing.start(diary, "2026-11-03T12:05", talks)
    group = routing.begin(
        diary, "2026-11-03T12:10", ruben, routing.ZANDLOPER,
        "Over papa mogen praten met kinderen die het ook kennen.",
        parents_wishes="niet onder schooltijd", why="Vrij aanbod in de buurt.",
    )  # fmt: skip
    ritual = "Afscheidsritueel met kaartje; oma brengt op maandag."
    routing.add(diary, group, bridging=ritual, on="2027-01-12")
    routing.send(diary, "2026-11-04T10:00", group, "2026-11-18", to="coördinator De Zandloper")
    full = "De groep start op 12 januari. Tot die tijd het kaartje blijven gebruiken."
    routing.hear(
        diary,
        "2026-11-10T11:00",
        group,
        full,
        expected="2027-01-12",
        result=FeedbackResult.WAITING_LIST,
    )
    doctor = routing.begin(
        diary, "2026-11-09T09:40", ruben, routing.JEUGDARTS,
        "Weten wat zijn buikpijn zegt, en wat niet.", why="Eerst de jeugdarts, dan verder kijken.",
    )  # fmt: skip
    routing.add(diary, doctor, bridging=ritual, on="2026-12-01")
    routing.send(diary, "2026-11-09T09:50", doctor, "2026-12-08", to="Marit Jongstra")


def point(ruben: ChildId) -> Point:
    """What the team was asked about him on 24 November, and decided."""
    return Point(
        child_id=ruben,
        question="Hoe begint de ochtend zonder strijd, thuis en in de klas?",
        said=("Sinds september vijf keer ziek gemeld, tien dagen samen.",),
        view="Eerst weten wat de jeugdarts ziet.",
        decision="Een vast ochtendritueel, en oma brengt op maandag.",
        minutes_used=13,
    )
