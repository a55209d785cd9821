"""How .venv is made, and when it may be used."""

import sys
from pathlib import Path

import pytest

import environment
from environment import Way
from machine import NotPossible

LOCK = "proefpakket==1.0 \\\n    --hash=sha256:00\nander-pakket==2.0 ; sys_platform == 'win32' \\\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty project folder with a lock."""
    (tmp_path / "requirements.lock").write_text(LOCK)
    for name, place in {
        "LOCK": "requirements.lock",
        "READY": ".venv",
        "NEW": ".vnew",
        "OLD": ".vold",
    }.items():
        monkeypatch.setattr(environment, name, tmp_path / place)
    return tmp_path


def furnish(folder: Path, *, stamp: str | None = None) -> Path:
    """An environment as far as the eye reaches; its one script."""
    python = environment.python_in(folder)
    python.parent.mkdir(parents=True)
    python.touch()
    script = python.parent / "pytest"
    script.write_text(f"#!{python}\n")
    if stamp is not None:
        (folder / environment.STAMP).write_text(stamp)
    return script


@pytest.mark.parametrize(
    ("uv", "pip", "ensurepip", "way"),
    [
        (True, True, True, Way.UV),
        (False, True, True, Way.PIP_OUTSIDE),
        (False, True, False, Way.PIP_OUTSIDE),
        (False, False, True, Way.PIP_INSIDE),
        (False, False, False, None),
    ],
)
def test_there_is_a_way_with_uv_with_pip_or_with_venv(uv, pip, ensurepip, way):
    assert environment.best_way(uv=uv, pip=pip, ensurepip=ensurepip) is way


@pytest.mark.parametrize("way", Way)
def test_every_way_installs_only_wheels_that_have_the_right_hash(way):
    install = environment.steps(way, Path("proef"))[-1]

    assert {"--require-hashes", "--only-binary", str(environment.LOCK)} <= set(install)


def test_the_interpreter_lies_elsewhere_on_windows():
    assert environment.python_in(Path("x"), windows=True) == Path("x/Scripts/python.exe")
    assert environment.python_in(Path("x"), windows=False) == Path("x/bin/python")


def test_another_lock_or_another_python_needs_another_environment():
    stamps = {
        environment.stamp(b"a", "3.11"),
        environment.stamp(b"b", "3.11"),
        environment.stamp(b"a", "3.12"),
    }

    assert len(stamps) == 3


def test_an_environment_with_the_right_stamp_is_ready(project):
    furnish(project / ".venv", stamp=environment.stamp(LOCK.encode(), sys.version))

    assert environment.is_ready()


@pytest.mark.parametrize("stamp", [None, "van een oudere lijst"])
def test_a_half_made_or_older_environment_is_not_ready(project, stamp):
    furnish(project / ".venv", stamp=stamp)

    assert not environment.is_ready()


def test_what_was_made_beside_takes_the_place_of_the_old(project):
    furnish(project / ".venv", stamp="oud")
    furnish(project / ".vnew", stamp="nieuw")

    environment.put_in_place()

    assert (project / ".venv" / environment.STAMP).read_text() == "nieuw"
    assert sorted(place.name for place in project.iterdir()) == [".venv", "requirements.lock"]


def test_scripts_know_where_they_came_to_lie(project):
    furnish(project / ".vnew")

    environment.put_in_place()

    python = environment.python_in(project / ".venv")
    assert (python.parent / "pytest").read_text() == f"#!{python}\n"


def test_a_failing_step_leaves_the_old_environment_alone(project, monkeypatch, capsys):
    furnish(project / ".venv", stamp="oud")
    fails = [sys.executable, "-c", "import sys; sys.exit('geen verbinding')"]
    monkeypatch.setattr(environment, "way_here", lambda: Way.UV)
    monkeypatch.setattr(environment, "steps", lambda way, folder: [fails])

    with pytest.raises(NotPossible):
        environment.make()

    assert "geen verbinding" in capsys.readouterr().out
    assert (project / ".venv" / environment.STAMP).read_text() == "oud"


def test_without_pip_and_venv_the_package_is_named(monkeypatch):
    monkeypatch.setattr(environment, "way_here", lambda: None)

    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert environment.missing_installer() == [f"python{version}-venv"]


def test_the_parts_of_a_lock_are_counted_by_name():
    assert environment.parts(LOCK) == ["proefpakket", "ander-pakket"]
