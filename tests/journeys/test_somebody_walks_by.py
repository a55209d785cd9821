"""T2 of the core tasks: somebody walks by while a signal is being written."""

from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit

from tests.journeys import setting_up, working
from tests.journeys.coach import CTRL, Coach, Key
from tests.journeys.machine import Machine

SEEN = "Noor zat weer alleen bij de fietsen"
MOST_KEYS = 2


def test_one_key_covers_it_all_and_one_brings_back_the_same_cursor(
    machine: Machine, coach: Coach
) -> None:
    machine.start()
    setting_up.make_the_vault(coach)
    setting_up.prove_the_paper(coach)
    setting_up.tell_the_schools(coach)
    setting_up.try_the_privacy_key(coach)
    working.add_a_child(coach, "Noor", "Wensdroom", "7b", "Anouk Lokaalstra")
    coach.press(Key.Key_N, held=CTRL)
    coach.waits_to_hear("Gezien of gehoord")
    coach.write(SEEN)
    coach.press(Key.Key_Left, Key.Key_Left, Key.Key_Left)
    before = where_the_cursor_is()
    coach.pressed = 0

    coach.press(Key.Key_F9)
    assert "is even bezig." in coach.reads()
    assert all("Noor" not in text for text in all_that_can_be_read(coach))
    assert set(titles()) == {"Coachdesk"}
    coach.press(Key.Key_F9)

    assert coach.pressed == MOST_KEYS
    assert where_the_cursor_is() == before
    coach.write("X")
    assert SEEN[:-3] + "X" + SEEN[-3:] in what_is_written()


def where_the_cursor_is() -> tuple[object, int]:
    field = QApplication.focusWidget()
    assert isinstance(field, QPlainTextEdit | QTextEdit)
    return field, field.textCursor().position()


def what_is_written() -> str:
    field = QApplication.focusWidget()
    assert isinstance(field, QPlainTextEdit | QTextEdit)
    return field.toPlainText()


def all_that_can_be_read(coach: Coach) -> list[str]:
    """The calm page and the titles; every other window is out of sight."""
    return [coach.reads(), *titles()]


def titles() -> list[str]:
    tops = [top for top in QApplication.topLevelWidgets() if top.isVisible()]
    return [top.windowTitle() for top in tops]
