"""Practice case C1, pesten: Milan Proefstra. Invented."""

from coachdesk.domain.bonds import Gezag, Relation
from coachdesk.domain.care_signals import Reporter
from coachdesk.domain.consents import Purpose
from coachdesk.domain.conversations import ConversationKind
from coachdesk.domain.ids import ChildId, PersonId, SchoolId
from coachdesk.domain.steps import Origin
from coachdesk.operations.practice import routing
from coachdesk.operations.practice.diary import Diary
from coachdesk.operations.practice.gatherings import Point, item_of


def write(diary: Diary, school: SchoolId) -> ChildId:
    """His signals, talks, consents and steps until the end of November."""
    diary.at("2026-09-29T10:25")
    milan = diary.child(
        "K-147", "Milan", "Proefstra",
        born=diary.day("2016-03-14"), school_id=school, group="7b", teacher="meester Joost",
        strengths=("Tekent strips", "Keept bij voetbal"), dear=("Opa Wim, zus Liv",),
        needs=("Weer meedoen in de pauze", "Iemand die hij eerst kan vragen"),
        home="woont bij vader en moeder, zus Liv (13)",
        school_life="de kleine pauze is lastig; tekenen lukt altijd",
        neighbourhood="keept op zaterdag met opa Wim",
    )  # fmt: skip
    yes, checked = Gezag.YES, "2026-10-06"
    mother = diary.bind(milan, "Anja Proefstra", Relation.MOTHER, gezag=yes, checked=checked)
    father = diary.bind(milan, "Henk Proefstra", Relation.FATHER, gezag=yes, checked=checked)
    diary.bind(
        milan, "Wim Verzonnema", Relation.GRANDPARENT, words="opa Wim",
        supports_with="keept op zaterdag met hem",
    )  # fmt: skip
    _signals(diary, milan)
    coach = diary.person("Marloes Coachsma")
    diary.open_case("2026-10-06T09:00", milan, "Weer meedoen met de groep", coach)
    purposes = (Purpose.HELP, Purpose.MEETING, Purpose.EXCHANGE)
    for parent in (mother, father):
        diary.consent(milan, parent, "2026-10-08", *purposes, limit="niets over Liv")
        diary.consent(milan, parent, "2026-10-08", Purpose.FIGURES)
        partner = {"limit": "niets over Liv", "partner": routing.STERK_STAAN}
        diary.consent(milan, parent, "2026-10-27", Purpose.EXCHANGE, **partner)  # type: ignore[arg-type]  # by name
    _first_talk(diary, milan)
    _actions(diary, milan, coach)
    _route(diary, milan)
    return milan


def _signals(diary: Diary, milan: ChildId) -> None:
    theme = ("bullying",)
    teacher = {"reporter": Reporter.TEACHER, "name": "meester Joost", "themes": theme}
    stands = "Milan staat drie pauzes achter elkaar bij de fietsenstalling."
    kicked = "Drie jongens uit 7b lopen langs; één schopt zijn tas om."
    thinks = diary.thinks("Ik denk dat hij wordt buitengesloten.", "meester Joost")
    pieces = [diary.fact(f"{stands} {kicked}"), thinks]
    diary.signal("2026-09-29T10:20", [milan], pieces, **teacher)  # type: ignore[arg-type]  # by name
    words = "“Hij wil op maandag niet meer, hij heeft dan buikpijn.”"
    diary.signal(
        "2026-10-01T16:10", [milan], [diary.said(words, "moeder")],
        reporter=Reporter.PARENT, name="moeder, telefonisch", themes=theme,
    )  # fmt: skip
    app = "In de groepsapp van 7b (niet van school; vader liet het zien) is Milan verwijderd."
    diary.signal("2026-10-05T08:35", [milan], [diary.fact(app)], **teacher)  # type: ignore[arg-type]  # by name


def _actions(diary: Diary, milan: ChildId, coach: PersonId) -> None:
    teacher = diary.person("Joost Leraarsma", "leerkracht groep 7b")
    item = item_of(diary, "2026-10-27", milan)
    agreed = Origin.AGENDA_ITEM
    diary.at("2026-10-27T14:30")
    diary.step(
        "Herstelgesprek voorbereiden", "2026-11-03", milan, owner=coach, done="2026-11-03",
        origin=agreed, origin_id=item,
    )  # fmt: skip
    diary.step(
        "Ouderbericht groepsapp, algemeen", "2026-11-06", milan, owner=teacher, done="2026-11-06",
        origin=agreed, origin_id=item,
    )  # fmt: skip
    diary.step(
        "Tevredenheid vragen bij Milan en ouders", "2026-11-24", milan, owner=coach,
        origin=agreed, origin_id=item,
    )  # fmt: skip


def _first_talk(diary: Diary, milan: ChildId) -> None:
    diary.four_g(
        "2026-10-13T09:15", milan, minutes=25, place="kamer 1.12",
        event="Maandag, kleine pauze. Een jongen zegt “jij mag niet keepen” en de anderen lachen.",
        thoughts=[
            diary.thought("Niemand wil mij erbij", 90, 40),
            diary.thought("Ik zeg iets, dan wordt het erger", 80, 60),
        ],
        feelings=[
            diary.feeling("verdrietig", 80, 50),
            diary.feeling("boos", 60, 50),
            diary.feeling("bang", 70, 40),
        ],
        body="buik",
        behaviour="Loopt weg naar de fietsenstalling.",
        challenge="Hoe weet je dat niemand je erbij wil?",
        answer="Ravi vroeg vrijdag wel of ik meedeed.",
        helping_thought="Niet iedereen. Ravi wel. Ik kan hem eerst vragen.",
        helping_belief=65,
        attempt="Woensdag vraagt Milan Ravi vóór de pauze.",
        strength="Bedacht zelf wie hij kan vragen.",
    )  # fmt: skip
    looked_back = "Gelukt: twee pauzes gekeept."
    diary.talk("2026-10-15T11:40", milan, [diary.fact(looked_back)], kind=ConversationKind.CONTACT)


def _route(diary: Diary, milan: ChildId) -> None:
    training = routing.begin(
        diary, "2026-10-27T15:10", milan, routing.STERK_STAAN,
        "Stevig staan in de groep, en iemand kunnen vragen.",
        child_words="“Ik wil gewoon mogen keepen.”",
        parents_wishes="liever niet op zaterdag, dan keept hij met opa",
        why="Dichtbij, in een groep en zonder verwijzing.",
    )  # fmt: skip
    routing.discuss(diary, "2026-10-27T15:20", training)
    routing.send(diary, "2026-10-29T09:30", training, "2026-11-12", to="trainer Sterk Staan")
    news = "Milan is begonnen. Hij oefent “stop, ik wil dit niet”; dat mag in de klas ook."
    routing.hear(diary, "2026-11-09T16:15", training, news, expected="2026-12-18")


def points(milan: ChildId) -> dict[str, Point]:
    """What the team was asked about him and decided, by day."""
    return {
        "2026-10-27": Point(
            child_id=milan,
            question="Hoe krijgen we de groep zover dat iedereen mee mag keepen?",
            said=("In drie van de vijf pauzes alleen bij de fietsen.",),
            view="De groep wil wel, maar weet niet hoe.",
            decision="Groepsaanpak in 7b, met een les over de 4 G’s.",
        ),
        "2026-11-24": Point(
            child_id=milan,
            question="Wat kan de hele groep 7b doen zodat Milan weer meespeelt?",
            said=("De les in de groep is geweest; twee pauzes gekeept.",),
            view="Het groepje bij de fietsen is uit elkaar.",
            decision="De leerkracht begint de week met een spel voor iedereen.",
            minutes_used=14,
        ),
    }
