"""The logboek in the settings: read only, filtered, and itself in the log."""

import time
from datetime import UTC, date, datetime

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.app.system_clock import EarlierClock
from coachdesk.domain.log_lines import Deed, LogFilter
from coachdesk.operations.children import write_child
from coachdesk.ui.desk import Desk
from coachdesk.ui.settings.log_part import LogPart
from coachdesk.ui.settings.preferences import Theme
from coachdesk.ui.settings.settings_page import PARTS, SettingsPage
from coachdesk.ui.shared import look
from tests import make
from tests.ui.care_signals.hands import Key, Keys


def log(page: SettingsPage, keys: Keys, qtbot: QtBot) -> LogPart:
    """Opened with the arrows, its chain looked at to the end."""
    keys.press(Key.Key_Home)
    keys.press(*[Key.Key_Down] * [part.id for part in PARTS].index("log"))
    part = page.part
    assert isinstance(part, LogPart)
    qtbot.waitUntil(lambda: "nagekeken" not in part.check.accessibleName())
    return part


def column(part: LogPart, heading: int) -> list[str]:
    return [
        part.model.cell(row, heading).text or str(part.model.cell(row, heading).badge)
        for row in range(part.model.rowCount())
    ]


def test_opening_the_log_is_its_newest_line(page: SettingsPage, keys: Keys, qtbot: QtBot) -> None:
    part = log(page, keys, qtbot)
    assert column(part, 2)[0] == "Logboek geopend"


def test_a_whole_chain_is_said_with_its_number_of_lines(
    page: SettingsPage, desk: Desk, keys: Keys, qtbot: QtBot
) -> None:
    part = log(page, keys, qtbot)
    number = desk.ask(lambda store: store.journal.length())
    assert part.check.accessibleName() == f"Klopt: {number} regels, keten heel"


def test_a_broken_chain_names_its_first_broken_line(
    page: SettingsPage, desk: Desk, keys: Keys, qtbot: QtBot
) -> None:
    desk.ask(
        lambda store: store.db.execute("UPDATE journal SET label = 'x', who = 'y' WHERE seq = 2")
    )
    part = log(page, keys, qtbot)
    assert part.check.accessibleName() == "Keten breekt bij regel 2"
    assert "regel 2" in part.check.accessibleDescription()


def test_a_row_changed_outside_the_program_is_told(
    page: SettingsPage, desk: Desk, keys: Keys, qtbot: QtBot
) -> None:
    desk.ask(lambda store: store.db.execute("UPDATE schools SET name = 'anders'"))
    part = log(page, keys, qtbot)
    assert part.check.accessibleName() == "Buiten Coachdesk gewijzigd"


def test_a_child_typed_in_the_filter_leaves_only_its_lines(
    page: SettingsPage, desk: Desk, keys: Keys, qtbot: QtBot
) -> None:
    desk.do(lambda store: write_child(store, make.child(id="noor", first_name="Noor")))
    desk.do(lambda store: write_child(store, make.child(id="luuk", first_name="Luuk")))
    part = log(page, keys, qtbot)
    part.who.setFocus()
    keys.search("luu")
    keys.press(Key.Key_Return)
    assert part.model.rowCount() == 1
    assert column(part, 3)[0].startswith("Luuk")


def test_a_sort_and_a_month_narrow_the_lines(
    page: SettingsPage, desk: Desk, keys: Keys, qtbot: QtBot
) -> None:
    desk.do(lambda store: write_child(store, make.child(id="noor")))
    part = log(page, keys, qtbot)
    part.sort.setCurrentIndex(part.sort.findData(Deed.READ))
    wanted = desk.ask(lambda store: store.log.ids(LogFilter(deed=Deed.READ)))
    assert wanted is not None
    assert part.model.rowCount() == len(wanted) > 0
    part.month.setCurrentIndex(1)
    assert part.month.currentText() == "november 2026"
    assert part.model.rowCount() == len(wanted)


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="a process there has one zone")
def test_in_winter_a_summer_month_begins_at_midnight_as_well(
    page: SettingsPage, keys: Keys, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    part = log(page, keys, qtbot)
    part._desk._store.clock = EarlierClock(make.NOW)
    with monkeypatch.context() as here:
        here.setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3")
        time.tzset()
        begin = part._begin(date(2026, 7, 1))
    time.tzset()
    assert begin == datetime(2026, 6, 30, 22, tzinfo=UTC)


def test_with_large_text_the_log_needs_no_scrolling_sideways(
    page: SettingsPage, keys: Keys, qtbot: QtBot, qapp: QApplication
) -> None:
    part = log(page, keys, qtbot)
    page.resize(1360, 740)
    look.install(qapp, theme=Theme.LIGHT, text_size=150)
    qtbot.waitUntil(lambda: part.table.isColumnHidden(4))
    across = page.sheet.horizontalScrollBar().maximum()
    what = part.table.columnWidth(2)
    look.install(qapp, theme=Theme.LIGHT)

    assert across == 0
    assert what >= look.scaled(150)
