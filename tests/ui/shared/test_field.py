"""A field: its label speaks for it, and a complaint stands where it belongs."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from coachdesk.ui.shared import look
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.scale import Scale


def test_the_label_names_the_widget_and_the_hint_describes_it(qtbot) -> None:
    field = Field(
        "Gezien of gehoord", LineField(), hint="alleen wat een camera ook ziet", icon="eye"
    )
    qtbot.addWidget(field)
    heard = QAccessible.queryAccessibleInterface(field.widget)

    assert heard.text(QAccessible.Text.Name) == "Gezien of gehoord"
    assert heard.text(QAccessible.Text.Description) == "alleen wat een camera ook ziet"
    assert field.label.buddy() is field.widget


def test_a_complaint_stands_under_the_field_and_is_spoken(shown) -> None:
    field = Field("Over wie?", LineField(), hint="naam of code")
    shown(field)
    assert not field.complaint.isVisible()

    field.complain("Kies voor wie deze stap is.")

    assert field.complaint.isVisible()
    assert field.complaint.y() > field.widget.y()
    assert field.widget.property("wrong") is True
    assert field.widget.accessibleDescription() == "Kies voor wie deze stap is. naam of code"

    field.complain("")
    assert not field.complaint.isVisible()
    assert field.widget.property("wrong") is False


def test_a_wrong_field_has_a_red_border(shown) -> None:
    field = Field("Over wie?", LineField())
    shown(field)
    field.widget.clearFocus()

    field.complain("Kies voor wie deze stap is.")

    middle = field.widget.grab().toImage().pixelColor(60, 0)
    assert middle.name() == look.colour("dangerBorder").name()


def test_focus_on_the_field_is_focus_in_the_widget(shown) -> None:
    field = Field("Over wie?", LineField())
    shown(field)

    field.setFocus(Qt.FocusReason.TabFocusReason)

    assert field.widget.hasFocus()


def test_a_field_of_parts_is_spoken_by_the_part_that_has_the_keyboard(qtbot) -> None:
    scale = Scale()
    field = Field("Verdrietig", scale)
    qtbot.addWidget(field)

    assert scale.voice().accessibleName() == "Verdrietig"


def test_a_hint_may_come_later(shown) -> None:
    field = Field("Wanneer?", LineField())
    shown(field)
    assert not field.hint.isVisible()

    field.set_hint("Alt + cijfer")

    assert field.hint.isVisible()
    assert field.widget.accessibleDescription() == "Alt + cijfer"


def test_tab_goes_on_to_what_follows_a_field_that_was_made_after_its_widget(shown, qtbot) -> None:
    page = QWidget()
    first, second, button = LineField(parent=page), LineField(parent=page), QPushButton("Klaar")
    column = QVBoxLayout(page)
    for part in (Field("Wie?", first, page), Field("Wat?", second, page), button):
        column.addWidget(part)
    shown(page)
    first.setFocus()

    for stop in (second, button, first):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is stop
