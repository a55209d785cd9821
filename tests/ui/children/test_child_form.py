"""Tests of adding a child by hand and changing who a child is, by keys."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from coachdesk.ui.children.child_form import ChildForm
from coachdesk.ui.shared.workplace import Place
from tests import make
from tests.store.test_store import keep
from tests.ui.children.keyboard import fill_in, focused, press, save, tab_to, write


@pytest.fixture
def open_form(frame, workplace, qtbot):
    """The form over the page, with the keyboard in it."""

    def show(**known) -> ChildForm:
        workplace.open_form("child", **known)
        form = QApplication.activeModalWidget()
        assert isinstance(form, ChildForm)
        qtbot.waitUntil(form.isActiveWindow)
        return form

    return show


@pytest.fixture(autouse=True)
def real_form(stand_in_pages, monkeypatch):
    from_pages = {"child": "coachdesk.ui.children.child_form:ChildForm"}
    monkeypatch.setattr("coachdesk.ui.pages.FORMS", from_pages)


def test_a_child_is_added_without_a_mouse_and_its_name_stays_as_typed(open_form, store, frame):
    open_form()
    fill_in("Zoë", "van 't", "D'Ébène-Proefstra", "14-3-2016", "7b")
    save()
    [child] = store.children.all()
    assert child.full_name() == "Zoë van 't D'Ébène-Proefstra"
    assert (child.born, child.group) == (date(2016, 3, 14), "7b")
    assert child.code.startswith("K-")
    assert frame.ways.here() == Place("child", child.id, "consents")


def test_teacher_and_nicknames_are_kept(open_form, store):
    open_form()
    fill_in("Noor", "", "", "", "", "", "juf Anouk", "Nootje, Noortje")
    save()
    [child] = store.children.all()
    assert (child.teacher, child.nicknames) == ("juf Anouk", ("Nootje", "Noortje"))


def test_the_school_that_is_chosen_is_filled_in(open_form, workplace, store):
    keep(store, make.school(id="vlieger"), make.school(id="denkbos", name="OBS Het Denkbos"))
    workplace.choose_school("denkbos")
    assert open_form().school.currentData() == "denkbos"


def test_without_a_name_nothing_is_added_and_it_is_said_beside_the_field(open_form, store):
    form = open_form()
    save()
    assert store.children.empty()
    assert focused() is form.first_name
    assert form.first_name.accessibleDescription() == "Vul een roepnaam in."


def test_a_name_that_is_too_long_is_not_cut(open_form, store):
    form = open_form()
    form.first_name.set_value("N" * 81)
    save()
    assert store.children.empty()
    assert form.first_name.text() == "N" * 81
    assert "80 tekens" in form.first_name.accessibleDescription()


@pytest.mark.parametrize(
    ("typed", "said"), [("14-3-2031", "toekomst"), ("ergens in maart", "begrijp ik niet")]
)
def test_a_birth_date_that_cannot_be_is_said_and_kept(open_form, store, typed, said):
    form = open_form()
    fill_in("Noor", "", "", typed)
    save()
    assert store.children.empty()
    assert form.born.line.text() == typed
    assert said in form.born.line.accessibleDescription()


def test_how_old_the_child_is_stands_under_the_birth_date(open_form):
    form = open_form()
    fill_in("Noor", "", "", "14-3-2016")
    assert "10 jaar" in form.born.understood.text()


@pytest.fixture
def noor(store):
    noor = make.child(id="noor", code="K-031", first_name="Noor", last_name="Wensdroom", group="7a")
    keep(store, noor)
    return noor


def test_a_child_that_may_be_there_is_asked_about_and_opened(open_form, store, frame, noor):
    form = open_form()
    fill_in("noor", "", "", "", "7a", "")
    asked = "Er is al een Noor W. in groep 7a. Is dat hetzelfde kind?"
    assert form.same.isVisible()
    assert form.same.words.text() == asked
    save()
    assert focused() is form.same.same
    press(Qt.Key.Key_Return)
    assert frame.ways.here() == Place("child", "noor")
    assert store.children.all() == [noor]


def test_another_child_with_that_name_is_added(open_form, store, noor):
    open_form()
    fill_in("Noor", "", "Hersenspin", "", "7a")
    save()
    press(Qt.Key.Key_Tab, Qt.Key.Key_Return)
    assert [child.last_name for child in store.children.all()] == ["Hersenspin", "Wensdroom"]


def test_who_said_no_is_not_asked_again(open_form, store, noor):
    form = open_form()
    fill_in("Noor", "", "Hersenspin", "", "7a", "")
    tab_to(lambda: form.same.other)
    press(Qt.Key.Key_Return)
    assert focused() is form.teacher
    save()
    assert len(store.children.all()) == 2


def test_a_field_that_was_only_emptied_is_kept_as_a_draft(open_form, store, noor):
    form = open_form(child_id="noor")
    form.group.setFocus()
    form.group.selectAll()
    press(Qt.Key.Key_Delete)
    form.reject()
    [draft] = store.drafts.all()
    assert (draft.form, draft.target_id) == ("child", "noor")

    again = open_form(draft_id=draft.id)
    assert again.group.text() == ""
    assert again.first_name.text() == "Noor"
    save()
    assert store.drafts.all() == []
    assert store.children.get("noor").group == ""


def test_a_form_that_was_only_looked_at_leaves_no_draft(open_form, store, noor):
    open_form(child_id="noor").reject()
    assert store.drafts.all() == []


def test_changing_what_is_known_keeps_the_code_and_the_rest(open_form, store, noor):
    keep(store, replace(noor, strengths=("Tekent strips",)))
    form = open_form(child_id="noor")
    form.group.selectAll()
    form.group.setFocus()
    write("8a")
    save()
    child = store.children.get("noor")
    assert (child.group, child.code, child.strengths) == ("8a", "K-031", ("Tekent strips",))
    assert not form.same.isVisible()


def test_with_names_off_no_name_can_be_read(open_form, workplace, noor):
    form = open_form(child_id="noor")
    workplace.names.show_names(on=False)
    hidden = (form.first_name, form.last_name, form.nicknames)
    assert all(line.echoMode() is QLineEdit.EchoMode.Password for line in hidden)


def test_esc_adds_nothing(open_form, store):
    open_form()
    fill_in("Noor")
    press(Qt.Key.Key_Escape)
    assert store.children.empty()


def test_adding_can_be_taken_back(open_form, store, desk):
    open_form()
    fill_in("Noor")
    save()
    desk.undo()
    assert store.children.empty()
