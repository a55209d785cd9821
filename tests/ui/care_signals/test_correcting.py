"""A signal that was recorded, corrected in the same form."""

import pytest

from coachdesk.domain.care_signals import Reporter, SignalStatus
from coachdesk.domain.paragraphs import ParagraphKind, Source
from coachdesk.operations.care_signals import note_signal
from tests import make
from tests.ui.care_signals.hands import CTRL, Key


@pytest.fixture
def signal(store, jayden):
    pieces = (
        make.paragraph("Zat alleen."),
        make.paragraph(
            "Moeder kan het niet aan.",
            kind=ParagraphKind.INTERPRETATION,
            source=Source.REPORTER,
            position=1,
        ),
    )
    signal = make.signal(
        jayden.id, paragraphs=pieces, reporter=Reporter.TEACHER, reporter_name="juf Mila"
    )
    note_signal(store, signal)
    return signal


def test_the_pieces_keep_their_ids_and_the_status_stays(store, signal, keys, open_form):
    form = open_form(signal_id=signal.id)
    assert form.title.text() == "Signaal wijzigen"
    form.sheet.texts.facts.set_value("Zat niet alleen.")
    keys.press(Key.Key_Return, held=CTRL)
    after = store.care_signals.get(signal.id)
    assert [p.text for p in after.paragraphs] == [
        "Zat niet alleen.",
        "Moeder kan het niet aan.",
    ]
    assert [p.id for p in after.paragraphs] == [p.id for p in signal.paragraphs]
    assert after.status is SignalStatus.NEW


def test_what_somebody_else_thinks_has_a_box_of_its_own(store, signal, keys, open_form):
    form = open_form(signal_id=signal.id)
    [box] = form.sheet.others.boxes.values()
    assert box.accessibleName() == "Duiding van juf Mila"
    box.set_value("Moeder heeft het zwaar.")
    keys.press(Key.Key_Return, held=CTRL)
    assert store.care_signals.get(signal.id).paragraphs[1].text == "Moeder heeft het zwaar."


def test_looking_and_closing_changes_nothing(store, signal, keys, open_form):
    open_form(signal_id=signal.id)
    keys.press(Key.Key_Escape)
    assert store.drafts.all() == []
    assert store.care_signals.get(signal.id) == signal


def test_a_draft_of_a_correction_goes_on_with_that_signal(store, signal, keys, open_form):
    open_form(signal_id=signal.id)
    keys.write(" Weer.")
    keys.press(Key.Key_Escape)
    [draft] = store.drafts.all()
    assert draft.target_id == signal.id
    form = open_form(draft_id=draft.id)
    assert form.title.text() == "Signaal wijzigen"
    keys.press(Key.Key_Return, held=CTRL)
    assert store.care_signals.get(signal.id).paragraphs[0].text == "Zat alleen. Weer."
    assert store.drafts.all() == []
