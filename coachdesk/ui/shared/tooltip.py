"""Tooltips of what a person typed: shown as typed, never read as markup."""

from html import escape

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QToolTip, QWidget


def plain_tip(text: str) -> str:
    """The text as a tooltip may hold it."""
    return f"<span>{escape(text)}</span>" if text else ""


def show_tip(where: QPoint, text: str, widget: QWidget) -> None:
    """Show it now, at this place on the screen; an empty text takes it away."""
    QToolTip.showText(where, plain_tip(text), widget)
