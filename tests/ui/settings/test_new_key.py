"""A new recovery key and the key of this computer, over a real vault."""

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.app.computer import Computer
from coachdesk.app.session import Session
from coachdesk.domain.errors import WrongSecret
from coachdesk.operations.schools import write_schools
from coachdesk.ui.desk import Desk
from coachdesk.ui.main_window import Frame
from coachdesk.ui.settings.computer_card import ComputerCard
from coachdesk.ui.settings.computer_form import ComputerForm
from coachdesk.ui.settings.new_key_form import NewKeyForm
from coachdesk.ui.settings.settings_page import SettingsPage
from coachdesk.ui.settings.vault_part import VaultPart
from coachdesk.ui.shared.workplace import Place
from tests import make
from tests.ui.care_signals.hands import CTRL, Key, Keys, modal
from tests.ui.settings.conftest import RIGHT
from tests.vault.test_computer_slot import Ring

OTHER = "tandwiel boekenkast zeilboot mosterd avondlicht"


class NoRing(Ring):
    """A computer without a store for secrets."""

    def there(self) -> bool:
        return False


@pytest.fixture
def part(frame: Frame, page: SettingsPage) -> VaultPart:
    frame.ways.go(Place("settings", part="vault"))
    assert isinstance(page.part, VaultPart)
    return page.part


@pytest.fixture
def form(part: VaultPart, keys: Keys) -> NewKeyForm:
    part.new_key.setFocus()
    keys.press(Key.Key_Space)
    form = modal()
    assert isinstance(form, NewKeyForm)
    return form


def make_key(form: NewKeyForm, keys: Keys, qtbot: QtBot) -> list[str]:
    keys.write(RIGHT)
    keys.press(Key.Key_Return)
    qtbot.waitUntil(lambda: form.paper is not None, timeout=20_000)
    assert form.paper is not None
    return [label.text() for label in form.paper.card._labels]


def prove(form: NewKeyForm, keys: Keys, groups: list[str]) -> None:
    assert form.check is not None
    form.check.checks[0].setFocus()
    for place in form.check.asked:
        keys.write(groups[place].lower())
    keys.press(Key.Key_Space)  # the promise


def test_the_new_key_counts_when_the_paper_is_proved(
    form: NewKeyForm, keys: Keys, session: Session, qtbot: QtBot
) -> None:
    before = session.recovery_sheet().code
    groups = make_key(form, keys, qtbot)
    assert "-".join(groups) != before
    assert not form.go_on.isEnabled()
    prove(form, keys, groups)
    assert form.paper is not None
    assert not form.paper.card.shown  # typing from the screen proves nothing

    with qtbot.waitSignal(session.lock_wanted, timeout=20_000):
        keys.press(Key.Key_Return, held=CTRL)
    session.open(session.unlocking(RIGHT)())
    assert session.recovery_sheet().code == "-".join(groups)
    session.close()
    with pytest.raises(WrongSecret):
        session.recovering(before.replace("-", ""))()


def test_stopping_halfway_keeps_the_old_key(
    form: NewKeyForm, keys: Keys, session: Session, qtbot: QtBot
) -> None:
    before = session.recovery_sheet().code
    make_key(form, keys, qtbot)
    keys.press(Key.Key_Escape)

    assert session.desk is not None
    assert session.recovery_sheet().code == before
    assert not list(session.folder.glob("*.new*"))


def test_when_something_was_recorded_meanwhile_the_new_paper_is_told_to_be_worthless(
    form: NewKeyForm, keys: Keys, session: Session, qtbot: QtBot, desk: Desk
) -> None:
    before = session.recovery_sheet().code
    groups = make_key(form, keys, qtbot)
    desk.ask(lambda store: write_schools(store, [make.school(id="later", name="De Latere")]))
    prove(form, keys, groups)
    keys.press(Key.Key_Return, held=CTRL)

    assert form.trouble.words.text() == (
        "Er is intussen iets vastgelegd. De oude sleutel blijft gelden. Probeer opnieuw. "
        "Het papier dat je net maakte, opent niets. Gooi het weg."
    )
    assert form.paper is not None
    assert form.paper.isHidden()
    assert form.go_on.isHidden()
    assert not list(session.folder.glob("*.new*"))
    keys.press(Key.Key_Space)
    assert modal() is None
    assert session.recovery_sheet().code == before


def test_the_passphrase_may_be_renewed_with_it(
    form: NewKeyForm, keys: Keys, session: Session, qtbot: QtBot
) -> None:
    form.also.setFocus()
    keys.press(Key.Key_Space)
    for field in (form.chosen.first, form.chosen.again):
        field.setFocus()
        keys.write(OTHER)
    form.current.line.setFocus()
    groups = make_key(form, keys, qtbot)
    prove(form, keys, groups)
    with qtbot.waitSignal(session.lock_wanted, timeout=20_000):
        keys.press(Key.Key_Return, held=CTRL)

    with pytest.raises(WrongSecret):
        session.unlocking(RIGHT)()
    session.open(session.unlocking(OTHER)())
    assert session.desk is not None


def test_a_wrong_passphrase_makes_no_key(form: NewKeyForm, keys: Keys, qtbot: QtBot) -> None:
    keys.write("iets heel anders dus")
    keys.press(Key.Key_Return, held=CTRL)
    qtbot.waitUntil(lambda: bool(form.current.field.complaint.text()), timeout=20_000)

    assert form.paper is None
    form.reject()


def card(part: VaultPart, session: Session, ring: Ring) -> ComputerCard:
    """The card of a computer with this store."""
    session.computer = Computer(session, ring)
    card = ComputerCard(part._desk, session, part)
    layout = part.layout()
    assert layout is not None
    layout.addWidget(card)
    return card


def test_a_computer_that_keeps_no_keys_offers_none(part: VaultPart, session: Session) -> None:
    shown = card(part, session, NoRing())
    QThreadPool.globalInstance().waitForDone()
    QApplication.processEvents()
    assert shown.isHidden()


def test_the_computer_opens_after_the_passphrase_was_asked_and_not_after_it_is_off(
    part: VaultPart, session: Session, keys: Keys, qtbot: QtBot
) -> None:
    ring = Ring()
    shown = card(part, session, ring)
    qtbot.waitUntil(shown.isVisible, timeout=10_000)
    assert shown.state.text() == "Staat uit"
    shown.switch.setFocus()
    keys.press(Key.Key_Space)
    form = modal()
    assert isinstance(form, ComputerForm)
    keys.write(RIGHT)
    keys.press(Key.Key_Return)
    qtbot.waitUntil(lambda: shown.state.text() == "Staat aan", timeout=20_000)
    assert len(ring.kept) == 1

    qtbot.keyClick(shown.switch, Key.Key_Space)
    assert shown.state.text() == "Staat uit"
    assert ring.kept == {}
    assert not session.computer.knows()
