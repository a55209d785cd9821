"""Sentences of the practice year about the class: bullying, behaviour and learning. Invented."""

from coachdesk.operations.practice import routing
from coachdesk.operations.practice.material import Chain, Material

BULLYING = Material(
    theme="bullying",
    questions=(
        "Een vaste plek in de groep",
        "Met plezier naar buiten in de pauze",
        "Iemand om mee te spelen",
    ),
    facts=(
        (
            "Loopt {de hele kleine pauze|een kwartier lang} {langs het hek|rond het "
            "klimrek}, zonder dat iemand aansluit."
        ),
        (
            "Bij het {kiezen van teams|maken van tweetallen} als laatste over; {kijkt naar "
            "de grond|zegt “laat maar”}."
        ),
        (
            "Twee kinderen schuiven {hun stoel|hun tas} op als {de plek naast hen vrij is|de kring "
            "begint}."
        ),
        "In de {kleedkamer|gang} roept iemand een bijnaam; {drie|vier} kinderen lachen.",
        (
            "Etui ligt {na de pauze|na gym} in de prullenbak. {Niemand zegt wie het "
            "deed.|Haalt het er zelf uit.}"
        ),
        (
            "Vraagt of {binnen blijven|de planten water geven} mag in de pauze, {voor de "
            "derde keer deze week|net als gisteren}."
        ),
        "Speelde {vandaag|deze ochtend} de hele pauze mee met {tikkertje|trefbal}.",
        (
            "Op het verjaarslijstje van een klasgenoot staat {bijna de hele groep|ieder kind "
            "uit het groepje}, behalve één."
        ),
        "Geeft {in de kring|aan tafel} zelf een compliment; krijgt er een terug.",
    ),
    child_says=(
        "“Als ik erbij kom staan, gaan ze ergens anders staan.”",
        "“Ik doe wel alsof ik iets zoek in mijn tas.”",
        "“Vandaag mocht ik de bal halen. Dat was leuk.”",
    ),
    parent_says=(
        "“De verjaardag vieren hoeft dit jaar niet meer, en dat zegt wel wat.”",
        "“Thuis horen we alleen: het was gewoon. Daarna gaat de deur dicht.”",
        "“Dit weekend kwam er een klasgenoot spelen. Twee uur lang hoorden we gelach.”",
    ),
    guesses=(
        "Ik denk dat de anderen niet doorhebben wat het doet.",
        "Misschien begon dit al op de sportclub.",
        "Het lijkt vooral in de vrije momenten te zitten.",
    ),
    chains=(
        Chain(
            event="Dinsdag, grote pauze. {Drie klasgenoten maken een groepje voor het dansje.|De "
            "teams voor trefbal worden gemaakt.} Er wordt gezegd: “We zijn al vol.”",
            thoughts=(("Ze vinden mij raar", 85, 45), ("Vragen heeft geen zin", 70, 40)),
            feelings=(("verdrietig", 75, 40), ("eenzaam", 80, 50)),
            behaviour="Gaat op het muurtje zitten en telt de tegels.",
            challenge="Is er iemand die het anders doet?",
            answer="{Eén meisje|Een jongen uit het groepje} kijkt soms om.",
            helping="Eén iemand is genoeg om mee te beginnen.",
            attempt="Morgen bij de deur vragen: “Zullen we samen naar buiten?”",
            body="een steen in de buik",
        ),
        Chain(
            event="In de gang bij de kapstok pakt iemand een muts af en gooit die {over|door}.",
            thoughts=(("Als ik boos word, lachen ze harder", 80, 50),),
            feelings=(("boos", 85, 45), ("beschaamd", 60, 35)),
            behaviour="Rent achter de muts aan tot de bel gaat.",
            challenge="Wat zou je beste vriend tegen je zeggen?",
            answer="Blijf staan, dan is het spel uit.",
            helping="Ik hoef niet mee te doen aan hun spel.",
            attempt="Stilstaan, één keer “stop” zeggen, naar de juf of meester lopen.",
        ),
        Chain(
            event="Vrijdag na school, op de {app van het elftal|groepsapp van de club}: een foto "
            "met een lachende tekst erbij.",
            thoughts=(("Nu weet iedereen het", 90, 50), ("Het gaat nooit meer weg", 75, 35)),
            feelings=(("beschaamd", 85, 40), ("bang", 55, 30)),
            behaviour="Legt de telefoon onder het kussen en slaapt laat.",
            challenge="Wie heeft er niet gelachen?",
            answer="Twee kinderen stuurden een hartje.",
            helping="Wie mij kent, weet wie ik ben.",
            attempt="De foto aan de leerkracht laten zien, samen kiezen wat er dan gebeurt.",
        ),
    ),
    parent_talks=(
        (
            "Wij willen dat de groep het hoort zonder dat ons kind in het midden staat.",
            "School vertelt het als les over groepen, zonder namen.",
        ),
        (
            "Ik merk dat ik zelf erg boos word als ik dit hoor.",
            "Ouders bellen eerst de leerkracht, niet andere ouders.",
        ),
        (
            "Sinds de herfst wordt er weer gefloten op de fiets.",
            "Over vier weken kijken we samen terug.",
        ),
    ),
    contacts=(
        "Kort gesproken bij het hek: {twee|drie} pauzes meegespeeld deze week.",
        "Kwam uit zichzelf vertellen dat het {dansje|potje voetbal} gelukt was.",
        "Leerkracht loopt mee naar buiten tot {het spel begonnen is|er een maatje is}.",
    ),
    offer=routing.STERK_STAAN,
    need="Stevig staan, en weten wie je kunt vragen.",
    wish="graag samen met een bekende uit de klas",
    news="De eerste twee lessen zijn geweest. “Nee” zeggen met je hele lijf lukt al.",
    team=("In de vrije momenten loopt het vast, in de les niet.", "De groep weet dat er iets is."),
    decision="De leerkracht begint elke pauze met een spel voor de hele groep.",
    actions=("Spel voor de pauze kiezen met de groep", "Groepje van drie maken voor buiten"),
    ended="Speelt mee, en weet wie te vragen als het even niet lukt.",
)

BEHAVIOUR = Material(
    theme="behaviour",
    questions=(
        "Boos mogen zijn zonder dat er iets stukgaat",
        "Een les lang mee kunnen doen",
        "Hulp vragen vóór het misgaat",
    ),
    facts=(
        (
            "Veegt {tijdens rekenen|bij het opruimen} {de schriften|de bak met potloden} van "
            "tafel en loopt de gang op."
        ),
        "Staat {vijf|zeven} keer op in {een half uur|de instructie}.",
        (
            "Roept door de uitleg heen; stopt als {er een hand op de schouder ligt|de kaart "
            "op tafel wordt gelegd}."
        ),
        "Duwt in de rij; {het andere kind valt|er valt een jas}. Helpt daarna zelf oprapen.",
        "Zit na {gym|de muziekles} {tien minuten|een kwartier} onder tafel.",
        "Gebruikt de afgesproken kaart {één keer|twee keer} en gaat even naar de leeshoek.",
        "Werkt {twintig minuten|een half uur} achter elkaar door als de tafel bij het raam staat.",
        "Gooit {een schoen|een gum} naar de deur als de tablet weg moet.",
    ),
    child_says=(
        "“Mijn hoofd zit dan vol, dan hoor ik niks meer.”",
        "“Ze kijken allemaal als ik gestraft word.”",
        "“Bij het raam is het stiller.”",
    ),
    parent_says=(
        "“Thuis is het om half zes altijd raak, vlak voor het eten.”",
        "“Hij is zo lief voor zijn neefje, dat ziet hier niemand.”",
        "“Met een kaartje op de koelkast gaat het thuis ook beter.”",
    ),
    guesses=(
        "Ik vermoed dat overgangen het lastigst zijn.",
        "Misschien te veel geluid in de hoek bij de deur.",
        "Het lijkt of onrecht van een ander harder binnenkomt.",
    ),
    chains=(
        Chain(
            event="Rekenles. De toets moet af, de bel gaat. “Inleveren, ook als het niet af is.”",
            thoughts=(("Ik kan nooit iets afmaken", 80, 45), ("Ze pakken het van mij af", 75, 40)),
            feelings=(("boos", 90, 45), ("gespannen", 70, 45)),
            behaviour="Scheurt het blad doormidden.",
            challenge="Gebeurt dat altijd?",
            answer="Met lezen was ik gisteren als tweede klaar.",
            helping="Niet af is iets anders dan niet goed.",
            attempt="De kaart omdraaien als er nog vijf minuten zijn.",
            body="warme handen, bonkend hoofd",
        ),
        Chain(
            event="Op het plein. De bal is uit, een klasgenoot zegt van niet.",
            thoughts=(("Hij liegt om mij te pesten", 85, 50),),
            feelings=(("boos", 80, 40),),
            behaviour="Schopt de bal over het hek.",
            challenge="Hoe zou je het zien als je langs de lijn stond?",
            answer="Dan zag je het misschien niet goed door al die benen.",
            helping="We kunnen het ook overspelen.",
            attempt="Bij ruzie over de bal: steen, papier, schaar.",
        ),
        Chain(
            event="Maandagochtend staat er een andere juf voor de groep.",
            thoughts=(("Zij kent mij niet, dus het gaat fout", 75, 40),),
            feelings=(("gespannen", 80, 45), ("bang", 50, 25)),
            behaviour="Maakt grapjes tot de eerste waarschuwing.",
            challenge="Wat zou helpen om te weten?",
            answer="Wat er op het bord staat en wie mij mag helpen.",
            helping="Ik kan het haar zelf vertellen.",
            attempt="Een briefje “zo werk ik het best” maken voor een invaller.",
        ),
    ),
    parent_talks=(
        (
            "Wij zien een kind dat na school helemaal op is.",
            "Na school eerst een half uur niets: geen vragen, wel drinken.",
        ),
        ("Straf van school én thuis voelt dubbel.", "Wat op school gebeurt, is op school klaar."),
        ("De kaart thuis werkt, al vergeten we hem.", "De kaart hangt naast de deur."),
    ),
    contacts=(
        "Kaart {twee keer|één keer} gebruikt vandaag, zonder hulp.",
        "Meegelopen van gym naar de klas; onderweg {de dag doorgenomen|geteld tot honderd}.",
        "Vertelde trots over {een tekening|een hut in de tuin}.",
    ),
    offer=routing.IN_CLASS,
    need="Iemand die in de klas meekijkt op het moment zelf.",
    wish="liefst in de eigen groep, niet eruit",
    news="Twee keer meegekeken. De overgangen voorzeggen helpt het meest.",
    team=("De overgangen kosten het meest.", "Bij het raam lukt een half uur werken."),
    decision="Overgangen worden voorgezegd; de kaart mag altijd.",
    actions=("Plek bij het raam vastleggen", "Invalbrief “zo werk ik het best” in de map"),
    ended="De kaart hoort er gewoon bij. Er ging zes weken niets stuk.",
)

LEARNING = Material(
    theme="learning",
    questions=("Durven beginnen", "Weer zin in lezen", "Weten wat lukt"),
    facts=(
        "Zit {tien minuten|een kwartier} met een leeg blad bij {taal|de verhaaltjessommen}.",
        "Vraagt {zes|acht} keer of het goed is voordat de eerste {som|zin} op papier staat.",
        "Gumt {het hele antwoord|de halve bladzijde} uit, {drie keer|twee keer} achter elkaar.",
        "Leest {hardop|in het groepje} met de vinger erbij; slaat {geen woord|één regel} over.",
        "Gaat {tijdens stil lezen|bij toetsen} {drie keer|vaak} naar de wc.",
        "Legt {een klasgenoot|een kind uit groep 4} uit hoe {de klok|keer tien} werkt.",
        "Levert {de toets|het werkblad} in met alleen de naam erop.",
    ),
    child_says=(
        "“Als ik niks opschrijf, is er ook niks fout.”",
        "“De anderen zijn al klaar als ik net weet wat het is.”",
        "“Met plaatjes snap ik het wel.”",
    ),
    parent_says=(
        "“Voorlezen mag nog wel, zelf lezen loopt uit op tranen.”",
        "“Aan de keukentafel horen we: ik ben gewoon dom.”",
        "“Dit weekend werd de hele strip aan oma voorgelezen.”",
    ),
    guesses=(
        "Ik denk dat fouten maken spannender is dan de som zelf.",
        "Misschien gaat het tempo van de instructie te snel.",
        "Het lijkt beter te gaan met een voorbeeld ernaast.",
    ),
    chains=(
        Chain(
            event="Dictee op donderdag. Het derde woord is al weg als het vierde komt.",
            thoughts=(("Ik ben de enige die het niet kan", 85, 45),),
            feelings=(("gespannen", 85, 50), ("beschaamd", 65, 35)),
            behaviour="Legt de arm over het blad en schrijft niets meer.",
            challenge="Hoe weet je dat je de enige bent?",
            answer="Ik heb het nooit gevraagd.",
            helping="Een streepje zetten en verdergaan mag.",
            attempt="Bij het volgende dictee: streepje en door.",
            body="zweethanden",
        ),
        Chain(
            event="Het rapport gaat mee in de tas. Op de fiets naar huis.",
            thoughts=(("Papa en mama worden verdrietig", 80, 30), ("Mijn zus kan alles", 70, 55)),
            feelings=(("bang", 70, 30), ("jaloers", 45, 35)),
            behaviour="Laat de tas in de schuur staan.",
            challenge="Wat zeiden ze de vorige keer?",
            answer="Dat ze trots waren op mijn spreekbeurt.",
            helping="Een rapport gaat niet over hoe lief ze mij vinden.",
            attempt="Eerst zelf vertellen wat goed ging, dan de tas halen.",
        ),
    ),
    parent_talks=(
        ("Het oefenen thuis werd elke avond ruzie.", "Thuis voorlezen, oefenen blijft op school."),
        (
            "Wij wisten niet dat de wc zo vaak nodig was.",
            "De leerkracht geeft een seintje vóór de beurt.",
        ),
    ),
    contacts=(
        "Eerste zin stond er {binnen vijf minuten|zonder vragen}.",
        "Las {een bladzijde|een mop} voor aan mij, met stemmetjes.",
    ),
    offer=routing.IN_CLASS,
    need="Durven beginnen, ook als het fout kan gaan.",
    wish="zonder extra huiswerk",
    news="Begint nu met de som die het makkelijkst lijkt. Graag zo laten.",
    team=("Fouten maken is spannender dan het werk.", "Uitleggen aan jongere kinderen lukt goed."),
    decision="De leerkracht laat bij elke les zelf een fout zien en verbetert die hardop.",
    actions=("Eerste opdracht samen kiezen", "Tutor worden in groep 4 regelen"),
    ended="Begint zelf, en mag één keer per les om hulp vragen.",
)

ALL = (BULLYING, BEHAVIOUR, LEARNING)
