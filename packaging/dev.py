"""Set up, start, try and test Coachdesk: everything a newcomer needs, with Python alone."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable

import environment
import machine

OLDEST, NEWEST = (3, 11), (3, 14)
WORKERS = "2"  # more of them would disturb the tests that measure time
CHECKS = {
    "ruff check": ["ruff", "check", "--quiet", "."],
    "ruff format": ["ruff", "format", "--check", "--quiet", "."],
    "mypy --strict": ["mypy", "--no-error-summary", "coachdesk", "packaging", "tests"],
}
STRICT = "--nothing-skipped"
PYTEST = ["pytest", "-q", "-rs", "-n", WORKERS]
BENCH = ["pytest", "-q", "-o", "python_files=bench_*.py", "tests/bench"]
HELP = """\
python3 packaging/dev.py OPDRACHT

  run      Coachdesk klaarzetten (de eerste keer) en starten; wat na -- komt, gaat naar Coachdesk
  demo     zonder venster: de stukken en schermen van de oefenkluis, in de map coachdesk-demo
  test     alle controles en tests; --nothing-skipped weigert als daarvoor iets ontbreekt
  bench    hoe snel alles is, in verhouding tot iets kaals op dezelfde computer
  prove    de lange vorm van de tests, voor de nacht
  pictures de beelden in README.md opnieuw maken, van de oefenkluis van deze week
  doctor   alleen nakijken wat deze computer heeft en mist"""


def main(arguments: list[str]) -> int:
    """Carry out one command; its exit code."""
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        print(f"Coachdesk werkt met Python 3.11 tot en met 3.14; dit is {sys.version.split()[0]}.")
        return 1
    word, *rest = arguments or ["--help"]
    if word not in COMMANDS:
        print(HELP)
        return 0 if word in {"-h", "--help"} else 2
    try:
        return COMMANDS[word](rest[1:] if rest[:1] == ["--"] else rest)
    except machine.NotPossible as reason:
        print(reason)
        return 1
    except KeyboardInterrupt:
        print("Afgebroken.")
        return 130


def run(arguments: list[str]) -> int:
    """Start Coachdesk; without a screen, show on paper and in pictures what it would do."""
    if not machine.has_screen(os.environ):
        print("Deze computer heeft geen scherm. Coachdesk maakt daarom de stukken en schermen")
        print("van de oefenkluis, als PDF en PNG.")
        return demo([])
    set_up(*machine.missing_libraries(machine.QT, machine.screen_libraries(os.environ)))
    return hand_over("coachdesk", *arguments)


def demo(arguments: list[str]) -> int:
    """Make the papers and the screens of the practice vault, as PDF and PNG."""
    set_up(*machine.missing_libraries(machine.QT))
    place = environment.ROOT / "coachdesk-demo"
    code = call(["coachdesk", "demo", "--out", str(place), *arguments])
    if code == 0:
        print(f"Klaar. Alles ligt in {place}")
    return code


def pictures(_arguments: list[str]) -> int:
    """Make the pictures of the README anew, from the practice vault as it is this week."""
    set_up(*machine.missing_libraries(machine.QT))
    here = environment.ROOT / "packaging"
    with tempfile.TemporaryDirectory(prefix="coachdesk-pictures-") as demo_folder:
        code = call(["coachdesk", "demo", "--out", demo_folder])
        if code == 0:
            python = environment.python_in(environment.READY)
            script = [str(here / "pictures.py"), demo_folder, str(here / "readme")]
            code = subprocess.call([str(python), *script])
    return code


def test(arguments: list[str]) -> int:
    """All checks and all tests, until the first that fails."""
    for_pytest = [word for word in arguments if word != STRICT]
    set_up_for_tests(strict=STRICT in arguments)
    return in_turn({**CHECKS, "pytest": [*PYTEST, *for_pytest]})


def bench(arguments: list[str]) -> int:
    """The measures of speed, in one process, with their table."""
    set_up_for_tests(strict=False)
    return call([*BENCH, *arguments])


def prove(arguments: list[str]) -> int:
    """The long form of the tests that have one, with the table of what they tried."""
    set_up_for_tests(strict=False)
    os.environ["COACHDESK_PROVE"] = "1"
    return in_turn({"pytest, lange vorm": [*PYTEST, "-m", "proof", *arguments]})


def doctor(_arguments: list[str]) -> int:
    """What this computer has and lacks; 1 if Coachdesk cannot start here yet."""
    way = environment.way_here()
    libraries = machine.missing_libraries(machine.QT, machine.screen_libraries(os.environ))
    lacking = [*libraries, *environment.missing_installer()]
    print("Python:        ", sys.version.split()[0])
    print("Klaarzetten:   ", way.value if way else "kan nog niet: pip en venv ontbreken")
    print("Klaargezet:    ", "ja" if environment.is_ready() else "nog niet")
    print("Scherm:        ", "ja" if machine.has_screen(os.environ) else "nee")
    print("Bibliotheken:  ", "ontbreken: " + ", ".join(libraries) if libraries else "alle aanwezig")
    print("Voor de tests: ", ", ".join(machine.missing_tools()) or "alles aanwezig")
    if lacking:
        print(machine.advice(lacking))
    return 1 if lacking else 0


def set_up(*lacking: str) -> None:
    """Bring what lacks and make .venv if it is not ready; NotPossible if that may not be done."""
    ready = environment.is_ready()
    needed = [*lacking, *([] if ready else environment.missing_installer())]
    if needed and not machine.bring(needed):
        raise machine.NotPossible(f"Er ontbreekt nog iets. {machine.advice(needed)}")
    if not ready:
        environment.make()


def set_up_for_tests(*, strict: bool) -> None:
    """As set_up, with what the tests need to look from outside. Not strict: those may skip."""
    libraries = machine.missing_libraries(machine.QT)
    tools = [*machine.missing_libraries(machine.X11), *machine.missing_tools()]
    if strict:
        set_up(*libraries, *tools)
        return
    if tools and not machine.bring([*libraries, *tools]):
        print(f"Sommige tests worden overgeslagen. {machine.advice(tools)}")
    set_up(*machine.missing_libraries(machine.QT))


def in_turn(checks: dict[str, list[str]]) -> int:
    """Run modules by name until one fails, each with its time."""
    start = time.monotonic()
    for name, module in checks.items():
        print(f"== {name}", flush=True)
        began = time.monotonic()
        if call(module):
            print(f"== {name}: niet goed. Gestopt na {time.monotonic() - start:.0f} s.")
            return 1
        print(f"== {name}: goed, {time.monotonic() - began:.1f} s", flush=True)
    print(f"Alles goed, in {time.monotonic() - start:.0f} s.")
    return 0


def call(module: list[str]) -> int:
    """Run a module with the environment's Python; its exit code."""
    sys.stdout.flush()
    return subprocess.call(
        [str(environment.python_in(environment.READY)), "-m", *module],
        cwd=environment.ROOT,
    )


def hand_over(*module: str) -> int:
    """Become a module of the environment; on Windows, which cannot do that, wait for it."""
    if os.name == "nt":
        return call([*module])
    sys.stdout.flush()
    os.chdir(environment.ROOT)
    python = str(environment.python_in(environment.READY))
    return os.execv(python, [python, "-m", *module])


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "run": run,
    "demo": demo,
    "test": test,
    "bench": bench,
    "prove": prove,
    "pictures": pictures,
    "doctor": doctor,
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
