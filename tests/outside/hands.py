"""What somebody does from outside: looks by names, presses keys. Run by the system's Python.

It speaks AT-SPI, as a screen reader does, and knows nothing of the program but what it says of
itself. Every step waits until it can be done, for so long and no longer.
"""

import ctypes
import time

import pyatspi
from gi.repository import GLib

PATIENCE = 60.0  # seconds for one thing to come into sight
NAP = 0.05
CONTROLS = frozenset(
    (
        "push button", "toggle button", "check box", "radio button", "text", "password text",
        "combo box", "spin button", "slider", "list", "table", "menu item", "page tab",
    )
)  # fmt: skip
AWAY = (GLib.Error, LookupError, NotImplementedError)  # it went while it was looked at
HELD = {"Ctrl": 37, "Shift": 50, "Alt": 64}  # keycodes of the X server without a screen
KEYS = {"Enter": 0xFF0D, "Tab": 0xFF09, "Escape": 0xFF1B}  # keysyms


class Missing(Exception):
    """Something that should be there did not come into sight."""


def program():
    """The program, as it shows itself on the accessibility bus; nothing while it starts anew."""
    for application in pyatspi.Registry.getDesktop(0):
        try:
            if application and application.name == "Coachdesk" and application.childCount:
                application.clearCache()  # else it tells what was true a while ago
                return application
        except AWAY:
            continue
    return None


def everything(thing):
    """A thing and all within it, from the outside in; what goes meanwhile is passed over."""
    if thing is None:
        return
    yield thing
    for number in range(_parts(thing)):
        try:
            part = thing.getChildAtIndex(number)
        except AWAY:
            continue
        yield from everything(part)


def _parts(thing):
    """How many parts a thing says to have; -1 or an error is what one says that went."""
    try:
        return thing.childCount
    except AWAY:
        return 0


def in_sight(thing):
    """Whether it is shown now."""
    state = thing.getState()
    return state.contains(pyatspi.STATE_SHOWING) and state.contains(pyatspi.STATE_VISIBLE)


def look(role, name):
    """The first thing in sight with this role whose name holds these words, or nothing."""
    for thing in everything(program()):
        try:
            if (not role or thing.getRoleName() == role) and name in thing.name and in_sight(thing):
                return thing
        except AWAY:
            continue
    return None


def until(seen, what):
    """What *seen* gives as soon as it gives something; Missing after a while."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = seen()
        if found:
            return found
        time.sleep(NAP)
    now = focused()
    raise Missing(f"{what}; het toetsenbord is bij {now.name if now else 'niemand'}")


def see(name, role=""):
    """Wait until this is in sight."""
    return until(lambda: look(role, name), name)


def gone(name):
    """Wait until this is not in sight any more."""
    return until(lambda: look("", name) is None, f"niet meer: {name}")


def focused(name=""):
    """What has the keyboard in the program and is called so; the innermost that says so."""
    found = None
    for thing in everything(program()):
        try:
            if thing.getState().contains(pyatspi.STATE_FOCUSED) and name in thing.name:
                found = thing
        except AWAY:
            continue
    return found


def take_the_keyboard():
    """Do what a window manager would: give the keyboard to the program's largest window."""
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    root, parent = ctypes.c_ulong(), ctypes.c_ulong()
    windows, number = ctypes.POINTER(ctypes.c_ulong)(), ctypes.c_uint()
    top = ctypes.c_ulong(x11.XDefaultRootWindow(display))
    found = map(ctypes.byref, (root, parent, windows, number))
    x11.XQueryTree(display, top, *found)
    window = max((windows[n] for n in range(number.value)), key=lambda w: _area(x11, display, w))
    x11.XSetInputFocus(display, ctypes.c_ulong(window), 1, 0)
    x11.XSync(display, 0)
    x11.XCloseDisplay(display)


def _area(x11, display, window):
    root, size = ctypes.c_ulong(), [ctypes.c_uint() for _part in range(6)]
    told = (ctypes.byref(part) for part in (root, *size))
    x11.XGetGeometry(display, ctypes.c_ulong(window), *told)
    return size[2].value * size[3].value


def press(chord):
    """Press a key, with others held: Ctrl+Enter."""
    *held, key = chord.split("+")
    for name in held:
        pyatspi.Registry.generateKeyboardEvent(HELD[name], None, pyatspi.KEY_PRESS)
    pyatspi.Registry.generateKeyboardEvent(KEYS.get(key) or ord(key.lower()), None, pyatspi.KEY_SYM)
    for name in reversed(held):
        pyatspi.Registry.generateKeyboardEvent(HELD[name], None, pyatspi.KEY_RELEASE)


def write(text):
    """Type words."""
    for letter in text:
        pyatspi.Registry.generateKeyboardEvent(ord(letter), None, pyatspi.KEY_SYM)


def nameless():
    """The controls in sight that do not say what they are."""
    found = []
    for thing in everything(program()):
        try:
            if thing.getRoleName() in CONTROLS and in_sight(thing) and not thing.name.strip():
                found.append(f"{thing.getRoleName()} {thing.description}")
        except AWAY:
            continue
    return found
