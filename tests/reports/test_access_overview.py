"""The overview for a parent or child on paper: readable by eye and by ear."""

from coachdesk.operations.access_overviews import access_overview
from coachdesk.operations.children import note_reading, write_child
from coachdesk.operations.persons import introduce
from coachdesk.reports.access_overview import render
from coachdesk.store.store import Store
from tests import make
from tests.reports.reading import assert_accessible, pages_of, text_of


def overview_of_noor(store: Store, *, times: int = 1) -> bytes:
    introduce(store, make.me(name="Marloes Coachsma"))
    noor = make.child(id="noor", code="K-031", first_name="Noor", last_name="Wensdroom")
    write_child(store, noor)
    write_child(store, make.child(id="luuk", first_name="Luuk", last_name="Testbeeld"))
    for _time in range(times):
        store.note("dossier.read", "Dossier gelezen", [noor.id])
    return render(access_overview(store, noor.id).overview)


def test_it_tells_what_was_done_and_by_whom(store: Store) -> None:
    text = text_of(overview_of_noor(store, times=3))
    assert "Wat er met het dossier gebeurde" in text
    assert "Noor Wensdroom" in text
    assert "Marloes Coachsma" in text
    assert "Dossier gelezen" in text


def test_the_same_on_one_day_is_one_line_with_how_often(store: Store) -> None:
    introduce(store, make.me())
    child = make.child(id="noor")
    write_child(store, child)
    for _time in range(3):
        store.note("dossier.read", "Dossier gelezen", [child.id])
    lines = access_overview(store, child.id).overview.lines
    assert [(line.part, line.times) for line in lines] == [
        ("Dossier gelezen", 3),
        ("Kind bewaren", 1),
    ]


def test_another_child_stands_nowhere_in_it(store: Store) -> None:
    text = text_of(overview_of_noor(store))
    assert "Luuk" not in text
    assert "Testbeeld" not in text


def test_a_screen_reader_can_read_a_long_one_page_by_page(
    store: Store,
) -> None:
    introduce(store, make.me())
    child = make.child(id="noor")
    write_child(store, child)
    for number in range(90):
        store.note("dossier.read", f"Dossier gelezen {number}", [child.id])
    note_reading(store, child.id)
    paper = render(access_overview(store, child.id).overview)
    assert_accessible(paper)
    assert len(pages_of(paper)) > 1
