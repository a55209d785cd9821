"""Long work off the GUI thread: values in, a value out, nothing shared in between."""

import contextlib
from collections.abc import Callable
from threading import Event, Lock
from typing import Any, TypeVar

from PySide6.QtCore import (
    QCoreApplication,
    QObject,
    QRunnable,
    Qt,
    QThreadPool,
    Signal,
    SignalInstance,
    Slot,
)
from shiboken6 import isValid

from coachdesk.domain.errors import CoachdeskError

R = TypeVar("R")


class Cancel:
    """A flag that the window raises and the work looks at between two pieces."""

    def __init__(self) -> None:
        self._flag = Event()

    def ask(self) -> None:
        """Please stop. What the work still brings home is thrown away."""
        self._flag.set()

    def asked(self) -> bool:
        """Whether the work may stop."""
        return self._flag.is_set()


def run(
    work: Callable[[], R],
    *,
    owner: QObject,
    done: Callable[[R], None],
    failed: Callable[[CoachdeskError], None],
    ended: Callable[[], None] | None = None,
    cancel: Cancel | None = None,
) -> None:
    """Do *work* on another thread, then call *ended*, and *done* or *failed*, on this one.

    *work* may not touch widgets or the store: give it plain values. When *owner* is gone by then,
    or *cancel* was asked, nothing is called. An error that is no CoachdeskError is raised again
    on this thread, for the crash net; *ended* was called by then.
    """
    delivery = _Delivery(owner, done, failed, cancel or Cancel())
    if ended is not None:
        delivery.ended.connect(ended)
    QThreadPool.globalInstance().start(_Job(work, delivery))


class _Delivery(QObject):
    """Carries a result home; when the owner is gone by then, nobody is told.

    It belongs to the application and not to the owner: the owner may be deleted at the very moment
    at which the other thread sends, and what sends must still be there then.
    """

    finished = Signal(object)
    fell = Signal(object)
    ended = Signal()

    def __init__(
        self,
        owner: QObject,
        done: Callable[[Any], None],
        failed: Callable[[CoachdeskError], None],
        cancel: Cancel,
    ) -> None:
        super().__init__(QCoreApplication.instance())
        self._owner = owner
        self.sending = Lock()
        self._done, self._failed, self._cancel = done, failed, cancel
        self.finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)
        self.fell.connect(self._on_fell, Qt.ConnectionType.QueuedConnection)

    @Slot(object)
    def _on_finished(self, result: object) -> None:
        self._go()
        if self._wanted():
            self.ended.emit()
            self._done(result)

    @Slot(object)
    def _on_fell(self, error: Exception) -> None:
        self._go()
        wanted = self._wanted()
        if wanted:
            self.ended.emit()
        if not isinstance(error, CoachdeskError):
            raise error
        if wanted:
            self._failed(error)

    def _go(self) -> None:
        """Deleted, but not before the other thread has come back from sending."""
        with self.sending:
            self.deleteLater()

    def _wanted(self) -> bool:
        return isValid(self._owner) and not self._cancel.asked()


class _Job(QRunnable):
    def __init__(self, work: Callable[[], object], delivery: _Delivery) -> None:
        super().__init__()
        self._work, self._delivery = work, delivery

    def run(self) -> None:
        # Nothing logs in here: a line from a pool thread leaves a _DummyThread behind for good.
        try:
            result = self._work()
        except Exception as error:  # noqa: BLE001  (everything goes home, nothing is lost)
            self._send("fell", error)
        else:
            self._send("finished", result)

    def _send(self, name: str, payload: object) -> None:
        with contextlib.suppress(RuntimeError):  # the application has ended
            signal: SignalInstance = getattr(self._delivery, name)
            with self._delivery.sending:
                signal.emit(payload)
