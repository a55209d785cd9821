"""A second program on the same vault is refused, and the first one comes to the front."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from coachdesk.app.session import Session
from coachdesk.domain.errors import VaultBusy
from tests.app.conftest import RIGHT

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture
def first(session: Session) -> Iterator["subprocess.Popen[str]"]:
    """Another process that has this vault open."""
    run = [sys.executable, "-m", "tests.app.first_process", str(session.folder.parent)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    process = subprocess.Popen(
        run, stdout=subprocess.PIPE, text=True, cwd=REPOSITORY, env=environment
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


def test_the_second_is_refused_and_the_first_is_called(
    session: Session, first: "subprocess.Popen[str]"
) -> None:
    with pytest.raises(VaultBusy) as refused:
        session.look()

    assert str(refused.value).startswith("Deze kluis is al open in een ander venster, sinds ")
    assert first.stdout is not None
    assert first.stdout.readline() == "raised\n"


def test_when_the_first_is_killed_the_vault_is_free_again(
    session: Session, first: "subprocess.Popen[str]"
) -> None:
    first.kill()
    first.wait()

    assert session.open(session.unlocking(RIGHT)())
