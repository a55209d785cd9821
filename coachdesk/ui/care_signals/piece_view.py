"""One paragraph of a signal: what it is, what it was before, and calling it something else."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from coachdesk.domain.care_signals import CareSignal
from coachdesk.domain.names import name
from coachdesk.domain.papers import quoted
from coachdesk.domain.paragraphs import Paragraph, ParagraphKind
from coachdesk.domain.sources import heading
from coachdesk.domain.wording import _, clock_time, day_month, mark
from coachdesk.operations.care_signal_views import EarlierPiece
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.names_display import NameDisplay
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.text_area import TextArea
from coachdesk.ui.shared.words_bar import Interpretation, LiteralWords

TURNS = {
    ParagraphKind.FACT: mark("Dit is een feit"),
    ParagraphKind.STATEMENT: mark("Dit is letterlijk gezegd"),
    ParagraphKind.VIEW: mark("Dit is hoe iemand het ziet"),
    ParagraphKind.INTERPRETATION: mark("Dit is een duiding"),
}
STORY, STORY_LINES = 3000, 18  # letters; lines of the box
APART = (ParagraphKind.VIEW, ParagraphKind.INTERPRETATION)


class PieceView(QWidget):
    """The words in the look of their kind, with a menu beside them.

    Signals:
        turned: the coach calls it another kind. Carries its id and the kind.
    """

    turned = Signal(str, object)

    def __init__(
        self,
        piece: Paragraph,
        signal: CareSignal,
        history: Sequence[EarlierPiece],
        names: NameDisplay,
        parent: QWidget | None = None,
        *,
        today: date,
        locked: str = "",
    ) -> None:
        """*locked* says why nothing can be changed, if that is so."""
        super().__init__(parent)
        self._piece, self._names, self._today = piece, names, today
        self._history = history
        self.words = _dressed(piece, signal, names)
        quiet, name = Kind.QUIET, _("Meer over deze alinea")
        self.more = CdButton(parent=self, icon="ellipsis", kind=quiet, compact=True, name=name)
        self.changed = CdButton(self._told(), self, icon="history", kind=quiet, compact=True)
        self.earlier = QWidget(self)
        self._lines = QVBoxLayout(self.earlier)
        self._arrange()
        self.more.clicked.connect(self._on_more)
        self.changed.clicked.connect(self._on_changed)
        if locked:
            self.more.block(locked)

    def menu(self) -> QMenu:
        """What else it can be called."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for kind, words in TURNS.items():
            if kind is not self._piece.kind:
                menu.addAction(_(words), partial(self.turned.emit, self._piece.id, kind))
        return menu

    def _arrange(self) -> None:
        self._lines.setContentsMargins(look.space(3), 0, 0, 0)
        column = QVBoxLayout()
        column.setSpacing(look.space(1))
        column.addWidget(self.words)
        column.addWidget(self.changed, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.earlier)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(column, 1)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self.changed.setVisible(bool(self._history))
        self.earlier.hide()

    def _told(self) -> str:
        """Gewijzigd 15 okt, vorige tekst bekijken."""
        if not self._history:
            return ""
        day = day_month(self._history[0].until, today=self._today)
        return _("Gewijzigd {day}, vorige tekst bekijken").format(day=day)

    def _on_more(self) -> None:
        self.menu().popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _on_changed(self) -> None:
        """Show what it was before, or fold that away again."""
        if not self._lines.count():
            for was in self._history:
                self._lines.addWidget(self._line(was))
        self.earlier.setVisible(not self.earlier.isVisible())

    def _line(self, was: EarlierPiece) -> PlainLabel:
        """Feit, tot 15 okt 09:05 (Marloes Coachsma): Moeder kan het niet aan."""
        text = _("{kind}, tot {day} {time} ({who}): {text}").format(
            kind=name(was.kind),
            day=day_month(was.until, today=self._today),
            time=clock_time(was.until),
            who=was.who or _("onbekend"),
            text=self._names.text(was.text),
        )
        return PlainLabel(text, style="small", tone="textSecondary", selectable=True)


def _dressed(piece: Paragraph, signal: CareSignal, names: NameDisplay) -> QWidget:
    """The words as their kind looks: facts plain, words literal, thoughts behind a dashed bar.

    A long story stands in a box of its own, which lays out no more of it than is seen.
    """
    text = names.text(piece.text)
    if len(text) > STORY:
        return _story(text, names.text(heading(piece, signal)))
    if piece.kind is ParagraphKind.STATEMENT:
        return LiteralWords(quoted(text))
    if piece.kind in APART:
        return Interpretation(text, whose=names.text(heading(piece, signal)))
    return PlainLabel(text, style="reading", selectable=True)


def _story(text: str, name: str) -> TextArea:
    box = TextArea(text, name=name, style="reading", max_lines=STORY_LINES)
    box.setReadOnly(True)
    return box
