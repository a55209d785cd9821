"""Papers about invented children, ready to print."""

from dataclasses import replace
from datetime import date
from typing import Any

from coachdesk.domain.access_overviews import AccessLine, AccessOverview
from coachdesk.domain.key_cards import KeyCard, KeyLine
from coachdesk.domain.name_level import NameLevel
from coachdesk.domain.papers import (
    ActionLine,
    ActionPaper,
    AgendaKind,
    AgendaLine,
    CaseEntry,
    CasePage,
    EntryKind,
    FourGSheet,
    Furniture,
    MeetingPack,
    Participant,
    RecoverySheet,
    SheetFeeling,
    furniture_for,
    interpretation,
    nameless,
    pack_rules,
    quoted,
    week_from,
)
from coachdesk.domain.summaries import (
    CaseSummary,
    Course,
    CourseEvent,
    DecisionLine,
    FourGBlock,
    Voice,
)

MEETING = date(2026, 11, 24)
CODE = "7F3K2-M9QXA-0TRBC-4HZ8W-VN6EP-1JDYS-5GKM3-Q2XA7"


def furniture(level: NameLevel = NameLevel.NONE) -> Furniture:
    return furniture_for(
        level,
        document="Pakket ondersteuningsteam 24-11-2026",
        head="Ondersteuningsteam",
        later_head="Ondersteuningsteam · 24 november 2026",
    )


def entry(text: str, **changes: Any) -> CaseEntry:
    """A signal in which somebody saw or said this."""
    signal = CaseEntry(
        kind=EntryKind.SIGNAL, number=1, when="wk −8", source="leerkracht", text=text
    )
    return replace(signal, **changes)


def bullying() -> tuple[CaseEntry, ...]:
    """What is known of C1, rewritten so that nobody is named."""
    return (
        entry(
            "Staat drie pauzes achter elkaar bij de fietsenstalling. Drie kinderen lopen langs.",
            when=week_from(date(2026, 9, 29), MEETING),
            opinions=(interpretation("leerkracht", "Ik denk dat kind A wordt buitengesloten."),),
        ),
        entry(
            quoted("Er is op maandag steeds buikpijn."),
            number=2,
            when=week_from(date(2026, 10, 1), MEETING),
            source="moeder",
        ),
        entry(
            quoted("Niemand wil mij erbij."),
            kind=EntryKind.CONVERSATION,
            when=week_from(date(2026, 10, 13), MEETING),
            source="kind A",
        ),
        entry(
            "Aangevraagd en gestart; terugkoppeling verwacht.",
            kind=EntryKind.REFERRAL,
            when=week_from(date(2026, 10, 29), MEETING),
            source="vrij aanbod",
        ),
    )


def case(position: int = 0, **changes: Any) -> CasePage:
    """The case at this place on the agenda, without a name."""
    page = CasePage(
        point=str(position + 2),
        heading=nameless(position).replace("kind", "Kind"),
        subtitle="Sleutel bij de inbrenger",
        time="13:40 – 13:50",
        length="10 minuten",
        question="Wat kan de hele groep doen zodat kind A weer meespeelt?",
        facts=(
            ("Leeftijd", "9 tot 12 jaar"),
            ("Bouw", "bovenbouw"),
            ("Toestemming", "niet nodig zonder naam"),
            ("Inbreng", "ouder- en kindcoach"),
        ),
        entries=bullying(),
    )
    return replace(page, **changes)


def pack(*cases: CasePage, **changes: Any) -> MeetingPack:
    """A pack of these cases, with an agenda that leads to each."""
    pages = cases or (case(),)
    lines = [
        AgendaLine(
            time="13:40",
            length=page.length,
            point=page.point,
            subject=page.heading,
            brought_by="Marloes Coachsma",
            goal="Meedenken",
            kind=AgendaKind.CASE,
        )
        for page in pages
    ]
    opening = AgendaLine(
        time="13:30",
        length="10 min",
        point="1",
        subject="Terugkoppeling acties",
        kind=AgendaKind.ACTIONS,
    )
    pause = AgendaLine(time="14:10", length="5 min", subject="Pauze", kind=AgendaKind.BREAK)
    paper = MeetingPack(
        furniture=furniture(),
        title="Ondersteuningsteam",
        when_and_where="Dinsdag 24 november 2026, 13:30 – 14:30 uur",
        rules=pack_rules(NameLevel.NONE),
        agenda=(opening, *lines, pause),
        attendance=(
            Participant(name="Marit Jongstra", role="jeugdarts"),
            Participant(name="Ilse Binnenstra", role="intern begeleider"),
        ),
        cases=pages,
        actions=(
            ActionLine(
                what="Tevredenheid vragen",
                about="kind A",
                who="Marloes Coachsma",
                due="24-11",
                state="Bezig",
            ),
            ActionLine(
                what="Wachttijd navragen",
                about="kind A",
                who="Ilse Binnenstra",
                due="17-11",
                state="Open",
                late=True,
            ),
        ),
        next_meeting="dinsdag 15 december 2026, 13:30 uur",
    )
    return replace(paper, **changes)


def recovery_sheet() -> RecoverySheet:
    """The sheet of a vault that does not exist."""
    return RecoverySheet(code=CODE, vault_id="7F3K 2M9Q", made_on=MEETING)


def access_overview(*, lines: int = 3) -> AccessOverview:
    """What was done with an invented dossier, on so many days."""
    told = (
        AccessLine(when=f"{number % 28 + 1:02}-11-2026", what="Vastgelegd", part="Signaal bewaren")
        for number in range(lines)
    )
    return AccessOverview(
        furniture=furniture(NameLevel.FULL),
        title="Wat er met het dossier gebeurde",
        subtitle="Milan Proefstra · dinsdag 24 november 2026",
        explained=("Dit dossier wordt bijgehouden door Marloes Coachsma.",),
        lines=(*told, AccessLine(when="29-10-2026", what="Verstuurd", part="Stuk", to="jeugdarts")),
    )


def key_card() -> KeyCard:
    """Twelve keys."""
    many = (KeyLine(keys=f"Ctrl {letter}", words="Nieuw signaal") for letter in "NGTKPZL/")
    rest = (
        KeyLine(keys="Ctrl 1 … 5", words="Naar een pagina, van boven naar beneden"),
        KeyLine(keys="Ctrl Enter", words="Vastleggen: de hoofdknop"),
        KeyLine(keys="F8", words="Namen aan of uit"),
        KeyLine(keys="Ctrl Shift Spatie", words="Privacyscherm"),
    )
    return KeyCard(lines=(*many, *rest))


def course(*, signals: int = 1) -> Course:
    """A time line without dates."""
    noticed = [
        CourseEvent(
            kind=EntryKind.SIGNAL,
            number=number + 1,
            day=-56 + number,
            when="wk −8",
            label="leerkracht",
        )
        for number in range(signals)
    ]
    talk = CourseEvent(kind=EntryKind.CONVERSATION, number=1, day=-42, when="wk −6", label="kind")
    referral = CourseEvent(
        kind=EntryKind.REFERRAL, number=1, day=-28, when="wk −4", label="vrij aanbod", until=10
    )
    return Course(
        first_day=-84,
        last_day=14,
        heads=((-84, "week −12"), (-56, "week −8"), (-28, "week −4")),
        weeks=tuple(range(-84, 14, 7)),
        events=(*noticed, talk, referral),
        today="overleg",
    )


def four_g() -> FourGBlock:
    """What a child told about one moment."""
    return FourGBlock(
        number=1,
        title="Gesprek met kind A",
        when="wk −6",
        event="Kleine pauze. Een jongen zegt iets en de anderen lachen.",
        thoughts="‘Niemand wil mij erbij’ (geloofwaardigheid 90, daarna 40)",
        feelings="verdrietig 80, daarna 50; boos 60, daarna 50; bang 70, daarna 40",
        behaviour="Loopt weg naar de fietsenstalling.",
    )


def summary(**changes: Any) -> CaseSummary:
    """The summary of C1 without a name."""
    page = case()
    paper = CaseSummary(
        furniture=furniture_for(
            NameLevel.NONE,
            document="Samenvatting 24-11-2026",
            head="Ondersteuningsteam",
            later_head="Kind A",
        ),
        heading="Kind A",
        subtitle="Samenvatting voor het ondersteuningsteam van dinsdag 24 november 2026",
        question=page.question,
        point="Agendapunt 2",
        time=page.time,
        facts=page.facts,
        course=course(),
        signals=tuple(
            replace(one, theme="pesten") for one in bullying() if one.kind is EntryKind.SIGNAL
        ),
        talks=tuple(one for one in bullying() if one.kind is EntryKind.CONVERSATION),
        going_well=("Tekent strips", "Keept bij voetbal"),
        worries=("Pesten: 3 signalen",),
        voices=(
            Voice(says="Kind A zegt", text=quoted("Niemand wil mij erbij")),
            Voice(says="Ouders zeggen", text=quoted("Er is op maandag steeds buikpijn.")),
        ),
        four_g=(four_g(),),
        decisions=(DecisionLine(text="Tevredenheid vragen", who="Marloes Coachsma", due="1 dec"),),
    )
    return replace(paper, **changes)


def action_paper() -> ActionPaper:
    """The actions of the pack, by owner."""
    mine, late = pack().actions
    return ActionPaper(
        furniture=furniture_for(
            NameLevel.NONE,
            document="Actielijst 24-11-2026",
            head="Ondersteuningsteam",
            later_head="Ondersteuningsteam · Actielijst",
        ),
        subtitle="Ondersteuningsteam · dinsdag 24 november 2026",
        owners=((late.who, (late,)), (mine.who, (mine,))),
        next_meeting="dinsdag 15 december 2026, 13:30",
    )


def four_g_sheet(**changes: Any) -> FourGSheet:
    """What an invented child told of one event."""
    sheet = FourGSheet(
        event="Een jongen zegt “jij mag niet keepen” en de anderen lachen.",
        thought="Niemand wil mij erbij",
        feelings=(
            SheetFeeling(word="verdrietig", before=80, after=50),
            SheetFeeling(word="boos", before=85, after=50),
            SheetFeeling(word="bang", before=70),
        ),
        behaviour="Loopt weg naar de fietsenstalling.",
        helping_thought="Niet iedereen. Ravi wel.",
        attempt="Woensdag vraag ik Ravi.",
    )
    return replace(sheet, **changes)
