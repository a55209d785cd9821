"""What Linux tells about this session: the laptop goes to sleep, the screen is locked.

Heard over D-Bus: logind for sleep and for "lock this session", the screen savers for the rest.
"""

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusPendingCallWatcher,
    QDBusUnixFileDescriptor,
)

from coachdesk.domain.wording import _

LOGIND = "org.freedesktop.login1"
MANAGER = "org.freedesktop.login1.Manager"
SCREEN_SAVERS = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
)


class LinuxSession(QObject):
    """Listens on the two buses, and keeps the laptop awake until the vault is closed.

    Signals:
        leaving: nobody can be sitting here any more. Carries why, as a code for the log.
    """

    leaving = Signal(str)

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        system: QDBusConnection | None = None,
        desktop: QDBusConnection | None = None,
    ) -> None:
        super().__init__(parent)
        self._system = system or QDBusConnection.systemBus()
        self._desktop = desktop or QDBusConnection.sessionBus()
        self._brake: QDBusUnixFileDescriptor | None = None

    def start(self) -> None:
        """Listen from now on; a bus that is not there is no trouble."""
        if self._system.isConnected():
            self._hear(self._system, LOGIND, MANAGER, "PrepareForSleep", "_on_sleep(bool)")
            session = "org.freedesktop.login1.Session"
            self._hear(self._system, LOGIND, session, "Lock", "_on_session_lock()")
            self._hold()
        if self._desktop.isConnected():
            for saver in SCREEN_SAVERS:
                self._hear(self._desktop, "", saver, "ActiveChanged", "_on_screen_saver(bool)")

    def let_go(self) -> None:
        """The vault is closed: the laptop may sleep now."""
        self._brake = None  # logind sees the last copy of the descriptor close

    def _hear(
        self, bus: QDBusConnection, service: str, interface: str, name: str, slot: str
    ) -> None:
        # the stub asks for bytes, the binding for what SLOT gives
        bus.connect(service, "", interface, name, self, SLOT(slot))  # type: ignore[call-overload]  # see above

    def _hold(self) -> None:
        """Ask logind for a moment before it sleeps: else it sleeps with the vault open."""
        ask = QDBusMessage.createMethodCall(LOGIND, "/org/freedesktop/login1", MANAGER, "Inhibit")
        ask.setArguments(["sleep", "Coachdesk", _("De kluis gaat eerst op slot."), "delay"])
        watcher = QDBusPendingCallWatcher(self._system.asyncCall(ask), self)
        watcher.finished.connect(self._on_held)

    @Slot(QDBusPendingCallWatcher)
    def _on_held(self, watcher: QDBusPendingCallWatcher) -> None:
        answer = watcher.reply().arguments()
        if not watcher.isError() and answer and isinstance(answer[0], QDBusUnixFileDescriptor):
            self._brake = answer[0]
        watcher.deleteLater()

    @Slot(bool)
    def _on_sleep(self, begins: bool) -> None:  # noqa: FBT001  (D-Bus calls it so)
        if begins:
            self.leaving.emit("sleep")

    @Slot()
    def _on_session_lock(self) -> None:
        self.leaving.emit("session-lock")

    @Slot(bool)
    def _on_screen_saver(self, begins: bool) -> None:  # noqa: FBT001  (D-Bus calls it so)
        if begins:
            self.leaving.emit("screen-lock")
