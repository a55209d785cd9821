"""What the commands do before and after the work."""

import sys
from pathlib import Path

import dev
import environment
import machine


def test_no_command_shows_the_help(capsys):
    assert dev.main([]) == 0
    assert capsys.readouterr().out == dev.HELP + "\n"


def test_every_command_is_in_the_help():
    assert [name for name in dev.COMMANDS if f"\n  {name} " not in dev.HELP] == []


def test_an_unknown_command_is_a_mistake():
    assert dev.main(["start"]) == 2


def test_an_older_python_is_told_so(monkeypatch, capsys):
    monkeypatch.setattr(sys, "version_info", (3, 10, 4))

    assert dev.main(["run"]) == 1
    assert "3.11" in capsys.readouterr().out


def test_what_follows_two_dashes_goes_to_coachdesk(monkeypatch):
    monkeypatch.setitem(dev.COMMANDS, "run", len)

    assert dev.main(["run", "--", "--practice"]) == 1


def test_without_a_screen_the_papers_are_made(monkeypatch, capsys):
    monkeypatch.setattr(machine, "has_screen", lambda variables: False)
    monkeypatch.setattr(dev, "demo", lambda arguments: 0)

    assert dev.run([]) == 0
    assert "geen scherm" in capsys.readouterr().out


def test_what_may_not_be_installed_is_told(monkeypatch, capsys):
    monkeypatch.setattr(machine, "bring", lambda packages: False)
    monkeypatch.setitem(dev.COMMANDS, "demo", lambda words: dev.set_up("libgl1"))

    assert dev.main(["demo"]) == 1
    assert machine.advice(["libgl1"]) in capsys.readouterr().out


def test_checks_stop_at_the_first_that_fails(monkeypatch, capsys):
    monkeypatch.setattr(environment, "READY", Path(sys.prefix))

    assert dev.in_turn({"eerste": ["platform"], "tweede": ["bestaat_niet"], "derde": ["this"]}) == 1

    told = capsys.readouterr().out
    assert "tweede: niet goed" in told
    assert "derde" not in told


def test_checks_that_pass_tell_how_long_it_took(monkeypatch, capsys):
    monkeypatch.setattr(environment, "READY", Path(sys.prefix))

    assert dev.in_turn({"eerste": ["platform"]}) == 0
    assert "Alles goed" in capsys.readouterr().out


def test_an_ordinary_run_judges_no_speed():
    files = {path.name for path in (environment.ROOT / "tests" / "bench").iterdir()}

    assert "bench_pages.py" in files
    assert [name for name in files if name.startswith("test_")] == []


def test_ci_runs_the_test_command_and_nothing_else():
    script = environment.ROOT / ".ci" / "run"
    commands = [line for line in script.read_text().splitlines() if not line.startswith("#")]

    assert (
        commands[-1] == 'exec python3 "$(dirname "$0")/../packaging/dev.py" test --nothing-skipped'
    )
