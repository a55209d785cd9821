"""A label shows what was typed, as it was typed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from coachdesk.ui.shared import look
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.tooltip import plain_tip


def test_markup_is_just_text(qtbot) -> None:
    label = PlainLabel("<b>Jan</b>")
    qtbot.addWidget(label)

    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == "<b>Jan</b>"
    assert label.sizeHint().width() > PlainLabel("Jan", label).sizeHint().width()


def test_style_and_tone_come_from_the_tokens(qtbot) -> None:
    label = PlainLabel("Dinsdag 24 november", style="h2", tone="danger")
    qtbot.addWidget(label)
    label.ensurePolished()

    assert label.font().pixelSize() == 21
    assert label.font().bold()
    assert label.palette().windowText().color() == look.colour("danger")

    label.set_tone("success")
    assert label.palette().windowText().color() == look.colour("success")


def test_literal_words_are_in_the_serif_italic(qtbot) -> None:
    label = PlainLabel("“Laat maar.”", style="quote")
    qtbot.addWidget(label)
    label.ensurePolished()

    assert label.font().family() == "Source Serif 4"
    assert label.font().italic()


def test_a_hidden_name_stands_in_a_grey_tag_and_the_text_stays_itself(shown) -> None:
    label = shown(PlainLabel("Moeder van K-031 belt over K-044 en nog iets, later vandaag."))
    label.resize(180, 90)
    image = label.grab().toImage()
    painted = {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }

    assert look.colour("maskBg").name() in painted
    assert label.text().startswith("Moeder van K-031 belt")


def test_without_a_code_nothing_is_painted_behind(shown) -> None:
    label = shown(PlainLabel("Noor W."))
    image = label.grab().toImage()
    painted = {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }

    assert look.colour("maskBg").name() not in painted


def test_selectable_words_can_be_copied(shown, qtbot) -> None:
    label = shown(PlainLabel("Een rustige start op maandag", selectable=True))
    label.setFocus()

    qtbot.keyClick(label, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(label, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert QApplication.clipboard().text() == "Een rustige start op maandag"


def test_a_screen_reader_hears_the_words(qtbot) -> None:
    label = PlainLabel("Noor weet ervan")
    qtbot.addWidget(label)
    heard = QAccessible.queryAccessibleInterface(label)

    assert heard.text(QAccessible.Text.Name) == "Noor weet ervan"


def test_a_tooltip_escapes_what_was_typed() -> None:
    assert plain_tip("<b>Jan</b>") == "<span>&lt;b&gt;Jan&lt;/b&gt;</span>"
    assert plain_tip("") == ""
