"""Puts a password on a finished document, and makes one that can be told over the telephone."""

import secrets
from io import BytesIO

import pikepdf

from coachdesk.reports.saving import saved

LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # without i, l, o, 0 and 1, which are confused
GROUPS, GROUP = 4, 4


def protected(document: bytes, password: str) -> bytes:
    """The document, readable with the password only: AES-256, revision 6 of the standard.

    Reading aloud stays allowed. The other permissions are requests to the reader's program; only
    the password protects. Nothing is written to a disk.
    """
    if not password:
        raise ValueError("a password is needed")
    with pikepdf.open(BytesIO(document)) as pdf:
        return save_protected(pdf, password)


def save_protected(pdf: pikepdf.Pdf, password: str) -> bytes:
    """The open document as bytes, with this password; without one it is readable for all."""
    return saved(pdf, encryption=_lock(password) if password else None)


def _lock(password: str) -> pikepdf.Encryption:
    allowed = pikepdf.Permissions(
        accessibility=True,
        extract=False,
        modify_annotation=False,
        modify_assembly=False,
        modify_form=False,
        modify_other=False,
    )
    return pikepdf.Encryption(user=password, owner=secrets.token_hex(24), R=6, allow=allowed)


def new_password() -> str:
    """Four groups of four characters that cannot be mistaken for one another, k7wq-3hzf-….

    31 characters, 16 times: 79 bits. Guessing it takes longer than the paper will matter, and it
    can be read out and typed by somebody who hears it once.
    """
    groups = ("".join(secrets.choice(LETTERS) for _ in range(GROUP)) for _ in range(GROUPS))
    return "-".join(groups)
