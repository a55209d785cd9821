"""Practice case C10, zorg om verzorging: Joris Nergens. Invented. He is on no agenda."""

from coachdesk.domain.bonds import Gezag, Relation
from coachdesk.domain.care_signals import Reporter, SignalUrgency
from coachdesk.domain.consents import Given, Purpose
from coachdesk.domain.conversations import ConversationKind
from coachdesk.domain.ids import ChildId, SchoolId
from coachdesk.domain.paragraphs import ParagraphKind
from coachdesk.operations.care_signals import join_case
from coachdesk.operations.practice import routing
from coachdesk.operations.practice.diary import Diary


def write(diary: Diary, school: SchoolId) -> ChildId:
    """What was seen, and the talks with his mother and with him."""
    diary.at("2026-10-28T08:40")
    joris = diary.child(
        "K-573", "Joris", "Nergens",
        born=diary.day("2020-05-15"), school_id=school, group="3", teacher="juf Willemijn",
        strengths=("Bouwt torens hoger dan hijzelf",), dear=("Zijn poes",),
        needs=("Warm eten", "Iemand die op tijd bij het hek staat"),
    )  # fmt: skip
    _signals(diary, joris)
    mother = diary.bind(
        joris, "Wendy Nergens", Relation.MOTHER, gezag=Gezag.YES, checked="2026-11-05"
    )
    coach = diary.person("Marloes Coachsma")
    diary.open_case("2026-11-06T09:00", joris, "Warm, gevoed en opgehaald", coach)
    words = diary.view("Ik ben ziek, ik krijg het niet op tijd.", "moeder")
    agreed = diary.piece(ParagraphKind.AGREEMENT, "De buurvrouw haalt op dinsdag en donderdag op.")
    diary.talk("2026-11-10T13:15", joris, [words, agreed], with_whom=[mother], minutes=50)
    soup = [diary.said("“Ik wil soep.”", "Joris"), diary.fact("Tekent een pan met stoom.")]
    diary.talk("2026-11-10T14:20", joris, soup, kind=ConversationKind.OTHER, minutes=15)
    diary.consent(joris, mother, "2026-11-10", Purpose.HELP, how=Given.ORAL)
    diary.consent(joris, mother, "2026-11-10", Purpose.EXCHANGE, how=Given.ORAL, partner="GGD")
    _after(diary, joris)
    return joris


def _signals(diary: Diary, joris: ChildId) -> None:
    seen = (
        ("2026-10-28T08:30", "Geen sokken in de schoenen, bij 7 graden."),
        ("2026-10-29T08:30", "Vraagt om half negen twee keer om eten."),
        ("2026-11-02T15:10", "Om tien over drie staat er niemand; om vijf voor half vijf wel."),
    )
    for moment, text in seen:
        pieces = [diary.fact(text)]
        diary.signal(moment, [joris], pieces, name="juf Willemijn", themes=("care",))
    lice = [
        diary.fact("Luizen, voor de derde keer sinds september."),
        diary.said("“Mama slaapt overdag.”", "Joris"),
        diary.thinks("Krijgt hij thuis nu genoeg zorg?"),
    ]
    diary.signal("2026-11-05T10:15", [joris], lice, name="juf Willemijn", themes=("care",))


def _after(diary: Diary, joris: ChildId) -> None:
    doctor = routing.begin(
        diary, "2026-11-12T14:30", joris, routing.JEUGDARTS, "Weten wat zijn huid nodig heeft.",
        parents_wishes="moeder gaat mee", why="Moeder vroeg het zelf.",
    )  # fmt: skip
    routing.send(diary, "2026-11-12T14:40", doctor, "2026-12-10", to="Marit Jongstra")
    alone = diary.fact("Kwart over acht alleen op het plein, bij 3 graden. De buurman belt.")
    signal = diary.signal(
        "2026-11-19T08:15", [joris], [alone], reporter=Reporter.OTHER, name="buurman",
        themes=("care", "safety"), urgency=SignalUrgency.THIS_WEEK,
    )  # fmt: skip
    diary.do(lambda: join_case(diary.store, signal))
    kind = ConversationKind.CONTACT
    called = diary.fact("Moeder gebeld: de wekker ging niet. Vanaf morgen brengt de buurvrouw.")
    diary.talk("2026-11-19T09:30", joris, [called], kind=kind, minutes=10)
    diary.step("Met moeder kijken of de ochtend lukt", "2026-12-03", joris)
