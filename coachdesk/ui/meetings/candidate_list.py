"""Kan op de agenda: the cases that are not on it yet, each with why it might be."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from coachdesk.domain.ids import CaseId
from coachdesk.domain.wording import _, counted
from coachdesk.operations.candidates import Candidate, Reason, Why
from coachdesk.ui.shared import icons, look
from coachdesk.ui.shared.badge import Status, badge_size, paint_badge, status
from coachdesk.ui.shared.card import Card
from coachdesk.ui.shared.card_delegate import CardDelegate
from coachdesk.ui.shared.card_list import CardList
from coachdesk.ui.shared.flow_layout import FlowLayout
from coachdesk.ui.shared.icon_spot import IconSpot
from coachdesk.ui.shared.key_cap import KeyCap
from coachdesk.ui.shared.names_display import NameDisplay
from coachdesk.ui.shared.paged_model import Cell, Column, PagedModel
from coachdesk.ui.shared.painted_words import WordBlock, paint_line
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Workplace

SIDE, GRIP, AIR = 10, 24, 8
MOST_LINES = 2
LATE = (Why.FEEDBACK_LATE, Why.STEP_LATE)

Tell = Callable[[Sequence[str]], Sequence[Candidate]]


class CandidateList(Card):
    """The card with the candidates, the most pressing first. Enter puts one on the agenda.

    Signals:
        wanted: this one should go on the agenda. Carries the id of its case.
    """

    wanted = Signal(str)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(_("Kan op de agenda"), parent, note=" ", lined=True)
        names = self._names = workplace.names
        self._ids: Sequence[CaseId] = ()
        self._tell: Tell = _nothing
        self.model: PagedModel[Candidate] = PagedModel(
            [Column(_("Kind"), self._cell)],
            ids=lambda _order: self._ids,
            page=self._told,
            parent=self,
        )
        self.list = CardList(
            self.model, _Delegate(names), self, name=_("Kinderen die op de agenda kunnen")
        )
        none = _("Alle lopende casussen van deze school staan op de agenda.")
        self.empty = PlainLabel(workplace.desk.words_for_nothing(none), self, tone="textSecondary")
        self.empty.setContentsMargins(look.space(4), look.space(3), look.space(4), 0)
        self.body.addWidget(self.empty)
        self.fill(self.list)
        self.body.addStretch(0)
        self._keys = _without_mouse(self)
        self.body.addWidget(self._keys)
        self.list.rows.opened.connect(self.wanted)

    def show_candidates(self, ids: Sequence[CaseId], tell: Tell) -> None:
        """Show these; the row that takes the place of one that left is current.

        *tell* is asked for those that come into sight.
        """
        self._ids, self._tell = ids, tell
        self.note.setText(str(len(ids)))
        self.note.setAccessibleName(counted(len(ids), _("kind"), _("kinderen")))
        self.empty.setVisible(not ids)
        self.list.setVisible(bool(ids))
        self.model.refresh()

    def show_keys(self, *, on: bool) -> None:
        """Tell the keys at the foot, or leave the room to the list."""
        self._keys.setVisible(on)

    def words(self, case_id: str) -> tuple[str, str]:
        """What the row of a candidate says: its name, and why."""
        one = self.model.entity_of(case_id)
        return (self._names.child(one.child), one.reasons[0].words) if one else ("", "")

    def _told(self, ids: Sequence[str]) -> Sequence[Candidate]:
        return self._tell(ids)

    def _cell(self, one: Candidate) -> Cell:
        why = ", ".join(reason.words for reason in one.reasons)
        return Cell(text=self._names.child(one.child), detail=why)


class _Delegate(CardDelegate):
    def __init__(self, names: NameDisplay) -> None:
        super().__init__()
        self._names = names

    def height(self, entity: Candidate, width: int) -> int:
        return look.line("body") + self._why(entity, width).height + 2 * AIR + 1

    def draw(self, painter: QPainter, place: QRect, entity: Candidate, *, selected: bool) -> None:
        line = look.line("body")
        px = look.size("iconSmall")
        top = place.top() + AIR
        icons.paint(painter, "grip-vertical", "textTertiary", QRect(SIDE, top, px, line))
        words = QRect(place.left() + SIDE + GRIP, top, place.width() - 2 * SIDE - GRIP, line)
        badge = _badge(entity.reasons[0])
        if badge is not None:
            wide = badge_size(badge).width()
            paint_badge(painter, QRect(words.right() + 1 - wide, top, wide, line), badge)
            words.setRight(words.right() - wide - SIDE)
        paint_line(painter, words, self._names.child(entity.child), style="bodyStrong")
        why = self._why(entity, place.width())
        why.paint(painter, words.left(), top + line, ink="textSecondary")

    def _why(self, entity: Candidate, width: int) -> WordBlock:
        room = width - 2 * SIDE - GRIP
        return WordBlock(entity.reasons[0].words, "small", room, lines=MOST_LINES)


def _nothing(_ids: Sequence[str]) -> Sequence[Candidate]:
    return ()


def _badge(reason: Reason) -> Status | None:
    if reason.why in LATE:
        return status("stap.telaat", counted(reason.days, _("dag"), _("dagen")))
    return status("signaal.nieuw") if reason.why is Why.NEW else None


def _without_mouse(parent: QWidget) -> QWidget:
    """The strip at the foot that tells the keys."""
    strip = QFrame(parent)
    strip.setProperty("kind", "notice")
    strip.setProperty("tone", "neutral")
    words = QWidget(strip)
    flow = FlowLayout(words, gap=4)
    for part in (
        PlainLabel(_("Ook zonder muis:"), words, style="small", wrap=False),
        KeyCap("Enter", words),
        PlainLabel(_("zet op de agenda,"), words, style="small", wrap=False),
        KeyCap("Alt ↑", words),
        KeyCap("Alt ↓", words),
        PlainLabel(_("verplaatst,"), words, style="small", wrap=False),
        KeyCap("Del", words),
        PlainLabel(_("haalt weg."), words, style="small", wrap=False),
    ):
        flow.addWidget(part)
    row = QHBoxLayout(strip)
    row.setContentsMargins(look.space(3), look.space(2), look.space(3), look.space(2))
    row.setSpacing(look.space(2))
    row.addWidget(IconSpot("keyboard", strip, role="textSecondary"), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words, 1)
    around = QWidget(parent)
    column = QHBoxLayout(around)
    column.setContentsMargins(10, 0, 10, 10)
    column.addWidget(strip)
    return around
