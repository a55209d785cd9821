"""What kind of drive a folder lies on: asked of the system, each in its own way.

Linux has a table of mounts, macOS a list, Windows a function. What reads the table or the list
is apart from what asks for it, so that every system's answer is tested on each.
"""

import ctypes
import re
import subprocess
import sys
from collections.abc import Callable
from enum import Enum
from pathlib import Path, PurePath, PurePosixPath


class Drive(Enum):
    """Where the bytes are in the end."""

    LOCAL = "local"
    REMOVABLE = "removable"
    NETWORK = "network"


NETWORK_TYPES = {
    *("nfs", "nfs3", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "afs", "ncpfs"),
    *("webdav", "davfs", "davfs2", "sshfs", "curlftpfs", "9p", "gvfsd-fuse"),
    *("ceph", "coda", "lustre", "glusterfs", "ocfs2", "gfs2", "beegfs"),
    *("rclone", "s3fs", "gcsfuse", "goofys", "google-drive-ocamlfuse", "onedriver"),
}
MOUNT_TABLE = Path("/proc/self/mountinfo")
BLOCK_DEVICES = Path("/sys/dev/block")
MAC_MOUNT = "/sbin/mount"
MAC_LINE = re.compile(r"^.+? on (?P<point>/.*) \((?P<type>[^,)]+)(?P<options>[^)]*)\)$")
WINDOWS_REMOVABLE, WINDOWS_REMOTE = 2, 4
OCTAL = re.compile(r"\\([0-7]{3})")


def drive_of(folder: Path) -> Drive:
    """The drive of a folder that exists; LOCAL when the system does not tell."""
    if sys.platform == "win32":
        return windows_drive(folder, ctypes.windll.kernel32.GetDriveTypeW)
    if sys.platform == "darwin":
        listed = subprocess.run(  # noqa: S603  (the system's own program, without arguments)
            [MAC_MOUNT], capture_output=True, text=True, check=False, timeout=10
        )
        return mac_drive(folder, listed.stdout)
    try:
        return linux_drive(folder, MOUNT_TABLE.read_text("utf-8", "surrogateescape"), _on_usb)
    except OSError:
        return Drive.LOCAL


def linux_drive(folder: PurePath, table: str, removable: Callable[[str], bool]) -> Drive:
    """By the table of mounts; *removable* is asked about the device, as "8:17"."""
    deepest, device, kind = -1, "", ""
    for line in table.splitlines():
        fields = line.split()
        point = PurePosixPath(OCTAL.sub(lambda found: chr(int(found[1], 8)), fields[4]))
        depth = len(point.parts)
        if folder.is_relative_to(point) and depth >= deepest:  # the later one lies on top
            deepest, device, kind = depth, fields[2], fields[fields.index("-") + 1]
    if kind.removeprefix("fuse.") in NETWORK_TYPES:
        return Drive.NETWORK
    return Drive.REMOVABLE if removable(device) else Drive.LOCAL


def mac_drive(folder: PurePath, listed: str) -> Drive:
    """By what `mount` lists: "/dev/disk4s1 on /Volumes/STICK (msdos, local, noowners)"."""
    deepest, drive = -1, Drive.LOCAL
    for found in map(MAC_LINE.match, listed.splitlines()):
        if not found:
            continue
        point = PurePosixPath(found["point"])
        if not folder.is_relative_to(point) or len(point.parts) < deepest:
            continue
        deepest = len(point.parts)
        if found["type"] in NETWORK_TYPES:
            drive = Drive.NETWORK
        else:
            outside = point.is_relative_to("/Volumes")
            drive = Drive.REMOVABLE if outside else Drive.LOCAL
    return drive


def windows_drive(folder: PurePath, kind_of: Callable[[str], int]) -> Drive:
    """By the drive letter; a share without one is a network."""
    if folder.drive.startswith("\\\\"):
        return Drive.NETWORK
    kind = kind_of(folder.drive + "\\")
    return {WINDOWS_REMOTE: Drive.NETWORK, WINDOWS_REMOVABLE: Drive.REMOVABLE}.get(
        kind, Drive.LOCAL
    )


def _on_usb(device: str) -> bool:
    try:
        place = (BLOCK_DEVICES / device).resolve(strict=True)
    except OSError:
        return False
    return "/usb" in str(place) or any(_marked(part) for part in (place, place.parent))


def _marked(device: Path) -> bool:
    try:
        return (device / "removable").read_text("ascii").strip() == "1"
    except OSError:
        return False
