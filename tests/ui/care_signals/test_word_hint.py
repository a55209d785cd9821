"""The hint about words that no camera would record."""

import pytest

from tests.ui.care_signals.hands import CTRL, Key


@pytest.fixture
def form(jayden, keys, open_form):
    form = open_form(child_id=jayden.id)
    keys.write("Gooide brood weg. Hij keek zielig. Liep weg.")
    form.sheet.texts.hint.look()
    return form


def test_it_tells_whose_thought_it_is(form):
    hint = form.sheet.texts.hint
    assert hint.words.text() == "“Zielig” is jouw duiding. Wat zag je aan Jayden?"


def test_the_sentence_moves_to_the_interpretation(form, keys):
    form.sheet.texts.hint.move_over.click()
    assert form.sheet.texts.facts.value() == "Gooide brood weg. Liep weg."
    assert form.sheet.texts.thoughts.value() == "Hij keek zielig."
    assert form.sheet.texts.hint.isHidden()


def test_the_facts_take_it_back_with_undo(form, keys):
    form.sheet.texts.hint.move_over.click()
    keys.press(Key.Key_Z, held=CTRL)
    assert "Hij keek zielig." in form.sheet.texts.facts.value()


def test_it_may_stand(form):
    form.sheet.texts.hint.let_stand.click()
    assert "zielig" in form.sheet.texts.facts.value()
    assert form.sheet.texts.hint.isHidden()


def test_it_waits_for_a_pause(qtbot, jayden, keys, open_form):
    form = open_form(child_id=jayden.id)
    keys.write("Hij is zielig.")
    hint = form.sheet.texts.hint
    assert hint.isHidden()
    with qtbot.waitSignal(hint.told, timeout=4000):
        pass
    assert not hint.isHidden()
