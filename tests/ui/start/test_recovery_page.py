"""The paper opens the vault, wrong groups are named, and then there is a new passphrase."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from coachdesk.domain.errors import VaultCorrupt
from coachdesk.ui.start.recovery_page import RecoveryPage
from tests.ui.start.keepers import CODE, FakeKeeper

NEW = "vijver wolk kantoor mossel"


@pytest.fixture
def page(qtbot, keeper: FakeKeeper) -> RecoveryPage:
    page = RecoveryPage(keeper)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    return page


def type_code(page: RecoveryPage, code: str) -> None:
    for field, group in zip(page.codes.fields, code.split("-"), strict=True):
        field.setText(group)
    QTest.mouseClick(page.go_on, Qt.MouseButton.LeftButton)


def choose(page: RecoveryPage, first: str, again: str) -> None:
    QTest.keyClicks(page.chosen.first, first)
    QTest.keyClicks(page.chosen.again, again)
    QTest.keyClick(page.chosen.again, Qt.Key.Key_Return)


def test_the_key_and_a_new_passphrase_open_the_vault(
    qtbot, page: RecoveryPage, keeper: FakeKeeper
) -> None:
    type_code(page, CODE)
    qtbot.waitUntil(page.chosen.isVisible)
    with qtbot.waitSignal(page.opened) as opened:
        choose(page, NEW, NEW)

    assert opened.args == [keeper.desk]
    assert keeper.passphrase == NEW
    assert page.chosen.value() == ""
    assert page.codes.code() == ""


def test_a_wrong_group_is_named(qtbot, page: RecoveryPage) -> None:
    type_code(page, CODE.replace("9DTB2", "9DTB3"))
    qtbot.waitUntil(page.trouble.isVisible)

    assert page.trouble.words.text() == "Groep 3 klopt niet. Kijk op je papier."
    assert page.codes.fields[2].property("wrong")
    assert page.codes.fields[2].hasFocus()


def test_until_all_groups_are_there_one_cannot_go_on(page: RecoveryPage) -> None:
    page.codes.fields[0].setText("K7QF0")

    assert not page.go_on.isEnabled()


def test_trouble_with_the_file_is_told(qtbot, page: RecoveryPage, keeper: FakeKeeper) -> None:
    keeper.trouble_on_opening = VaultCorrupt("De kluis is beschadigd.")
    type_code(page, CODE)
    qtbot.waitUntil(page.trouble.isVisible)

    assert page.trouble.words.text() == "De kluis is beschadigd."


@pytest.mark.parametrize(
    ("first", "again", "said"),
    [
        ("kort", "", "Nog te kort. Voeg een woord toe."),
        ("welkomwelkom12", "", "Deze zin is makkelijk te raden. Kies losse woorden."),
        (NEW, NEW, "Sterk genoeg."),
    ],
)
def test_what_is_typed_is_judged_in_words(
    qtbot, page: RecoveryPage, first: str, again: str, said: str
) -> None:
    type_code(page, CODE)
    qtbot.waitUntil(page.chosen.isVisible)
    page.chosen.first.setText(first)
    page.chosen.again.setText(again)

    assert page.chosen._said.text() == said
    assert page.go_on.isEnabled() == (first == again)


def test_two_that_differ_are_told_apart(qtbot, page: RecoveryPage) -> None:
    type_code(page, CODE)
    qtbot.waitUntil(page.chosen.isVisible)
    page.chosen.first.setText(NEW)
    page.chosen.again.setText("vijver")
    complaint = page.chosen._again_field.complaint
    assert complaint.text() == ""  # not finished is not wrong

    page.chosen.again.setText("vijvers")
    assert complaint.text() == "De twee wachtzinnen zijn niet gelijk."
    assert not page.go_on.isEnabled()


def test_a_proposal_can_be_read_and_has_to_be_typed_once_more(qtbot, page: RecoveryPage) -> None:
    type_code(page, CODE)
    qtbot.waitUntil(page.chosen.isVisible)
    QTest.mouseClick(page.chosen.propose, Qt.MouseButton.LeftButton)

    assert len(page.chosen.value().split()) == 5
    assert page.chosen.first.displayText() == page.chosen.value()
    assert page.chosen.again.hasFocus()
    assert not page.go_on.isEnabled()


def test_going_back_forgets_the_key(qtbot, page: RecoveryPage) -> None:
    page.codes.fields[0].setText("K7QF0")
    with qtbot.waitSignal(page.left):
        QTest.mouseClick(page.back, Qt.MouseButton.LeftButton)

    assert page.codes.code() == ""


def test_building_it_shows_no_window(qtbot, qapp, keeper: FakeKeeper) -> None:
    before = len(qapp.allWindows())
    page = RecoveryPage(keeper)
    qtbot.addWidget(page)

    assert len(qapp.allWindows()) == before


def test_why_one_cannot_go_on_yet_stands_beside_the_button(qtbot, page: RecoveryPage) -> None:
    assert page.reason.text() == "Typ eerst alle acht groepen."
    type_code(page, CODE)
    qtbot.waitUntil(page.chosen.isVisible)
    assert page.reason.text() == "Kies eerst een wachtzin die sterk genoeg is."

    page.chosen.first.setText(NEW)
    page.chosen.again.setText(NEW)
    assert page.reason.text() == ""
    assert page.go_on.isEnabled()
