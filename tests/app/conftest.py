"""A session over a real vault in a temporary folder, with the cheapest key that is allowed."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from coachdesk.app.session import Session
from coachdesk.domain.clock import StoppedClock
from coachdesk.ui.settings.preferences_file import PreferencesFile
from coachdesk.vault.keys import FEWEST_PASSES, LEAST_MEMORY, Cost

RIGHT = "lantaarn mossel vijver kantoor wolk"
CHEAP = Cost(LEAST_MEMORY, FEWEST_PASSES)


@pytest.fixture
def preferences(qapp, tmp_path: Path) -> PreferencesFile:
    return PreferencesFile(tmp_path / "config" / "preferences.json")


@pytest.fixture
def new_session(
    tmp_path: Path, preferences: PreferencesFile, clock: StoppedClock
) -> Iterator[Callable[[], Session]]:
    """A session as a fresh process would have it; closed afterwards."""
    made: list[Session] = []

    def make() -> Session:
        session = Session(tmp_path / "vault", preferences, clock, monotonic=lambda: 0.0, cost=CHEAP)
        made.append(session)
        return session

    yield make
    for session in made:
        session.close()
        session.deleteLater()


@pytest.fixture
def session(new_session: Callable[[], Session]) -> Session:
    """One whose vault was made and closed again."""
    session = new_session()
    session.create(session.creating(RIGHT)())
    session.close()
    return session
