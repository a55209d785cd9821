"""The words on paper: a child without a name, weeks instead of days, quotes that stay quotes."""

from datetime import date

import pytest

from coachdesk.domain.name_level import NameLevel
from coachdesk.domain.papers import (
    RecoverySheet,
    furniture_for,
    interpretation,
    nameless,
    pack_rules,
    quoted,
    view,
    week_from,
)

MEETING = date(2026, 11, 24)


def test_children_without_a_name_are_told_apart_by_the_agenda():
    assert [nameless(position) for position in (0, 1, 25, 26, 51, 52)] == [
        "kind A",
        "kind B",
        "kind Z",
        "kind AA",
        "kind AZ",
        "kind BA",
    ]


@pytest.mark.parametrize(
    ("day", "week"),
    [
        (date(2026, 11, 24), "wk 0"),
        (date(2026, 11, 23), "wk −1"),
        (date(2026, 11, 17), "wk −1"),
        (date(2026, 11, 16), "wk −2"),
        (date(2026, 10, 13), "wk −6"),
        (date(2026, 12, 1), "wk +1"),
    ],
)
def test_a_week_stands_in_for_a_day(day, week):
    assert week_from(day, MEETING) == week


@pytest.mark.parametrize(
    "typed",
    ["Ik ben bang.", '"Ik ben bang."', "“Ik ben bang.”", "‘Ik ben bang.’", " Ik ben bang. "],
)
def test_own_words_stand_in_one_pair_of_quotes(typed):
    assert quoted(typed) == "‘Ik ben bang.’"


def test_an_apostrophe_at_the_start_is_no_quote():
    assert quoted("'t is koud") == "‘'t is koud’"
    assert quoted("  ") == ""


def test_an_opinion_says_what_it_is_and_whose():
    assert interpretation("leerkracht", "x").label == "Duiding (leerkracht)"
    assert view("moeder", "x").label == "Visie van moeder"


def test_without_names_the_footer_names_nobody():
    paper = furniture_for(
        NameLevel.NONE, document="Pakket", head="ZAT", later_head="ZAT", footer="voor J. Testema"
    )

    assert paper.label == "VERTROUWELIJK · ZONDER NAAM"
    assert paper.footer == "Zonder naam; sleutel bij de inbrenger"
    assert (paper.author, paper.number) == ("", "")


@pytest.mark.parametrize("level", [NameLevel.FULL, NameLevel.INITIAL])
def test_with_a_name_or_an_initial_the_label_does_not_promise_otherwise(level):
    paper = furniture_for(
        level, document="Pakket", head="ZAT", later_head="ZAT", footer="voor J. Testema"
    )

    assert paper.label == "VERTROUWELIJK"
    assert paper.footer == "voor J. Testema"


def test_without_names_the_receivers_are_asked_to_write_none():
    assert "schrijf geen namen" in pack_rules(NameLevel.NONE)
    assert "schrijf geen namen" not in pack_rules(NameLevel.FULL)


def test_the_recovery_key_comes_in_groups():
    sheet = RecoverySheet(code="AAAA1-BBBB2 CCCC3", vault_id="7F3K 2M9Q", made_on=MEETING)

    assert sheet.groups() == ("AAAA1", "BBBB2", "CCCC3")


def test_a_paper_does_not_print_itself_into_a_log():
    assert "Testema" not in repr(interpretation("Testema", "Testema"))
