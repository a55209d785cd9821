"""Known names vanish from a text, other words stay."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.domain.known_names import KnownName, known_adult, known_child
from coachdesk.domain.masking import Mask, dots

CHILDREN = (
    ("Noor", "", "Wensdroom", "K-031"),
    ("Roos", "van der", "Berg", "K-002"),
    ("Jean-Pierre", "", "D'Angelo", "K-003"),
    ("Samira", "", "El Amrani", "K-004"),
    ("Zoë", "", "O'Brien", "K-005"),
    ("Bo", "", "Bakker", "K-006"),
    ("Fenna", "", "Bedacht", "K-007"),
    ("Fenna", "", "Hersenspin", "K-008"),
    ("Joris", "", "Nergens", "K-009"),
    ("Al", "de", "Wit", "K-010"),
)
NAMES = [
    known_child(first_name=first, prefix=prefix, last_name=last, replacement=code)
    for first, prefix, last, code in CHILDREN
]
NAMES.append(known_adult("Lotte Bedacht", replacement="moeder van K-007"))
MASK = Mask(NAMES)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Noor zei niets.", "K-031 zei niets."),
        ("met noor, NOOR en Nóór", "met K-031, K-031 en K-031"),
        ("Noors moeder en Noor’s tas", "K-031's moeder en K-031's tas"),
        ("Joris’ jas", "K-009’ jas"),
        ("Noortjes fiets", "K-031's fiets"),
        ("‘met Noor’", "‘met K-031’"),
        ("Noor Wensdroom en noor\nwensdroom", "K-031 en K-031"),
        ("Noor W. en N. Wensdroom", "K-031 en K-031"),
        ("Roos van der Berg, R. v.d. Berg", "K-002, K-002"),
        ("familie Van der Berg", "familie K-002"),
        ("jean‑pierre D’Angelo's zus", "K-003's zus"),
        ("Jean-Pierre, D'Angelo", "K-003, K-003"),
        ("el amrani, Amrani", "K-004, K-004"),
        ("ZOË O’Brien en zoe", "K-005 en K-005"),
        ("mevrouw Bedacht belde, Lotte ook", "moeder van K-007 belde, moeder van K-007 ook"),
    ],
)
def test_a_name_is_replaced_however_it_is_written(text, shown):
    assert MASK.text(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "Noorwegen, onnoor en NoorX",
        "een roos op de berg, nergens heen",
        "als de bakker in het bos is",
        "de wit in al het wit",
        "Niemand die bekend is.",
        "",
    ],
)
def test_other_words_stay(text):
    assert MASK.text(text) == text


def test_a_name_that_is_a_word_needs_its_capital():
    assert MASK.text("Roos plukt een roos, Al ook al.") == "K-002 plukt een roos, K-010 ook al."


def test_a_loose_accent_makes_no_difference():
    text = unicodedata.normalize("NFD", "Zoë rent, Noor niet.")
    assert MASK.text(text) == "K-005 rent, K-031 niet."


def test_two_children_with_one_name_are_both_shown_unless_one_is_meant():
    assert MASK.text("Fenna lacht") == "K-007/K-008 lacht"
    assert MASK.text("Fenna lacht", about={"K-008"}) == "K-008 lacht"
    assert MASK.text("Fenna H. lacht") == "K-008 lacht"


def test_a_shared_surname_is_the_first_one_given_unless_one_is_meant():
    twins = Mask(
        known_child(first_name=first, last_name="Bedacht", replacement=code)
        for first, code in (("Finn", "K-011"), ("Fenna", "K-007"))
    )
    assert twins.text("familie Bedacht") == "familie K-011"
    assert twins.text("familie Bedacht", about={"K-007"}) == "familie K-007"


def test_a_name_that_may_be_seen_can_be_kept_whole():
    teacher = KnownName(spellings=("Sam Leeraarsma",), replacement="Sam Leeraarsma")
    child = known_child(first_name="Sam", replacement="K-012")
    assert Mask([child, teacher]).text("Sam en Sam Leeraarsma") == "K-012 en Sam Leeraarsma"


def test_on_paper_a_school_and_a_class_are_replaced_too():
    paper = Mask(
        [
            KnownName(spellings=("OBS De Verzonnen Vlieger",), replacement="de school"),
            KnownName(spellings=("groep 7b", "7b"), replacement="de groep"),
        ]
    )
    assert paper.text("In groep 7b van OBS De Verzonnen Vlieger") == "In de groep van de school"
    assert paper.text("om 17b") == "om 17b"


def test_spans_cover_the_names_in_an_open_editor():
    text = "Gisteren zei Noor's moeder niets."
    [masked] = MASK.spans(text)
    assert text[masked.start : masked.end] == "Noor's"
    assert masked.shown == "K-031's"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Opa Wim haalt hem.", "opa of oma van K-147 haalt hem."),
        ("Van Wim hoorde ik het.", "Van opa of oma van K-147 hoorde ik het."),
        ("Zijn buurman Wim kwam.", "Zijn buurman opa of oma van K-147 kwam."),
    ],
)
def test_what_a_relative_is_called_is_not_said_twice(text, shown):
    grandfather = known_adult("Wim Schetsma", replacement="opa of oma van K-147")
    assert Mask([grandfather]).text(text) == shown


def test_without_names_nothing_is_masked():
    assert Mask([]).text("Noor zei niets.") == "Noor zei niets."


@given(
    st.text()
    | st.lists(st.sampled_from(["Noor", "roos", "van der", "Berg", " ", "’s", "s"])).map("".join)
)
def test_spans_are_in_order_and_the_rest_stays(text):
    spans = MASK.spans(text)
    ends = [0, *(masked.end for masked in spans)]
    starts = [*(masked.start for masked in spans), len(text)]
    kept = [text[end:start] for end, start in zip(ends, starts, strict=True)]
    assert all(end <= start for end, start in zip(ends, starts, strict=True))
    assert MASK.text(text) == "".join(
        piece for pair in zip(kept, [*(m.shown for m in spans), ""], strict=True) for piece in pair
    )


@given(st.sampled_from(NAMES), st.sampled_from(["", "'s", "."]))
def test_every_spelling_of_every_name_is_hidden(name, after):
    for spelling in name.spellings:
        assert spelling.lower() not in MASK.text(f"ja {spelling.title()}{after} nee").lower()


@pytest.mark.parametrize(
    "text",
    [
        "06-12345678",
        "06 12 34 56 78",
        "0591 123 456",
        "+31 6 12345678",
        "0031612345678",
        "corrie.testema@voorbeeld.nl",
        "Kerkstraat 12a",
        "Van-Proefstralaan 3-5",
        "7901 AB",
    ],
)
def test_what_somebody_can_be_reached_by_becomes_dots(text):
    assert dots(f"Het is {text}, zei ze.") == "Het is •••, zei ze."


@pytest.mark.parametrize(
    "text",
    [
        "Bel 112 of Veilig Thuis 0800 2000.",
        "Op 01-12-2026 08.45 uur en 24-11-2026.",
        "Van 0 10 20 30 40 50 60 naar 70.",
        "Hij liep weg, groep 7b, K-031, 2026-2027.",
        "Onderweg 3 keer gestopt.",
    ],
)
def test_dates_numbers_and_public_numbers_stay(text):
    assert dots(text) == text


def test_even_one_endless_word_is_read():
    text = "a" * 50_000 + "0" * 50_000
    assert dots(text)
    assert MASK.text(text) == text
