"""A day typed as one says it, in the forms about a child: born, checked, agreed, until."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from coachdesk.domain.typed_dates import read_day
from coachdesk.domain.typed_days import Looking
from coachdesk.domain.wording import _
from coachdesk.ui.shared.moment_field import Moment, MomentField
from coachdesk.ui.shared.workplace import Workplace


def day_field(
    workplace: Workplace,
    parent: QWidget,
    *,
    looking: Looking = Looking.BACK,
    remark: Callable[[date], str] | None = None,
) -> MomentField:
    """A field for a day; without a year the last such day, or the next when *looking* ahead."""

    def read(text: str) -> Moment | None:
        return read_day(text, today=workplace.today(), looking=looking)

    return MomentField(
        read, parent, clock=workplace.desk.clock, with_time=False, below=True, remark=remark
    )


def day_of(field: MomentField) -> date | None:
    """The day that was understood."""
    moment = field.value()
    return moment if isinstance(moment, date) else None


def not_yet(day: date | None, today: date) -> str:
    """What is wrong with a day on which something happened: it has still to come."""
    ahead = day is not None and day > today
    return _("Dit ligt in de toekomst. Vul een dag in die al geweest is.") if ahead else ""
