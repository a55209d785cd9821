"""One page of an earlier moment put back: what is known of the limit, and an alarm if it grows.

Such a page is one that we wrote ourselves, so its own digest is right. It shows by the pages that
lead to it, and by the rows that are no longer as the journal left them.
"""

from collections.abc import Iterator
from pathlib import Path

from coachdesk.domain.clock import StoppedClock
from coachdesk.domain.errors import VaultCorrupt
from coachdesk.operations.care_signals import note_signal
from coachdesk.operations.children import write_child
from coachdesk.store.chain import JournalChain
from coachdesk.store.store import Store
from coachdesk.vault.chain import signing
from coachdesk.vault.connection import PAGE
from coachdesk.vault.folder import FIRST_DATABASE
from coachdesk.vault.generation import require_sound
from coachdesk.vault.keys import Root
from tests import make
from tests.long_form import rounds
from tests.proof import Proof, Tell
from tests.store.conftest import CHILD, opened

MOST_MISSED = 0.35  # of the pages that differ
STEP = rounds(3, 1)


def work(store: Store, first: int) -> None:
    """An afternoon: new signals, and the children's own pages changed."""
    store.db.execute("PRAGMA synchronous=OFF")
    for number in range(first, first + 12):
        text = "Stond bij het hek en zei niets. " * 20
        pieces = (make.paragraph(text, id=f"piece-{number}"),)
        note_signal(store, make.signal(CHILD, id=f"signal-{number}", paragraphs=pieces))
        write_child(store, make.child(id=f"child-{number % 8}", home=f"Thuis {number}. " * 40))


def differing(old: bytes, new: bytes) -> Iterator[int]:
    """The pages that are not as they were."""
    for place in range(0, min(len(old), len(new)), PAGE):
        if old[place : place + PAGE] != new[place : place + PAGE]:
            yield place


def is_found(path: Path, root: Root) -> bool:
    chain = JournalChain(StoppedClock(make.NOW))
    try:
        with signing(root) as sign:
            require_sound(path, root, chain, sign)
    except VaultCorrupt:
        return True
    return False


def test_of_one_old_page_put_back_no_more_goes_unseen_than_is_known(
    folder: Path, proof: Tell
) -> None:
    path = folder / FIRST_DATABASE
    with opened(folder) as (_vault, store):
        work(store, 0)
    old = path.read_bytes()
    with opened(folder) as (vault, store):
        work(store, 12)
        root = vault.root()
    new = path.read_bytes()

    places = [*differing(old, new)][::STEP]
    found = 0
    for place in places:
        path.write_bytes(new[:place] + old[place : place + PAGE] + new[place + PAGE :])
        found += is_found(path, root)
    missed = len(places) - found
    proof(Proof("D3", "een oude bladzijde teruggezet (bekende grens)", len(places), missed, found))
    assert missed <= MOST_MISSED * len(places)
