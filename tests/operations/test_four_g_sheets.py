"""Tests of the sheet for the child: its own words, and nobody else's."""

from dataclasses import replace

import pytest

from coachdesk.domain.errors import NotThere, Refused
from coachdesk.domain.four_g import THINK, Speaker
from coachdesk.domain.papers import SheetFeeling
from coachdesk.domain.paragraphs import ParagraphKind
from coachdesk.domain.settings import SettingName
from coachdesk.operations.four_g_sheets import four_g_sheet
from coachdesk.operations.vaults import write_setting
from tests import make
from tests.store.test_store import keep


@pytest.fixture
def talk(store):
    """What a child told, what its father told, and what the coach makes of it."""
    milan = make.child(id="milan")
    note = make.note(
        id="own",
        event="Kleine pauze.",
        thoughts=(make.thought("Niemand wil mij"), make.thought("Altijd ik")),
        feelings=(make.feeling("bang", before=70, after=40),),
        attempt="Vraagt Ravi.",
    )
    father = make.note(id="his", event="Ik zag niets.", speaker=Speaker.FATHER)
    mine = make.paragraph("Ik denk aan faalangst.", kind=ParagraphKind.INTERPRETATION)
    talk = make.talk(milan.id, id="talk", notes=(note, father), paragraphs=(mine,))
    keep(store, milan, talk)
    return talk


def test_the_sheet_holds_what_the_child_told(store, talk):
    sheet = four_g_sheet(store, talk.id)
    assert (sheet.event, sheet.attempt) == ("Kleine pauze.", "Vraagt Ravi.")
    assert sheet.thought == "Niemand wil mij\nAltijd ik"
    assert sheet.feelings == (SheetFeeling(word="bang", before=70, after=40),)


def test_what_the_coach_or_the_father_said_is_nowhere_in_it(store, talk):
    sheet = four_g_sheet(store, talk.id, "own")
    texts = (sheet.event, sheet.thought, sheet.behaviour, sheet.helping_thought, sheet.attempt)
    assert "faalangst" not in "".join(texts)
    assert "niets" not in "".join(texts)


def test_the_view_of_another_is_refused(store, talk):
    with pytest.raises(Refused, match="wat het kind zelf vertelde"):
        four_g_sheet(store, talk.id, "his")


def test_a_note_that_is_gone_is_refused(store, talk):
    with pytest.raises(NotThere):
        four_g_sheet(store, talk.id, "gone")


def test_the_cells_stand_as_on_the_screen(store, talk):
    write_setting(store, SettingName.THINK_ORDER, "yes")
    assert four_g_sheet(store, talk.id).order == THINK


def test_neither_the_child_nor_a_classmate_nor_an_adult_is_named(store, talk):
    keep(
        store,
        make.child(id="ravi", first_name="Ravi", last_name="Testema"),
        make.person(id="anna", name="Anna Proefstra"),
        make.bond("milan", "anna"),
        replace(
            talk,
            notes=(
                make.note(
                    event="Ravi Testema riep: ‘Milan, ga weg.’",
                    thoughts=(make.thought("Anna komt niet"),),
                    behaviour="Belde Anna op 06 12345678.",
                    helping_thought="Ravi meent het niet",
                    attempt="Milan vraagt Ravi.",
                ),
            ),
        ),
    )
    sheet = four_g_sheet(store, talk.id)
    assert sheet.event == "Een ander kind riep: ‘kind A, ga weg.’"
    assert sheet.thought == "Moeder komt niet"
    assert sheet.behaviour == "Belde moeder op •••."
    assert sheet.helping_thought == "Een ander kind meent het niet"
    assert sheet.attempt == "Kind A vraagt een ander kind."
