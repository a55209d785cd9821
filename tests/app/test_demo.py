"""The demo runs on a bare machine: no screen, no vault left behind, all where it was asked."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from coachdesk.app.arguments import Arguments, parse
from coachdesk.app.demo import run
from tests.reports.reading import assert_accessible, pages_of

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, list[Path]]:
    """The folder, what was printed, and what was left in the temporary folder."""
    place = tmp_path_factory.mktemp("demo")
    out, temporary = place / "uit", place / "tijdelijk"
    temporary.mkdir()
    bare = {name: value for name, value in os.environ.items() if name not in SCREENS}
    done = subprocess.run(
        [sys.executable, "-m", "coachdesk", "demo", "--out", str(out)],
        env={**bare, "TMPDIR": str(temporary), "HOME": str(place)},
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return out, done.stdout, list(temporary.iterdir())


def test_everything_that_is_told_is_there(told: tuple[Path, str, list[Path]]) -> None:
    out, text, _left = told
    names = {path.name for path in out.iterdir()}

    papers = {"samenvatting.pdf", "actielijst.pdf", "mijn-vier-gs.pdf", "pakket.pdf"}
    screens = {"vandaag.png", "4g-gesprek.png", "verwijsroutes.png", "overleg.png", "verslag.png"}
    assert papers | screens | {"pakket-met-wachtwoord.pdf"} <= names
    assert all(name in text for name in names)
    assert str(out) in text


def test_no_vault_is_left_behind(told: tuple[Path, str, list[Path]]) -> None:
    assert told[2] == []


def test_the_pictures_show_something(told: tuple[Path, str, list[Path]]) -> None:
    pictures = [QImage(str(path)) for path in told[0].glob("*.png")]

    for picture in pictures:
        assert (picture.width(), picture.height()) == (1440, 900)
        seen = {picture.pixel(x, y) for x in range(0, 1440, 16) for y in range(0, 900, 16)}
        assert len(seen) > 20


def test_the_pack_is_a_real_one_and_the_password_opens_the_other(
    told: tuple[Path, str, list[Path]],
) -> None:
    out, text, _left = told
    pdf = (out / "pakket.pdf").read_bytes()
    password = re.findall(r"[a-z0-9]{4}(?:-[a-z0-9]{4}){3}", text)[0]

    assert_accessible(pdf)
    assert len(pages_of(pdf)) == 5
    assert pages_of((out / "pakket-met-wachtwoord.pdf").read_bytes(), password) == pages_of(pdf)


@pytest.mark.parametrize("name", ["samenvatting.pdf", "actielijst.pdf", "mijn-vier-gs.pdf"])
def test_the_other_papers_can_be_read_by_everybody(
    told: tuple[Path, str, list[Path]], name: str
) -> None:
    pdf = (told[0] / name).read_bytes()

    assert_accessible(pdf)
    assert len(" ".join(pages_of(pdf)).split()) > 40


@pytest.mark.parametrize("name", ["samenvatting.pdf", "actielijst.pdf"])
def test_the_papers_for_the_team_name_no_child(
    told: tuple[Path, str, list[Path]], name: str
) -> None:
    words = " ".join(pages_of((told[0] / name).read_bytes()))

    assert not [child for child in ("Milan", "Proefstra", "Ruben", "Kevin") if child in words]


def test_a_folder_that_cannot_be_written_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    (tmp_path / "bestand").touch()

    assert run(tmp_path / "bestand" / "map") == 1

    assert "kan niet worden geschreven" in capsys.readouterr().err


def test_the_command_line_knows_the_demo() -> None:
    assert parse(["demo", "--out", "map"]) == Arguments(demo=Path("map"))


def test_the_demo_without_a_folder_is_refused_in_dutch(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as end:
        parse(["demo"])

    assert end.value.code == 2
    assert capsys.readouterr().err.startswith("Dit begrijpt Coachdesk niet.")
