"""Each system tells in its own way on what drive a folder lies; all are tested on each."""

import sys
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from coachdesk.vault.drives import (
    WINDOWS_REMOTE,
    WINDOWS_REMOVABLE,
    Drive,
    drive_of,
    linux_drive,
    mac_drive,
    windows_drive,
)

LINUX = r"""
22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/nvme0n1p2 rw
30 22 0:5 / /proc rw - proc proc rw
41 22 8:17 / /media/coach/STICK rw,nosuid shared:2 master:3 - vfat /dev/sdb1 rw
42 22 0:44 / /mnt/school rw - cifs //server/school rw
43 22 0:45 / /mnt/met\040spatie rw - nfs4 server:/export rw
44 22 0:46 / /home/coach/ver rw - fuse.sshfs coach@server: rw
45 22 0:47 / /home/coach/wolk rw - fuse.rclone wolk: rw
46 22 0:48 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
47 22 0:49 / /mnt/c rw - 9p C: rw
48 22 8:33 / /mnt/ntfs rw - fuseblk /dev/sdc1 rw
49 42 254:3 / /mnt/school/plaatselijk rw - ext4 /dev/sda9 rw
50 22 0:50 / /mnt/boven rw - nfs server:/a rw
51 22 254:4 / /mnt/boven rw - ext4 /dev/sda8 rw
52 22 0:60 / /home/coach/geheim rw - fuse.gocryptfs /home/coach/.geheim rw
""".strip()
MAC = """
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
devfs on /dev (devfs, local, nobrowse)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse, protect, root data)
map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)
/dev/disk4s1 on /Volumes/STICK VAN MIJ (msdos, local, nodev, nosuid, noowners, noatime)
//coach@server/school on /Volumes/school (smbfs, nodev, nosuid, mounted by coach)
server:/export on /Volumes/net (nfs, nodev, nosuid)
https://dav.example/ on /Volumes/dav (webdav, nodev, noexec, nosuid, mounted by coach)
""".strip()


@pytest.mark.parametrize(
    ("folder", "drive"),
    [
        ("/home/coach/.local/share/Coachdesk/vault", Drive.LOCAL),
        ("/media/coach/STICK/vault", Drive.REMOVABLE),
        ("/media/coach/STICKER/vault", Drive.LOCAL),
        ("/mnt/school/vault", Drive.NETWORK),
        ("/mnt/school/plaatselijk/vault", Drive.LOCAL),
        ("/mnt/met spatie/vault", Drive.NETWORK),
        ("/home/coach/ver", Drive.NETWORK),
        ("/home/coach/wolk/a/b", Drive.NETWORK),
        ("/run/user/1000/gvfs/smb-share", Drive.NETWORK),
        ("/mnt/c/Users/coach", Drive.NETWORK),
        ("/mnt/ntfs/vault", Drive.LOCAL),
        ("/mnt/boven/vault", Drive.LOCAL),
        ("/home/coach/geheim/vault", Drive.LOCAL),
    ],
)
def test_linux_has_a_table_of_mounts(folder: str, drive: Drive) -> None:
    assert linux_drive(PurePosixPath(folder), LINUX, lambda device: device == "8:17") is drive


@pytest.mark.parametrize(
    ("folder", "drive"),
    [
        ("/Users/coach/Library/Application Support/Coachdesk/vault", Drive.LOCAL),
        ("/System/Volumes/Data/Users/coach", Drive.LOCAL),
        ("/Volumes/STICK VAN MIJ/vault", Drive.REMOVABLE),
        ("/Volumes/school/vault", Drive.NETWORK),
        ("/Volumes/net", Drive.NETWORK),
        ("/Volumes/dav/a", Drive.NETWORK),
    ],
)
def test_macos_lists_its_mounts(folder: str, drive: Drive) -> None:
    assert mac_drive(PurePosixPath(folder), MAC) is drive


@pytest.mark.parametrize(
    ("folder", "kind", "drive"),
    [
        (r"C:\Users\coach\AppData\Local\Coachdesk\vault", 3, Drive.LOCAL),
        (r"E:\vault", WINDOWS_REMOVABLE, Drive.REMOVABLE),
        (r"H:\vault", WINDOWS_REMOTE, Drive.NETWORK),
        (r"\\server\school\vault", 3, Drive.NETWORK),
        (r"\\?\UNC\server\school\vault", 3, Drive.NETWORK),
        (r"D:\vault", 0, Drive.LOCAL),
    ],
)
def test_windows_knows_drive_letters(folder: str, kind: int, drive: Drive) -> None:
    asked: list[str] = []

    def kind_of(root: str) -> int:
        asked.append(root)
        return kind

    assert windows_drive(PureWindowsPath(folder), kind_of) is drive
    assert asked in ([], [folder[:3]])


def test_this_computer_answers(tmp_path: Path) -> None:
    assert drive_of(tmp_path) in Drive


@pytest.mark.skipif(sys.platform != "linux", reason="/proc is of Linux")
def test_linux_says_that_its_own_folders_are_local() -> None:
    assert drive_of(Path("/proc")) is Drive.LOCAL
