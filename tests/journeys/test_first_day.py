"""The first day of a coach, by the keyboard alone: from an empty computer to a pack and back."""

import re
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.app import warm_up
from coachdesk.domain.clock import StoppedClock
from tests.journeys.coach import CTRL, Coach, Key
from tests.journeys.machine import Machine, store_of

PASSPHRASE = "lantaarn mossel vijver kantoor"  # noqa: S105  (invented)


@pytest.fixture
def coach(qtbot: QtBot) -> Coach:
    return Coach(qtbot)


@pytest.fixture
def machine(
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    clock: StoppedClock,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Machine]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    monkeypatch.setattr(qapp, "quit", lambda: None)
    monkeypatch.setitem(warm_up.PARTS, "session", "tests.app.cheap:session")
    machine = Machine(qapp, tmp_path, clock, qtbot)
    yield machine
    machine.end()


def test_the_first_day_of_a_coach(machine: Machine, coach: Coach) -> None:
    program = machine.start()
    make_the_vault(coach)
    prove_the_paper(coach)
    tell_the_schools(coach)
    try_the_privacy_key(coach)
    add_a_child(coach, "Noor", "Wensdroom", "7b", "Anouk Lokaalstra")
    note_three_signals(coach)
    sort_them(coach)
    store = store_of(program)
    assert store.schools.all()


def make_the_vault(coach: Coach) -> None:
    coach.press(Key.Key_Return)  # Nieuwe kluis maken
    coach.waits_to_hear("Wachtzin")
    coach.write(PASSPHRASE)
    coach.tab_to("Nog een keer")
    coach.write(PASSPHRASE)
    coach.press(Key.Key_Return)
    coach.waits_to_read("Druk je herstelsleutel af")


def prove_the_paper(coach: Coach) -> None:
    coach.tab_to("Ik schrijf hem over")
    coach.press(Key.Key_Space)
    shown = coach.reads()
    groups = re.findall(r"^[A-Z0-9]{5}$", shown, re.MULTILINE)
    asked = re.search(r"typ groep (\d) en groep (\d)", shown)
    assert asked
    coach.tab_to("Groep")
    for number in asked.groups():
        coach.write(groups[int(number) - 1].lower())
    assert "Ik berg het papier" in coach.hears()
    coach.press(Key.Key_Space, Key.Key_Return)


def tell_the_schools(coach: Coach) -> None:
    coach.waits_to_hear("Jouw naam")
    coach.write("Marloes Coachsma")
    coach.tab_to("School")
    coach.write("OBS De Verzonnen Vlieger")
    coach.press(Key.Key_Return)


def try_the_privacy_key(coach: Coach) -> None:
    coach.waits_to_read("Test je privacytoets")
    coach.press(Key.Key_F9, Key.Key_F9)
    assert "Werkt." in coach.reads()
    coach.press(Key.Key_Return)
    coach.waits_to_read("Klaar om te beginnen")
    coach.press(Key.Key_Return)
    coach.waits_to_read("Zo begin je")


def add_a_child(coach: Coach, first: str, last: str, group: str, teacher: str) -> None:
    coach.press(Key.Key_K, held=CTRL)
    coach.write("nieuw kind")
    coach.waits_to_read("Nieuw kind")
    coach.press(Key.Key_Return)
    coach.waits_to_hear("Roepnaam")
    coach.write(first)
    coach.tab_to("Achternaam")
    coach.write(last)
    coach.tab_to("Groep")
    coach.write(group)
    coach.tab_to("Leerkracht")
    coach.write(teacher)
    coach.press(Key.Key_Return, held=CTRL)
    coach.waits_to_read(f"{first} {last}")


def note_three_signals(coach: Coach) -> None:
    coach.press(Key.Key_1, held=CTRL)
    coach.press(Key.Key_N, held=CTRL)
    coach.waits_to_hear("Over wie?")
    coach.write("noo")
    coach.press(Key.Key_Return)
    coach.write("Zat weer alleen bij de fietsen, gooide brood weg")
    coach.press(Key.Key_Return, held=CTRL)
    coach.waits_to_read("Signaal vastgelegd over Noor W.")
    for text in ("Stond te wachten bij het hek", "Sliep tijdens het rekenen"):
        coach.press(Key.Key_N, held=CTRL)
        coach.waits_to_hear("Over wie?")
        coach.write("noo")
        coach.press(Key.Key_Return)
        coach.write(text)
        coach.press(Key.Key_Return, held=CTRL)


def sort_them(coach: Coach) -> None:
    coach.press(Key.Key_3, held=CTRL)
    print(coach.reads())
    coach.press(Key.Key_2, Key.Key_Return)
    coach.press(Key.Key_1, Key.Key_Return)
    coach.press(Key.Key_3)
    coach.write("juf Anouk bespreekt het in de groep")
    coach.press(Key.Key_Return)
    coach.waits_to_read("Alles gesorteerd.")
