"""Signalen by its keys: each signal gets a place, and the next one opens by itself."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from coachdesk.domain.care_signals import SignalGroup, SignalStatus, SignalUrgency
from coachdesk.domain.cases import FileHolder
from coachdesk.operations.care_signals import note_signal
from coachdesk.operations.persons import introduce
from coachdesk.ui.care_signals.choice_cards import Sorting
from coachdesk.ui.care_signals.deciding import Deciding
from coachdesk.ui.care_signals.decision_panels import ReasonPanel
from coachdesk.ui.shared.workplace import Place
from coachdesk.ui.today.go_on import go_on
from tests import make
from tests.store.test_store import keep
from tests.ui.care_signals.hands import CTRL, Key, focus, modal

WEEK = timedelta(weeks=1)


@pytest.fixture
def two(store, jayden):
    """Two to be sorted: the older about Jayden, the newer about a class."""
    first = make.signal(jayden.id, seen_on=make.NOW - WEEK)
    second = make.signal(about="Groep 7")
    for signal in (first, second):
        note_signal(store, signal)
    return first, second


def status(store, signal):
    return store.care_signals.get(signal.id).status


def test_t4_three_signals_are_sorted_in_seven_keys_and_a_sentence(store, jayden, two, frame, keys):
    first, second = two
    fenna = make.child(first_name="Fenna", last_name="Hersenspin", code="K-640")
    keep(store, fenna)
    unsafe = make.signal(fenna.id, urgency=SignalUrgency.SAFETY)
    note_signal(store, unsafe)
    keys.press(Key.Key_3, held=CTRL)
    keys.press(Key.Key_1, Key.Key_Return)  # on top: about safety
    assert status(store, unsafe) is SignalStatus.WATCHED
    keys.press(Key.Key_2, Key.Key_Return)
    keys.press(Key.Key_3)
    keys.write("meester Joost bespreekt het in de groep")
    keys.press(Key.Key_Return)

    assert keys.pressed <= 7
    assert status(store, first) is SignalStatus.NEW_CASE
    case = store.cases.running_of(jayden.id)
    [step] = store.steps.open_of_case(case.id)
    assert (step.what, step.due) == ("Eerste gesprek", date(2026, 12, 1))
    aside = store.care_signals.get(second.id)
    assert aside.status is SignalStatus.NO_FOLLOW_UP
    assert aside.reason == "meester Joost bespreekt het in de groep"
    page = frame.host.page()
    assert page.list.model.rowCount() == 0
    keys.press(Key.Key_Z, held=CTRL)
    assert status(store, second) is SignalStatus.NEW


def test_the_first_is_chosen_and_the_next_opens_by_itself(store, two, page, keys):
    first, second = two
    assert focus() is page.list.list
    assert page.detail.view().signal.id == first.id
    keys.press(Key.Key_1, Key.Key_Return)
    assert page.detail.view().signal.id == second.id
    assert focus() is page.list.list
    keys.press(Key.Key_1, Key.Key_Return)
    assert page.detail.isHidden()
    assert page.list.empty.words.text() == "Alles gesorteerd. Nieuwe signalen komen hier binnen."


def test_watching_is_for_a_week_unless_a_day_is_typed(store, two, page, keys):
    first, second = two
    keys.press(Key.Key_1, Key.Key_Return, Key.Key_1)
    keys.write("2w")
    keys.press(Key.Key_Return)
    until = [store.care_signals.get(signal.id).watched_until for signal in (first, second)]
    assert until == [make.TODAY + WEEK, make.TODAY + 2 * WEEK]


def test_a_day_that_is_not_ahead_is_told_and_kept(store, two, page, keys):
    keys.press(Key.Key_1)
    keys.write("gisteren")
    keys.press(Key.Key_Return)
    panel = page.detail.deciding.panel
    assert panel.field.complaint.text()
    assert panel.day.line.text() == "gisteren"
    assert status(store, two[0]) is SignalStatus.NEW


def test_a_watched_signal_comes_back_on_its_day(store, two, page, keys, clock):
    keys.press(Key.Key_1, Key.Key_Return)
    assert page.list.counts()[SignalGroup.WATCHED] == 1
    clock.move(WEEK)
    page.refresh()
    assert page.list.model.row_of(two[0].id) is not None
    assert page.groups.value() is SignalGroup.TO_SORT


def test_nothing_is_set_aside_without_a_reason(store, two, page, keys):
    keys.press(Key.Key_3, Key.Key_Return)
    told = page.detail.deciding.panel.field.complaint.text()
    assert told == "Schrijf in één zin waarom dit klaar is."
    assert status(store, two[0]) is SignalStatus.NEW


def test_belonging_to_the_age_needs_no_reason(store, two, page, keys):
    keys.press(Key.Key_3)
    page.detail.deciding.panel.age.click()
    assert status(store, two[0]) is SignalStatus.PART_OF_GROWING_UP


def test_a_reason_that_was_typed_is_there_when_one_comes_back(two, page, keys):
    keys.press(Key.Key_3)
    keys.write("bijna klaar")
    keys.press(Key.Key_Escape)
    assert focus() is page.list.list
    keys.press(Key.Key_J, Key.Key_K, Key.Key_3)
    assert page.detail.deciding.panel.reason.text() == "bijna klaar"


def test_a_reason_that_was_typed_outlives_a_lock(store, two, frame, page, keys):
    keys.press(Key.Key_3)
    keys.write("bijna klaar")
    frame.workplace.desk.closing.emit()
    [draft] = store.drafts.all()
    assert (draft.form, draft.target_id) == ("set_aside", two[0].id)
    assert draft.child_id == two[0].child_ids[0]

    other = Deciding(frame.workplace)
    other.show_view(page.detail.view())
    other.show()
    other.choose(Sorting.ASIDE)
    assert isinstance(other.panel, ReasonPanel)
    assert other.panel.reason.text() == "bijna klaar"
    other.fold()
    other.deleteLater()


def test_a_reason_that_was_decided_on_leaves_no_draft(store, two, page, keys):
    keys.press(Key.Key_3)
    keys.write("bijna")
    keys.press(Key.Key_Escape)
    assert len(store.drafts.all()) == 1
    keys.press(Key.Key_3)
    page.detail.deciding.panel.reason.setText("bijna klaar")
    keys.press(Key.Key_Return)
    assert store.drafts.all() == []
    assert store.care_signals.get(two[0].id).reason == "bijna klaar"


def test_a_reason_that_was_begun_is_gone_on_with(store, two, frame, page, keys):
    keys.press(Key.Key_3)
    keys.write("bijna klaar")
    frame.workplace.desk.closing.emit()
    frame.ways.go(Place("today"))
    go_on(frame.workplace, store.drafts.all()[0])
    assert page.isVisible()
    assert page.detail.deciding.panel.reason.text() == "bijna klaar"


def test_the_digits_work_in_the_detail_too(store, two, page, keys):
    page.detail.edit.setFocus()
    keys.press(Key.Key_3)
    assert page.detail.deciding.cards.cards[Sorting.ASIDE].isChecked()


def test_undo_brings_the_signal_back_and_chooses_it(store, two, page, keys):
    keys.press(Key.Key_1, Key.Key_Return)
    keys.press(Key.Key_Z, held=CTRL)
    assert status(store, two[0]) is SignalStatus.NEW
    assert page.list.rows.current() == two[0].id


def test_ctrl_z_brings_back_the_reason_with_the_signal(store, two, page, keys):
    keys.press(Key.Key_3)
    keys.write("Besproken met de groep.")
    keys.press(Key.Key_Return)
    assert store.drafts.all() == []
    keys.press(Key.Key_Z, held=CTRL)
    keys.press(Key.Key_3)
    assert page.detail.deciding.panel.reason.text() == "Besproken met de groep."


def test_whose_dossier_it_is_is_asked_of_a_child_without_a_case_before(
    store, jayden, two, page, keys
):
    keys.press(Key.Key_2)
    panel = page.detail.deciding.panel
    assert not panel.holder_field.isHidden()
    assert panel.holder.value() is FileHolder.MUNICIPALITY
    panel.holder.set_value(FileHolder.PROVIDER)
    keys.press(Key.Key_Return)
    assert store.cases.running_of(jayden.id).file_holder is FileHolder.PROVIDER


def test_an_intern_begeleider_keeps_a_dossier_of_the_school(store, two, page, keys):
    introduce(store, make.me(id="me", function="intern begeleider"))
    page.refresh()
    keys.press(Key.Key_2)
    assert page.detail.deciding.panel.holder.value() is FileHolder.SCHOOL


def test_a_known_dossierhouder_is_not_asked_again(store, jayden, two, page, keys):
    old = make.case(jayden.id, file_holder=FileHolder.SCHOOL, closed_on=date(2026, 10, 20))
    keep(store, old)
    page.refresh()
    keys.press(Key.Key_2)
    assert page.detail.deciding.panel.holder_field.isHidden()
    keys.press(Key.Key_Return)
    assert store.cases.running_of(jayden.id).file_holder is FileHolder.SCHOOL


def test_with_a_running_case_the_second_key_joins_it_at_once(store, jayden, two, page, keys):
    case = make.case(jayden.id)
    keep(store, case)
    page.refresh()
    keys.press(Key.Key_2)
    joined = store.care_signals.get(two[0].id)
    assert (joined.status, joined.case_id) == (SignalStatus.JOINED, case.id)


def test_of_two_children_one_is_chosen_for_the_case(store, jayden, page, keys):
    noor = make.child(first_name="Noor")
    keep(store, noor)
    note_signal(store, make.signal(jayden.id, noor.id))
    page.refresh()
    page.focus_first()
    keys.press(Key.Key_2, Key.Key_Right, Key.Key_Tab, Key.Key_Return)
    assert store.cases.running_of(noor.id) is not None
    assert store.cases.running_of(jayden.id) is None


def test_a_child_is_chosen_afterwards_and_the_case_begins(store, jayden, two, page, keys):
    keys.press(Key.Key_J, Key.Key_2)
    keys.search("jay")
    keys.press(Key.Key_Return)
    assert store.care_signals.get(two[1].id).child_ids == (jayden.id,)
    keys.press(Key.Key_Return)
    assert status(store, two[1]) is SignalStatus.NEW_CASE


def test_editing_opens_the_form_with_this_signal(two, page, keys):
    keys.press(Key.Key_E)
    assert modal().title.text() == "Signaal wijzigen"
    keys.press(Key.Key_Escape)


def test_a_place_shows_the_group_of_the_signal_that_is_asked_for(store, frame, two, page, keys):
    keys.press(Key.Key_1, Key.Key_Return)
    frame.ways.go(Place("today"))
    frame.ways.go(Place("signals", two[0].id))
    assert page.groups.value() is SignalGroup.WATCHED
    assert page.detail.view().signal.id == two[0].id


def test_in_a_vault_to_be_read_nothing_is_decided(store, desk, two, frame, keys):
    desk.read_only = True
    frame.ways.go(Place("signals"))
    keys.press(Key.Key_3)
    assert frame.host.page().detail.deciding.panel is None
    assert status(store, two[0]) is SignalStatus.NEW


def test_safety_of_another_school_is_shown_and_the_rest_can_be(store, jayden, frame, page):
    woods = make.school(id="woods", name="OBS Het Denkbos")
    there = make.signal(school_id=woods.id)
    unsafe = make.signal(school_id=woods.id, urgency=SignalUrgency.SAFETY)
    keep(store, woods, there, unsafe)
    frame.workplace.choose_school(jayden.school_id)
    page.refresh()
    assert page.list.model.row_of(there.id) is None
    assert page.list.model.row_of(unsafe.id) == 0
    assert page.list.elsewhere.text() == "Nog 1 op andere scholen"

    page.list.elsewhere.click()
    assert frame.workplace.school is None
    assert page.list.model.row_of(there.id) is not None


def test_a_filter_is_typed_and_escape_takes_it_away(store, two, page, keys):
    keys.press(Key.Key_F, held=CTRL)
    keys.write("jayd")
    assert page.list.model.rowCount() == 1
    keys.write("xyz")
    assert page.list.empty.words.text() == "Niets gevonden."
    keys.press(Key.Key_Escape)
    assert page.list.model.rowCount() == 2
    assert focus() is page.list.list


def test_a_card_is_heard_with_one_full_stop_after_a_name(store, two, page, keys):
    row = page.list.model.row_of(two[0].id)
    spoken = page.list.model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Jayden S. groep 6b.")
