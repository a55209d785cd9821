"""Tests of finding amounts of money in what a coach wrote."""

import pytest

from coachdesk.domain.amounts import amounts_in, limits_amounts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("De schuld is € 4.300.", ["€ 4.300"]),
        ("Zij moet 4300 euro betalen, en €25,50 per week.", ["4300 euro", "€25,50"]),
        ("Het gaat om 1.250,00 euro.", ["1.250,00 euro"]),
        ("Nog drieduizend euro te gaan.", ["drieduizend euro"]),
        ("Sportgeld 25,- is betaald met EUR 10.", ["25,-", "EUR 10"]),
        ("Op 20-10 om 9:00 uur, groep 4, 4 van de 5 dagen.", []),
        ("Zij heeft schulden. Europa is ver.", []),
    ],
)
def test_an_amount_is_found_however_it_is_written(text: str, found: list[str]) -> None:
    assert [one.text for one in amounts_in(text)] == found


def test_a_passage_holds_the_words_around_the_amount() -> None:
    text = "Moeder vertelt dat zij voor de huur nog 300 euro moet betalen aan de woningstichting."
    [one] = amounts_in(text)
    assert one.passage == "…zij voor de huur nog 300 euro moet betalen aan de…"


@pytest.mark.parametrize("limit", ["niet over schuldbedrag", "Geen bedragen.", "niets over schuld"])
def test_a_limit_about_money_is_recognised(limit: str) -> None:
    assert limits_amounts(limit)


def test_another_limit_is_not_about_money() -> None:
    assert not limits_amounts("niets over Liv")
