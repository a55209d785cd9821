"""How strong, 0 to 10."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QMouseEvent
from PySide6.QtWidgets import QApplication

from coachdesk.ui.shared import look
from coachdesk.ui.shared.scale import Scale


@pytest.fixture
def scale(shown):
    scale = Scale()
    scale.resize(300, 28)
    shown(scale)
    scale.setFocus()
    return scale


def key(qtbot, scale: Scale, *keys: Qt.Key) -> None:
    for each in keys:
        qtbot.keyClick(scale.voice(), each)


def test_nothing_was_asked_at_first(scale) -> None:
    assert scale.value() is None


@pytest.mark.parametrize(("digit", "value"), [("0", 0), ("1", 10), ("7", 70), ("9", 90)])
def test_a_digit_sets_tens(scale, qtbot, digit: str, value: int) -> None:
    with qtbot.waitSignal(scale.changed) as told:
        qtbot.keyClicks(scale.voice(), digit)

    assert told.args == [value]
    assert scale.value() == value


def test_one_and_zero_in_one_go_is_ten(scale, qtbot) -> None:
    qtbot.keyClicks(scale.voice(), "10")

    assert scale.value() == 100


def test_one_and_zero_with_a_pause_is_zero(scale, qtbot) -> None:
    qtbot.keyClicks(scale.voice(), "1")
    qtbot.waitUntil(lambda: not scale.voice()._one.isActive())
    qtbot.keyClicks(scale.voice(), "0")

    assert scale.value() == 0


def test_another_digit_in_between_forgets_the_one(scale, qtbot) -> None:
    qtbot.keyClicks(scale.voice(), "120")

    assert scale.value() == 0


def test_arrows_step_and_stop_at_the_ends(scale, qtbot) -> None:
    key(qtbot, scale, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Left)
    assert scale.value() == 20

    key(qtbot, scale, Qt.Key.Key_End, Qt.Key.Key_Right)
    assert scale.value() == 100

    key(qtbot, scale, Qt.Key.Key_Home, Qt.Key.Key_Left)
    assert scale.value() == 0


def test_a_click_picks_the_box(scale, qtbot) -> None:
    boxes = scale.voice()
    for number in (1, 4, 10):
        place = boxes._place(number).center()
        qtbot.mouseClick(boxes, Qt.MouseButton.LeftButton, pos=place)
        assert scale.value() == number * 10


def test_dragging_goes_on(scale, qtbot) -> None:
    boxes = scale.voice()
    place = boxes._place(6).center().toPointF()
    qtbot.mousePress(boxes, Qt.MouseButton.LeftButton, pos=boxes._place(2).center())
    assert scale.value() == 20

    QApplication.sendEvent(
        boxes,
        QMouseEvent(
            QEvent.Type.MouseMove,
            place,
            boxes.mapToGlobal(place),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        ),
    )
    qtbot.mouseRelease(boxes, Qt.MouseButton.LeftButton, pos=boxes._place(6).center())

    assert scale.value() == 60


def test_another_value_is_kept_and_shown_exactly(scale, qtbot) -> None:
    scale.set_value(85)

    assert scale.value() == 85
    assert scale._exact.isVisible()
    assert scale._exact.text() == "85"

    key(qtbot, scale, Qt.Key.Key_Right)
    assert scale.value() == 90
    assert not scale._exact.isVisible()


def test_filling_the_same_value_tells_nothing(scale, qtbot) -> None:
    scale.set_value(40)

    with qtbot.assertNotEmitted(scale.changed):
        scale.set_value(40)


def test_the_value_of_then_is_dashed_and_spoken(scale) -> None:
    scale.set_value(40)
    before = scale.grab().toImage()

    scale.set_earlier(70)
    assert scale.voice().accessibleDescription() == "toen 7"
    assert scale.grab().toImage() != before

    scale.set_earlier(None)
    assert scale.voice().accessibleDescription() == ""


def test_a_screen_reader_hears_a_slider_with_its_value(scale) -> None:
    scale.set_value(70)
    heard = QAccessible.queryAccessibleInterface(scale.voice())

    assert heard.role() == QAccessible.Role.Slider
    assert heard.text(QAccessible.Text.Name) == "Hoe sterk, 0 tot 10"
    value = heard.valueInterface()
    assert (value.minimumValue(), value.currentValue(), value.maximumValue()) == (0, 7, 10)


def test_the_chosen_box_is_full(scale) -> None:
    scale.set_value(70)
    image = scale.voice().grab().toImage()
    corner = scale.voice()._place(7).topLeft() + QPoint(4, 4)

    assert image.pixelColor(corner).name() == look.colour("gGevoel").name()


def test_it_can_be_painted_when_off(scale) -> None:
    scale.set_value(70)
    on = scale.grab().toImage()

    scale.setEnabled(False)

    assert scale.grab().toImage() != on


def test_how_strong_it_is_can_be_read_where_it_cannot_be_changed(scale) -> None:
    scale.set_value(70)
    scale.setEnabled(False)

    drawn = scale.voice().grab().toImage()
    place = scale.voice()._place(7)
    assert drawn.pixelColor(place.left() + 3, place.center().y()) == look.colour("gGevoel")
