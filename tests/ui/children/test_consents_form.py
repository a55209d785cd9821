"""Tests of writing down what somebody answered, by keys."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coachdesk.domain.bonds import Gezag, Relation
from coachdesk.domain.consents import MEETING_PURPOSES, SCHOOL, ConsentState, Given, Purpose
from coachdesk.operations.consents import name_gate
from coachdesk.ui.children.consent_form import ConsentForm
from coachdesk.ui.children.consent_topics import FIGURES, HELP, MEETING, with_partner
from tests import make
from tests.store.test_store import keep
from tests.ui.children.keyboard import focused, press, save, tab_to, write

KEY = Qt.Key
STATE = {
    ConsentState.ASKED: 1,
    ConsentState.GIVEN: 2,
    ConsentState.GIVEN_WITH_LIMIT: 3,
    ConsentState.REFUSED: 4,
    ConsentState.WITHDRAWN: 5,
}


@pytest.fixture(autouse=True)
def milan(store):
    """Milan, ten years old, with a mother with gezag."""
    milan = make.child(id="milan", code="K-147", born=date(2016, 3, 14))
    mother = make.person(id="anja", name="Anja Proefstra")
    keep(store, milan, mother, make.case("milan", id="case"))
    keep(store, make.bond("milan", "anja", id="b1"))
    return milan


@pytest.fixture
def open_form(frame, workplace, qtbot, monkeypatch):
    path = "coachdesk.ui.children.consent_form:ConsentForm"
    monkeypatch.setattr("coachdesk.ui.pages.FORMS", {"consent": path})

    def show(person_id="anja", topic=MEETING) -> ConsentForm:
        workplace.open_form("consent", child_id="milan", person_id=person_id, topic=topic)
        form = QApplication.activeModalWidget()
        assert isinstance(form, ConsentForm)
        qtbot.waitUntil(form.isActiveWindow)
        return form

    return show


def choose(state, *, instead_of=None):
    """Go with the arrows from what stands to this."""
    steps = STATE[state] - (STATE[instead_of] if instead_of else 0)
    press(KEY.Key_Right if steps > 0 else KEY.Key_Left, times=abs(steps))


def stored(store):
    return store.consents.of_child("milan")


def test_zat_is_written_for_both_purposes_in_one_step(open_form, store, desk):
    open_form()
    choose(ConsentState.GIVEN)
    save()
    said = {(c.purpose, c.state, c.on, c.how, c.partner) for c in stored(store)}
    given = (ConsentState.GIVEN, make.TODAY, Given.ORAL, "")
    assert said == {(purpose, *given) for purpose in MEETING_PURPOSES}
    desk.undo()
    assert stored(store) == []


def test_day_how_limit_end_and_remark_are_kept(open_form, store):
    form = open_form(topic=HELP)
    choose(ConsentState.GIVEN_WITH_LIMIT)
    tab_to(lambda: form.answer.limit)
    write("niets over Liv")
    tab_to(lambda: form.answer.on.line)
    write("8 okt")
    tab_to(lambda: form.answer.until.line)
    write("1 jul")
    press(KEY.Key_Tab, KEY.Key_Right, KEY.Key_Tab)
    write("Brief in de map.")
    save()
    [consent] = stored(store)
    assert (consent.on, consent.until) == (date(2026, 10, 8), date(2027, 7, 1))
    assert (consent.how, consent.limit) == (Given.WRITTEN, "niets over Liv")
    assert consent.remark == "Brief in de map."


def test_a_limit_without_words_is_asked_for(open_form, store):
    form = open_form()
    choose(ConsentState.GIVEN_WITH_LIMIT)
    save()
    assert stored(store) == []
    assert focused() is form.answer.limit
    assert form.answer.limit.accessibleDescription() == "Wat is de beperking?"


def test_nothing_is_given_that_nobody_chose(open_form, store):
    form = open_form()
    save()
    assert stored(store) == []
    assert form.answer.state.accessibleDescription() == "Kies hoe het staat."


def test_an_answer_of_tomorrow_is_refused_beside_the_field(open_form, store):
    form = open_form()
    choose(ConsentState.GIVEN)
    form.answer.on.line.setFocus()
    form.answer.on.line.selectAll()
    write("1-12-2026")
    save()
    assert stored(store) == []
    assert "toekomst" in form.answer.on.line.accessibleDescription()


def test_a_new_answer_comes_beside_the_earlier_one(open_form, store):
    asked = make.consent("milan", "anja", state=ConsentState.ASKED)
    keep(store, asked)
    form = open_form(topic=HELP)
    assert form.now.text() == "Nu: Gevraagd. 8 okt."
    choose(ConsentState.GIVEN, instead_of=ConsentState.ASKED)
    save()
    before, after = stored(store)
    assert before == asked
    assert (after.state, after.on) == (ConsentState.GIVEN, make.TODAY)


def test_correcting_an_answer_does_not_make_another(open_form, store):
    keep(store, make.consent("milan", "anja", id="c", how=Given.ORAL))
    form = open_form(topic=HELP)
    tab_to(lambda: form.answer.remark)
    write("Aan het hek.")
    save()
    [consent] = stored(store)
    assert (consent.id, consent.remark, consent.on) == ("c", "Aan het hek.", date(2026, 10, 8))


def test_withdrawing_keeps_when_it_was_given_and_shuts_the_gate(open_form, store):
    keep(store, *(make.consent("milan", "anja", purpose=one) for one in MEETING_PURPOSES))
    assert name_gate(store, "milan", today=make.TODAY).gate.open
    open_form()
    choose(ConsentState.WITHDRAWN, instead_of=ConsentState.GIVEN)
    save()
    assert {(c.state, c.on, c.withdrawn_on) for c in stored(store)} == {
        (ConsentState.WITHDRAWN, date(2026, 10, 8), make.TODAY)
    }
    assert not name_gate(store, "milan", today=make.TODAY).gate.open


def test_what_was_withdrawn_can_be_given_again_the_same_day(open_form, store):
    withdrawn = {"state": ConsentState.WITHDRAWN, "withdrawn_on": make.TODAY}
    keep(store, make.consent("milan", "anja", **withdrawn))
    open_form(topic=HELP)
    choose(ConsentState.GIVEN, instead_of=ConsentState.WITHDRAWN)
    save()
    [consent] = stored(store)
    assert (consent.state, consent.on, consent.withdrawn_on) == (
        ConsentState.GIVEN,
        make.TODAY,
        None,
    )


def test_figures_and_school_are_questions_of_their_own(open_form, store):
    form = open_form(topic=FIGURES)
    choose(ConsentState.GIVEN)
    save()
    form = open_form(topic=HELP)
    form.topic.setFocus()
    press(KEY.Key_Down, times=2)
    form.answer.state.setFocus()
    choose(ConsentState.REFUSED)
    save()
    said = {(c.purpose, c.partner, c.state) for c in stored(store)}
    assert said == {
        (Purpose.FIGURES, "", ConsentState.GIVEN),
        (Purpose.EXCHANGE, SCHOOL, ConsentState.REFUSED),
    }


def test_with_somebody_else_asks_with_whom(open_form, store):
    form = open_form()
    form.topic.setFocus()
    press(KEY.Key_End)
    assert form.partner_field.isVisible()
    form.answer.state.setFocus()
    choose(ConsentState.GIVEN)
    save()
    assert stored(store) == []
    assert focused() is form.partner
    write("GGD")
    save()
    [consent] = stored(store)
    assert (consent.purpose, consent.partner) == (Purpose.EXCHANGE, "GGD")


def test_c4_yes_to_one_partner_and_no_to_another(open_form, store):
    keep(store, make.consent("milan", "anja", purpose=Purpose.EXCHANGE, partner="GGD"))
    form = open_form(topic=with_partner("GGD"))
    assert form.now.text() == "Nu: Gegeven. 8 okt."
    form.topic.setFocus()
    press(KEY.Key_End)
    form.partner.setFocus()
    write("Leerplicht")
    form.answer.state.setFocus()
    choose(ConsentState.REFUSED)
    save()
    assert {(c.partner, c.state) for c in stored(store)} == {
        ("GGD", ConsentState.GIVEN),
        ("Leerplicht", ConsentState.REFUSED),
    }


def test_unchecked_gezag_is_warned_about_and_not_refused(open_form, store):
    keep(store, replace(store.bonds.get("b1"), gezag=Gezag.UNKNOWN, checked_on=None))
    form = open_form()
    assert form.warning.isVisible()
    assert "nog niet gecontroleerd" in form.warning.words.text()
    choose(ConsentState.GIVEN)
    save()
    assert len(stored(store)) == 2


def test_under_twelve_it_is_written_that_the_child_knows(open_form, store):
    form = open_form(person_id=None, topic=HELP)
    press(KEY.Key_Right, times=2)
    assert focused().accessibleName() == "Weet ervan"
    assert not form.warning.isVisible()
    save()
    [consent] = stored(store)
    assert (consent.person_id, consent.state) == (None, ConsentState.GIVEN)


def test_with_names_off_the_form_holds_no_name_and_keeps_what_was_typed(open_form, workplace):
    form = open_form()
    choose(ConsentState.GIVEN)
    form.answer.remark.set_value("Belt liever.")
    workplace.names.show_names(on=False)
    assert form.who.currentText() == "moeder van K-147 · moeder · gezag"
    assert form.answer.state.value() is ConsentState.GIVEN
    assert form.answer.remark.value() == "Belt liever."


def test_c2_ap3_at_twelve_parents_are_not_asked_again_only_the_own_consent_is(
    open_form, store, clock, milan
):
    """C2: Sofie's parents said yes before; at her birthday only her own answer is missing."""
    father = make.person(id="bert", name="Bert Verzinsma")
    keep(store, replace(milan, first_name="Sofie", born=date(2014, 12, 4)), father)
    keep(store, make.bond("milan", "bert", relation=Relation.FATHER))
    keep(
        store,
        *(
            make.consent("milan", who, purpose=one)
            for who in ("anja", "bert")
            for one in MEETING_PURPOSES
        ),
    )
    of_parents = stored(store)
    assert name_gate(store, "milan", today=date(2026, 12, 3)).gate.open
    birthday = date(2026, 12, 4)
    assert name_gate(store, "milan", today=birthday).missing_names == ("Sofie",)

    clock.moment = clock.moment.replace(month=12, day=10)
    form = open_form(person_id=None)
    assert form.who.currentText() == "Sofie · 12 jaar"
    choose(ConsentState.GIVEN)
    save()
    assert name_gate(store, "milan", today=date(2026, 12, 10)).gate.open
    own = [c for c in stored(store) if c.person_id is None]
    assert [c for c in stored(store) if c.person_id] == of_parents
    assert {c.purpose for c in own} == set(MEETING_PURPOSES)


def test_opened_for_a_child_it_asks_a_parent_with_gezag(frame, workplace, open_form, store):
    open_form().reject()
    workplace.open_form("consent", child_id="milan")
    form = QApplication.activeModalWidget()
    assert isinstance(form, ConsentForm)
    assert form.who.currentData() == "anja"
    form.reject()


def test_the_whole_answer_comes_back_from_a_draft(open_form, workplace, store, qtbot):
    form = open_form(topic=with_partner("GGD"))
    choose(ConsentState.GIVEN_WITH_LIMIT)
    tab_to(lambda: form.answer.limit)
    write("niets over Liv")
    form.answer.on.line.set_value("gisteren")
    press(KEY.Key_Escape)
    [draft] = store.drafts.all()
    workplace.open_form("consent", draft_id=draft.id)
    again = QApplication.activeModalWidget()
    assert isinstance(again, ConsentForm)
    qtbot.waitUntil(again.isActiveWindow)
    assert again.who.currentData() == "anja"
    assert again.answer.state.value() is ConsentState.GIVEN_WITH_LIMIT
    assert again.answer.limit.value() == "niets over Liv"
    assert again.answer.on.value() == date(2026, 11, 29)
    save()
    assert [consent.partner for consent in stored(store)] == ["GGD"]
    assert store.drafts.all() == []
