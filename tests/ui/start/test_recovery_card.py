"""The recovery key on the screen can be read, and cannot be copied."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.start.recovery_card import RecoveryCard
from coachdesk.vault.recovery_code import ALPHABET
from tests.proof import Proof, Tell

GROUPS = tuple(f"K7QF{number}" for number in range(8))
CONTROL = Qt.KeyboardModifier.ControlModifier


def try_to_copy(widget: QWidget) -> None:
    """By mouse and by keys, as one copies anything."""
    middle = QPoint(widget.width() // 2, widget.height() // 2)
    QTest.mouseDClick(widget, Qt.MouseButton.LeftButton, pos=middle)
    for key in (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_X):
        QTest.keyClick(widget, key, CONTROL)


def test_the_recovery_key_cannot_be_copied(qtbot, proof: Tell) -> None:
    card = RecoveryCard(GROUPS)
    qtbot.addWidget(card)
    card.show()
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("wat er al stond")
    QApplication.processEvents()
    parts = [card, *card.findChildren(QWidget)]
    for part in parts:
        try_to_copy(part)
    assert clipboard.text() == "wat er al stond"
    assert clipboard.text(clipboard.Mode.Selection) == ""
    clipboard.clear()
    proof(Proof("H4", "herstelsleutel op het scherm gekopieerd, per onderdeel", len(parts)))


def test_the_card_names_the_letters_that_are_not_in_any_key(qtbot) -> None:
    card = RecoveryCard(GROUPS)
    qtbot.addWidget(card)
    [hint] = [label.text() for label in card.findChildren(PlainLabel) if "letters" in label.text()]
    assert "I, L, O en U komen niet voor" in hint
    assert not set("ILOU") & set(ALPHABET)
    assert set("01") <= set(ALPHABET)
