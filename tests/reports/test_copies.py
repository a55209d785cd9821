"""Numbered copies: whose each is, stands on every page; each opens with its own password."""

from io import BytesIO

import pikepdf
import pytest

from coachdesk.domain.errors import PaperFailed
from coachdesk.domain.name_level import NameLevel
from coachdesk.reports.copies import Receiver, numbered_copies
from coachdesk.reports.meeting_pack import render
from tests.reports import samples
from tests.reports.reading import assert_accessible, pages_of

FURNITURE = samples.furniture(NameLevel.FULL)
RECEIVERS = (
    Receiver(name="Marit Jongstra", function="jeugdarts"),
    Receiver(name="Ilse Binnenstra"),
    Receiver(name="Олена Вигадана", function="tolk"),
)


@pytest.fixture(scope="module")
def named():
    return render(samples.pack(furniture=FURNITURE))


def test_every_page_says_whose_copy_it_is(named):
    first, second, _third = numbered_copies(named, FURNITURE, RECEIVERS)

    for page in pages_of(first):
        assert "Exemplaar 1 van 3 voor Marit Jongstra, jeugdarts" in page
        assert "Marit Jongstra exemplaar 1 van 3" in page
    for page in pages_of(second):
        assert "Exemplaar 2 van 3 voor Ilse Binnenstra" in page
        assert "exemplaar 1 van 3" not in page


def test_copies_that_are_drawn_apart_are_counted_with_the_others(named):
    one, other = numbered_copies(named, FURNITURE, RECEIVERS[:2], numbers=(2, 5), of=7)

    assert "Exemplaar 2 van 7 voor Marit Jongstra, jeugdarts" in pages_of(one)[0]
    assert "Ilse Binnenstra exemplaar 5 van 7" in pages_of(other)[0]


def test_no_copy_holds_the_name_on_another_as_a_mark(named):
    _first, _second, third = numbered_copies(named, FURNITURE, RECEIVERS)
    with pikepdf.open(BytesIO(third)) as document:
        forms = [page.obj.Resources.XObject for page in document.pages]
        stamps = {str(form.objgen) for names in forms for form in names.values()}
    assert "Exemplaar 3 van 3 voor Олена Вигадана, tolk" in pages_of(third)[0]
    assert "van 3 voor Marit" not in " ".join(pages_of(third))
    assert stamps


def test_a_copy_is_as_accessible_as_the_paper(named):
    for copy in numbered_copies(named, FURNITURE, RECEIVERS):
        assert_accessible(copy)


def test_the_mark_lies_under_the_text(named):
    [copy] = numbered_copies(named, FURNITURE, RECEIVERS[:1])
    with pikepdf.open(BytesIO(copy)) as document:
        for page in document.pages:
            steps = [str(step.operator) for step in pikepdf.parse_content_stream(page)]
            assert steps[:5] == ["BMC", "q", "Do", "Q", "EMC"]


def test_each_copy_opens_with_its_own_password_only(named):
    protected = [Receiver(name=f"Persoon {n}", password=f"geheim-{n}") for n in (1, 2)]
    one, two = numbered_copies(named, FURNITURE, protected)

    assert "Exemplaar 1 van 2 voor Persoon 1" in pages_of(one, "geheim-1")[0]
    with pikepdf.open(BytesIO(two), password="geheim-2") as document:
        assert document.encryption.R == 6
        assert document.encryption.bits == 256
        assert document.allow.accessibility
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(BytesIO(two), password="geheim-1")


def test_without_names_the_foot_keeps_the_words_of_the_paper():
    pack = samples.pack()
    [copy] = numbered_copies(render(pack), pack.furniture, RECEIVERS[:1])

    for page in pages_of(copy):
        assert "Zonder naam; sleutel bij de inbrenger" in page
        assert "voor Marit" not in page
        assert "exemplaar 1 van 1" in page


@pytest.mark.parametrize(
    "name", ["أحمد بن عبد الرحمن", "Konstantina-Aleksandra van der Wensdroom-Schetsma", "ሳምራዊት"]
)
def test_any_name_fits_on_one_line(named, name):
    [copy] = numbered_copies(named, FURNITURE, [Receiver(name=name)])
    assert_accessible(copy)
    with pikepdf.open(BytesIO(copy)) as document:
        assert len(document.pages) == len(pages_of(named))


def test_it_can_be_stopped(named):
    with pytest.raises(PaperFailed):
        numbered_copies(named, FURNITURE, RECEIVERS, stopped=lambda: True)


LONG = "Cornelia Frederika Antoinette de Vos van Steenwijk-Verzinselaar tot Schetsma"


def test_a_very_long_name_ends_in_an_ellipsis_at_the_foot_and_stays_above_the_number(named):
    [copy] = numbered_copies(named, FURNITURE, [Receiver(name=LONG, function="jeugdarts")])
    page = pages_of(copy)[0]
    assert "Steenwijk-Verzinselaar tot Schet" in page
    assert "…" in page
    assert page.index("tot Schetsma exemplaar 1 van 1") > 0  # the mark has it whole
