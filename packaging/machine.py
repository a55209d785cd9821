"""What this computer lacks before Coachdesk can start or be tested, and how to bring it."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping

LINUX = sys.platform.startswith("linux")  # elsewhere Python and the wheels bring all there is

# A library by the name the linker asks for → its package on Debian and Ubuntu. Newer ones renamed
# a few (libglib2.0-0t64), and still answer to these names.
QT = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libbrotlidec.so.1": "libbrotli1",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
}
X11 = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
# A program with which the tests look at Coachdesk from outside → its package.
PROGRAMS = {
    "Xvfb": "xvfb",
    "xauth": "xauth",
    "dbus-run-session": "dbus",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
    "pdftoppm": "poppler-utils",
    "strace": "strace",
}
SCREEN_READER = ["/usr/bin/python3", "-c", "import pyatspi"]  # Debian's own Python, not ours
SCREEN_READER_PACKAGES = ["python3-pyatspi", "gir1.2-atspi-2.0"]


class NotPossible(Exception):
    """Something lacks and could not be brought; str() says in Dutch what to do."""


def has_screen(variables: Mapping[str, str], *, linux: bool = LINUX) -> bool:
    """Whether a window can be shown; Windows and macOS always say yes."""
    return not linux or bool(variables.get("DISPLAY") or variables.get("WAYLAND_DISPLAY"))


def screen_libraries(variables: Mapping[str, str]) -> dict[str, str]:
    """The libraries for the kind of screen that is there; none without a screen."""
    if variables.get("WAYLAND_DISPLAY"):
        return WAYLAND
    return X11 if variables.get("DISPLAY") else {}


def loads(name: str) -> bool:
    """Whether the linker finds this library. Qt would end the process without saying so."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def missing_libraries(
    *wanted: Mapping[str, str], found: Callable[[str], bool] = loads, linux: bool = LINUX
) -> list[str]:
    """The packages of the libraries that are not here."""
    if not linux:
        return []
    return [package for group in wanted for name, package in group.items() if not found(name)]


def missing_tools(
    *, found: Callable[[str], str | None] = shutil.which, linux: bool = LINUX
) -> list[str]:
    """The packages of what the tests need to look at Coachdesk from outside."""
    if not linux:
        return []
    missing = [package for program, package in PROGRAMS.items() if not found(program)]
    if not found(SCREEN_READER[0]) or subprocess.call(SCREEN_READER, stderr=subprocess.DEVNULL):
        missing += SCREEN_READER_PACKAGES
    return missing


def install(packages: Iterable[str]) -> list[str]:
    """The call of apt-get that brings these packages, without what they only recommend."""
    return ["apt-get", "install", "-y", "--no-install-recommends", *sorted(set(packages))]


def line_to_type(packages: Iterable[str]) -> str:
    """The one line that brings these packages, for somebody who has the password."""
    return "sudo apt-get update && sudo " + " ".join(install(packages))


def advice(packages: Iterable[str]) -> str:
    """What somebody can do who has more rights than this script."""
    if shutil.which("apt-get"):
        return f"Typ dit eenmaal en probeer het opnieuw:\n\n    {line_to_type(packages)}\n"
    names = ", ".join(sorted(set(packages)))
    return f"Installeer wat op dit systeem hoort bij deze pakketten van Debian: {names}"


def right_to_install() -> list[str] | None:
    """What goes before apt-get: nothing for root, sudo where it asks nothing; None: may not."""
    if sys.platform == "win32" or not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    sudo = ["sudo", "-n"]
    if shutil.which("sudo") and subprocess.call([*sudo, "true"], stderr=subprocess.DEVNULL) == 0:
        return sudo
    return None


def bring(packages: Iterable[str]) -> bool:
    """Install these packages where that may be done without asking; False if they still lack."""
    right = right_to_install()
    if right is None:
        return False
    print("Systeemonderdelen installeren:", ", ".join(sorted(set(packages))), flush=True)
    # The lock: another installer may be at work, and then this one waits.
    calm = ["env", "DEBIAN_FRONTEND=noninteractive"]
    patient = ["-o", "DPkg::Lock::Timeout=300"]
    for command in (["apt-get", "update"], install(packages)):
        done = subprocess.run(
            [*right, *calm, *command, *patient],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        if done.returncode:
            print(*done.stdout.splitlines()[-15:], sep="\n")
            return False
    return True
