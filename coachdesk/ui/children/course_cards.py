"""What comes back over the 4G talks of one child: feelings in a chart or table, and thoughts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.conversations import Conversation
from coachdesk.domain.four_g_course import (
    FeelingCourse,
    FeelingTime,
    RecurringThought,
    ThoughtTime,
    feeling_courses,
    recurring_thoughts,
)
from coachdesk.domain.wording import _, counted, day_month
from coachdesk.ui.children.feeling_chart import MOST, FeelingChart, Line
from coachdesk.ui.children.told_notes import in_tens
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.card import Card
from coachdesk.ui.shared.paged_model import Cell, Column, PagedModel
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.table import ROW_COMPACT, CdTable

THOUGHTS = 8  # shown; more are counted
ROWS = 8  # of the table in sight; the others are scrolled


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FeelingRow:
    """One row of the table."""

    id: str
    word: str
    time: FeelingTime


class FeelingCard(Card):
    """Sterkte per gevoel: a chart, and a table that says the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.as_table = CdButton(_("Als tabel"), icon="table-2", kind=Kind.QUIET, compact=True)
        self.as_table.setCheckable(True)
        super().__init__(
            _("Sterkte per gevoel"),
            parent,
            note=_("wat het kind zelf vertelde; vol is toen, open is daarna"),
            action=self.as_table,
        )
        self._today = date.min
        self._found: dict[str, FeelingRow] = {}
        self.chart = FeelingChart(self)
        self.chart.setAccessibleName(_("Sterkte per gevoel, van 0 tot 10"))
        self._model: PagedModel[FeelingRow] = PagedModel(
            [
                Column(_("Gevoel"), lambda row: row.word),
                Column(_("Wanneer"), self._day, width=110),
                Column(_("Toen"), lambda row: _strength(row.time.before), width=80, right=True),
                Column(_("Daarna"), lambda row: _strength(row.time.after), width=80, right=True),
            ],
            ids=lambda _order: list(self._found),
            page=lambda ids: [self._found[one] for one in ids],
            parent=self,
        )
        self.table = CdTable(self._model, self, name=_("Sterkte per gevoel"), compact=True)
        self.more = PlainLabel("", self, style="small", tone="textSecondary")
        self.empty = PlainLabel(
            _("Nog geen gevoel waarvan de sterkte is opgeschreven."), self, tone="textSecondary"
        )
        for part in (self.chart, self.table, self.more, self.empty):
            self.body.addWidget(part)
        self.as_table.toggled.connect(self._show_parts)

    def show_courses(
        self, courses: Sequence[FeelingCourse], said: Callable[[str], str], *, today: date
    ) -> None:
        """Show how strong these feelings were."""
        self._today = today
        lines = [Line(_capital(said(course.word)), course) for course in courses]
        rows = ((line.word, time) for line in lines for time in line.course.times)
        self._found = {
            str(n): FeelingRow(id=str(n), word=word, time=time)
            for n, (word, time) in enumerate(rows)
        }
        self._model.refresh()
        self.chart.show_lines(lines, today=today, told=". ".join(map(self._told, lines)))
        rest = counted(max(len(lines) - MOST, 0), _("gevoel"), _("gevoelens"))
        self.more.setText(_("Nog {feelings} in de tabel.").format(feelings=rest))
        self._more = len(lines) > MOST
        head = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(head + look.scaled(ROW_COMPACT) * min(len(self._found), ROWS) + 2)
        self._show_parts()

    def _show_parts(self) -> None:
        there, table = bool(self._found), self.as_table.isChecked()
        self.empty.setVisible(not there)
        self.as_table.setVisible(there)
        self.note.setVisible(there)
        self.table.setVisible(there and table)
        self.chart.setVisible(there and not table)
        self.more.setVisible(there and not table and self._more)

    def _day(self, row: FeelingRow) -> Cell:
        return Cell(day_month(row.time.day, today=self._today))

    def _told(self, line: Line) -> str:
        """Bang: 3 nov 7, daarna 4; 17 nov 6."""
        times = []
        for time in line.course.times:
            text = f"{day_month(time.day, today=self._today)} {_strength(time.before)}".strip()
            if time.after is not None:
                text = _("{then}, daarna {number}").format(then=text, number=in_tens(time.after))
            times.append(text)
        return f"{line.word}: {'; '.join(times)}"


class ThoughtsCard(Card):
    """Gedachten die terugkomen: each as it was put last, with its days and how true it felt."""

    def __init__(self, parent: QWidget | None = None) -> None:
        note = _("dezelfde of bijna dezelfde woorden, in twee gesprekken of meer")
        super().__init__(_("Gedachten die terugkomen"), parent, note=note)
        self.lines: list[PlainLabel] = []

    def show_thoughts(
        self,
        thoughts: Sequence[RecurringThought],
        said: Callable[[str], str],
        *,
        today: date,
    ) -> None:
        """Show these, the commonest first."""
        for old in self.lines:
            self.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.lines = []
        for thought in thoughts[:THOUGHTS]:
            self._add(said(thought.text()), style="bodyStrong")
            told = " · ".join(_thought_time(time, today) for time in thought.times)
            self._add(told, style="small", tone="textSecondary")
        if not thoughts:
            self._add(_("Er is nog geen gedachte die terugkomt."), tone="textSecondary")
        elif len(thoughts) > THOUGHTS:
            rest = counted(len(thoughts) - THOUGHTS, _("gedachte"), _("gedachten"))
            self._add(_("Nog {thoughts}").format(thoughts=rest), tone="textSecondary")

    def _add(self, text: str, *, style: str = "body", tone: str = "text") -> None:
        label = PlainLabel(text, self, style=style, tone=tone, selectable=True)
        self.lines.append(label)
        self.body.addWidget(label)


class CourseCards(QWidget):
    """Both cards, of the talks that are shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.feelings = FeelingCard(self)
        self.thoughts = ThoughtsCard(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(4))
        column.addWidget(self.feelings)
        column.addWidget(self.thoughts)

    def show_talks(
        self, talks: Sequence[Conversation], said: Callable[[str], str], *, today: date
    ) -> None:
        """What these talks of one child have in common."""
        self.feelings.show_courses(feeling_courses(talks), said, today=today)
        self.thoughts.show_thoughts(recurring_thoughts(talks), said, today=today)


def _strength(value: int | None) -> str:
    return "" if value is None else in_tens(value)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _thought_time(time: ThoughtTime, today: date) -> str:
    """3 nov: toen 90, nu 40."""
    day = day_month(time.day, today=today)
    known = [
        words.format(number=number)
        for words, number in ((_("toen {number}"), time.before), (_("nu {number}"), time.after))
        if number is not None
    ]
    return f"{day}: {', '.join(known)}" if known else day
