"""F8 over a real vault: which names are hidden, as what, and that new ones are hidden too."""

from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from coachdesk.domain.bonds import Relation
from coachdesk.operations.children import write_child
from coachdesk.operations.persons import bind
from coachdesk.ui.desk import Desk
from coachdesk.ui.frame import known_names
from coachdesk.ui.frame.known_names import KnownNames
from coachdesk.ui.settings.preferences import NamesStyle
from coachdesk.ui.shared.names_display import NameDisplay
from tests import make

MILAN = make.child(code="K-931", first_name="Milan", last_name="Proefstra", nicknames=("Mil",))
MOTHER = make.person(name="Hanna Proefstra")
AUNT = make.person(name="Corrie Testema")
TEACHER = make.person(name="Anouk Meesterman")


def shown(desk: Desk) -> NameDisplay:
    """Milan with his mother, an aunt and a teacher, names off."""
    desk.do(lambda store: write_child(store, MILAN))
    around = ((MOTHER, Relation.MOTHER), (AUNT, Relation.OTHER), (TEACHER, Relation.TEACHER))
    for person, relation in around:
        bond = make.bond(MILAN.id, person.id, relation=relation)
        desk.do(partial(bind, person=person, bond=bond))
    display = KnownNames(desk, NamesStyle.FIRST_NAME_AND_LETTER).display
    display.show_names(on=False)
    return display


def test_a_child_and_those_close_become_codes_and_a_professional_stays(desk: Desk) -> None:
    display = shown(desk)

    assert display.child(MILAN) == "K-931"
    assert display.person(MOTHER) == "moeder van K-931"
    assert display.person(AUNT) == "naaste van K-931"
    assert display.person(TEACHER) == "Anouk Meesterman"


def test_names_in_a_text_become_codes_too(desk: Desk) -> None:
    display = shown(desk)

    text = display.text("Mil vertelt juf Anouk dat Hanna en Corrie belden.")

    assert text == "K-931 vertelt juf Anouk dat moeder van K-931 en naaste van K-931 belden."


def test_a_part_of_a_double_first_name_is_hidden_too(desk: Desk) -> None:
    display = shown(desk)
    louise = make.child(code="K-944", first_name="Marie-Louise", last_name="Testema")
    assert desk.do(lambda store: write_child(store, louise))
    assert display.text("Marie zat bij Louise.") == "K-944 zat bij K-944."


def test_a_name_that_is_added_while_names_are_off_is_hidden_at_once(desk: Desk) -> None:
    display = shown(desk)
    assert "Sofie" in display.text("Sofie was er ook.")

    sofie = make.child(code="K-944", first_name="Sofie", last_name="Testema")
    desk.do(lambda store: write_child(store, sofie))

    assert display.text("Sofie was er ook.") == "K-944 was er ook."


def test_who_belongs_to_two_children_goes_by_the_first_code(desk: Desk) -> None:
    display = shown(desk)
    brother = make.child(code="K-999", first_name="Ravi")
    desk.do(lambda store: write_child(store, brother))

    desk.do(lambda store: bind(store, MOTHER, make.bond(brother.id, MOTHER.id)))

    assert display.person(MOTHER) == "moeder van K-931"


def test_the_mask_is_ready_before_anybody_asks_for_it(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(known_names, "READY_AFTER_MS", 0)
    desk.do(lambda store: write_child(store, MILAN))
    names = KnownNames(desk, NamesStyle.FIRST_NAME_AND_LETTER)

    qtbot.waitUntil(lambda: names._made is not None)

    names.display.show_names(on=False)
    assert names.display.text("Milan was er.") == "K-931 was er."


def test_a_name_that_comes_while_the_mask_is_made_is_hidden_too(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(known_names, "READY_AFTER_MS", 0)
    names = KnownNames(desk, NamesStyle.FIRST_NAME_AND_LETTER)
    names._prepare()
    desk.do(lambda store: write_child(store, MILAN))

    qtbot.waitUntil(lambda: names._made is not None)

    names.display.show_names(on=False)
    assert names.display.text("Milan was er.") == "K-931 was er."
