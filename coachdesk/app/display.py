"""Is there a screen? Asked before Qt starts: without one Qt aborts and blames something else."""

import ctypes
import sys
from collections.abc import Mapping

from coachdesk.domain.wording import _

_WITHOUT_SCREEN = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")
_CURSOR = "libxcb-cursor.so.0"


def trouble(environment: Mapping[str, str], system: str = sys.platform) -> str:
    """Why no window can open here, in Dutch; empty when one can."""
    chosen = environment.get("QT_QPA_PLATFORM", "").split(":")[0].split(";")[0]
    if system != "linux" or chosen in _WITHOUT_SCREEN or environment.get("WAYLAND_DISPLAY"):
        return ""
    if not environment.get("DISPLAY"):
        return _("Deze computer heeft geen scherm waarop Coachdesk een venster kan openen.")
    if not _library(_CURSOR):
        return _("Er ontbreekt iets van het systeem. Voer dit uit: {line}").format(
            line="sudo apt-get install libxcb-cursor0"
        )
    if not _answers():
        return _("Het scherm {name} geeft geen antwoord.").format(name=environment["DISPLAY"])
    return ""


def _library(name: str) -> ctypes.CDLL | None:
    try:
        return ctypes.CDLL(name)
    except OSError:
        return None


def _answers() -> bool:
    """Whether the X server of DISPLAY lets us in."""
    xcb = _library("libxcb.so.1")
    if xcb is None:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    answers = bool(xcb.xcb_connection_has_error(connection) == 0)
    xcb.xcb_disconnect(connection)
    return answers
