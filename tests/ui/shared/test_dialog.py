"""Dialogs: the window dims, Esc loses nothing, the keyboard comes back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.dialog import CdDialog
from coachdesk.ui.shared.dim import Dim
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.text_area import TextArea

CTRL = Qt.KeyboardModifier.ControlModifier


class Window(QWidget):
    """A window with two places to be."""

    def __init__(self) -> None:
        super().__init__()
        self.resize(1000, 700)
        self.first, self.second = LineField("a"), LineField("b")
        column = QVBoxLayout(self)
        column.addWidget(self.first)
        column.addWidget(self.second)


class SignalDialog(CdDialog):
    """A dialog as the form of a signal makes one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("Nieuw signaal", parent, width="m")
        self.field, self.area = LineField(), TextArea()
        self.body.addWidget(self.field)
        self.body.addWidget(self.area)
        self.again = self.add_button(CdButton("Vastleggen en nog een"))
        self.save = self.add_button(CdButton("Vastleggen", key="Ctrl Enter", kind=Kind.PRIMARY))
        self.set_hints({"Tab": "volgend veld", "Esc": "sluit, concept blijft"})


@pytest.fixture
def window(shown):
    window = Window()
    shown(window)
    window.second.setFocus()
    return window


@pytest.fixture
def dialog(window, qtbot):
    dialog = SignalDialog(window.first)
    with qtbot.waitExposed(dialog):
        dialog.open()
    return dialog


def dims(window: QWidget) -> list[Dim]:
    return [dim for dim in window.findChildren(Dim) if dim.isVisible()]


def test_the_window_behind_is_dimmed_and_waits(window, dialog) -> None:
    (dim,) = dims(window)

    assert dim.geometry() == window.rect()
    assert dialog.isModal()
    assert dialog.isWindow()

    window.resize(1100, 750)
    assert dim.geometry() == window.rect()


def test_the_dim_is_flat_and_over_everything(window, dialog) -> None:
    bright = look.colour("canvas")
    dark = window.grab().toImage().pixelColor(3, 3)

    assert dark.lightness() < bright.lightness()


def test_the_title_of_the_window_tells_nothing(dialog) -> None:
    assert dialog.windowTitle() == "Coachdesk"
    assert dialog.accessibleName() == dialog.title.text() == "Nieuw signaal"


def test_esc_rejects_it_and_the_keyboard_returns(window, dialog, qtbot) -> None:
    dialog.field.setFocus()
    told: list[str] = []
    dialog.rejected.connect(lambda: told.append("rejected"))

    qtbot.keyClick(dialog.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not isValid(dialog))

    assert told == ["rejected"]
    assert window.focusWidget() is window.second
    assert dims(window) == []


def test_the_cross_does_the_same(window, dialog, qtbot) -> None:
    cross = next(b for b in dialog.findChildren(CdButton) if b.accessibleName() == "Sluiten")

    with qtbot.waitSignal(dialog.rejected):
        qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize("where", ["field", "area"])
def test_ctrl_enter_presses_the_primary_button_also_while_typing(
    dialog, qtbot, where: str, key
) -> None:
    typing = getattr(dialog, where)
    typing.setFocus()

    with qtbot.waitSignal(dialog.save.clicked):
        qtbot.keyClick(typing, key, CTRL)

    assert dialog.area.value() == ""


def test_enter_in_a_line_presses_nothing(dialog, qtbot) -> None:
    dialog.field.setFocus()

    with qtbot.assertNotEmitted(dialog.save.clicked), qtbot.assertNotEmitted(dialog.again.clicked):
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)

    assert dialog.isVisible()


def test_ctrl_enter_does_nothing_while_the_button_is_off(dialog, qtbot) -> None:
    dialog.save.block("Kies eerst een kind.")

    with qtbot.assertNotEmitted(dialog.save.clicked):
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return, CTRL)


def test_tab_goes_through_the_fields_to_the_buttons(dialog, qtbot) -> None:
    dialog.field.setFocus()
    seen = []
    for _ in range(4):
        seen.append(dialog.focusWidget())
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)

    assert seen == [dialog.field, dialog.area, dialog.again, dialog.save]
    assert dialog.focusWidget() is dialog.field


def test_it_stands_in_the_middle_and_fits_in_the_window(window, dialog) -> None:
    middle = window.mapToGlobal(window.rect().center())

    assert dialog.width() == 640
    assert (dialog.frameGeometry().center() - middle).manhattanLength() <= 2
    assert dialog.height() < window.height()


def test_a_dialog_that_is_too_high_scrolls_inside_the_window(window, qtbot) -> None:
    dialog = CdDialog("Lang", window, width=2000)
    for number in range(60):
        dialog.body.addWidget(PlainLabel(f"regel {number}"))
    with qtbot.waitExposed(dialog):
        dialog.open()

    assert dialog.height() <= window.height()
    assert dialog.width() <= window.width()
    dialog.reject()


def test_it_grows_when_it_is_asked_to(dialog, qtbot) -> None:
    before, more = dialog.height(), TextArea(min_lines=4)
    dialog.body.addWidget(more)
    qtbot.waitUntil(more.isVisible)

    dialog.fit()

    assert dialog.height() > before


def test_it_grows_by_itself_with_what_is_written(window, qtbot) -> None:
    dialog, area = CdDialog("Nieuw signaal", window), TextArea(min_lines=2, max_lines=9)
    dialog.body.addWidget(area)
    with qtbot.waitExposed(dialog):
        dialog.open()
    before = dialog.geometry()

    area.set_value("regel\n" * 8)

    qtbot.waitUntil(lambda: dialog.height() > before.height() + 60)
    assert abs(dialog.geometry().center().y() - before.center().y()) <= 1
    dialog.reject()


def test_only_open_shows_it(dialog) -> None:
    with pytest.raises(RuntimeError):
        dialog.exec()


def test_it_can_be_moved_by_its_head(dialog, qtbot) -> None:
    before = dialog.pos()
    head = QPoint(120, 20)

    qtbot.mousePress(dialog, Qt.MouseButton.LeftButton, pos=head)
    qtbot.mouseMove(dialog, head + QPoint(30, 10))
    qtbot.mouseRelease(dialog, Qt.MouseButton.LeftButton, pos=head + QPoint(30, 10))

    assert dialog.pos() - before == QPoint(30, 10)


def test_when_the_widget_with_the_keyboard_is_gone_nothing_breaks(window, dialog, qtbot) -> None:
    window.second.deleteLater()
    with qtbot.waitSignal(window.second.destroyed):
        pass

    with qtbot.waitSignal(dialog.finished):
        dialog.accept()

    assert dims(window) == []


def test_a_dialog_is_as_wide_as_what_stands_in_it_where_the_window_has_room(window, qtbot) -> None:
    dialog = CdDialog("Overleg plannen", window, width="s")
    wide = QWidget(dialog)
    wide.setMinimumWidth(700)
    dialog.body.addWidget(wide)
    dialog.open()

    assert wide.width() == 700
    assert wide.visibleRegion().boundingRect().width() == 700
    dialog.reject()
