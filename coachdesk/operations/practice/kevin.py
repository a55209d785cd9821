"""Practice case C8, armoede thuis: Kevin Schijnbaar. Invented."""

from functools import partial

from coachdesk.domain.bonds import Gezag, Relation
from coachdesk.domain.care_signals import Reporter
from coachdesk.domain.consents import Given, Purpose
from coachdesk.domain.conversations import Channel
from coachdesk.domain.four_g import Speaker
from coachdesk.domain.ids import CareSignalId, ChildId, SchoolId
from coachdesk.domain.paragraphs import ParagraphKind
from coachdesk.domain.steps import Origin
from coachdesk.operations.care_signals import turn_paragraph
from coachdesk.operations.practice import routing
from coachdesk.operations.practice.diary import Diary
from coachdesk.operations.practice.gatherings import Point, item_of


def write(diary: Diary, school: SchoolId) -> ChildId:
    """His signals, talks, consents and steps until the end of November."""
    diary.at("2026-10-06T10:10")
    kevin = diary.child(
        "K-219", "Kevin", "Schijnbaar",
        born=diary.day("2019-10-09"), school_id=school, group="4", teacher="juf Tine",
        strengths=("Zorgt goed voor zijn zusje", "Bouwt alles na"), dear=("Zusje Roos (3)",),
        needs=("Warm en gevoed de dag beginnen", "Dat het niet opvalt"),
        home="woont bij moeder en zusje Roos; buurvrouw Ans helpt",
        school_life="speelt graag in de bouwhoek", neighbourhood="speeltuin met zusje",
    )  # fmt: skip
    mother = diary.bind(
        kevin, "Sandra Schijnbaar", Relation.MOTHER, gezag=Gezag.YES, checked="2026-10-20"
    )
    diary.bind(
        kevin, "Ans Buurtstra", Relation.OTHER, words="buurvrouw Ans",
        supports_with="boodschappen en oppas",
    )  # fmt: skip
    coach = diary.person("Marloes Coachsma")
    _signals(diary, kevin)
    diary.open_case("2026-10-15T15:20", kevin, "Warm en gevoed de dag beginnen", coach)
    visit = [
        diary.said("“Ik wil dat hij gewoon mee kan doen.”", "moeder"),
        diary.fact("De koelkast is kapot. Er ligt een brief van de deurwaarder."),
        diary.fact("Geen zorgen over ruzie of geweld gemeld."),
    ]
    diary.talk(
        "2026-10-20T10:00", kevin, visit, with_whom=[mother], channel=Channel.HOME, minutes=60
    )
    limit = {"limit": "niet over het schuldbedrag", "how": Given.ORAL}
    diary.consent(kevin, mother, "2026-10-20", Purpose.HELP, Purpose.FIGURES, how=Given.ORAL)
    diary.consent(kevin, mother, "2026-10-20", Purpose.MEETING, Purpose.EXCHANGE, **limit)  # type: ignore[arg-type]  # by name
    diary.consent(kevin, mother, "2026-10-20", Purpose.EXCHANGE, partner="Wijkteam", how=Given.ORAL)
    _routes(diary, kevin)
    _mothers_talk(diary, kevin)
    _actions(diary, kevin)
    return kevin


def _signals(diary: Diary, kevin: ChildId) -> None:
    coat = "4 van de 5 dagen geen fruithap; jas zonder rits bij 6 °C."
    diary.signal(
        "2026-10-06T10:15", [kevin], [diary.fact(coat)],
        reporter=Reporter.TEACHER, name="juf Tine", themes=("care", "money"),
    )  # fmt: skip
    fridge = "“De koelkast doet het niet en er is niks in.”"
    diary.signal(
        "2026-10-08T12:05", [kevin], [diary.said(fridge, "Kevin")],
        reporter=Reporter.CHILD, themes=("money",),
    )  # fmt: skip
    cannot = diary.fact("Moeder kan het niet aan.")
    noted = diary.signal(
        "2026-10-14T15:30", [kevin], [cannot],
        reporter=Reporter.TEACHER, name="juf Tine", themes=("home",),
    )  # fmt: skip
    diary.at("2026-10-15T09:05")
    kind = ParagraphKind.INTERPRETATION
    diary.do(partial(turn_paragraph, diary.store, CareSignalId(noted), cannot.id, kind))


def _mothers_talk(diary: Diary, kevin: ChildId) -> None:
    diary.four_g(
        "2026-11-03T13:30", kevin, minutes=40, place="thuis", speaker=Speaker.MOTHER,
        event="Maandag, negen uur, een brief van de deurwaarder op de mat.",
        thoughts=[diary.thought("Ik ben een slechte moeder", 85, 45)],
        feelings=[diary.feeling("beschaamd", 90, 50), diary.feeling("gespannen", 85, 60)],
        behaviour="Legt de brief ongeopend in de la.",
        challenge="Wat zou je tegen Ans zeggen?",
        answer="Dat het geen schuld van haar is, maar pech.",
        helping_thought="Ik maak hem open met Marloes erbij.",
        helping_belief=70,
        attempt="De brief samen openen.",
    )  # fmt: skip


def _actions(diary: Diary, kevin: ChildId) -> None:
    diary.at("2026-11-24T14:10")
    teacher = diary.person("Tine Leraarsma", "leerkracht groep 4")
    support = diary.person("Ilse Binnenstra", "intern begeleider")
    item = item_of(diary, "2026-11-24", kevin)
    agreed = {"origin": Origin.AGENDA_ITEM, "origin_id": item}
    diary.step("Jas uit de algemene kast", "2026-11-27", kevin, owner=teacher, **agreed)  # type: ignore[arg-type]  # by name
    diary.step("Sportpas aanvragen", "2026-12-04", kevin, owner=support, **agreed)  # type: ignore[arg-type]  # by name
    diary.step("Stappenplan herzien met moeder", "2026-12-01", kevin)


def _routes(diary: Diary, kevin: ChildId) -> None:
    district = routing.begin(
        diary, "2026-10-20T11:30", kevin, routing.WIJKTEAM,
        "Rust in huis: eerst geld en eten, dan de rest.",
        parents_wishes="iemand die meegaat naar de schuldhulp",
        why="Moeder vraagt er zelf om.",
    )  # fmt: skip
    routing.add(diary, district, paid_from="noodfonds gemeente; Jeugdwet: nee")
    routing.send(diary, "2026-10-20T11:40", district, "2026-11-03", to="wijkteam Fictiedam")
    news = "Het wijkteam gaat mee naar de schuldhulp. Vraag op school niet naar geld."
    routing.hear(diary, "2026-10-30T15:00", district, news, expected="2026-12-11")
    coat = routing.begin(
        diary, "2026-10-20T11:45", kevin, routing.COAT,
        "Een warme jas, zonder dat het opvalt.", child_words="“Eentje met een capuchon.”",
    )  # fmt: skip
    routing.start(diary, "2026-10-20T11:50", coat)
    routing.begin(
        diary, "2026-11-24T14:30", kevin, routing.SOCIAL_WORK,
        "Iemand voor moeder om mee te praten.", why="Pas als er rust is.",
    )  # fmt: skip


def point(kevin: ChildId) -> Point:
    """What the team was asked about him on 24 November, and decided."""
    return Point(
        child_id=kevin,
        question="Hoe zorgt school dat Kevin warm en gevoed begint, zonder dat anderen het zien?",
        said=("Geen fruit op vier van de vijf dagen; een jas zonder rits.",),
        view="De kast met kleren is er voor ieder kind.",
        decision="Een jas uit de algemene kast, en fruit voor de hele tafel.",
    )
