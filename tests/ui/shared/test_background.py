"""Long work: values in, a value out, and the owner may be gone."""

import threading
from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import QObject, QThread, QThreadPool

from coachdesk.domain.errors import CoachdeskError, Refused
from coachdesk.ui.shared import background


@pytest.fixture
def owner(qapp):
    owner = QObject()
    yield owner
    owner.deleteLater()


def never(error: CoachdeskError) -> None:
    raise AssertionError(error)


def too_much(result: object) -> None:
    raise AssertionError(result)


def test_the_work_is_elsewhere_and_the_news_is_here(owner, qtbot) -> None:
    here = threading.get_ident()
    told: list[int] = []

    background.run(threading.get_ident, owner=owner, done=told.append, failed=never)
    qtbot.waitUntil(lambda: bool(told))

    assert told[0] != here
    assert QThread.currentThread() is owner.thread()


def test_a_refusal_is_told_as_such(owner, qtbot) -> None:
    told: list[str] = []

    def refuse() -> None:
        raise Refused("Dat mag niet.")

    background.run(refuse, owner=owner, done=too_much, failed=lambda e: told.append(str(e)))
    qtbot.waitUntil(lambda: bool(told))

    assert told == ["Dat mag niet."]


def test_a_bug_is_raised_on_the_gui_thread(owner, qtbot) -> None:
    def stumble() -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as fallen:
        background.run(stumble, owner=owner, done=too_much, failed=never)
        qtbot.waitUntil(lambda: bool(fallen))

    assert fallen[0][0] is ZeroDivisionError


def test_that_it_ended_is_told_before_a_bug_is_raised(owner, qtbot) -> None:
    told: list[str] = []

    def stumble() -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as fallen:
        background.run(
            stumble, owner=owner, done=too_much, failed=never, ended=lambda: told.append("ended")
        )
        qtbot.waitUntil(lambda: bool(fallen))

    assert told == ["ended"]


def test_when_the_owner_is_gone_nobody_is_told(qtbot) -> None:
    owner, go = QObject(), threading.Event()
    told: list[bool] = []

    background.run(go.wait, owner=owner, done=told.append, failed=never)
    owner.deleteLater()
    with qtbot.waitSignal(owner.destroyed):
        pass
    go.set()

    assert QThreadPool.globalInstance().waitForDone(2000)
    assert told == []


def test_what_was_cancelled_brings_nothing_home(owner, qtbot) -> None:
    cancel, go = background.Cancel(), threading.Event()
    told: list[object] = []

    def work() -> bool:
        go.wait()
        return cancel.asked()

    background.run(work, owner=owner, done=told.append, failed=never, cancel=cancel)
    background.run(lambda: "other", owner=owner, done=told.append, failed=never)
    cancel.ask()
    go.set()
    assert QThreadPool.globalInstance().waitForDone(2000)
    qtbot.waitUntil(lambda: bool(told))

    assert told == ["other"]


def test_owners_may_go_at_the_moment_their_work_comes_home(qapp) -> None:
    told: list[int] = []
    staying = []
    for number in range(400):
        owner = QObject()
        background.run(partial(int, number), owner=owner, done=told.append, failed=never)
        if number % 2:
            shiboken6.delete(owner)
        else:
            staying.append(owner)
    QThreadPool.globalInstance().waitForDone()
    qapp.processEvents()
    assert sorted(told) == list(range(0, 400, 2))
    for owner in staying:
        shiboken6.delete(owner)
