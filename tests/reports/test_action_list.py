"""The action list by itself: by owner, numbered through, with rows to write in."""

from dataclasses import replace

import pytest

from coachdesk.domain.errors import PaperFailed
from coachdesk.reports.action_list import render
from tests.reports import samples
from tests.reports.reading import assert_accessible, pages_of, structure_of, text_of


def test_each_owner_has_a_head_and_the_numbers_run_on():
    [page] = pages_of(render(samples.action_paper()))

    ilse, marloes = page.index("Ilse Binnenstra Nr"), page.index("Marloes Coachsma Nr")
    assert ilse < page.index("1 Wachttijd navragen") < marloes
    assert marloes < page.index("2 Tevredenheid vragen")
    new = page.index("Nieuwe afspraken Nr")
    assert page[new:].count(" 3 4 5 ") == 1
    assert "Volgend overleg: dinsdag 15 december 2026" in page
    assert page.index("Voorzitter") > new


def test_the_list_of_one_needs_no_heads():
    paper = samples.action_paper()
    kinds = structure_of(render(replace(paper, owners=paper.owners[:1])))
    assert "H2" not in kinds
    assert kinds.count("TH") == 6


def test_what_is_late_is_told_in_words():
    assert "Open, te laat" in text_of(render(samples.action_paper()))


@pytest.mark.parametrize("count", [0, 1, 60])
def test_any_number_of_actions_is_accessible(count):
    paper = samples.action_paper()
    many = paper.owners[0][1] * count
    pdf = render(replace(paper, owners=(("Ilse Binnenstra", many), *paper.owners[1:])))
    assert_accessible(pdf)
    assert text_of(pdf).count("Wachttijd navragen") == count


def test_a_list_without_actions_is_a_sheet_to_write_on():
    pdf = render(replace(samples.action_paper(), owners=()))
    assert_accessible(pdf)
    assert "1 2 3" in text_of(pdf)


def test_making_it_can_be_stopped():
    with pytest.raises(PaperFailed):
        render(samples.action_paper(), stopped=lambda: True)
