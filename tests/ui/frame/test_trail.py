"""Back and forward, without a window."""

from coachdesk.ui.frame.trail import LONGEST, Trail
from coachdesk.ui.shared.workplace import Place

TODAY, CHILDREN, CHILD = Place("today"), Place("children"), Place("child", "child-1")


def test_back_and_forward_lead_to_where_one_was() -> None:
    trail = Trail()
    for place in (TODAY, CHILDREN, CHILD):
        trail.visit(place)

    assert trail.back() == CHILDREN
    assert trail.back() == TODAY
    assert trail.back() is None
    assert trail.forward() == CHILDREN


def test_another_way_forgets_what_lay_ahead() -> None:
    trail = Trail()
    for place in (TODAY, CHILDREN):
        trail.visit(place)
    trail.back()

    trail.visit(CHILD)

    assert trail.forward() is None
    assert trail.back() == TODAY


def test_the_same_place_twice_is_one_place() -> None:
    trail = Trail()
    for place in (TODAY, CHILD, CHILD):
        trail.visit(place)

    assert trail.back() == TODAY


def test_without_places_there_is_nowhere_to_go() -> None:
    trail = Trail()

    assert trail.here() is None
    assert not trail.can_go_back()
    assert trail.back() is None


def test_a_long_day_does_not_grow_without_end() -> None:
    trail = Trail()
    for number in range(LONGEST + 5):
        trail.visit(Place("child", str(number)))

    steps = 0
    while trail.back():
        steps += 1
    assert steps == LONGEST - 1


def test_a_place_that_gets_its_identity_is_the_same_stop_on_the_way() -> None:
    trail = Trail()
    trail.visit(Place("today"))
    trail.visit(Place("four_g", part="k1"))
    trail.rename(Place("four_g", "talk-1"))

    assert trail.here() == Place("four_g", "talk-1")
    assert trail.back() == Place("today")
    assert trail.forward() == Place("four_g", "talk-1")
