"""A vault of its own for every test of the vault."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from coachdesk.vault.vault import Vault
from tests.vault.cheap import make_vault


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where a vault can be made; the name is one that a careless address would break on."""
    return tmp_path / "Zoë #2 50%"


@pytest.fixture
def vault(folder: Path) -> Iterator[Vault]:
    """A new vault, open; closed afterwards."""
    vault = make_vault(folder)
    yield vault
    vault.close()
