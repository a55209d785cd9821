"""A box to tick beside a long name: it makes no column wider than it is."""

import pytest
from PySide6.QtWidgets import QStyleOptionButton, QVBoxLayout, QWidget

from coachdesk.ui.shared.tick_choice import TickChoice

LONG = "Konstantina-Aleksandra van der Wensdroom & Schetsma, orthopedagoog-generalist"


@pytest.fixture
def box(shown) -> TickChoice:
    made = TickChoice(LONG)
    made.resize(200, 32)
    return shown(made)


def drawn(box: TickChoice) -> str:
    option = QStyleOptionButton()
    box.initStyleOption(option)
    return option.text


def test_a_long_name_gives_way_and_is_told_whole(box) -> None:
    beside = QWidget()
    QVBoxLayout(beside).addWidget(TickChoice(LONG, beside))
    assert beside.minimumSizeHint().width() < 200
    assert drawn(box).endswith("…")
    assert "Wensdroom &amp; Schetsma" in box.toolTip()
    assert box.accessibleName() == LONG


def test_with_room_it_stands_whole_and_has_no_tooltip(box) -> None:
    box.resize(900, 32)
    assert drawn(box) == LONG.replace("&", "&&")
    assert box.toolTip() == ""
