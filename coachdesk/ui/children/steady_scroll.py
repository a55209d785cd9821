"""A scroll bar that keeps its room when there is nothing to scroll, so that nothing jumps."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSlider, QScrollBar


class SteadyBar(QScrollBar):
    """Off, and so out of sight, as long as it cannot move."""

    def sliderChange(self, change: QAbstractSlider.SliderChange) -> None:  # noqa: N802  (Qt calls it)
        super().sliderChange(change)
        if change is QAbstractSlider.SliderChange.SliderRangeChange:
            self.setEnabled(self.maximum() > self.minimum())


def keep_steady(area: QAbstractScrollArea) -> None:
    """Give this area such a bar."""
    bar = SteadyBar(Qt.Orientation.Vertical, area)
    area.setVerticalScrollBar(bar)
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    bar.setEnabled(bar.maximum() > bar.minimum())
