"""A paper is on the disk whole, under a name that tells nothing, or it is not there."""

import hashlib
import os
from datetime import date
from pathlib import Path

import pytest

from coachdesk.domain.errors import PaperFailed
from coachdesk.reports.page import never
from coachdesk.reports.paper_file import pack_file_name, write_paper

NAME = pack_file_name(date(2026, 12, 3))


def test_the_name_is_a_kind_and_a_date():
    assert NAME == "overleg-2026-12-03.pdf"


def test_it_is_written_whole_and_nothing_else_is_left(tmp_path: Path):
    written = write_paper(tmp_path, NAME, b"%PDF", stopped=never)

    assert [path.name for path in tmp_path.iterdir()] == [NAME]
    assert written.path.read_bytes() == b"%PDF"
    assert written.sha256 == hashlib.sha256(b"%PDF").hexdigest()


@pytest.mark.skipif(os.name == "nt", reason="rights of a file are another matter there")
def test_nobody_else_at_this_computer_can_read_it(tmp_path: Path):
    written = write_paper(tmp_path, NAME, b"%PDF", stopped=never)

    assert written.path.stat().st_mode & 0o777 == 0o600


def test_what_is_there_is_never_replaced(tmp_path: Path):
    names = [write_paper(tmp_path, NAME, bytes([n]), stopped=never).path.name for n in range(3)]

    assert names == [NAME, "overleg-2026-12-03-2.pdf", "overleg-2026-12-03-3.pdf"]
    assert (tmp_path / NAME).read_bytes() == bytes([0])


def test_a_folder_that_is_gone_is_told_in_words(tmp_path: Path):
    with pytest.raises(PaperFailed, match="De map is vol of beveiligd"):
        write_paper(tmp_path / "weg", NAME, b"%PDF", stopped=never)


def test_a_disk_that_fails_half_way_leaves_nothing(tmp_path: Path, monkeypatch):
    def fail(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(PaperFailed):
        write_paper(tmp_path, NAME, b"%PDF", stopped=never)

    assert list(tmp_path.iterdir()) == []


def test_what_is_called_off_leaves_nothing(tmp_path: Path):
    with pytest.raises(PaperFailed):
        write_paper(tmp_path, NAME, b"%PDF", stopped=lambda: True)

    assert list(tmp_path.iterdir()) == []


def test_what_is_taken_back_is_gone_and_twice_is_once(tmp_path: Path):
    written = write_paper(tmp_path, NAME, b"%PDF", stopped=never)

    written.take_back()
    written.take_back()

    assert list(tmp_path.iterdir()) == []
