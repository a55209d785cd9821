"""What a failing computer left hidden comes to light when it was given out, and goes when not."""

import hashlib
import os
from pathlib import Path

from coachdesk.reports.left_papers import YOUNG, finish, papers_left_in
from coachdesk.reports.paper_file import PaperBatch

NAME = "overleg-2026-12-03.pdf"
MARK, OTHER = "0a1b2c3d", "4e5f6a7b"


def left(folder: Path, document: bytes, *, old: bool = True) -> str:
    """A paper whose way ended before it got its name; gives its digest."""
    PaperBatch(folder, mark=MARK).write(NAME, document)
    if old:
        for path in folder.iterdir():
            os.utime(path, (0, 0))
    return hashlib.sha256(document).hexdigest()


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_was_recorded_gets_its_name(tmp_path: Path):
    digest = left(tmp_path, b"%PDF", old=False)

    placed = finish(papers_left_in(tmp_path), {digest: "overleg-2026-12-03-2.pdf"}, mark=MARK)

    assert placed == ("overleg-2026-12-03-2.pdf",)
    assert names_in(tmp_path) == ["overleg-2026-12-03-2.pdf"]
    assert (tmp_path / placed[0]).read_bytes() == b"%PDF"


def test_what_nobody_recorded_goes_when_it_is_not_being_written_now(tmp_path: Path):
    left(tmp_path, b"young", old=False)
    assert finish(papers_left_in(tmp_path), {}, mark=MARK) == ()
    [young] = tmp_path.iterdir()

    long_ago = young.stat().st_mtime - YOUNG - 1
    os.utime(young, (long_ago, long_ago))
    assert finish(papers_left_in(tmp_path), {}, mark=MARK) == ()
    assert names_in(tmp_path) == []


def test_what_another_vault_left_in_the_same_folder_is_not_removed_but_may_be_named(
    tmp_path: Path,
):
    digest = left(tmp_path, b"%PDF")
    assert finish(papers_left_in(tmp_path), {}, mark=OTHER) == ()
    assert len(names_in(tmp_path)) == 1

    assert finish(papers_left_in(tmp_path), {digest: NAME}, mark=OTHER) == (NAME,)


def test_one_of_which_the_name_is_taken_gets_a_number_and_replaces_nothing(
    tmp_path: Path,
):
    digest = left(tmp_path, b"%PDF")
    (tmp_path / NAME).write_bytes(b"another")

    placed = finish(papers_left_in(tmp_path), {digest: NAME}, mark=MARK)

    assert (tmp_path / NAME).read_bytes() == b"another"
    assert placed == ("overleg-2026-12-03-2.pdf",)
    assert (tmp_path / placed[0]).read_bytes() == b"%PDF"


def test_nothing_else_in_the_folder_is_touched(tmp_path: Path):
    others = (
        ".verslag.docx.0a1b2c3d-12345678.tmp",
        ".overleg.pdf.12345678.tmp",
        ".overleg.pdf.tmp",
        "overleg-2026-12-03.pdf",
        "x.tmp",
    )
    for name in others:
        (tmp_path / name).write_bytes(b"mine")
        os.utime(tmp_path / name, (0, 0))

    assert papers_left_in(tmp_path) == ()
    assert names_in(tmp_path) == sorted(others)


def test_a_folder_that_is_gone_has_none(tmp_path: Path):
    assert papers_left_in(tmp_path / "weg") == ()
