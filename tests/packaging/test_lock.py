"""The list of all versions: whole, with hashes, and without an address."""

import re
import tomllib

import environment

LOCK = environment.LOCK.read_text()


def test_the_lock_names_no_address():
    assert "://" not in LOCK
    assert "index" not in LOCK


def test_every_part_has_a_version_and_a_hash():
    entries = re.split(r"\n(?=\S)", LOCK.partition("\nast-serialize")[2])

    assert entries
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []


def test_everything_that_the_project_asks_for_is_locked():
    project = tomllib.loads((environment.ROOT / "pyproject.toml").read_text())["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["development"]]
    names = {re.split(r"[^\w.-]", line)[0].lower() for line in asked}

    assert names - set(environment.parts(LOCK)) == set()


def test_qt_and_its_binding_are_of_the_line_that_keeps_python_alive():
    assert re.findall(r"^(?:pyside6-essentials|shiboken6)==(.*?) ", LOCK, re.MULTILINE) == [
        "6.11.3",
        "6.11.3",
    ]
