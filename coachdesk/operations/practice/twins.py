"""Practice case C11, een tweeling die te laat komt: Fenna and Finn Bedacht. Invented."""

from functools import partial

from coachdesk.domain.bonds import Gezag, Kinship, KinshipKind, Relation
from coachdesk.domain.consents import Given, Purpose
from coachdesk.domain.conversations import Channel, ConversationKind
from coachdesk.domain.four_g import Speaker
from coachdesk.domain.ids import CaseId, ChildId, KinshipId, PersonId, SchoolId
from coachdesk.operations.persons import relate
from coachdesk.operations.practice import routing
from coachdesk.operations.practice.diary import Diary

RESULT = "Te laat van 26 oktober tot 13 november: 2 van de 15 dagen. Moeder geeft een 9."


def write(diary: Diary, school: SchoolId) -> tuple[ChildId, ChildId]:
    """Both children, one talk in both dossiers, and the end that was reached."""
    fenna, finn = _children(diary, school)
    parents = [_parent(diary, (fenna, finn), name, relation) for name, relation in (
        ("Lotte Bedacht", Relation.MOTHER), ("Jos Bedacht", Relation.FATHER),
    )]  # fmt: skip
    counted = "Van 1 tot en met 12 oktober zeven van de acht schooldagen na tien over half negen."
    words = "“Ik heb sowieso veel moeite met de twee, ze luisteren slecht.”"
    pieces = [diary.fact(counted), diary.said(words, "moeder")]
    late = ("attendance",)
    diary.signal("2026-10-12T08:45", [fenna, finn], pieces, name="juf Sanne", themes=late)
    cases = _cases(diary, (fenna, finn))
    for child in (fenna, finn):
        for parent, day, how in zip(
            parents, ("2026-10-12", "2026-10-14"), (Given.WRITTEN, Given.ORAL), strict=True
        ):
            diary.consent(child, parent, day, Purpose.HELP, how=how)
    _talks(diary, fenna, finn, parents[0])
    _help(diary, fenna)
    for case in cases:
        diary.close_case("2026-11-17", case, RESULT, aftercare="2027-01-19")
    return fenna, finn


def _children(diary: Diary, school: SchoolId) -> tuple[ChildId, ChildId]:
    diary.at("2026-10-12T08:42")
    known = {"born": diary.day("2022-09-30"), "school_id": school, "teacher": "juf Sanne"}
    fenna = diary.child(
        "K-582", "Fenna", "Bedacht", group="1a", strengths=("Weet wat ze wil",), **known
    )
    finn = diary.child(
        "K-588", "Finn", "Bedacht", group="1b", strengths=("Telt tot honderd",), **known
    )
    twins = Kinship(
        id=KinshipId(diary.id("twins")), child_id=fenna, other_id=finn, kind=KinshipKind.TWIN
    )
    diary.do(partial(relate, diary.store, twins))
    return fenna, finn


def _parent(
    diary: Diary, children: tuple[ChildId, ChildId], name: str, relation: Relation
) -> PersonId:
    for child in children:
        person = diary.bind(child, name, relation, gezag=Gezag.YES, checked="2026-10-12")
    return person


def _cases(diary: Diary, children: tuple[ChildId, ChildId]) -> list[CaseId]:
    coach = diary.person("Marloes Coachsma")
    opened = "2026-10-12T15:30"
    return [
        diary.open_case(opened, child, "Op tijd en rustig naar binnen", coach) for child in children
    ]


def _talks(diary: Diary, fenna: ChildId, finn: ChildId, mother: PersonId) -> None:
    morning = [
        diary.fact("Kwart voor zeven de fles, half acht alleen thuis, vijf over acht de jassen."),
        diary.said("“Vijf voor half negen rijden, dan huilen ze allebei.”", "moeder"),
        diary.fact("Wat lukt: muziek in de auto, kleren die klaarliggen."),
    ]
    at_home = {"with_whom": [mother], "channel": Channel.HOME, "minutes": 45, "also": [finn]}
    diary.talk("2026-10-15T09:00", fenna, morning, **at_home)  # type: ignore[arg-type]  # by name
    kind = ConversationKind.CONTACT
    hers = diary.fact("Kiest zelf uit twee setjes kleren; dan gaat het aankleden vlot.")
    diary.talk("2026-10-15T10:00", fenna, [hers], kind=kind, minutes=5)
    his = diary.fact("Verstopt zich bij de jassen. Een telspelletje haalt hem tevoorschijn.")
    diary.talk("2026-10-15T10:05", finn, [his], kind=kind, minutes=5)
    diary.four_g(
        "2026-10-29T09:00", fenna, also=[finn], minutes=30, place="thuis", speaker=Speaker.MOTHER,
        event="Donderdagochtend, tien over acht. Een van de twee ligt onder de bank.",
        thoughts=[diary.thought("Het is altijd chaos bij mij", 75, 40)],
        feelings=[diary.feeling("gespannen", 80, 40)],
        behaviour="Roept naar boven dat het nu echt moet.",
        challenge="Is het altijd zo?", answer="Vrijdag ging het.",
        helping_thought="Als ik om tien voor zeven begin, ben ik er.", helping_belief=75,
        attempt="Tien minuten eerder beginnen, oma komt dinsdag.",
    )  # fmt: skip


def _help(diary: Diary, fenna: ChildId) -> None:
    talks = routing.begin(
        diary, "2026-10-15T11:00", fenna, routing.OWN_TALKS, "Een ochtend die klopt.",
        parents_wishes="aan de keukentafel, niet op school", why="Drie gesprekken zijn genoeg.",
    )  # fmt: skip
    routing.start(diary, "2026-10-15T11:05", talks)
    routing.look_back(diary, "2026-11-17T15:00", talks, RESULT, marks=(8, 9))
