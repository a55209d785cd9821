"""Tooltips of what a person typed: shown as typed, never read as markup."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QToolTip, QWidget

LITERAL = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})  # html.escape brings two thousand


def plain_tip(text: str) -> str:
    """The text as a tooltip may hold it."""
    return f"<span>{text.translate(LITERAL)}</span>" if text else ""


def show_tip(where: QPoint, text: str, widget: QWidget) -> None:
    """Show it now, at this place on the screen; an empty text takes it away."""
    QToolTip.showText(where, plain_tip(text), widget)
