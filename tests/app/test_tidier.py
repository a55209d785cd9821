"""Python's own tidying: when it is due, and not by itself."""

import gc
import weakref
from collections.abc import Iterator

import pytest

from coachdesk.app.tidier import Tidier


class Ring:
    """Held by itself: it goes only when Python looks for it."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def tidier(qapp: object) -> Tidier:
    return Tidier()


@pytest.fixture
def looks() -> Iterator[list[str]]:
    """Each time that Python begins to look."""
    seen: list[str] = []

    def note(phase: str, _about: dict[str, int]) -> None:
        seen.append(phase)

    gc.callbacks.append(note)
    yield seen
    gc.callbacks.remove(note)


def test_what_nobody_uses_goes_when_it_is_due_and_not_before(tidier: Tidier) -> None:
    gone = weakref.ref(Ring())
    kept = [[number] for number in range(2 * gc.get_threshold()[0])]

    assert kept
    assert gone() is not None
    tidier.tidy()
    assert gone() is None


def test_with_little_that_is_new_nothing_is_looked_through(
    tidier: Tidier, looks: list[str]
) -> None:
    gc.collect()
    looks.clear()

    tidier.tidy()

    assert looks == []
