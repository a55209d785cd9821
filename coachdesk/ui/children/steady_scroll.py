"""Keeps the room of a scroll bar free when there is nothing to scroll, so that nothing jumps."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea


def keep_steady(area: QAbstractScrollArea) -> None:
    """The bar of this area always has its place, and shows itself only when it can move."""
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    bar = area.verticalScrollBar()
    bar.rangeChanged.connect(lambda least, most: bar.setEnabled(most > least))
    bar.setEnabled(bar.maximum() > bar.minimum())
