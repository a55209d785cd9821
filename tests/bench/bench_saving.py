"""Saving through the store, against the same rows in one bare transaction with the same pragmas.

The difference is what the program adds: rows made of things, the journal's digests and MAC.
"""

from collections.abc import Callable
from functools import partial

import pytest

from coachdesk.operations.care_signals import note_signal
from coachdesk.operations.conversations import record_talk
from coachdesk.store.store import Store
from tests import make
from tests.bench.measure import MACHINE, Measure, Unit, timed

ROUNDS = 25
OWN = ("sqlite_", "findable_fts")  # tables that the database fills by itself


def tables(db):
    return [name for name in db.table_names() if not name.startswith(OWN)]


def marks(db):
    """How far each table is filled."""
    return {
        name: db.execute(f'SELECT coalesce(max(rowid), 0) FROM "{name}"').fetchone()[0]  # noqa: S608  (ours)
        for name in tables(db)
    }


def newer(db, before):
    """What was written since: statements with their rows."""
    found = []
    for name, mark in before.items():
        query = f'SELECT * FROM "{name}" WHERE rowid > ?'  # noqa: S608  (names are ours)
        rows = db.execute(query, [mark]).fetchall()
        if rows:
            holes = ",".join("?" * len(rows[0]))
            found.append((f'INSERT INTO "{name}" VALUES ({holes})', rows))  # noqa: S608  (ours)
    return found


def write(db, statements):
    """All of it in one transaction."""
    with db.atomic():
        for statement, rows in statements:
            db.conn.executemany(statement, rows)


def signal():
    texts = ("Stond alleen bij het hek.", "Zei dat zijn buik pijn deed.")
    return make.signal("usual", paragraphs=tuple(map(make.paragraph, texts)))


def talk():
    note = make.note(
        event="Kleine pauze, bij de fietsen.",
        thoughts=tuple(make.thought(f"Gedachte {n}", belief_before=80) for n in range(4)),
        feelings=tuple(make.feeling(word, after=30) for word in ("verdrietig", "boos", "bang")),
        behaviour="Liep weg en zei niets.",
        challenge="Wat zou een vriend zeggen?",
        answer="Dat ze gewoon druk zijn.",
        helping_thought="Ik kan het vragen.",
    )
    return make.talk("usual", notes=(note,))


SAVED: dict[str, Callable[[Store], object]] = {
    "save a signal": lambda store: note_signal(store, signal()),
    "save a 4G talk": lambda store: record_talk(store, talk()),
}


@pytest.mark.parametrize("name", SAVED)
def test_saving_costs_little_more_than_the_rows(name, store, open_copy, judge):
    save = partial(SAVED[name], store)
    bare, bare_took, took, beside = open_copy(), [], [], []
    save()
    for _round in range(ROUNDS):
        before = marks(store.db)
        took.append(timed(save))
        bare_took.append(timed(partial(write, bare, newer(store.db, before))))
        beside.append(timed(MACHINE.work))

    judge(Measure(what=name, took=took, bare=beside, target=10))
    what = f"{name}, against the bare rows"
    judge(Measure(what=what, took=took, bare=bare_took, target=2.5, unit=Unit.TIMES))
