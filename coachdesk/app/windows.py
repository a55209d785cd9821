"""Starts Qt: in Dutch, with our own look and our own dialogs, and runs the program in it."""

import logging
import signal
import sys

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from coachdesk.app import no_network
from coachdesk.app.arguments import Arguments
from coachdesk.app.paths import Places
from coachdesk.app.program import Program
from coachdesk.app.system_clock import SystemClock
from coachdesk.app.tidier import Tidier

log = logging.getLogger(__name__)
FUSION = ("-style", "fusion")  # setStyle() would first make all of QStyle's enums: 15 ms
DUTCH = QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands)


def run(asked: Arguments, there: Places) -> int:
    """Show the first window and stay until the last is closed."""
    app = application()
    reason = no_network.shut_off()  # Qt has its screen now
    if reason:
        log.warning("network not shut off: %s", reason)
    program = Program(app, there, asked, SystemClock())
    program.loaded.connect(Tidier(app).begin)
    program.start()
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl C in a terminal ends it at once
    return app.exec()


def application() -> QApplication:
    """Qt's application, dressed for Dutch: made once, before the first widget."""
    # The system's dialogs cannot be covered by the privacy screen.
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    QLocale.setDefault(DUTCH)  # before the first date field
    app = QApplication([*sys.argv[:1], *FUSION])
    app.setApplicationName("Coachdesk")
    app.setDesktopFileName("coachdesk")
    app.setQuitOnLastWindowClosed(False)  # covering the windows is not the end
    words = QTranslator(app)
    if words.load("qtbase_nl", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(words)
    return app
