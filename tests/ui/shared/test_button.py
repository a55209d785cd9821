"""The button: presses, keys, and what it says when it is off."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.key_cap import KeyCap


def has_ring(image: QImage) -> bool:
    middle = image.width() // 2
    return image.pixelColor(middle, 0).name() == look.colour("focus").name()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_press_it(qtbot, shown, key) -> None:
    button = shown(CdButton("Vastleggen"))
    button.setFocus()

    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


@pytest.mark.parametrize("kind", list(Kind))
def test_focus_shows_on_every_kind(shown, kind) -> None:
    page = QWidget()
    row = QHBoxLayout(page)
    button, other = CdButton("Vastleggen", kind=kind), CdButton("Ander")
    row.addWidget(other)
    row.addWidget(button)
    shown(page)
    other.setFocus()
    without = button.grab().toImage()

    button.setFocus()

    assert not has_ring(without)
    assert has_ring(button.grab().toImage())


def test_a_button_that_is_off_says_why(qtbot) -> None:
    button = CdButton("PDF maken", key="Ctrl P")
    qtbot.addWidget(button)

    button.block("Beslis eerst over de 2 herkenbare plekken.")
    assert not button.isEnabled()
    assert button.toolTip() == button.accessibleDescription()
    assert "2 herkenbare" in button.toolTip()

    button.allow()
    assert button.isEnabled()
    assert button.toolTip() == ""
    assert button.accessibleDescription() == "Ctrl P"


def test_an_icon_without_words_has_a_name_and_a_tooltip(qtbot) -> None:
    button = CdButton(icon="lock", name="Op slot")
    qtbot.addWidget(button)

    assert button.accessibleName() == button.toolTip() == "Op slot"
    assert button.sizeHint().width() == button.sizeHint().height() == look.size("controlHeight")


def test_an_ampersand_is_a_sign_and_no_shortcut(qtbot) -> None:
    button = CdButton("Kids & Koffie")
    qtbot.addWidget(button)

    assert button.shortcut().isEmpty()
    assert button.accessibleName() == "Kids & Koffie"


def test_enter_in_a_dialog_never_presses_a_button_by_surprise(qtbot) -> None:
    button = CdButton("Wissen", kind=Kind.DANGER)
    qtbot.addWidget(button)

    assert not button.autoDefault()


def test_a_button_makes_room_for_icon_and_key(qtbot) -> None:
    plain, full = CdButton("Signaal"), CdButton("Signaal", icon="plus", key="Ctrl N")
    qtbot.addWidget(plain)
    qtbot.addWidget(full)

    assert full.sizeHint().width() > plain.sizeHint().width() + 40


def test_a_button_grows_with_the_text(qapp, qtbot) -> None:
    button = CdButton("Signaal", icon="plus", key="Ctrl B")  # measured by no test before
    qtbot.addWidget(button)
    small = button.sizeHint()

    look.install(qapp, text_size=150)

    assert button.sizeHint().height() == 48
    assert button.sizeHint().width() > small.width() * 1.3


def test_other_words_are_other_words_for_a_screen_reader_too(qtbot) -> None:
    button = CdButton("Ontgrendelen", icon="lock-open")
    qtbot.addWidget(button)

    button.set_words("Kluis openen…")
    button.set_icon("lock")
    button.set_kind(Kind.PRIMARY)

    assert button.accessibleName() == "Kluis openen…"
    assert button.kind() is Kind.PRIMARY


def test_every_state_can_be_painted(shown) -> None:
    for kind in Kind:
        button = shown(CdButton("Namen uit", icon="eye-off", key="F8", kind=kind))
        button.setCheckable(True)
        button.setChecked(True)
        assert not button.grab().isNull()
        button.setDown(True)
        assert not button.grab().isNull()
        button.block("kan nu niet")
        assert not button.grab().isNull()


def test_a_key_cap_asks_for_more_room_with_larger_text(qapp, qtbot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    row = QHBoxLayout(holder)
    row.addWidget(KeyCap("Ctrl K"))
    small = row.sizeHint()

    look.install(qapp, text_size=150)
    QApplication.processEvents()

    assert row.sizeHint().height() > small.height()
    assert row.sizeHint().width() > small.width()
