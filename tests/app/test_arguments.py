"""The command line speaks Dutch and refuses what it does not understand."""

import pytest

from coachdesk import __version__
from coachdesk.app.arguments import Arguments, parse


def test_nothing_said_means_the_own_vault() -> None:
    assert parse([]) == Arguments(practice=False)


def test_the_practice_vault_can_be_asked_for() -> None:
    assert parse(["--practice"]) == Arguments(practice=True)


def test_the_help_is_dutch(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        parse(["--help"])

    told = capsys.readouterr().out
    assert end.value.code == 0
    assert told.startswith("Gebruik: coachdesk")
    assert "oefenkluis" in told
    for english in ("usage", "options", "show this", "optional"):
        assert english not in told.lower()


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse(["--version"])

    assert capsys.readouterr().out == f"Coachdesk {__version__}\n"


@pytest.mark.parametrize("words", [["--prac"], ["nonsense"], ["--theme", "dark"]])
def test_nonsense_is_refused_in_dutch(capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    with pytest.raises(SystemExit) as end:
        parse(words)

    assert end.value.code == 2
    assert capsys.readouterr().err.startswith("Dit begrijpt Coachdesk niet.")
