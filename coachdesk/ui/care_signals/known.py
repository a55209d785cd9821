"""What the form of a signal has to know, asked once when it opens; typed days are read with it."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from coachdesk.domain.camera_check import INTERPRETIVE
from coachdesk.domain.children import Child
from coachdesk.domain.clock import Clock
from coachdesk.domain.ids import SchoolId, ThemeId
from coachdesk.domain.school_year import next_day_there, no_school_hint
from coachdesk.domain.schools import School
from coachdesk.domain.themes import Theme
from coachdesk.domain.typed_dates import read_day, read_moment
from coachdesk.operations.word_lists import words_looked_for
from coachdesk.ui.shared.workplace import Workplace

NO_SCHOOL = School(id=SchoolId(""), name="")  # open on weekdays, like any other


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Known:
    """*school* is the one that the coach looks at now; one without a name if that is none.

    The *children* are read when first needed. *words* are those of the word check; none: it is off.
    """

    clock: Clock
    children: Callable[[], Sequence[Child]]
    schools: Sequence[School]
    themes: Sequence[Theme]
    words: Sequence[str] = INTERPRETIVE
    school: School = NO_SCHOOL

    def today(self) -> date:
        """The local day."""
        return self.clock.now().date()

    def read_moment(self, text: str) -> datetime | None:
        """The moment in the past that is meant."""
        return read_moment(text, now=self.clock.now(), school=self.school)

    def read_day(self, text: str) -> date | None:
        """The day ahead that is meant."""
        return read_day(text, today=self.today(), school=self.school)

    def next_day_there(self) -> date:
        """When the coach is at this school next."""
        return next_day_there(self.school, self.today())

    def no_school(self, day: date | datetime) -> str:
        """A remark on a day without school, or nothing."""
        only_day = day.date() if isinstance(day, datetime) else day
        return no_school_hint(self.school, only_day, self.today())


def ask_known(workplace: Workplace, themes_too: Collection[ThemeId] = ()) -> Known:
    """What there is to know now. *themes_too* are shown although they are out of use."""
    desk = workplace.desk
    schools = desk.ask(lambda store: store.schools.all()) or []
    themes = desk.ask(lambda store: store.themes.all()) or []
    return Known(
        clock=desk.clock,
        children=lambda: desk.ask(lambda store: store.children.all()) or [],
        schools=schools,
        themes=[theme for theme in themes if theme.used or theme.id in themes_too],
        words=desk.ask(words_looked_for) or (),
        school=next((s for s in schools if s.id == workplace.school), NO_SCHOOL),
    )
