"""Opening and scrolling a dossier of two thousand entries, judged by the processor's time."""

import random
import time
from collections import defaultdict
from datetime import timedelta

import pytest

from coachdesk.domain.care_signals import CareSignal
from coachdesk.domain.conversations import Conversation
from coachdesk.ui.shared.workplace import Place
from tests import make
from tests.crowd import sentence

ENTRIES = 2000
OPENED_WITHIN, FRAME_WITHIN = 0.150, 0.016  # seconds


@pytest.fixture
def busy(store):
    """One child of whom something was written nearly every hour, and one of whom nothing was."""
    chance = random.Random(5)
    child = make.child(id="busy", first_name="Zoë", last_name="Testema")
    case = make.case("busy", id="case")
    things: list[CareSignal | Conversation] = []
    for _number in range(ENTRIES):
        at = make.NOW - timedelta(minutes=chance.randint(60, 480_000))
        words = make.paragraph(sentence(chance, chance.randint(8, 40)))
        if chance.random() < 0.7:
            things.append(make.signal("busy", seen_on=at, noted_at=at, paragraphs=(words,)))
        else:
            note = make.note(event=words.text, behaviour="Liep weg.", thoughts=(make.thought(),))
            things.append(make.talk("busy", held_at=at, notes=(note,)))
    with store.change("test.write", "Proef") as change:
        for first in (child, make.child(id="quiet"), case):
            change.save(first)
    rows = defaultdict(list)  # straight into the tables: the journal is not what is measured
    for thing in things:
        for (table, _row_id), row in store.shelf_of(type(thing)).rows_of(thing).items():
            rows[table].append(row)
    with store.db.atomic():
        for table, some in rows.items():
            store.db.table(table).insert_all(some)


def middle(took, part=0.5):
    return sorted(took)[int(len(took) * part)]


def test_a_crowded_dossier_opens_and_scrolls_without_waiting(open_child, busy):
    page = open_child("quiet")
    opened = []
    for _round in range(5):
        page.show_place(Place("child", "quiet"))
        begun = time.process_time()
        page.show_place(Place("child", "busy"))
        page.repaint()
        opened.append(time.process_time() - begun)
    assert page.timeline.list.model().rowCount() == ENTRIES
    assert middle(opened) <= OPENED_WITHIN

    page.timeline.list.doItemsLayout()
    bar, seen = page.timeline.list.verticalScrollBar(), page.timeline.list.viewport()
    frames = []
    for step in range(100):
        begun = time.process_time()
        bar.setValue(min(step * 40, bar.maximum()))
        seen.repaint()
        frames.append(time.process_time() - begun)
    assert middle(frames, 0.95) <= FRAME_WITHIN
