"""Tests of the tab 4G-gesprekken: the talks, and what comes back in them."""

from datetime import datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt

from coachdesk.domain.children import Child
from coachdesk.domain.four_g import FourGNote, Speaker
from coachdesk.operations.dossiers import read_dossier
from coachdesk.store.store import Store
from coachdesk.ui.children.talks_tab import TalksTab
from coachdesk.ui.shared import look
from tests import make
from tests.store.test_store import keep


def held(child: Child, day: int, *notes: FourGNote) -> Any:
    return make.talk(child.id, id=f"d{day}", held_at=datetime(2026, 11, day, 9), notes=notes)


@pytest.fixture
def milan(store: Store) -> Child:
    """A child of whom nothing was told yet."""
    milan: Child = make.child(id="milan", code="K-147")
    keep(store, milan)
    return milan


@pytest.fixture
def two_talks(store: Store, milan: Child) -> None:
    """The same thought twice, two feelings, and in the last talk his father's view."""
    then = make.note(
        thoughts=(make.thought("Niemand wil mij erbij", belief_before=90, belief_after=40),),
        feelings=(make.feeling("bang", before=70, after=40), make.feeling("boos", before=85)),
    )
    now = make.note(
        event="Gym.",
        thoughts=(make.thought("niemand wil me erbij", belief_before=50),),
        feelings=(make.feeling("bang", before=40, after=20),),
    )
    father = make.note(
        event="Ik zag niets.", speaker=Speaker.FATHER, feelings=(make.feeling("boos", before=50),)
    )
    keep(store, held(milan, 3, then))
    keep(store, held(milan, 17, now, father))


def shown(qtbot, workplace, store: Store, child: Child) -> TalksTab:
    tab = TalksTab(workplace)
    qtbot.addWidget(tab)
    tab.resize(800, 900)
    tab.show_dossier(read_dossier(store, child.id, today=make.TODAY))
    tab.show()
    return tab


@pytest.fixture
def tab(qtbot, workplace, store, milan, two_talks) -> TalksTab:
    return shown(qtbot, workplace, store, milan)


def texts(model, row: int) -> list[str]:
    return [str(model.index(row, n).data() or "") for n in range(model.columnCount())]


def test_a_talk_with_two_views_tells_whose_each_is(tab):
    row = texts(tab.table.model(), 0)
    assert row[1] == "Kind, Vader"
    assert "Kind: Gym. · Vader: Ik zag niets." in row[2]
    assert row[3] == "Kind: bang 4 → 2 · Vader: boos 5"


def test_a_thought_that_comes_back_stands_with_its_days_and_beliefs(tab):
    assert [line.text() for line in tab.course.thoughts.lines] == [
        "niemand wil me erbij",
        "3 nov: toen 90, nu 40 · 17 nov: toen 50",
    ]


def test_the_chart_tells_in_words_what_it_draws(tab):
    chart = tab.course.feelings.chart
    assert chart.isVisible()
    assert chart.accessibleDescription() == (
        "Bang: 3 nov 7, daarna 4; 17 nov 4, daarna 2. Boos: 3 nov 8,5"
    )


def test_the_table_holds_the_same_values(tab, qtbot):
    card = tab.course.feelings
    card.as_table.setFocus()
    qtbot.keyClick(card.as_table, Qt.Key.Key_Space)
    assert card.table.isVisible()
    assert not card.chart.isVisible()
    model = card.table.model()
    assert [texts(model, row) for row in range(model.rowCount())] == [
        ["Bang", "3 nov", "7", "4"],
        ["Bang", "17 nov", "4", "2"],
        ["Boos", "3 nov", "8,5", ""],
    ]


def test_each_line_is_drawn_in_its_own_colour_and_goes_down(tab):
    picture = tab.course.feelings.chart.grab().toImage()
    first = look.colour("chart1").rgb()
    marks = {
        (x, y)
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixel(x, y) == first
    }
    left, right = min(x for x, _y in marks), max(x for x, _y in marks)
    assert right - left > picture.width() / 2
    assert max(y for x, y in marks if x > right - 12) > max(y for x, y in marks if x < left + 3)


def test_a_talk_without_strengths_or_a_second_one_leaves_sentences(qtbot, workplace, store, milan):
    keep(store, held(milan, 3, make.note(thoughts=(make.thought("Het komt door mij"),))))
    course = shown(qtbot, workplace, store, milan).course
    assert course.feelings.empty.isVisible()
    assert not course.feelings.as_table.isVisible()
    [line] = course.thoughts.lines
    assert line.text() == "Er is nog geen gedachte die terugkomt."


def test_without_any_talk_there_is_only_a_sentence(qtbot, workplace, store, milan):
    tab = shown(qtbot, workplace, store, milan)
    assert tab.empty.isVisible()
    assert not tab.course.isVisible()


def test_more_feelings_than_can_be_told_apart_are_in_the_table(qtbot, workplace, store, milan):
    words = ("boos", "bang", "blij", "moe", "trots", "rustig", "eenzaam", "jaloers")
    feelings = tuple(make.feeling(word, before=50) for word in words)
    keep(store, held(milan, 3, make.note(feelings=feelings)))
    card = shown(qtbot, workplace, store, milan).course.feelings
    assert card.more.text() == "Nog 2 gevoelens in de tabel."
    assert not card.chart.grab().isNull()
    card.as_table.click()
    assert card.table.model().rowCount() == len(words)


def test_with_names_off_a_thought_shows_codes(qtbot, workplace, store, milan):
    thought = make.thought("Milan is stom")
    keep(store, held(milan, 3, make.note(thoughts=(thought,))))
    keep(store, held(milan, 17, make.note(thoughts=(make.thought("Milan is stom"),))))
    workplace.names.show_names(on=False)
    lines = shown(qtbot, workplace, store, milan).course.thoughts.lines
    assert lines[0].text() == "K-147 is stom"
