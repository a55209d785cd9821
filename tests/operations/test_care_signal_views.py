"""Tests of what a coach sees of signals before deciding about one."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coachdesk.domain.cases import FileHolder
from coachdesk.domain.paragraphs import ParagraphKind
from coachdesk.operations.care_signal_views import signal_lines, signal_view
from coachdesk.operations.care_signals import correct_signal, note_signal, turn_paragraph
from tests import make
from tests.store.test_store import keep

DAY = timedelta(days=1)


@pytest.fixture
def milan(store):
    milan = make.child()
    keep(store, milan)
    return milan


def on_bullying(milan, days_ago):
    return make.signal(milan.id, seen_on=make.NOW - days_ago * DAY, theme_ids=("bullying", "home"))


def test_three_signals_on_one_theme_in_two_weeks_are_a_pattern(store, milan):
    old, second, third = (on_bullying(milan, days) for days in (15, 13, 0))
    keep(store, old, second, third)
    assert signal_view(store, third.id).pattern == 0

    fourth = on_bullying(milan, 2)
    keep(store, fourth)
    assert signal_view(store, third.id).pattern == 3


def test_other_themes_and_other_children_make_no_pattern(store, milan):
    sofie = make.child(first_name="Sofie")
    here = on_bullying(milan, 0)
    elsewhere = [make.signal(milan.id, theme_ids=("learning",)) for _ in range(3)]
    others = [make.signal(sofie.id, theme_ids=("bullying",)) for _ in range(3)]
    keep(store, sofie, here, *elsewhere, *others)
    assert signal_view(store, here.id).pattern == 0


def test_a_view_knows_whose_dossier_it_was_and_what_i_am(store, milan):
    signal = make.signal(milan.id)
    case = make.case(milan.id, file_holder=FileHolder.PROVIDER, closed_on=make.TODAY)
    keep(store, signal)
    assert signal_view(store, signal.id).children[0].holder is None
    keep(store, case)
    view = signal_view(store, signal.id)
    assert view.children[0].holder is FileHolder.PROVIDER
    assert view.children[0].running is None
    assert view.usual_holder is FileHolder.MUNICIPALITY


def test_the_history_of_a_piece_tells_kind_text_moment_and_who(store, milan, clock):
    piece = make.paragraph("Moeder kan het niet aan.")
    signal = make.signal(milan.id, paragraphs=(piece,))
    note_signal(store, signal)
    clock.move(DAY)
    turn_paragraph(store, signal.id, piece.id, ParagraphKind.INTERPRETATION)
    clock.move(DAY)
    turned = store.care_signals.get(signal.id)
    correct_signal(store, replace(turned, paragraphs=(replace(turned.paragraphs[0], text="Zij."),)))

    latest, first = signal_view(store, signal.id).history[piece.id]
    assert (latest.kind, latest.text) == (
        ParagraphKind.INTERPRETATION,
        "Moeder kan het niet aan.",
    )
    assert (first.kind, first.text) == (ParagraphKind.FACT, "Moeder kan het niet aan.")
    assert (latest.until, first.until) == (make.NOW + 2 * DAY, make.NOW + DAY)
    assert latest.who == "Marloes Coachsma"


def test_another_place_in_the_signal_is_no_history(store, milan):
    first, second = make.paragraph("Een."), make.paragraph("Twee.", position=1)
    signal = make.signal(milan.id, paragraphs=(first, second))
    note_signal(store, signal)
    correct_signal(store, replace(signal, paragraphs=(second, first)))
    assert signal_view(store, signal.id).history == {first.id: (), second.id: ()}


def test_a_page_of_lines_takes_as_many_questions_as_one_line(store, milan):
    signals = [on_bullying(milan, days) for days in range(30)]
    keep(store, *signals)
    asked: list[str] = []
    store.db.conn.set_trace_callback(asked.append)
    signal_lines(store, [signals[-1].id])
    for_one = len(asked)
    lines = signal_lines(store, [signal.id for signal in signals])
    store.db.conn.set_trace_callback(None)

    assert len(asked) == 2 * for_one
    assert [line.earlier for line in lines] == list(range(29, -1, -1))
    assert lines[0].themes == ("Pesten en vriendschap", "Thuis")
