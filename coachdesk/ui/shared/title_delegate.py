"""Draws a list in which each thing is one line of words: help topics, parts of the settings."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from coachdesk.ui.shared import look
from coachdesk.ui.shared.card_delegate import CardDelegate
from coachdesk.ui.shared.painted_words import paint_line


class TitleDelegate(CardDelegate):
    """One title a line; the chosen one is strong."""

    def __init__(self, title: Callable[[Any], str]) -> None:
        super().__init__()
        self._title = title

    def draw(self, painter: QPainter, place: QRect, entity: Any, *, selected: bool) -> None:
        words = place.adjusted(look.space(4), 0, -look.space(2), 0)
        style = "bodyStrong" if selected else "body"
        paint_line(painter, words, self._title(entity), style=style)
