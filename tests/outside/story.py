"""A coach's five minutes, seen from outside: unlock, a signal, found back, lock, unlock.

Run by the system's Python, which has the accessibility library: story.py PASSPHRASE
"""

import sys

from hands import focused, gone, nameless, press, see, take_the_keyboard, until, write

FACT = "Zat weer alleen bij de fietsen"


def unlock(passphrase):
    """From the unlock page to the first page."""
    see("Wachtzin")
    take_the_keyboard()
    until(focused, "het toetsenbord in het venster")
    every_control_has_a_name("ontgrendelen")
    write(passphrase)
    press("Enter")
    see("Kluis open, alleen op deze laptop")
    every_control_has_a_name("vandaag")


def note_a_signal():
    """Ctrl N, who, what, Ctrl Enter."""
    press("Ctrl+n")
    see("Over wie?")
    every_control_has_a_name("nieuw signaal")
    write("mil")
    see("Milan P.")
    press("Enter")
    until(lambda: focused("Gezien of gehoord"), "het veld voor het feit")
    write(FACT)
    press("Ctrl+Enter")
    see("Signaal vastgelegd over Milan P.")
    take_the_keyboard()  # the dialog had it


def find_it_back():
    """Ctrl K and a word of it."""
    press("Ctrl+k")
    see("Zoeken", "text")
    every_control_has_a_name("zoeken")
    write("fietsen")
    see("fietsen", "list item")
    press("Escape")
    take_the_keyboard()


def lock():
    """Ctrl L: the vault is closed by a fresh process, which asks for the passphrase."""
    press("Ctrl+l")
    gone("Kluis open, alleen op deze laptop")
    see("Wachtzin")


def every_control_has_a_name(where):
    """What a screen reader meets here says what it is."""
    without = nameless()
    if without:
        sys.exit(f"Zonder naam op {where}: {', '.join(without)}")


if __name__ == "__main__":
    PASSPHRASE = sys.argv[1]
    for deed in (
        lambda: unlock(PASSPHRASE),
        note_a_signal,
        find_it_back,
        lock,
        lambda: unlock(PASSPHRASE),
        find_it_back,
    ):
        deed()
    sys.stdout.write("gelukt\n")
