"""Killed at any moment, no paper is there that nobody recorded; what is half done is finished."""

import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from coachdesk.domain.documents import Document, PaperKind
from coachdesk.domain.ids import ChildId, DocumentId
from coachdesk.domain.name_level import NameLevel
from coachdesk.operations.giving_out import PaperChoices
from coachdesk.operations.papers import paper_mark, record_given_out
from coachdesk.reports.left_papers import papers_left_in
from coachdesk.reports.paper_file import PaperBatch
from coachdesk.store.store import Store
from coachdesk.ui.desk import Desk
from coachdesk.ui.main_window import Frame
from coachdesk.ui.papers import left_papers, paper_making
from coachdesk.ui.papers.drawing import Given, Looks
from coachdesk.ui.papers.left_papers import LeftPapers
from coachdesk.ui.papers.paper_making import Copy, PaperMaking, PaperOrder, Receiver
from coachdesk.ui.shared.background import Cancel
from coachdesk.ui.shared.workplace import Workplace
from tests import make

NAME = "samenvatting-2026-11-30.pdf"
RECEIVERS = ("Marit Jongstra", "Ilse Binnenstra")


class KilledError(BaseException):
    """Nothing after this moment happens any more."""


def order(child_id: ChildId) -> PaperOrder:
    return PaperOrder(
        choices=PaperChoices(kind=PaperKind.SUMMARY, child_id=child_id, names=NameLevel.NONE),
        looks=Looks(kind=PaperKind.SUMMARY),
        receivers=tuple(Receiver(given=Given(name=name)) for name in RECEIVERS),
        each_own=True,
        purpose="bespreken",
        ground="",
        file_name=NAME,
    )


@pytest.fixture
def written(
    desk: Desk, store: Store, window: QMainWindow, folder: Path
) -> tuple[PaperMaking, PaperOrder, list[Copy]]:
    """Two papers, hidden and whole, about to be recorded and to get their names."""
    making = PaperMaking(desk, window)
    wanted = order(store.children.all()[0].id)
    copies = making.copies(wanted)
    making._cancel, making._batch = Cancel(), PaperBatch(folder, mark=paper_mark(store))
    for copy in copies:
        making._batch.write(NAME, copy.given[0].name.encode())
    return making, wanted, copies


def recorded(store: Store) -> set[str]:
    return {one.file_name for one in given_out(store)}


def given_out(store: Store) -> list[Document]:
    child_id = store.children.all()[0].id
    return [one for one in store.documents.page(store.documents.of_child(child_id)) if one.sha256]


@pytest.mark.parametrize("renames", [0, 1, 2])
def test_killed_between_recording_and_naming_all_papers_are_recorded_and_come_to_light(
    renames: int,
    written: tuple[PaperMaking, PaperOrder, list[Copy]],
    *,
    workplace: Workplace,
    store: Store,
    folder: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    making, wanted, copies = written
    rename = Path.rename
    done: list[Path] = []

    def killed(path: Path, target: Path) -> Path:
        if len(done) == renames:
            raise KilledError
        done.append(path)
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", killed)
    if renames < len(copies):
        with pytest.raises(KilledError):
            making._on_written(wanted, copies)
    else:
        making._on_written(wanted, copies)
    monkeypatch.undo()
    assert {path.name for path in folder.glob("*.pdf")} <= recorded(store)

    told: list[str] = []
    workplace.desk.told.connect(lambda text, _back: told.append(text))
    left = LeftPapers(workplace, making)
    left.look()
    qtbot.waitUntil(lambda: len(list(folder.glob("*.pdf"))) == len(copies))

    assert {path.name for path in folder.iterdir()} == recorded(store)
    assert [text for text in told if "alsnog" in text] == told
    assert len(told) == (1 if renames < len(copies) else 0)


def test_an_open_vault_looks_for_them_by_itself(
    workplace: Workplace, store: Store, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    batch = PaperBatch(folder, mark=paper_mark(store))
    batch.write(NAME, b"%PDF")
    [paper] = batch.named()
    record_given_out(
        store,
        Document(
            id=DocumentId("d"),
            kind=PaperKind.SUMMARY,
            made_at=make.NOW,
            sha256=paper.sha256,
            file_name=paper.path.name,
        ),
    )
    monkeypatch.setattr(left_papers, "QUIET_MS", 1)
    frame = Frame(workplace)
    qtbot.addWidget(frame)
    frame.start()

    qtbot.waitUntil(paper.path.exists)
    assert list(folder.iterdir()) == [paper.path]


@pytest.mark.parametrize("mine", [True, False])
def test_what_another_vault_may_have_recorded_is_left_alone(
    workplace: Workplace, store: Store, folder: Path, window: QMainWindow, *, mine: bool
) -> None:
    PaperBatch(folder, mark=paper_mark(store) if mine else "4e5f6a7b").write(NAME, b"%PDF")
    [hidden] = folder.iterdir()
    os.utime(hidden, (0, 0))

    LeftPapers(workplace, window)._on_found(papers_left_in(folder))

    assert hidden.exists() != mine


def test_killed_before_recording_no_paper_is_there(
    written: tuple[PaperMaking, PaperOrder, list[Copy]],
    store: Store,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    making, wanted, copies = written

    def killed(*_documents: object, **_known: object) -> None:
        raise KilledError

    monkeypatch.setattr(paper_making, "record_given_out", killed)
    with pytest.raises(KilledError):
        making._on_written(wanted, copies)

    assert list(folder.glob("*.pdf")) == []
    assert recorded(store) == set()


def test_what_cannot_be_put_in_place_is_told_and_taken_off_the_record(
    written: tuple[PaperMaking, PaperOrder, list[Copy]],
    store: Store,
    folder: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    making, wanted, copies = written

    def full(_path: Path, _target: Path) -> Path:
        raise OSError(13, "Permission denied")

    monkeypatch.setattr(Path, "rename", full)
    with qtbot.waitSignal(making.failed) as failed:
        making._on_written(wanted, copies)

    assert "De map is vol of beveiligd" in failed.args[0]
    assert list(folder.iterdir()) == []
    assert recorded(store) == set()
