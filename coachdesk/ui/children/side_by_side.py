"""Fields beside one another in a form, their labels on one line whatever stands below them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coachdesk.ui.shared import look


def side_by_side(*parts: tuple[QWidget, int]) -> QHBoxLayout:
    """A row of fields, each with its share of the width."""
    row = QHBoxLayout()
    row.setSpacing(look.space(3))
    for widget, share in parts:
        row.addWidget(widget, share, Qt.AlignmentFlag.AlignTop)
    return row
