"""A paper is on the disk whole, under a name that tells nothing, or it is not there."""

import hashlib
import os
from datetime import date
from pathlib import Path

import pytest

from coachdesk.domain.errors import PaperFailed
from coachdesk.reports.paper_file import PaperBatch, WrittenPaper, name_to_be, pack_file_name

NAME = pack_file_name(date(2026, 12, 3))
MARK = "0a1b2c3d"


def written(folder: Path, *documents: bytes) -> tuple[WrittenPaper, ...]:
    batch = PaperBatch(folder, mark=MARK)
    for document in documents:
        batch.write(NAME, document)
    return batch.put_in_place()


def test_the_name_is_a_kind_and_a_date():
    assert NAME == "overleg-2026-12-03.pdf"


def test_it_is_written_whole_and_nothing_else_is_left(tmp_path: Path):
    [paper] = written(tmp_path, b"%PDF")

    assert [path.name for path in tmp_path.iterdir()] == [NAME]
    assert paper.path.read_bytes() == b"%PDF"
    assert paper.sha256 == hashlib.sha256(b"%PDF").hexdigest()


def test_until_it_is_put_in_place_no_pdf_is_there(tmp_path: Path):
    batch = PaperBatch(tmp_path, mark=MARK)
    batch.write(NAME, b"%PDF")

    assert list(tmp_path.glob("*.pdf")) == []


@pytest.mark.skipif(os.name == "nt", reason="rights of a file are another matter there")
def test_nobody_else_at_this_computer_can_read_it(tmp_path: Path):
    [paper] = written(tmp_path, b"%PDF")

    assert paper.path.stat().st_mode & 0o777 == 0o600


def test_what_is_there_is_never_replaced(tmp_path: Path):
    papers = [*written(tmp_path, bytes([0])), *written(tmp_path, bytes([1]), bytes([2]))]

    assert [paper.path.name for paper in papers] == [
        NAME,
        "overleg-2026-12-03-2.pdf",
        "overleg-2026-12-03-3.pdf",
    ]
    assert (tmp_path / NAME).read_bytes() == bytes([0])


def test_the_names_are_known_before_anything_is_there(tmp_path: Path):
    batch = PaperBatch(tmp_path, mark=MARK)
    for document in (b"one", b"two"):
        batch.write(NAME, document)

    named = batch.named()

    assert [paper.path.name for paper in named] == [NAME, "overleg-2026-12-03-2.pdf"]
    assert list(tmp_path.glob("*.pdf")) == []
    assert batch.put_in_place() == named
    assert [paper.path.read_bytes() for paper in named] == [b"one", b"two"]


def test_the_next_name_is_told_and_a_folder_that_cannot_be_read_does_not_matter(
    tmp_path: Path, monkeypatch
):
    (tmp_path / "overleg.pdf").touch()
    assert name_to_be(tmp_path, "overleg.pdf") == "overleg-2.pdf"
    assert name_to_be(tmp_path / "weg", "overleg.pdf") == "overleg.pdf"

    def refused(_path: Path) -> bool:
        raise PermissionError

    monkeypatch.setattr(Path, "exists", refused)
    assert name_to_be(tmp_path, "overleg.pdf") == "overleg.pdf"


def test_a_name_that_was_taken_meanwhile_is_not_replaced(tmp_path: Path):
    batch = PaperBatch(tmp_path, mark=MARK)
    batch.write(NAME, b"ours")
    [paper] = batch.named()
    paper.path.write_bytes(b"theirs")

    with pytest.raises(PaperFailed):
        batch.put_in_place()

    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"theirs"]


def test_a_folder_that_is_gone_is_told_in_words(tmp_path: Path):
    with pytest.raises(PaperFailed, match="De map is vol of beveiligd"):
        PaperBatch(tmp_path / "weg", mark=MARK).write(NAME, b"%PDF")


def test_a_disk_that_fails_half_way_leaves_nothing(tmp_path: Path, monkeypatch):
    def fail(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(PaperFailed):
        PaperBatch(tmp_path, mark=MARK).write(NAME, b"%PDF")

    assert list(tmp_path.iterdir()) == []


def test_when_one_cannot_be_put_in_place_none_is(tmp_path: Path, monkeypatch):
    batch = PaperBatch(tmp_path, mark=MARK)
    batch.write(NAME, b"one")
    batch.write(NAME, b"two")
    rename = Path.rename

    def fail(path: Path, target: Path) -> Path:
        if path.read_bytes() == b"two":
            raise OSError(13, "Permission denied")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(PaperFailed, match="De PDF is niet gemaakt"):
        batch.put_in_place()

    assert list(tmp_path.iterdir()) == []


def test_what_is_taken_back_is_gone_and_twice_is_once(tmp_path: Path):
    batch = PaperBatch(tmp_path, mark=MARK)
    batch.write(NAME, b"%PDF")
    batch.put_in_place()

    batch.take_back()
    batch.take_back()

    assert list(tmp_path.iterdir()) == []


def test_after_it_was_taken_back_nothing_more_is_written(tmp_path: Path):
    batch = PaperBatch(tmp_path, mark=MARK)
    batch.write(NAME, b"one")

    batch.take_back()

    with pytest.raises(PaperFailed, match="gestopt"):
        batch.write(NAME, b"two")
    with pytest.raises(PaperFailed, match="gestopt"):
        batch.put_in_place()
    assert list(tmp_path.iterdir()) == []
