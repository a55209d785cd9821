"""A keeper for the pages before an open vault."""

from pathlib import Path

import pytest

from coachdesk.ui.desk import Desk
from tests.ui.start.keepers import FakeKeeper


@pytest.fixture
def keeper(desk: Desk, tmp_path: Path) -> FakeKeeper:
    return FakeKeeper(desk, tmp_path / "vault")
