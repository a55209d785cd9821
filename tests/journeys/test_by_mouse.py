"""The first day of a coach once more, by mouse: from an empty computer to a pack and back."""

import re
from pathlib import Path

import pytest

from tests.journeys.coach import Coach
from tests.journeys.machine import Machine, store_of
from tests.journeys.mouse import Mouse
from tests.journeys.setting_up import PASSPHRASE

CHILDREN = (("Noor", "Wensdroom"), ("Milan", "Proefstra"), ("Quinten", "Schijnbaar"))


@pytest.fixture
def mouse(coach: Coach) -> Mouse:
    return Mouse(coach)


def test_the_first_day_goes_by_mouse(
    machine: Machine, coach: Coach, mouse: Mouse, tmp_path: Path
) -> None:
    program = machine.start()
    begin(coach, mouse)
    for first, last in CHILDREN:
        add_a_child(coach, mouse, first, last)
    note_signals(coach, mouse)
    sort_them(coach, mouse)
    record_a_four_g_talk(coach, mouse)
    talk_with_mother(coach, mouse)
    prepare_a_meeting(coach, mouse)
    make_the_pack(coach, mouse)
    store = store_of(program)
    assert len(store.cases.running()) == 3
    assert len(store.conversations.of_child(store.children.named("Noor")[0])) == 2

    mouse.click("Op slot")
    coach.waits_for(lambda: machine.went_on == [[]], "locked")
    machine.end()
    machine.start()
    mouse.write_in("Wachtzin", PASSPHRASE)
    mouse.click("Ontgrendelen")
    coach.waits_to_read("Volgende stappen")
    mouse.click("Zoek")
    coach.write("noo")
    mouse.click_row("Noor W.")
    coach.waits_to_read("Noor Wensdroom")


def begin(coach: Coach, mouse: Mouse) -> None:
    mouse.click("Nieuwe kluis maken")
    mouse.write_in("Wachtzin", PASSPHRASE)
    mouse.write_in("Nog een keer", PASSPHRASE)
    mouse.click("Verder")
    coach.waits_to_read("Druk je herstelsleutel af")
    mouse.click("Ik schrijf hem over")
    shown = coach.reads()
    groups = re.findall(r"^[A-Z0-9]{5}$", shown, re.MULTILINE)
    asked = re.search(r"typ groep (\d) en groep (\d)", shown)
    assert asked
    for number in asked.groups():
        mouse.write_in(f"Groep {number}", groups[int(number) - 1])
    mouse.click("Ik berg het papier")
    mouse.click("Verder")
    mouse.write_in("Jouw naam", "Marloes Coachsma")
    mouse.write_in("School", "OBS De Verzonnen Vlieger")
    mouse.click("Verder")
    coach.waits_to_read("Test je privacytoets")
    mouse.click("Verder")
    coach.waits_to_read("Je reservekopie")
    mouse.click("Later een plek kiezen")
    mouse.click("Naar Vandaag")
    coach.waits_to_read("Zo begin je")


def add_a_child(coach: Coach, mouse: Mouse, first: str, last: str) -> None:
    mouse.click("Kinderen")
    mouse.click("Kind")
    mouse.write_in("Roepnaam", first)
    mouse.write_in("Achternaam", last)
    mouse.write_in("Groep", "7b")
    mouse.click("Kind toevoegen")
    coach.waits_to_read(f"{first} {last}")


def note_signals(coach: Coach, mouse: Mouse) -> None:
    """One about each, without leaving the form in between."""
    mouse.click("Vandaag")
    mouse.click("Signaal")
    for number, (first, _last) in enumerate(CHILDREN):
        mouse.write_in("Over wie?", first)
        mouse.click_row("groep 7b")
        mouse.write_in("Gezien of gehoord", f"{first} zat in de pauze alleen.")
        last_one = number == len(CHILDREN) - 1
        mouse.click("Vastleggen" if last_one else "Vastleggen en nog een")
    coach.waits_to_read("Signaal vastgelegd over Quinten")


def sort_them(coach: Coach, mouse: Mouse) -> None:
    mouse.click("Signalen")
    for _child in CHILDREN:
        mouse.click("Casus starten. Eerste gesprek")
        mouse.click("Casus starten")
    coach.waits_to_read("Alles gesorteerd.")


def record_a_four_g_talk(coach: Coach, mouse: Mouse) -> None:
    mouse.click("4G-gesprek")
    mouse.write_in("Over wie?", "noo")
    mouse.click_row("Noor W.")
    mouse.write_in("Gebeurtenis", "Maandag bij het hek.")
    mouse.click("Verdrietig")
    mouse.write_in("Volgende stap", "Terugkoppelen aan juf Anouk")
    mouse.click("Vastleggen")
    coach.waits_to_read("4G-gesprek met Noor W. vastgelegd.")


def talk_with_mother(coach: Coach, mouse: Mouse) -> None:
    mouse.click("Kinderen")
    mouse.click_row("Noor W.", twice=True)
    coach.waits_to_read("Noor Wensdroom")
    mouse.click("Meer")
    mouse.click_in_menu("Oudergesprek")
    mouse.click("Betrokkene toevoegen")
    mouse.write_in("Wie is het?", "Sanne Wensdroom")
    mouse.click_row("Sanne Wensdroom")
    mouse.click("Gezag")
    mouse.write_in("Gecontroleerd op", "vandaag")
    mouse.click("Vastleggen")
    coach.waits_to_read("Sanne Wensdroom vastgelegd.")
    mouse.write_in("Wat vertelt moeder?", "Noor slaapt slecht sinds de zomer.")
    for purpose in ("hulp", "ZAT"):
        mouse.choose(f"Moeder: {purpose}", "ja")
    mouse.write_in("Volgende stap", "Moeder bellen")
    mouse.click("Vastleggen")
    coach.waits_to_read("Noor Wensdroom")


def prepare_a_meeting(coach: Coach, mouse: Mouse) -> None:
    mouse.click("Overleg (ZAT)")
    mouse.click("Overleg plannen")
    coach.waits_to_read("Wat voor overleg?")
    mouse.click("Overleg plannen")
    coach.waits_to_read("Kan op de agenda")
    for first, _last in CHILDREN:
        mouse.click_row(f"{first} ", twice=True)
        mouse.click_row(f"{first} ")
        mouse.write_in("Vraag aan het team", f"Wat helpt {first} in de pauze?")
        mouse.click("Bekijk en keur goed")
        mouse.click("Keur goed")
        coach.waits_to_hear("Bekijk nog eens")


def make_the_pack(coach: Coach, mouse: Mouse) -> None:
    mouse.click("Pakketten en agenda")
    mouse.click("Namen in vrije tekst nagekeken")
    mouse.click("PDF maken")
    coach.waits_to_read("Het blijft in de kluis")
    mouse.click("Klaar")
