"""What the status bar says about the vault, the backup and what is typed."""

from datetime import datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from coachdesk.ui.desk import Desk
from coachdesk.ui.frame.status_bar import StatusBar


@pytest.fixture
def bar(desk: Desk, qtbot: QtBot) -> StatusBar:
    bar = StatusBar(desk, timedelta(minutes=10))
    qtbot.addWidget(bar)
    return bar


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (None, "Nog geen reservekopie"),
        (datetime(2026, 11, 30, 9, 14), "Reservekopie: vandaag 09:14"),
        (datetime(2026, 11, 29, 16, 2), "Reservekopie: gisteren 16:02"),
        (datetime(2026, 11, 20, 16, 2), "Reservekopie: vr 20 nov 16:02"),
        (datetime(2026, 11, 10, 16, 2), "Reservekopie is 19 dagen oud"),
    ],
)
def test_it_says_how_old_the_backup_is(bar: StatusBar, made: datetime | None, told: str) -> None:
    bar.show_backup(made)

    assert bar.backup.text() == told


def test_without_news_of_a_backup_it_says_nothing_of_one(bar: StatusBar) -> None:
    assert bar.backup.isHidden()


def test_it_reads_itself_out_as_a_whole(bar: StatusBar) -> None:
    assert bar.accessibleName() == (
        "Statusbalk: Kluis open, alleen op deze laptop. Op slot na 10 min stilte. Alles bewaard"
    )


def test_what_was_not_kept_is_no_longer_said_once_it_is(desk: Desk, bar: StatusBar) -> None:
    desk.draft_refused.emit("De schijf is vol.")
    assert bar.saved.text() == "Niet bewaard. Probeer opnieuw"

    desk.changed.emit(None)
    assert bar.saved.text() == "Alles bewaard"
