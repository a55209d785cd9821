"""Whatever a coach types: nothing that is known of a child reaches a paper without names."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.domain.bonds import Relation
from coachdesk.domain.known_names import Called
from coachdesk.domain.name_level import NameLevel
from coachdesk.domain.nameless import Around, Circle, Nameless
from coachdesk.domain.other_names import OtherNames
from coachdesk.domain.plain_letters import plain
from coachdesk.domain.revealing import clues
from tests import make

MILAN = make.child(
    id="milan",
    code="K-031",
    first_name="Milan",
    prefix="van der",
    last_name="Proefstra",
    born=date(2014, 12, 4),
    group="8a",
    teacher="juf Noura",
    nicknames=("Mies",),
    home="week bij moeder (Fictiedam) / week bij vader (Verzonde)",
    neighbourhood="Schetswijk, flat bij het water",
)
LIV = make.child(
    id="liv", code="K-032", first_name="Liv", last_name="Proefstra", group="2 Vlinders"
)
NOOR = make.child(id="noor", code="K-033", first_name="Noor", last_name="Wensdroom", group="7a")
ADULTS = [
    Around(make.bond("milan", person.id, relation=relation), person)
    for person, relation in (
        (make.person(name="Karin Testema"), Relation.MOTHER),
        (make.person(name="oma Corrie"), Relation.GRANDPARENT),
        (make.person(name="Ans Schijnbaar"), Relation.OTHER),
        (make.person(name="Sam Leeraarsma"), Relation.TEACHER),
        (make.person(name="Ilse Binnenstra"), Relation.COORDINATOR),
    )
]


def everybody(*children, adults=()):
    """All whom the vault knows."""
    called = [Called(c.first_name, c.prefix, c.last_name, c.nicknames, c.code) for c in children]
    return OtherNames(called, adults)


PAPER = Nameless(
    [(Circle(MILAN, "OBS De Verzonnen Vlieger", ADULTS, (LIV,)), "kind A")],
    everybody(MILAN, LIV, NOOR, adults=["Petra Wensdroom"]),
)
SECRETS = {
    "milan": (
        "Milan",
        "Milans",
        "MILAN",
        "Milan's",
        "Mílan",
        "Milantje",
        "Milan van der Proefstra",
        "Mi\u00adlan",
        "M\u200bi\u2060lan\ufeff",
        "Ｍｉｌａｎ",
        "𝐌𝐢𝐥𝐚𝐧",
    ),
    "proefstra": (
        "Proefstra",
        "PROEFSTRA",
        "Proef-\nstra",
        "V.d. Proefstra",
        "familie Proefstra",
        "Milan P.",
    ),
    "mies": ("Mies", "mies"),
    "k-031": ("K-031", "k-031"),
    "m.v.d.p": ("M.v.d.P.", "M. v.d. P."),
    "liv": ("Liv", "LIV", "Livs", "Liv-Milan"),
    "k-032": ("K-032",),
    "noor": (
        "Noor",
        "Noors",
        "Noor Wensdroom",
        "No\u00ador",
        "No\u00ad\nor",
        "No-\nor",
        "Ｎｏｏｒ",
    ),
    "petra": ("Petra", "mevrouw Wensdroom"),
    "karin": ("Karin", "Karins", "Karin Testema", "KARIN"),
    "testema": ("Testema", "mevr. Testema", "Testema-Proefstra", "Testema-\nProefstra"),
    "corrie": ("Corrie", "oma Corrie"),
    "ans": ("Ans", "Ans Schijnbaar"),
    "noura": ("juf Noura", "Noura"),
    "leeraarsma": ("Leeraarsma", "meester Sam"),
    "vlieger": ("OBS De Verzonnen Vlieger", "de Verzonnen Vlieger", "De Vlieger", "VLIEGER"),
    "fictiedam": ("Fictiedam", "FICTIEDAM"),
    "verzonde": ("Verzonde",),
    "schetswijk": ("Schetswijk",),
    "8a": ("groep 8a", "8a", "8A", "8-a", "groep 8 a", "gr. 8a"),
    "groep 8": ("groep 8", "groep 8b"),
    "vlinders": ("Vlinders", "groep 2 Vlinders"),
    "4-12": ("4-12-2014", "04-12-2014", "4-12", "04/12/14", "4 - 12 - 2014"),
    "12.2014": ("04.12.2014",),
    "'14": ("4-12-'14", "4/12/’14", "4.12.'14", "4 dec. ’14"),
    "4dec": ("4december",),
    "12-04t": ("2014-12-04T10:00",),
    "vier": ("vier december", "Vierde december", "de vierde dec.", "VIER DECEMBER 2014"),
    " acht": ("groep acht", "Groep Acht", "GROEP ACHT", "groep acht a"),
    "/acht": ("groep zeven/acht", "klas zeven/acht"),
    "8 a": ("8 a", "8 A"),
    "4 dec": ("4 december", "4 dec. 2014", "4 DECEMBER 2014"),
    "2014-12-04": ("2014-12-04",),
    "12345678": ("06-12345678", "06 12 34 56 78"),
    "voorbeeld": ("karin@voorbeeld.nl",),
}
WRITTEN = st.sampled_from([(secret, way) for secret, ways in SECRETS.items() for way in ways])
BESIDE = st.sampled_from(["", " ", "\n", " (", "‘", " – ", ", ", ". ", "; met ", " en "])


@pytest.mark.parametrize(
    ("secret", "written"), [(secret, way) for secret, ways in SECRETS.items() for way in ways]
)
def test_what_is_known_is_not_told(secret, written):
    told = PAPER.text(f"Gisteren zei iemand: {written}, en toen niets.")
    assert secret not in plain(told)
    assert told.startswith("Gisteren zei iemand: ")
    assert told.endswith(", en toen niets.")


@pytest.mark.parametrize(
    "broken",
    [
        "Mi\u00ad\nlan",
        "Mi\u00ad \r\n lan",
        "Mi-\nlan",
        "Mi- \r\nlan",
        "Mi\u2010\nlan",
        "Mi\u2011\nlan",
        "Mi-\u2028lan",
        "Mi-\vlan",
        "Mi-\u00a0\n\u00a0lan",
    ],
)
def test_a_name_that_was_broken_off_at_the_end_of_a_line_is_not_told(broken):
    told = PAPER.text(f"Hij ziet {broken} bij het hek.")
    assert told == "Hij ziet kind A bij het hek."


def test_a_sentence_begins_with_a_capital_whoever_is_meant():
    told = PAPER.text(
        "Ruzie. Noor slaat. ‘Au!’ Liv huilt\nNoor rent weg, en Liv ook: Noor was boos."
    )
    assert told == (
        "Ruzie. Een ander kind slaat. ‘Au!’ Broer of zus huilt\nEen ander kind rent weg, "
        "en broer of zus ook: een ander kind was boos."
    )


def test_other_words_at_the_end_of_a_line_stay_as_they_were():
    text = "Milan was op het school-\nplein."
    assert PAPER.text(text) == "Kind A was op het school-\nplein."


@given(st.lists(st.tuples(WRITTEN, BESIDE.filter(bool)), min_size=1, max_size=6))
def test_nothing_known_comes_through_however_it_is_mixed(pieces):
    text = "".join(f"{way}{beside}" for (_secret, way), beside in pieces)
    told = plain(PAPER.text(text))
    assert [secret for (secret, _way), _beside in pieces if secret in told] == []


def test_who_is_meant_stays_clear():
    told = PAPER.text("Milan belde Karin. Liv en Noor keken toe; Ans hielp, juf Noura ook.")
    assert told == (
        "Kind A belde moeder. Broer of zus en een ander kind keken toe; naaste hielp, "
        "leerkracht ook."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Binnenstra belt op 5-12 en 14-12 om 8 uur.",
        "Hij zat o.a. bij de vlieger, met 8 anderen.",
        "Een week later, thuis bij het water.",
        "Van 90 naar 40; 3 van de 8 keer.",
        "Om 8 a 9 uur, met acht anderen; in december, vier keer.",
    ],
)
def test_other_words_and_professionals_stay(text):
    assert PAPER.text(text) == text


def test_a_name_that_two_children_bear_means_the_one_on_the_paper():
    other = make.child(first_name="Milan", last_name="Schetsma")
    paper = Nameless([(Circle(MILAN, "", ()), "kind A")], everybody(MILAN, other))
    assert paper.text("Milan lacht, Milan Schetsma ook.") == "Kind A lacht, een ander kind ook."


def test_a_professional_is_not_known_for_a_first_name_of_another_child():
    assert not PAPER.knows("Noor Modelma")
    assert PAPER.knows("Karin Testema")
    assert PAPER.knows("Noura Modelma")


@pytest.mark.parametrize("group", ["7b", "groep 1/2", "klas 3 havo", "Regenboog", "10 a"])
def test_each_way_to_write_a_clue_has_its_sign_in_it(group):
    child = make.child(group=group, born=date(2014, 3, 4))
    written = """4 maart 2014, 04-03, 4.3.2014, 2015-03-04, M.P., M. P.; groep 7b, klas 7-B, 7b,
        groep 1/2, klas 1, gr. 2b, groep één, groep twee, Groep Zeven, KLAS DRIE,
        groep tien, vier maart, klas 3 havo, KLAS 3, groep Regenboog, groep 10 a"""
    for clue in clues(child, "kind A"):
        found = [match[0] for match in clue.pattern.finditer(written)]
        assert all(clue.sign in way or clue.sign.upper() in way for way in found)
        assert found


def named(level=NameLevel.FULL, limits=(), **child):
    """Telling of a child by name, with a mother, a sister in the vault and one in words."""
    given = {"id": "milan", "home": "bij moeder, zus Fleur (13)", "teacher": "juf Noura"}
    milan = make.child(**given | child)
    mother = Around(make.bond("milan", "karin"), make.person(id="karin", name="Karin Proefstra"))
    liv = make.child(id="liv", first_name="Liv", last_name="Proefstra")
    circle = Circle(milan, "De Vlieger", (mother,), (liv,), level, limits)
    others = [milan, liv, make.child(first_name="Sem", last_name="Schetsma")]
    called = "Milan Proefstra" if level is NameLevel.FULL else "M."
    return Nameless([(circle, called)], everybody(*others, adults=["Bert Schetsma"]))


def test_by_name_the_child_and_its_adults_stay_and_other_children_do_not():
    told = named().text("Milan (7b, De Vlieger) en Karin: Liv, Fleur en Sem Schetsma lachen.")
    assert told == "Milan (7b, De Vlieger) en Karin: broer of zus, zus en een ander kind lachen."


def test_by_name_a_surname_of_the_family_stays():
    assert named().text("Mevrouw Proefstra belt 06-12345678.") == (
        "Mevrouw Proefstra belt 06-12345678."
    )


def test_whom_a_limit_names_stands_nowhere_but_the_child_does():
    paper = named(limits=("niets over Ravi, wil Milan", "niet over Karin"))
    assert paper.text("Milan, Ravi en Karin.") == "Milan, iemand anders en moeder."


def test_by_an_initial_nothing_else_of_the_name_stands_there():
    told = named(NameLevel.INITIAL).text("Milan Proefstra en Karin Proefstra (juf Noura), Liv.")
    assert told == "M. en moeder (leerkracht), broer of zus."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Hij komt uit groep 8a.", "Hij komt uit de bovenbouw."),
        ("Hij zit in de groep 8.", "Hij zit in de bovenbouw."),
        ("Leerkracht groep 8a belt.", "Leerkracht bovenbouw belt."),
        ("Hij woont in Fictiedam, ver weg.", "Hij woont in een plaats, ver weg."),
    ],
)
def test_what_is_shown_instead_reads_as_a_sentence(text, told):
    assert PAPER.text(text) == told


def test_a_class_before_another_number_is_not_told_but_a_range_stays():
    assert "8a" not in PAPER.text("Zit in 8a 06-12345678")
    assert "8 a" not in PAPER.text("Zit in 8 a 06-12345678")
    assert "8 a" not in PAPER.text("Zit in 8 a 8a")
    assert "8 a" not in PAPER.text("Zit in 8 a 06 12 34 56 78")
    assert PAPER.text("Wel 8 a 9 keer.") == "Wel 8 a 9 keer."


@pytest.mark.parametrize("then", ["2014-12-04", "04.12.2014", "06-12345678"])
@pytest.mark.parametrize("day", ["4 december", "vier december"])
def test_a_birthday_before_another_number_leaves_that_whole_and_hidden(day, then):
    told = PAPER.text(f"Jarig op {day} {then}.")
    assert not re.search(r"\d\d", told)


@pytest.mark.parametrize(
    "written", ["Marie", "Louise", "Marie-Louise", "Marie Louise", "maries", "Anna Marie"]
)
def test_a_child_is_known_by_each_part_of_its_first_name_too(written):
    child = make.child(first_name="Anna-Marie-Louise", last_name="Proefstra")
    paper = Nameless([(Circle(child, "", ()), "kind A")], everybody(child))
    told = paper.text(f"Daarna zat {written} alleen.")
    assert told in ("Daarna zat kind A alleen.", "Daarna zat kind A's alleen.")
    of_another = Nameless([(Circle(make.child(), "", ()), "kind A")], everybody(child))
    told = of_another.text(f"Daarna zat {written} alleen.")
    assert told in ("Daarna zat een ander kind alleen.", "Daarna zat een ander kind's alleen.")


def test_a_small_word_in_a_first_name_stays_where_it_is_just_a_word():
    child = make.child(first_name="Jan van Schetsma", last_name="")
    paper = Nameless([(Circle(child, "", ()), "kind A")], everybody(child))
    assert paper.text("Toen Jan van school kwam.") == "Toen kind A van school kwam."
