"""What may be logged, where, and how long: codes and ids, two small files, for nobody else.

A log line says what happened and to which id. Names and dossier text do not belong in it. As a
second lock the formatter leaves out every value that could be a piece of text: it writes numbers
and codes without spaces, and nothing of an exception but what was passed as such a code.
"""

import logging
import re
from pathlib import Path

LIMIT = 200_000  # bytes; then the file becomes the older one and the one before that goes
_CODE = re.compile(r"[A-Za-z0-9_.:()<>-]{1,160}")


class _CodesOnly(logging.Formatter):
    """Writes codes, numbers and ids; never a sentence, a message or a traceback."""

    def format(self, record: logging.LogRecord) -> str:
        values = record.args if isinstance(record.args, tuple) else ()
        safe = tuple(value if _is_code(value) else "(weggelaten)" for value in values)
        text = str(record.msg) % safe if safe else str(record.msg)
        return f"{self.formatTime(record)} {record.levelname} {record.name} {text}"


def start(folder: Path) -> None:
    """Log to this folder from now on. Where nothing can be written, nothing is logged."""
    logger = logging.getLogger("coachdesk")
    logger.setLevel(logging.INFO)
    logger.propagate = False
    logging.raiseExceptions = False  # a full disk may not disturb the work
    stop()
    logger.addHandler(_handler(folder / "coachdesk.log"))


def stop() -> None:
    """Close the log."""
    logger = logging.getLogger("coachdesk")
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
        handler.close()


def _handler(file: Path) -> logging.Handler:
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if file.exists() and file.stat().st_size > LIMIT:
            file.replace(file.with_suffix(".log.1"))
        file.touch(mode=0o600)
        handler = logging.FileHandler(file, encoding="utf-8")
    except OSError:
        return logging.NullHandler()
    handler.setFormatter(_CodesOnly())
    return handler


def _is_code(value: object) -> bool:
    return isinstance(value, int | float) or bool(_CODE.fullmatch(str(value)))
