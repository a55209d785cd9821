"""Before the passphrase nothing is written; a folder on the internet is refused."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from coachdesk.domain.errors import DiskFull, SelfCheckFailed
from coachdesk.ui.start.beginning import Beginning
from coachdesk.ui.start.wizard import Step
from tests.ui.start.keepers import RIGHT, FakeKeeper

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def empty_page(qtbot, tmp_path: Path) -> Beginning:
    page = Beginning(tmp_path / "vault")
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    return page


@pytest.fixture
def page(empty_page: Beginning, keeper: FakeKeeper) -> Beginning:
    empty_page.use(keeper)
    return empty_page


def choose_passphrase(page: Beginning) -> None:
    QTest.mouseClick(page.welcome.new, LEFT)
    page.passphrase.chosen.first.setText(RIGHT)
    page.passphrase.chosen.again.setText(RIGHT)
    QTest.mouseClick(page.go_on, LEFT)


def test_a_passphrase_makes_the_vault(qtbot, page: Beginning, keeper: FakeKeeper) -> None:
    with qtbot.waitSignal(page.created) as created:
        choose_passphrase(page)

    assert created.args == [keeper.desk]
    assert keeper.passphrase == RIGHT


def test_why_one_cannot_go_on_yet_stands_beside_the_button(page: Beginning) -> None:
    QTest.mouseClick(page.welcome.new, LEFT)
    assert page.reason.text() == "Kies eerst een wachtzin die sterk genoeg is."
    page.passphrase.chosen.first.setText(RIGHT)
    assert page.reason.text() == "Typ de wachtzin eerst nog een keer."
    page.passphrase.chosen.again.setText(RIGHT)
    assert page.reason.text() == ""
    assert page.go_on.isEnabled()


def test_a_press_that_comes_before_the_vault_is_loaded_is_done_then(
    empty_page: Beginning, keeper: FakeKeeper
) -> None:
    steps: list[Step] = []
    empty_page.arrived.connect(steps.append)
    QTest.mouseClick(empty_page.welcome.new, LEFT)
    assert steps == []

    empty_page.use(keeper)
    assert steps == [Step.PASSPHRASE]


def test_a_folder_that_is_shared_is_refused(
    page: Beginning, keeper: FakeKeeper, tmp_path: Path
) -> None:
    shared = tmp_path / "OneDrive"
    shared.mkdir()
    keeper.shared.add(shared)
    page.welcome._on_chosen(shared)

    assert page.welcome.trouble.words.text() == "Deze map wordt met internet gedeeld."
    assert not page.welcome.new.isEnabled()


def test_a_full_folder_gets_one_of_our_own_inside(page: Beginning, tmp_path: Path) -> None:
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "letter.txt").touch()
    page.welcome._on_chosen(tmp_path / "papers")
    assert page.welcome.folder == tmp_path / "papers" / "Coachdesk"

    (tmp_path / "empty").mkdir()
    page.welcome._on_chosen(tmp_path / "empty")
    assert page.welcome.folder == tmp_path / "empty"


def test_the_folder_is_chosen_in_a_dialog_of_qt(qtbot, page: Beginning) -> None:
    QTest.mouseClick(page.welcome.change, LEFT)
    dialog = page.welcome.findChild(QFileDialog)

    assert dialog is not None
    assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog)
    assert dialog.isModal()
    dialog.close()


def test_an_existing_vault_is_asked_for(qtbot, page: Beginning, tmp_path: Path) -> None:
    QTest.mouseClick(page.welcome.existing, LEFT)
    dialog = page.welcome.findChild(QFileDialog)
    assert dialog is not None
    with qtbot.waitSignal(page.existing_wanted) as wanted:
        dialog.fileSelected.emit(str(tmp_path))

    assert wanted.args == [tmp_path]
    dialog.close()


def test_the_practice_vault_is_asked_for(qtbot, page: Beginning) -> None:
    with qtbot.waitSignal(page.practice_wanted):
        QTest.mouseClick(page.welcome.practice, LEFT)


def test_what_goes_wrong_is_told_and_one_may_try_again(
    qtbot, page: Beginning, keeper: FakeKeeper
) -> None:
    keeper.trouble_on_opening = DiskFull("De schijf is vol. Er is geen kluis gemaakt.")
    choose_passphrase(page)
    qtbot.waitUntil(page.passphrase.trouble.isVisible)

    assert page.passphrase.trouble.words.text() == "De schijf is vol. Er is geen kluis gemaakt."
    assert page.go_on.isEnabled()
    assert page.back.isEnabled()


def test_going_back_keeps_what_was_typed(page: Beginning) -> None:
    QTest.mouseClick(page.welcome.new, LEFT)
    page.passphrase.chosen.first.setText(RIGHT)
    QTest.mouseClick(page.back, LEFT)
    QTest.mouseClick(page.welcome.new, LEFT)

    assert page.passphrase.chosen.value() == RIGHT


def test_the_list_says_where_one_is(page: Beginning) -> None:
    QTest.mouseClick(page.welcome.new, LEFT)
    rows = [row.accessibleName() for row in page._list._rows]

    assert rows[:3] == [
        "1. Welkom, gedaan",
        "2. Wachtzin kiezen, nu",
        "3. Herstelsleutel, komt nog",
    ]
    assert len(rows) == 7


def test_without_sound_parts_no_vault_is_made(page: Beginning) -> None:
    page.tell(SelfCheckFailed("Coachdesk is niet goed geïnstalleerd."))

    assert page.welcome.trouble.words.text() == "Coachdesk is niet goed geïnstalleerd."
