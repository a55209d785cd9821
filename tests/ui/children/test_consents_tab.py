"""Tests of the tab Toestemming en contacten: what one sees of it, and what its keys do."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coachdesk.domain.bonds import Gezag, Kinship, KinshipKind, Relation
from coachdesk.domain.cases import FileHolder
from coachdesk.domain.consents import MEETING_PURPOSES, ConsentState, Given, Purpose
from coachdesk.operations.consents import answer_consent
from coachdesk.operations.persons import unbind
from coachdesk.ui.children.consent_topics import (
    FIGURES,
    HELP,
    MEETING,
    PUT_FORWARD,
    WITH_SCHOOL,
    with_partner,
)
from tests import make
from tests.store.test_store import keep

KEY = Qt.Key
OWN_CONSENT = (
    "Milan is 12 of ouder. De eigen toestemming van Milan is nodig, naast die van ouders met gezag."
)
IN_SCHOOL = (
    "Milan is 12 of ouder. Voor het schooldossier beslissen ouders met gezag tot Milan 16 is. "
    "Milan hoort het wel."
)


@pytest.fixture
def milan(store):
    """Milan, ten years old, with two parents with gezag; nobody was asked anything."""
    milan = make.child(id="milan", code="K-147", born=date(2016, 3, 14))
    mother = make.person(
        id="anja", name="Anja Proefstra", phone="0612345641", mail="a@voorbeeld.nl"
    )
    father = make.person(id="henk", name="Henk Proefstra")
    keep(store, milan, mother, father, make.case("milan", id="case"))
    keep(
        store,
        make.bond("milan", "anja", id="b1", checked_by="Marloes Coachsma"),
        make.bond("milan", "henk", id="b2", relation=Relation.FATHER),
    )
    return milan


def agree(store, person_id, *purposes, **more):
    keep(store, *(make.consent("milan", person_id, purpose=one, **more) for one in purposes))


@pytest.fixture
def open_tab(open_child, milan):
    return lambda: open_child("milan", "consents").stack.consents


def told(tab, person_id, topic):
    cell = tab.matrix.cell(person_id, topic).cell
    return cell.shown.text, cell.detail


def test_a_row_for_each_person_and_a_column_for_each_question(open_tab, store, milan):
    agree(store, "anja", Purpose.EXCHANGE, partner="GGD")
    tab = open_tab()
    rows = [row.title for row in tab.matrix._rows]
    assert rows == ["Anja Proefstra", "Henk Proefstra", "Milan"]
    topics = [cell.topic for cell in tab.matrix._rows[0].cells]
    assert topics == [HELP, MEETING, with_partner("GGD"), WITH_SCHOOL]


@pytest.mark.parametrize(
    ("state", "more", "shown"),
    [
        (ConsentState.GIVEN, {}, ("Ja", "8 okt, schriftelijk")),
        (ConsentState.GIVEN_WITH_LIMIT, {"limit": "niets"}, ("Deels", "8 okt, schriftelijk")),
        (ConsentState.ASKED, {}, ("Gevraagd", "8 okt")),
        (ConsentState.REFUSED, {}, ("Nee", "8 okt, schriftelijk")),
        (
            ConsentState.WITHDRAWN,
            {"withdrawn_on": date(2026, 11, 20)},
            ("Nee", "ingetrokken op 20 nov"),
        ),
        (ConsentState.GIVEN, {"until": date(2026, 11, 29)}, ("Verlopen", "op 29 nov")),
        (ConsentState.NOT_NEEDED, {}, ("n.v.t.", "")),
        (ConsentState.NOT_ASKED, {}, ("–", "")),
    ],
)
def test_a_cell_tells_how_it_stands_since_when_and_how(open_tab, store, state, more, shown):
    agree(store, "anja", Purpose.HELP, state=state, how=Given.WRITTEN, **more)
    tab = open_tab()
    assert told(tab, "anja", HELP) == shown
    assert tab.matrix.cell("anja", HELP).cell.shown.icon
    assert tab.matrix.cell("anja", HELP).accessibleName().startswith("Anja Proefstra, Hulp: ")


def test_zat_is_the_weaker_of_putting_forward_and_exchanging(open_tab, store, milan):
    agree(store, "anja", Purpose.MEETING)
    agree(store, "anja", Purpose.EXCHANGE, state=ConsentState.REFUSED)
    tab = open_tab()
    assert told(tab, "anja", MEETING)[0] == "Nee"
    assert tab.answers.words[PUT_FORWARD].text() == "Gegeven. 8 okt."


def test_a_parent_without_gezag_is_not_asked(open_tab, store, milan):
    keep(store, replace(store.bonds.get("b2"), gezag=Gezag.NO))
    assert [row.person_id for row in open_tab().matrix._rows] == ["anja", None]


def test_unknown_gezag_of_a_parent_is_shown(open_tab, store, milan):
    keep(store, replace(store.bonds.get("b2"), gezag=Gezag.UNKNOWN, checked_on=None))
    tab = open_tab()
    assert tab.matrix._rows[1].unsure
    assert tab.matrix._rows[1].under == "vader · gezag onbekend"


def test_what_somebody_answered_stays_when_they_are_not_involved_any_more(open_tab, store, milan):
    agree(store, "henk", Purpose.HELP)
    unbind(store, store.bonds.get("b2"))
    row = open_tab().matrix._rows[1]
    assert (row.title, row.under) == ("Henk Proefstra", "niet meer betrokken")


def test_under_twelve_the_row_of_the_child_tells_whether_it_knows(open_tab, store, milan):
    tab = open_tab()
    assert told(tab, None, HELP)[0] == "nog niet verteld"
    assert told(tab, None, MEETING)[0] == "n.v.t."
    answer = make.consent("milan", how=Given.ORAL)
    tab._workplace.desk.do(
        lambda store: answer_consent(store, answer, [Purpose.HELP], today=make.TODAY)
    )
    assert told(tab, None, HELP) == ("weet ervan", "8 okt, mondeling")


@pytest.mark.parametrize(
    ("born", "holder", "said"),
    [
        (
            date(2016, 1, 1),
            FileHolder.MUNICIPALITY,
            "Milan is jonger dan 12. Toestemming komt van ouders met gezag.",
        ),
        (
            date(2014, 1, 1),
            FileHolder.MUNICIPALITY,
            OWN_CONSENT,
        ),
        (
            date(2014, 1, 1),
            FileHolder.SCHOOL,
            IN_SCHOOL,
        ),
        (date(2010, 1, 1), FileHolder.SCHOOL, "Milan is 16 of ouder en beslist zelf."),
        (
            None,
            FileHolder.SCHOOL,
            "De geboortedatum van Milan is niet bekend. Daarom telt ieders toestemming.",
        ),
    ],
)
def test_the_rule_of_this_age_and_dossier_is_told(open_tab, store, born, holder, said):
    milan = store.children.get("milan")
    keep(store, replace(milan, born=born), replace(store.cases.get("case"), file_holder=holder))
    assert open_tab().rule.text() == said


def test_the_gate_tells_who_is_missing(open_tab, store, milan):
    tab = open_tab()
    assert tab.gate.strong.text() == (
        "Anja Proefstra en Henk Proefstra gaven nog geen toestemming."
    )
    assert tab.gate.words.text() == "Op het papier van een overleg staat Milan zonder naam."


def test_the_gate_tells_that_the_name_may_be_used(open_tab, store, milan):
    agree(store, "anja", *MEETING_PURPOSES)
    agree(store, "henk", *MEETING_PURPOSES)
    assert "mag op het papier" in open_tab().gate.words.text()


def test_without_anybody_with_gezag_the_gate_says_so(open_tab, store, milan):
    for bond in store.bonds.of_child("milan"):
        unbind(store, bond)
    assert open_tab().gate.strong.text() == "Wie het gezag heeft, is nog niet bekend."


def test_arrows_move_through_the_matrix_and_enter_opens_a_cell(open_tab, workplace, qtbot, milan):
    tab = open_tab()
    tab.matrix.setFocus()
    assert QApplication.focusWidget() is tab.matrix.cell("anja", HELP)
    for key in (KEY.Key_Right, KEY.Key_Down):
        qtbot.keyClick(QApplication.focusWidget(), key)
    with qtbot.waitSignal(workplace.form) as asked:
        qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Return)
    known = {"child_id": "milan", "person_id": "henk", "topic": MEETING}
    assert asked.args == ["consent", known]


def test_the_matrix_is_one_stop_for_tab_and_comes_back_to_the_same_cell(open_tab, qtbot, milan):
    tab = open_tab()
    tab.matrix.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Right)
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Tab)
    assert not tab.matrix.isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Backtab)
    assert QApplication.focusWidget() is tab.matrix.cell("anja", MEETING)


def test_the_keyboard_stays_in_its_cell_when_an_answer_comes_in(open_tab, desk, milan):
    tab = open_tab()
    tab.matrix.cell("henk", MEETING).setFocus()
    answer = make.consent("milan", "henk")
    assert desk.do(lambda store: answer_consent(store, answer, MEETING_PURPOSES, today=make.TODAY))
    assert QApplication.focusWidget() is tab.matrix.cell("henk", MEETING)
    assert told(tab, "henk", MEETING)[0] == "Ja"


def test_all_answers_of_the_person_in_sight_are_told_in_full(open_tab, store, milan):
    agree(
        store,
        "henk",
        Purpose.HELP,
        state=ConsentState.GIVEN_WITH_LIMIT,
        limit="niets over Liv.",
        until=date(2027, 7, 1),
        remark="Belt liever.",
        how=Given.ORAL,
    )
    agree(store, "henk", Purpose.FIGURES)
    tab = open_tab()
    tab.matrix.cell("henk", HELP).setFocus()
    assert tab.answers.title.text() == "Alle antwoorden van Henk Proefstra"
    assert tab.answers.words[HELP].text() == (
        "Gegeven, met beperking: niets over Liv. 8 okt, mondeling. Geldig tot 1 jul 2027. "
        "Belt liever."
    )
    assert tab.answers.words[FIGURES].text() == "Gegeven. 8 okt."


def test_figures_are_asked_from_the_detail_of_a_person(open_tab, workplace, qtbot, milan):
    tab = open_tab()
    assert tab.answers.words[FIGURES].text() == "Niet gevraagd"
    with qtbot.waitSignal(workplace.form) as asked:
        qtbot.keyClick(tab.answers.buttons[FIGURES], KEY.Key_Return)
    assert asked.args[1]["topic"] == FIGURES


def test_the_button_asks_who_is_missing(open_tab, store, workplace, qtbot, milan):
    agree(store, "anja", *MEETING_PURPOSES)
    tab = open_tab()
    with qtbot.waitSignal(workplace.form) as asked:
        qtbot.keyClick(tab.record, KEY.Key_Return)
    assert asked.args[1]["person_id"] == "henk"


def test_with_names_off_there_is_no_name_in_the_tab(open_tab, store, workplace, milan):
    agree(store, "anja", Purpose.HELP, state=ConsentState.GIVEN_WITH_LIMIT, limit="niet Henk")
    tab = open_tab()
    workplace.names.show_names(on=False)
    shown = [tab.gate.accessibleName(), tab.rule.text(), tab.answers.title.text()]
    shown += [words.text() for words in tab.answers.words.values()]
    shown += [row.title for row in tab.matrix._rows]
    shown += [cell.accessibleName() for cell in tab.matrix._cells.values()]
    shown += [row.accessibleName() for row in tab.contacts.rows]
    shown += [label.text() for label in tab.contacts.details]
    for name in ("Milan", "Anja", "Henk", "voorbeeld.nl"):
        assert not any(name in text for text in shown)
    assert "moeder van K-147" in shown[2]


def test_contacts_tell_gezag_who_checked_it_and_how_to_reach(open_tab, milan):
    tab = open_tab()
    assert tab.contacts.rows[0].accessibleName() == "Anja Proefstra, moeder"
    assert tab.contacts.details[0].text() == (
        "gezag, gecontroleerd op 6 okt door Marloes Coachsma · a@voorbeeld.nl"
    )


def test_a_number_shows_itself_while_it_is_held(open_tab, qtbot, milan):
    row = open_tab().contacts.rows[0]
    row.setFocus()
    assert row.shown_number() == "06 ••• 41"
    qtbot.keyPress(row, KEY.Key_Space)
    assert row.shown_number() == "0612345641"
    qtbot.keyRelease(row, KEY.Key_Space)
    assert row.shown_number() == "06 ••• 41"


def test_a_supporter_is_told_with_what_for(open_tab, store, milan):
    wim = make.person(id="wim", name="Wim Proefstra")
    bond = make.bond(
        "milan",
        "wim",
        relation=Relation.GRANDPARENT,
        relation_words="opa Wim",
        gezag=Gezag.UNKNOWN,
        checked_on=None,
        supporter=True,
        supports_with="keept op zaterdag",
    )
    keep(store, wim, bond)
    assert open_tab().contacts.details[2].text() == "steunfiguur: keept op zaterdag"


def test_delete_takes_somebody_away_and_undo_brings_them_back(open_tab, store, desk, qtbot, milan):
    tab = open_tab()
    tab.contacts.rows[1].setFocus()
    qtbot.keyClick(tab.contacts.rows[1], KEY.Key_Delete)
    assert [bond.person_id for bond in store.bonds.of_child("milan")] == ["anja"]
    assert QApplication.focusWidget() is tab.contacts.rows[0]
    desk.undo()
    assert len(tab.contacts.rows) == 2


def test_a_closed_dossier_is_only_read(open_tab, store, workplace, qtbot, milan):
    keep(store, replace(store.cases.get("case"), closed_on=date(2026, 11, 1)))
    tab = open_tab()
    assert not tab.record.isEnabled()
    assert not tab.contacts.add.isEnabled()
    with qtbot.assertNotEmitted(workplace.form):
        qtbot.keyClick(tab.matrix.cell("anja", HELP), KEY.Key_Return)
    tab.contacts.rows[0].setFocus()
    qtbot.keyClick(tab.contacts.rows[0], KEY.Key_Delete)
    assert len(store.bonds.of_child("milan")) == 2


def test_twins_find_each_other_and_it_reads_the_same_from_both_sides(open_child, store, qtbot):
    fenna = make.child(id="fenna", first_name="Fenna", last_name="Bedacht", group="1a")
    finn = make.child(id="finn", first_name="Finn", last_name="Bedacht", group="1b")
    keep(store, fenna, finn)
    tab = open_child("fenna", "consents").stack.consents
    qtbot.keyClick(tab.kin.add, KEY.Key_Return)
    line = tab.kin.field.line
    qtbot.keyClicks(line, "finn")
    qtbot.keyClick(line, KEY.Key_Return)
    [kinship] = store.kinships.of_child("finn")
    assert isinstance(kinship, Kinship)
    keep(store, replace(kinship, kind=KinshipKind.TWIN))
    other = open_child("finn", "consents").stack.consents
    assert other.kin.rows[0].accessibleName() == "Fenna B., tweeling · groep 1a"


def test_a_child_without_anything_has_a_tab_that_can_be_used(open_child, store):
    keep(store, make.child(id="sem", first_name="Sem"))
    tab = open_child("sem", "consents").stack.consents
    assert [row.title for row in tab.matrix._rows] == ["Sem"]
    assert tab.contacts.empty.isVisible()
    assert tab.record.isEnabled()
