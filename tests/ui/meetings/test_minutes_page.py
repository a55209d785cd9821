"""A meeting that is held, by its keys: minutes, decision, actions, time; and nothing is lost."""

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.domain.clock import StoppedClock
from coachdesk.domain.ids import CaseId, MeetingId
from coachdesk.domain.meetings import AgendaItem, Outcome
from coachdesk.domain.minutes import Line
from coachdesk.domain.paragraphs import ParagraphKind
from coachdesk.domain.steps import Origin
from coachdesk.operations.care_signals import note_signal
from coachdesk.operations.meetings import put_case_on_agenda, write_agenda_item
from coachdesk.store.store import Store
from coachdesk.ui.desk import Desk
from coachdesk.ui.main_window import Frame
from coachdesk.ui.meetings.live_sheet import LiveSheet
from coachdesk.ui.meetings.minutes_page import MinutesPage
from coachdesk.ui.settings.preferences import Theme
from coachdesk.ui.shared import look
from coachdesk.ui.shared.workplace import Place, Workplace
from coachdesk.ui.today.go_on import go_on
from tests import make
from tests.store.test_store import keep
from tests.ui.meetings.conftest import Team

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
Key = Qt.Key
CASES = ("Milan", "Noor", "Sem")


def press(qtbot: QtBot, key: Qt.Key, held: Any = NONE) -> None:
    """A key where the keyboard is."""
    where = QApplication.focusWidget()
    assert where is not None
    qtbot.keyClick(where, key, held)


def write(qtbot: QtBot, text: str) -> None:
    qtbot.keyClicks(QApplication.focusWidget(), text)


def items(store: Store) -> list[AgendaItem]:
    return store.agenda_items.of_meeting(MeetingId("zat"))


@pytest.fixture
def held(frame: Frame, store: Store, team: Team) -> MinutesPage:
    """Three cases of ten minutes; Milan in hand, the keyboard in the minutes."""
    for name in CASES:
        put_case_on_agenda(store, MeetingId("zat"), CaseId(team.cases[name]))
    frame.ways.go(Place("minutes", team.id))
    page = frame.host.page()
    assert isinstance(page, MinutesPage)
    return page


@pytest.fixture
def live(held: MinutesPage) -> LiveSheet:
    return held.live


def name_in_hand(live: LiveSheet) -> str:
    return live.sheet.head.title.text()


def test_a_letter_and_a_space_tell_facts_and_opinions_apart(live: LiveSheet, qtbot: QtBot) -> None:
    write(qtbot, "F Vader brengt zelf. @il")
    press(qtbot, Key.Key_Return)
    write(qtbot, "M Te spannend. @mar ")
    press(qtbot, Key.Key_Return)
    write(qtbot, "Begint 9 december.")

    assert live.sheet.said().lines == (
        Line(text="Vader brengt zelf.", whose="Ilse Binnenstra", person_id="ilse"),
        Line(
            text="Te spannend.",
            kind=ParagraphKind.VIEW,
            whose="Marloes Coachsma",
            person_id="me",
        ),
        Line(text="Begint 9 december."),
    )


def test_a_letter_elsewhere_is_a_letter(live: LiveSheet, qtbot: QtBot) -> None:
    write(qtbot, "Groep M en F gaan mee. m f @zz niemand")
    assert live.sheet.said().lines == (Line(text="Groep M en F gaan mee. m f @zz niemand"),)


def test_backspace_and_ctrl_z_take_a_mark_back(live: LiveSheet, qtbot: QtBot) -> None:
    write(qtbot, "m ")
    press(qtbot, Key.Key_Backspace)
    write(qtbot, "Gezien.")
    assert live.sheet.said().lines == (Line(text="Gezien."),)
    press(qtbot, Key.Key_A, CTRL)
    press(qtbot, Key.Key_Delete)
    write(qtbot, "m ")
    press(qtbot, Key.Key_Z, CTRL)
    assert live.sheet.lines.toPlainText() == "m"


def test_a_decision_is_taken_unless_one_says_otherwise(live: LiveSheet, qtbot: QtBot) -> None:
    press(qtbot, Key.Key_B, CTRL)
    write(qtbot, "Ouders eerst apart.")
    assert live.sheet.said().outcome is Outcome.DECIDED
    live.sheet.choices[Outcome.NEXT_MEETING].click()
    write(qtbot, " Daarna samen.")
    assert live.sheet.said().outcome is Outcome.NEXT_MEETING


def test_an_action_is_read_before_enter_and_a_step_after_it(
    live: LiveSheet, store: Store, team: Team, qtbot: QtBot
) -> None:
    press(qtbot, Key.Key_A, CTRL | SHIFT)
    write(qtbot, "Vader bellen @mar vr")
    assert live.agreed.line.reading.text() == "Marloes Coachsma, vrijdag 4 december"
    line = live.agreed.line.line
    tinted = {line.text()[tag.start : tag.end]: tag.ink for tag in line.tags()}
    assert tinted == {"@mar": "gGedachte", "vr": "info"}

    press(qtbot, Key.Key_Return)
    [step] = store.steps.of_origin(items(store)[0].id)
    assert (step.what, step.owner_id, step.due) == ("Vader bellen", "me", date(2026, 12, 4))
    assert step.child_id == team.children["Milan"]
    row = live.agreed.list.row(step.id)
    assert row is not None
    assert row.detail == "Marloes Coachsma · vr 4 dec"
    assert (line.text(), line.tags()) == ("", ())

    press(qtbot, Key.Key_Z, CTRL)
    assert not store.steps.of_origin(items(store)[0].id)


def test_an_action_without_a_name_is_asked_for_and_stays(
    live: LiveSheet, store: Store, qtbot: QtBot
) -> None:
    press(qtbot, Key.Key_A, CTRL | SHIFT)
    write(qtbot, "Plek vrijhouden")
    press(qtbot, Key.Key_Return)
    assert "Wie doet dit? Typ @ en een naam." in live.agreed.line.reading.text()
    write(qtbot, " @il")
    assert live.agreed.line.reading.text() == "Ilse Binnenstra, maandag 14 december"
    press(qtbot, Key.Key_Return)
    assert [step.what for step in store.steps.of_origin(items(store)[0].id)] == ["Plek vrijhouden"]


def test_space_ticks_an_action(live: LiveSheet, store: Store, qtbot: QtBot) -> None:
    press(qtbot, Key.Key_A, CTRL | SHIFT)
    write(qtbot, "Vader bellen @mar vr")
    press(qtbot, Key.Key_Return)
    live.agreed.list.setFocus()
    press(qtbot, Key.Key_Space)
    [step] = store.steps.of_origin(items(store)[0].id)
    assert step.done_on == make.TODAY


def test_a_box_that_cannot_be_ticked_is_pale_and_does_nothing(
    live: LiveSheet, store: Store, qtbot: QtBot
) -> None:
    press(qtbot, Key.Key_A, CTRL | SHIFT)
    write(qtbot, "Vader bellen @mar vr")
    press(qtbot, Key.Key_Return)
    actions, why = live.agreed.list, "Alleen lezen."
    place = actions.visualRect(actions.model_of_actions.index(0, 0))
    [step] = store.steps.of_origin(items(store)[0].id)
    spot = actions._looks.spots(place, actions._rows[step.id])["tick"]
    before = actions.viewport().grab(spot).toImage()

    actions.hold(why)
    assert actions.viewport().grab(spot).toImage() != before
    qtbot.mouseClick(actions.viewport(), Qt.MouseButton.LeftButton, pos=spot.center())
    assert store.steps.get(step.id).is_open()


def test_finishing_goes_on_to_the_next_and_keeps_what_was_said(
    live: LiveSheet, store: Store, clock: StoppedClock, qtbot: QtBot
) -> None:
    assert "naar Noor W." in live.sheet.finish.text()
    write(qtbot, "m Te spannend. @il")
    press(qtbot, Key.Key_B, CTRL)
    write(qtbot, "Eerst apart.")
    clock.move(timedelta(minutes=13, seconds=5))

    press(qtbot, Key.Key_Return, CTRL)
    first = items(store)[0]
    assert (first.decision, first.outcome, first.minutes_used) == (
        "Eerst apart.",
        Outcome.DECIDED,
        13,
    )
    assert first.paragraphs[0].whose == "Ilse Binnenstra"
    assert first.finished_at == clock.now()
    assert name_in_hand(live) == "Noor W."
    assert live.sheet.lines.hasFocus()
    assert live.sheet.said().lines == ()
    assert (live.agenda.over.text(), live.agenda.ends.text()) == ("3 min", "13:33")


def test_without_decision_and_action_it_is_asked_whether_to_go_on(
    live: LiveSheet, store: Store, qtbot: QtBot
) -> None:
    write(qtbot, "Alleen gedeeld.")
    press(qtbot, Key.Key_Return, CTRL)
    assert live.sheet.asks()
    assert live.sheet.question.words.text() == (
        "Deze casus heeft nog geen besluit en geen actie. Toch door?"
    )
    press(qtbot, Key.Key_Escape)
    assert not live.sheet.asks()
    assert name_in_hand(live) == "Milan P."
    assert live.sheet.lines.hasFocus()

    press(qtbot, Key.Key_Return, CTRL)
    assert name_in_hand(live) == "Noor W."
    assert items(store)[0].finished_at is not None


def test_jumping_is_free_and_an_unfinished_case_stays_open(
    live: LiveSheet, store: Store, qtbot: QtBot
) -> None:
    write(qtbot, "Half.")
    press(qtbot, Key.Key_PageDown, CTRL)
    assert name_in_hand(live) == "Noor W."
    assert [one.text for one in items(store)[0].paragraphs] == ["Half."]
    assert items(store)[0].finished_at is None
    press(qtbot, Key.Key_PageUp, CTRL)
    assert live.sheet.said().lines == (Line(text="Half."),)
    live.agenda.list.setFocus()
    press(qtbot, Key.Key_Down)
    press(qtbot, Key.Key_Down)
    assert name_in_hand(live) == "Sem S."


def test_the_time_turns_ochre_and_never_red_and_runs_while_covered(
    held: MinutesPage, live: LiveSheet, clock: StoppedClock, frame: Frame
) -> None:
    view = live.sheet.head.time
    clock.move(timedelta(minutes=7, seconds=40))
    live.hand.watch.ticked.emit()
    assert (view.face.text(), view.given.text()) == ("7:40", "van 10")
    assert view.face.property("tone") == "text"
    frame.window().hide()  # as the calm page does
    clock.move(timedelta(minutes=2, seconds=20))
    frame.window().show()
    live.hand.watch.ticked.emit()
    assert view.face.text() == "10:00"
    assert view.face.property("tone") == "attention"


def test_the_idle_watch_is_told_when_minutes_are_taken(
    frame: Frame, workplace: Workplace, store: Store, team: Team
) -> None:
    told: list[str] = []
    workplace.minutes_begun.connect(lambda: told.append("begun"))
    workplace.minutes_left.connect(lambda: told.append("left"))
    put_case_on_agenda(store, MeetingId("zat"), CaseId(team.cases["Noor"]))
    frame.ways.go(Place("minutes", team.id))
    assert told == ["begun"]
    frame.ways.go(Place("meetings"))
    assert told == ["begun", "left"]


def test_a_lock_in_the_middle_loses_nothing(
    live: LiveSheet, store: Store, clock: StoppedClock, workplace: Workplace, qtbot: QtBot
) -> None:
    write(qtbot, "m Te spannend. @il")
    press(qtbot, Key.Key_B, CTRL)
    write(qtbot, "Eerst")
    press(qtbot, Key.Key_A, CTRL | SHIFT)
    write(qtbot, "Vader bellen @m")
    clock.move(timedelta(minutes=4))
    workplace.desk.closing.emit()

    [draft] = store.drafts.all()
    again = MinutesPage(workplace)
    qtbot.addWidget(again)
    places: list[Place] = []
    workplace.go.connect(places.append)
    go_on(workplace, draft)
    again.show_place(places[-1])
    said = again.live.sheet.said()
    assert [(line.text, line.kind, line.whose) for line in said.lines] == [
        ("Te spannend.", ParagraphKind.VIEW, "Ilse Binnenstra")
    ]
    assert (said.decision, said.outcome) == ("Eerst", Outcome.DECIDED)
    assert again.live.agreed.line.text() == "Vader bellen @m"
    assert again.live.hand.watch.seconds() == 240


def test_what_is_recorded_leaves_no_draft(live: LiveSheet, store: Store, qtbot: QtBot) -> None:
    write(qtbot, "Half.")
    live.hand.keep_draft()
    assert len(store.drafts.all()) == 1
    press(qtbot, Key.Key_PageDown, CTRL)
    assert not store.drafts.all()


def test_half_an_action_stays_with_its_case(live: LiveSheet, store: Store, qtbot: QtBot) -> None:
    press(qtbot, Key.Key_A, CTRL | SHIFT)
    write(qtbot, "Vader bellen")
    press(qtbot, Key.Key_Return, CTRL)
    assert name_in_hand(live) == "Milan P."  # first add it, or take it out
    press(qtbot, Key.Key_PageDown, CTRL)
    assert live.agreed.line.text() == ""
    press(qtbot, Key.Key_PageUp, CTRL)
    assert live.agreed.line.text() == "Vader bellen"


def test_ctrl_z_opens_a_point_again_with_what_was_typed(
    live: LiveSheet, desk: Desk, store: Store, qtbot: QtBot
) -> None:
    press(qtbot, Key.Key_B, CTRL)
    write(qtbot, "Eerst apart.")
    press(qtbot, Key.Key_Return, CTRL)
    desk.undo()
    assert (items(store)[0].finished_at, items(store)[0].decision) == (None, "")
    press(qtbot, Key.Key_PageUp, CTRL)
    assert live.sheet.said().decision == "Eerst apart."


def test_ctrl_z_leaves_what_was_typed_at_its_point(
    live: LiveSheet, desk: Desk, store: Store, qtbot: QtBot
) -> None:
    write(qtbot, "F Vader brengt zelf.")
    press(qtbot, Key.Key_PageDown, CTRL)
    desk.undo()
    assert items(store)[0].paragraphs == ()
    press(qtbot, Key.Key_PageUp, CTRL)
    assert live.sheet.said().lines == (Line(text="Vader brengt zelf."),)
    press(qtbot, Key.Key_PageDown, CTRL)
    assert [piece.text for piece in items(store)[0].paragraphs] == ["Vader brengt zelf."]
    assert store.drafts.all() == []


def test_ctrl_z_of_the_point_in_hand_leaves_its_fields_as_they_are(
    live: LiveSheet, desk: Desk, store: Store, qtbot: QtBot
) -> None:
    for _point in CASES:
        press(qtbot, Key.Key_B, CTRL)
        write(qtbot, "Eerst apart.")
        press(qtbot, Key.Key_Return, CTRL)
    assert name_in_hand(live) == "Sem S."
    desk.undo()
    assert items(store)[2].decision == ""
    assert live.sheet.said().decision == "Eerst apart."
    live.hand.keep_draft()
    [draft] = store.drafts.all()
    assert draft.fields["decision"] == "Eerst apart."
    desk.redo()
    assert items(store)[2].decision == "Eerst apart."
    live.hand.keep_draft()
    assert store.drafts.all() == []


def test_ctrl_z_puts_an_action_back_in_its_line(
    live: LiveSheet, desk: Desk, store: Store, qtbot: QtBot
) -> None:
    write(qtbot, "F Vader brengt zelf.")
    press(qtbot, Key.Key_A, CTRL | SHIFT)
    write(qtbot, "Vader bellen @mar vr")
    press(qtbot, Key.Key_Return)
    press(qtbot, Key.Key_Z, CTRL)
    assert store.steps.open() == []
    assert live.agreed.line.text() == "Vader bellen @mar vr"
    assert live.sheet.said().lines == (Line(text="Vader brengt zelf."),)
    [draft] = store.drafts.all()
    assert draft.fields["action"] == "Vader bellen @mar vr"

    desk.redo()
    assert len(store.steps.open()) == 1
    assert live.agreed.line.text() == ""
    [draft] = store.drafts.all()
    assert (draft.fields["action"], len(draft.fields["lines"])) == ("", 1)


def test_the_minutes_stay_a_draft_in_the_same_transaction_as_an_action_is_recorded(
    live: LiveSheet, desk: Desk, store: Store, qtbot: QtBot
) -> None:
    def note(_changes: object) -> None:
        [draft] = store.drafts.all()
        kept.append((draft.fields["action"], len(draft.fields["lines"])))

    kept: list[tuple[str, int]] = []
    write(qtbot, "F Vader brengt zelf.")
    press(qtbot, Key.Key_A, CTRL | SHIFT)
    write(qtbot, "Vader bellen @mar vr")
    live.hand.keep_draft()
    desk.changed.connect(note)  # a power cut now would find this

    press(qtbot, Key.Key_Return)
    desk.undo()
    desk.redo()

    assert kept[0] == ("", 1)
    assert kept[2] == ("", 1)
    desk.changed.disconnect(note)


def test_names_off_hides_them_everywhere_but_in_what_is_typed(
    held: MinutesPage, live: LiveSheet, workplace: Workplace, store: Store
) -> None:
    item = items(store)[0]
    point = make.agenda_item("zat", id="rest", position=3, text="Rondje over Noor")
    write_agenda_item(store, point)
    workplace.names.show_names(on=False)
    assert name_in_hand(live) == "K-100"
    spoken = [str(live.agenda.model.data(live.agenda.model.index(row, 0))) for row in range(4)]
    assert spoken == ["K-100", "K-101", "K-102", "Rondje over K-101"]
    assert "K-101" in live.sheet.finish.text()
    assert item.child_id is not None


def test_the_late_actions_of_earlier_meetings_stand_at_their_point(
    held: MinutesPage, live: LiveSheet, desk: Desk, store: Store, qtbot: QtBot
) -> None:
    before = make.meeting(
        id="before", starts_at=make.NOW - timedelta(days=40), school_id="school",
        finished_at=make.NOW - timedelta(days=40),
    )  # fmt: skip
    point = make.agenda_item("before", id="old", text="Punt")
    late = make.step(
        what="Verzuim opvragen",
        due=date(2026, 11, 2),
        owner_id="ilse",
        origin=Origin.AGENDA_ITEM,
        origin_id="old",
    )
    keep(store, before, point, late)
    carried = make.agenda_item("zat", id="first", position=3, text="Open acties", carries=True)
    desk.do(lambda s: write_agenda_item(s, carried))
    live.go("first")
    row = live.agreed.list.row(late.id)
    assert row is not None
    assert (row.what, row.detail, row.late) == (
        "Verzuim opvragen",
        "Ilse Binnenstra · ma 2 nov",
        True,
    )


def test_finishing_the_meeting_shows_a_report_that_can_be_opened_again(
    held: MinutesPage, live: LiveSheet, store: Store, qtbot: QtBot
) -> None:
    write(qtbot, "m Te spannend. @il")
    press(qtbot, Key.Key_B, CTRL)
    write(qtbot, "Eerst apart.")
    press(qtbot, Key.Key_A, CTRL | SHIFT)
    write(qtbot, "Vader bellen @mar vr")
    press(qtbot, Key.Key_Return)
    live.ask_to_close()
    assert "3 punten zijn nog niet afgerond" in live.sheet.question.words.text()
    press(qtbot, Key.Key_Return)

    assert not held.is_live()
    words = held.report.words()
    for part in ("Milan P.", "Te spannend. (Ilse Binnenstra)", "Eerst apart.", "Vader bellen"):
        assert part in words
    held.report.reopen.click()
    assert held.is_live()
    assert live.sheet.said().decision == "Eerst apart."
    assert store.meetings.get("zat").finished_at is None


def test_the_last_point_ends_the_meeting(
    held: MinutesPage, live: LiveSheet, store: Store, qtbot: QtBot
) -> None:
    for _name in CASES:
        press(qtbot, Key.Key_B, CTRL)
        write(qtbot, "Besproken.")
        press(qtbot, Key.Key_Return, CTRL)
    assert "Overleg afsluiten" in live.sheet.finish.text()
    press(qtbot, Key.Key_Return, CTRL)
    assert store.meetings.get("zat").finished_at is not None
    assert not held.is_live()


def test_a_meeting_that_is_gone_is_left(frame: Frame, team: Team) -> None:
    frame.ways.go(Place("minutes", "gone"))
    here = frame.ways.here()
    assert here is not None
    assert here.page == "meetings"


def test_very_long_texts_leave_room_to_write(
    live: LiveSheet, desk: Desk, team: Team, qtbot: QtBot
) -> None:
    long = make.paragraph("Een lange zin over de pauze. " * 2000)
    signal = make.signal(team.children["Milan"], paragraphs=(long,))
    desk.do(lambda s: note_signal(s, signal))
    assert live.sheet.head.facts.text.text().endswith("…")
    assert live.sheet.lines.height() > 100
    write(qtbot, "Past nog.")
    assert live.sheet.said().lines == (Line(text="Past nog."),)


def test_no_outcome_is_cut_when_the_text_is_large(live: LiveSheet, qapp: QApplication) -> None:
    look.install(qapp, theme=Theme.LIGHT, text_size=150)
    qapp.processEvents()
    choices = live.sheet.choices.values()
    cut = [one.text() for one in choices if one.width() < one.sizeHint().width()]
    look.install(qapp, theme=Theme.LIGHT)

    assert not cut
