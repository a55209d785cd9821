"""Tests of offers: a waiting time tells something only with its day and who said it."""

from datetime import date

import pytest

from tests import make

KNOWN = {
    "waiting_weeks": 10,
    "checked_on": date(2026, 11, 2),
    "source": "de Zandloper, telefonisch",
}


def fields(**given):
    return [problem.field for problem in make.offer(**given).problems()]


@pytest.mark.parametrize("missing", ["checked_on", "source"])
def test_c4_ap5_a_waiting_time_has_its_day_and_source(missing):
    assert fields(**KNOWN) == []
    without = {key: value for key, value in KNOWN.items() if key != missing}
    assert fields(**without) == [missing]


def test_an_offer_needs_a_name_and_a_weight_but_no_waiting_time():
    assert fields() == []
    assert fields(name=" ", weight=None) == ["name", "weight"]


def test_figures_are_not_below_nothing():
    assert fields(**{**KNOWN, "waiting_weeks": -1}) == ["waiting_weeks"]
    assert fields(**{**KNOWN, "waiting_weeks": 0}) == []
    assert fields(feedback_days=0) == ["feedback_days"]


def test_one_exchanges_with_the_organisation_that_offers_it():
    assert make.offer(name="Jeugdarts (M@ZL)", organisation="GGD").partner() == "GGD"
    assert make.offer(name="Wijkteam").partner() == "Wijkteam"
