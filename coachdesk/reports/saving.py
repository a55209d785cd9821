"""Turns an open PDF into bytes; in between, the window gets its turn."""

import time
from io import BytesIO

import pikepdf


def saved(pdf: pikepdf.Pdf, *, encryption: pikepdf.Encryption | None = None) -> bytes:
    """The whole file in memory, behind *encryption* when there is any."""
    finished = BytesIO()
    pdf.save(
        finished,
        encryption=encryption,
        min_version="1.7",
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        progress=_breathe,
    )
    return finished.getvalue()


def _breathe(_percent: int) -> None:
    """Written in one go, sixty pages keep Python to themselves for longer than one may wait."""
    time.sleep(0)
