"""What the pages about meetings ask: who has not agreed, does the child speak, how full is it."""

import pytest

from coachdesk.domain.bonds import Relation
from coachdesk.domain.consents import ConsentState, Purpose, Standing
from coachdesk.domain.four_g import Speaker
from coachdesk.domain.paragraphs import ParagraphKind, Source
from coachdesk.operations.agendas import Missing, child_speaks, meeting_lines, preparation
from coachdesk.operations.meetings import approve_agenda_item, put_case_on_agenda
from coachdesk.operations.packs import meeting_pack
from tests import make
from tests.store.test_store import keep

EIGHT_YEARS_OLD = make.TODAY.replace(year=make.TODAY.year - 8)


@pytest.fixture
def sofie(store):
    """A child of eight with two parents with gezag, on the agenda of one meeting."""
    school = make.school(id="school", name="OBS De Verzonnen Vlieger")
    child = make.child(id="sofie", first_name="Sofie", born=EIGHT_YEARS_OLD, school_id="school")
    mother, father = make.person(id="mother"), make.person(id="father")
    case = make.case("sofie")
    keep(store, school, child, mother, father, case)
    keep(store, make.bond("sofie", "mother", relation=Relation.MOTHER))
    keep(store, make.bond("sofie", "father", relation=Relation.FATHER))
    keep(store, make.meeting(id="zat", school_id="school", place="OBS De Verzonnen Vlieger"))
    put_case_on_agenda(store, "zat", case.id)
    return child


def answer(store, who, state):
    for purpose in (Purpose.MEETING, Purpose.EXCHANGE):
        keep(store, make.consent("sofie", who, purpose=purpose, state=state))


def the_point(store):
    prepared = preparation(store, "zat", today=make.TODAY)
    assert prepared is not None
    [point] = prepared.points
    return point


def test_each_who_has_not_agreed_is_told_with_how_it_stands(store, sofie):
    answer(store, "mother", ConsentState.GIVEN)
    answer(store, "father", ConsentState.REFUSED)

    assert the_point(store).missing == (Missing(Relation.FATHER, Standing.REFUSED),)
    assert not the_point(store).may_name


def test_when_all_agreed_nobody_is_missing(store, sofie):
    for who in ("mother", "father"):
        answer(store, who, ConsentState.GIVEN)

    assert the_point(store).missing == ()
    assert the_point(store).may_name


def test_a_meeting_that_is_gone_has_no_preparation(store):
    assert preparation(store, "gone", today=make.TODAY) is None


def test_a_child_speaks_in_its_own_4g_talk_or_in_a_statement(store, sofie):
    assert not child_speaks(store, sofie.id)

    heard = make.paragraph("Ik wil dat ze stoppen.", kind=ParagraphKind.STATEMENT)
    keep(store, make.signal(sofie.id, paragraphs=(heard,)))
    assert not child_speaks(store, sofie.id), "of the reporter, not of the child"

    own = make.paragraph("Ik wil het.", kind=ParagraphKind.STATEMENT, source=Source.CHILD)
    keep(store, make.signal(sofie.id, paragraphs=(own,)))
    assert child_speaks(store, sofie.id)


def test_a_4g_talk_in_which_a_parent_speaks_is_not_the_child(store, sofie):
    keep(store, make.talk(sofie.id, speaker=Speaker.MOTHER))
    assert not child_speaks(store, sofie.id)

    keep(store, make.talk(sofie.id, speaker=Speaker.CHILD))
    assert child_speaks(store, sofie.id)


def test_a_case_that_changed_after_the_look_does_not_count_as_ready(store, sofie):
    [item] = store.agenda_items.of_meeting("zat")
    with store.change("test", "Vraag") as change:
        change.save(
            make.agenda_item(
                "zat", id=item.id, case_id=item.case_id, question="Wat?", child_id="sofie"
            )
        )
    approve_agenda_item(store, item.id, on=make.TODAY)
    assert meeting_lines(store, ["zat"])[0].count.approved == 1

    keep(store, make.signal("sofie"))

    assert meeting_lines(store, ["zat"])[0].count.approved == 0
    assert not the_point(store).seen


def test_a_pack_without_names_does_not_tell_the_school_by_who_comes_or_where(store, sofie):
    guest = make.person(
        id="ilse",
        name="Ruth Modelma",
        function="intern begeleider OBS De Verzonnen Vlieger",
        organisation="OBS De Verzonnen Vlieger",
    )
    keep(store, guest)
    meeting = make.meeting(
        id="zat",
        school_id="school",
        place="OBS De Verzonnen Vlieger, teamkamer",
        participant_ids=("ilse",),
    )
    keep(store, meeting)

    pack = meeting_pack(store, "zat")

    [ilse] = pack.attendance
    assert ilse.name == "Ruth Modelma"
    assert "Vlieger" not in " ".join((ilse.role, ilse.organisation, pack.when_and_where))


def thought_alone():
    return make.paragraph("Alleen een gedachte.", kind=ParagraphKind.INTERPRETATION)
