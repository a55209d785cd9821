"""Sentences of the practice year about daily life: care, absence and money. Invented."""

from coachdesk.operations.practice import routing
from coachdesk.operations.practice.material import Chain, Material

CARE = Material(
    theme="care",
    questions=("Fris en uitgeslapen op school", "Gezond de dag beginnen"),
    facts=(
        "Draagt {drie|vier} dagen dezelfde trui, met {een vlek op de mouw|een scheur}.",
        "Heeft {twee|drie} dagen geen {brood|drinken} mee; eet uit de schaal van de klas.",
        "Komt met {natte haren|sandalen} bij {vier|zes} graden.",
        "Krabt {de hele ochtend|tijdens de toets} aan de {armen|knieën}; de huid is rood.",
        "Heeft vandaag {nieuwe schoenen|een warme jas} aan en laat ze aan iedereen zien.",
        "Vraagt {aan een klasgenoot|bij de overblijf} om {een boterham|een appel}.",
        "Geeuwt {in de kring|bij de instructie} en zegt {om elf uur|laat} naar bed te zijn gegaan.",
    ),
    child_says=(
        "“Ik maak zelf mijn brood, maar het was op.”",
        "“Mijn kleine zus slaapt bij mij, die schopt.”",
    ),
    parent_says=(
        "“Ik werk nachten, ’s ochtends red ik het niet altijd.”",
        "“De wasmachine is al twee weken stuk.”",
    ),
    guesses=(
        "Ik denk dat het thuis nu te druk is om alles te regelen.",
        "Misschien weet niemand dat er een kledingkast op school is.",
    ),
    chains=(
        Chain(
            event="Gymles. Iemand zegt: “Jij ruikt.”",
            thoughts=(("Nu wil niemand naast mij zitten", 85, 50),),
            feelings=(("beschaamd", 90, 50), ("boos", 40, 25)),
            behaviour="Zegt dat het been pijn doet en blijft op de bank.",
            challenge="Wat kun jij doen, en wat is voor de groten?",
            answer="Ik kan mijn shirt op school laten. Wassen is voor mama.",
            helping="Het is een shirt. Ik ben niet mijn shirt.",
            attempt="Gymspullen blijven in de kast op school.",
        ),
        Chain(
            event="Half acht. Mama slaapt nog, de wekker is niet gegaan.",
            thoughts=(("Als ik haar wakker maak, is ze moe door mij", 75, 40),),
            feelings=(("gespannen", 70, 35),),
            behaviour="Kleedt het zusje aan en loopt naar school zonder eten.",
            challenge="Wat zou mama willen dat je doet?",
            answer="Dat ik haar wakker maak.",
            helping="Mama wakker maken mag.",
            attempt="Twee wekkers, en de buurvrouw belt om half acht.",
        ),
    ),
    parent_talks=(
        (
            "Ik schaamde mij toen u belde. Nu ben ik blij.",
            "De was kan op woensdag bij de buurtkamer.",
        ),
        ("Ik heb de slaapuren nooit zo bij elkaar gezien.", "Doordeweeks om acht uur naar bed."),
    ),
    contacts=(
        "Kwam {met een volle broodtrommel|uitgeslapen} binnen en zei het zelf.",
        "Gymtas hangt nu op school, {schoon|compleet}.",
    ),
    offer=routing.COAT,
    need="Warm en schoon naar school, zonder dat het opvalt.",
    wish="zonder formulieren",
    news="Er zijn kleren opgehaald in de goede maat.",
    team=("Moeder werkt nachten en vraagt zelf om hulp.", "De ochtend is het knelpunt."),
    decision="Ontbijt op school mag, samen met drie andere kinderen.",
    actions=("Ontbijtclub met drie anderen beginnen", "Kledingkast laten zien"),
    ended="Zes weken met brood en een jas die past.",
)

ATTENDANCE = Material(
    theme="attendance",
    questions=("Op tijd en met plezier naar binnen", "Elke dag naar school kunnen"),
    facts=(
        (
            "Was {deze week drie keer|in twee weken vijf keer} na {tien over half negen|kwart voor "
            "negen} binnen."
        ),
        "Ziek gemeld op {maandag|woensdag}, {de derde keer in een maand|net als vorige week}.",
        "Staat om {half negen|vijf voor half} nog bij het hek met de jas aan.",
        (
            "Moeder belt om {acht uur|half negen}: hoofdpijn. {Om elf uur toch op "
            "school.|Die dag niet gekomen.}"
        ),
        "Was {de hele week|acht schooldagen achter elkaar} op tijd.",
        "Komt {met de buurman|op de fiets} en gaat {meteen|zonder omkijken} naar binnen.",
        "Oma brengt op {dinsdag|vrijdag}; dan is het {vijf voor half negen|ruim op tijd}.",
    ),
    child_says=(
        "“Mijn buik wil niet. Ik wel.”",
        "“Als ik te laat ben kijken ze allemaal, dan kan ik beter niet gaan.”",
    ),
    parent_says=(
        "“Met twee kleintjes en één fiets lukt het soms gewoon niet.”",
        "“Om zeven uur al aangekleed op de trap, en dan begint het.”",
    ),
    guesses=(
        "Ik vermoed dat het afscheid bij de deur het lastigst is.",
        "Het lijkt samen te hangen met de dag waarop de groep twee leerkrachten heeft.",
    ),
    chains=(
        Chain(
            event="Kwart over acht bij de voordeur, schoenen aan.",
            thoughts=(("Vandaag gebeurt er iets en dan is mama er niet", 80, 45),),
            feelings=(("bang", 80, 45), ("gespannen", 70, 45)),
            behaviour="Trekt de schoenen weer uit.",
            challenge="Hoe ging het gisteren, toen je binnen was?",
            answer="Na de kring was het weg.",
            helping="Na de kring is het weg. Ik hoef alleen tot de kring.",
            attempt="Een vriendje wacht bij de deur, samen naar de kring.",
            body="steken in de buik",
        ),
        Chain(
            event="Tien voor negen. De deur van de klas is dicht, iedereen werkt.",
            thoughts=(("De juf is boos op mij", 75, 30),),
            feelings=(("beschaamd", 75, 40),),
            behaviour="Gaat op de gang zitten tot iemand komt.",
            challenge="Wat zei de juf de laatste keer?",
            answer="“Fijn dat je er bent.”",
            helping="Binnen is beter dan op de gang.",
            attempt="Kloppen, jas ophangen, gaan zitten. Praten hoeft niet.",
        ),
    ),
    parent_talks=(
        (
            "De ochtend begint eigenlijk de avond ervoor.",
            "Kleren en tas staan klaar voor het slapen.",
        ),
        (
            "Ik durfde niet meer te bellen omdat het weer ziek was.",
            "Bellen mag altijd; school vraagt wat wél kan die dag.",
        ),
    ),
    contacts=(
        "Op tijd, {al twee weken|de vierde dag op rij}; kreeg een duim bij de deur.",
        "Belde met thuis: {vandaag om tien uur gekomen|morgen brengt de buurman}.",
    ),
    offer=routing.JEUGDARTS,
    need="Weten wat het lijf zegt, en wat helpt om toch te gaan.",
    wish="een afspraak buiten de ochtend",
    news="Niets lichamelijks gevonden. Rustig opbouwen: eerst tot de kring.",
    team=(
        "Na de kring gaat het goed, tot de kring is het moeilijk.",
        "Oma en de buurman willen helpen brengen.",
    ),
    decision="De eerste tien minuten zijn vrij: binnenkomen zonder praten mag.",
    actions=("Vriendje bij de deur regelen", "Aantal dagen op tijd tellen"),
    ended="In zes weken één keer te laat, en toen was de brug open.",
)

MONEY = Material(
    theme="money",
    questions=("Mee kunnen doen, ook als het geld kost", "Rust over geld thuis"),
    facts=(
        "Heeft het briefje voor {het schoolreisje|de sportdag} {drie weken|lang} in de la.",
        "Zegt {bij de traktatie|over het kamp}: “Wij doen dat niet.”",
        "Komt {twee dagen|de hele week} zonder {fruit|gymschoenen}.",
        "Vraagt of het {potlood|boek} mee naar huis mag, want “dat hebben wij niet”.",
        "Deelt {een appel|de koek} met {een klasgenoot|het groepje} en eet zelf niets.",
        "Vertelt {in de kring|aan tafel} dat {de verwarming|het licht} thuis uit blijft.",
        "Is {voor het eerst|deze week} mee naar {zwemmen|voetbal} en vertelt er lang over.",
    ),
    child_says=("“Ik zeg dat ik ziek ben als er iets kost.”", "“Mama telt hardop in de winkel.”"),
    parent_says=(
        "“Eerst de huur, dan zien we wel.”",
        "“Ik wist niet dat er een potje voor bestond.”",
    ),
    guesses=(
        "Ik denk dat er brieven ongeopend blijven.",
        "Het briefje kwijtraken lijkt een manier om het niet te hoeven zeggen.",
    ),
    chains=(
        Chain(
            event="In de klas wordt het geld voor de excursie opgehaald.",
            thoughts=(("Iedereen ziet dat ik niks heb", 85, 45),),
            feelings=(("beschaamd", 85, 45), ("verdrietig", 50, 30)),
            behaviour="Vraagt of de wc mag.",
            challenge="Wie ziet het echt?",
            answer="Alleen de juf, en die zei: geregeld.",
            helping="Geld van grote mensen is niet mijn zorg.",
            attempt="Briefjes gaan rechtstreeks naar de juf.",
        ),
        Chain(
            event="Verjaardag van een klasgenoot, er moet een cadeau mee.",
            thoughts=(("Zonder cadeau ben ik niet welkom", 75, 35),),
            feelings=(("gespannen", 65, 35),),
            behaviour="Zegt dat er al iets anders is die dag.",
            challenge="Wat kreeg jij het liefst op je verjaardag?",
            answer="De zelfgemaakte kaart met de draak.",
            helping="Zelf gemaakt telt.",
            attempt="Een strip tekenen als cadeau.",
        ),
    ),
    parent_talks=(
        (
            "Ik wil geen gezin zijn waar iets mee is.",
            "De aanvraag voor het fonds doen we samen, het bedrag blijft tussen ons.",
        ),
        ("Vragen om hulp was het moeilijkst.", "Brieven gaan dicht mee naar het spreekuur."),
    ),
    contacts=(
        "Sportpas is er; {judo|zwemmen} begint volgende week.",
        "Moeder kwam langs met {drie|twee} brieven; samen geopend.",
    ),
    offer=routing.WIJKTEAM,
    need="Mee kunnen doen, zonder dat geld in de weg staat.",
    wish="iemand die meekijkt met de post",
    news="Er loopt een aanvraag; de post wordt elke week samen gedaan.",
    team=("De briefjes over geld blijven liggen.", "Moeder is blij dat iemand het vroeg."),
    decision="Bijdragen gaan via de directie, niet via de klas.",
    actions=("Fonds voor sport aanvragen", "Briefjes rechtstreeks naar huis sturen"),
    ended="Doet mee met zwemmen, en de post ligt niet meer in de la.",
)

ALL = (CARE, ATTENDANCE, MONEY)
