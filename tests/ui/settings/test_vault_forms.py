"""Another passphrase and the recovery key once more, over a real vault."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.app.session import Session
from coachdesk.domain.errors import WrongSecret
from coachdesk.ui.desk import Desk
from coachdesk.ui.main_window import Frame
from coachdesk.ui.settings.passphrase_form import PassphraseForm
from coachdesk.ui.settings.recovery_key_form import RecoveryKeyForm
from coachdesk.ui.settings.settings_page import SettingsPage
from coachdesk.ui.settings.vault_part import VaultPart
from coachdesk.ui.shared.shortened_label import ShortenedLabel
from coachdesk.ui.shared.workplace import Place
from tests.ui.care_signals.hands import CTRL, Key, Keys
from tests.ui.inspection import walked
from tests.ui.settings.conftest import RIGHT

OTHER = "tandwiel boekenkast zeilboot mosterd avondlicht"


@pytest.fixture
def part(frame: Frame, page: SettingsPage) -> VaultPart:
    frame.ways.go(Place("settings", part="vault"))
    assert isinstance(page.part, VaultPart)
    return page.part


@pytest.fixture
def form(part: VaultPart, keys: Keys) -> PassphraseForm:
    part.change.setFocus()
    keys.press(Key.Key_Space)
    form = QApplication.activeModalWidget()
    assert isinstance(form, PassphraseForm)
    return form


@pytest.fixture
def key_form(part: VaultPart, keys: Keys) -> RecoveryKeyForm:
    part.recovery.setFocus()
    keys.press(Key.Key_Space)
    form = QApplication.activeModalWidget()
    assert isinstance(form, RecoveryKeyForm)
    return form


def journal(desk: Desk) -> list[str]:
    rows = desk.ask(lambda store: store.db.execute("SELECT what FROM journal ORDER BY seq"))
    assert rows is not None
    return [what for (what,) in rows]


def fill_in(form: PassphraseForm, keys: Keys, current: str, new: str, again: str) -> None:
    keys.write(current)
    form.chosen.first.setFocus()
    keys.write(new)
    form.chosen.again.setFocus()
    keys.write(again)


def test_after_a_change_the_new_passphrase_opens_and_the_old_one_does_not(
    form: PassphraseForm, keys: Keys, session: Session, desk: Desk, qtbot: QtBot
) -> None:
    fill_in(form, keys, RIGHT, OTHER, OTHER)
    code = session.recovery_sheet().code
    with qtbot.waitSignal(desk.told, timeout=10_000) as told:
        keys.press(Key.Key_Return)
    assert told.args == ["Je wachtzin is gewijzigd. Je herstelsleutel blijft geldig.", False]
    assert journal(desk)[-1] == "vault.passphrase"

    session.close()
    with pytest.raises(WrongSecret):
        session.unlocking(RIGHT)()
    session.open(session.unlocking(OTHER)())
    assert session.recovery_sheet().code == code


def test_a_wrong_current_passphrase_changes_nothing_and_loses_nothing(
    form: PassphraseForm, keys: Keys, session: Session, desk: Desk, qtbot: QtBot
) -> None:
    fill_in(form, keys, "iets heel anders dus", OTHER, OTHER)
    keys.press(Key.Key_Return, held=CTRL)
    qtbot.waitUntil(lambda: bool(form.current.field.complaint.text()), timeout=10_000)

    text = "Die wachtzin past niet. Controleer Caps Lock en spaties."
    assert form.current.field.complaint.text() == text
    assert form.current.line.hasFocus()
    assert form.current.line.selectedText()
    assert (form.chosen.first.text(), form.chosen.again.text()) == (OTHER, OTHER)

    keys.write(RIGHT)
    assert form.current.field.complaint.text() == ""
    with qtbot.waitSignal(desk.told, timeout=10_000):
        keys.press(Key.Key_Return, held=CTRL)
    assert journal(desk)[-2:] == ["vault.passphrase", "vault.wrong_passphrase"][::-1]


def test_a_weak_one_or_two_that_differ_cannot_be_chosen(form: PassphraseForm, keys: Keys) -> None:
    fill_in(form, keys, RIGHT, "kort", "kort")
    assert not form.go_on.isEnabled()
    form.chosen.first.setText(OTHER)
    assert not form.go_on.isEnabled()
    form.chosen.again.setText(OTHER)
    assert form.go_on.isEnabled()
    form.reject()


def test_what_takes_long_is_told_and_nothing_can_be_typed_meanwhile(
    form: PassphraseForm, keys: Keys, desk: Desk, qtbot: QtBot
) -> None:
    fill_in(form, keys, RIGHT, OTHER, OTHER)
    with qtbot.waitSignal(desk.told, timeout=10_000):
        keys.press(Key.Key_Return, held=CTRL)
        form._patience.timeout.emit()  # 300 ms later
        assert form.status.text() == "Wachtzin wijzigen…"
        assert not form.current.isEnabled()


def test_closing_forgets_what_was_typed_and_keeps_the_old_passphrase(
    form: PassphraseForm, keys: Keys, session: Session, desk: Desk
) -> None:
    fill_in(form, keys, RIGHT, OTHER, OTHER)
    typed = (form.current.line, form.chosen.first, form.chosen.again)
    form.finished.connect(lambda: texts.extend(line.text() for line in typed))
    texts: list[str] = []
    keys.press(Key.Key_Escape)
    assert texts == ["", "", ""]
    session.close()
    session.open(session.unlocking(RIGHT)())
    assert session.desk is not None


def test_the_recovery_key_is_shown_after_the_passphrase_and_stands_in_the_journal(
    key_form: RecoveryKeyForm, keys: Keys, session: Session, desk: Desk, qtbot: QtBot
) -> None:
    before = journal(desk).count("vault.recovery_key")
    assert key_form.paper is None
    keys.write(RIGHT)
    keys.press(Key.Key_Return)
    qtbot.waitUntil(lambda: key_form.paper is not None, timeout=10_000)

    assert key_form.paper is not None
    shown = [label.text() for label in key_form.paper.card._labels]
    assert journal(desk).count("vault.recovery_key") == before + 1
    assert "-".join(shown) == session.recovery_sheet().code
    key_form.reject()


def test_the_recovery_key_stays_hidden_for_another_passphrase(
    key_form: RecoveryKeyForm, keys: Keys, desk: Desk, qtbot: QtBot
) -> None:
    keys.write("iets heel anders dus")
    keys.press(Key.Key_Return)
    qtbot.waitUntil(lambda: bool(key_form.current.field.complaint.text()), timeout=10_000)

    assert key_form.paper is None
    assert "vault.recovery_key" not in journal(desk)
    key_form.reject()


def test_why_one_cannot_go_on_yet_stands_in_the_foot_and_tab_goes_from_top_to_bottom(
    form: PassphraseForm, keys: Keys
) -> None:
    def said() -> str:
        label = form.findChild(ShortenedLabel)
        assert label is not None
        return label.text()

    assert walked(form) == []
    assert said() == "Typ eerst je huidige wachtzin."
    keys.write(RIGHT)
    assert said() == "Kies eerst een wachtzin die sterk genoeg is."
    form.chosen.first.setText(OTHER)
    assert said() == "Typ de wachtzin eerst nog een keer."
    form.chosen.again.setText(OTHER)
    assert said() == ""
    assert form.go_on.isEnabled()
    form.reject()
