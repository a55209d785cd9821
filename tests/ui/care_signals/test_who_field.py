"""Over wie?: children, new ones, classes, nobody yet, all by typing."""

from coachdesk.ui.care_signals.who import Who
from tests import make
from tests.store.test_store import keep
from tests.ui.care_signals.hands import ALONE, CTRL, SHIFT, Key, focus, noted


def test_a_new_child_is_asked_for_a_class_and_recorded_with_the_signal(
    store, frame, keys, open_form
):
    open_form()
    keys.search("zoë van der o'schets")
    keys.press(Key.Key_Return)
    keys.write("4")
    keys.press(Key.Key_Return)
    keys.write(ALONE)
    keys.press(Key.Key_Return, held=CTRL)

    [signal] = noted(store)
    [child] = store.children.page(signal.child_ids)
    assert (child.first_name, child.prefix, child.last_name) == ("Zoë", "van der", "O'schets")
    assert child.group == "4"
    assert child.code.startswith("K-")


def test_among_all_schools_that_of_a_new_child_is_asked(store, frame, keys, open_form):
    keep(store, make.school(id="flyer"), make.school(id="woods", name="De Schetsboom"))
    frame.workplace.choose_school(None)
    form = open_form()
    keys.search("zoë")
    keys.press(Key.Key_Return)
    keys.write("4")
    keys.press(Key.Key_Return)
    row = form.sheet.who.slots()[0].new
    assert row.school.hasFocus()
    row.school.setCurrentIndex(row.school.findData("woods"))
    assert Who.from_plain(form.sheet.who.value().to_plain()) == form.sheet.who.value()
    form.sheet.texts.facts.setFocus()
    keys.write(ALONE)
    keys.press(Key.Key_Return, held=CTRL)

    [signal] = noted(store)
    [child] = store.children.page(signal.child_ids)
    assert (child.school_id, signal.school_id) == ("woods", "woods")


def test_the_new_child_of_an_older_draft_has_no_school_yet():
    [child] = Who.from_plain({"new": [["Zoë", "4"]]}).new
    assert (child.name, child.group, child.school_id) == ("Zoë", "4", None)


def test_the_same_name_in_the_same_class_is_asked_about(store, jayden, keys, open_form):
    form = open_form()
    keys.search("jayden")
    keys.press(Key.Key_Down, Key.Key_Return)
    keys.write("6B")
    keys.press(Key.Key_Return)
    row = form.sheet.who.slots()[0].new
    assert "Is dat hetzelfde kind?" in row.question.words.text()
    assert focus() is row.same

    keys.press(Key.Key_Return)
    assert form.sheet.who.value() == Who(child_ids=(jayden.id,))
    assert focus() is form.sheet.texts.facts


def test_another_child_with_the_same_name_is_a_new_one(store, jayden, keys, open_form):
    form = open_form()
    keys.search("jayden")
    keys.press(Key.Key_Down, Key.Key_Return)
    keys.write("6b")
    keys.press(Key.Key_Return, Key.Key_Tab, Key.Key_Return)
    assert [child.name for child in form.sheet.who.value().new] == ["Jayden"]
    assert focus() is form.sheet.texts.facts


def test_typing_on_a_chosen_child_adds_another(store, jayden, keys, open_form):
    noor = make.child(first_name="Noor", last_name="Wensdroom")
    keep(store, noor)
    open_form(child_id=jayden.id)
    keys.press(Key.Key_Tab, held=SHIFT)
    keys.search("noo")
    keys.press(Key.Key_Return)
    keys.write(ALONE)
    keys.press(Key.Key_Return, held=CTRL)
    assert noted(store)[0].child_ids == (jayden.id, noor.id)


def test_backspace_takes_one_of_two_children_out(store, jayden, keys, open_form):
    noor = make.child(first_name="Noor", last_name="Wensdroom")
    keep(store, noor)
    form = open_form()
    form.sheet.who.set_value(Who(child_ids=(jayden.id, noor.id)))
    form.sheet.who.setFocus()
    keys.press(Key.Key_Backspace)
    assert form.sheet.who.value() == Who(child_ids=(noor.id,))


def test_a_signal_may_be_about_no_child_but_a_class(store, jayden, keys, open_form):
    open_form()
    keys.search("q")
    keys.press(Key.Key_Down, Key.Key_Return)
    keys.write("Groep 7")
    keys.press(Key.Key_Return)
    keys.write("Ruzie in de groepsapp.")
    keys.press(Key.Key_Return, held=CTRL)
    [signal] = noted(store)
    assert (signal.child_ids, signal.about) == ((), "Groep 7")


def test_it_may_be_unknown_yet_about_whom_it_is(store, keys, open_form):
    form = open_form()
    keys.search("q")
    keys.press(Key.Key_Up, Key.Key_Return)
    assert focus() is form.sheet.texts.facts
    keys.write(ALONE)
    keys.press(Key.Key_Return, held=CTRL)
    assert noted(store)[0].child_ids == ()


def test_a_name_that_was_not_picked_is_not_passed_over(store, jayden, keys, open_form):
    form = open_form()
    keys.search("jay")
    keys.press(Key.Key_Escape)
    form.sheet.texts.facts.set_value(ALONE)
    keys.press(Key.Key_Return, held=CTRL)
    assert "Kies een naam" in form.sheet.who_field.complaint.text()
    assert form.sheet.who.unpicked() == "jay"
    assert noted(store) == []


def names_round(keys) -> list[str]:
    """What Tab comes past until it is where it was."""
    first, seen = focus(), [focus().accessibleName()]
    keys.press(Key.Key_Tab)
    while focus() is not first:
        assert len(seen) < 30, f"caught: {seen}"
        seen.append(focus().accessibleName())
        keys.press(Key.Key_Tab)
    return seen


def test_tab_goes_from_the_first_child_to_the_second_and_round(store, jayden, keys, open_form):
    keep(store, make.child(first_name="Noor", last_name="Wensdroom"))
    form = open_form(child_id=jayden.id)
    alone = names_round(keys)
    form.sheet.who.setFocus()
    keys.search("noo")
    keys.press(Key.Key_Return)
    form.sheet.who.setFocus()
    first, second, *rest = names_round(keys)
    assert first.startswith("Over wie? Jayden")
    assert second.startswith("Over wie? Noor")
    assert rest == [name for name in alone if not name.startswith("Over wie?")]


def test_tab_comes_back_at_the_first_child_when_a_second_place_stayed_empty(
    jayden, keys, open_form
):
    form = open_form(child_id=jayden.id)
    form.sheet.who.setFocus()
    alone = names_round(keys)
    form.sheet.who.setFocus()
    form.sheet.who.more.click()
    assert len(form.sheet.who.slots()) == 2
    keys.press(Key.Key_Tab)
    assert names_round(keys)[-1].startswith("Over wie? Jayden")
    form.sheet.who.setFocus()
    assert names_round(keys) == alone
