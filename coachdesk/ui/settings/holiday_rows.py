"""The holidays of one school: a name, the first and the last day, as typed."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.clock import Clock
from coachdesk.domain.ids import new_id
from coachdesk.domain.schools import Holiday, School
from coachdesk.domain.typed_dates import read_day
from coachdesk.domain.wording import _
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.field import TOP, Field
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.moment_field import Moment, MomentField

LONGEST_NAME = 60


class HolidayRow(QWidget):
    """One holiday. A row in which nothing is typed is none.

    Signals:
        gone: this one is to be left out.
        changed: something was typed.
    """

    gone = Signal()
    changed = Signal()

    def __init__(
        self, clock: Clock, holiday: Holiday | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._clock, self._id = clock, holiday.id if holiday else new_id()
        self.name = LineField(holiday.name if holiday else "", limit=LONGEST_NAME)
        self.first, self.last = self._day(), self._day()
        if holiday is not None:
            self.first.set_value(holiday.first)
            self.last.set_value(holiday.last)
        self.fields = {
            "name": Field(_("Vakantie"), self.name),
            "first": Field(_("Eerste dag"), self.first),
            "last": Field(_("Laatste dag"), self.last),
        }
        name = _("Haal deze vakantie weg")
        self.leave_out = CdButton(icon="x", kind=Kind.QUIET, name=name, compact=True)
        self.leave_out.clicked.connect(self.gone)
        for part in (self.name, self.first, self.last):
            part.changed.connect(self.changed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space(3))
        for field in self.fields.values():
            row.addWidget(field, 1, TOP)
        row.addWidget(self.leave_out)

    def is_empty(self) -> bool:
        """Whether nothing is typed."""
        return not any(line.text().strip() for line in (self.name, self.first.line, self.last.line))

    def complain(self) -> QWidget | None:
        """Say beside each field what is wrong; gives the first that is."""
        first, last = _day_in(self.first), _day_in(self.last)
        turned = first is not None and last is not None and last < first
        said = {
            "name": "" if self.name.text().strip() else _("Geef de vakantie een naam."),
            "first": self.first.trouble() or ("" if first else _("Vul een dag in.")),
            "last": self.last.trouble() or ("" if last else _("Vul een dag in.")),
        }
        if turned:
            said["last"] = _("De laatste dag ligt voor de eerste.")
        for part, text in said.items():
            self.fields[part].complain(text)
        return next((self.fields[part].widget for part, text in said.items() if text), None)

    def holiday(self) -> Holiday | None:
        """As it stands in the fields; nothing while a day is missing."""
        first, last = _day_in(self.first), _day_in(self.last)
        if first is None or last is None:
            return None
        return Holiday(id=self._id, name=self.name.text().strip(), first=first, last=last)

    def typed(self) -> dict[str, str]:
        """For a draft."""
        first, last = self.first.typed(), self.last.typed()
        return {"id": self._id, "name": self.name.text(), "first": first, "last": last}

    def take_up(self, typed: Mapping[str, str]) -> None:
        """Show what a draft kept; it is the same holiday."""
        self._id = typed["id"]
        self.name.set_value(typed["name"])
        self.first.take_up(typed["first"])
        self.last.take_up(typed["last"])

    def _day(self) -> MomentField:
        def read(text: str) -> Moment | None:
            return read_day(text, today=self._clock.now().date())

        return MomentField(read, clock=self._clock, with_time=False, below=True)


class HolidayRows(QWidget):
    """As many rows as there are holidays, and a button for one more.

    Signals:
        changed: something was typed in a row, or a row came or went.
    """

    changed = Signal()

    def __init__(self, clock: Clock, school: School, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.rows: list[HolidayRow] = []
        self.more = CdButton(_("Nog een vakantie"), icon="plus", compact=True)
        self.more.clicked.connect(self._on_more)
        self._column = QVBoxLayout()
        self._column.setSpacing(look.space(2))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(2))
        column.addLayout(self._column)
        buttons = QHBoxLayout()
        buttons.addWidget(self.more)
        buttons.addStretch(1)
        column.addLayout(buttons)
        for holiday in sorted(school.holidays, key=lambda one: one.first):
            self._add(holiday)

    def complain(self) -> QWidget | None:
        """Say what is wrong in each row that is not empty; gives the first field that is."""
        wrong = [row.complain() for row in self.rows if not row.is_empty()]
        return next((field for field in wrong if field is not None), None)

    def holidays(self) -> tuple[Holiday, ...]:
        """Those of the rows, the earliest first."""
        found = [row.holiday() for row in self.rows if not row.is_empty()]
        known = sorted((one for one in found if one is not None), key=lambda one: one.first)
        return tuple(replace(one, position=place) for place, one in enumerate(known))

    def typed(self) -> list[dict[str, str]]:
        """For a draft: what stands in each row."""
        return [row.typed() for row in self.rows]

    def take_up(self, typed: Sequence[Mapping[str, str]]) -> None:
        """Show again the rows that a draft kept."""
        for row in tuple(self.rows):
            self._drop(row)
        for one in typed:
            self._add(None).take_up(one)

    def _add(self, holiday: Holiday | None) -> HolidayRow:
        row = HolidayRow(self._clock, holiday, self)
        row.gone.connect(self._on_gone)
        row.changed.connect(self.changed)
        before: QWidget | None = self.rows[-1].leave_out if self.rows else None
        self.rows.append(row)
        self._column.addWidget(row)
        for stop in (row.name, row.first.line, row.last.line, row.leave_out, self.more):
            if before is not None:
                QWidget.setTabOrder(before, stop)
            before = stop
        row.show()  # at once: it may get the keyboard next
        return row

    def _on_more(self) -> None:
        self._add(None).name.setFocus()

    def _on_gone(self) -> None:
        row = self.sender()
        if isinstance(row, HolidayRow):
            self.more.setFocus()
            self._drop(row)

    def _drop(self, row: HolidayRow) -> None:
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        self.changed.emit()


def _day_in(field: MomentField) -> date | None:
    moment = field.value()
    return moment.date() if isinstance(moment, datetime) else moment
