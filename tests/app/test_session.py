"""A session makes, opens, closes and recovers a real vault, and tells the journal."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from coachdesk.app.session import Session
from coachdesk.domain.clock import StoppedClock
from coachdesk.domain.errors import (
    HeaderDamaged,
    RecoveryCodeError,
    VaultBusy,
    VaultMissing,
    WrongSecret,
)
from coachdesk.domain.settings import SettingName
from coachdesk.operations.persons import introduce
from coachdesk.ui.desk import Desk
from coachdesk.ui.settings.preferences_file import PreferencesFile
from tests import make
from tests.app.conftest import CHEAP, RIGHT

NewSession = Callable[[], Session]


def journal(desk: Desk) -> list[str]:
    """The codes in the journal, the oldest first."""
    rows = desk.ask(lambda store: store.db.execute("SELECT what FROM journal ORDER BY seq"))
    assert rows is not None
    return [what for (what,) in rows]


def test_where_nothing_lies_the_vault_is_missing(new_session: NewSession) -> None:
    with pytest.raises(VaultMissing):
        new_session().look()


def test_a_new_vault_is_open_and_furnished(new_session: NewSession) -> None:
    session = new_session()
    desk = session.create(session.creating(RIGHT)())

    assert len(session.recovery_sheet().groups()) == 8
    assert desk.ask(lambda store: len(store.themes.all())) == 11
    step = desk.ask(lambda store: store.settings.value(SettingName.WIZARD_STEP))
    assert step == "recovery_key"


def test_deriving_a_key_writes_nothing(new_session: NewSession, tmp_path: Path) -> None:
    new_session().creating(RIGHT)()

    assert not (tmp_path / "vault").exists()


def test_the_passphrase_opens_what_was_kept(session: Session) -> None:
    desk = session.open(session.unlocking(RIGHT)())
    desk.do(lambda store: introduce(store, make.me()))
    session.close()
    desk = session.open(session.unlocking(RIGHT)())

    me = desk.ask(lambda store: store.persons.me())
    assert me is not None
    assert me.name == "Marloes Coachsma"


def test_another_passphrase_does_not(session: Session) -> None:
    with pytest.raises(WrongSecret):
        session.unlocking("lantaarn")()


def test_wrong_ones_come_in_the_journal_at_the_next_unlock(session: Session) -> None:
    session.count_wrong()
    session.count_wrong()
    desk = session.open(session.unlocking(RIGHT)())
    assert journal(desk).count("vault.wrong_passphrase") == 2

    session.close()
    desk = session.open(session.unlocking(RIGHT)())
    assert journal(desk).count("vault.wrong_passphrase") == 2


def test_after_five_wrong_ones_there_is_a_pause(session: Session) -> None:
    for _time in range(4):
        session.count_wrong()
    assert session.pause() == 0

    session.count_wrong()
    assert session.pause() == 2
    assert session.wrong_sentence() == (
        "Vijf keer mis. Wacht 2 seconden of gebruik je herstelsleutel."
    )


def test_a_second_window_is_refused_and_calls_the_first(
    qtbot, session: Session, new_session: NewSession
) -> None:
    session.open(session.unlocking(RIGHT)())
    second = new_session()

    with qtbot.waitSignal(session.raise_wanted), pytest.raises(VaultBusy) as refused:
        second.look()
    assert refused.value.since == "10:00"
    with qtbot.waitSignal(session.raise_wanted), pytest.raises(VaultBusy):
        second.unlocking(RIGHT)()


def test_locking_keeps_what_is_typed(session: Session) -> None:
    desk = session.open(session.unlocking(RIGHT)())
    kept: list[bool] = []
    desk.closing.connect(lambda: kept.append(desk.do(lambda store: introduce(store, make.me()))))

    assert session.keep_typed()
    assert kept == [True]


def test_what_could_not_be_kept_is_told(session: Session) -> None:
    desk = session.open(session.unlocking(RIGHT)())
    desk.closing.connect(lambda: desk.draft_refused.emit("De schijf is vol."))

    assert not session.keep_typed()


def test_the_practice_vault_leaves_no_trace_in_the_preferences(
    tmp_path: Path, preferences: PreferencesFile, clock: StoppedClock
) -> None:
    before = preferences.now
    session = Session(
        tmp_path / "practice",
        preferences,
        clock,
        monotonic=lambda: 0.0,
        remembers=False,
        cost=CHEAP,
    )
    session.create(session.creating(RIGHT)())
    assert preferences.now == before

    session.close()
    assert preferences.now == before


def test_closing_twice_is_once(session: Session) -> None:
    session.open(session.unlocking(RIGHT)())
    session.close()
    session.close()

    assert session.desk is None


def test_the_recovery_key_opens_and_gives_a_new_passphrase(session: Session) -> None:
    desk = session.open(session.unlocking(RIGHT)())
    code = session.recovery_sheet().code
    assert journal(desk)[-1] == "vault.recovery_key"
    session.close()
    desk = session.open(session.recovering(code.lower().replace("-", " "))())
    session.change_passphrase(session.changing_passphrase(None, "vijf andere nieuwe woorden")())
    assert journal(desk)[-1] == "vault.passphrase"
    assert session.recovery_sheet().code == code
    session.close()

    with pytest.raises(WrongSecret):
        session.unlocking(RIGHT)()
    assert session.open(session.unlocking("vijf andere nieuwe woorden")())


def test_a_typing_error_in_the_recovery_key_names_the_group(session: Session) -> None:
    session.open(session.unlocking(RIGHT)())
    groups = session.recovery_sheet().code.split("-")
    session.close()
    groups[5] = groups[5][::-1] if groups[5] != groups[5][::-1] else "00000"

    with pytest.raises(RecoveryCodeError) as refused:
        session.recovering("-".join(groups))()
    assert refused.value.groups == (6,)


def test_without_a_good_key_file_the_recovery_key_still_opens(
    session: Session, tmp_path: Path
) -> None:
    session.open(session.unlocking(RIGHT)())
    code = session.recovery_sheet().code
    session.close()
    for name in ("vault.keys", "vault.keys.bak"):
        (tmp_path / "vault" / name).write_bytes(b"nothing of use")
    with pytest.raises(HeaderDamaged):
        session.look()

    assert session.open(session.recovering(code)())
    session.change_passphrase(session.changing_passphrase(None, RIGHT)())
    session.close()
    assert session.open(session.unlocking(RIGHT)())


def test_while_it_is_open_the_preferences_remember_so(
    session: Session, preferences: PreferencesFile
) -> None:
    session.open(session.unlocking(RIGHT)())
    assert preferences.now.open_vault == session.folder

    session.close()
    assert preferences.now.open_vault is None


def test_after_an_unclean_end_a_sound_file_opens_as_usual(
    session: Session, preferences: PreferencesFile
) -> None:
    preferences.keep(replace(preferences.now, open_vault=session.folder))
    desk = session.open(session.unlocking(RIGHT)())

    assert not desk.read_only
    assert not session.damaged


def test_after_an_unclean_end_a_damaged_file_opens_to_be_read(
    session: Session, preferences: PreferencesFile
) -> None:
    desk = session.open(session.unlocking(RIGHT)())
    desk.ask(lambda store: store.db.execute("UPDATE journal SET who = 'another' WHERE seq = 1"))
    session.close()
    preferences.keep(replace(preferences.now, open_vault=session.folder))
    desk = session.open(session.unlocking(RIGHT)())

    assert desk.read_only
    assert session.damaged


def test_a_damaged_file_is_not_written_to_the_next_time_either(
    session: Session, preferences: PreferencesFile
) -> None:
    desk = session.open(session.unlocking(RIGHT)())
    desk.ask(lambda store: store.db.execute("UPDATE themes SET name = 'x' WHERE id = 'home'"))
    session.close()
    preferences.keep(replace(preferences.now, open_vault=session.folder))
    session.open(session.unlocking(RIGHT)())
    session.close()

    assert session.open(session.unlocking(RIGHT)()).read_only
    assert session.damaged


def test_a_folder_is_judged(session: Session, tmp_path: Path) -> None:
    assert session.judge(tmp_path / "elsewhere").allowed


def test_the_clock_of_the_work_is_the_one_that_was_given(
    session: Session, clock: StoppedClock
) -> None:
    desk = session.open(session.unlocking(RIGHT)())

    assert desk.clock.now() == clock.now()
