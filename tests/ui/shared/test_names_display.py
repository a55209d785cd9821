"""Names on, names off, and names in another style."""

import pytest

from coachdesk.domain.children import Child
from coachdesk.domain.ids import ChildId, PersonId
from coachdesk.domain.known_names import known_adult, known_child
from coachdesk.domain.masking import Mask
from coachdesk.domain.persons import Person
from coachdesk.ui.settings.preferences import NamesStyle
from coachdesk.ui.shared.names_display import NameDisplay

NOOR = Child(id=ChildId("n"), code="K-031", first_name="Noor", last_name="Wensdroom")
MOTHER = Person(id=PersonId("m"), name="Saskia Wensdroom", phone="06 12345678")
TEACHER = Person(id=PersonId("t"), name="Anouk Proefstra")


class Known:
    """Counts how often the names are gathered."""

    def __init__(self) -> None:
        self.asked = 0

    def mask(self) -> Mask:
        self.asked += 1
        child = known_child(first_name="Noor", last_name="Wensdroom", replacement="K-031")
        adult = known_adult("Saskia Wensdroom", replacement="moeder van K-031")
        return Mask([child, adult])


def kin(person: Person) -> str:
    return "moeder van K-031" if person is MOTHER else ""


@pytest.fixture
def known() -> Known:
    return Known()


@pytest.fixture
def names(qapp, known):
    names = NameDisplay(mask=known.mask, kin=kin)
    yield names
    names.deleteLater()


def test_with_names_on_everybody_has_a_name(names) -> None:
    assert names.names_on
    assert names.child(NOOR) == "Noor W."
    assert names.whole_child(NOOR) == "Noor Wensdroom"
    assert names.person(MOTHER) == "Saskia Wensdroom"
    assert names.text("Noor belde 06 12345678.") == "Noor belde 06 12345678."
    assert names.covers("Noor belde.") == []


def test_with_names_off_children_and_kin_are_codes_and_professionals_are_not(names) -> None:
    names.show_names(on=False)

    assert names.child(NOOR) == names.whole_child(NOOR) == "K-031"
    assert names.person(MOTHER) == "moeder van K-031"
    assert names.person(TEACHER) == "Anouk Proefstra"
    assert names.text("Noor liep weg.") == "K-031 liep weg."
    assert "12345678" not in names.reach(MOTHER.phone)
    assert "12345678" not in names.text("Bel 06 12345678.")
    assert [(c.start, c.end) for c in names.covers("En Noor ging.")] == [(3, 7)]


@pytest.mark.parametrize(
    ("style", "shown"),
    [
        (NamesStyle.FIRST_NAME_AND_LETTER, "Noor W."),
        (NamesStyle.CODE, "K-031"),
        (NamesStyle.FULL, "Noor Wensdroom"),
    ],
)
def test_the_coach_chooses_how_children_are_called(names, style, shown: str) -> None:
    names.use_style(style)

    assert names.child(NOOR) == shown


def test_every_change_is_told_once(names, qtbot) -> None:
    told = []
    names.changed.connect(lambda: told.append(names.names_on))

    names.show_names(on=False)
    names.show_names(on=False)
    names.use_style(NamesStyle.FULL)
    names.use_style(NamesStyle.FULL)
    names.show_names(on=True)

    assert told == [False, False, True]


def test_names_are_gathered_once_and_again_when_they_changed(names, known) -> None:
    names.text("Noor")
    assert known.asked == 0

    names.show_names(on=False)
    names.text("Noor")
    names.text("Noor")
    assert known.asked == 1

    names.renew()
    names.text("Noor")
    assert known.asked == 2
