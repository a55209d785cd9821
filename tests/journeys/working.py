"""What a coach does with children, talks and a meeting: by its keys, step after step."""

import re
from pathlib import Path

from tests.journeys.coach import ALT, CTRL, Coach, Key


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
    coach.press(Key.Key_2, Key.Key_Return)
    coach.press(Key.Key_1, Key.Key_Return)
    coach.press(Key.Key_3)
    coach.write("juf Anouk bespreekt het in de groep")
    coach.press(Key.Key_Return)
    coach.waits_to_read("Alles gesorteerd.")


def record_a_four_g_talk(coach: Coach) -> None:
    coach.press(Key.Key_1, held=CTRL)
    coach.press(Key.Key_G, held=CTRL)
    coach.waits_to_hear("Over wie?")
    coach.write("noo")
    coach.press(Key.Key_Return)
    coach.write("Maandag bij het hek. Mama wachtte en papa bracht Noor.")
    coach.press(Key.Key_Tab)
    coach.write("Het komt door mij.")
    coach.press(Key.Key_Tab)
    coach.write("ver")
    coach.press(Key.Key_Return, Key.Key_7, Key.Key_Tab)
    coach.write("Ging naar binnen zonder dag te zeggen.")
    coach.press(Key.Key_Tab)
    coach.write("Grote-mensen-ruzie is niet mijn schuld.")
    coach.press(Key.Key_Tab, Key.Key_4, Key.Key_Tab)
    coach.write("Maandag eerst naar juf Anouk.")
    coach.press(Key.Key_9, held=ALT)
    coach.write("Terugkoppelen aan juf Anouk")
    coach.press(Key.Key_Return, held=CTRL)
    coach.waits_to_read("vastgelegd")


def talk_with_mother(coach: Coach) -> None:
    find(coach, "noo")
    command(coach, "oudergesprek")
    coach.waits_to_read("Oudergesprek")
    coach.tab_to("Betrokkene toevoegen")
    coach.press(Key.Key_Space)
    coach.waits_to_hear("Wie is het?")
    coach.write("Sanne Wensdroom")
    coach.press(Key.Key_Return)
    coach.tab_to("Gezag")
    coach.presses_until(Key.Key_Left, "Gezag")
    coach.tab_to("Gecontroleerd op")
    coach.write("vandaag")
    coach.press(Key.Key_Return, held=CTRL)
    coach.waits_to_read("Sanne Wensdroom vastgelegd.")
    coach.tab_to("Wat vertelt moeder?")
    coach.write("Noor slaapt slecht sinds de zomer.")
    coach.press(Key.Key_5, held=ALT)
    for purpose in ("hulp", "ZAT", "delen"):
        coach.tab_to(f"Moeder: {purpose}")
        coach.press(Key.Key_Down)
    coach.press(Key.Key_9, held=ALT)
    coach.write("Moeder bellen")
    coach.press(Key.Key_Return, held=CTRL)
    coach.waits_to_read("Noor Wensdroom")


def start_a_case_about_somebody_new(coach: Coach, first: str, last: str) -> None:
    coach.press(Key.Key_1, Key.Key_N, held=CTRL)
    coach.waits_to_hear("Over wie?")
    coach.write(f"{first} {last}")
    coach.press(Key.Key_Return)
    coach.waits_to_hear("Groep")
    coach.write("6")
    coach.press(Key.Key_Return)
    coach.waits_to_hear("Gezien of gehoord")
    coach.write(f"{first} staat elke pauze alleen.")
    coach.press(Key.Key_Return, held=CTRL)
    coach.waits_to_read(f"Signaal vastgelegd over {first}")
    coach.press(Key.Key_3, held=CTRL)
    coach.press(Key.Key_2, Key.Key_Return)
    coach.waits_to_read("Alles gesorteerd.")


def plan_a_meeting(coach: Coach) -> None:
    command(coach, "overleg plannen")
    coach.waits_to_hear("Wat voor overleg?")
    coach.tab_to("Wie komen er?")
    coach.write("Ilse Binnenstra")
    coach.press(Key.Key_Return)
    coach.write("intern begeleider")
    coach.press(Key.Key_Return, held=CTRL)
    coach.waits_to_read("Kan op de agenda")


def prepare_it(coach: Coach) -> None:
    for _child in range(3):
        coach.press(Key.Key_Return)
    coach.waits_to_read("Alle lopende casussen van deze school staan op de agenda.")
    coach.tab_to("Agenda")
    coach.press(Key.Key_Home, Key.Key_Return)
    for number in range(3):
        coach.write(f"Wat helpt bij vraag {number}?")
        coach.tab_to("Tijd")
        coach.press(Key.Key_A, held=CTRL)
        coach.write(str(10 + number))
        coach.press(Key.Key_Return, held=CTRL)
        coach.waits_to_press("Keur goed", Key.Key_Return, held=CTRL)


def make_the_pack(coach: Coach, folder: Path) -> list[str]:
    """A PDF for each in this folder; their passwords, as they stand on the form's last page."""
    coach.press(Key.Key_P, held=CTRL)
    coach.waits_to_read("Stuk maken")
    coach.tab_to("Namen in vrije tekst nagekeken")
    coach.press(Key.Key_Space)
    coach.tab_to("Kies map")
    coach.press(Key.Key_Space)
    coach.presses_until(Key.Key_Tab, "Directory:")
    coach.write(str(folder))
    coach.press(Key.Key_Return)
    coach.waits_to_read(f"in {folder}")
    coach.waits_to_press("PDF maken", Key.Key_Return, held=CTRL)
    coach.waits_to_read("Het blijft in de kluis")
    told = re.findall(r"^\w{4}(?:-\w{4})+$", coach.reads(), re.MULTILINE)
    coach.press(Key.Key_Return)
    return told


def find(coach: Coach, text: str) -> None:
    """Ctrl K, some letters, Enter."""
    coach.press(Key.Key_K, held=CTRL)
    coach.waits_to_hear("Zoeken")
    coach.write(text)
    coach.press(Key.Key_Return)


def command(coach: Coach, words: str) -> None:
    find(coach, f">{words}")
