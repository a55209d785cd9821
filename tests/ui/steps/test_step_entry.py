"""Tests of the line that is a whole step."""

from datetime import date

import pytest

from coachdesk.domain.drafts import Draft
from coachdesk.ui.settings.preferences import Theme
from coachdesk.ui.shared import look
from coachdesk.ui.steps.step_entry import StepEntry
from tests import make
from tests.store.test_store import keep
from tests.ui.care_signals.hands import Key, focus

TODAY, FRIDAY = make.TODAY, date(2026, 12, 4)


@pytest.fixture
def noor(store):
    noor = make.child(id="noor", code="K-031", first_name="Noor", last_name="Wensdroom")
    keep(store, noor, make.case("noor", id="case-noor"))
    keep(store, make.person(id="ilse", name="Ilse Binnenstra", function="intern begeleider"))
    return noor


@pytest.fixture
def entry_of(qapp, qtbot, workplace, noor):
    look.install(qapp, theme=Theme.LIGHT)

    def made(**given):
        entry = StepEntry(workplace, **given)
        qtbot.addWidget(entry)
        entry.resize(600, 120)
        with qtbot.waitActive(entry):
            entry.show()
            entry.activateWindow()
        entry.setFocus()
        return entry

    return made


@pytest.fixture
def write(qtbot):
    return lambda text: qtbot.keyClicks(focus(), text)


def tags(entry):
    return [tag.text() for tag in entry.tags]


def recorded(store):
    return store.steps.page(store.steps.open())


def test_understood_parts_become_tags_and_enter_records(entry_of, write, store, qtbot):
    entry = entry_of()
    write("bel moeder noor vr @ils")
    assert tags(entry) == ["Ilse Binnenstra", "Noor W.", "vr 4 dec"]
    with qtbot.waitSignal(entry.saved):
        qtbot.keyClick(focus(), Key.Key_Return)
    (step,) = recorded(store)
    assert (step.what, step.child_id, step.owner_id, step.due, step.case_id) == (
        "bel moeder", "noor", "ilse", FRIDAY, "case-noor",
    )  # fmt: skip
    assert entry.line.text() == ""
    assert not entry.tags


def test_without_a_day_it_is_for_today_and_the_tag_says_so(entry_of, write, store, qtbot):
    entry = entry_of()
    write("verslag maken")
    assert tags(entry) == ["vandaag"]
    qtbot.keyClick(focus(), Key.Key_Return)
    (step,) = recorded(store)
    assert (step.due, step.child_id) == (TODAY, None)


def test_a_tag_that_is_taken_off_is_not_read_any_more(entry_of, write, store, qtbot):
    entry = entry_of()
    write("bel noor vr")
    entry.tags[1].setFocus()
    qtbot.keyClick(focus(), Key.Key_Return)
    assert tags(entry) == ["Noor W."]
    assert focus() is entry.line
    qtbot.keyClick(focus(), Key.Key_Return)
    (step,) = recorded(store)
    assert (step.what, step.due) == ("bel noor vr", None)


def test_an_unknown_name_is_asked_about_and_can_be_mended_by_key(entry_of, write, store, qtbot):
    entry = entry_of()
    write("bel moeder van noro vr")
    assert entry.question.text() == "Geen kind met ‘noro’. Bedoel je Noor W.?"
    assert tags(entry) == ["vr 4 dec", "Noor W."]
    entry.tags[1].setFocus()
    qtbot.keyClick(focus(), Key.Key_Return)
    assert entry.line.text() == "bel moeder van Noor vr"
    assert entry.question.isHidden()
    qtbot.keyClick(focus(), Key.Key_Return)
    assert recorded(store)[0].child_id == "noor"


def test_a_step_without_a_child_may_be_recorded_although_a_name_is_in_doubt(
    entry_of, write, store, qtbot
):
    entry_of()
    write("bel noro vr")
    qtbot.keyClick(focus(), Key.Key_Return)
    (step,) = recorded(store)
    assert (step.what, step.child_id) == ("bel noro", None)


def test_of_two_children_with_one_name_the_letter_tells_which(entry_of, write, store, qtbot):
    keep(store, make.child(id="other", code="K-901", first_name="Noor", last_name="Testema"))
    entry = entry_of()
    write("bel noor")
    doubted = [tag for tag in entry.tags if tag.text() == "Noor T."]
    qtbot.keyClick(doubted[0], Key.Key_Return)
    assert entry.line.text() == "bel Noor T"
    assert tags(entry) == ["Noor T.", "vandaag"]


def test_only_who_and_when_is_not_a_step(entry_of, write, store, qtbot):
    entry = entry_of()
    write("@ilse vr")
    qtbot.keyClick(focus(), Key.Key_Return)
    assert entry.complaint.text() == "Schrijf op wat de stap is."
    assert entry.line.text() == "@ilse vr"
    assert recorded(store) == []


def test_the_child_of_the_page_is_meant_until_the_line_names_another(
    entry_of, noor, write, store, qtbot
):
    keep(store, make.child(id="sem", code="K-902", first_name="Sem", last_name="Verzinsel"))
    entry = entry_of(child=noor, case_id="case-noor")
    write("bel moeder")
    assert tags(entry) == ["Noor W.", "vandaag"]
    write(" sem")
    assert tags(entry) == ["Sem V.", "vandaag"]
    qtbot.keyClick(focus(), Key.Key_Return)
    assert (recorded(store)[0].child_id, recorded(store)[0].case_id) == ("sem", None)


def test_what_was_typed_stays_as_a_draft_until_it_is_recorded(entry_of, write, store, qtbot):
    entry = entry_of(target_id="vandaag")
    write("bel moeder noor")
    qtbot.keyClick(focus(), Key.Key_Escape)
    (draft,) = store.drafts.all()
    assert draft.fields == {"text": "bel moeder noor"}
    qtbot.keyClick(focus(), Key.Key_Return)
    assert store.drafts.all() == []
    assert entry.line.text() == ""


def test_a_draft_is_taken_up_where_it_was_left(entry_of, store, qtbot):
    draft = Draft(id="d", form="step", changed_at=make.NOW, fields={"text": "bel noor vr"})
    store.keep_draft(draft)
    entry = entry_of(draft=draft)
    assert tags(entry) == ["Noor W.", "vr 4 dec"]
    qtbot.keyClick(focus(), Key.Key_Return)
    assert store.drafts.all() == []
    assert recorded(store)[0].child_id == "noor"


def test_with_names_off_tags_are_codes(entry_of, workplace, write):
    entry = entry_of()
    write("bel moeder noor")
    workplace.names.show_names(on=False)
    assert tags(entry) == ["K-031", "vandaag"]
    assert "Noor" not in entry.line.accessibleDescription()


def test_a_child_that_came_since_is_known(entry_of, desk, write, store):
    entry = entry_of()
    write("bel ")
    assert desk.do(
        lambda store: _adding(
            store, make.child(code="K-903", first_name="Fenna", last_name="Testbeeld")
        )
    )
    write("fenna")
    assert tags(entry) == ["Fenna T.", "vandaag"]


def _adding(store, child):
    with store.change("test", "Kind") as change:
        change.save(child)
    return change.done()
