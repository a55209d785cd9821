"""Pakket: whether the page of one case is ready to go along."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.wording import _, day_month
from coachdesk.operations.agendas import Point
from coachdesk.ui.shared import look
from coachdesk.ui.shared.icon_spot import IconSpot
from coachdesk.ui.shared.names_display import NameDisplay
from coachdesk.ui.shared.plain_label import PlainLabel


class ItemChecks(QWidget):
    """Three lines, each with a tick or an open circle."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(1))
        column.addWidget(PlainLabel(_("Pakket"), self, style="label"))
        self._lines = [_Line(self) for _number in range(3)]
        for line in self._lines:
            column.addWidget(line)

    def show_point(self, point: Point, *, speaks: bool, names: NameDisplay) -> None:
        """Show how it stands with this one; *speaks*: the child's own words are there."""
        if point.child is None:
            return
        called = names.child(point.child)
        asked = bool(point.item.question.strip())
        told = _("Wat {name} zelf zegt") if speaks else _("Nog niets van {name} zelf")
        lines: Sequence[tuple[bool, str]] = (
            (asked, _("Vraag aan het team") if asked else _("Nog geen vraag")),
            (speaks, told.format(name=called)),
            (point.seen, _looked_at(point)),
        )
        for line, (ready, words) in zip(self._lines, lines, strict=True):
            line.show_words(words, ready=ready)


def _looked_at(point: Point) -> str:
    """Whether somebody looked at the page as it is now."""
    day = point.item.approved_on
    if day is None:
        return _("Nog niet bekeken vóór delen")
    if not point.seen:
        return _("Er veranderde iets sinds je dit bekeek")
    return _("Bekeken en goedgekeurd op {day}").format(day=day_month(day))


class _Line(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = IconSpot("circle-dashed", self, role="attention")
        self._words = PlainLabel("", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space(2))
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)

    def show_words(self, words: str, *, ready: bool) -> None:
        self._words.setText(words)
        if ready:
            self._icon.set_icon("circle-check", role="success")
        else:
            self._icon.set_icon("circle-dashed", role="attention")
        self.setAccessibleName(words)
