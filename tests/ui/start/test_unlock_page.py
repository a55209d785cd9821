"""The right passphrase opens, the wrong one says so, and every trouble has a way on."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from coachdesk.domain.errors import (
    HeaderDamaged,
    SelfCheckFailed,
    VaultBusy,
    VaultCorrupt,
    VaultError,
    VaultForeign,
    VaultMissing,
    VaultTooNew,
)
from coachdesk.ui.start.unlock_page import UnlockPage
from coachdesk.ui.start.ways_out import WAYS, Way
from tests.ui.start.keepers import RIGHT, FakeKeeper, kept

MORNING = datetime.fromisoformat("2026-11-24T08:22")


@pytest.fixture
def empty_page(qtbot) -> UnlockPage:
    page = UnlockPage(lambda: MORNING)
    qtbot.addWidget(page)
    page.resize(1440, 900)
    with qtbot.waitExposed(page):
        page.show()
    return page


@pytest.fixture
def page(empty_page: UnlockPage, keeper: FakeKeeper) -> UnlockPage:
    empty_page.use(keeper)
    return empty_page


def unlock_with(page: UnlockPage, passphrase: str) -> None:
    page.field.selectAll()
    QTest.keyClicks(page.field, passphrase)
    QTest.keyClick(page.field, Qt.Key.Key_Return)


def told(page: UnlockPage) -> str:
    return page._passphrase.complaint.text()


def shown_ways(page: UnlockPage) -> set[Way]:
    return {way for way, button in page.ways.buttons.items() if button.isVisible()}


def test_the_right_passphrase_opens_the_vault(qtbot, page: UnlockPage, keeper: FakeKeeper) -> None:
    with qtbot.waitSignal(page.opened) as opened:
        unlock_with(page, RIGHT)

    assert opened.args == [keeper.desk]
    assert page.field.text() == ""


def test_while_the_vault_opens_nothing_can_be_typed(qtbot, page: UnlockPage) -> None:
    with qtbot.waitSignal(page.opened):
        unlock_with(page, RIGHT)
        assert not page.field.isEnabled()
        assert not page.unlock.isEnabled()
        assert page.unlock.text() == "Kluis openen…"


def test_a_wrong_passphrase_says_so_and_is_selected(qtbot, page: UnlockPage) -> None:
    unlock_with(page, "lantaarn")
    qtbot.waitUntil(lambda: told(page) != "")

    assert told(page) == "Die wachtzin past niet. Controleer Caps Lock en spaties."
    assert page.field.hasFocus()
    assert page.field.selectedText() != ""
    assert page.unlock.isEnabled()


def test_after_five_wrong_ones_one_has_to_wait(qtbot, page: UnlockPage, keeper: FakeKeeper) -> None:
    keeper.seconds = 2
    unlock_with(page, "lantaarn")
    qtbot.waitUntil(lambda: told(page) != "")
    assert told(page) == "Vijf keer mis. Wacht 2 seconden of gebruik je herstelsleutel."
    assert not page.unlock.isEnabled()

    unlock_with(page, RIGHT)  # Enter does nothing yet
    keeper.seconds = 1
    page.tick()
    assert "Wacht 1 seconden" in told(page)
    keeper.seconds = 0
    page.tick()
    assert told(page) == ""
    assert page.unlock.isEnabled()
    assert keeper.tried == ["lantaarn"]


def test_an_enter_that_comes_before_the_vault_is_loaded_is_done_then(
    qtbot, empty_page: UnlockPage, keeper: FakeKeeper
) -> None:
    unlock_with(empty_page, RIGHT)
    assert empty_page.unlock.text() == "Kluis openen…"

    with qtbot.waitSignal(empty_page.opened):
        empty_page.use(keeper)


def test_no_passphrase_is_no_attempt(page: UnlockPage, keeper: FakeKeeper) -> None:
    QTest.keyClick(page.field, Qt.Key.Key_Return)
    QTest.mouseClick(page.unlock, Qt.MouseButton.LeftButton)

    assert keeper.tried == []
    assert page.unlock.isEnabled()


@pytest.mark.parametrize(
    ("trouble", "ways"),
    [
        (VaultMissing("weg"), {Way.AGAIN, Way.FILE, Way.OTHER, Way.NEW}),
        (HeaderDamaged("stuk"), {Way.RECOVERY, Way.FILE, Way.OTHER}),
        (VaultForeign("vreemd"), {Way.FILE, Way.OTHER}),
        (VaultTooNew("nieuwer"), {Way.OTHER}),
        (VaultBusy("al open", "09:14"), {Way.AGAIN, Way.OTHER}),
        (SelfCheckFailed("niet goed"), set()),
    ],
)
def test_what_is_the_matter_is_told_with_the_ways_on(
    empty_page: UnlockPage, keeper: FakeKeeper, trouble: VaultError, ways: set[Way]
) -> None:
    keeper.trouble = trouble
    empty_page.use(keeper)

    assert empty_page.ways.notice.words.text() == str(trouble)
    assert shown_ways(empty_page) == ways
    assert not empty_page.field.isVisible()


def test_trouble_while_opening_is_told_too(qtbot, page: UnlockPage, keeper: FakeKeeper) -> None:
    keeper.trouble_on_opening = VaultCorrupt("De kluis is beschadigd.")
    unlock_with(page, RIGHT)

    qtbot.waitUntil(page.ways.isVisible)
    assert page.ways.notice.words.text() == "De kluis is beschadigd."


def test_a_damaged_vault_offers_the_backup_that_there_is(
    qtbot, page: UnlockPage, keeper: FakeKeeper
) -> None:
    keeper.rescue.kept = [kept()]
    page.use(keeper)
    keeper.trouble_on_opening = VaultCorrupt("De kluis is beschadigd.")
    unlock_with(page, RIGHT)

    qtbot.waitUntil(page.ways.isVisible)
    assert page.ways.notice.words.text() == (
        "De kluis is beschadigd. Je reservekopie van 23-11-2026 is er nog. Wil je die openen?"
    )
    assert shown_ways(page) == {Way.BACKUP, Way.SALVAGE, Way.FILE, Way.OTHER}
    assert page.ways.buttons[Way.BACKUP].hasFocus()


def test_damaged_keys_have_three_ways_and_deleting_is_none(
    empty_page: UnlockPage, keeper: FakeKeeper
) -> None:
    keeper.rescue.kept = [kept()]
    keeper.trouble = HeaderDamaged("Het sleutelbestand is beschadigd.")
    empty_page.use(keeper)

    assert shown_ways(empty_page) == {Way.RECOVERY, Way.KEYS, Way.FILE, Way.OTHER}


def test_the_third_promise_has_the_date_of_the_newest_backup(
    empty_page: UnlockPage, keeper: FakeKeeper
) -> None:
    empty_page.use(keeper)
    assert not empty_page.promises.backup.isVisible()

    keeper.rescue.kept = [kept()]
    empty_page.use(keeper)
    assert empty_page.promises.backup.text() == "Laatste reservekopie: gisteren 16:02."
    assert empty_page.promises.backup.isVisible()


def test_the_date_of_a_backup_that_the_passphrase_does_not_open_is_no_promise(
    empty_page: UnlockPage, keeper: FakeKeeper
) -> None:
    keeper.rescue.kept = [kept(ours=False)]
    empty_page.use(keeper)
    assert not empty_page.promises.backup.isVisible()


def test_this_computer_opens_it_or_the_passphrase_does(
    qtbot, empty_page: UnlockPage, keeper: FakeKeeper
) -> None:
    empty_page.use(keeper)
    assert not empty_page.computer.isVisible()

    keeper.computer.known = True
    empty_page.use(keeper)
    empty_page.computer.setFocus()
    QTest.keyClick(empty_page.computer, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: told(empty_page) != "")
    assert told(empty_page) == "De sleutel van deze computer is er nu niet. Gebruik je wachtzin."
    assert empty_page.field.hasFocus()

    with qtbot.waitSignal(empty_page.opened):
        unlock_with(empty_page, RIGHT)


def test_trying_again_looks_again(qtbot, empty_page: UnlockPage, keeper: FakeKeeper) -> None:
    keeper.trouble = VaultMissing("De kluis is niet gevonden.")
    empty_page.use(keeper)
    keeper.trouble = None
    QTest.mouseClick(empty_page.ways.buttons[Way.AGAIN], Qt.MouseButton.LeftButton)

    assert empty_page.field.isVisible()
    assert not empty_page.ways.isVisible()


def test_every_error_of_the_vault_has_its_ways_or_the_usual_ones() -> None:
    assert all(Way.NEW not in ways for error, ways in WAYS.items() if error is not VaultMissing)


@pytest.mark.parametrize(
    ("hour", "greeting"),
    [(6, "Goedemorgen"), (11, "Goedemorgen"), (12, "Goedemiddag"), (18, "Goedenavond")],
)
def test_the_greeting_goes_with_the_hour(qtbot, hour: int, greeting: str) -> None:
    page = UnlockPage(lambda: MORNING.replace(hour=hour))
    qtbot.addWidget(page)

    assert page._greeting.text() == greeting


def test_caps_lock_is_noticed(page: UnlockPage) -> None:
    QTest.keyClick(page.field, Qt.Key.Key_A)
    assert not page._caps.isVisible()

    QTest.sendKeyEvent(
        QTest.KeyAction.Click, page.field, Qt.Key.Key_A, "A", Qt.KeyboardModifier.NoModifier
    )
    assert page._caps.isVisible()


def test_the_eye_shows_what_is_typed(page: UnlockPage) -> None:
    QTest.keyClicks(page.field, "mossel")
    assert "mossel" not in page.field.displayText()

    QTest.mouseClick(page.field.eye, Qt.MouseButton.LeftButton)
    assert page.field.displayText() == "mossel"


def test_left_behind_for_a_minute_the_field_empties(page: UnlockPage) -> None:
    QTest.keyClicks(page.field, "mossel")
    page.hide()
    assert page.field._away.isActive()
    assert page.field._away.interval() == 60_000

    page.field._away.timeout.emit()
    assert page.field.text() == ""


def test_tab_goes_from_the_passphrase_to_the_last_link(page: UnlockPage) -> None:
    page.field.setFocus()
    stops = []
    for _stop in range(4):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        stops.append(page.focusWidget())

    assert stops == [page.field.eye, page.unlock, page.forgotten, page.other]
