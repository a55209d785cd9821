"""What stands in a field goes into a draft as plain values and comes back the same."""

import json
from datetime import date, datetime
from enum import Enum
from typing import Any

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from coachdesk.domain.cases import Told
from coachdesk.domain.clock import StoppedClock
from coachdesk.domain.typed_dates import read_moment
from coachdesk.ui.children.told_row import ToldRow
from coachdesk.ui.shared.choice import Choice
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.moment_field import MomentField
from coachdesk.ui.shared.number_field import NumberField
from coachdesk.ui.shared.segmented import Segmented
from coachdesk.ui.shared.suggestion_list import Suggestion
from coachdesk.ui.shared.text_area import TextArea
from coachdesk.ui.shared.type_ahead import TypeAhead
from coachdesk.ui.shared.typed import changing, type_again, typed
from tests import make


class Side(Enum):
    """Two to choose from."""

    LEFT = 1
    RIGHT = 2


def a_box() -> QComboBox:
    box = QComboBox()
    box.addItem("Nog niet bekend", None)
    for side in Side:
        box.addItem(side.name.title(), side)
    return box


def an_open_box() -> QComboBox:
    box = QComboBox()
    box.setEditable(True)
    return box


def a_moment() -> MomentField:
    clock = StoppedClock(make.NOW)
    return MomentField(lambda text: read_moment(text, now=make.NOW), clock=clock)


def a_line_ahead() -> TypeAhead:
    return TypeAhead(lambda text: [], find=lambda key: Suggestion(key, "Noor W."))


FIELDS: list[tuple[Any, Any]] = [
    (LineField, lambda field: field.set_value("tante Corrie")),
    (TextArea, lambda field: field.set_value("Een regel.\n\nNog een.")),
    (lambda: NumberField(most=90), lambda field: field.set_value(25)),
    (QCheckBox, lambda field: field.setChecked(True)),
    (a_box, lambda field: field.setCurrentIndex(2)),
    (an_open_box, lambda field: field.setCurrentText("Startgesprek")),
    (a_moment, lambda field: field.line.set_value("gisteren 14:00")),
    (a_moment, lambda field: field.line.set_value("ooit")),
    (a_moment, lambda field: field.set_value(date(2026, 11, 23))),
    (
        lambda: Segmented([Choice(side, side.name) for side in Side]),
        lambda field: field.set_value(Side.RIGHT),
    ),
    (a_line_ahead, lambda field: field.set_value("noor")),
    (a_line_ahead, lambda field: field.line.setText("noo")),
    (lambda: ToldRow("Weet Noor het?"), lambda field: field.set_value(Told.SKIPPED)),
]


@pytest.mark.parametrize(("made", "fill"), FIELDS)
def test_it_comes_back_as_it_was(qtbot, made, fill):
    first, second = made(), made()
    for field in (first, second):
        qtbot.addWidget(field)
    fill(first)
    kept = typed(first)
    assert kept != typed(second)
    type_again(second, json.loads(json.dumps(kept)))
    assert typed(second) == kept


@pytest.mark.parametrize(("made", "fill"), FIELDS)
def test_each_change_is_told(qtbot, made, fill):
    field = made()
    qtbot.addWidget(field)
    told = []
    for signal in changing(field):
        signal.connect(lambda *_: told.append(True))
    fill(field)
    assert told


def test_yesterday_stays_the_same_day_when_it_is_taken_up_later(qtbot):
    first, second = a_moment(), a_moment()
    for field in (first, second):
        qtbot.addWidget(field)
    first.line.set_value("gisteren 14:00")
    type_again(second, typed(first))
    assert typed(first) == "2026-11-29T14:00:00"
    assert second.value() == datetime(2026, 11, 29, 14)


def test_a_field_of_an_unknown_kind_is_a_mistake_of_ours(qtbot):
    field = QWidget()
    qtbot.addWidget(field)
    with pytest.raises(TypeError):
        typed(field)
