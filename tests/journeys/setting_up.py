"""Making the vault, closing it and opening it again: by its keys, step after step."""

import re

from tests.journeys.coach import CTRL, Coach, Key

PASSPHRASE = "lantaarn mossel vijver kantoor"


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
    coach.waits_to_read("Je reservekopie")
    coach.tab_to("Later een plek kiezen")
    coach.press(Key.Key_Space)
    coach.waits_to_read("Klaar om te beginnen")
    coach.press(Key.Key_Return)
    coach.waits_to_read("Zo begin je")


def lock_it(coach: Coach) -> None:
    coach.press(Key.Key_Escape)
    coach.press(Key.Key_L, held=CTRL)


def unlock_it(coach: Coach) -> None:
    coach.waits_to_hear("Wachtzin")
    coach.write(PASSPHRASE)
    coach.press(Key.Key_Return)
    coach.waits_to_hear("Volgende stappen")
