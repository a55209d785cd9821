"""A school goes when nothing belongs to it, and says what does as long as it may not."""

import pytest

from coachdesk.domain.errors import Refused
from coachdesk.operations.schools import remove_school
from tests import make
from tests.store.test_store import keep


@pytest.fixture(autouse=True)
def school(store):
    school = make.school(id="vlieger")
    keep(store, school)
    return school


def test_a_school_to_which_nothing_belongs_goes_and_comes_back_with_undo(store, school):
    changes = remove_school(store, "vlieger")
    assert store.schools.all() == []
    store.replay(changes.undone())
    assert store.schools.all() == [school]


def test_what_belongs_to_it_is_said(store):
    keep(store, make.child(id="noor", school_id="vlieger"))
    keep(store, make.child(id="sem", code="K-512", school_id="vlieger"))
    keep(store, make.talk("noor", id="talk", school_id="vlieger"))
    keep(store, make.meeting(id="zat", school_id="vlieger"))
    with pytest.raises(Refused) as refused:
        remove_school(store, "vlieger")
    said = "Deze school kan niet weg. Er hoort nog bij: 2 kinderen, 1 gesprek en 1 overleg."
    assert str(refused.value) == said
    assert len(store.schools.all()) == 1
