"""Tests of putting an adult around a child, by keys; and of the whole way to an open gate."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from coachdesk.domain.bonds import Gezag, Relation
from coachdesk.operations.consents import name_gate
from coachdesk.ui import pages
from coachdesk.ui.children.bond_form import BondForm
from coachdesk.ui.children.child_page import ChildPage
from coachdesk.ui.children.consent_topics import MEETING
from tests import make
from tests.store.test_store import keep
from tests.ui.children.keyboard import fill_in, focused, press, save, tab_to, write

KEY = Qt.Key
CHILDREN = "coachdesk.ui.children"


@pytest.fixture
def real(stand_in_pages, monkeypatch):
    """The page of a child and its forms are the real ones."""
    child = pages.Entry(f"{CHILDREN}.child_page:ChildPage", under="children")
    monkeypatch.setitem(pages.PAGES, "child", child)
    forms = {name: f"{CHILDREN}.{name}_form:{name.title()}Form" for name in FORMS}
    monkeypatch.setattr(pages, "FORMS", forms)


FORMS = ("child", "bond", "consent")


@pytest.fixture
def milan(store):
    milan = make.child(id="milan", code="K-147", born=date(2016, 3, 14))
    keep(store, milan, make.person(id="ilse", name="Ilse Binnenstra", function="intern begeleider"))
    return milan


@pytest.fixture
def opened(qtbot):
    """The form that came over the page."""

    def dialog():
        form = QApplication.activeModalWidget()
        assert form is not None
        qtbot.waitUntil(form.isActiveWindow)
        return form

    return dialog


@pytest.fixture
def open_form(real, frame, workplace, opened):
    def show(**known) -> BondForm:
        workplace.open_form("bond", child_id="milan", **known)
        return opened()

    return show


def around(store):
    bonds = store.bonds.of_child("milan")
    return [(bond, store.persons.get(bond.person_id)) for bond in bonds]


def test_a_mother_with_checked_gezag_is_added_without_a_mouse(open_form, store, milan):
    form = open_form()
    write("Anja Proefstra")
    press(KEY.Key_Return)
    assert focused() is form.relation
    tab_to(form.gezag.focusProxy)
    form.gezag.set_value(Gezag.UNKNOWN)
    press(KEY.Key_Left, times=2)
    tab_to(lambda: form.checked_on.line)
    write("6 okt")
    tab_to(lambda: form.phone)
    fill_in("06-12345641", "anja@voorbeeld.nl")
    save()
    [(bond, person)] = around(store)
    assert (person.name, person.phone, person.mail) == (
        "Anja Proefstra",
        "06-12345641",
        "anja@voorbeeld.nl",
    )
    assert (bond.relation, bond.gezag) == (Relation.MOTHER, Gezag.YES)
    assert (bond.checked_on, bond.checked_by) == (date(2026, 10, 6), "Marloes Coachsma")


def test_gezag_without_a_day_is_refused_beside_the_field(open_form, store, milan):
    form = open_form()
    write("Anja Proefstra")
    press(KEY.Key_Return)
    form.gezag.set_value(Gezag.YES)
    save()
    assert around(store) == []
    assert focused() is form.checked_on.line
    assert form.checked_on.line.accessibleDescription() == "Wanneer is het gezag gecontroleerd?"


def test_who_could_be_somebody_known_has_to_be_chosen(open_form, store, milan):
    form = open_form()
    write("il")
    save()
    assert around(store) == []
    assert form.who.line.text() == "il"
    assert form.who_field.complaint.text() == "Typ een naam en kies wie het is."
    press(KEY.Key_Down, KEY.Key_Return)
    assert form.who_field.complaint.text() == ""


def test_a_name_that_nobody_known_has_need_not_be_picked(open_form, store, milan):
    form = open_form()
    form.phone.setText("06-12345641")
    write("Anja Schijnbaar")
    press(KEY.Key_Escape)  # the list
    tab_to(lambda: form.relation)
    assert form.who.text() == ""
    assert form.phone.text() == "06-12345641"
    save()
    [(_bond, person)] = around(store)
    assert (person.name, person.phone) == ("Anja Schijnbaar", "06-12345641")


def test_a_new_name_is_recorded_at_once(open_form, store, milan):
    open_form()
    write("Anja  Schijnbaar")
    save()
    [(_bond, person)] = around(store)
    assert person.name == "Anja Schijnbaar"


def test_who_is_known_already_is_not_made_twice(open_form, store, milan):
    form = open_form()
    write("ilse")
    press(KEY.Key_Return)
    assert form.function.text() == "intern begeleider"
    form.relation.setCurrentIndex(form.relation.findData(Relation.COORDINATOR))
    assert not form.gezag_field.isVisible()
    save()
    [(bond, person)] = around(store)
    assert (bond.relation, person.id) == (Relation.COORDINATOR, "ilse")
    assert person.function == "intern begeleider"


def test_who_is_around_already_is_not_offered(open_form, store, milan):
    keep(store, make.bond("milan", "ilse"))
    form = open_form()
    offered = form.who._suggested("ilse")
    assert [one.kind for one in offered] == ["new"]


def test_a_supporter_is_written_with_what_for(open_form, store, milan):
    form = open_form()
    write("Wim Proefstra")
    press(KEY.Key_Return)
    form.relation.setCurrentIndex(form.relation.findData(Relation.GRANDPARENT))
    tab_to(lambda: form.words)
    write("opa Wim")
    tab_to(lambda: form.supporter)
    press(KEY.Key_Space, KEY.Key_Tab)
    write("keept op zaterdag")
    save()
    [(bond, _person)] = around(store)
    assert bond.relation_words == "opa Wim"
    assert (bond.supporter, bond.supports_with) == (True, "keept op zaterdag")


@pytest.fixture
def anja(store, milan):
    keep(store, make.person(id="anja", name="Anja Proefstra", phone="0612345641"))
    bond = make.bond("milan", "anja", id="b1")
    keep(store, bond)
    return bond


def test_changing_somebody_changes_person_and_bond_in_one_step(open_form, store, desk, anja):
    form = open_form(bond_id="b1")
    form.name.set_value("Anja Verzonnen-Proefstra")
    form.gezag.set_value(Gezag.NO)
    save()
    [(bond, person)] = around(store)
    assert (bond.gezag, person.name) == (Gezag.NO, "Anja Verzonnen-Proefstra")
    desk.undo()
    [(bond, person)] = around(store)
    assert (bond.gezag, person.name) == (Gezag.YES, "Anja Proefstra")


def test_taking_somebody_away_keeps_the_person(open_form, store, anja):
    form = open_form(bond_id="b1")
    tab_to(lambda: form.gone)
    press(KEY.Key_Return)
    assert around(store) == []
    assert store.persons.find("anja") is not None


def test_with_names_off_neither_name_nor_number_can_be_read(open_form, workplace, anja):
    form = open_form(bond_id="b1")
    workplace.names.show_names(on=False)
    for line in (form.name, form.phone, form.mail):
        assert line.echoMode() is QLineEdit.EchoMode.Password


def add_parent(page, opened, name):
    """From the tab: add a parent whose gezag was checked, with nothing but keys."""
    tab_to(lambda: page.stack.consents.contacts.add)
    press(KEY.Key_Return)
    form = opened()
    write(name)
    press(KEY.Key_Return)
    tab_to(form.gezag.focusProxy)
    press(KEY.Key_Left, times=2)
    assert form.gezag.value() is Gezag.YES
    tab_to(lambda: form.checked_on.line)
    write("gisteren")
    save()


@pytest.fixture
def back_at(frame, qtbot):
    """The page in sight, when the window has the keyboard again: offscreen it must be asked."""

    def page():
        frame.window().activateWindow()
        qtbot.waitUntil(frame.window().isActiveWindow)
        return frame.host.page()

    return page


def test_from_a_new_child_to_an_open_gate_with_nothing_but_keys(
    real, back_at, workplace, store, opened
):
    workplace.open_form("child")
    opened()
    fill_in("Milan", "", "Proefstra", "14-3-2016", "7b")
    save()
    page = back_at()
    assert isinstance(page, ChildPage)
    [child] = store.children.all()
    for name in ("Anja Proefstra", "Henk Proefstra"):
        add_parent(page, opened, name)
        back_at()
    assert name_gate(store, child.id, today=make.TODAY).missing_names == (
        "Anja Proefstra",
        "Henk Proefstra",
    )
    tab_to(page.stack.consents.matrix.focusProxy)
    press(KEY.Key_Right)
    for bond in store.bonds.of_child(child.id):
        assert focused() is page.stack.consents.matrix.cell(bond.person_id, MEETING)
        press(KEY.Key_Return)
        opened()
        press(KEY.Key_Right, times=2)
        save()
        back_at()
        assert focused() is page.stack.consents.matrix.cell(bond.person_id, MEETING)
        press(KEY.Key_Down)
    assert name_gate(store, child.id, today=make.TODAY).gate.open
    assert page.stack.consents.gate.strong.text() == "Iedereen om wie het gaat gaf toestemming."
