"""The help in words: one topic for each page that is real, and what holds everywhere."""

from collections.abc import Sequence

from coachdesk.domain.wording import mark
from coachdesk.ui import pages
from coachdesk.ui.help.topic import Topic

TOPICS = (
    Topic(
        "start",
        mark("Zo werkt Coachdesk"),
        (
            mark(
                "Coachdesk is je logboek. Je schrijft op wat je ziet en hoort. Je voert gesprekken "
                "en houdt bij wat de volgende stap is. Alles staat in een versleutelde kluis op "
                "deze laptop. Er gaat niets over internet."
            ),
            mark(
                "Wat je typt, wordt vanzelf als concept bewaard. Met Vastleggen wordt het een "
                "regel in het dossier. Verander je die later, dan blijft de vorige tekst te lezen."
            ),
            mark(
                "Met Ctrl Z maak je de laatste handeling ongedaan. Dat kan niet bij wissen, bij "
                "een uitgegeven stuk en na Op slot. Daar vraagt Coachdesk het vooraf."
            ),
            mark("Ctrl K vindt kinderen, teksten en opdrachten. Ctrl / toont de sneltoetsen hier."),
        ),
    ),
    Topic(
        "today",
        mark("Vandaag"),
        (
            mark(
                "Hier staat wat vandaag om jou vraagt: je afspraken, je concepten en de volgende "
                "stappen. Wat te laat is, staat bovenaan."
            ),
            mark(
                "Rechtsboven zie je of elke lopende casus een volgende stap heeft. Is er een casus "
                "zonder stap, dan staat dat er in rood."
            ),
            mark("Vink je de laatste stap van een casus af? Dan vraagt Coachdesk wat er nu volgt."),
        ),
        page="today",
    ),
    Topic(
        "children",
        mark("Kinderen"),
        (
            mark(
                "De lijst van kinderen met hun lopende casus. Bovenaan staan de casussen zonder "
                "volgende stap, daarna die met de oudste stap."
            ),
            mark("Enter opent een kind. Een nieuw kind komt er vanzelf bij met een signaal."),
        ),
        page="children",
    ),
    Topic(
        "child",
        mark("Het dossier van een kind"),
        (
            mark(
                "Bovenaan staat de volgende stap. Daaronder de tijdlijn: signalen, gesprekken en "
                "besluiten, het nieuwste eerst. Rechts staat wie het kind is en wat het nodig "
                "heeft."
            ),
            mark(
                "Leest een ouder mee, zet dan Alleen feiten aan. Dan zijn alle duidingen en "
                "meningen uit beeld."
            ),
            mark(
                "Alleen hier staat de volledige naam. Elders zie je de roepnaam met een letter, of "
                "de code."
            ),
        ),
        page="child",
    ),
    Topic(
        "signals",
        mark("Signalen sorteren"),
        (
            mark(
                "Nieuwe signalen wachten tot je kiest: volgen, een casus starten of afhandelen met "
                "één zin waarom. Veiligheid staat bovenaan."
            ),
            mark("Een signaal dat je volgt, komt op zijn datum vanzelf terug in deze lijst."),
            mark(
                "Schrijf bij Gezien of gehoord alleen wat een camera ook ziet. Wat je erbij denkt, "
                "hoort bij Mijn duiding."
            ),
        ),
        page="signals",
    ),
    Topic(
        "four_g",
        mark("4G-gesprek"),
        (
            mark(
                "Gebeurtenis, gedachte, gevoel en gedrag staan naast elkaar. De rij eronder gaat "
                "over dezelfde gebeurtenis met een helpende gedachte. Vul minstens één vak in."
            ),
            mark(
                "Tekst tussen aanhalingstekens wordt letterlijk. Met Ctrl Shift C maak je de "
                "gemarkeerde tekst letterlijk, of de hele alinea."
            ),
            mark(
                "Vorige ernaast toont een eerder 4G-gesprek. Daarin wijzig je niets. Met Tweede "
                "blik vertelt een ander over dezelfde gebeurtenis. Elke blik heeft eigen vakken."
            ),
            mark(
                "Op de kindpagina staan alle 4G-gesprekken bij elkaar. Daar zie je per gevoel hoe "
                "sterk het was, en welke gedachten terugkomen."
            ),
        ),
        page="four_g",
    ),
    Topic(
        "routes",
        mark("Verwijsroutes"),
        (
            mark(
                "Hier staan alle routes van hulp. Wat te laat is, staat bovenaan. Klaar is "
                "ingeklapt. Enter opent een route."
            ),
            mark(
                "Hoorde je niets op de afgesproken dag? Bel, en druk op B. Schrijf op wat je "
                "hoorde. Kies de uitkomst en een nieuwe dag. Alt met een cijfer kiest de uitkomst."
            ),
            mark(
                "Elke route die wacht, staat ook bij Vandaag. Zo raakt geen kind tussen wal en "
                "schip."
            ),
        ),
        page="routes",
    ),
    Topic(
        "route",
        mark("Een verwijsroute"),
        (
            mark(
                "Een route begint met wat het kind nodig heeft. Daarna kies je hulp, zo dichtbij "
                "als kan. Sla je een trede over, schrijf dan kort waarom."
            ),
            mark(
                "Coachdesk verstuurt niets. Je legt vast wat je zelf verstuurde, en wanneer. "
                "Zonder toestemming gaat er niets weg, tenzij je een andere grondslag opschrijft."
            ),
            mark(
                "Bij elke aanvraag hoort een dag waarop je terugkoppeling verwacht. Na de start "
                "volgt nazorg: na zes weken en na drie maanden."
            ),
            mark(
                "Is de casus gesloten? Dan leg je nog terugkoppeling en nazorg vast. De rest kun "
                "je lezen."
            ),
        ),
        page="route",
    ),
    Topic(
        "offers",
        mark("Aanbod"),
        (
            mark(
                "De lijst van hulp en steun in de buurt, de lichtste trede eerst. Je komt er via "
                "Verwijsroutes."
            ),
            mark(
                "Bij een wachttijd hoort de dag waarop je die navroeg, en bij wie. Is dat langer "
                "dan drie maanden geleden? Dan staat er een vraagteken achter."
            ),
            mark("Weggehaald aanbod verdwijnt uit de lijst. In routes blijft de naam staan."),
        ),
        page="offers",
    ),
    Topic(
        "meetings",
        mark("Overleg voorbereiden"),
        (
            mark(
                "Zet casussen op de agenda. Schrijf per casus de vraag aan het team. Kies ook "
                "hoeveel minuten die krijgt. De teller laat zien of het past."
            ),
            mark(
                "Zonder toestemming van wie gezag heeft, komt een kind zonder naam op papier. In "
                "een kleine school kan een kind dan toch te herkennen zijn. Lees het voorbeeld."
            ),
            mark("Wie ziet wat? Bij niets staat de casus niet in het pakket van die deelnemer."),
        ),
        page="meetings",
    ),
    Topic(
        "minutes",
        mark("Overleg met verslag"),
        (
            mark(
                "Start overleg opent het verslag. Elke regel is een feit of een mening. Begin een "
                "regel met M en een spatie voor een mening. Met @ en een naam zet je erbij wie "
                "het zei."
            ),
            mark(
                "Een actie typ je op één regel: wat, @wie en wanneer. Zonder dag krijgt een actie "
                "twee weken. Ctrl Enter rondt een casus af en gaat door naar de volgende."
            ),
            mark(
                "Zolang je verslag maakt, gaat Coachdesk alleen vanzelf op slot. Namen uit en het "
                "privacyscherm doe je zelf, met F8 en F9. De tijd loopt door."
            ),
        ),
        page="minutes",
    ),
    Topic(
        "search",
        mark("Zoeken"),
        (
            mark(
                "Ctrl K zoekt in namen, in alles wat je opschreef en in opdrachten. Van namen is "
                "het begin genoeg en mag er één typfout in zitten. Andere woorden typ je helemaal."
            ),
            mark(
                "Zet aanhalingstekens om een zin die precies zo moet staan. Begin met > voor "
                "opdrachten, met @ voor kinderen en met # voor een thema."
            ),
            mark("Wat je zoekt, wordt niet bewaard."),
        ),
        page="search",
    ),
    Topic(
        "privacy",
        mark("Namen uit, privacyscherm, op slot"),
        (
            mark(
                "F8 zet namen uit: elk kind wordt een code, familie wordt bijvoorbeeld moeder van "
                "K-031, en telefoonnummers worden puntjes. Ook in teksten. Collega’s houden hun "
                "naam."
            ),
            mark(
                "Coachdesk kent alleen de namen die in de kluis staan. De naam van een buurvrouw "
                "die je ergens typt, blijft staan. Een kind uit een kleine groep kan ook zonder "
                "naam te herkennen zijn. Komt er iemand naast je staan, gebruik dan F9."
            ),
            mark(
                "In een tekst waarin je typt, kunnen namen geen codes worden. Daar zijn ze "
                "afgedekt."
            ),
            mark(
                "F9 bedekt alle vensters. Dezelfde toets brengt je terug waar je was. Na twee "
                "minuten gaat de kluis op slot. Ctrl L doet dat meteen."
            ),
            mark(
                "Coachdesk vraagt je systeem om dit venster niet op te nemen. Dat werkt niet op "
                "elk systeem; gebruik F9 als je deelt."
            ),
            mark("Een stuk dat je uitgeeft, ligt buiten de kluis. Daar kan Coachdesk niet bij."),
        ),
    ),
    Topic(
        "backup",
        mark("Reservekopie en schade"),
        (
            mark(
                "Coachdesk maakt elke dag een reservekopie en leest die helemaal na. Kies bij "
                "Instellingen, Reservekopie ook een tweede plek: een stick of een netwerkmap. "
                "Terugzetten doe je daar ook. Eerst kijk je in een kopie. De kluis van daarvoor "
                "blijft twee weken bewaard."
            ),
            mark(
                "Een andere laptop? Kies bij de start Reservekopie openen. Je hebt de wachtzin "
                "van toen nodig, of je herstelsleutel. Opent een kluis niet, dan staat op het "
                "scherm wat er kan. Coachdesk wist daarbij nooit iets."
            ),
        ),
    ),
    Topic(
        "read_only",
        mark("Alleen lezen"),
        (
            mark(
                "Op de plek van de kluis kan niets bij komen, of de kluis is beschadigd. Lezen en "
                "zoeken gaat gewoon. Wijzigen en uitgeven gaat niet. Dat moet namelijk in het "
                "logboek komen te staan."
            ),
            mark(
                "Staat de kluis op een stick met een slotje, haal dat er dan af. Is de kluis "
                "beschadigd, zet dan een reservekopie terug bij Instellingen, Reservekopie."
            ),
        ),
    ),
)
UNDER = {"meeting": "meetings", "parent_talk": "four_g", "help": "start", "settings": "privacy"}


def real_topics() -> Sequence[Topic]:
    """The topics about what is there."""
    return [topic for topic in TOPICS if not topic.page or pages.has_page(topic.page)]


def topic_of(page: str) -> Topic:
    """The topic of a page; the first one when it has none."""
    wanted = UNDER.get(page, page)
    return next((topic for topic in real_topics() if topic.id == wanted), TOPICS[0])
