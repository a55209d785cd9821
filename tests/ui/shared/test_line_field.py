"""A line to type in."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.known_names import known_child
from coachdesk.domain.masking import Mask
from coachdesk.ui.shared import look
from coachdesk.ui.shared.line_field import LineField, Tinted
from coachdesk.ui.shared.names_display import NameDisplay


def test_typing_and_setting_are_told(qtbot, shown) -> None:
    field = shown(LineField())

    with qtbot.waitSignal(field.changed) as told:
        qtbot.keyClicks(field, "N")
    assert told.args == ["N"]

    field.set_value("Noor")
    assert field.value() == "Noor"


def test_ctrl_k_belongs_to_the_window_even_while_typing(qtbot, shown) -> None:
    page = QWidget()
    field = LineField("Noor W.")
    QVBoxLayout(page).addWidget(field)
    shortcut = QShortcut(QKeySequence("Ctrl+K"), page)
    shown(page)
    field.setFocus()
    field.home(False)  # noqa: FBT003  (Qt's own)

    with qtbot.waitSignal(shortcut.activated):
        qtbot.keyClick(field, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)

    assert field.text() == "Noor W."


def test_it_is_as_high_as_a_control_with_and_without_focus(shown) -> None:
    field = shown(LineField("Noor", icon="search", key="Ctrl K"))
    field.setFocus()
    focused = field.sizeHint().height()
    field.clearFocus()

    assert focused == field.sizeHint().height() == look.size("controlHeight")


def test_text_stays_clear_of_icon_and_key(qtbot) -> None:
    plain, full = LineField(), LineField(icon="search", key="Ctrl K")
    qtbot.addWidget(plain)
    qtbot.addWidget(full)

    assert full.textMargins().left() > plain.textMargins().left()
    assert full.textMargins().right() > plain.textMargins().right()


def test_what_is_pasted_from_a_table_or_a_letter_stays_one_line(qtbot, shown) -> None:
    field = shown(LineField("Bel ouders"))
    told: list[str] = []
    field.changed.connect(told.append)
    field.setCursorPosition(4)
    field.insert("Jos\u00e9\tMarie \r\n\u2028van 't Hof\x00, ")
    assert field.value() == "Bel Jos\u00e9 Marie van 't Hof , ouders"
    assert field.cursorPosition() == len(field.value()) - len("ouders")
    assert told == [field.value()]
    field.set_value("twee  spaties ")
    assert field.value() == "twee  spaties "


def test_what_was_pasted_over_comes_back(qtbot, shown) -> None:
    field = shown(LineField())
    qtbot.keyClicks(field, "Bel ouders")
    field.selectAll()
    QGuiApplication.clipboard().setText("uit\neen brief")
    field.paste()
    assert field.value() == "uit een brief"
    assert field.cursorPosition() == len("uit een brief")
    field.undo()
    assert field.value() == "Bel ouders"
    field.redo()
    assert field.value() == "uit een brief"


def test_a_limit_is_kept(qtbot) -> None:
    field = LineField(limit=3)
    qtbot.addWidget(field)

    qtbot.keyClicks(field, "abcdef")

    assert field.text() == "abc"


def test_with_names_off_a_name_that_is_being_typed_is_covered(shown) -> None:
    names = NameDisplay(mask=_noor, kin=lambda _person: "")
    field = shown(LineField("Bel Noor terug"))
    field.cover_names(names)
    names.show_names(on=False)

    picture = field.grab().toImage()
    middle = field.height() // 2
    begin = field.cursorRect().left() + 5
    back = field.fontMetrics().horizontalAdvance("Noor terug")
    over = field.fontMetrics().horizontalAdvance("No")
    inside = picture.pixelColor(begin - back + over, middle)
    assert inside == look.colour("maskBg")
    assert picture.pixelColor(begin + 20, middle) != look.colour("maskBg")
    names.deleteLater()


def _noor() -> Mask:
    return Mask([known_child(first_name="Noor", last_name="Wensdroom", replacement="K-031")])


def test_a_long_text_shows_its_beginning_and_one_goes_on_at_its_end(qtbot, shown) -> None:
    field = LineField()
    field.set_value("Hoe weet je dat niemand je erbij wil?")
    assert field.cursorPosition() == 0
    shown(field)
    field.clearFocus()
    field.setFocus()
    qtbot.keyClicks(field, " Ja")
    assert field.text().endswith("wil? Ja")


def test_what_was_understood_is_tinted_where_it_stands(shown) -> None:
    field = shown(LineField("Vader bellen @Marloes vr"))
    field.setCursorPosition(0)
    field.show_tags([Tinted(13, 21, "infoBg", "info")])
    wide = field.fontMetrics().horizontalAdvance
    row = field.cursorRect().top() + 1
    begin = field.cursorRect().left() + 5
    picture = field.grab().toImage()
    assert picture.pixelColor(begin + wide("Vader bellen @Ma"), row) == look.colour("infoBg")
    assert picture.pixelColor(begin + wide("Vader"), row) == look.colour("surface")
    field.selectAll()
    assert field.grab().toImage().pixelColor(begin + wide("Vader b"), row) != look.colour("infoBg")
