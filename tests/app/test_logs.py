"""The log holds codes and ids, for the user alone, and stays small."""

import logging
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from coachdesk.app import logs

log = logging.getLogger("coachdesk.test")


@pytest.fixture(autouse=True)
def _no_log_stays_open() -> Iterator[None]:
    yield
    logs.stop()


def written(folder: Path) -> str:
    return (folder / "coachdesk.log").read_text("utf-8")


def test_codes_and_ids_are_written(tmp_path: Path) -> None:
    logs.start(tmp_path / "logs")
    log.info("vault opened %s %s", "9f2c01aa", 12)

    assert written(tmp_path / "logs").endswith("vault opened 9f2c01aa 12\n")


def test_a_sentence_is_left_out(tmp_path: Path) -> None:
    logs.start(tmp_path)
    log.warning("refused %s", "Noor Proefstra heeft buikpijn")

    assert "Noor" not in written(tmp_path)
    assert "refused (weggelaten)" in written(tmp_path)


def test_the_message_of_an_exception_is_left_out(tmp_path: Path) -> None:
    logs.start(tmp_path)
    try:
        raise ValueError("Noor Proefstra heeft buikpijn")
    except ValueError:
        log.exception("failed")

    assert "Noor" not in written(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights in lists, not in bits")
def test_only_the_user_may_read_it(tmp_path: Path) -> None:
    logs.start(tmp_path / "logs")

    file = tmp_path / "logs" / "coachdesk.log"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_a_long_log_is_put_aside_and_the_one_before_goes(tmp_path: Path) -> None:
    (tmp_path / "coachdesk.log").write_text("x" * (logs.LIMIT + 1))
    (tmp_path / "coachdesk.log.1").write_text("older")
    logs.start(tmp_path)
    log.info("started")

    assert (tmp_path / "coachdesk.log.1").stat().st_size == logs.LIMIT + 1
    assert written(tmp_path).endswith("started\n")


def test_without_a_place_to_write_the_program_still_runs(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file, not a folder")
    logs.start(tmp_path / "logs")
    log.info("started")

    assert (tmp_path / "logs").read_text() == "a file, not a folder"
