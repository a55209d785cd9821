"""What was typed is never lost: taking back what was recorded brings its draft back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coachdesk.operations.care_signals import note_signal
from tests import make


@pytest.fixture
def recorded(store):
    """A signal that was typed as a draft and recorded: the draft, and what was done."""
    draft = make.draft(fields={"facts": "Zat weer alleen.", "themes": ["home"]})
    store.keep_draft(draft)
    return draft, note_signal(store, make.signal(), draft_id=draft.id)


def test_recording_takes_the_draft_away_and_going_back_and_on_moves_it(store, recorded):
    draft, changes = recorded
    assert store.drafts.all() == []

    store.replay(changes.undone())
    assert store.drafts.all() == [draft]
    store.replay(changes)
    assert store.drafts.all() == []
    store.replay(changes.undone())
    assert store.drafts.all() == [draft]


def test_going_back_leaves_what_was_typed_since_under_the_same_name(store, recorded):
    draft, changes = recorded
    newer = replace(draft, fields={"facts": "Nieuwe woorden."})
    store.keep_draft(newer)

    store.replay(changes.undone())
    assert store.drafts.all() == [newer]


def test_going_on_leaves_a_draft_that_was_changed_since(store, recorded):
    draft, changes = recorded
    store.replay(changes.undone())
    later = make.NOW + timedelta(minutes=1)
    touched = replace(draft, changed_at=later)
    store.keep_draft(touched)
    store.replay(changes)
    assert store.drafts.all() == []  # only looked at

    store.replay(changes.undone())
    longer = replace(draft, fields={**draft.fields, "facts": "Zat weer alleen. Huilde."})
    store.keep_draft(longer)
    store.replay(changes)
    assert store.drafts.all() == [longer]


def test_a_refused_step_leaves_the_draft(store, recorded, monkeypatch):
    draft, changes = recorded
    store.replay(changes.undone())

    def broken(*_entry, **_more):
        raise ValueError("broken")

    monkeypatch.setattr(store.journal, "write", broken)
    with pytest.raises(ValueError, match="broken"):
        store.replay(changes)
    assert store.drafts.all() == [draft]


def test_no_journal_holds_what_was_only_typed(store):
    draft = make.draft(fields={"facts": "Ingetikt en weer gewist."})
    store.keep_draft(draft)
    changes = note_signal(store, make.signal(), draft_id=draft.id)
    store.replay(changes.undone())
    kept = [str(row) for row in store.db.table("journal_rows").rows]
    assert kept
    assert not any("Ingetikt" in row for row in kept)
