"""What was taken out of the vault is not in its file any more, not even under the encryption.

The same engine without a key writes the same pages in the clear, so that they can be read.
"""

from pathlib import Path

import pytest

from coachdesk.domain.clock import StoppedClock
from coachdesk.operations.vaults import furnish
from coachdesk.store.migrations import upgrade
from coachdesk.store.store import Store
from coachdesk.vault.connection import ALWAYS
from coachdesk.vault.driver import Database, connect
from tests import make
from tests.conftest import sign
from tests.long_form import rounds
from tests.proof import Proof, Tell

SWITCHES = {name: value for name, value, _expected in ALWAYS if name == "secure_delete"}
MARKERS = ("schildpadmarker", "olifantmarker", "zeepaardmarker", "kameelmarker", "vleermuismarker")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where it is written in the clear."""
    return tmp_path / "plain.db"


def written_and_taken_out(file: Path, things: int, *, careful: bool) -> None:
    """Children, signals, talks and drafts with markers in them, among others, and out again.

    What the journal kept of them is blanked, as erasing does.
    """
    connection = connect(str(file), isolation_level=None)
    connection.execute(f"PRAGMA secure_delete={SWITCHES['secure_delete'] if careful else 'OFF'}")
    db = Database(connection, execute_plugins=False)
    upgrade(db)
    if not careful:
        db.execute("INSERT INTO findable_fts(findable_fts, rank) VALUES('secure-delete', 0)")
    store = Store(db, sign=sign, clock=StoppedClock(make.NOW))
    furnish(store)
    goes = [thing for number in range(things) for thing in marked(number)]
    for number, thing in enumerate(goes):
        with store.change("test", "Vastleggen") as change:
            change.save(thing)
            change.save(make.child(code=f"K-{5000 + number}", last_name="Blijft"))
    store.keep_draft(make.draft(id="d", fields={"facts": " ".join(MARKERS)}))
    with store.change("test", "Wissen") as change:
        for thing in reversed(goes):
            change.remove(thing)
    store.drop_draft("d")
    db.execute("UPDATE journal_rows SET before = NULL, salt = NULL")
    db.close()


def marked(number: int) -> list[object]:
    """A child, a signal and a talk in which the markers stand."""
    words = " ".join(MARKERS[number % 3 :])
    child = make.child(id=f"goes-{number}", code=f"K-{1000 + number}", last_name="Schildpadmarker")
    note = make.note(id=f"n-{number}", event=words, thoughts=(make.thought(words),))
    pieces = (make.paragraph(f"{words} {number} " * 6),)
    return [
        child,
        make.signal(child.id, paragraphs=pieces),
        make.talk(child.id, notes=(note,)),
    ]


def found_in(file: Path) -> list[str]:
    """The markers that can be read in its pages, free ones and those of the index too."""
    raw = file.read_bytes().lower()
    return [marker for marker in MARKERS if marker.encode() in raw]


def test_no_word_of_what_was_erased_stays_in_the_pages(file: Path, proof: Tell) -> None:
    things = rounds(15, 200)
    written_and_taken_out(file, things, careful=True)
    assert b"Blijft" in file.read_bytes()
    assert found_in(file) == []
    proof(Proof("A6", "gewiste woorden gezocht in de ontsleutelde bladzijden", 3 * things))


def test_without_the_switches_the_words_would_be_found(file: Path, proof: Tell) -> None:
    things = rounds(15, 200)
    written_and_taken_out(file, things, careful=False)
    found = found_in(file)
    assert found
    proof(
        Proof("A6", "tegenproef zonder de schakelaars; gevonden: merken", 3 * things, 0, len(found))
    )
