"""Ctrl K answers at every key, with 300 children and 20,000 things written; F8 with 300 names.

Judged by the processor's time: it stays the same when the machine has other work too.
"""

import random
import time
from datetime import datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from coachdesk.domain.bonds import Relation
from coachdesk.store.store import Store
from coachdesk.ui.main_window import Frame
from coachdesk.ui.search.search_panel import SearchPanel
from tests import make
from tests.store.test_store import keep

CHILDREN, THINGS = 300, 20_000
ANSWERED_WITHIN, NAMES_GONE_WITHIN = 0.060, 0.100  # seconds
NAMES = ("Noor", "Milan", "Sofie", "Jayden", "Luuk", "Amira", "Zoë", "Ilias", "Ravi", "Roos")
SURNAMES = ("Proefstra", "Testema", "Modelma", "Schijnbaar", "Wensdroom", "Schetsma")
STORY = """De moeder vertelt bij het hek over de overdracht: op school huilde hij vaak bij gym, hij
    zat alleen bij de fietsen en at niet. Juf en meester zien het wel, heel de groep is stil en
    verdrietig na het weekend thuis, met buikpijn in de kring. Samen bellen we vader over hulp."""
TYPED = ("noor wensdroom", "overdracht", "bij de fietsen", "niet wel heel", "jaydne", ">zonder")


@pytest.fixture
def crowd(store: Store) -> Store:
    """Three hundred children, each with a mother."""
    chance = random.Random(1)
    children = [
        make.child(
            code=f"K-{number + 1:03}",
            first_name=chance.choice(NAMES),
            last_name=chance.choice(SURNAMES),
            needs=(" ".join(chance.choices(STORY.split(), k=8)),),
        )
        for number in range(CHILDREN)
    ]
    parents = [make.person(name=f"{chance.choice(NAMES)} {c.last_name}") for c in children]
    pairs = zip(children, parents, strict=True)
    bonds = [make.bond(child.id, parent.id, relation=Relation.MOTHER) for child, parent in pairs]
    keep(store, *children, *parents, *bonds)
    return store


@pytest.fixture
def full(crowd: Store) -> Store:
    """A vault after twenty busy years; what was written is put straight into the index."""
    chance = random.Random(2)
    children, words = crowd.children.all_ids(), STORY.split()
    start = datetime(2006, 1, 1)
    rows = (
        {
            "table": "care_signals",
            "row_id": f"signal {number}",
            "child_id": chance.choice(children),
            "at": (start + timedelta(minutes=chance.randrange(10_000_000))).isoformat(),
            "title": "",
            "body": " ".join(chance.choices(words, k=chance.randint(20, 60))),
        }
        for number in range(THINGS)
    )
    with crowd.db.atomic():
        crowd.db.table("findable").insert_all(rows)
    return crowd


def test_every_key_is_answered_within_60_ms(full: Store, frame: Frame, qtbot: QtBot) -> None:
    panel = SearchPanel(frame.workplace, frame, commands=frame.commands())
    panel.open()
    took: list[float] = []
    for typed in TYPED:
        panel.field.clear()
        for letter in typed:
            begun = time.process_time()
            qtbot.keyClicks(panel.field, letter)
            panel.repaint()
            took.append(time.process_time() - begun)
    panel.close()

    took.sort()
    assert took[int(len(took) * 0.95)] <= ANSWERED_WITHIN


def test_names_are_gone_within_100_ms(crowd: Store, frame: Frame, qtbot: QtBot) -> None:
    text = " en ".join(NAMES)
    frame.workplace.names.text(text)

    begun = time.process_time()
    frame.toggle_names()
    shown = frame.workplace.names.text(text)
    frame.repaint()

    assert time.process_time() - begun <= NAMES_GONE_WITHIN
    assert "Milan" not in shown
