"""A form fills, collects and complains; it never saves."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QVBoxLayout, QWidget

from coachdesk.domain.clock import StoppedClock
from coachdesk.domain.problems import Problem
from coachdesk.domain.typed_dates import read_moment
from coachdesk.ui.shared.choice import Choice
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.form import Form
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.moment_field import MomentField
from coachdesk.ui.shared.segmented import Segmented
from coachdesk.ui.shared.text_area import TextArea
from tests import make


class Urgency(Enum):
    NORMAL = "NORMAL"
    SAFETY = "SAFETY"


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """A small thing with one field of each sort."""

    title: str = ""
    fact: str = ""
    urgency: Urgency = Urgency.NORMAL
    at: datetime | None = None
    told: bool = False
    theme: str | None = None
    kept: str = "never shown"

    def problems(self) -> Iterator[Problem]:
        if not self.title.strip():
            yield Problem("title", "Geef dit een titel.")
        if not self.fact.strip():
            yield Problem("fact", "Schrijf minstens één zin op.")
        if self.at is None:
            yield Problem("at", "Wanneer was dit?")
        if self.kept == "odd":
            yield Problem("kept", "Dit hoort nergens bij.")


class Page(QWidget):
    """A form with one field of each sort."""

    def __init__(self) -> None:
        super().__init__()
        clock = StoppedClock(make.NOW)
        self.form: Form[Noted] = Form(self, check=Noted.problems)
        self.title = Field("Titel", LineField())
        self.fact = Field("Gezien of gehoord", TextArea())
        self.urgency = Field("Hoe dringend?", Segmented([Choice(u, u.value) for u in Urgency]))
        moment = MomentField(lambda text: read_moment(text, now=clock.now()), clock=clock)
        self.at = Field("Wanneer?", moment)
        self.told = QCheckBox("Verteld")
        self.theme = QComboBox()
        self.theme.addItem("geen", None)
        self.theme.addItem("thuis", "home")
        column = QVBoxLayout(self)
        column.addWidget(self.form.summary)
        for name in ("title", "fact", "urgency", "at", "told", "theme"):
            column.addWidget(getattr(self, name))
            self.form.bind(name, getattr(self, name))


@pytest.fixture
def page(shown):
    return shown(Page())


FULL = Noted(
    title="Alleen in de pauze",
    fact="Zat achter de fietsen.",
    urgency=Urgency.SAFETY,
    at=datetime(2026, 11, 23, 8, 35, 12),
    told=True,
    theme="home",
    kept="as it was",
)


def test_what_goes_in_comes_out_to_the_second(page) -> None:
    page.form.fill(FULL)

    assert page.form.entity() == FULL
    assert page.form.checked() == FULL


def test_filling_is_not_editing(page, qtbot) -> None:
    with qtbot.assertNotEmitted(page.form.edited):
        page.form.fill(FULL)
        page.form.fill(Noted())


def test_each_widget_tells_of_editing(page, qtbot) -> None:
    page.form.fill(FULL)

    for change in (
        lambda: qtbot.keyClicks(page.title.widget, "x"),
        lambda: qtbot.keyClicks(page.fact.widget, "x"),
        lambda: page.urgency.widget.set_value(Urgency.NORMAL),
        lambda: page.at.widget.line.setText("gisteren 14"),
        page.told.click,
        lambda: page.theme.setCurrentIndex(0),
    ):
        with qtbot.waitSignal(page.form.edited):
            change()

    changed = page.form.entity()
    assert changed.urgency is Urgency.NORMAL
    assert changed.at == datetime(2026, 11, 29, 14)
    assert (changed.told, changed.theme, changed.kept) == (False, None, "as it was")


def test_problems_stand_beside_their_fields_and_the_first_gets_the_keyboard(page) -> None:
    page.form.fill(Noted(at=FULL.at, title="Titel"))
    page.title.widget.setFocus()

    assert page.form.checked() is None

    assert page.fact.complaint.text() == "Schrijf minstens één zin op."
    assert page.title.complaint.text() == ""
    assert page.fact.widget.hasFocus()
    assert page.form.summary.isHidden()


def test_from_three_problems_their_number_stands_above(page) -> None:
    page.form.fill(Noted())

    page.form.checked()

    assert not page.form.summary.isHidden()
    assert page.form.summary.words.text() == "Nog 3 dingen nodig"
    assert page.title.widget.hasFocus()


def test_a_problem_of_no_field_is_not_lost(page) -> None:
    page.form.fill(Noted(title="a", fact="b", at=FULL.at, kept="odd"))

    assert page.form.checked() is None

    assert page.form.summary.words.text() == "Dit hoort nergens bij."


def test_a_moment_that_is_not_understood_is_a_problem_and_stays(page) -> None:
    page.form.fill(FULL)
    page.at.widget.line.setText("blabla")

    assert page.form.checked() is None

    assert page.at.complaint.text().startswith("Deze tijd begrijp ik niet.")
    assert page.at.widget.line.text() == "blabla"
    assert [problem.field for problem in page.form.problems()] == ["at"]


def test_a_field_is_checked_when_it_is_left_and_not_before(page, qtbot) -> None:
    page.form.fill(FULL)
    page.title.widget.setFocus()
    page.title.widget.selectAll()
    qtbot.keyClick(page.title.widget, Qt.Key.Key_Delete)
    assert page.title.complaint.text() == ""

    qtbot.keyClick(page.title.widget, Qt.Key.Key_Tab)
    assert page.title.complaint.text() == "Geef dit een titel."

    page.title.widget.setFocus()
    qtbot.keyClicks(page.title.widget, "Weer goed")
    qtbot.keyClick(page.title.widget, Qt.Key.Key_Tab)
    assert page.title.complaint.text() == ""


def test_a_complaint_goes_as_soon_as_what_is_typed_is_right(page, qtbot) -> None:
    page.form.fill(FULL)
    page.title.widget.clear()
    page.form.checked()
    assert page.title.complaint.text() == "Geef dit een titel."

    qtbot.keyClicks(page.title.widget, "W")
    assert page.title.complaint.text() == ""

    qtbot.keyClick(page.title.widget, Qt.Key.Key_Backspace)
    assert page.title.complaint.text() == ""  # that is said when one leaves it


def test_an_empty_field_that_one_only_passes_is_not_complained_about(page, qtbot) -> None:
    page.form.fill(Noted())
    page.title.widget.setFocus()

    qtbot.keyClick(page.title.widget, Qt.Key.Key_Tab)

    assert page.title.complaint.text() == ""


def test_filling_anew_takes_complaints_back(page) -> None:
    page.form.fill(Noted())
    page.form.checked()

    page.form.fill(FULL)

    assert page.title.complaint.text() == ""
    assert page.form.summary.isHidden()


def test_a_widget_that_holds_no_value_is_refused(page) -> None:
    with pytest.raises(TypeError, match="QLabel"):
        page.form.bind("title", QLabel())


def test_any_widget_can_be_bound_by_hand(page) -> None:
    label = QLabel(page)
    page.form.bind("kept", label, read=label.text, write=label.setText, changed=label.linkActivated)

    page.form.fill(FULL)

    assert label.text() == "as it was"
