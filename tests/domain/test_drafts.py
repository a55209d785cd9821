"""Tests of what is read from a draft."""

from tests import make


def test_the_texts_of_a_draft_are_what_was_typed_and_nothing_else() -> None:
    fields = {
        "who": {"child_ids": ["0123456789abcdef0123456789abcdef"], "text": ""},
        "facts": "Zij zat alleen.\nTot de bel.",
        "kind": "MYSELF",
        "told": "on",
        "seen_on": "2026-11-30T10:00:00",
        "others": [{"text": " Moeder belde. "}, {"text": ""}],
        "strength": 80,
    }
    assert make.draft(fields=fields).texts() == ("Zij zat alleen.\nTot de bel.", "Moeder belde.")
