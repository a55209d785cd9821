"""A number with its unit."""

from PySide6.QtCore import Qt

from coachdesk.ui.shared import look
from coachdesk.ui.shared.number_field import NumberField


def test_arrow_keys_step_and_typing_sets(shown, qtbot) -> None:
    field = shown(NumberField(least=1, most=90, step=5, unit="min", name="Tijd"))
    field.set_value(10)
    field.setFocus()

    with qtbot.waitSignal(field.changed) as told:
        qtbot.keyClick(field, Qt.Key.Key_Up)
    assert told.args == [15]

    field.selectAll()
    qtbot.keyClicks(field, "12")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.value() == 12
    assert field.text() == "12 min"


def test_it_stays_within_its_bounds(qtbot) -> None:
    field = NumberField(least=1, most=90)
    qtbot.addWidget(field)

    field.set_value(200)

    assert field.value() == 90


def test_what_is_no_number_becomes_the_last_one(shown, qtbot) -> None:
    field = shown(NumberField(unit="min"))
    field.set_value(12)
    field.selectAll()

    qtbot.keyClicks(field, "veel")
    qtbot.keyClick(field, Qt.Key.Key_Return)

    assert field.text() == "12 min"


def test_the_same_number_tells_nothing(qtbot) -> None:
    field = NumberField(least=1)
    qtbot.addWidget(field)

    with qtbot.assertNotEmitted(field.changed):
        field.set_value(0)

    assert field.text() == "1"


def test_it_is_as_high_as_other_fields_and_named(shown) -> None:
    field = shown(NumberField(name="Tijd"))

    assert field.sizeHint().height() == look.size("controlHeight")
    assert field.accessibleName() == "Tijd"
