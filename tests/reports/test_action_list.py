"""The action list by itself: by owner, numbered through, with rows to write in."""

from dataclasses import replace
from io import BytesIO

import pikepdf
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


def test_what_closes_the_list_is_never_alone_on_a_page():
    paper = samples.action_paper()
    for count in (9, 10, 11, 16, 21):
        last = pages_of(render(replace(paper, owners=(("Ilse", paper.owners[0][1] * count),))))[-1]
        assert f" {count + 1} {count + 2} {count + 3} " in last
        assert "Voorzitter" in last


def test_whose_the_list_is_stands_above_it_also_without_actions():
    paper = replace(samples.action_paper(), owners=(), whose="Acties van Marit Jongstra")
    pdf = render(paper)
    assert_accessible(pdf)
    [page] = pages_of(pdf)
    assert "Acties van Marit Jongstra Er staan nu geen acties open. Nr Afspraak" in page


def test_a_name_stands_on_one_line():
    assert _lines("Kevin Schijnbaar", "Nathalie van Modelma") == _lines("kind A", "Ilse")


def _lines(about: str, who: str) -> int:
    _ilse, (owner, [action]) = samples.action_paper().owners
    owners = ((owner, (replace(action, about=about, who=who),)),)
    with pikepdf.open(BytesIO(render(replace(samples.action_paper(), owners=owners)))) as document:
        steps = pikepdf.parse_content_stream(document.pages[0])
    return sum(str(step.operator) == "T*" for step in steps)


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
