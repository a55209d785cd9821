"""Shuts the process off from every network: what cannot open a socket cannot send a dossier.

On Linux by a seccomp filter (seccomp(2), filters as in linux/filter.h): asking for a socket of
another family than those between programs of this computer is refused by the kernel, for Python
and Qt alike and for every process started from here. It stays until the process ends. On other
systems no code of ours opens a socket; that is all that can be promised there.
"""

import ctypes
import errno
import os
import struct
import sys
from collections.abc import Mapping

# of each processor: audit arch, the numbers of socket() and of seccomp()
_PROCESSORS = {"x86_64": (0xC000003E, 41, 317), "aarch64": (0xC00000B7, 198, 277)}
_PR_SET_NO_NEW_PRIVS, _SET_FILTER, _ALL_THREADS = 38, 1, 1
_LOAD, _EQUAL, _RETURN = 0x20, 0x15, 0x06  # BPF_LD|W|ABS, BPF_JMP|JEQ|K, BPF_RET|K
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000 | errno.EACCES
_NUMBER_AT, _ARCH_AT, _FAMILY_AT = 0, 4, 16  # in struct seccomp_data
_HERE_ONLY = (1, 16)  # AF_UNIX (the screen, D-Bus), AF_NETLINK (news of the kernel)


class _Filter(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.c_void_p))


def shut_off(environment: Mapping[str, str] = os.environ) -> str:
    """Shut this process off for good; gives the reason when that cannot be, else nothing.

    To be called when the screen is there. Where the screen itself is reached over a network
    (`ssh -X`) the process stays as it is.
    """
    if not sys.platform.startswith("linux"):
        return "other system"
    if os.uname().machine not in _PROCESSORS:
        return "other processor"
    if _screen_is_elsewhere(environment.get("DISPLAY", "")):
        return "screen over a network"
    arch, socket, seccomp = _PROCESSORS[os.uname().machine]
    filtering = _steps(arch, socket)
    steps = b"".join(struct.pack("HBBI", *step) for step in filtering)
    kept = ctypes.create_string_buffer(steps, len(steps))
    asked = _Filter(len(filtering), ctypes.cast(kept, ctypes.c_void_p))
    system = ctypes.CDLL(None, use_errno=True)
    if system.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0):
        return "no privileges"
    # not by prctl(): Qt has threads by now, and that would shut off this one alone
    refused = system.syscall(seccomp, _SET_FILTER, _ALL_THREADS, ctypes.byref(asked))
    return "refused" if refused else ""


def _screen_is_elsewhere(display: str) -> bool:
    host = display.rpartition(":")[0]
    return host not in ("", "unix") and not host.startswith("/")


def _steps(arch: int, number: int) -> tuple[tuple[int, int, int, int], ...]:
    """Code, steps to jump when equal, when not, and the value; the last one allows."""
    unix, netlink = _HERE_ONLY
    return (
        (_LOAD, 0, 0, _ARCH_AT),
        (_EQUAL, 0, 6, arch),
        (_LOAD, 0, 0, _NUMBER_AT),
        (_EQUAL, 0, 4, number),
        (_LOAD, 0, 0, _FAMILY_AT),
        (_EQUAL, 2, 0, unix),
        (_EQUAL, 1, 0, netlink),
        (_RETURN, 0, 0, _REFUSE),
        (_RETURN, 0, 0, _ALLOW),
    )
