"""Preparing a meeting by its keys: choose, order, ask, approve; and nothing typed is lost."""

from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from coachdesk.domain.clock import StoppedClock
from coachdesk.domain.errors import DiskFull, Refused
from coachdesk.domain.ids import CaseId, MeetingId
from coachdesk.domain.meetings import AgendaItem, Goal
from coachdesk.domain.minutes import Said
from coachdesk.domain.name_level import NameLevel
from coachdesk.operations.meetings import (
    approve_agenda_item,
    put_case_on_agenda,
    write_agenda_item,
)
from coachdesk.operations.minutes import finish_meeting, reopen_meeting, take_down
from coachdesk.store.store import Store
from coachdesk.ui.desk import Desk
from coachdesk.ui.main_window import Frame
from coachdesk.ui.meetings.agenda_words import consent_badge, not_agreed, title
from coachdesk.ui.meetings.approval_form import ApprovalForm
from coachdesk.ui.meetings.meeting_page import MeetingPage
from coachdesk.ui.meetings.minutes_page import MinutesPage
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Place, Workplace
from tests import make
from tests.store.test_store import keep
from tests.ui.meetings.conftest import Team

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier
Key = Qt.Key


def press(qtbot: QtBot, key: Qt.Key, held: Any = NONE) -> None:
    """A key where the keyboard is."""
    where = QApplication.focusWidget()
    assert where is not None
    qtbot.keyClick(where, key, held)


def write(qtbot: QtBot, text: str) -> None:
    qtbot.keyClicks(QApplication.focusWidget(), text)


def agenda(store: Store) -> list[AgendaItem]:
    return store.agenda_items.of_meeting(MeetingId("zat"))


def first_names(store: Store) -> list[str]:
    return [store.children.get(str(item.child_id)).first_name for item in agenda(store)]


def put_all_on(qtbot: QtBot) -> None:
    for _number in range(3):
        press(qtbot, Key.Key_Return)


def candidates(page: MeetingPage) -> list[str]:
    model = page.candidates.model
    return [model.data(model.index(row, 0)) for row in range(model.rowCount())]


def test_the_cases_of_this_school_can_be_put_on_the_agenda(page: MeetingPage) -> None:
    assert sorted(candidates(page)) == ["Milan P.", "Noor W.", "Sem S."]


def test_enter_puts_one_on_after_the_other(page: MeetingPage, store: Store, qtbot: QtBot) -> None:
    put_all_on(qtbot)

    assert sorted(first_names(store)) == ["Milan", "Noor", "Sem"]
    assert candidates(page) == []
    assert page.candidates.empty.geometry().bottom() < page.candidates.height() // 3  # on top
    assert page.bar.figures.text() == "30 van 30 minuten"
    assert page.bar.words.text() == "gevuld, einde 13:30"


def test_too_much_is_said_and_blocks_nothing(page: MeetingPage, store: Store, qtbot: QtBot) -> None:
    put_all_on(qtbot)
    page.agenda.line.setFocus()
    write(qtbot, "Rondvraag")
    press(qtbot, Key.Key_Return)

    told = "5 minuten te veel. Haal iets weg of maak een onderdeel korter."
    assert page.bar.words.text() == told
    assert agenda(store)[-1].text == "Rondvraag"
    assert page.agenda.line.text() == ""


def test_alt_and_an_arrow_move_a_point_and_begin_times_follow(
    page: MeetingPage, store: Store, qtbot: QtBot
) -> None:
    put_all_on(qtbot)
    before = first_names(store)
    page.agenda.list.setFocus()
    press(qtbot, Key.Key_Home)
    page.agenda.list.rows.select(agenda(store)[0].id)

    press(qtbot, Key.Key_Down, ALT)
    press(qtbot, Key.Key_Down, ALT)

    assert first_names(store) == [*before[1:], before[0]]
    moved = page.agenda.list.point(page.agenda.list.rows.current())
    assert moved is not None
    assert (title(moved, page.workplace.names)[:3], f"{moved.begins:%H:%M}") == (
        before[0][:3],
        "13:20",
    )


def test_delete_takes_a_point_off_and_undo_puts_it_back(
    page: MeetingPage, frame: Frame, store: Store, qtbot: QtBot
) -> None:
    put_all_on(qtbot)
    before = agenda(store)
    page.agenda.list.setFocus()
    page.agenda.list.rows.select(before[1].id)

    press(qtbot, Key.Key_Delete)
    assert [item.id for item in agenda(store)] == [before[0].id, before[2].id]
    assert len(candidates(page)) == 1

    press(qtbot, Key.Key_Z, CTRL)
    assert agenda(store) == before
    assert candidates(page) == []


def test_what_is_typed_is_kept_when_the_field_is_left(
    page: MeetingPage, store: Store, qtbot: QtBot
) -> None:
    press(qtbot, Key.Key_Return)
    page.agenda.list.setFocus()
    press(qtbot, Key.Key_Return)
    write(qtbot, "Wie speelt er mee?")
    press(qtbot, Key.Key_Tab)
    press(qtbot, Key.Key_Right)
    press(qtbot, Key.Key_Tab)
    press(qtbot, Key.Key_A, CTRL)
    write(qtbot, "12")
    press(qtbot, Key.Key_Tab)

    [item] = agenda(store)
    assert (item.question, item.goal, item.minutes) == ("Wie speelt er mee?", Goal.DECIDE, 12)
    assert page.bar.figures.text() == "12 van 30 minuten"


def test_no_minutes_at_all_is_said_and_never_made_into_another_number(
    page: MeetingPage, store: Store, qtbot: QtBot
) -> None:
    press(qtbot, Key.Key_Return)
    page.detail.fields.minutes.setFocus()
    press(qtbot, Key.Key_A, CTRL)
    write(qtbot, "0")
    press(qtbot, Key.Key_Tab)

    fields = page.detail.fields
    assert fields.minutes.text() == "0 min"
    assert fields.minutes_field.complaint.text() == "Hoeveel minuten duurt dit punt?"
    assert [item.minutes for item in agenda(store)] == [10]


def test_going_elsewhere_keeps_what_was_being_typed(
    page: MeetingPage, frame: Frame, store: Store, qtbot: QtBot
) -> None:
    press(qtbot, Key.Key_Return)
    page.detail.fields.focus_question()
    write(qtbot, "Wat helpt?")

    frame.ways.go(Place("meetings"))

    assert agenda(store)[0].question == "Wat helpt?"


def test_closing_the_vault_keeps_what_was_being_typed(
    page: MeetingPage, desk: Desk, store: Store, qtbot: QtBot
) -> None:
    press(qtbot, Key.Key_Return)
    page.detail.fields.focus_question()
    write(qtbot, "Wat helpt?")

    desk.closing.emit()

    assert agenda(store)[0].question == "Wat helpt?"


def test_a_full_disk_leaves_the_text_in_its_field(
    page: MeetingPage, store: Store, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_all_on(qtbot)
    shown = page.detail.fields.shown()
    page.detail.fields.focus_question()
    write(qtbot, "Wat helpt?")
    full = DiskFull("De schijf is vol. Je tekst staat nog hier. Maak ruimte en probeer opnieuw.")

    def refuse(*_about: object) -> None:
        raise full

    with monkeypatch.context() as broken:
        broken.setattr(store, "change", refuse)
        page.agenda.list.rows.step(1)

    assert page.detail.fields.shown() == shown
    assert page.detail.fields.question.value() == "Wat helpt?"
    assert page.detail.fields.keep()
    assert store.agenda_items.get(str(shown)).question == "Wat helpt?"


def test_a_full_disk_keeps_one_at_the_meeting_of_which_the_text_was_not_kept(
    page: MeetingPage,
    frame: Frame,
    store: Store,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    put_all_on(qtbot)
    here, shown = frame.ways.here(), page.detail.fields.shown()
    keep(store, make.meeting(id="other"))
    page.detail.fields.focus_question()
    write(qtbot, "Wat helpt?")

    def refuse(*_about: object) -> None:
        raise DiskFull("De schijf is vol.")

    with monkeypatch.context() as broken:
        broken.setattr(store, "change", refuse)
        frame.ways.go(Place("meeting", "other"))

    assert frame.ways.here() == here
    assert page.detail.fields.question.value() == "Wat helpt?"
    frame.ways.go(Place("meeting", "other"))
    assert store.agenda_items.get(str(shown)).question == "Wat helpt?"
    assert frame.ways.here() == Place("meeting", "other")


def test_a_lock_hears_that_what_was_typed_could_not_be_written(
    page: MeetingPage, desk: Desk, store: Store, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_all_on(qtbot)
    page.detail.fields.focus_question()
    write(qtbot, "Wat helpt?")
    heard: list[str] = []
    desk.draft_refused.connect(heard.append)

    def refuse(*_about: object) -> None:
        raise DiskFull("De schijf is vol.")

    with monkeypatch.context() as broken:
        broken.setattr(store, "change", refuse)
        desk.closing.emit()

    assert len(heard) == 1
    assert page.detail.fields.question.value() == "Wat helpt?"
    assert page.detail.fields.keep()


def test_what_somebody_else_changes_does_not_disturb_typing(
    page: MeetingPage, desk: Desk, store: Store, qtbot: QtBot
) -> None:
    put_all_on(qtbot)
    page.detail.fields.focus_question()
    write(qtbot, "Wat hel")
    other = agenda(store)[-1]

    desk.do(lambda store: write_agenda_item(store, replace(other, minutes=20)))
    write(qtbot, "pt?")

    assert page.detail.fields.question.value() == "Wat helpt?"


def test_without_a_question_one_cannot_approve(page: MeetingPage, qtbot: QtBot) -> None:
    press(qtbot, Key.Key_Return)

    assert not page.detail.approve.isEnabled()
    assert page.detail.reason.text() == "Nog geen vraag"


def approval(qtbot: QtBot) -> ApprovalForm:
    form = QApplication.activeModalWidget()
    assert isinstance(form, ApprovalForm)
    if not form.approve.isEnabled():
        with qtbot.waitSignal(form.preview.shown):
            pass
    return form


def test_a_case_is_looked_at_and_approved_by_keys(
    page: MeetingPage, store: Store, qtbot: QtBot
) -> None:
    put_all_on(qtbot)
    page.agenda.list.rows.select(agenda(store)[0].id)
    page.detail.fields.focus_question()
    write(qtbot, "Wat helpt Milan Proefstra?")
    press(qtbot, Key.Key_Return, CTRL)
    form = approval(qtbot)
    [sheet] = form.preview.pages()
    assert "Wat helpt kind A?" in sheet.words()
    assert "Proefstra" not in sheet.words()

    press(qtbot, Key.Key_Return, CTRL)

    first, second, _third = agenda(store)
    assert first.approved_on == make.TODAY
    assert page.agenda.list.rows.current() == second.id


def test_the_page_is_not_approved_before_it_was_seen(
    page: MeetingPage, store: Store, qtbot: QtBot
) -> None:
    press(qtbot, Key.Key_Return)
    page.detail.fields.focus_question()
    write(qtbot, "Wat helpt?")
    press(qtbot, Key.Key_Return, CTRL)
    form = QApplication.activeModalWidget()
    assert isinstance(form, ApprovalForm)

    assert not form.approve.isEnabled()
    press(qtbot, Key.Key_Return, CTRL)
    assert agenda(store)[0].approved_on is None
    form.reject()


def test_who_has_not_agreed_is_said_in_words(page: MeetingPage, store: Store, qtbot: QtBot) -> None:
    put_all_on(qtbot)
    names = page.workplace.names
    told = {title(p, names): not_agreed(p, names) for p in page.agenda.list.points()}

    assert told["Milan P."] == ""
    assert told["Noor W."] == "Moeder gaf nog geen toestemming."
    badges = {title(p, names): consent_badge(p, names) for p in page.agenda.list.points()}
    assert [getattr(badges[name], "text", "") for name in ("Milan P.", "Noor W.")] == [
        "Ja",
        "Moeder nog niet",
    ]


def test_with_names_off_a_child_is_a_code_everywhere(
    page: MeetingPage, frame: Frame, qtbot: QtBot
) -> None:
    put_all_on(qtbot)
    frame.toggle_names()

    spoken = [
        page.agenda.list.model_of_points.data(
            page.agenda.list.model_of_points.index(row, 0), Qt.ItemDataRole.AccessibleTextRole
        )
        for row in range(3)
    ]
    assert not any(name in " ".join(spoken) for name in ("Milan", "Noor", "Sem"))
    assert page.detail.title.text().startswith("K-10")
    frame.toggle_names()


def drag(qtbot: QtBot, source: QWidget, start: QPoint, target: QWidget, end: QPoint) -> None:
    qtbot.mousePress(source, Qt.MouseButton.LeftButton, pos=start)
    for share in (0.3, 0.7, 1.0):
        there = source.mapFromGlobal(target.mapToGlobal(end))
        qtbot.mouseMove(source, start + (there - start) * share)
    there = source.mapFromGlobal(target.mapToGlobal(end))
    qtbot.mouseRelease(source, Qt.MouseButton.LeftButton, pos=there)


def row_place(page: MeetingPage, row: int) -> QRect:
    model = page.agenda.list.model_of_points
    return page.agenda.list.visualRect(model.index(row, 0))


def test_a_candidate_can_be_dragged_between_two_points(
    page: MeetingPage, desk: Desk, team: Team, store: Store, qtbot: QtBot
) -> None:
    for name in ("Milan", "Noor"):
        case_id = CaseId(team.cases[name])
        desk.do(partial(put_case_on_agenda, meeting_id=team.id, case_id=case_id))
    source, target = page.candidates.list, page.agenda.list
    start = source.visualRect(page.candidates.model.index(0, 0)).center()

    drag(qtbot, source.viewport(), start, target.viewport(), row_place(page, 1).topLeft())

    assert first_names(store) == ["Milan", "Sem", "Noor"]


def test_a_point_can_be_dragged_to_the_end(page: MeetingPage, store: Store, qtbot: QtBot) -> None:
    put_all_on(qtbot)
    before = first_names(store)
    view = page.agenda.list.viewport()

    below = row_place(page, 2).bottomLeft() + QPoint(40, 30)
    drag(qtbot, view, row_place(page, 0).center(), view, below)

    assert first_names(store) == [*before[1:], before[0]]


def test_escape_puts_back_what_is_carried(page: MeetingPage, store: Store, qtbot: QtBot) -> None:
    put_all_on(qtbot)
    before = first_names(store)
    view = page.agenda.list.viewport()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=row_place(page, 0).center())
    qtbot.mouseMove(view, row_place(page, 2).center())

    qtbot.keyClick(page.agenda.list, Key.Key_Escape)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=row_place(page, 2).bottomLeft())

    assert first_names(store) == before


def test_a_meeting_that_is_taken_away_leads_back_to_the_list(
    page: MeetingPage, frame: Frame, desk: Desk, store: Store
) -> None:
    def remove(store: Store) -> Any:
        with store.change("meeting.cancel", "Overleg weghalen") as change:
            change.remove(store.meetings.get("zat"))
        return change.done()

    desk.do(remove)

    place = frame.ways.here()
    assert place is not None
    assert place.page == "meetings"


def test_a_child_without_known_gezag_is_not_called_agreed(
    page: MeetingPage, workplace: Workplace, store: Store
) -> None:
    lonely = make.child(first_name="Jip", last_name="Modelma", school_id="school")
    case = make.case(lonely.id)
    desk = workplace.desk

    def add(store: Store) -> Any:
        with store.change("test", "Toevoegen") as change:
            change.save(lonely)
            change.save(case)
        return change.done()

    desk.do(add)
    desk.do(lambda store: put_case_on_agenda(store, MeetingId("zat"), case.id))

    [point] = page.agenda.list.points()
    assert not_agreed(point, workplace.names) == "Wie gezag heeft, is nog niet bekend."


def test_keeping_while_typing_leaves_the_cursor_where_it_is(
    page: MeetingPage, store: Store, qtbot: QtBot
) -> None:
    press(qtbot, Key.Key_Return)
    page.detail.fields.focus_question()
    write(qtbot, "Wat hel")

    press(qtbot, Key.Key_S, CTRL)
    write(qtbot, "pt?")
    press(qtbot, Key.Key_S, CTRL)

    assert agenda(store)[0].question == "Wat helpt?"


def test_a_vault_to_be_read_shows_the_agenda_and_changes_nothing(
    frame: Frame, team: Team, desk: Desk, store: Store, qtbot: QtBot
) -> None:
    desk.do(partial(put_case_on_agenda, meeting_id=team.id, case_id=CaseId(team.cases["Milan"])))
    desk.read_only = True
    frame.ways.go(Place("meeting", team.id))
    found = frame.host.page()
    assert isinstance(found, MeetingPage)

    assert not found.detail.fields.isEnabled()
    assert not found.detail.approve.isEnabled()
    found.candidates.list.setFocus()
    press(qtbot, Key.Key_Return)
    assert len(agenda(store)) == 1
    assert frame.messages.isVisible()


def test_a_name_on_paper_can_be_chosen_where_everybody_agreed(
    page: MeetingPage, store: Store, qtbot: QtBot
) -> None:
    put_all_on(qtbot)
    for item in agenda(store):
        page.agenda.list.rows.select(item.id)
        first = store.children.get(str(item.child_id)).first_name
        assert page.detail.fields.names.isEnabled() == (first == "Milan")
        if first == "Milan":
            page.detail.fields.names.set_value(NameLevel.INITIAL)
            assert page.detail.fields.keep()
            page.detail.fields.focus_question()
            write(qtbot, "Wat helpt?")
            press(qtbot, Key.Key_Return, CTRL)
            form = approval(qtbot)
            said = [label.text() for label in form.findChildren(PlainLabel)]
            assert "Duiding en visies gaan niet mee. De voorletter en de code staan erop." in said
            form.reject()
    assert {item.names for item in agenda(store)} == {NameLevel.NONE, NameLevel.INITIAL}


def test_a_meeting_that_was_held_can_be_looked_at_and_not_changed(
    page: MeetingPage, store: Store, workplace: Workplace, qtbot: QtBot
) -> None:
    assert not page.head.start.isEnabled()  # nothing to talk about yet
    put_all_on(qtbot)
    assert page.head.start.isEnabled()
    workplace.desk.do(lambda s: finish_meeting(s, MeetingId("zat"), at=make.NOW))
    assert not page.detail.fields.isEnabled()
    workplace.desk.do(lambda s: reopen_meeting(s, MeetingId("zat")))
    assert page.detail.fields.isEnabled()


def approve_all(desk: Desk, store: Store) -> None:
    for item in agenda(store):
        desk.do(partial(write_agenda_item, item=replace(item, question="Wat nu?")))
        desk.do(partial(approve_agenda_item, item_id=item.id, on=make.TODAY))


def filled_buttons(page: MeetingPage) -> list[str]:
    buttons = [button for button in page.findChildren(CdButton) if button.isVisible()]
    return [button.text() for button in buttons if button.kind() is Kind.PRIMARY]


def test_each_state_of_a_meeting_has_one_filled_button_or_none(
    page: MeetingPage, store: Store, workplace: Workplace, clock: StoppedClock, qtbot: QtBot
) -> None:
    desk = workplace.desk
    assert (page.head.title.text(), filled_buttons(page)) == ("ZAT voorbereiden", [])
    put_all_on(qtbot)
    assert filled_buttons(page) == ["Bekijk en keur goed"]
    approve_all(desk, store)
    assert filled_buttons(page) == ["Pakketten en agenda"]
    clock.move(timedelta(days=3))  # to the day itself
    desk.do(lambda s: take_down(s, agenda(s)[0].id, Said(decision="Eerst apart.", minutes_used=2)))
    assert (page.head.title.text(), filled_buttons(page)) == (
        "ZAT is bezig",
        ["Verder met het overleg"],
    )
    clock.move(timedelta(days=1))
    desk.do(lambda s: take_down(s, agenda(s)[0].id, Said(decision="Apart.", minutes_used=2)))
    assert (page.head.title.text(), filled_buttons(page)) == ("ZAT is geweest", ["Verslag maken"])
    desk.do(lambda s: finish_meeting(s, MeetingId("zat"), at=clock.now()))
    assert (page.head.title.text(), filled_buttons(page)) == ("ZAT is geweest", ["Verslag"])


def test_of_a_meeting_that_was_held_one_reads_the_report_and_the_actions(
    page: MeetingPage, store: Store, frame: Frame, workplace: Workplace, qtbot: QtBot
) -> None:
    put_all_on(qtbot)
    approve_all(workplace.desk, store)
    assert not page.head.action_list.isVisible()
    workplace.desk.do(lambda s: finish_meeting(s, MeetingId("zat"), at=make.NOW))
    for gone in (page.detail.approve, page.detail.checks, page.detail.consent, page.candidates):
        assert not gone.isVisible()
    assert page.head.pack.isVisible()
    assert page.head.action_list.isVisible()
    told = [command.words for command in page.commands()]
    assert told == ["Verslag", "Actielijst maken", "Pakket maken"]

    page.agenda.list.setFocus()
    press(qtbot, Key.Key_Return, CTRL)
    minutes = frame.host.page()
    assert isinstance(minutes, MinutesPage)
    assert not minutes.is_live()


def test_a_held_meeting_takes_no_approval(page: MeetingPage, store: Store, qtbot: QtBot) -> None:
    put_all_on(qtbot)
    item = agenda(store)[0]
    write_agenda_item(store, replace(item, question="Wat nu?"))
    finish_meeting(store, MeetingId("zat"), at=make.NOW)
    with pytest.raises(Refused, match="afgesloten"):
        approve_agenda_item(store, item.id, on=make.TODAY)
    assert agenda(store)[0].approved_on is None
