"""Five more invented children, who fill the lists and can be found by their first letters."""

from coachdesk.domain.bonds import Gezag, Relation
from coachdesk.domain.care_signals import SignalUrgency
from coachdesk.domain.consents import Purpose
from coachdesk.domain.conversations import ConversationKind
from coachdesk.domain.ids import SchoolId
from coachdesk.domain.steps import Origin
from coachdesk.operations.practice import routing
from coachdesk.operations.practice.diary import Diary


def write(diary: Diary, flyer: SchoolId, woods: SchoolId) -> None:
    """Noor, Jayden, Luuk, Sem and Fenna."""
    _noor(diary, flyer)
    _jayden(diary, flyer)
    _luuk(diary, woods)
    _sem(diary, woods)
    _fenna(diary, woods)
    group = "Ruzie in de groepsapp, drie ouders belden."
    diary.signal(
        "2026-11-26T08:20", [], [diary.fact(group)], name="meester Joost", about="Groep 7",
        themes=("bullying",),
    )  # fmt: skip


def _noor(diary: Diary, school: SchoolId) -> None:
    diary.at("2026-11-02T08:40")
    noor = diary.child(
        "K-031", "Noor", "Wensdroom",
        born=diary.day("2016-05-12"), school_id=school, group="7a", teacher="juf Anouk",
        strengths=("Tekent strips, zorgt goed voor konijn Stip",),
        dear=("Beste vriendin Lotte; oma haalt op woensdag op",),
        needs=("Een rustige start op maandag", "Weten dat de ruzie niet haar schuld is"),
        home="twee huizen, om het weekend bij vader", school_life="veilig bij juf Anouk",
        neighbourhood="turnen op dinsdag; kinderboerderij op zaterdag",
    )  # fmt: skip
    yes, checked = Gezag.YES, "2026-11-03"
    mother = diary.bind(noor, "Saskia Wensdroom", Relation.MOTHER, gezag=yes, checked=checked)
    father = diary.bind(noor, "Rick Denkbeeld", Relation.FATHER, gezag=yes, checked=checked)
    monday = "Derde maandag op rij buikpijn in de kring. Na de pauze speelt ze gewoon mee."
    opinion = "Het lijkt vooral na het weekend bij vader te spelen."
    pieces = [diary.fact(monday), diary.thinks(opinion, "juf Anouk")]
    diary.signal("2026-11-02T08:35", [noor], pieces, name="juf Anouk", themes=("home", "mood"))
    coach = diary.person("Marloes Coachsma")
    diary.open_case("2026-11-03T09:00", noor, "Een rustige start op maandag", coach)
    diary.consent(noor, mother, "2026-11-05", Purpose.HELP, Purpose.MEETING, Purpose.EXCHANGE)
    diary.consent(noor, father, "2026-11-06", Purpose.HELP)
    diary.four_g(
        "2026-11-17T08:45", noor, minutes=20, place="kamer 1.12",
        event="Zondagavond bij het hek. Papa en mama maakten ruzie over de sporttas.",
        thoughts=[diary.thought("Ik moet altijd kiezen", 90, 70)],
        feelings=[diary.feeling("verdrietig", 80, 60), diary.feeling("bang", 40, 20)],
        behaviour="Ging naar binnen zonder dag te zeggen.",
        helping_thought="Grote-mensen-ruzie is niet mijn schuld.",
        attempt="Maandag eerst naar juf Anouk, tien minuten tekenen.",
    )  # fmt: skip
    diary.appointment("2026-12-01T08:45", [noor], ConversationKind.FOUR_G)
    diary.step("Vader om toestemming voor het overleg vragen", "2026-11-27", noor)
    diary.step("4G-gesprek met Noor", "2026-12-01", noor)


def _jayden(diary: Diary, school: SchoolId) -> None:
    diary.at("2026-11-12T11:05")
    jayden = diary.child(
        "K-355", "Jayden", "Schetsma", born=diary.day("2017-01-23"), school_id=school, group="6b"
    )
    cried = diary.fact("Huilde bij gym toen er teams werden gekozen.")
    diary.signal("2026-11-12T11:00", [jayden], [cried], name="juf Mila", themes=("bullying",))
    alone = diary.fact("Zat in de pauze alleen achter de fietsen.")
    diary.signal("2026-11-23T10:20", [jayden], [alone], name="juf Mila", themes=("bullying",))


def _luuk(diary: Diary, school: SchoolId) -> None:
    diary.at("2026-09-28T13:45")
    luuk = diary.child(
        "K-408", "Luuk", "Testbeeld", born=diary.day("2017-11-08"), school_id=school, group="5"
    )
    slow = diary.fact("Begint pas na drie aansporingen aan een taak.")
    diary.signal("2026-09-28T13:40", [luuk], [slow], name="meester Bas", themes=("learning",))
    coach = diary.person("Marloes Coachsma")
    diary.open_case("2026-09-30T10:00", luuk, "Op gang komen met een taak", coach)
    known = {"gezag": Gezag.YES, "checked": "2026-10-01"}
    mother = diary.bind(luuk, "Eva Testbeeld", Relation.MOTHER, **known)  # type: ignore[arg-type]  # by name
    father = diary.bind(luuk, "Daan Testbeeld", Relation.FATHER, **known)  # type: ignore[arg-type]  # by name
    for parent in (mother, father):
        diary.consent(luuk, parent, "2026-11-19", Purpose.HELP)
        diary.consent(luuk, parent, "2026-11-19", Purpose.EXCHANGE, partner=routing.IN_CLASS)
    in_class = routing.begin(
        diary, "2026-11-17T11:00", luuk, routing.IN_CLASS,
        "Weten waar hij begint, en iemand die meekijkt in de klas.",
        child_words="“Ik weet wel hoe het moet, ik weet niet waar ik begin.”",
        parents_wishes="onder schooltijd mag, in de eigen klas",
        why="In de eigen groep, met de leerkracht erbij.",
    )  # fmt: skip
    routing.discuss(diary, "2026-11-24T15:00", in_class)
    diary.step(
        "Aanmelding versturen", "2026-12-02", luuk,
        origin=Origin.ROUTE, origin_id=in_class.route_id,
    )  # fmt: skip


def _sem(diary: Diary, school: SchoolId) -> None:
    diary.at("2026-10-05T10:15")
    sem = diary.child(
        "K-512", "Sem", "Verzinsel", born=diary.day("2015-03-19"), school_id=school, group="8"
    )
    slept = diary.fact("Viel twee keer in slaap tijdens de ochtend.")
    diary.signal("2026-10-05T10:10", [sem], [slept], name="juf Roos", themes=("home",))
    coach = diary.person("Marloes Coachsma")
    diary.open_case("2026-10-07T09:00", sem, "Uitgerust naar school", coach)
    mother = diary.bind(
        sem, "Mira Verzinsel", Relation.MOTHER, gezag=Gezag.YES, checked="2026-10-07"
    )
    diary.consent(sem, mother, "2026-10-14", Purpose.HELP)
    diary.consent(sem, mother, "2026-10-14", Purpose.EXCHANGE, partner=routing.SOCIAL_WORK)
    help_at_home = routing.begin(
        diary, "2026-10-14T11:00", sem, routing.SOCIAL_WORK,
        "Uitgerust zijn: een avond met een vast einde.",
        parents_wishes="na het werk, dus na vijf uur",
    )  # fmt: skip
    routing.send(diary, "2026-10-15T09:00", help_at_home, "2026-11-26", to="SMW op school")


def _fenna(diary: Diary, school: SchoolId) -> None:
    diary.at("2026-11-25T08:35")
    fenna = diary.child(
        "K-633", "Fenna", "Hersenspin", born=diary.day("2020-06-30"), school_id=school, group="3"
    )
    cold = diary.fact("Derde keer in vijf schooldagen zonder jas of eten.")
    diary.signal(
        "2026-11-25T08:31", [fenna], [cold], name="juf Els", themes=("care",),
        urgency=SignalUrgency.SAFETY,
    )  # fmt: skip
