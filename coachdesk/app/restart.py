"""Goes on as a fresh process. Only the end of a process takes keys and texts out of memory."""

import os
import sys
from collections.abc import Sequence
from typing import NoReturn

if sys.platform == "win32":
    import subprocess


def command(words: Sequence[str]) -> list[str]:
    """How this program is started again with these words."""
    bundled = getattr(sys, "frozen", False)
    return [sys.executable, *([] if bundled else ["-m", "coachdesk"]), *words]


def restart(words: Sequence[str]) -> NoReturn:
    """Be another process from here on; nothing after this is run, not even the end of Qt."""
    again = command(words)
    if sys.platform == "win32":  # exec there starts a second one and leaves a gap
        subprocess.Popen(again)  # noqa: S603  (our own program)
        os._exit(0)
    os.execv(again[0], again)  # noqa: S606  (our own program)
