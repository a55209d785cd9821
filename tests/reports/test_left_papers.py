"""What a failing computer left hidden comes to light when it was given out, and goes when not."""

import hashlib
import os
from pathlib import Path

from coachdesk.reports.left_papers import YOUNG, finish, papers_left_in
from coachdesk.reports.paper_file import PaperBatch

NAME = "overleg-2026-12-03.pdf"


def left(folder: Path, document: bytes, *, old: bool = True) -> str:
    """A paper whose way ended before it got its name; gives its digest."""
    PaperBatch(folder).write(NAME, document)
    if old:
        for path in folder.iterdir():
            os.utime(path, (0, 0))
    return hashlib.sha256(document).hexdigest()


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_was_recorded_gets_its_name(tmp_path: Path):
    digest = left(tmp_path, b"%PDF", old=False)

    placed = finish(papers_left_in(tmp_path), {digest: "overleg-2026-12-03-2.pdf"})

    assert placed == ("overleg-2026-12-03-2.pdf",)
    assert names_in(tmp_path) == ["overleg-2026-12-03-2.pdf"]
    assert (tmp_path / placed[0]).read_bytes() == b"%PDF"


def test_what_nobody_recorded_goes_when_it_is_not_being_written_now(tmp_path: Path):
    left(tmp_path, b"young", old=False)
    assert finish(papers_left_in(tmp_path), {}) == ()
    [young] = tmp_path.iterdir()

    long_ago = young.stat().st_mtime - YOUNG - 1
    os.utime(young, (long_ago, long_ago))
    assert finish(papers_left_in(tmp_path), {}) == ()
    assert names_in(tmp_path) == []


def test_one_of_which_the_name_is_taken_gets_a_number_and_replaces_nothing(
    tmp_path: Path,
):
    digest = left(tmp_path, b"%PDF")
    (tmp_path / NAME).write_bytes(b"another")

    placed = finish(papers_left_in(tmp_path), {digest: NAME})

    assert (tmp_path / NAME).read_bytes() == b"another"
    assert placed == ("overleg-2026-12-03-2.pdf",)
    assert (tmp_path / placed[0]).read_bytes() == b"%PDF"


def test_nothing_else_in_the_folder_is_touched(tmp_path: Path):
    others = (".verslag.docx.12345678.tmp", "overleg-2026-12-03.pdf", ".overleg.pdf.tmp", "x.tmp")
    for name in others:
        (tmp_path / name).write_bytes(b"mine")
        os.utime(tmp_path / name, (0, 0))

    assert papers_left_in(tmp_path) == ()
    assert names_in(tmp_path) == sorted(others)


def test_a_folder_that_is_gone_has_none(tmp_path: Path):
    assert papers_left_in(tmp_path / "weg") == ()
