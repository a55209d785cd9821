"""Sleep and screen lock are heard from a logind and a screen saver on a bus of our own."""

import os
import shutil
import subprocess
from collections.abc import Iterator

import pytest
from PySide6.QtCore import ClassInfo, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusUnixFileDescriptor

from coachdesk.app.linux_session import LOGIND, MANAGER, LinuxSession

DAEMON = shutil.which("dbus-daemon")
pytestmark = pytest.mark.skipif(DAEMON is None, reason="dbus-daemon is not installed")


@ClassInfo({"D-Bus Interface": MANAGER})  # type: ignore[call-arg]  # wrong stub
class FakeLogind(QObject):  # type: ignore[operator]  # the same
    """Gives out one end of a pipe, as logind does, and keeps the other."""

    def __init__(self, bus: QDBusConnection) -> None:
        super().__init__()
        self.bus = bus
        self.asked: list[tuple[str, str]] = []
        self.kept, self.given = os.pipe()
        os.set_blocking(self.kept, False)
        assert bus.registerService(LOGIND)
        assert bus.registerObject(
            "/org/freedesktop/login1", self, QDBusConnection.RegisterOption.ExportAllSlots
        )

    @Slot(str, str, str, str, result="QDBusUnixFileDescriptor")
    def Inhibit(  # noqa: N802  (the name that logind gave it)
        self, what: str, who: str, why: str, mode: str
    ) -> QDBusUnixFileDescriptor:
        self.asked.append((what, mode))
        brake = QDBusUnixFileDescriptor(self.given)
        os.close(self.given)
        return brake

    def tell(self, interface: str, name: str, values: tuple[object, ...] = ()) -> None:
        message = QDBusMessage.createSignal("/org/freedesktop/login1", interface, name)
        message.setArguments(list(values))
        assert self.bus.send(message)

    def released(self) -> bool:
        """Whether nobody holds the other end any more."""
        try:
            return os.read(self.kept, 1) == b""
        except BlockingIOError:
            return False


@pytest.fixture
def address() -> Iterator[str]:
    assert DAEMON is not None
    daemon = subprocess.Popen(
        [DAEMON, "--session", "--nofork", "--print-address=1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert daemon.stdout is not None
    yield daemon.stdout.readline().strip()
    daemon.terminate()
    daemon.wait()
    daemon.stdout.close()


@pytest.fixture
def logind(qapp, address: str) -> Iterator[FakeLogind]:
    fake = FakeLogind(QDBusConnection.connectToBus(address, "fake"))
    yield fake
    QDBusConnection.disconnectFromBus("fake")
    os.close(fake.kept)


@pytest.fixture
def session(qtbot, logind: FakeLogind, address: str) -> Iterator[LinuxSession]:
    bus = QDBusConnection.connectToBus(address, "ours")
    session = LinuxSession(system=bus, desktop=bus)
    session.start()
    qtbot.waitUntil(lambda: bool(logind.asked))
    yield session
    session.let_go()
    QDBusConnection.disconnectFromBus("ours")
    session.deleteLater()


def test_before_sleep_the_vault_is_to_be_locked(
    qtbot, logind: FakeLogind, session: LinuxSession
) -> None:
    with qtbot.waitSignal(session.leaving) as told:
        logind.tell(MANAGER, "PrepareForSleep", (True,))

    assert told.args == ["sleep"]


def test_logind_waits_until_the_vault_is_closed(
    qtbot, logind: FakeLogind, session: LinuxSession
) -> None:
    assert logind.asked == [("sleep", "delay")]
    qtbot.waitUntil(lambda: session._brake is not None)
    assert not logind.released()

    session.let_go()
    qtbot.waitUntil(logind.released)
    assert logind.released()


def test_locking_the_session_is_heard(qtbot, logind: FakeLogind, session: LinuxSession) -> None:
    with qtbot.waitSignal(session.leaving) as told:
        logind.tell("org.freedesktop.login1.Session", "Lock")

    assert told.args == ["session-lock"]


@pytest.mark.parametrize("saver", ["org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver"])
def test_a_screen_that_locks_is_heard(
    qtbot, logind: FakeLogind, session: LinuxSession, saver: str
) -> None:
    with qtbot.waitSignal(session.leaving) as told:
        logind.tell(saver, "ActiveChanged", (True,))

    assert told.args == ["screen-lock"]


def test_waking_up_and_unlocking_are_no_reason(
    qtbot, logind: FakeLogind, session: LinuxSession
) -> None:
    told: list[str] = []
    session.leaving.connect(told.append)
    logind.tell(MANAGER, "PrepareForSleep", (False,))
    logind.tell("org.gnome.ScreenSaver", "ActiveChanged", (False,))
    logind.tell("org.freedesktop.login1.Session", "Lock")
    qtbot.waitUntil(lambda: bool(told))

    assert told == ["session-lock"]


def test_without_a_bus_nothing_is_heard_and_nothing_breaks(qapp) -> None:
    nowhere = QDBusConnection("nowhere")
    session = LinuxSession(system=nowhere, desktop=nowhere)
    session.start()
    session.let_go()

    assert session._brake is None
