"""Sentences of the practice year about the heart: mood, home and loss. Invented."""

from coachdesk.operations.practice import routing
from coachdesk.operations.practice.material import Chain, Material

MOOD = Material(
    theme="mood",
    questions=("Weer plezier in de ochtend", "Rustig kunnen slapen", "Zorgen delen"),
    facts=(
        "Heeft {maandag|donderdag} bij binnenkomst rode ogen; zegt “niets”.",
        "Eet {drie|vier} dagen van de week {het brood|de lunch} niet op.",
        "Ligt {tijdens het voorlezen|na de pauze} met het hoofd op de armen.",
        "Vraagt {vier|vijf} keer op een ochtend {hoe laat het is|of mama al kan komen}.",
        "Zegt de {spreekbeurt|musicalrol} af, {een dag van tevoren|op de ochtend zelf}.",
        "Bijt de {mouwen van de trui|koordjes} nat tijdens {de toets|de kring}.",
        "Lacht {hardop|mee} om een mop van een klasgenoot; vertelt er daarna zelf een.",
        "Blijft {na schooltijd|in de pauze} hangen bij de leerkracht tot iedereen weg is.",
    ),
    child_says=(
        "“’s Avonds in bed gaat mijn hoofd pas aan.”",
        "“Ik weet niet waarom ik moet huilen, dat is het stomme.”",
        "“Als ik teken, is het even stil vanbinnen.”",
    ),
    parent_says=(
        "“Om tien uur hoor ik nog voetstappen op de trap.”",
        "“Vroeger werd er gezongen onder de douche. Ik mis dat.”",
        "“Met het zorgenschriftje is het om negen uur stil.”",
    ),
    guesses=(
        "Ik denk aan spanning om wat er thuis besproken wordt.",
        "Mogelijk speelt de overgang naar een nieuwe groep mee.",
        "Het lijkt op piekeren, vooral voor toetsen.",
    ),
    chains=(
        Chain(
            event="Zondagavond, half tien, licht uit. Beneden gaat {de televisie|de kraan} uit.",
            thoughts=(("Als ik slaap, gebeurt er iets", 80, 45), ("Morgen ben ik te moe", 70, 50)),
            feelings=(("bang", 85, 45), ("moe", 60, 55)),
            behaviour="Loopt drie keer naar de overloop.",
            challenge="Wat is er al die keren gebeurd?",
            answer="Niks. Mama gaf een kus.",
            helping="Mijn hoofd verzint het, mijn bed is veilig.",
            attempt="De zorg op papier en het papier in het doosje.",
            body="snelle adem, koude voeten",
        ),
        Chain(
            event="Oefenen voor de musical. Iedereen kijkt naar het podium.",
            thoughts=(("Ik vergeet alles en dan lachen ze", 90, 50),),
            feelings=(("gespannen", 90, 55), ("beschaamd", 50, 30)),
            behaviour="Zegt dat de keel pijn doet.",
            challenge="Wat is het ergste, en wat is het meest waarschijnlijk?",
            answer="Dat ik één zin vergeet. Dan zegt de juf hem voor.",
            helping="Eén zin kwijt is geen ramp.",
            attempt="Eerst voor drie kinderen spelen.",
        ),
        Chain(
            event="In de klas wordt gevraagd wie er in het weekend iets leuks deed.",
            thoughts=(("Bij ons is nooit iets leuk", 75, 40),),
            feelings=(("verdrietig", 70, 40), ("jaloers", 40, 25)),
            behaviour="Kijkt uit het raam tot de volgende aan de beurt is.",
            challenge="Was er iets kleins?",
            answer="Pannenkoeken. En de hond sliep bij mij.",
            helping="Klein telt ook.",
            attempt="Vrijdag één klein ding opschrijven voor maandag.",
        ),
    ),
    parent_talks=(
        (
            "Ik was zelf ook zo’n piekeraar en zie het nu terug.",
            "Elke avond om zeven uur tien minuten zorgenpraat, daarna niet meer.",
        ),
        (
            "Wij durven niet meer te vragen hoe het was.",
            "Vragen wat het leukste uur was, en het daarbij laten.",
        ),
        ("Er zijn minder tranen; wij ademen weer.", "Het schriftje blijft, ook als het goed gaat."),
    ),
    contacts=(
        "Kwam langs met het schriftje; {twee|drie} zorgen zijn “klaar”.",
        "Zwaaide vanaf de fiets, voor het eerst {dit schooljaar|sinds weken}.",
        "Een kwartier samen getekend; {weinig gezegd, veel gelachen|verteld over de hond}.",
    ),
    offer=routing.OWN_TALKS,
    need="Een plek om zorgen neer te leggen, en ’s avonds rust.",
    wish="met iemand die al bekend is",
    news="Slaapt beter. Graag op maandag een rustige start houden.",
    team=(
        "Het piekeren zit in de avond, school ziet het in de ochtend.",
        "Tekenen helpt om te vertellen.",
    ),
    decision="Maandag begint met een kwartier vrij tekenen voor wie dat wil.",
    actions=("Tekenplek op maandag klaarzetten", "Toets in een klein groepje laten maken"),
    ended="Slaapt door en weet bij wie een zorg terechtkan.",
)

HOME = Material(
    theme="home",
    questions=(
        "Kind kunnen zijn in twee huizen",
        "Rust na een drukke tijd thuis",
        "Thuis en school op één lijn",
    ),
    facts=(
        (
            "Heeft op {dinsdag|woensdag} de {gymtas|leesmap} niet bij zich: “die ligt in het "
            "andere huis”."
        ),
        "Vraagt {om twee uur|voor de bel} wie er vandaag komt ophalen.",
        "Wordt {twee|drie} keer in een week later dan {half vier|kwart voor vier} opgehaald.",
        "Schrikt als er {in de gang|op het plein} hard wordt geroepen; houdt de handen op de oren.",
        "Tekent {een huis met twee deuren|twee huizen en een weg}.",
        "Moeder en vader staan {elk aan een kant van het hek|samen bij de deur} bij het ophalen.",
        "Valt {na de lunch|tijdens het voorlezen} in slaap, {een half uur|twintig minuten} lang.",
        "Vertelt in de kring over {het nieuwe kamertje|de logeerpartij bij opa}.",
    ),
    child_says=(
        "“Ik ben de postbode. Maar dan met woorden.”",
        "“In het ene huis mag ik niks zeggen over het andere.”",
        "“Op vrijdag eten we samen pizza, dan is het gewoon.”",
    ),
    parent_says=(
        "“We proberen niet te ruziën waar ze bij zijn. Het lukt niet altijd.”",
        "“De verhuizing heeft ons allemaal moe gemaakt.”",
        "“Sinds het rooster op de koelkast hangt, is de vraag weg.”",
    ),
    guesses=(
        "Het lijkt samen te vallen met de wisseldag.",
        "Ik vraag mij af of er thuis te veel gehoord wordt.",
        "Misschien durft het kind niet te laten merken dat het in beide huizen fijn is.",
    ),
    chains=(
        Chain(
            event="Vrijdag, vier uur, de tas staat in de gang. “Zeg maar dat ik op geld wacht.”",
            thoughts=(
                ("Als ik het zeg, wordt het ruzie", 90, 60),
                ("Ik moet het oplossen", 75, 30),
            ),
            feelings=(("gespannen", 85, 50), ("verdrietig", 60, 40)),
            behaviour="Zegt niets en heeft buikpijn in de auto.",
            challenge="Wiens klus is dit eigenlijk?",
            answer="Van de grote mensen.",
            helping="Ik ben een kind, geen postbode.",
            attempt="Zeggen: “Dat mag je zelf appen.”",
            body="buik",
        ),
        Chain(
            event="Woensdagavond aan tafel. Er wordt hard gepraat over de huur.",
            thoughts=(("Straks moeten we weer weg", 80, 50),),
            feelings=(("bang", 75, 45), ("verward", 50, 30)),
            behaviour="Neemt het broertje mee naar boven en zet muziek op.",
            challenge="Wie kun je het vragen?",
            answer="Mama, als het broertje slaapt.",
            helping="Vragen mag, ook over grote dingen.",
            attempt="Donderdag aan mama vragen of het huis blijft.",
        ),
    ),
    parent_talks=(
        (
            "Ik vind dat school vaker mij moet bellen, niet alleen de ander.",
            "Berichten van school gaan altijd aan beide ouders gelijk.",
        ),
        (
            "Het is hier vol sinds mijn broer bij ons woont.",
            "Huiswerk maken kan op school, dinsdag en donderdag tot vier uur.",
        ),
        (
            "Wij hebben samen het rooster gemaakt. Dat was lang geleden.",
            "Het rooster hangt in beide huizen.",
        ),
    ),
    contacts=(
        "Vroeg of {het kaartje|de afspraak} nog geldt. Ja, die geldt.",
        "Bij het hek: het was {een fijn weekend|druk, maar gezellig}.",
        "Gymtas ligt nu op school; {twee weken|al een maand} niet meer vergeten.",
    ),
    offer=routing.SOCIAL_WORK,
    need="Geen boodschappen hoeven brengen tussen grote mensen.",
    wish="op een moment dat beide ouders kunnen",
    news="Twee gesprekken met beide ouders geweest. Het rooster staat. Graag mild op wisseldag.",
    team=("De wisseldag is zichtbaar in de klas.", "Beide ouders willen het goed doen."),
    decision="School stuurt alle informatie aan beide ouders gelijk.",
    actions=("Tweede gymtas op school leggen", "Wisseldag in het rooster van de klas zetten"),
    ended="Het rooster werkt in beide huizen, de buikpijn is weg.",
)

LOSS = Material(
    theme="loss",
    questions=("Verdriet mogen hebben op school", "Herinneringen een plek geven"),
    facts=(
        "Huilt {tijdens een liedje|bij het voorlezen}; wil {op schoot|naast de juf} zitten.",
        "Heeft {een foto|een sjaal} in de tas en kijkt er {in de pauze|onder de tafel} naar.",
        "Vraagt in de kring waar {dieren|mensen} heen gaan als ze doodgaan.",
        "Wil {op vaderdag|bij het knutselen} {niets maken|twee kaarten maken}.",
        "Legt {een steen|een bloem} op {de vensterbank|tafel} en zegt: “die is voor boven.”",
        "Wil {bij gym|in de pauze} liever {naast de juf|op de bank} blijven.",
        "Vertelt {voor het eerst|uit zichzelf} over {opa|de oude hond} en lacht erbij.",
    ),
    child_says=(
        "“Soms vergeet ik het even, en dan weet ik het weer.”",
        "“Ik wil niet dat ze allemaal sorry zeggen.”",
    ),
    parent_says=(
        "“Wij huilen zelf ook nog, en dan troost zíj ons.”",
        "“Op zijn verjaardag hebben we een ballon opgelaten.”",
    ),
    guesses=(
        "Rond de feestdagen lijkt het zwaarder.",
        "Ik denk dat er weinig plek is om het over leuke herinneringen te hebben.",
    ),
    chains=(
        Chain(
            event="In de klas maakt iedereen een kaart voor opa of oma.",
            thoughts=(("Iedereen heeft er nog een, behalve ik", 80, 55),),
            feelings=(("verdrietig", 85, 60), ("boos", 45, 25)),
            behaviour="Kleurt de kaart helemaal zwart.",
            challenge="Wat zou opa van de kaart vinden?",
            answer="Hij hield van gele dingen.",
            helping="Ik mag de kaart maken en bewaren.",
            attempt="De gele kaart gaat in de doos thuis.",
            body="dikke keel",
        ),
        Chain(
            event="Zaterdag, de lege plek aan tafel. Iemand zegt: “We gaan gewoon eten.”",
            thoughts=(("Ze zijn hem al vergeten", 70, 25),),
            feelings=(("boos", 70, 30), ("eenzaam", 60, 40)),
            behaviour="Staat op en gaat naar buiten.",
            challenge="Hoe laten grote mensen merken dat ze missen?",
            answer="Mama ruikt aan zijn jas.",
            helping="Iedereen mist anders.",
            attempt="Vragen of er een kaarsje aan mag bij het eten.",
        ),
    ),
    parent_talks=(
        (
            "We wisten niet of we het in de klas mochten vertellen.",
            "De leerkracht vertelt het samen met het kind, op een dag die het kind kiest.",
        ),
        ("De oudste praat nergens meer over.", "Een doos maken met wat van opa was."),
    ),
    contacts=(
        "Liet de doos zien: {een pet|een pijp}, {een foto|een fluitje} en een brief.",
        "Wilde vandaag {niet praten, wel wandelen|alleen vertellen over het weekend}.",
    ),
    offer=routing.ZANDLOPER,
    need="Kinderen ontmoeten die het ook kennen.",
    wish="op een middag, niet in het weekend",
    news="De groep begint na de kerst. Tot die tijd mag er een kaarsje aan in de kring.",
    team=("Verdriet komt in golven, ook maanden later.", "Het kind kiest zelf wat de groep weet."),
    decision="Er komt een vaste plek in de klas om even te zitten.",
    actions=("Plek in de klas inrichten", "Kalender met moeilijke dagen bijhouden"),
    ended="Vertelt over wie er gemist wordt, met tranen en met een lach.",
)

ALL = (MOOD, HOME, LOSS)
