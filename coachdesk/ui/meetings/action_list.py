"""The actions of a meeting: those of the point in hand, and those agreed earlier today."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from coachdesk.domain.ids import StepId
from coachdesk.domain.steps import Step, StepStatus
from coachdesk.domain.wording import _
from coachdesk.ui.shared import icons, look
from coachdesk.ui.shared.card_delegate import CardDelegate
from coachdesk.ui.shared.card_list import CardList
from coachdesk.ui.shared.paged_model import Cell, Column, Heading, PagedModel
from coachdesk.ui.shared.painted_words import WordBlock, paint_line

SIDE, BOX, GAP, AIR = 16, 16, 12, 8
MOST_LINES = 3
TICK = "tick"


@dataclass(frozen=True, slots=True, repr=False)
class ActionRow:
    """One action as it is shown: *detail* tells who and when; *late* on the day of the meeting."""

    step: Step
    what: str
    detail: str
    late: bool = False

    @property
    def id(self) -> StepId:
        """That of the step."""
        return self.step.id


class ActionList(CardList):
    """Space ticks an action, Enter opens it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._rows: dict[str, ActionRow] = {}
        self._order: list[str | Heading] = []
        model: PagedModel[ActionRow] = PagedModel(
            [Column(_("Actie"), _cell)],
            ids=lambda _order: self._order,
            page=lambda ids: [self._rows[i] for i in ids if i in self._rows],
        )
        self._looks = _Delegate()
        super().__init__(model, self._looks, parent, name=_("Acties"))
        model.setParent(self)
        self.model_of_actions = model
        self.setProperty("kind", "clear")

    def hold(self, why: str) -> None:
        """For this reason nothing can be ticked; one can still read."""
        self._looks.why = why

    def show_actions(
        self, here: Sequence[ActionRow], groups: Sequence[tuple[str, Sequence[ActionRow]]]
    ) -> None:
        """Those of the point in hand first, then the others under their headings."""
        self._rows = {row.id: row for row in here}
        self._order = [row.id for row in here]
        for heading, some in groups:
            fresh = [row for row in some if row.id not in self._rows]
            if fresh:
                self._order += [Heading(f"{heading} {len(fresh)}"), *(row.id for row in fresh)]
                self._rows |= {row.id: row for row in fresh}
        self.model_of_actions.refresh()

    def row(self, step_id: str) -> ActionRow | None:
        """One of the actions."""
        return self._rows.get(step_id)


class _Delegate(CardDelegate):
    """*why* tells that nothing can be ticked."""

    why = ""

    def height(self, entity: ActionRow, width: int) -> int:
        return _words(entity, width).height + look.line("small") + 2 * AIR + 1

    def draw(self, painter: QPainter, place: QRect, entity: ActionRow, *, selected: bool) -> None:
        self._paint_box(painter, _box(place), entity)
        words = _words(entity, place.width())
        left, top = place.left() + SIDE + BOX + GAP, place.top() + AIR
        open_ = entity.step.is_open()
        words.paint(painter, left, top, ink="text" if open_ else "textTertiary")
        line = QRect(left, top + words.height, place.right() - SIDE - left, look.line("small"))
        ink = "attention" if entity.late and open_ else "textSecondary"
        paint_line(painter, line, entity.detail, style="small", ink=ink)

    def spots(self, place: QRect, entity: ActionRow) -> dict[str, QRect]:
        return {TICK: _box(place).adjusted(-6, -6, 6, 6)}

    def why_not(self, spot: str, entity: ActionRow) -> str:
        return self.why

    def _paint_box(self, painter: QPainter, place: QRect, row: ActionRow) -> None:
        done = row.step.status is StepStatus.DONE
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = "border" if self.why else "borderStrong"
        painter.setPen(QPen(look.colour("primary" if done else edge), 1))
        painter.setBrush(look.colour("primary" if done else "surface"))
        painter.drawRoundedRect(place, 3, 3)
        if done:
            icons.paint(painter, "check", "textOnPrimary", place)


def _cell(row: ActionRow) -> Cell:
    done = "" if row.step.is_open() else f" {_('Gedaan')}."
    return Cell(text=row.what, detail=f"{row.detail}.{done}")


def _words(row: ActionRow, width: int) -> WordBlock:
    room = width - 2 * SIDE - BOX - GAP
    return WordBlock(row.what, "bodyStrong", room, lines=MOST_LINES)


def _box(place: QRect) -> QRect:
    return QRect(place.left() + SIDE, place.top() + AIR + 2, BOX, BOX)
