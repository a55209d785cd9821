"""A known name is found in every way it is written."""

from coachdesk.domain.known_names import could_be_words, known_adult, known_child


def test_a_child_goes_by_roepnaam_nickname_and_full_name():
    noor = known_child(
        first_name="Noor", last_name="Wensdroom", nicknames=("Nono",), replacement="K-031"
    )
    assert {"Noor", "Nono", "Noor Wensdroom", "Noor W.", "N. Wensdroom"} <= set(noor.spellings)
    assert noor.surnames == ("Wensdroom",)


def test_a_prefix_may_be_shortened_or_left_out():
    sara = known_child(first_name="Sara", prefix="van der", last_name="Berg", replacement="K-002")
    assert {"Sara van der Berg", "Sara v.d. Berg", "Sara Berg", "Sara B."} <= set(sara.spellings)
    assert {"van der Berg", "v.d. Berg", "Berg"} <= set(sara.surnames)


def test_each_part_of_a_double_surname_may_stand_alone():
    child = known_child(first_name="Kim", last_name="Modelma-Bedacht", replacement="K-003")
    assert {"Modelma-Bedacht", "Modelma", "Bedacht"} <= set(child.surnames)


def test_a_child_without_a_surname_has_only_a_roepnaam():
    child = known_child(first_name="Jayden", last_name=" ", replacement="K-004")
    assert child.spellings == ("Jayden",)
    assert child.surnames == ()


def test_an_adult_is_also_mevrouw_or_meneer():
    mother = known_adult("Lotte van den Bedacht", replacement="moeder van K-007")
    assert {"Lotte", "mevrouw van den Bedacht", "mw. Bedacht"} <= set(mother.spellings)


def test_what_somebody_is_to_a_child_is_no_first_name():
    granny = known_adult("oma Corrie", replacement="oma van K-009")
    assert granny.spellings == ("oma Corrie", "Corrie")
    assert known_adult("moeder", replacement="x").spellings == ("moeder",)


def test_an_initial_is_no_first_name():
    assert "A." not in known_adult("A. de Testema", replacement="x").spellings


def test_only_some_surnames_read_as_ordinary_words():
    assert could_be_words("bakker")
    assert could_be_words("de wit")
    assert not could_be_words("van der berg")
    assert not could_be_words("el amrani")
