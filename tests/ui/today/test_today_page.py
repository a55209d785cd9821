"""Tests of the page as a whole: the first day, the closing check, names, birthdays, the clock."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel, QWidget

from coachdesk.domain.steps import Origin
from coachdesk.operations.care_signals import note_signal
from coachdesk.operations.steps import plan_step
from coachdesk.ui.settings.preferences import Theme
from coachdesk.ui.shared import look
from coachdesk.ui.shared.workplace import Place
from coachdesk.ui.today.today_page import TodayPage
from tests import make
from tests.store.test_store import keep
from tests.ui.care_signals.hands import CTRL, Key, focus


@pytest.fixture
def first_day(frame):
    """The page in a vault with nothing in it."""
    page = frame.host.page()
    assert isinstance(page, TodayPage)
    return page


def words(page):
    """All that is seen or heard on the page."""
    told = []
    for widget in page.findChildren(QWidget):
        if not widget.isVisible():
            continue
        told += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        if isinstance(widget, QLabel):
            told.append(widget.text())
        if isinstance(widget, QAbstractItemView):
            model = widget.model()
            indexes = [model.index(row, 0) for row in range(model.rowCount())]
            told += [i.data(Qt.ItemDataRole.AccessibleTextRole) or "" for i in indexes]
    return "\n".join(told)


def test_the_first_day_shows_four_things_to_begin_with(first_day, frame, keys, form):
    assert first_day.greeting.text() == "Je kluis is klaar. Begin waar je wilt."
    assert first_day.first_tasks.card.note.text() == "1 van 4 gedaan"
    assert not first_day.steps.isVisible()
    assert first_day.has_primary
    assert focus() is first_day.first_tasks.signal
    keys.press(Key.Key_Return)
    assert form().known == {}
    form().reject()


def test_a_planned_meeting_is_one_of_the_four_done(first_day, store):
    keep(store, make.meeting())
    first_day.refresh()
    assert first_day.first_tasks.card.note.text() == "2 van 4 gedaan"
    assert not first_day.first_tasks.meeting.isVisible()


def test_after_the_first_signal_the_day_itself_is_shown(first_day, desk):
    assert desk.do(lambda store: note_signal(store, make.signal(about="Groep 7")))
    assert first_day.steps.isVisible()
    assert not first_day.has_primary
    assert first_day.sorting.model.rowCount() == 1


def test_ctrl_t_on_the_first_day_opens_the_form(first_day, keys, form):
    keys.press(Key.Key_T, held=CTRL)
    form().reject()
    assert not first_day.steps.isVisible()


def test_the_closing_check_tells_how_many_have_no_step_and_opens_them(today, keys, went, store):
    keep(store, make.step(child_id="noor", case_id="case-noor"))
    today.refresh()
    closing = today.closing
    shown = (closing.running.text(), closing.settled.text(), closing.missing.text())
    assert shown == ("2 lopende casussen.", "1 heeft een volgende stap,", "1 nog niet")
    assert closing.show_them.text() == "Bekijk de 1"
    closing.show_them.setFocus()
    keys.press(Key.Key_Return)
    assert went == [("children", "", "without_step")]


def test_those_of_another_school_are_shown_too(today, keys, store):
    keep(store, make.school(id="woods", name="OBS Het Denkbos"))
    keep(store, replace(store.children.get("sem"), school_id="woods"))
    keep(store, make.step(child_id="noor", case_id="case-noor"))
    today.workplace.choose_school("flyer")
    today.refresh()
    today.closing.show_them.setFocus()
    keys.press(Key.Key_Return)
    assert today.workplace.school is None


def test_the_chosen_school_stays_when_all_are_there(today, keys):
    today.workplace.choose_school("flyer")
    today.closing.show_them.setFocus()
    keys.press(Key.Key_Return)
    assert today.workplace.school == "flyer"


def test_when_each_case_has_a_step_there_is_no_button(today, store):
    for name in ("noor", "sem"):
        keep(store, make.step(child_id=name, case_id=f"case-{name}"))
    today.refresh()
    assert today.closing.settled.text() == "allemaal met een volgende stap"
    assert not today.closing.show_them.isVisible()


def test_tab_goes_through_the_page_from_the_closing_check_to_the_right(today, store, keys):
    keep(store, make.talk("sem", held_at=None, planned_at=make.NOW + timedelta(hours=1)))
    keep(store, make.step(id="call", child_id="sem"), make.signal("sem"))
    store.keep_draft(make.draft())
    today.refresh()
    today.closing.show_them.setFocus()
    wanted = [
        today.agenda.list,
        today.drafts.list,
        today.steps.list,
        today.steps.entry.line,
        today.sorting.list,
        today.meeting.go,
    ]
    met = []
    for _number in range(20):
        keys.press(Key.Key_Tab)
        met.append(focus())
    assert [widget for widget in met if widget in wanted][: len(wanted)] == wanted


def test_f6_moves_between_the_columns(today, store, keys):
    keep(store, make.step(child_id="sem"), make.signal("sem"))
    keep(store, make.talk("sem", held_at=None, planned_at=make.NOW + timedelta(hours=1)))
    today.refresh()
    today.agenda.list.setFocus()
    keys.press(Key.Key_F6)
    assert today.steps.isAncestorOf(focus())
    keys.press(Key.Key_F6)
    assert today.sorting.isAncestorOf(focus())


@pytest.fixture
def mother(children, store):
    """Noor's, known before the page is opened."""
    keep(store, make.person(id="mother", name="Saskia Wensdroom"), make.bond("noor", "mother"))


def test_with_names_off_no_name_is_seen_or_heard(mother, today, store):
    noor = {"child_id": "noor", "case_id": "case-noor"}
    keep(store, make.step(what="Bel Noor Wensdroom en Sem", **noor))
    keep(store, make.step(what="Hoor van Saskia Wensdroom", waiting=True, **noor))
    keep(store, make.signal("sem", paragraphs=(make.paragraph("Sem duwde Noor."),)))
    moment = make.NOW + timedelta(hours=1)
    talk = {"held_at": None, "person_ids": ("mother",), "title": "Over Noor"}
    keep(store, make.talk("noor", planned_at=moment, **talk))
    store.keep_draft(make.draft(form="four_g", child_id="sem"))
    today.refresh()
    for name in ("Noor", "Sem", "Saskia"):
        assert name in words(today)
    today.workplace.names.show_names(on=False)
    for name in ("Noor", "Sem", "Saskia", "Wensdroom", "Verzinsel"):
        assert name not in words(today)
    assert "K-031" in words(today)
    today.workplace.names.show_names(on=True)
    assert "Noor" in words(today)


def test_for_an_intern_begeleider_the_meeting_comes_first(today, store):
    right = today._columns.right.widget()

    def tops():
        right.layout().activate()
        return today.meeting.y() < today.sorting.y()

    assert not tops()
    keep(store, replace(store.persons.me(), function="Intern begeleider"))
    today.refresh()
    assert tops()


@pytest.fixture
def nearly_twelve(store, children):
    """Noor turns twelve within a month."""
    noor = store.children.get("noor")
    keep(store, replace(noor, born=date(2014, 12, 15)))


def test_a_birthday_that_counts_is_planned_once_a_day_without_a_word(
    store, nearly_twelve, today, frame, desk
):
    (step,) = [s for s in store.steps.open_of_child("noor") if s.origin is Origin.BIRTHDAY]
    assert step.due == date(2026, 12, 15)
    assert not frame.undo_bar.isVisible()
    assert desk.history.to_undo() is None
    assert not desk.undo()


def test_a_birthday_comes_in_sight_when_a_new_day_begins(store, children, frame, clock):
    noor = store.children.get("noor")
    keep(store, replace(noor, born=date(2014, 12, 31)))
    frame.ways.go(Place("today"))
    assert store.steps.open_of_child("noor") == []
    clock.move(timedelta(days=1))
    frame.host.page().tick()
    assert len(store.steps.open_of_child("noor")) == 1


def test_at_midnight_what_was_for_today_is_late(today, store, clock):
    keep(store, make.step(id="call", child_id="sem"))
    today.refresh()
    assert today.steps.model.heading(0).text == "Vandaag (1)"
    clock.moment = datetime(2026, 12, 1, 0, 1)
    today.tick()
    assert today.heading.text() == "Dinsdag 1 december"
    assert today.steps.model.heading(0).text == "Te laat (1)"


def test_the_clock_only_runs_while_the_page_is_in_sight(today, frame):
    assert today._minute.isActive()
    frame.workplace.go_to("children")
    assert not today._minute.isActive()


def test_what_changed_elsewhere_is_there_when_one_comes_back(today, frame, desk):
    frame.workplace.go_to("children")
    assert desk.do(lambda store: plan_step(store, make.step(id="new", child_id="sem")))
    assert today.steps.model.row_of("new") is None
    frame.workplace.go_to("today")
    assert today.steps.model.row_of("new") is not None


def test_long_and_odd_texts_break_nothing(today, store):
    long = "Bel " + "moeder <b>vet</b> & co \u202e" * 3000
    keep(store, make.step(what=long, child_id="sem", waiting=True))
    keep(store, make.signal("sem", paragraphs=(make.paragraph(long),)))
    keep(store, make.talk("sem", title=long, held_at=None, planned_at=make.NOW))
    today.refresh()
    today.grab()
    assert today.steps.list.visualRect(today.steps.model.index(1, 0)).height() < 60
    assert today.agenda.list.sizeHint().height() < 200


@pytest.mark.parametrize("size", [(1366, 768), (1024, 560)])
def test_in_a_small_window_every_card_fits_its_column(today, frame, qtbot, size):
    frame.window().resize(*size)
    today.grab()
    for column in (today._columns.left, today._columns.right):
        assert column.widget().width() <= column.viewport().width()


def test_large_text_leaves_the_steps_most_of_the_width(today, frame, qapp, qtbot):
    frame.window().resize(1366, 768)
    today.grab()
    assert today.waiting in today._columns.right.findChildren(type(today.waiting))
    look.install(qapp, theme=Theme.LIGHT, text_size=150)
    today.grab()
    assert today.waiting in today._columns.left.findChildren(type(today.waiting))
    qtbot.waitUntil(lambda: today.steps.width() > today.width() / 2)
    assert len(today.zones()) == 2
    look.install(qapp, theme=Theme.LIGHT, text_size=100)
    today.grab()
    assert today.waiting in today._columns.right.findChildren(type(today.waiting))
    assert today.waiting.isVisible()
