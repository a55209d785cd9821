"""Whoever works with the keyboard always sees where it is, and can hit everything with a mouse."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QCheckBox, QComboBox, QRadioButton, QTabBar, QVBoxLayout, QWidget

from coachdesk.domain.clock import StoppedClock
from coachdesk.ui.settings.preferences import Theme
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.chip import ChipRow
from coachdesk.ui.shared.choice import Choice
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.moment_field import MomentField
from coachdesk.ui.shared.number_field import NumberField
from coachdesk.ui.shared.scale import Scale
from coachdesk.ui.shared.segmented import Segmented
from coachdesk.ui.shared.suggestion_list import Suggestion
from coachdesk.ui.shared.text_area import TextArea
from coachdesk.ui.shared.type_ahead import TypeAhead
from tests import make

BOX = 28  # px that a box and the room beside it take at most
CHOICES = [Choice(1, "Ikzelf"), Choice(2, "Leerkracht")]


def tabs() -> QTabBar:
    bar = QTabBar()
    bar.addTab("Tijdlijn")
    bar.addTab("4G-gesprekken  2")
    return bar


def tag() -> TypeAhead:
    who = TypeAhead(lambda text: [])
    who.set_chosen(Suggestion(1, "Jayden S."))
    return who


def bare() -> LineField:
    line = LineField()
    line.setProperty("kind", "bare")
    return line


CONTROLS: dict[str, Callable[[], QWidget]] = {
    **{f"button {kind}": partial(CdButton, "Verder", kind=kind) for kind in Kind},
    "button compact": lambda: CdButton(icon="x", name="Sluiten", compact=True),
    "segmented": lambda: Segmented(CHOICES),
    "segmented compact": lambda: Segmented(CHOICES, compact=True),
    "chips": lambda: ChipRow(CHOICES),
    "line": LineField,
    "line without a frame": bare,
    "text": TextArea,
    "interpretation": lambda: TextArea(kind="interpretation"),
    "box of a G": lambda: TextArea(kind="box"),
    "number": NumberField,
    "moment": lambda: MomentField(lambda text: None, clock=StoppedClock(make.NOW)),
    "type-ahead": lambda: TypeAhead(lambda text: []),
    "tag": tag,
    "scale": Scale,
    "check box": lambda: QCheckBox("Alleen feiten"),
    "round": lambda: QRadioButton("Ja"),
    "combo": QComboBox,
    "tabs": tabs,
}


def holds(image: QImage, name: str) -> bool:
    """Whether a colour of the tokens is anywhere in the picture."""
    wanted = look.colour(name).rgb()
    return any(
        image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height())
    )


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
@pytest.mark.parametrize("control", CONTROLS)
def test_focus_is_seen(qapp, shown, control: str, theme: Theme) -> None:
    look.install(qapp, theme=theme)
    page, widget, other = QWidget(), CONTROLS[control](), LineField()
    column = QVBoxLayout(page)
    column.addWidget(widget)
    column.addWidget(other)
    shown(page)
    other.setFocus()
    assert not holds(widget.grab().toImage(), "focus")

    widget.setFocus()

    assert holds(widget.grab().toImage(), "focus")


@pytest.mark.parametrize("control", ["check box", "round"])
def test_the_words_beside_a_box_stay_as_clear_when_tab_came_there(
    qapp, shown, control: str
) -> None:
    look.install(qapp, theme=Theme.LIGHT)
    page, widget, other = QWidget(), CONTROLS[control](), LineField()
    column = QVBoxLayout(page)
    column.addWidget(widget)
    column.addWidget(other)
    shown(page)
    words = QRect(BOX, 0, widget.width(), widget.height())
    other.setFocus()
    without = widget.grab(words).toImage()

    widget.setFocus(Qt.FocusReason.TabFocusReason)
    page.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)  # as a real Tab does

    assert widget.grab(words).toImage() == without


@pytest.mark.parametrize("text_size", [90, 100])
@pytest.mark.parametrize("control", CONTROLS)
def test_everything_to_press_is_at_least_28_px_high(qapp, qtbot, control: str, text_size) -> None:
    look.install(qapp, theme=Theme.LIGHT, text_size=text_size)
    widget = CONTROLS[control]()
    qtbot.addWidget(widget)
    widget.ensurePolished()

    assert widget.sizeHint().height() >= 28
    assert widget.sizeHint().width() >= 28
