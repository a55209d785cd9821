"""Tests of the column beside the timeline: read at a glance, written where it stands."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from coachdesk.domain.bonds import KinshipKind
from coachdesk.domain.cases import CloseReason, FileHolder
from coachdesk.ui import pages
from coachdesk.ui.children.person_row import masked
from coachdesk.ui.shared.workplace import Place
from tests import make

CTRL = Qt.KeyboardModifier.ControlModifier


def write(store, *things):
    with store.change("test.write", "Proef") as change:
        for thing in things:
            change.save(thing)


@pytest.fixture
def noor(store):
    noor = make.child(id="noor", code="K-031", first_name="Noor", needs=("Een rustige start",))
    mother = make.person(id="mother", name="Saskia Wensdroom", phone="06 12345641")
    write(store, noor, mother, make.bond("noor", "mother", id="bond"), make.case("noor", id="case"))
    return noor


def focus():
    return QApplication.focusWidget()


def write_in(qtbot, inline, text):
    """Open the field with Enter, and type in the place of what was there."""
    inline.lines.setFocus()
    qtbot.keyClick(inline.lines, Qt.Key.Key_Return)
    inline.editor.selectAll()
    qtbot.keyClicks(inline.editor, text)


def test_what_is_not_known_yet_is_asked_for(open_child, noor):
    context = open_child("noor").context
    assert context.who.text() == "Wie is Noor?"
    told = context.strengths.lines.accessibleName()
    assert "Waar wordt Noor blij van? Vraag het en schrijf het hier op." in told


def test_ctrl_enter_records_each_line_as_a_piece(open_child, store, noor, qtbot):
    needs = open_child("noor").context.needs
    write_in(qtbot, needs, "Een rustige start")
    qtbot.keyClick(needs.editor, Qt.Key.Key_Return)
    qtbot.keyClicks(needs.editor, "Weten dat het niet haar schuld is")
    qtbot.keyClick(needs.editor, Qt.Key.Key_Return, CTRL)
    assert store.children.get("noor").needs == (
        "Een rustige start",
        "Weten dat het niet haar schuld is",
    )
    assert needs.editor is None
    assert focus() is needs.lines


def test_esc_leaves_a_draft_that_is_taken_up_again(open_child, store, noor, qtbot):
    needs = open_child("noor").context.needs
    write_in(qtbot, needs, "Rust op maandag")
    qtbot.keyClick(needs.editor, Qt.Key.Key_Escape)
    assert store.children.get("noor").needs == ("Een rustige start",)
    assert "Concept, nog niet vastgelegd" in needs.lines.accessibleName()
    qtbot.keyClick(needs.lines, Qt.Key.Key_Return)
    assert needs.editor.value() == "Rust op maandag"
    qtbot.keyClick(needs.editor, Qt.Key.Key_Return, CTRL)
    assert store.children.get("noor").needs == ("Rust op maandag",)
    assert not store.drafts.all()


def test_ctrl_z_takes_the_line_back_and_leaves_what_was_typed_as_a_draft(
    open_child, desk, store, noor, qtbot
):
    needs = open_child("noor").context.needs
    write_in(qtbot, needs, "Een vaste plek")
    qtbot.keyClick(needs.editor, Qt.Key.Key_Return, CTRL)
    desk.undo()
    assert store.children.get("noor").needs == ("Een rustige start",)
    assert "Concept, nog niet vastgelegd" in needs.lines.accessibleName()
    qtbot.keyClick(needs.lines, Qt.Key.Key_Return)
    assert needs.editor.value() == "Een vaste plek"


def test_leaving_without_a_change_leaves_nothing(open_child, store, noor, qtbot):
    needs = open_child("noor").context.needs
    qtbot.keyClick(needs.lines, Qt.Key.Key_Return)
    qtbot.keyClick(needs.editor, Qt.Key.Key_Escape)
    assert not store.drafts.all()
    assert "Concept" not in needs.lines.accessibleName()


def test_going_to_another_child_keeps_what_was_typed(open_child, store, noor, qtbot):
    write(store, make.child(id="sem", first_name="Sem"))
    page = open_child("noor")
    write_in(qtbot, page.context.needs, "Rust op maandag")
    page.show_place(Place("child", "sem"))
    (draft,) = store.drafts.all()
    assert (draft.form, draft.child_id, draft.fields["text"]) == (
        "child_page",
        "noor",
        "Rust op maandag",
    )
    assert page.context.needs.editor is None


def test_closing_the_vault_keeps_what_was_typed(open_child, desk, store, noor, qtbot):
    home = open_child("noor").context.places["home"]
    write_in(qtbot, home, "Twee huizen")
    desk.closing.emit()
    assert store.drafts.all()[0].fields["text"] == "Twee huizen"


def test_the_question_of_the_case_is_written_on_its_card(open_child, store, noor, qtbot):
    card = open_child("noor").context.case
    assert card.heading.text() == "Wat heeft Noor nodig om verder te kunnen?"
    write_in(qtbot, card.question, "Met een gerust hart beginnen")
    qtbot.keyClick(card.question.editor, Qt.Key.Key_Return, CTRL)
    assert store.cases.get("case").question == "Met een gerust hart beginnen"


def pick(page, words):
    """Take the entry of the open menu that begins so."""
    menu = page.findChildren(QMenu)[-1]
    next(act for act in menu.actions() if act.text().startswith(words)).trigger()
    menu.close()


def test_dossierhouder_and_regiehouder_are_chosen_from_a_list(open_child, store, noor):
    write(store, make.person(id="ilse", name="Ilse Binnenstra", function="intern begeleider"))
    page = open_child("noor")
    page.context.case.holder.click()
    pick(page, "School")
    assert store.cases.get("case").file_holder is FileHolder.SCHOOL
    page.context.case.lead.click()
    pick(page, "Ilse")
    assert store.cases.get("case").lead_id == "ilse"
    assert page.context.case.lead.accessibleName() == "Regiehouder: Ilse Binnenstra"


def test_a_number_is_whole_only_while_the_space_bar_is_held(open_child, noor, qtbot):
    (row,) = open_child("noor").context.involved.rows
    assert row.shown_number() == "06 ••• 41"
    qtbot.keyPress(row, Qt.Key.Key_Space)
    assert row.shown_number() == "06 12345641"
    qtbot.keyRelease(row, Qt.Key.Key_Space)
    assert row.shown_number() == "06 ••• 41"


def test_with_names_off_a_number_is_never_shown(open_child, workplace, noor, qtbot):
    page = open_child("noor")
    workplace.names.show_names(on=False)
    (row,) = page.context.involved.rows
    qtbot.keyPress(row, Qt.Key.Key_Space)
    assert "12345641" not in row.shown_number()


@pytest.mark.parametrize(
    ("number", "shown"),
    [("06-12345641", "06 ••• 41"), ("1 2", "•••"), ("020 5551234", "02 ••• 34")],
)
def test_a_masked_number_keeps_its_ends(number, shown):
    assert masked(number) == shown


def test_enter_on_somebody_opens_what_is_known(open_child, workplace, noor, qtbot, monkeypatch):
    monkeypatch.setattr(pages, "FORMS", {"bond": "tests.ui.stand_ins:PlainForm"})
    (row,) = open_child("noor").context.involved.rows
    with qtbot.waitSignal(workplace.form) as form:
        qtbot.keyClick(row, Qt.Key.Key_Return)
    assert form.args == ["bond", {"child_id": "noor", "bond_id": "bond"}]


def test_a_brother_is_found_by_typing_and_is_one_step_away(
    open_child, workplace, store, noor, qtbot
):
    write(store, make.child(id="sem", first_name="Sem", last_name="Wensdroom", group="8"))
    kin = open_child("noor").context.kin
    kin.add.click()
    qtbot.keyClicks(kin.field.line, "se")
    qtbot.keyClick(kin.field.line, Qt.Key.Key_Return)
    (row,) = kin.rows
    assert row.accessibleName() == "Sem W., broer of zus · groep 8"
    with qtbot.waitSignal(workplace.go) as go:
        qtbot.keyClick(row, Qt.Key.Key_Return)
    assert go.args == [Place("child", "sem")]


def test_what_two_children_are_to_each_other_can_change_and_go(open_child, desk, store, noor):
    sem = make.child(id="sem", first_name="Sem")
    write(store, sem, make.kinship("noor", "sem"))
    page = open_child("noor")
    page.context.kin.rows[0].menu_wanted.emit(page.mapToGlobal(page.rect().center()))
    pick(page, "Tweeling")
    assert store.kinships.of_child("noor")[0].kind is KinshipKind.TWIN
    page.context.kin.rows[0].menu_wanted.emit(page.mapToGlobal(page.rect().center()))
    pick(page, "Haal weg")
    assert not store.kinships.of_child("noor")
    desk.undo()
    assert len(page.context.kin.rows) == 1


def test_earlier_cases_are_told_in_a_line_each(open_child, store, noor):
    write(
        store,
        make.case(
            "noor",
            opened_on=date(2024, 9, 3),
            closed_on=date(2025, 6, 12),
            close_reason=CloseReason.GOAL_REACHED,
        ),
    )
    shown = open_child("noor").context.earlier.text()
    assert shown == "3 sep 2024 – 12 jun 2025 · Doel bereikt"
